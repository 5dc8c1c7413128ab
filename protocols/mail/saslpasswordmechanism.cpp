// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/saslpasswordmechanism.h"

#include "models/names.h"

#include <vmime/exception.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <new>

namespace mailrig {

namespace {

constexpr size_t longestChallenge = 65'536;
// RFC 7677 asks for 4096 and more; what a server asks for beyond this only burns our time.
constexpr qulonglong mostIterations = 1'000'000;

bool isScram(Mechanism mechanism)
{
    return mechanism == Mechanism::ScramSha1 || mechanism == Mechanism::ScramSha256;
}

bool beginsWithResponse(Mechanism mechanism)
{
    return mechanism == Mechanism::Plain || mechanism == Mechanism::External || isScram(mechanism);
}

//! RFC 5802 §7, server-first-message: "r=…,s=…,i=4096".
bool asksForTooMuch(QByteArrayView challenge)
{
    static const QRegularExpression iterations(QStringLiteral("(?:^|,)i=([0-9]+)"));
    const auto match = iterations.match(QString::fromUtf8(challenge));
    bool fits = true;
    return match.hasMatch() && (match.captured(1).toULongLong(&fits) > mostIterations || !fits);
}

QString words(int code)
{
    return QString::fromUtf8(gsasl_strerror(code));
}

} // namespace

SaslPasswordMechanism::SaslPasswordMechanism(
    Mechanism mechanism, const SaslIdentity &identity, bool initialResponse)
    : m_mechanism(mechanism)
    , m_initialResponse(initialResponse && beginsWithResponse(mechanism))
{
    if (gsasl_init(&m_library) != GSASL_OK) {
        throw std::bad_alloc();
    }
    const QByteArray name = mailrig::name(mechanism).toLatin1();
    if (const int code = gsasl_client_start(m_library, name.constData(), &m_session);
        code != GSASL_OK) {
        m_error = Error{Cause::MechanismUnsupported, words(code)};
        return;
    }
    if (mechanism == Mechanism::External) {
        return; // RFC 4422 App. A: no authorization identity, the certificate says who it is
    }
    const QByteArray user = identity.user.toUtf8();
    const QByteArrayView secret = identity.secret.view();
    int code = gsasl_property_set_raw(m_session, GSASL_AUTHID, user.constData(), user.size());
    if (code == GSASL_OK) {
        code = gsasl_property_set_raw(m_session, GSASL_PASSWORD, secret.data(), secret.size());
    }
    if (code != GSASL_OK) {
        throw std::bad_alloc();
    }
}

SaslPasswordMechanism::~SaslPasswordMechanism()
{
    forgetSecret();
    if (m_session) {
        gsasl_finish(m_session);
    }
    gsasl_done(m_library);
}

void SaslPasswordMechanism::forgetSecret()
{
    if (!m_session) {
        return;
    }
    // gsasl frees its copies as they are; they are ours, so they may be overwritten before.
    for (const Gsasl_property property : {GSASL_PASSWORD, GSASL_SCRAM_SALTED_PASSWORD}) {
        if (const char *kept = gsasl_property_fast(m_session, property)) {
            wipe(const_cast<char *>(kept),
                static_cast<qsizetype>(std::char_traits<char>::length(kept)));
            gsasl_property_free(m_session, property);
        }
    }
}

std::optional<Error> SaslPasswordMechanism::verdict() const
{
    if (m_error || m_complete) {
        return m_error;
    }
    return Error{Cause::PermanentServerFault, words(GSASL_NEEDS_MORE)};
}

const vmime::string SaslPasswordMechanism::getName() const // NOLINT(readability-const-return-type)
{
    return mailrig::name(m_mechanism).toStdString();
}

bool SaslPasswordMechanism::step(vmime::shared_ptr<vmime::security::sasl::SASLSession>,
    const vmime::byte_t *challenge, size_t challengeLen, vmime::byte_t **response,
    size_t *responseLen)
{
    const auto *input = reinterpret_cast<const char *>(challenge);
    const QByteArrayView given(input, challenge ? static_cast<qsizetype>(challengeLen) : 0);
    if (m_error) {
        fail(*m_error);
    }
    if (challengeLen > longestChallenge) {
        fail({Cause::WrongProtocol, words(GSASL_MECHANISM_PARSE_ERROR)});
    }
    if (isScram(m_mechanism) && asksForTooMuch(given)) {
        fail({Cause::PermanentServerFault, QString::fromUtf8(given)});
    }
    if (m_complete) {
        // Some servers send an empty challenge more before their OK.
        if (given.isEmpty() && m_mechanism != Mechanism::Plain) {
            *response = new vmime::byte_t[1];
            *responseLen = 0;
            return true;
        }
        fail({Cause::WrongProtocol, words(GSASL_MECHANISM_CALLED_TOO_MANY_TIMES)});
    }
    char *output = nullptr;
    size_t outputLen = 0;
    const int code = gsasl_step(
        m_session, challenge ? input : "", static_cast<size_t>(given.size()), &output, &outputLen);
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE) {
        gsasl_free(output);
        // SCRAM: a signature or a nonce that does not fit, from somebody without the password.
        const bool unproven = isScram(m_mechanism) && code == GSASL_AUTHENTICATION_ERROR;
        fail({unproven ? Cause::PermanentServerFault : Cause::WrongProtocol, words(code)});
    }
    *response = new vmime::byte_t[outputLen + 1];
    std::copy_n(reinterpret_cast<const vmime::byte_t *>(output), outputLen, *response);
    *responseLen = outputLen;
    if (output) {
        wipe(output, static_cast<qsizetype>(outputLen));
        gsasl_free(output);
    }
    m_complete = code == GSASL_OK;
    if (m_complete) {
        forgetSecret();
    }
    return m_complete;
}

void SaslPasswordMechanism::fail(Error error)
{
    m_error = std::move(error);
    forgetSecret();
    throw vmime::exceptions::sasl_exception(m_error->detail.toStdString());
}

} // namespace mailrig
