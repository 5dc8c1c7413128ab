// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/profileformat.h"

#include "models/accountdiff.h"
#include "models/formats/apple/appleformats.h"
#include "models/formats/assets/assetsformats.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/clientsformats.h"
#include "models/formats/mobile/mobileformats.h"
#include "models/formats/own/ownformats.h"
#include "models/formats/published/publishedformats.h"
#include "models/formats/windows/windowsformats.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

const QList<ProfileFormat> &profileFormats()
{
    static const auto all = [] {
        QList<ProfileFormat> rows;
        rows << appleFormats();
        rows << windowsFormats();
        rows << publishedFormats();
        rows << mobileFormats() << assetsFormats() << clientsFormats() << ownFormats();
        return rows;
    }();
    return all;
}

const ProfileFormat *profileFormat(const QString &name)
{
    const auto &all = profileFormats();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ProfileFormat &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const ProfileFormat *recognizedFormat(const QByteArray &bytes)
{
    const auto &all = profileFormats();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const ProfileFormat &each) { return each.recognizes && each.recognizes(bytes); });
    return found == all.end() ? nullptr : &*found;
}

namespace {

//! Whether a member is no loss of its own, for its side is not there: before, or after.
bool isOfNoSide(const QString &field, const Account &account, const Account &kept, bool isAltered)
{
    const auto is = [&](QLatin1StringView side, const Server &before, const Server &after) {
        return field.startsWith(side) && !field.endsWith(".protocol"_L1)
            && (before.protocol == Protocol::None
                || (after.protocol == Protocol::None && isAltered));
    };
    return is("incoming."_L1, account.incoming, kept.incoming)
        || is("outgoing."_L1, account.outgoing, kept.outgoing);
}

} // namespace

QList<ProfileNote> losses(const ProfileFormat &format, const Account &account)
{
    QList<ProfileNote> lost;
    const auto kept = canonical(format.represented(account));
    for (const auto &each : differences(canonical(account), kept)) {
        const bool isAltered = !each.other.isUndefined() && each.other != QJsonValue(QString());
        if (isOfNoSide(each.field, account, kept, isAltered)) {
            continue;
        }
        lost << ProfileNote{.kind = ProfileNote::Kind::Loss,
            .code = isAltered ? ProfileNote::Code::Altered : ProfileNote::Code::NotHeld,
            .field = each.field,
            .kept = isAltered ? each.other : QJsonValue()};
    }
    return lost;
}

} // namespace mailrig
