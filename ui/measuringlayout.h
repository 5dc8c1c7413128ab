// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>

namespace mailrig {

//! A form layout that measures anew whenever it is given another size. Where a form within a form
//! has become lower, that of Qt 6.4 goes on with the heights its rows would have if nothing
//! wrapped, and texts of two lines are cut.
class MeasuringLayout : public QFormLayout {
public:
    using QFormLayout::QFormLayout;
    void setGeometry(const QRect &rect) override
    {
        if (rect != geometry()) {
            invalidate();
        }
        QFormLayout::setGeometry(rect);
    }
};

} // namespace mailrig
