// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/appleformats.h"

#include "models/formats/apple/appleprofile.h"
#include "models/formats/apple/easpayload.h"
#include "models/formats/apple/mailpayload.h"
#include "models/formats/apple/plistdocument.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

Account represented(const Account &account)
{
    return isForEasPayload(account) ? keptByEasPayload(account) : keptByMailPayload(account);
}

QList<ProfileNote> limits(const Account &account)
{
    auto all = isForEasPayload(account) ? QList<ProfileNote>() : mailPayloadLimits(account);
    // Referred to by its payload's UUID; there is no such payload in what is written here.
    const auto smime = represented(account).smime;
    const auto warn = [&all](const QString &certificate, const QString &field) {
        if (!certificate.isEmpty()) {
            all << ProfileNote{.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::CertificateElsewhere,
                .field = field};
        }
    };
    warn(smime.sign.certificate, u"smime.sign.certificate"_s);
    warn(smime.encrypt.certificate, u"smime.encrypt.certificate"_s);
    return all;
}

} // namespace

QList<ProfileFormat> appleFormats()
{
    return {{.name = u"mobileconfig"_s,
        .suffixes = {u"mobileconfig"_s},
        .mimeType = u"application/x-apple-aspen-config"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .recognizes = &PlistDocument::isPlist,
        .read = &readAppleProfile,
        .represented = &represented,
        .limits = &limits,
        .write = &writeAppleProfile}};
}

} // namespace mailrig
