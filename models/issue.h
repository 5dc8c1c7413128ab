// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mailrig {

enum class Severity { Warning, Error };

//! What can be wrong with a field. `detail` is said beside those that have one.
enum class IssueKind {
    Missing, //!< has to be filled in
    HasSpaces, //!< a name with spaces in it
    SurroundingSpace,
    NameTaken, //!< detail: the other one's name
    TooLong, //!< detail: how many characters may be
    ControlCharacter, //!< line ends, NUL and their like, where none may be
    InvisibleCharacter, //!< zero-width and other characters nobody sees
    AddressSyntax,
    HostSyntax,
    UrlAsHost, //!< a whole URL where a host name belongs
    PortRange, //!< no number from 1 to 65535
    PortSecurityMismatch, //!< 993 with STARTTLS …; detail: the usual port
    PortProtocolMismatch, //!< 995 with IMAP …; detail: the usual port
    ProtocolOfOtherSide, //!< SMTP as incoming, IMAP as outgoing
    NoServers, //!< neither incoming nor outgoing
    RolesMissing, //!< detail: those this machine lacks
    SecretMissing, //!< none was chosen
    SecretUnknown, //!< a secret that is not in the list; detail: its id
    AppUnknown, //!< an OAuth app that is not in the list; detail: its id
    CredentialMissing, //!< an incoming server nobody signs in to
    SameAsIncomingImpossible,
    OAuthIncomplete, //!< OAuth needs this field
    TenantUnsuitable, //!< one for people, where an application signs in
    UrlSyntax,
    NotHttps, //!< http to another machine
    MechanismUnsuitable, //!< for the protocol or the credential
    NotEncrypted,
    IdentityUnchecked, //!< the server is not held to its name, or to anything
    PinMissing, //!< a pinned key without the key
    ValueNotOffered, //!< none of the values there are; detail: those
    MacroUnknown, //!< no such variable; detail of this and the next: its name
    MacroCycle,
    MacroTooDeep,
    MacroMalformed,
    MacroTooLong,
};

//! Something wrong with one field, for a form to show beside it.
struct Issue {
    QString field = {}; //!< the member's path in the account file: "incoming.host"
    Severity severity = Severity::Error;
    IssueKind kind = IssueKind::Missing;
    QString detail = {}; //!< the value or name it is about, never a sentence
    bool operator==(const Issue &) const = default;
};

//! Collects issues: of one field the first error counts, and no warning after it.
class Findings {
public:
    void error(const QString &field, IssueKind kind, const QString &detail = {});
    void warn(const QString &field, IssueKind kind, const QString &detail = {});
    [[nodiscard]] bool hasError(const QString &field) const;
    [[nodiscard]] const QList<Issue> &issues() const { return m_issues; }

private:
    QList<Issue> m_issues;
};

} // namespace mailrig
