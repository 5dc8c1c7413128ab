// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/vmimelogin.h"

#include "protocols/mail/vmimesocket.h"

namespace mailrig {

const vmime::string OneMechanismAuthenticator::getPassword() const
{
    const auto view = m_secret.view();
    return {view.data(), static_cast<size_t>(view.size())};
}

Result<VmimeLogin> VmimeLogin::prepare(const MailStream &stream, const SignIn &with)
{
    if (breaksLines(with.user) || breaksLines(with.secret.view())) {
        return failure(Cause::Validation);
    }
    VmimeLogin login;
    if (!with.method.command && with.method.mechanism != Mechanism::Apop) {
        const SaslIdentity identity{.user = with.user,
            .secret = with.secret,
            .host = stream.settings().host,
            .port = stream.settings().port};
        const bool along = mayBeginWithResponse(stream.protocol(),
            stream.filter().offer().initialResponse, with.method.mechanism, identity);
        auto mechanism = SaslMechanism::create(with.method.mechanism, identity, along);
        if (!mechanism) {
            return tl::unexpected(mechanism.error());
        }
        login.m_mechanism = std::move(*mechanism);
    }
    login.m_authenticator = vmime::make_shared<OneMechanismAuthenticator>(with, login.m_mechanism);
    return login;
}

VmimeLogin VmimeLogin::none()
{
    VmimeLogin login;
    login.m_authenticator = vmime::make_shared<OneMechanismAuthenticator>(SignIn{}, nullptr);
    return login;
}

ServerReply VmimeLogin::signInReply() const
{
    return {.stage = StepKind::SignIn,
        .challenge = m_mechanism ? QString::fromUtf8(m_mechanism->serverError()) : QString()};
}

void VmimeLogin::attach(vmime::net::service &service, MailStream &stream)
{
    service.setProperty("server.address", stream.settings().host.toStdString());
    service.setProperty("server.port", static_cast<vmime::port_t>(stream.settings().port));
    service.setProperty("connection.tls", false);
    service.setSocketFactory(vmime::make_shared<VmimeSocketFactory>(stream));
    service.setTimeoutHandlerFactory({});
    service.setTracerFactory({});
}

} // namespace mailrig
