// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/crypto/SecretSource.h"

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>

namespace privity::ui {

//! One line that is read while it is typed, and lies nowhere else: in locked memory that is zeroed (SecretBytes), painted
//! one letter at a time (Letters.h), told to no accessibility tree, no property and no clipboard. Hidden, it forgets.
//! Pasting in is possible.
class SecretInput : public QQuickPaintedItem, public SecretSource
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY looksChanged)
    Q_PROPERTY(QColor selection MEMBER m_selection NOTIFY looksChanged)
    Q_PROPERTY(QColor selectedInk MEMBER m_selectedInk NOTIFY looksChanged)
    Q_PROPERTY(int pixelSize MEMBER m_pixelSize NOTIFY looksChanged)
    Q_PROPERTY(bool readOnly MEMBER m_readOnly NOTIFY looksChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY edited)
public:
    static constexpr int longest = 128; //!< UTF-16 units; what is beyond is not taken

    explicit SecretInput(QQuickItem *parent = nullptr);
    [[nodiscard]] SecretBytes secret() const override;
    [[nodiscard]] bool isEmpty() const { return m_size == 0 && m_preedit.isEmpty(); }

    Q_INVOKABLE void clear();
    Q_INVOKABLE void markAll(); //!< the next key replaces what is there

    void paint(QPainter *painter) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void looksChanged();
    void edited();
    void accepted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    [[nodiscard]] QStringView text() const { return {units(), m_size}; }
    [[nodiscard]] QChar *units() const;
    [[nodiscard]] qsizetype letterBegin(qsizetype before) const;
    [[nodiscard]] qreal widthOf(qsizetype from, qsizetype to) const;
    void insert(QStringView more);
    void remove(qsizetype from, qsizetype to);
    bool removeMarked();
    void moveTo(qsizetype at);
    bool edits(QKeyEvent *event);
    void changed();

    mutable SecretBytes m_units;
    qsizetype m_size = 0, m_at = 0;
    bool m_marked = false, m_readOnly = false;
    QString m_preedit; //!< the input method's own, not taken yet
    qreal m_left = 0;  //!< scrolled by
    QColor m_ink{Qt::black}, m_selection{Qt::blue}, m_selectedInk{Qt::white};
    int m_pixelSize = 13;
};

} // namespace privity::ui
