// SPDX-License-Identifier: Apache-2.0
#include "app/desk/WindowFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace privity::desk {
namespace {

const QMetaEnum &themes()
{
    static const QMetaEnum all = QMetaEnum::fromType<view::LookViewModel::Theme>();
    return all;
}

} // namespace

WindowSettings readWindowFile(const QString &path)
{
    WindowSettings settings;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return settings;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    bool ok = false;
    const int theme = themes().keyToValue(kept.value("theme"_L1).toString().toLatin1().constData(), &ok);
    if (ok)
        settings.theme = view::LookViewModel::Theme(theme);
    settings.scale = std::clamp(kept.value("scalePercent"_L1).toInt(100), 100, 200) / 100.0;
    settings.language = kept.value("language"_L1).toString();
    settings.size = QSize(std::clamp(kept.value("width"_L1).toInt(420), 360, 4000),
        std::clamp(kept.value("height"_L1).toInt(860), 480, 4000));
    return settings;
}

WindowSettings keptOf(WindowSettings kept, const WindowSettings &before, const WindowSettings &now)
{
    kept.theme = now.theme != before.theme ? now.theme : kept.theme;
    kept.scale = now.scale != before.scale ? now.scale : kept.scale;
    kept.language = now.language != before.language ? now.language : kept.language;
    kept.size = now.size;
    return kept;
}

Done writeWindowFile(const QString &path, const WindowSettings &settings)
{
    const QJsonObject kept{{u"theme"_s, QString::fromLatin1(themes().valueToKey(settings.theme))},
        {u"scalePercent"_s, qRound(settings.scale * 100)}, {u"language"_s, settings.language},
        {u"width"_s, settings.size.width()}, {u"height"_s, settings.size.height()}};
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(kept).toJson()) > 0 && file.commit();
    return written ? Done() : Done(fail(ErrorCode::FileUnwritable, path));
}

} // namespace privity::desk
