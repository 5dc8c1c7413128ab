// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/prf.h"

#include "models/formats/canonical.h"
#include "models/formats/formatlimits.h"
#include "models/formats/signer.h"
#include "models/formats/windows/windows1252.h"
#include "models/hostname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

//! Which MAPI property each key stands for; Outlook wants it in every file, just so.
constexpr const char serviceProperties[] = R"([Unicode Personal Folders]
ServiceName=MSUPST MS
Name=PT_UNICODE,0x3001
PathAndFilenameToPersonalFolders=PT_STRING8,0x6700
RememberPassword=PT_BOOLEAN,0x6701
EncryptionType=PT_LONG,0x6702
Password=PT_STRING8,0x6703

[Outlook Address Book]
ServiceName=CONTAB

)";
constexpr const char commonProperties[] = R"(SMTPServer=PT_UNICODE,0x0200
SMTPUseAuth=PT_LONG,0x0203
SMTPAuthMethod=PT_LONG,0x0208
SMTPUserName=PT_UNICODE,0x0204
SMTPUseSPA=PT_LONG,0x0207
ConnectionType=PT_LONG,0x000F
ConnectionOID=PT_UNICODE,0x0010
SMTPPort=PT_LONG,0x0201
SMTPSecureConnection=PT_LONG,0x020A
ServerTimeOut=PT_LONG,0x0209
)";

//! The properties of an account of a protocol: "POP3", "IMAP".
QByteArray accountProperties(const QByteArray &protocol)
{
    const auto line = [&](const char *key, const char *property) {
        return protocol + key + '=' + property + '\n';
    };
    return "AccountType=" + protocol
        + "\nAccountName=PT_UNICODE,0x0002\nDisplayName=PT_UNICODE,0x000B\n"
          "EmailAddress=PT_UNICODE,0x000C\n"
        + line("Server", "PT_UNICODE,0x0100") + line("UserName", "PT_UNICODE,0x0101")
        + line("UseSPA", "PT_LONG,0x0108")
        + "Organization=PT_UNICODE,0x0107\nReplyEmailAddress=PT_UNICODE,0x0103\n"
        + line("Port", "PT_LONG,0x0104") + line("UseSSL", "PT_LONG,0x0105") + commonProperties;
}

QString labelOf(const Account &account)
{
    const auto label = account.label.trimmed();
    return label.isEmpty() ? account.name : label;
}

bool borrows(const Account &account)
{
    return &signerOf(account, account.outgoing) == &account.incoming;
}

bool isNtlm(const Server &server)
{
    return server.mechanism == Mechanism::Ntlm;
}

//! Writes an INI file in Windows' own code page.
class PrfWriter {
public:
    QByteArray written(const QList<Account> &accounts, const WriteOptions &options)
    {
        const auto profile
            = options.profileName.isEmpty() ? labelOf(accounts.first()) : options.profileName;
        section("General");
        line("Custom", u"1"_s);
        line("ProfileName", profile);
        line("DefaultProfile", u"Yes"_s);
        line("OverwriteProfile", u"Append"_s);
        line("ModifyDefaultProfileIfPresent", u"FALSE"_s);
        line("DefaultStore", u"Service1"_s);
        section("Service List");
        line("Service1", u"Unicode Personal Folders"_s);
        line("Service2", u"Outlook Address Book"_s);
        section("Internet Account List");
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            const bool isPop = accounts.at(i).incoming.protocol == Protocol::Pop3;
            line("Account" + QByteArray::number(i + 1), isPop ? u"I_Mail"_s : u"IMAP_I_Mail"_s);
        }
        section("Service1");
        line("UniqueService", u"No"_s);
        line("Name", profile);
        section("Service2");
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            section("Account" + QByteArray::number(i + 1));
            write(accounts.at(i));
        }
        m_text += '\n' + QByteArray(serviceProperties) + "[I_Mail]\n" + accountProperties("POP3")
            + "LeaveOnServer=PT_LONG,0x1000\n\n[IMAP_I_Mail]\n" + accountProperties("IMAP")
            + "CheckNewImap=PT_LONG,0x1100\nRootFolder=PT_UNICODE,0x1101\n";
        m_text.replace('\n', "\r\n");
        return std::move(m_text);
    }

private:
    void section(const QByteArray &name)
    {
        m_text += (m_text.isEmpty() ? "[" : "\n[") + name + "]\n";
    }

    void line(const QByteArray &key, const QString &value)
    {
        // What the limits let through has a place; the name of the profile may not.
        auto bytes = windows1252(value.simplified()).value_or(value.simplified().toLatin1());
        bytes.removeIf([](char c) { return static_cast<unsigned char>(c) < ' '; });
        m_text += key + '=' + bytes + '\n';
    }
    void number(const QByteArray &key, int value) { line(key, QString::number(value)); }

    void write(const Account &account)
    {
        const auto &in = account.incoming;
        const auto &out = account.outgoing;
        const bool isPop = in.protocol == Protocol::Pop3;
        const QByteArray protocol = isPop ? "POP3" : "IMAP";
        line("UniqueService", u"No"_s);
        line("AccountName", labelOf(account));
        line("DisplayName", account.identity.displayName);
        line("EmailAddress", account.identity.address);
        line("Organization", account.identity.organization);
        line("ReplyEmailAddress", account.identity.replyTo);
        line(protocol + "Server", asciiHost(in.host));
        line(protocol + "UserName", userOf(account, in));
        number(protocol + "Port", portOf(in));
        number(protocol + "UseSSL", in.security == Security::None ? 0 : 1);
        number(protocol + "UseSPA", isNtlm(in) ? 1 : 0);
        line("SMTPServer", asciiHost(out.host));
        number("SMTPPort", portOf(out));
        number("SMTPSecureConnection", secureConnection(out.security));
        number("SMTPUseAuth", sendingSignsIn(account) ? 1 : 0);
        if (sendingSignsIn(account)) {
            number("SMTPAuthMethod", borrows(account) ? 0 : 1);
            line("SMTPUserName", userOf(account, signerOf(account, out)));
            number("SMTPUseSPA", isNtlm(out) ? 1 : 0);
        }
        number("ConnectionType", 0);
        number("ServerTimeOut", 60);
        if (isPop) {
            number("LeaveOnServer", account.messages.leaveOnServer ? 1 : 0);
        } else {
            line("RootFolder", in.pathPrefix);
            number("CheckNewImap", 1);
        }
    }

    static int secureConnection(Security security)
    {
        switch (security) {
        case Security::Tls:
            return 1;
        case Security::StartTls:
            return 2;
        case Security::None:
            break;
        }
        return 0;
    }

    QByteArray m_text;
};

Server keptOf(const Account &account, const Server &server)
{
    return {.protocol = server.protocol,
        .host = asciiHost(server.host),
        .port = server.port,
        .user = userOf(account, server).simplified(),
        .security = server.security,
        .credential = {.type = CredentialType::Secret},
        .mechanism = isNtlm(server) ? Mechanism::Ntlm : Mechanism::Automatic};
}

Account represented(const Account &account)
{
    Account kept;
    const auto &identity = account.identity;
    kept.label = labelOf(account).simplified();
    kept.identity = {.displayName = identity.displayName.simplified(),
        .address = identity.address.simplified(),
        .replyTo = identity.replyTo.simplified(),
        .organization = identity.organization.simplified()};
    kept.incoming = keptOf(account, account.incoming);
    if (kept.incoming.security == Security::StartTls) {
        // One flag for both, and the port as it was: at worst no connection, never one in clear.
        kept.incoming.security = Security::Tls;
        kept.incoming.port = QString::number(portOf(account.incoming));
    }
    if (kept.incoming.protocol == Protocol::Imap) {
        kept.incoming.pathPrefix = account.incoming.pathPrefix.simplified();
    } else {
        kept.messages.leaveOnServer = account.messages.leaveOnServer;
    }
    kept.outgoing = keptOf(account, account.outgoing);
    kept.outgoing.authenticationRequired = sendingSignsIn(account);
    if (!sendingSignsIn(account)) {
        kept.outgoing.credential.type = CredentialType::None;
        kept.outgoing.mechanism = Mechanism::Automatic;
        kept.outgoing.user.clear();
    } else if (borrows(account)) {
        kept.outgoing.credential.type = CredentialType::SameAsIncoming;
        kept.outgoing.user.clear();
    }
    return kept;
}

QList<ProfileNote> limits(const Account &account)
{
    FormatLimits limits;
    const auto &identity = account.identity;
    limits.server(u"incoming"_s, account.incoming, {Protocol::Imap, Protocol::Pop3});
    limits.server(u"outgoing"_s, account.outgoing, {Protocol::Smtp});
    if (identity.address.trimmed().isEmpty()) {
        limits.error(Code::Required, u"identity.address"_s);
    }
    const auto text = [&](const QString &field, const QString &value) {
        const bool isPlain = std::none_of(value.begin(), value.end(),
            [](QChar c) { return c.category() == QChar::Other_Control; });
        if (!isPlain || !windows1252(value)) {
            limits.error(Code::NotAllowed, field, u"windows-1252"_s);
        }
    };
    text(u"label"_s, labelOf(account));
    text(u"identity.displayName"_s, identity.displayName);
    text(u"identity.address"_s, identity.address);
    text(u"identity.replyTo"_s, identity.replyTo);
    text(u"identity.organization"_s, identity.organization);
    text(u"incoming.user"_s, account.incoming.user);
    text(u"incoming.pathPrefix"_s, account.incoming.pathPrefix);
    text(u"outgoing.user"_s, account.outgoing.user);
    return limits.notes;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto name = options.profileName.isEmpty() ? accounts.first().name : options.profileName;
    return QList{ProfileFile{fileNameOf(name, u"prf"_s), PrfWriter().written(accounts, options)}};
}

} // namespace

ProfileFormat prfFormat()
{
    return {.name = u"prf"_s,
        .suffixes = {u"prf"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
