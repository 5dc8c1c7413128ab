// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/devicegrant.h"

#include "protocols/oauth/tokenanswer.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailrig {
namespace {

constexpr qsizetype longestUserCode = 64; // to be typed by a person
constexpr std::chrono::seconds longestLifetime = 24h;

QString firstText(const QJsonObject &json, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const auto text = json.value(name).toString(); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QUrl address(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.userInfo().isEmpty() && checkEndpoint(url) ? url : QUrl();
}

bool isUserCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestUserCode
        && std::all_of(text.begin(), text.end(), [](QChar each) { return each.isPrint(); });
}

} // namespace

Result<DeviceGrant> readDeviceGrant(const QJsonObject &json)
{
    DeviceGrant grant;
    grant.userCode = json.value("user_code"_L1).toString();
    grant.verificationUrl
        = address(firstText(json, {"verification_uri"_L1, "verification_url"_L1}));
    grant.deviceCode = Secret::fromText(json.value("device_code"_L1).toString());
    if (grant.deviceCode.isEmpty()) {
        return failure(Cause::TokenServerFault, u"device_code"_s);
    }
    if (!isUserCode(grant.userCode)) {
        return failure(Cause::TokenServerFault, u"user_code"_s);
    }
    if (grant.verificationUrl.isEmpty()) {
        return failure(Cause::TokenServerFault, u"verification_uri"_s);
    }
    // Behind a QR code nobody reads where it leads: nowhere else than the address that is shown.
    const auto complete = address(
        firstText(json, {"verification_uri_complete"_L1, "verification_url_complete"_L1}));
    if (complete.host() == grant.verificationUrl.host()) {
        grant.completeVerificationUrl = complete;
    }
    // A lifetime or interval of nothing would end before it began, or never pause.
    grant.lifetime = std::clamp(
        secondsOf(json.value("expires_in"_L1)).value_or(grant.lifetime), 1s, longestLifetime);
    grant.interval = std::clamp(
        secondsOf(json.value("interval"_L1)).value_or(grant.interval), 1s, longestLifetime);
    return grant;
}

} // namespace mailrig
