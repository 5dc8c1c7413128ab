// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/repair.h"

#include "models/names.h"
#include "models/repairhosts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Kind = Repair::Kind;

//! Collects the repairs of one side.
class Mending {
public:
    Mending(const Account &account, const SideReport &report, QList<Repair> &found)
        : m_account(account)
        , m_report(report)
        , m_found(found)
    {
    }

    void run()
    {
        const auto *failed = m_report.firstFailure();
        const auto error = failed->error.value_or(Error{});
        mendConnection(error.code);
        mendEncryption(error);
        mendSignIn(error.code);
        mendMailbox(error.code);
    }

private:
    [[nodiscard]] const Server &before() const { return serverOf(m_account, m_report.side); }

    static const Server &serverOf(const Account &account, Side side)
    {
        return side == Side::Incoming ? account.incoming : account.outgoing;
    }

    template <class Change> void offer(Kind kind, const QString &value, Change change)
    {
        Repair repair{.kind = kind, .side = m_report.side, .value = value, .account = m_account};
        change(m_report.side == Side::Incoming ? repair.account.incoming : repair.account.outgoing);
        if (repair.account != m_account) {
            m_found << repair;
        }
    }

    void offerSecurity(Security security)
    {
        const auto port = defaultPort(before().protocol, security);
        offerSecurity(security, QString::number(port));
    }

    void offerSecurity(Security security, const QString &port)
    {
        if (security == before().security && port.toUShort() == this->port()) {
            return; // so it is: an empty port means the default
        }
        const auto kind = security == Security::Tls ? Kind::UseTls : Kind::UseStartTls;
        offer(kind, port, [&](Server &server) {
            server.security = security;
            server.port = port;
        });
    }

    void offerOwnPort()
    {
        const auto port = QString::number(defaultPort(before().protocol, before().security));
        offer(Kind::UsePort, port, [&](Server &server) { server.port = port; });
    }

    [[nodiscard]] quint16 port() const
    {
        if (m_report.port != 0) {
            return m_report.port;
        }
        bool isNumber = false;
        const auto typed = before().port.toUShort(&isNumber);
        return isNumber ? typed : defaultPort(before().protocol, before().security);
    }

    // Nothing answered: the standard ports of this security, then of the stronger other one.
    void mendConnection(Cause cause)
    {
        if (cause != Cause::ConnectionRefused && cause != Cause::TimedOut) {
            return;
        }
        if (port() != defaultPort(before().protocol, before().security)) {
            offerOwnPort();
        }
        if (before().security != Security::Tls) {
            offerSecurity(Security::Tls);
        } else {
            offerSecurity(Security::StartTls);
        }
        if (before().security == Security::None) {
            offerSecurity(Security::StartTls);
        }
    }

    void mendEncryption(const Error &error)
    {
        const auto cause = error.code;
        if (cause == Cause::PlainOnTlsPort) {
            offerSecurity(Security::Tls, QString::number(port()));
        } else if (cause == Cause::TlsOnPlainPort) {
            offerSecurity(Security::StartTls, QString::number(port()));
            offerSecurity(Security::Tls);
        } else if (cause == Cause::StarttlsUnavailable || cause == Cause::InjectedPlaintext) {
            offerSecurity(Security::Tls);
        } else if (cause == Cause::EncryptionRequired && before().security == Security::None) {
            if (offersStartTls()) {
                offerSecurity(Security::StartTls, QString::number(port()));
            }
            offerSecurity(Security::Tls);
        } else if (cause == Cause::WrongProtocol) {
            mendProtocol(error.detail);
        } else if (cause == Cause::CertificateWrongName) {
            mendName();
        }
    }

    [[nodiscard]] bool offersStartTls() const
    {
        const auto all = m_report.capabilities();
        return all.contains(u"STARTTLS"_s, Qt::CaseInsensitive)
            || all.contains(u"STLS"_s, Qt::CaseInsensitive);
    }

    // By what the server said, else by the port it was asked at.
    void mendProtocol(const QString &said)
    {
        const auto spoken = protocolOf(said);
        const auto wanted = before().protocol;
        if (spoken == wanted) {
            return;
        }
        const bool isIncoming = m_report.side == Side::Incoming;
        const bool fits = spoken != Protocol::None && (spoken != Protocol::Smtp) == isIncoming;
        if (fits) {
            offer(Kind::UseProtocol, name(spoken), [&](Server &server) {
                server.protocol = spoken;
                server.port = QString::number(port());
            });
        }
        if (port() != defaultPort(wanted, before().security)) {
            offerOwnPort();
        }
    }

    [[nodiscard]] Protocol protocolOf(const QString &said) const
    {
        static const QRegularExpression smtp(u"^220[ -]"_s);
        if (said.startsWith("* "_L1)) {
            return Protocol::Imap;
        }
        if (said.startsWith("+OK"_L1)) {
            return Protocol::Pop3;
        }
        if (smtp.match(said).hasMatch()) {
            return Protocol::Smtp;
        }
        for (const auto each : {Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
            for (const auto security : {Security::Tls, Security::StartTls, Security::None}) {
                if (port() == defaultPort(each, security)) {
                    return each;
                }
            }
        }
        return Protocol::None;
    }

    // Only where the name is all that speaks against the server.
    void mendName()
    {
        const auto tls = m_report.tls();
        if (!tls || tls->certificates.isEmpty() || tls->reasons.size() > 1) {
            return;
        }
        const auto typed = m_report.host.isEmpty() ? before().host : m_report.host;
        for (const auto &host : likelyHosts(tls->certificates.first().names, typed)) {
            offer(Kind::UseCertificateName, host, [&](Server &server) { server.host = host; });
        }
    }

    void mendSignIn(Cause cause)
    {
        if (cause == Cause::OauthRequired || cause == Cause::PasswordSignInDisabled
            || cause == Cause::MfaRequired) {
            offerOauth();
        } else if (cause == Cause::MechanismUnsupported) {
            offer(Kind::UseAutomaticMechanism, {},
                [](Server &server) { server.mechanism = Mechanism::Automatic; });
        } else if (cause == Cause::WrongPassword) {
            mendUser();
        }
    }

    void offerOauth()
    {
        const bool isShared = before().credential.type == CredentialType::SameAsIncoming;
        offer(Kind::UseOauth, {}, [&](Server &server) {
            server.credential.type = CredentialType::AuthorizationCode;
            server.mechanism = Mechanism::Automatic;
        });
        if (isShared && !m_found.isEmpty()) {
            // The outgoing server signs in as the incoming one does: that is where it changes.
            auto &account = m_found.last().account;
            account.outgoing.credential.type = CredentialType::SameAsIncoming;
            account.incoming.credential.type = CredentialType::AuthorizationCode;
            account.incoming.mechanism = Mechanism::Automatic;
        }
    }

    void mendUser()
    {
        const auto &address = m_account.identity.address;
        const auto at = address.lastIndexOf(u'@');
        if (at <= 0 || address.contains("${"_L1)) {
            return;
        }
        const auto &typed = signsInAsIncoming() ? m_account.incoming.user : before().user;
        const auto user = typed.isEmpty() ? address : typed;
        if (user.compare(address, Qt::CaseInsensitive) != 0) {
            offerUser(Kind::UseAddressAsUser, address);
        } else {
            offerUser(Kind::UseLocalPartAsUser, address.left(at));
        }
    }

    [[nodiscard]] bool signsInAsIncoming() const
    {
        return m_report.side == Side::Outgoing
            && m_account.outgoing.credential.type == CredentialType::SameAsIncoming;
    }

    // One offer for both sides, where both were refused.
    void offerUser(Kind kind, const QString &user)
    {
        const auto change = [&](Account &account) {
            const bool isIncoming = m_report.side == Side::Incoming || signsInAsIncoming();
            (isIncoming ? account.incoming : account.outgoing).user = user;
        };
        const auto same = std::find_if(m_found.begin(), m_found.end(),
            [&](const Repair &each) { return each.kind == kind && each.value == user; });
        if (same != m_found.end()) {
            change(same->account);
            return;
        }
        Repair repair{.kind = kind, .side = m_report.side, .value = user, .account = m_account};
        change(repair.account);
        m_found << repair;
    }

    void mendMailbox(Cause cause)
    {
        const auto &address = m_account.identity.address;
        if (cause == Cause::MailboxNotOpenable && m_report.protocol != Protocol::Pop3) {
            offer(Kind::ClearPathPrefix, {}, [](Server &server) { server.pathPrefix.clear(); });
        }
        if (cause == Cause::RelayDenied && m_account.incoming.protocol != Protocol::None) {
            offer(Kind::SignInForSending, {}, [](Server &server) {
                server.authenticationRequired = true;
                if (server.credential.type == CredentialType::None) {
                    server.credential.type = CredentialType::SameAsIncoming;
                }
            });
        }
        const auto &sender = m_account.identity.sender;
        if ((cause == Cause::SenderNotOwned || cause == Cause::SenderRefused) && !sender.isEmpty()
            && sender != address && !address.isEmpty()) {
            Repair repair{.kind = Kind::UseAddressAsSender,
                .side = m_report.side,
                .value = address,
                .account = m_account};
            repair.account.identity.sender.clear();
            m_found << repair;
        }
    }

    const Account &m_account;
    const SideReport &m_report;
    QList<Repair> &m_found;
};

} // namespace

QList<Repair> repairs(const Account &account, const CheckReport &report)
{
    QList<Repair> found;
    for (const auto &side : report.sides) {
        if (side.verdict() == Verdict::Failed) {
            Mending(account, side, found).run();
        }
    }
    return found;
}

} // namespace mailrig
