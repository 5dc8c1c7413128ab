// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"

#include <algorithm>
#include <cstdlib>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostTried = 3; // accounts of an input

void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isRefused(const QList<ProfileNote> &notes)
{
    return std::any_of(notes.begin(), notes.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
}

//! Halves of pairs have no UTF-8, and so no way back.
bool isText(Account account)
{
    bool isValid = true;
    const auto look
        = [&isValid](const QString &, QString &text) { isValid = isValid && text.isValidUtf16(); };
    walk(account, {.macroText = look, .plainText = look});
    return isValid;
}

void tryToWrite(const ProfileFormat &format, const Account &account, const WriteOptions &options)
{
    const auto lost = losses(format, account);
    if (isRefused(format.limits(account)) || !isText(account)) {
        return;
    }
    const auto files = format.write({account}, options);
    if (!files) {
        insist(files.error().code == Cause::Validation);
        return;
    }
    insist(*files == *format.write({account}, options));
    if (!format.read) {
        return;
    }
    const auto back = format.read(files->first().bytes);
    insist(back.has_value() && back->accounts.size() == 1);
    insist(format.recognizes(files->first().bytes));
    if (options.secrets.isEmpty()) {
        insist(canonical(back->accounts.first()) == canonical(format.represented(account)));
    }
}

void tryToRead(const ProfileFormat &format, const QByteArray &input)
{
    const auto profile = format.read(input);
    if (!profile) {
        insist(!profile.error().detail.isEmpty());
        return;
    }
    insist(profile->notes.size() <= 1000);
    for (const auto &account : profile->accounts.mid(0, mostTried)) {
        tryToWrite(format, account, {});
        tryToWrite(format, account, {.secrets = profile->secrets});
        for (const auto &name : {u"sheet-html"_s, u"sheet-markdown"_s}) {
            tryToWrite(*profileFormat(name), account, {});
        }
    }
}

} // namespace

//! The bytes as each profile of integration platforms, of telephones and of our own; what was read
//! is written again, and read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const auto &name :
        {u"splunk-smtp"_s, u"splunk-imap"_s, u"thunderbird-qr"_s, u"k9s"_s, u"mailrig"_s}) {
        const auto &format = *profileFormat(name);
        (void)format.recognizes(input);
        tryToRead(format, input);
    }
    return 0;
}
