// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace mailrig {

//! A check box whose words go on in a second line where the form is narrow.
class CheckField : public QCheckBox {
    Q_OBJECT

public:
    explicit CheckField(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &at) const override;

private:
    //! What the square and the room beside it take.
    [[nodiscard]] int indent() const;
    [[nodiscard]] QRect textRect(int width) const;
};

} // namespace mailrig
