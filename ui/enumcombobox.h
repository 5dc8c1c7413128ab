// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <type_traits>

namespace mailrig {

//! A choice among the values of one enum, or among numbers or texts: entries carry the value,
//! never its position.
class EnumComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit EnumComboBox(QWidget *parent = nullptr);

    template <class T> void add(const T &value, const QString &text)
    {
        addItem(text, stored(value));
    }
    template <class T> [[nodiscard]] T value() const
    {
        if constexpr (std::is_enum_v<T>) {
            return static_cast<T>(currentData().toInt());
        } else {
            return currentData().value<T>();
        }
    }
    //! A value that is not among the entries is added with `text`, so that a form never loses what
    //! it cannot offer; such an entry goes when another value is set.
    template <class T> void setValue(const T &value, const QString &text = {})
    {
        choose(stored(value), text);
    }

    //! What is chosen can be read.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! The person chose another value.
    void edited();

protected:
    //! Turning the wheel over a form scrolls it: it must not change a setting on the way.
    void wheelEvent(QWheelEvent *event) override;

private:
    template <class T> [[nodiscard]] static QVariant stored(const T &value)
    {
        if constexpr (std::is_enum_v<T>) {
            return static_cast<int>(value);
        } else {
            return QVariant::fromValue(value);
        }
    }
    void choose(const QVariant &value, const QString &text);
    int m_guest = -1; //!< the index of an added entry
};

} // namespace mailrig
