// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2contents.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

struct ContentFlag {
    const char *type;
    quint32 flags;
};
constexpr ContentFlag contentFlags[] = {{"mail", 0x2}, {"contacts", 0x1}, {"calendar", 0x4},
    {"tasks", 0x8}, {"notes", 0x10}, {"feeds", 0x60}, {"photos", 0x180}, {"groups", 0x200},
    {"chat", 0x400}, {"recipients", 0x800}, {"links", 0x1000}};

} // namespace

QString email2Contents(const QStringList &types)
{
    quint32 flags = 0;
    for (const auto &each : contentFlags) {
        if (types.contains(QLatin1StringView(each.type))) {
            flags |= each.flags;
        }
    }
    return u"0x"_s + QString::number(flags, 16);
}

std::optional<QStringList> email2ContentTypes(const QString &flags)
{
    bool isNumber = false;
    const auto value = flags.toUInt(&isNumber, 0); // of base 16 by its 0x, or 10
    if (!isNumber) {
        return {};
    }
    QStringList types;
    for (const auto &each : contentFlags) {
        if ((value & each.flags) != 0) {
            types << QString::fromLatin1(each.type);
        }
    }
    return types;
}

} // namespace mailrig
