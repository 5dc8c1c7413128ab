// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/payloadpolicy.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr qsizetype uuidSize = 36;

//! A reference to a certificate's payload; the account may also name a file, which has no place.
bool isReference(const QString &certificate)
{
    // The hyphens' places and letters or digits: so it stands in Apple's table, not just hex.
    static const QRegularExpression form(
        u"^[0-9A-Za-z]{8}-([0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}\\z"_s);
    return certificate.size() == uuidSize && form.match(certificate).hasMatch();
}

//! As two switches can say it: "user selects" is off, with a user who may turn it on.
SmimePurpose kept(const SmimePurpose &purpose)
{
    SmimePurpose result = purpose;
    if (purpose.use == SmimeUse::UserSelects
        || (purpose.use == SmimeUse::Off && purpose.userMayOverride)) {
        result.use = SmimeUse::UserSelects;
        result.userMayOverride = false;
    }
    if (!isReference(purpose.certificate)) {
        result.certificate.clear();
    }
    return result;
}

bool mayOverride(const SmimePurpose &purpose)
{
    return purpose.userMayOverride || purpose.use == SmimeUse::UserSelects;
}

void putUse(SmimePurpose &purpose, bool isOn, bool mayOverride)
{
    purpose.use = isOn ? SmimeUse::On : mayOverride ? SmimeUse::UserSelects : SmimeUse::Off;
    purpose.userMayOverride = isOn && mayOverride;
}

void writeReference(PlistWriter &out, QByteArrayView key, const QString &certificate)
{
    if (isReference(certificate)) {
        out.text(key, certificate);
    }
}

void writeSmime(PlistWriter &out, const Smime &smime)
{
    const bool signs = smime.sign.use == SmimeUse::On;
    const bool encrypts = smime.encrypt.use == SmimeUse::On;
    // The keys of iOS before 10 and 12 besides today's: SMIMEEnabled, SMIMEEncryptionEnabled,
    // SMIMEEnablePerMessageSwitch.
    out.flagIfSet("SMIMEEnableEncryptionPerMessageSwitch", smime.perMessageSwitch);
    out.flagIfSet("SMIMEEnablePerMessageSwitch", smime.perMessageSwitch);
    out.flagIfSet("SMIMEEnabled", signs || encrypts);
    out.flagIfSet("SMIMEEncryptByDefault", encrypts);
    out.flagIfSet("SMIMEEncryptByDefaultUserOverrideable", mayOverride(smime.encrypt));
    writeReference(out, "SMIMEEncryptionCertificateUUID", smime.encrypt.certificate);
    out.flagIfSet(
        "SMIMEEncryptionCertificateUUIDUserOverrideable", smime.encrypt.userMayChooseCertificate);
    out.flagIfSet("SMIMEEncryptionEnabled", encrypts);
    writeReference(out, "SMIMESigningCertificateUUID", smime.sign.certificate);
    out.flagIfSet(
        "SMIMESigningCertificateUUIDUserOverrideable", smime.sign.userMayChooseCertificate);
    out.flagIfSet("SMIMESigningEnabled", signs);
    out.flagIfSet("SMIMESigningUserOverrideable", mayOverride(smime.sign));
}

QString readReference(PayloadReader &in, QByteArrayView key, const QString &field)
{
    const auto found = in.word(key, field);
    if (found.isEmpty() || isReference(found)) {
        return found;
    }
    in.warn(Code::OutOfRange, field, found);
    return {};
}

void readSmime(PayloadReader &in, Smime &smime)
{
    const bool newSwitch = in.flag("SMIMEEnableEncryptionPerMessageSwitch").value_or(false);
    const bool oldSwitch = in.flag("SMIMEEnablePerMessageSwitch").value_or(false);
    smime.perMessageSwitch = newSwitch || oldSwitch;
    const auto oldUse = in.flag("SMIMEEncryptionEnabled");
    const auto newUse = in.flag("SMIMEEncryptByDefault");
    putUse(smime.encrypt, newUse.value_or(oldUse.value_or(false)),
        in.flag("SMIMEEncryptByDefaultUserOverrideable").value_or(false));
    putUse(smime.sign, in.flag("SMIMESigningEnabled").value_or(false),
        in.flag("SMIMESigningUserOverrideable").value_or(false));
    smime.encrypt.certificate
        = readReference(in, "SMIMEEncryptionCertificateUUID", u"smime.encrypt.certificate"_s);
    smime.sign.certificate
        = readReference(in, "SMIMESigningCertificateUUID", u"smime.sign.certificate"_s);
    smime.encrypt.userMayChooseCertificate
        = in.flag("SMIMEEncryptionCertificateUUIDUserOverrideable").value_or(false);
    smime.sign.userMayChooseCertificate
        = in.flag("SMIMESigningCertificateUUIDUserOverrideable").value_or(false);
    const bool isUsed = smime.sign.use == SmimeUse::On || smime.encrypt.use == SmimeUse::On;
    if (in.flag("SMIMEEnabled").value_or(isUsed) != isUsed) {
        in.note(Code::NotUnderstood, u"smime"_s, u"SMIMEEnabled"_s);
    }
    if (oldUse && newUse && *oldUse != *newUse) {
        in.note(Code::NotUnderstood, u"smime.encrypt.use"_s, u"SMIMEEncryptionEnabled"_s);
    }
}

} // namespace

void writeHead(PlistWriter &out, const PayloadHead &head)
{
    out.textIfAny("PayloadDescription", head.description);
    out.textIfAny("PayloadDisplayName", head.title);
    out.text("PayloadIdentifier", head.identifier);
    out.text("PayloadType", head.type);
    out.text("PayloadUUID", head.uuid);
    out.number("PayloadVersion", 1);
}

void writeRestrictions(PlistWriter &out, const Account &account)
{
    out.flagIfSet("PreventAppSheet", account.outgoing.onlyInMail);
    out.flagIfSet("PreventMove", !account.policy.allowMove);
    writeSmime(out, account.smime);
}

void writePolicy(PlistWriter &out, const Policy &policy)
{
    out.textIfAny("VPNUUID", policy.vpnUuid);
    out.flagIfSet("allowMailDrop", policy.allowMailDrop);
    out.flagIfSet("disableMailRecentsSyncing", policy.disableRecentsSync);
}

void readPolicy(PayloadReader &in, Account &account)
{
    account.description = in.text("PayloadDescription", u"description"_s);
    account.outgoing.onlyInMail = in.flag("PreventAppSheet").value_or(false);
    account.policy.allowMove = !in.flag("PreventMove").value_or(false);
    account.policy.vpnUuid = in.word("VPNUUID", u"policy.vpnUuid"_s);
    account.policy.allowMailDrop = in.flag("allowMailDrop").value_or(false);
    account.policy.disableRecentsSync = in.flag("disableMailRecentsSyncing").value_or(false);
    readSmime(in, account.smime);
    if (const auto version = in.number("PayloadVersion"); version.value_or(1) != 1) {
        in.warn(Code::OutOfRange, {}, u"PayloadVersion %1"_s.arg(*version));
    }
    in.pass({"PayloadIdentifier", "PayloadOrganization", "PayloadType", "PayloadUUID"});
}

void keepPolicy(const Account &account, Account &result)
{
    result.description = plistText(account.description);
    result.outgoing.onlyInMail = account.outgoing.onlyInMail;
    result.policy = account.policy;
    result.policy.vpnUuid = plistText(account.policy.vpnUuid).trimmed();
    result.smime = account.smime;
    result.smime.sign = kept(account.smime.sign);
    result.smime.encrypt = kept(account.smime.encrypt);
}

} // namespace mailrig
