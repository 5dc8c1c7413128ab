// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/connectionfailure.h"
#include "protocols/mail/mailsession.h"
#include "protocols/mail/saslmechanism.h"

#include <vmime/net/service.hpp>
#include <vmime/net/session.hpp>
#include <vmime/security/sasl/SASLAuthenticator.hpp>

namespace mailrig {

//! Tells vmime who signs in, and leaves it the one mechanism that was decided on.
class OneMechanismAuthenticator : public vmime::security::sasl::SASLAuthenticator {
public:
    OneMechanismAuthenticator(const SignIn &with, std::shared_ptr<SaslMechanism> mechanism)
        : m_user(with.user.toStdString())
        , m_secret(with.secret)
        , m_mechanism(std::move(mechanism))
    {
    }

    [[nodiscard]] const vmime::string getUsername() const override { return m_user; }
    //! Asked only by LOGIN, USER/PASS and APOP: mechanisms hold their own secret.
    [[nodiscard]] const vmime::string getPassword() const override;
    [[nodiscard]] const vmime::string getHostname() const override { return "localhost"; }
    [[nodiscard]] const vmime::string getAnonymousToken() const override { return {}; }
    [[nodiscard]] const vmime::string getServiceName() const override { return {}; }
    [[nodiscard]] const vmime::string getAccessToken() const override { return {}; }
    void setService(vmime::shared_ptr<vmime::net::service>) override { }

    using Mechanisms = std::vector<vmime::shared_ptr<vmime::security::sasl::SASLMechanism>>;
    [[nodiscard]] const Mechanisms getAcceptableMechanisms(
        const Mechanisms &, vmime::shared_ptr<vmime::security::sasl::SASLMechanism>) const override
    {
        return {m_mechanism};
    }
    void setSASLSession(vmime::shared_ptr<vmime::security::sasl::SASLSession>) override { }
    void setSASLMechanism(vmime::shared_ptr<vmime::security::sasl::SASLMechanism>) override { }

private:
    vmime::string m_user;
    Secret m_secret;
    std::shared_ptr<SaslMechanism> m_mechanism;
};

//! One sign-in by vmime over a stream that is open and whose capabilities are known.
class VmimeLogin {
public:
    //! Without a mechanism for the protocol's own command. Errors as SaslMechanism::create.
    [[nodiscard]] static Result<VmimeLogin> prepare(const MailStream &stream, const SignIn &with);
    //! For a session that is to go on without signing in.
    [[nodiscard]] static VmimeLogin none();

    [[nodiscard]] vmime::shared_ptr<vmime::net::session> session() const { return m_session; }
    [[nodiscard]] vmime::shared_ptr<OneMechanismAuthenticator> authenticator() const
    {
        return m_authenticator;
    }
    [[nodiscard]] SaslMechanism *mechanism() const { return m_mechanism.get(); }
    //! The situation of a refusal, for its diagnosis.
    [[nodiscard]] ServerReply signInReply() const;
    //! Over this stream, and never by vmime's own sockets, timers and tracers.
    static void attach(vmime::net::service &service, MailStream &stream);

private:
    vmime::shared_ptr<vmime::net::session> m_session = vmime::net::session::create();
    std::shared_ptr<SaslMechanism> m_mechanism;
    vmime::shared_ptr<OneMechanismAuthenticator> m_authenticator;
};

//! The mechanism vmime is told the server offers, so that it asks for ours: the name of ours goes
//! to the server, this one never does.
inline constexpr const char *announcedMechanism = "PLAIN";

//! Runs `call`, which may throw what vmime throws. `refused` makes the error of a refusal.
template <class Call, class Refused>
[[nodiscard]] auto guarded(Call &&call, Refused &&refused) -> Result<decltype(call())>
{
    try {
        if constexpr (std::is_void_v<decltype(call())>) {
            call();
            return {};
        } else {
            return call();
        }
    } catch (const ConnectionFailure &failed) {
        return tl::unexpected(failed.error());
    } catch (const vmime::exception &failed) {
        return tl::unexpected<Error>(refused(failed));
    } catch (const std::exception &failed) {
        return failure(Cause::Unknown, QString::fromUtf8(failed.what()));
    }
}

} // namespace mailrig
