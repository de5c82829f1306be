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
    [[nodiscard]] QString code() const { return m_code; } //!< the one in use

private:
    QString m_code;
    QTranslator m_translator;
};

} // namespace privity::desk
