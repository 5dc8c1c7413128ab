// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/appleprofile.h"

#include "models/formats/apple/easpayload.h"
#include "models/formats/apple/mailpayload.h"
#include "models/formats/apple/payloadids.h"
#include "models/formats/canonical.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype usualPayload = 3072, usualHead = 1024; // bytes

void writePayloads(PlistWriter &out, const QList<Account> &accounts, const WriteOptions &options)
{
    PayloadIds ids;
    out.beginArray();
    for (const auto &account : accounts) {
        const auto uuid = ids.payload(account);
        if (isForEasPayload(account)) {
            writeEasPayload(out, account, uuid);
        } else {
            writeMailPayload(out, account, uuid, options.secrets);
        }
    }
    out.endArray();
}

Result<QByteArray> encryptedList(const QList<Account> &accounts, const WriteOptions &options)
{
    PlistWriter list(usualHead + accounts.size() * usualPayload);
    writePayloads(list, accounts, options);
    auto clear = list.finished();
    auto sealed = options.encrypt(clear);
    wipe(clear);
    return sealed;
}

QString titleOf(const QList<Account> &accounts, const WriteOptions &options)
{
    if (!options.profileName.isEmpty()) {
        return options.profileName;
    }
    const auto &first = accounts.first();
    for (const auto &each : {first.label, first.name, first.identity.address}) {
        if (!plistText(each).trimmed().isEmpty()) {
            return each;
        }
    }
    return u"Mail"_s; // Apple's own word for what is in it
}

} // namespace

Result<QList<ProfileFile>> writeAppleProfile(
    const QList<Account> &accounts, const WriteOptions &options)
{
    if (accounts.isEmpty()) {
        return failure(Cause::Usage, u"PayloadContent"_s);
    }
    const auto title = titleOf(accounts, options);
    const auto uuid = PayloadIds::profile(accounts, options.profileName);
    PlistWriter out(usualHead + accounts.size() * usualPayload);
    out.beginDict();
    if (options.encrypt) {
        const auto sealed = encryptedList(accounts, options);
        if (!sealed) {
            return tl::unexpected(sealed.error());
        }
        out.data("EncryptedPayloadContent", *sealed);
        out.flag("IsEncrypted", true);
    } else {
        out.key("PayloadContent");
        writePayloads(out, accounts, options);
    }
    out.text("PayloadDisplayName", title);
    out.text("PayloadIdentifier", "org.mailrig.profile." + uuid);
    out.textIfAny("PayloadOrganization", options.organization);
    out.text("PayloadScope", QByteArrayView("User")); // macOS takes mail in the user channel only
    out.text("PayloadType", QByteArrayView("Configuration"));
    out.text("PayloadUUID", uuid);
    out.number("PayloadVersion", 1);
    out.endDict();
    const auto &named
        = accounts.size() == 1 && options.profileName.isEmpty() ? accounts.first().name : title;
    return QList<ProfileFile>{
        {.name = fileNameOf(named, u"mobileconfig"_s), .bytes = out.finished()}};
}

} // namespace mailrig
