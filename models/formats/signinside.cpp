// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/signinside.h"

#include "models/fieldwalk.h"
#include "models/formats/canonical.h"

namespace mailrig {

namespace {

bool signsIn(const Server &server)
{
    return server.protocol != Protocol::Smtp || server.authenticationRequired;
}

bool borrows(const Account &account, Side side)
{
    return side == Side::Outgoing && signsIn(account.outgoing)
        && account.outgoing.credential.type == CredentialType::SameAsIncoming;
}

} // namespace

const Server &serverOf(const Account &account, Side side)
{
    return side == Side::Incoming ? account.incoming : account.outgoing;
}

Credential credentialOf(const Account &account, Side side)
{
    if (borrows(account, side)) {
        const auto &lent = account.incoming.credential;
        return lent.type == CredentialType::SameAsIncoming ? Credential() : lent;
    }
    const auto &server = serverOf(account, side);
    return signsIn(server) && server.credential.type != CredentialType::SameAsIncoming
        ? server.credential
        : Credential();
}

QString signInUser(const Account &account, Side side)
{
    return userOf(account, borrows(account, side) ? account.incoming : serverOf(account, side));
}

Result<void> checkSecrets(
    const QList<Account> &accounts, const WriteOptions &options, bool (*fits)(const QString &text))
{
    QString wrong;
    const auto check = [&](const QString &path, const QUuid &id) {
        const auto secret = options.secrets.value(id).view();
        if (!secret.isValidUtf8() || !fits(QString::fromUtf8(secret))) {
            wrong = path;
        }
    };
    for (auto account : accounts) {
        walk(account, {.secret = check});
    }
    return wrong.isEmpty() ? Result<void>() : failure(Cause::Validation, wrong);
}

} // namespace mailrig
