// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/mailaccess.h"

#include "app/cli/checkoptions.h"
#include "app/cli/clitexts.h"
#include "app/cli/storedaccount.h"
#include "app/cli/testable.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

QList<QCommandLineOption> mailOptions()
{
    return QList<QCommandLineOption>{
               {u"account"_s, Texts::tr("Whose mail; may be left out if there is one account."),
                   u"NAME"_s},
               {u"secret-fd"_s, Texts::tr("Sign in with what this descriptor holds, this once."),
                   u"N"_s},
               {u"ask-secret"_s, Texts::tr("The same, typed at the terminal.")}}
    + checkOptions();
}

Result<Account> mailAccount(Invocation &invocation)
{
    if (invocation.has("account")) {
        return invocation.account(invocation.value("account"));
    }
    const auto store = invocation.store();
    if (!store) {
        return tl::unexpected(store.error());
    }
    const auto accounts = (*store)->accounts();
    return accounts.size() == 1
        ? Result<Account>(accounts.constFirst())
        : failure(Cause::Usage, Texts::tr("Say whose mail with --account."));
}

Result<CheckRequest> mailRequest(
    const Account &account, const QList<Side> &sides, Invocation &invocation)
{
    QStringList obstacles;
    for (const auto side : sides) {
        obstacles << texts::mailObstacle(account, side);
    }
    if (!obstacles.contains(QString())) {
        return failure(Cause::Validation, obstacles.constFirst());
    }
    Secret typed;
    if (invocation.has("secret-fd") || invocation.has("ask-secret")) {
        const auto secret = invocation.secretValue(Texts::tr("Password of %1: ").arg(account.name));
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        typed = *secret;
    }
    return validationContext(account, invocation)
        .and_then([&](const ValidationContext &validation) {
            return testable(account, typed, invocation, CheckOptions{.sides = sides}, validation);
        });
}

Result<std::unique_ptr<Mailbox>> mailbox(Invocation &invocation)
{
    return mailAccount(invocation)
        .and_then([&](const Account &account) {
            return mailRequest(account, {Side::Incoming}, invocation);
        })
        .map([&](const CheckRequest &request) {
            return invocation.adapters.postOffice().mailbox(request);
        });
}

ExitCode failMail(const Error &error, texts::MailTask task, Invocation &invocation)
{
    if (error.code == Cause::Usage && error.detail.endsWith(u'.')) {
        return invocation.console.fail(error); // of the command line, not of mail
    }
    const auto account = mailAccount(invocation).value_or(Account{});
    return invocation.console.fail(error, texts::mailError(error, task, account));
}

Result<QList<MessageId>> messageIds(const QStringList &texts)
{
    QList<MessageId> ids;
    for (const auto &each : texts) {
        const auto id = MessageId::fromText(each);
        if (!id) {
            return failure(Cause::Usage,
                Texts::tr("“%1” is no message: “messages” prints what to write here.").arg(each));
        }
        ids << *id;
    }
    return ids;
}

} // namespace mailrig::cli
