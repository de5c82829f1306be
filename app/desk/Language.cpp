// SPDX-License-Identifier: Apache-2.0
#include "app/desk/Language.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace privity::desk {
namespace {

QString offeredFor(const QString &tag)
{
    const QStringList wanted = tag.isEmpty() ? QLocale::system().uiLanguages() : QStringList{tag};
    for (const QString &each : wanted)
        for (const char *code : Language::offered)
            if (each.left(2) == QLatin1StringView(code))
                return QLatin1StringView(code);
    return QStringLiteral("en");
}

// The system's own habits where it speaks the language; for English else the 24-hour clock and day before month.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    if (system.name().left(2) == code)
        return system;
    return code == u"en" ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(code);
}

} // namespace

Language::~Language() { QCoreApplication::removeTranslator(&m_translator); }

void Language::use(const QString &tag)
{
    m_code = offeredFor(tag);
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(localeFor(m_code));
    if (m_translator.load(QStringLiteral(":/i18n/privity_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace privity::desk
