// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/graph/graphrefusal.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

using enum Cause;

struct Row {
    QLatin1StringView code; //!< of the error; empty: any
    QLatin1StringView words; //!< to be found in its message; empty: any
    int status = 0; //!< 0: any; 500: 500 to 599
    Cause cause = Unknown;
};

// The first that fits. "Microsoft Graph error responses and resource types", Exchange Online's
// error codes, and what the two are known to say in these words.
constexpr std::array rows{
    Row{""_L1, "invalid audience"_L1, 401, ScopeInvalid},
    Row{""_L1, "continuous access evaluation"_L1, 401, ConditionalAccess},
    Row{""_L1, ""_L1, 401, GrantExpired},
    Row{"ErrorAccessDenied"_L1, "accesspolicy"_L1, 0, ContactAdministrator},
    Row{"ErrorAccessDenied"_L1, "odata is disabled"_L1, 0, ServiceDisabledForMailbox},
    Row{"ErrorAccessDenied"_L1, ""_L1, 0, InsufficientScope},
    Row{"ErrorSendAsDenied"_L1, ""_L1, 0, SenderNotOwned},
    Row{"Authorization_RequestDenied"_L1, ""_L1, 0, AdminConsentRequired},
    Row{"Authorization_IdentityNotFound"_L1, ""_L1, 0, AdminConsentRequired},
    Row{"MailboxNotEnabledForRESTAPI"_L1, ""_L1, 0, MailboxNotLicensed},
    Row{"MailboxNotSupportedForRESTAPI"_L1, ""_L1, 0, MailboxNotLicensed},
    Row{"ErrorQuotaExceeded"_L1, ""_L1, 0, MailboxFull},
    Row{"ErrorAccountSuspend"_L1, ""_L1, 0, AccountLocked},
    Row{"ErrorInvalidRecipients"_L1, ""_L1, 0, RecipientRefused},
    Row{"ErrorMessageSizeExceeded"_L1, ""_L1, 0, MessageTooLarge},
    Row{"ErrorExceededMessageLimit"_L1, ""_L1, 0, RateLimited},
    Row{"ErrorMailboxMoveInProgress"_L1, ""_L1, 0, TemporaryServerFault},
    Row{"ErrorMailboxStoreUnavailable"_L1, ""_L1, 0, TemporaryServerFault},
    Row{""_L1, ""_L1, 403, InsufficientScope},
    Row{""_L1, ""_L1, 404, MailboxNotOpenable},
    Row{""_L1, ""_L1, 413, MessageTooLarge},
    Row{""_L1, ""_L1, 429, RateLimited},
    Row{""_L1, ""_L1, 500, TemporaryServerFault},
};

bool fits(const Row &row, int status, const QString &code, const QString &words)
{
    return (row.code.isEmpty() || code.compare(row.code, Qt::CaseInsensitive) == 0)
        && (row.words.isEmpty() || words.contains(row.words, Qt::CaseInsensitive))
        && (row.status == 0 || row.status == status || (row.status == 500 && status / 100 == 5));
}

} // namespace

Error graphRefusal(const OAuthAnswer &answer, OAuthFlow flow)
{
    const auto error = answer.json.value_or(QJsonObject())[u"error"_s];
    const auto code = error[u"code"_s].toString(), words = error[u"message"_s].toString();
    QStringList said{code, words};
    said.removeAll(QString());
    auto detail = said.isEmpty() ? answer.statusLine() : said.join(": "_L1);
    if (answer.retryAfter) {
        detail += u" (Retry-After: %1)"_s.arg(answer.retryAfter->count());
    }
    const auto *found = std::find_if(rows.begin(), rows.end(),
        [&](const Row &row) { return fits(row, answer.status, code, words); });
    auto cause = found == rows.end() ? PermanentServerFault : found->cause;
    // What an application may do by itself is an administrator's to grant.
    if (cause == InsufficientScope && flow == OAuthFlow::ClientCredentials) {
        cause = AdminConsentRequired;
    }
    return {cause, detail};
}

} // namespace mailrig
