// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mailrig {

//! A choice among the values of one enum: entries carry the value, never its position.
class EnumComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit EnumComboBox(QWidget *parent = nullptr);

    template <class E> void add(E value, const QString &text)
    {
        addItem(text, static_cast<int>(value));
    }
    template <class E> [[nodiscard]] E value() const { return static_cast<E>(current()); }
    //! A value that is not among the entries is added with `text`, so that a form never loses what
    //! it cannot offer; such an entry goes when another value is set.
    template <class E> void setValue(E value, const QString &text = {})
    {
        choose(static_cast<int>(value), text);
    }

Q_SIGNALS:
    //! The person chose another value.
    void edited();

protected:
    //! Turning the wheel over a form scrolls it: it must not change a setting on the way.
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int current() const;
    void choose(int value, const QString &text);
    int m_guest = -1; //!< the index of an added entry
};

} // namespace mailrig
