// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/oauthtexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

//! Gives the sentences their context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OAuthTexts)
};

bool isMicrosoft(const QString &host)
{
    return host.endsWith(".office365.com"_L1, Qt::CaseInsensitive)
        || host.endsWith(".office.com"_L1, Qt::CaseInsensitive)
        || host.endsWith(".office365.us"_L1, Qt::CaseInsensitive)
        || host.endsWith("partner.outlook.cn"_L1, Qt::CaseInsensitive);
}

bool isGoogle(const QString &host)
{
    return host.endsWith(".gmail.com"_L1, Qt::CaseInsensitive)
        || host.endsWith(".googlemail.com"_L1, Qt::CaseInsensitive);
}

// The application ids are those of Microsoft Graph and of Exchange Online, the same everywhere.
bool isForGraph(const QString &audience)
{
    return audience.contains("graph.microsoft"_L1, Qt::CaseInsensitive)
        || audience.contains("microsoftgraph."_L1, Qt::CaseInsensitive)
        || audience == u"00000003-0000-0000-c000-000000000000"_s;
}

bool isForExchange(const QString &audience)
{
    return isMicrosoft(QUrl(audience).host())
        || audience == u"00000002-0000-0ff1-ce00-000000000000"_s;
}

QString doubtAccount(const TokenFacts &facts, const QString &address)
{
    // What is no address (an id of the server's own) says nothing about whose it is.
    const bool compares = facts.account.contains(u'@') && address.contains(u'@');
    if (!compares || facts.account.compare(address, Qt::CaseInsensitive) == 0) {
        return {};
    }
    return Words::tr(
        "You signed in as %1, but this account is %2. That is right for a shared mailbox; "
        "otherwise sign in again as %2.")
        .arg(visible(facts.account, 120), visible(address, 120));
}

QString doubtAudience(const TokenFacts &facts, const TokenPurpose &purpose)
{
    if (purpose.protocol == Protocol::Graph && isForExchange(facts.audience)) {
        return Words::tr(
            "The token is for Microsoft’s mail servers, but the account uses Microsoft "
            "Graph: it takes scopes that begin with https://graph.microsoft.com/.");
    }
    if (purpose.protocol != Protocol::Graph && isMicrosoft(purpose.host)
        && isForGraph(facts.audience)) {
        return Words::tr(
            "The token is for Microsoft Graph, but %1 takes only tokens for Microsoft’s "
            "mail servers: use scopes that begin with https://outlook.office.com/.")
            .arg(visible(purpose.host, 120));
    }
    return {};
}

//! What has to be among the scopes of a token for the protocol; empty: not known.
QStringList neededScopes(const TokenPurpose &purpose)
{
    if (isGoogle(purpose.host)) {
        return {u"mail.google.com"_s};
    }
    if (!isMicrosoft(purpose.host)) {
        return {};
    }
    switch (purpose.protocol) {
    case Protocol::Imap:
        return {u"IMAP.Access"_s};
    case Protocol::Pop3:
        return {u"POP.Access"_s};
    case Protocol::Smtp:
        return {u"SMTP.Send"_s};
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

QString doubtScopes(const TokenFacts &facts, const TokenPurpose &purpose)
{
    const auto needed = neededScopes(purpose);
    const bool has
        = std::any_of(facts.scopes.cbegin(), facts.scopes.cend(), [&needed](const QString &scope) {
              return scope.contains(needed.value(0), Qt::CaseInsensitive);
          });
    if (needed.isEmpty() || facts.scopes.isEmpty() || has) {
        return {};
    }
    return Words::tr("None of the token’s scopes allows %1 at %2. Add the scope that the provider "
                     "names for it, and sign in again.")
        .arg(label(purpose.protocol, true), visible(purpose.host, 120));
}

} // namespace

QStringList tokenDoubts(const TokenFacts &facts, const TokenPurpose &purpose)
{
    QStringList doubts;
    for (const auto &doubt : {doubtAccount(facts, purpose.address), doubtAudience(facts, purpose),
             doubtScopes(facts, purpose)}) {
        if (!doubt.isEmpty()) {
            doubts << doubt;
        }
    }
    // One fault is said once: a token for another service cannot have the scopes either.
    if (!doubtAudience(facts, purpose).isEmpty()) {
        doubts.removeOne(doubtScopes(facts, purpose));
    }
    return doubts;
}

} // namespace mailrig::texts
