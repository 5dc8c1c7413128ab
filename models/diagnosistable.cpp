// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosistable.h"

#include <QStringView>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using enum Cause;

//! A whole clause as a server writes it, in lower case; `*` stands for anything, so that a row
//! without one holds for exactly these words. Rows that begin with `*` are marks: they may stand
//! anywhere, because nobody but that server writes them (an address, an internal number).
struct Row {
    QStringView words;
    Cause cause;
};

// The first row that fits decides: the particular ones stand before the general ones.
// Wordings: from the servers' sources and manuals, and from reports of their users.

// Gmail and Google Workspace.
constexpr Row google[]{
    {u"application-specific password required*", AppPasswordRequired},
    {u"please log in via your web browser*", WebLoginRequired},
    {u"please log in with your web browser*", WebLoginRequired},
    {u"web login required*", WebLoginRequired},
    {u"*support.google.com/mail/accounts/answer/78754*", WebLoginRequired},
    {u"*support.google.com/mail/?p=webloginrequired*", WebLoginRequired},
    {u"*support.google.com/mail/?p=invalidsecondfactor*", AppPasswordRequired},
    {u"your account is not enabled for imap use*", ServiceDisabledForMailbox},
    {u"your account is not enabled for pop access*", ServiceDisabledForMailbox},
    {u"imap access is disabled for your domain*", ServiceDisabledForTenant},
    {u"pop access is disabled for your domain*", ServiceDisabledForTenant},
    {u"full imap support is not enabled for this account*", ServiceDisabledForTenant},
    {u"too many simultaneous connections", TooManyConnections},
    {u"account exceeded command or bandwidth limits*", RateLimited},
    {u"lockdown in sector *", AccountLocked},
    {u"too many login attempts, please try again later*", RateLimited},
    {u"daily user sending limit exceeded*", RateLimited},
    {u"daily user sending quota exceeded*", RateLimited},
    {u"daily smtp relay limit exceeded*", RateLimited},
    {u"invalid credentials for relay*", RelayDenied},
    {u"temporary system error*", TemporaryServerFault},
    {u"temporary system problem*", TemporaryServerFault},
    {u"cannot authenticate due to temporary system problem*", TemporaryServerFault},
};

// Outlook.com, Exchange Online, Exchange Server.
constexpr Row microsoft[]{
    {u"authentication unsuccessful, smtpclientauthentication is disabled for the tenant",
        ServiceDisabledForTenant},
    {u"authentication unsuccessful, smtpclientauthentication is disabled for the mailbox",
        ServiceDisabledForMailbox},
    {u"authentication unsuccessful, basic authentication is disabled*", PasswordSignInDisabled},
    {u"authentication unsuccessful, the user credentials were incorrect", WrongPassword},
    {u"authentication unsuccessful, user is locked by your organization's security defaults "
     u"policy*",
        ContactAdministrator},
    {u"authentication unsuccessful, the request did not meet the criteria*", ContactAdministrator},
    {u"authentication unsuccessful, *conditional access*", ConditionalAccess},
    {u"authentication unsuccessful, *account is disabled*", AccountDisabled},
    {u"authentication unsuccessful, *account is locked*", AccountLocked},
    {u"authentication unsuccessful, *password has expired*", PasswordExpired},
    {u"basic authentication is disabled", PasswordSignInDisabled},
    {u"account is blocked", WebLoginRequired}, // "… Login to your account via a web browser"
    {u"user is authenticated but not connected", MailboxNotOpenable},
    {u"exceeded the login limit for a * minute period", RateLimited},
    {u"*userconnectionlimitreached*", TooManyConnections},
    {u"*mailboxnotenabledforrestapi*", MailboxNotLicensed}, // no licence, or not in the cloud
    {u"concurrent connections limit exceeded*", TooManyConnections},
    {u"the maximum number of concurrent connections has exceeded a limit*", TooManyConnections},
    {u"storedrv.clientsubmit", TooManyConnections}, // "; sender thread limit exceeded"
    {u"request is throttled*", RateLimited},
    {u"server unavailable*", TemporaryServerFault},
    {u"temporary server error*", TemporaryServerFault},
    {u"starttls is required to send mail*", EncryptionRequired},
    {u"client was not authenticated to send anonymous mail*", RelayDenied},
    {u"client not authenticated to send mail*", RelayDenied},
    {u"unable to relay*", RelayDenied},
    {u"client does not have permissions to send as this sender*", SenderNotOwned},
    {u"*sendasdenied*", SenderNotOwned},
    {u"*wascl useraction verdict is not none. actual verdict is hipsend*", WebLoginRequired},
    {u"*wascl useraction verdict is not none. actual verdict is refusequota*", RateLimited},
    {u"*wascl useraction verdict is not none. actual verdict is suspend*", AccountDisabled},
    {u"access denied, bad outbound sender*", AccountDisabled},
    {u"access denied, spam abuse detected*", AccountDisabled},
    {u"submission quota exceeded*", RateLimited},
    {u"unrecognized authentication type*", MechanismUnsupported},
};

// Yahoo, AOL and what runs on their servers.
constexpr Row yahoo[]{
    {u"too many bad auth attempts", AccountLocked},
    {u"login rate limit hit", RateLimited},
    {u"authenticate rate limit hit", RateLimited},
    {u"invalid credentials", WrongPassword}, // also after AUTHORIZATIONFAILED
    {u"authenticate invalid credentials", WrongPassword},
    {u"login invalid credentials", WrongPassword},
    {u"login server error*", TemporaryServerFault},
    {u"access to this service is not allowed*", ServiceDisabledForMailbox},
    {u"pop not allowed for user*", ServiceDisabledForMailbox},
    {u"from address not verified*", SenderNotOwned},
    {u"messages from * temporarily deferred*", RateLimited},
    {u"message temporarily deferred*", RateLimited},
};

// iCloud, GMX, WEB.DE, IONOS, Freenet, Posteo, Fastmail, Proton Mail Bridge, Zoho.
constexpr Row others[]{
    {u"from address is not one of your addresses*", SenderNotOwned},
    {u"sender address is not allowed*", SenderNotOwned},
    {u"imap is not enabled for this account*", ServiceDisabledForMailbox},
    {u"pop3 is not enabled for this account*", ServiceDisabledForMailbox},
    {u"you are yet to enable imap for your account*", ServiceDisabledForMailbox},
    {u"you are yet to enable pop * for your account*", ServiceDisabledForMailbox},
    {u"sender is not allowed to relay emails*", SenderNotOwned},
    {u"relaying disallowed as *", SenderNotOwned},
    {u"unusual sending activity detected*", RateLimited},
    {u"account is not logged in", WebLoginRequired},
};

// Mail.ru and Yandex.
constexpr Row russian[]{
    {u"*help.mail.ru/mail/security/protection/external*", AppPasswordRequired},
    {u"not local sender over smtp", SenderNotOwned},
    {u"ratelimit exceeded*", RateLimited},
    {u"access to this account is disabled*", AccountDisabled},
    {u"this user does not have access rights to this service*", ServiceDisabledForMailbox},
    {u"please accept eula first", WebLoginRequired},
    {u"your message looks like spam", WebLoginRequired}, // "… You need to use web for sending"
    {u"application password is required", AppPasswordRequired},
    {u"aplication password is required", AppPasswordRequired}, // Mail.ru's IMAP server
    {u"login failure or pop3 disabled, try later*", ServiceDisabledForMailbox},
};

// QQ, Tencent Exmail, NetEase (163.com, 126.com, yeah.net).
constexpr Row chinese[]{
    {u"*unsafe login. please contact kefu@188.com*", ClientIdRequired},
    {u"*unsafe login. please contact kefu@163.com*", ClientIdRequired},
    {u"please enter your authorization code to login", AuthorizationCodeRequired},
    {u"*请使用授权码登录*", AuthorizationCodeRequired},
    {u"*service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256*", AuthorizationCodeRequired},
    {u"account is abnormal, service is not open, password is incorrect*",
        AuthorizationCodeRequired}, // QQ says this one sentence of a password, too
    {u"password is incorrect or service is not open*", AuthorizationCodeRequired},
    {u"service is not open", ServiceDisabledForMailbox},
    {u"user has no permission", ServiceDisabledForMailbox},
    {u"user is suspended", AccountDisabled},
    {u"*err.login.passerr*", WrongPassword},
    {u"*err.login.reqcode*", AuthorizationCodeRequired},
    {u"mail from address must be same as authorization user", SenderNotOwned},
    {u"mail from must equal authorized user", SenderNotOwned},
    {u"login frequency limited*", RateLimited},
};

// Services that only send: Amazon SES, SendGrid, Brevo.
constexpr Row senders[]{
    {u"email address is not verified*", SenderNotOwned},
    {u"the from address does not match a verified sender identity*", SenderNotOwned},
    {u"user * is not authorized to perform `ses*", SenderNotOwned},
    {u"throttling failure", RateLimited},
    {u"maximum credits exceeded*", RateLimited},
    {u"maximum sending rate exceeded*", RateLimited},
    {u"daily message quota exceeded*", RateLimited},
    {u"unauthenticated senders not allowed*", RelayDenied},
    {u"unauthorized ip address*", ContactAdministrator},
};

// Dovecot, Cyrus, Courier, Zimbra, UW-IMAP, qpopper and other mailbox servers.
constexpr Row mailboxServers[]{
    {u"plaintext authentication disallowed on non-secure connections", EncryptionRequired},
    {u"plaintext authentication disabled", EncryptionRequired},
    {u"cleartext login* disabled*", EncryptionRequired},
    {u"login only available under a layer", EncryptionRequired},
    {u"must use tls", EncryptionRequired},
    {u"a ssl/tls-connection is required for authentication", EncryptionRequired},
    {u"unsupported authentication mechanism*", MechanismUnsupported},
    {u"no mechanism available", MechanismUnsupported},
    {u"authentication mechanism not supported*", MechanismUnsupported},
    {u"maximum number of connections from user+ip exceeded*", TooManyConnections},
    {u"maximum number of connections exceeded*", TooManyConnections},
    {u"maximum connection limit reached*", TooManyConnections},
    {u"too many connections*", TooManyConnections},
    {u"too many authentication attempts*", RateLimited},
    {u"temporary authentication failure*", TemporaryServerFault},
    {u"internal login failure", TemporaryServerFault},
    {u"internal error occurred", TemporaryServerFault},
    {u"internal authentication failure", TemporaryServerFault},
    {u"temporary problem, please try again later*", TemporaryServerFault},
    {u"pop authentication db not available*", TemporaryServerFault},
    {u"unable to locate maildrop*", MailboxNotOpenable},
    {u"chdir maildir failed*", MailboxNotOpenable},
    {u"unable to open this mailbox*", MailboxNotOpenable},
    {u"this user has no $home/maildir", MailboxNotOpenable},
    {u"mailbox does not exist", MailboxNotOpenable},
    {u"mailbox doesn't exist*", MailboxNotOpenable},
    {u"unable to lock maildrop*", MailboxInUse},
    {u"your mailbox is already locked", MailboxInUse},
    {u"mailbox is locked by another pop3 session*", MailboxInUse},
    {u"timeout while waiting for lock", MailboxInUse},
    {u"quota exceeded", MailboxFull},
    {u"password expired", PasswordExpired},
};

// Postfix, Exim, Sendmail, qmail, hMailServer, Domino, Haraka, cPanel.
constexpr Row transferServers[]{
    {u"invalid authentication mechanism", MechanismUnsupported},
    {u"authentication not enabled*", MechanismUnsupported},
    {u"auth command used when not advertised", MechanismUnsupported},
    {u"auth not available", MechanismUnsupported},
    {u"encryption required for requested authentication mechanism", EncryptionRequired},
    {u"must issue a starttls command first*", EncryptionRequired},
    {u"authentication required", RelayDenied},
    {u"smtp authentication is required", RelayDenied},
    {u"relay access denied", RelayDenied},
    {u"relaying denied*", RelayDenied},
    {u"relay not permitted*", RelayDenied},
    {u"relay rejected for policy reasons", RelayDenied},
    {u"* is not permitted to relay through this server without authentication*", RelayDenied},
    {u"sorry, that domain isn't in my list of allowed rcpthosts", RelayDenied},
    {u"i cannot deliver mail for *", RelayDenied},
    {u"delivery is not allowed to this address", RelayDenied},
    {u"sorry, your envelope sender is in my badmailfrom list", SenderRefused},
    {u"domain of sender address * does not exist", SenderRefused},
    {u"sender verify failed", SenderRefused},
    {u"helo command rejected", SenderRefused},
    {u"*client host rejected: access denied*", RelayDenied}, // who has not signed in
    {u"client host rejected*", SenderRefused},
    {u"client host blocked using *", SenderRefused},
    {u"unrouteable address", RecipientRefused},
    {u"message size exceeds *", MessageTooLarge},
    {u"sorry, that message size exceeds my databytes limit", MessageTooLarge},
    {u"greylisted*", Greylisted},
    {u"greylisting*", Greylisted},
    {u"you are being greylisted*", Greylisted},
    {u"too many concurrent smtp connections*", TooManyConnections},
    {u"too much mail from *", RateLimited},
    {u"domain * has exceeded the max emails per hour*", RateLimited},
    {u"outgoing mail from * has been suspended", AccountDisabled},
    {u"restricted user", AccountDisabled},
    {u"insufficient system storage*", TemporaryServerFault},
    {u"temporary lookup failure", TemporaryServerFault},
    {u"temporary local problem*", TemporaryServerFault},
    {u"tls not available*", StarttlsUnavailable},
    // What is refused stands in the first clause, why in the next, which the rows above may know.
    {u"sender address rejected", SenderRefused},
    {u"recipient address rejected", RecipientRefused},
    {u"user unknown*", RecipientRefused},
    {u"unknown user", RecipientRefused},
};

// What a server says in as many words, whoever wrote it.
constexpr Row plainWords[]{
    {u"account disabled", AccountDisabled},
    {u"account is disabled*", AccountDisabled},
    {u"your account is disabled*", AccountDisabled},
    {u"your account has been disabled*", AccountDisabled},
    {u"user account disabled", AccountDisabled},
    {u"the user account has been disabled", AccountDisabled},
    {u"user is disabled", AccountDisabled},
    {u"account suspended", AccountDisabled},
    {u"account is suspended*", AccountDisabled},
    {u"your account has been suspended*", AccountDisabled},
    {u"account locked", AccountLocked},
    {u"account is locked", AccountLocked},
    {u"your account is locked", AccountLocked},
    {u"your account has been locked*", AccountLocked},
    {u"account temporarily locked*", AccountLocked},
    {u"account is temporarily locked*", AccountLocked},
    {u"too many failed login attempts*", AccountLocked},
    {u"too many failed logins*", AccountLocked},
    {u"your password has expired*", PasswordExpired},
    {u"password has expired", PasswordExpired},
    {u"app password required*", AppPasswordRequired},
    {u"an app password is required*", AppPasswordRequired},
    {u"app-specific password required*", AppPasswordRequired},
    {u"oauth required", OauthRequired},
    {u"oauth is required*", OauthRequired},
    {u"oauth authentication required", OauthRequired},
    {u"oauth authentication is required*", OauthRequired},
    {u"oauth2 authentication is required*", OauthRequired},
    {u"xoauth2 authentication is required*", OauthRequired},
    {u"modern authentication is required*", OauthRequired},
    {u"password authentication is disabled*", PasswordSignInDisabled},
    {u"password authentication disabled", PasswordSignInDisabled},
    {u"password login is disabled*", PasswordSignInDisabled},
    {u"two-factor authentication required*", MfaRequired},
    {u"two-factor authentication is required*", MfaRequired},
    {u"multi-factor authentication required*", MfaRequired},
    {u"multi-factor authentication is required*", MfaRequired},
    {u"imap access is disabled*", ServiceDisabledForMailbox},
    {u"imap access disabled", ServiceDisabledForMailbox},
    {u"pop3 access is disabled*", ServiceDisabledForMailbox},
    {u"pop3 access disabled", ServiceDisabledForMailbox},
    {u"pop access is disabled*", ServiceDisabledForMailbox},
    {u"smtp access is disabled*", ServiceDisabledForMailbox},
    {u"imap access is not included in your plan*", MailboxNotLicensed},
    {u"pop3 access is not included in your plan*", MailboxNotLicensed},
    {u"imap access is not available for your plan*", MailboxNotLicensed},
    {u"pop access is not available for your plan*", MailboxNotLicensed},
    {u"mailbox is not licensed*", MailboxNotLicensed},
    {u"too many simultaneous connections*", TooManyConnections},
    {u"mailbox is full", MailboxFull},
    {u"mailbox full", MailboxFull},
    {u"over quota", MailboxFull},
    {u"rate limit exceeded*", RateLimited},
};

// Postfix on the sender: "Sender address rejected: not owned by user …".
constexpr Row senderClauses[]{
    {u"not owned by *", SenderNotOwned},
    {u"not logged in", RelayDenied},
};

bool fits(QStringView pattern, QStringView text)
{
    // Greedy from the left: after each star the next piece is looked for further on.
    const auto pieces = pattern.split(u'*');
    qsizetype at = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto piece = pieces.at(i);
        const auto found = i == 0 ? (text.startsWith(piece) ? 0 : -1) : text.indexOf(piece, at);
        if (found < 0) {
            return false;
        }
        at = found + piece.size();
    }
    return pieces.last().isEmpty() || text.endsWith(pieces.last());
}

bool fits(const Row &row, const ReplyParts &parts)
{
    if (row.words.startsWith(u'*')) {
        return fits(row.words, parts.text);
    }
    return std::any_of(parts.clauses.cbegin(), parts.clauses.cend(),
        [&row](const QString &clause) { return fits(row.words, clause); });
}

template <size_t N> std::optional<Cause> in(const Row (&rows)[N], const ReplyParts &parts)
{
    for (const auto &row : rows) {
        if (fits(row, parts)) {
            return row.cause;
        }
    }
    return {};
}

} // namespace

std::optional<Cause> knownWords(const ReplyParts &parts)
{
    std::optional<Cause> found;
    const auto look = [&found, &parts](const auto &rows) {
        if (!found) {
            found = in(rows, parts);
        }
    };
    look(senderClauses);
    look(google);
    look(microsoft);
    look(yahoo);
    look(others);
    look(russian);
    look(chinese);
    look(senders);
    look(mailboxServers);
    look(plainWords);
    look(transferServers);
    return found;
}

} // namespace mailrig
