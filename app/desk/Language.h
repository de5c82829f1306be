// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QTranslator>
#include <array>

namespace privity::desk {

//! The language of the interface: installs the translator and sets QLocale's default for dates. GUI thread.
class Language
{
public:
    static constexpr std::array offered{"en", "de", "fr", "nl", "es"};

    ~Language();
    //! "de", …; empty: the first of the system's languages that is offered, else English.
    void use(const QString &tag);

private:
    QTranslator m_translator;
};

} // namespace privity::desk
