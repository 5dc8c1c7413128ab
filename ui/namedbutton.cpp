// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/namedbutton.h"

#include <QPushButton>

namespace mailrig {

QPushButton *namedButton(const QString &name, const QString &text, QWidget *in)
{
    auto *made = new QPushButton(text, in);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace mailrig
