// SPDX-License-Identifier: Apache-2.0
#include "tests/schema/Schemas.h"

#include "tests/schema/AsyncApi.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace privity::test {

QString carriageName(Carriage carriage)
{
    switch (carriage) {
    case Carriage::Journal: return u"journal"_s;
    case Carriage::Feed: return u"feed"_s;
    case Carriage::Question: return u"question"_s;
    case Carriage::Session: return u"session"_s;
    case Carriage::Source: return u"source"_s;
    }
    return {};
}

QMap<QString, QByteArray> protocolSchemas()
{
    QMap<QString, QByteArray> files;
    for (const CatalogueRow &row : catalogue()) {
        QJsonObject schema = row.clearSchema();
        schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
        schema.insert(u"$id"_s, u"urn:privity:schema:"_s + row.type);
        schema.insert(u"title"_s, QString(row.type));
        schema.insert(u"x-carriage"_s, carriageName(row.carriage));
        if (row.sealedSchema) {
            QJsonObject properties = schema.value("properties"_L1).toObject();
            properties.insert(u"sealed"_s,
                QJsonObject{{u"type"_s, u"string"_s}, {u"contentEncoding"_s, u"base64url"_s},
                    {u"contentSchema"_s, row.sealedSchema()}});
            schema.insert(u"properties"_s, properties);
        }
        files.insert(row.type + u".json"_s, QJsonDocument(schema).toJson());
    }
    return files;
}

QMap<QString, QByteArray> protocolFiles(QStringList &faults)
{
    QMap<QString, QByteArray> files = protocolSchemas();
    files.insert(u"asyncapi.json"_s, QJsonDocument(asyncApi(faults)).toJson());
    return files;
}

} // namespace privity::test
