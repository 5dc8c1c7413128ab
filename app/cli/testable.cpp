// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/testable.h"

#include "app/cli/checkoptions.h"
#include "app/cli/storedaccount.h"
#include "models/checkrequest.h"
#include "models/oauthdefaults.h"
#include "ui/texts/issuetexts.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<QHash<QUuid, Secret>> readAll(const QList<QUuid> &ids, Invocation &invocation)
{
    QHash<QUuid, Secret> secrets;
    for (const auto &id : ids) {
        const auto secret = invocation.read(id);
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        secrets.insert(id, *secret);
    }
    return secrets;
}

//! What is wrong, in sentences, where the request names only the first field.
Error inSentences(const Error &error, const Account &account, const ValidationContext &context)
{
    QStringList sentences;
    for (const auto &issue : issues(account, context)) {
        if (issue.severity == Severity::Error) {
            sentences << issue.field + u": "_s + texts::issue(issue);
        }
    }
    const bool isRefused = error.code == Cause::Validation && !sentences.isEmpty();
    return isRefused ? Error{error.code, sentences.join(u' ')} : error;
}

} // namespace

CheckOptions testOptions(const Invocation &invocation)
{
    CheckOptions options{.sendTest = invocation.has("send-test")};
    if (invocation.has("incoming")) {
        options.sides = {Side::Incoming};
    }
    if (invocation.has("outgoing")) {
        options.sides = {Side::Outgoing};
    }
    return options;
}

QList<QUuid> testSecrets(const QList<Account> &accounts, Invocation &invocation,
    const CheckOptions &options, const ValidationContext &validation)
{
    const auto settings = (*invocation.store())->settings();
    QSet<QUuid> ids;
    for (const auto &account : accounts) {
        const auto needed = neededSecrets(completed(account, validation.apps), settings, options);
        ids.unite({needed.cbegin(), needed.cend()});
    }
    return ids.values();
}

Result<CheckRequest> testable(const Account &stored, const Secret &typed, Invocation &invocation,
    const CheckOptions &options, const ValidationContext &validation)
{
    CheckContext context{.validation = validation, .settings = (*invocation.store())->settings()};
    auto account = stored;
    QUuid onlyHere;
    if (!typed.isEmpty()) {
        onlyHere = QUuid::createUuid();
        account = signingInWith(stored, onlyHere);
        context.validation.secrets << onlyHere;
    }
    auto needed = neededSecrets(completed(account, validation.apps), context.settings, options);
    needed.removeAll(onlyHere);
    auto request = readAll(needed, invocation)
                       .and_then([&](const QHash<QUuid, Secret> &secrets) {
                           context.secrets = secrets;
                           if (!typed.isEmpty()) {
                               context.secrets.insert(onlyHere, typed);
                           }
                           return checkRequest(account, context, options);
                       })
                       .map_error([&](const Error &error) {
                           return inSentences(error, account, validation);
                       });
    if (!request) {
        return request;
    }
    return withCheckOptions(*request, invocation).map([&request] { return *request; });
}

} // namespace mailrig::cli
