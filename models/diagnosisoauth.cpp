// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosisoauth.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum Cause;

struct NumberedCause {
    int number;
    Cause cause;
};

// Microsoft's list of AADSTS numbers (Entra ID, "authentication and authorization error codes").
constexpr std::array aadsts{
    NumberedCause{16000, GrantExpired},
    NumberedCause{28002, ScopeInvalid},
    NumberedCause{28003, ScopeInvalid},
    NumberedCause{50020, UserUnknownInTenant},
    NumberedCause{50034, UserUnknownInTenant},
    NumberedCause{50053, AccountLocked},
    NumberedCause{50055, PasswordExpired},
    NumberedCause{50057, AccountDisabled},
    NumberedCause{50058, GrantExpired},
    NumberedCause{50072, MfaRequired},
    NumberedCause{50074, MfaRequired},
    NumberedCause{50076, MfaRequired},
    NumberedCause{50079, MfaRequired},
    NumberedCause{50097, ConditionalAccess},
    NumberedCause{50105, AdminConsentRequired},
    NumberedCause{50126, WrongPassword},
    NumberedCause{50131, ConditionalAccess},
    NumberedCause{50132, GrantExpired},
    NumberedCause{50133, GrantExpired},
    NumberedCause{50144, PasswordExpired},
    NumberedCause{50158, ConditionalAccess},
    NumberedCause{50173, GrantExpired},
    NumberedCause{50194, ClientUnknown},
    NumberedCause{50196, RateLimited},
    NumberedCause{51004, UserUnknownInTenant},
    NumberedCause{53000, ConditionalAccess},
    NumberedCause{53001, ConditionalAccess},
    NumberedCause{53002, ConditionalAccess},
    NumberedCause{53003, ConditionalAccess},
    NumberedCause{53004, ConditionalAccess},
    NumberedCause{54005, GrantExpired},
    NumberedCause{65001, AdminConsentRequired},
    NumberedCause{65004, SignInDenied},
    NumberedCause{70000, GrantExpired},
    NumberedCause{70008, GrantExpired},
    NumberedCause{70011, ScopeInvalid},
    NumberedCause{70019, GrantExpired},
    NumberedCause{70020, GrantExpired},
    NumberedCause{70043, GrantExpired},
    NumberedCause{90002, UserUnknownInTenant},
    NumberedCause{90006, TokenServerFault},
    NumberedCause{90025, TokenServerFault},
    NumberedCause{90033, TokenServerFault},
    NumberedCause{90055, RateLimited},
    NumberedCause{90072, UserUnknownInTenant},
    NumberedCause{90093, AdminConsentRequired},
    NumberedCause{90094, AdminConsentRequired},
    NumberedCause{500011, ScopeInvalid},
    NumberedCause{530032, ConditionalAccess},
    NumberedCause{530034, ConditionalAccess},
    NumberedCause{650052, AdminConsentRequired},
    NumberedCause{650057, ScopeInvalid},
    NumberedCause{700003, GrantExpired},
    NumberedCause{700016, ClientUnknown},
    NumberedCause{700024, ClientSecretInvalid},
    NumberedCause{700025, ClientSecretInvalid},
    NumberedCause{700027, ClientSecretInvalid},
    NumberedCause{700038, ClientUnknown},
    NumberedCause{700082, GrantExpired},
    NumberedCause{700084, GrantExpired},
    NumberedCause{900023, UserUnknownInTenant},
    NumberedCause{1002012, ScopeInvalid},
    NumberedCause{7000112, ClientUnknown},
    NumberedCause{7000215, ClientSecretInvalid},
    NumberedCause{7000218, ClientSecretInvalid},
    NumberedCause{7000222, ClientSecretExpired},
};

struct NamedCause {
    QLatin1StringView name;
    Cause cause;
};

// RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 8628 §3.5, OpenID Connect; the last ones are
// Google's and Microsoft's.
constexpr std::array errors{
    NamedCause{"invalid_client"_L1, ClientUnknown},
    NamedCause{"unauthorized_client"_L1, ClientUnknown},
    NamedCause{"invalid_grant"_L1, GrantExpired},
    NamedCause{"invalid_token"_L1, GrantExpired},
    NamedCause{"expired_token"_L1, GrantExpired},
    NamedCause{"login_required"_L1, GrantExpired},
    NamedCause{"interaction_required"_L1, GrantExpired},
    NamedCause{"consent_required"_L1, AdminConsentRequired},
    NamedCause{"access_denied"_L1, SignInDenied},
    NamedCause{"invalid_scope"_L1, ScopeInvalid},
    NamedCause{"insufficient_scope"_L1, InsufficientScope},
    NamedCause{"slow_down"_L1, RateLimited},
    NamedCause{"server_error"_L1, TokenServerFault},
    NamedCause{"temporarily_unavailable"_L1, TokenServerFault},
    NamedCause{"admin_policy_enforced"_L1, AdminConsentRequired},
    NamedCause{"deleted_client"_L1, ClientUnknown},
    NamedCause{"disabled_client"_L1, ClientUnknown},
    NamedCause{"authorization_declined"_L1, SignInDenied},
    NamedCause{"code_expired"_L1, GrantExpired},
};

std::optional<Cause> causeOfNumber(const QString &text)
{
    static const QRegularExpression number(u"\\bAADSTS(\\d{5,8})\\b"_s);
    const auto match = number.match(text);
    const auto *found = std::find_if(aadsts.begin(), aadsts.end(),
        [wanted = match.captured(1).toInt()](const auto &each) { return each.number == wanted; });
    return found == aadsts.end() ? std::nullopt : std::optional(found->cause);
}

std::optional<Cause> causeOfName(const QString &name)
{
    const auto *found = std::find_if(errors.begin(), errors.end(),
        [&name](const NamedCause &each) { return name == each.name; });
    return found == errors.end() ? std::nullopt : std::optional(found->cause);
}

// Google and Keycloak tell a wrong secret from an unknown client only in words.
bool namesSecret(const QString &description)
{
    return description.startsWith("The provided client secret is invalid"_L1)
        || description.startsWith("Invalid client secret"_L1)
        || description.startsWith("Invalid client or Invalid client credentials"_L1);
}

} // namespace

Cause diagnoseToken(const QString &body)
{
    if (const auto numbered = causeOfNumber(body)) {
        return *numbered;
    }
    const auto json = QJsonDocument::fromJson(body.toUtf8()).object();
    const auto error = json.value("error"_L1).toString();
    if (error == "invalid_client"_L1
        && namesSecret(json.value("error_description"_L1).toString())) {
        return ClientSecretInvalid;
    }
    if (const auto named = causeOfName(error)) {
        return *named;
    }
    // No OAuth error at all: a gateway's page, or nothing.
    return error.isEmpty() ? TokenServerFault : Unknown;
}

std::optional<Cause> diagnoseChallenge(const QString &json)
{
    const auto status = QJsonDocument::fromJson(json.toUtf8()).object().value("status"_L1);
    const auto text = status.isDouble() ? QString::number(status.toInt()) : status.toString();
    if (text == "400"_L1 || text == "401"_L1) { // XOAUTH2 carries an HTTP status
        return GrantExpired;
    }
    if (text == "403"_L1) {
        return InsufficientScope;
    }
    return causeOfName(text);
}

} // namespace mailrig
