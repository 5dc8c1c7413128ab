// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/issuetexts.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(IssueTexts)
};

} // namespace

QString issue(const Issue &issue)
{
    const auto detail = visible(issue.detail);
    switch (issue.kind) {
    case IssueKind::MacroUnknown:
        return Words::tr("There is no variable “%1” in the chosen environment.").arg(detail);
    case IssueKind::MacroCycle:
        return Words::tr("The variable “%1” stands for itself.").arg(detail);
    case IssueKind::MacroTooDeep:
        return Words::tr("The variable “%1” leads through too many others.").arg(detail);
    case IssueKind::MacroMalformed:
        return Words::tr("A variable is written as ${NAME}; a plain “${” as “$${”.");
    case IssueKind::MacroTooLong:
        return Words::tr("The variable “%1” becomes too long a text.").arg(detail);
    case IssueKind::HostSyntax:
        return Words::tr("This is not the name or the address of a server.");
    case IssueKind::UrlAsHost:
        return Words::tr("Only the server's name belongs here, not a whole web address.");
    case IssueKind::PortRange:
        return Words::tr("A port is a number from 1 to 65535.");
    case IssueKind::PortSecurityMismatch:
        return Words::tr("This port does not go with the chosen security; usual is %1.")
            .arg(detail);
    case IssueKind::PortProtocolMismatch:
        return Words::tr("This port belongs to another protocol; usual is %1.").arg(detail);
    case IssueKind::ProtocolOfOtherSide:
        return Words::tr("This protocol does not belong on this side.");
    case IssueKind::NoServers:
        return Words::tr("An account needs an incoming or an outgoing server.");
    case IssueKind::MechanismUnsuitable:
        return Words::tr("This authentication does not go with the protocol or the sign-in.");
    case IssueKind::NotEncrypted:
        return Words::tr("The connection is not encrypted.");
    case IssueKind::IdentityUnchecked:
        return Words::tr("The server does not have to prove who it is.");
    case IssueKind::PinMissing:
        return Words::tr("The trusted key is missing.");
    case IssueKind::SecretMissing:
        return Words::tr("A password is needed: choose one, or type a new one.");
    case IssueKind::SecretUnknown:
        return Words::tr("The secret this account refers to is not known here.");
    case IssueKind::AppUnknown:
        return Words::tr("The OAuth app this account refers to is not known here.");
    case IssueKind::TenantUnsuitable:
        return Words::tr(
            "An application signs in to one organisation: its domain or ID belongs here.");
    case IssueKind::CredentialMissing:
        return Words::tr("Nobody signs in to the incoming server.");
    case IssueKind::SameAsIncomingImpossible:
        return Words::tr("The incoming server has no user name and password to take over.");
    case IssueKind::OAuthIncomplete:
        return Words::tr("Signing in by OAuth needs this field.");
    case IssueKind::UrlSyntax:
        return Words::tr("This is not a web address.");
    case IssueKind::NotHttps:
        return Words::tr("The address has to begin with https://.");
    case IssueKind::Missing:
        return Words::tr("This has to be filled in.");
    case IssueKind::HasSpaces:
        return Words::tr("A name cannot hold spaces.");
    case IssueKind::SurroundingSpace:
        return Words::tr("There is white space around the text.");
    case IssueKind::NameTaken:
        return Words::tr("Another account is called “%1”.").arg(detail);
    case IssueKind::TooLong:
        return Words::tr("This is longer than the %1 characters that fit.").arg(detail);
    case IssueKind::ControlCharacter:
        return Words::tr("There are line ends or control characters in the text.");
    case IssueKind::InvisibleCharacter:
        return Words::tr("There are invisible characters in the text.");
    case IssueKind::AddressSyntax:
        return Words::tr("This is not a mail address.");
    case IssueKind::RolesMissing:
        return Words::tr("This machine lacks the roles: %1.").arg(detail);
    case IssueKind::ValueNotOffered:
        return Words::tr("Possible are: %1.").arg(detail);
    }
    return {};
}

} // namespace mailrig::texts
