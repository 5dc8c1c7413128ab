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
    return isForEasPayload(account) ? QList<ProfileNote>() : mailPayloadLimits(account);
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
