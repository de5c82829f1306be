// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace privity::view {

//! How this window looks and in which language it speaks. Not the customer's language; no personal data.
class LookViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(qreal scale READ scale WRITE setScale NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(bool simulation READ simulation CONSTANT)
public:
    enum Theme { Follow, Light, Dark, HighContrast };
    Q_ENUM(Theme)

    LookViewModel(Theme theme, qreal scale, QString language, bool simulation, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const { return m_theme; }
    [[nodiscard]] qreal scale() const { return m_scale; }
    //! "de", …; empty follows the system.
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool simulation() const { return m_simulation; }
    void setTheme(Theme theme);
    void setScale(qreal scale); //!< kept within 1 … 2
    void setLanguage(const QString &language);

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
    qreal m_scale;
    QString m_language;
    bool m_simulation;
};

} // namespace privity::view
