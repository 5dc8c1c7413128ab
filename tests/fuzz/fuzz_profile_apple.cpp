// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/appleprofile.h"
#include "models/formats/canonical.h"
#include "protocols/crypto/cms.h"

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

bool isTaken(const ProfileFormat &format, const Account &account)
{
    const auto found = format.limits(account);
    return std::none_of(found.begin(), found.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
}

//! What was read can be written again, and then says what was promised.
void writeAgain(const ProfileFormat &format, const Account &account)
{
    (void)losses(format, account);
    if (!isTaken(format, account)) {
        return;
    }
    const auto files = format.write({account}, {});
    insist(files.has_value());
    const auto back = format.read(files->first().bytes);
    insist(back && back->accounts.size() == 1);
    insist(canonical(back->accounts.first()) == canonical(format.represented(account)));
}

} // namespace

//! The bytes as a profile, XML or binary, and as a signature around one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ProfileFormat &format = *profileFormat(QStringLiteral("mobileconfig"));
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)format.recognizes(bytes);
    (void)encryptedPayloads(bytes);
    const auto opened = openSigned(bytes, {.systemStore = false});
    insist(!opened || !*opened || (*opened)->verdict != SignedProfile::Verdict::Verified);
    const auto profile = format.read(bytes);
    if (!profile) {
        insist(!profile.error().detail.isEmpty());
        return 0;
    }
    for (const auto &account : profile->accounts) {
        writeAgain(format, account);
    }
    return 0;
}
