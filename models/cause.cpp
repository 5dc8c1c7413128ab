// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cause.h"

#include <QMetaEnum>

namespace mailrig {

QString codeName(Cause cause)
{
    auto name
        = QString::fromLatin1(QMetaEnum::fromType<Cause>().valueToKey(static_cast<int>(cause)));
    name[0] = name.at(0).toLower();
    return name;
}

} // namespace mailrig
