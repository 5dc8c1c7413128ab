// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace mailrig {

//! A number; one from outside the range is shown and kept, not bent to fit.
class NumberField : public QSpinBox {
    Q_OBJECT

public:
    NumberField(int least, int most, QWidget *parent = nullptr);
    void setNumber(int number);

Q_SIGNALS:
    void edited();

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_least, m_most;
};

} // namespace mailrig
