// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storedaccount.h"

#include "app/cli/clitexts.h"
#include "ui/texts/issuetexts.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! What was wrong before is no reason to refuse another change.
Result<void> checked(const Account &account, const Account *before,
    const ValidationContext &context, Invocation &invocation)
{
    QStringList wrong;
    const auto known = before ? issues(*before, context) : QList<Issue>();
    for (const auto &issue : issues(account, context)) {
        const bool isError = issue.severity == Severity::Error;
        const auto form = isError ? Texts::tr("error: %1: %2") : Texts::tr("warning: %1: %2");
        invocation.console.warn(form.arg(issue.field, texts::issue(issue)));
        if (isError && !known.contains(issue)) {
            wrong << issue.field;
        }
    }
    if (wrong.isEmpty() || invocation.has("force")) {
        return {};
    }
    return failure(Cause::Validation, wrong.join(u", "));
}

} // namespace

Account signingInWith(Account account, QUuid secret)
{
    const bool hasIncoming = account.incoming.protocol != Protocol::None;
    (hasIncoming ? account.incoming : account.outgoing).credential
        = {.type = CredentialType::Secret, .secret = secret};
    if (hasIncoming && account.outgoing.credential.type != CredentialType::Secret) {
        account.outgoing.credential = {.type = CredentialType::SameAsIncoming};
    }
    return account;
}

Result<ValidationContext> validationContext(Invocation &invocation)
{
    return invocation.environment().map([&](const Environment &environment) {
        const auto &store = **invocation.store();
        ValidationContext context{.environment = environment,
            .process = processVariable,
            .roles = store.settings().roles,
            .apps = store.oauthApps()};
        for (const auto &secret : store.secrets().list) {
            context.secrets << secret.id;
        }
        return context;
    });
}

Result<ValidationContext> validationContext(const Account &account, Invocation &invocation)
{
    return validationContext(invocation).map([&](ValidationContext context) {
        for (const auto &other : (*invocation.store())->accounts()) {
            if (other.id != account.id) {
                context.takenNames << other.name;
            }
        }
        return context;
    });
}

Result<SecretEntry> keepSecret(const QString &name, const Secret &secret, Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    auto secrets = (*store)->secrets();
    const auto *known = secrets.find(name);
    const bool isKnown = known != nullptr;
    const auto entry = isKnown ? Result<SecretEntry>(*known) : secrets.add(name);
    if (!entry) {
        return entry;
    }
    return invocation.write(entry->id, secret)
        .and_then([&] { return isKnown ? Result<void>() : (*store)->saveSecrets(secrets); })
        .map([&entry] { return *entry; });
}

Result<Account> readyToStore(const Account &account, Invocation &invocation, const Account *before)
{
    auto context = validationContext(account, invocation);
    if (!context) {
        return tl::unexpected(context.error());
    }
    if (!invocation.has("secret-fd") && !invocation.has("ask-secret")) {
        return checked(account, before, *context, invocation).map([&account] { return account; });
    }
    const auto notYetKept = QUuid::createUuid();
    context->secrets << notYetKept;
    const auto name = invocation.has("secret") ? invocation.value("secret") : account.name;
    return checked(signingInWith(account, notYetKept), before, *context, invocation)
        .and_then(
            [&] { return invocation.secretValue(Texts::tr("Password of %1: ").arg(account.name)); })
        .and_then([&](const Secret &secret) { return keepSecret(name, secret, invocation); })
        .map([&](const SecretEntry &entry) { return signingInWith(account, entry.id); });
}

} // namespace mailrig::cli
