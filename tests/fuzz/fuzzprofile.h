// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"

#include <cstdlib>

namespace mailrig {

//! The bytes as a profile of this format: read, and what was read judged and written again. What
//! is written has to be read as what the format says it represents.
inline void tryAsProfile(const QString &name, const QByteArray &input)
{
    const auto insist = [](bool holds) {
        if (!holds) {
            std::abort();
        }
    };
    const auto &format = *profileFormat(name);
    (void)format.recognizes(input);
    const auto profile = format.readFor ? format.readFor(input, QStringLiteral("a@b.example"))
                                        : format.read(input);
    if (!profile) {
        insist(profile.error().code == Cause::FileMalformed && !profile.error().detail.isEmpty());
        return;
    }
    insist(profile->accounts.size() <= 10'000);
    for (const auto &account : profile->accounts) {
        insist(!account.name.isEmpty());
        (void)losses(format, account);
        bool isRefused = false;
        for (const auto &each : format.limits(account)) {
            isRefused |= each.kind == ProfileNote::Kind::Error;
        }
        if (isRefused) {
            continue;
        }
        const auto files = format.write({account}, {});
        insist(files.has_value());
        const auto back = format.read(files->first().bytes);
        insist(back && back->accounts.size() == 1);
        insist(canonical(back->accounts.first()) == canonical(format.represented(account)));
    }
}

} // namespace mailrig
