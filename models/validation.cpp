// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validation.h"

#include "models/fieldwalk.h"
#include "models/macro.h"
#include "models/mailaddress.h"
#include "models/oauthdefaults.h"
#include "models/roles.h"
#include "models/servervalidation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype longestName = 32; // EMAIL2 SERVICENAME
constexpr qsizetype longestText = 255;

IssueKind kindOf(MacroFault::Kind kind)
{
    switch (kind) {
    case MacroFault::Kind::Unknown:
        return IssueKind::MacroUnknown;
    case MacroFault::Kind::Cycle:
        return IssueKind::MacroCycle;
    case MacroFault::Kind::TooDeep:
        return IssueKind::MacroTooDeep;
    case MacroFault::Kind::Malformed:
        return IssueKind::MacroMalformed;
    case MacroFault::Kind::TooLong:
        break;
    }
    return IssueKind::MacroTooLong;
}

//! Replaces what can be replaced. What stands for one line has to be one.
void expandTexts(Account &account, const ValidationContext &context, Findings &found)
{
    const auto scope = MacroScope::of(account, context.environment, context.process);
    const auto expandText = [&](const QString &path, QString &value) {
        const auto text = expand(value, scope);
        if (!text) {
            found.error(path, kindOf(text.error().kind), text.error().variable);
            return;
        }
        value = *text;
        if (std::any_of(value.begin(), value.end(),
                [](QChar c) { return c.category() == QChar::Other_Control; })) {
            found.error(path, IssueKind::ControlCharacter);
        }
    };
    walk(account, {.macroText = expandText});
}

void judgeName(const Account &account, const ValidationContext &context, Findings &found)
{
    const auto field = u"name"_s;
    const auto &name = account.name;
    const auto is = [&name](auto test) { return std::any_of(name.begin(), name.end(), test); };
    if (name.isEmpty()) {
        found.error(field, IssueKind::Missing);
    } else if (is([](QChar c) { return c.category() == QChar::Other_Control; })) {
        found.error(field, IssueKind::ControlCharacter);
    } else if (is([](QChar c) { return c.isSpace(); })) {
        found.error(field, IssueKind::HasSpaces);
    } else if (context.takenNames.contains(name, Qt::CaseInsensitive)) {
        found.error(field, IssueKind::NameTaken, name);
    } else if (name.size() > longestName) {
        found.warn(field, IssueKind::TooLong, QString::number(longestName));
    }
}

void judgeAddress(
    const QString &field, const QString &address, Findings &found, qsizetype limit = 0)
{
    if (!address.isEmpty() && !isMailAddress(address)) {
        found.error(field, IssueKind::AddressSyntax);
    } else if (limit > 0 && address.size() > limit) {
        found.warn(field, IssueKind::TooLong, QString::number(limit));
    }
}

void judgeIdentity(const Account &account, Findings &found)
{
    const auto &identity = account.identity;
    if (identity.displayName.size() > longestText) {
        found.warn(u"identity.displayName"_s, IssueKind::TooLong, QString::number(longestText));
    }
    if (identity.address.isEmpty()) {
        // A mailbox that is only read can do without, if its user is named.
        const bool isNeeded
            = account.outgoing.protocol != Protocol::None || account.incoming.user.isEmpty();
        const auto field = u"identity.address"_s;
        isNeeded ? found.error(field, IssueKind::Missing) : found.warn(field, IssueKind::Missing);
    }
    judgeAddress(u"identity.address"_s, identity.address, found);
    judgeAddress(u"identity.replyTo"_s, identity.replyTo, found, longestText);
    judgeAddress(u"identity.sender"_s, identity.sender, found);
}

void judgeOffered(const QString &field, qint64 value, const QList<qint64> &offered, Findings &found)
{
    if (!offered.contains(value)) {
        QStringList texts;
        for (const auto each : offered) {
            texts << QString::number(each);
        }
        found.warn(field, IssueKind::ValueNotOffered, texts.join(u", "_s));
    }
}

void judgeMessages(const Account &account, Findings &found)
{
    const auto &messages = account.messages;
    judgeOffered(u"messages.daysToDownload"_s, messages.daysToDownload, {0, 7, 14, 30, 90}, found);
    judgeOffered(
        u"messages.updateInterval"_s, messages.updateInterval, {0, 15, 30, 60, 120}, found);
    if (!account.policy.vpnUuid.isEmpty() && QUuid::fromString(account.policy.vpnUuid).isNull()) {
        found.error(u"policy.vpnUuid"_s, IssueKind::ValueNotOffered, u"UUID"_s);
    }
}

//! An application signs in to a tenant of its own; `common` and its like are for people.
void judgeMicrosoft365(const Account &account, Findings &found)
{
    const auto &credential = account.incoming.protocol == Protocol::None
        ? account.outgoing.credential
        : account.incoming.credential;
    static const QStringList forPeople{u"common"_s, u"organizations"_s, u"consumers"_s};
    const bool isApplication = credential.type == CredentialType::ClientCredentials;
    if (isApplication && forPeople.contains(credential.tenant)) {
        const bool isNamed = !account.microsoft365.tenant.isEmpty();
        found.error(
            u"microsoft365.tenant"_s, isNamed ? IssueKind::TenantUnsuitable : IssueKind::Missing);
    }
    const bool usesGraph = account.incoming.protocol == Protocol::Graph
        || account.outgoing.protocol == Protocol::Graph;
    if (isApplication && usesGraph && account.microsoft365.mailbox.isEmpty()) {
        found.error(u"microsoft365.mailbox"_s, IssueKind::Missing); // it has none of its own
    }
}

} // namespace

QList<Issue> issues(const Account &account, const ValidationContext &context)
{
    Account judged = account;
    // Of a side that is not used only what it was is of interest.
    for (auto *side : {&judged.incoming, &judged.outgoing}) {
        if (side->protocol == Protocol::None) {
            *side = {};
        }
    }
    judged = completed(judged, context.apps);
    Findings found;
    judgeName(judged, context, found);
    if (const auto missing = missingRoles(judged, context.roles); !missing.isEmpty()) {
        found.error(u"requiredRoles"_s, IssueKind::RolesMissing, missing.join(u", "_s));
    }
    expandTexts(judged, context, found);
    judgeIdentity(judged, found);
    if (judged.type == AccountType::Microsoft365) {
        judgeMicrosoft365(judged, found);
    }
    judgeServers(judged, context, found);
    judgeMessages(judged, found);
    return found.issues();
}

bool hasErrors(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(),
        [](const Issue &each) { return each.severity == Severity::Error; });
}

} // namespace mailrig
