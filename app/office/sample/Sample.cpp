// SPDX-License-Identifier: Apache-2.0
#include "app/office/sample/Sample.h"

#include "app/office/sample/SampleRows.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace privity::sample {
namespace {

const QString truthFile = u"truth.jsonl"_s;

QString pathOf(const Export &from) { return brandId(from.brand) + u'/' + from.file.toString(); }

void appendCsvCell(QByteArray &line, const QString &text, char separator)
{
    QByteArray cell = text.toUtf8();
    const bool quoted = cell.contains(separator) || cell.contains('"') || cell.contains('\n') || cell.contains('\r');
    if (quoted)
        cell = '"' + cell.replace('"', "\"\"") + '"';
    line += cell;
}

QByteArray csvLine(const QStringList &cells, char separator)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += separator;
        appendCsvCell(line, cells[i], separator);
    }
    return line += "\r\n";
}

QByteArray csvHeader(const Export &from)
{
    QStringList names;
    for (const Column &column : from.columns)
        names += column.name.toString();
    return csvLine(names, from.separator);
}

QJsonValue jsonValue(Value what, const QString &text)
{
    if (text.isEmpty())
        return QJsonValue::Null;
    if (what == Value::OrderItems)
        return QJsonArray::fromStringList(text.split(u'\u001f'));
    if (what == Value::Points)
        return text.toInt();
    return text;
}

QByteArray jsonLine(const Export &from, const QStringList &cells)
{
    QMap<QString, QJsonObject> objects; // by name; the line itself has none
    for (size_t i = 0; i < from.columns.size(); ++i) {
        const Column &column = from.columns[i];
        const qsizetype dot = column.name.indexOf(u'.');
        const QString object = dot < 0 ? QString() : column.name.first(dot).toString();
        objects[object].insert(column.name.sliced(dot + 1).toString(), jsonValue(column.value, cells[qsizetype(i)]));
    }
    QJsonObject line = objects.take(QString());
    for (auto it = objects.begin(); it != objects.end(); ++it)
        line.insert(it.key(), it.value());
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray truthLine(const Export &from, const QString &key, quint64 person)
{
    const QJsonObject line{{u"brand"_s, brandId(from.brand)}, {u"source"_s, sourceId(from.source)}, {u"key"_s, key},
        {u"person"_s, u"p%1"_s.arg(person)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Done writePerson(quint64 index, quint64 seed, const SampleSink &sink)
{
    for (const SampleRow &row : rowsOf(index, seed)) {
        const Export &from = *row.from;
        const QByteArray line = from.separator != 0 ? csvLine(row.cells, from.separator) : jsonLine(from, row.cells);
        if (const Done done = sink(pathOf(from), line); !done)
            return done;
        if (const Done done = sink(truthFile, truthLine(from, row.cells.front(), index)); !done)
            return done;
    }
    return {};
}

//! The files of one sample, open while it is made.
class SampleFolder
{
public:
    explicit SampleFolder(const QString &folder) : m_folder(QDir(folder).absolutePath()) {}

    Done append(const QString &name, QByteArrayView bytes)
    {
        std::unique_ptr<QFile> &file = m_files[name];
        if (!file) {
            file = std::make_unique<QFile>(m_folder.filePath(name));
            if (!m_folder.mkpath(QFileInfo(file->fileName()).path())
                || !file->open(QIODevice::WriteOnly | QIODevice::Truncate))
                return fail(ErrorCode::FileUnwritable, file->fileName());
        }
        if (file->write(bytes.data(), bytes.size()) != bytes.size())
            return fail(ErrorCode::FileUnwritable, file->fileName());
        return {};
    }

    Done close()
    {
        for (const auto &[name, file] : m_files)
            if (!file->flush())
                return fail(ErrorCode::FileUnwritable, file->fileName());
        m_files.clear();
        return {};
    }

private:
    QDir m_folder;
    std::map<QString, std::unique_ptr<QFile>> m_files;
};

} // namespace

Done generateSample(qint64 customers, quint64 seed, const SampleSink &sink)
{
    if (customers < 1 || customers > maxCustomers)
        return fail(ErrorCode::TooLarge, u"between 1 and %1 customers"_s.arg(maxCustomers));
    for (const Export &from : exports())
        if (from.separator != 0)
            if (const Done done = sink(pathOf(from), csvHeader(from)); !done)
                return done;
    for (quint64 index = 0; index < quint64(customers); ++index)
        if (const Done done = writePerson(index, seed, sink); !done)
            return done;
    return {};
}

Result<SampleReport> writeSample(const QString &folder, qint64 customers, quint64 seed)
{
    SampleFolder files(folder);
    SampleReport report{customers, 0, 0};
    const auto append = [&](const QString &file, QByteArrayView bytes) {
        report.records += file == truthFile ? 1 : 0;
        report.bytes += bytes.size();
        return files.append(file, bytes);
    };
    for (const QString &file : mappingFiles())
        if (const Done done = append(file, mappingText(file)); !done)
            return done.error();
    if (const Done done = generateSample(customers, seed, append); !done)
        return done.error();
    if (const Done done = files.close(); !done)
        return done.error();
    return report;
}

QStringList mappingFiles()
{
    QStringList files;
    for (const Export &from : exports())
        files += brandId(from.brand) + u"/mapping-"_s + sourceId(from.source) + u".json"_s;
    return files;
}

QByteArray mappingText(const QString &file)
{
    QFile resource(u":/privity/sample/"_s + file);
    return resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
}

} // namespace privity::sample
