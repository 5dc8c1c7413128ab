// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientsformats.h"

#include <algorithm>
#include <cstdlib>

using namespace mailrig;

namespace {

void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isRefused(const ProfileFormat &format, const Account &account)
{
    const auto notes = format.limits(account);
    return std::any_of(notes.begin(), notes.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
}

QByteArray joined(const QList<ProfileFile> &files)
{
    QByteArray all;
    for (const auto &each : files) {
        all += each.bytes;
    }
    return all;
}

//! What was read is said, and comes back if it is written again.
void follow(const ProfileFormat &format, const ReadProfile &profile)
{
    insist(!profile.accounts.isEmpty() && profile.accounts.size() <= 10'000);
    for (const auto &note : profile.notes) {
        insist(note.account < profile.accounts.size() && note.detail.size() <= 80);
    }
    for (const auto &account :
        profile.accounts.first(std::min<qsizetype>(3, profile.accounts.size()))) {
        insist(!account.name.isEmpty());
        (void)losses(format, account);
        const auto files = format.write({account}, {});
        insist(files.has_value() == !isRefused(format, account));
        if (files) {
            const auto back = format.read(joined(*files));
            insist(back.has_value() && back->accounts.size() == 1);
            insist(canonical(back->accounts.first()) == canonical(format.represented(account)));
        }
    }
}

} // namespace

//! The bytes as a file of each mail program that is read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto formats = clientsFormats();
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const auto &format : formats) {
        if (!format.read) {
            continue;
        }
        (void)format.recognizes(input);
        const auto profile = format.read(input);
        if (profile) {
            follow(format, *profile);
        } else {
            insist(
                profile.error().code == Cause::FileMalformed && !profile.error().detail.isEmpty());
        }
    }
    return 0;
}
