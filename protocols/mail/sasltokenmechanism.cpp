// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/sasltokenmechanism.h"

#include "models/names.h"

#include <vmime/exception.hpp>

#include <algorithm>

namespace mailrig {

namespace {

constexpr size_t longestError = 65'536;
constexpr char separator = '\x01';

} // namespace

SaslTokenMechanism::SaslTokenMechanism(
    Mechanism mechanism, SaslIdentity identity, bool initialResponse)
    : m_mechanism(mechanism)
    , m_identity(std::move(identity))
    , m_initialResponse(initialResponse)
{
}

QByteArray SaslTokenMechanism::message() const
{
    QByteArray user = m_identity.user.toUtf8();
    QByteArray text;
    const QByteArrayView token = m_identity.secret.view();
    text.reserve(user.size() * 3 + m_identity.host.size() * 4 + token.size() + 64); // one copy only
    if (m_mechanism == Mechanism::XOAuth2) {
        text += "user=" + user + separator;
    } else {
        // RFC 7628 §3.1 with RFC 5801 §4: "=" and "," of the name are escaped.
        text += "n,a=" + user.replace('=', "=3D").replace(',', "=2C") + ',' + separator;
        if (!m_identity.host.isEmpty()) {
            text += "host=" + m_identity.host.toUtf8() + separator;
        }
        if (m_identity.port != 0) {
            text += "port=" + QByteArray::number(m_identity.port) + separator;
        }
    }
    text += "auth=Bearer ";
    text += token;
    text += separator;
    text += separator;
    return text;
}

std::optional<Error> SaslTokenMechanism::verdict() const
{
    switch (m_state) {
    case State::TokenSent:
        return {};
    case State::Refused: // and yet an OK
    case State::Begin:
        return Error{Cause::PermanentServerFault, QString::fromUtf8(m_serverError)};
    case State::Broken:
        break;
    }
    return Error{Cause::WrongProtocol, QString::fromUtf8(m_serverError)};
}

const vmime::string SaslTokenMechanism::getName() const // NOLINT(readability-const-return-type)
{
    return mailrig::name(m_mechanism).toStdString();
}

bool SaslTokenMechanism::isComplete() const
{
    return m_state == State::TokenSent;
}

bool SaslTokenMechanism::step(vmime::shared_ptr<vmime::security::sasl::SASLSession>,
    const vmime::byte_t *challenge, size_t challengeLen, vmime::byte_t **response,
    size_t *responseLen)
{
    QByteArray answer;
    if (m_state == State::Begin) {
        answer = message();
        m_state = State::TokenSent;
    } else if (m_state == State::TokenSent && challengeLen <= longestError) {
        m_serverError = QByteArray(
            reinterpret_cast<const char *>(challenge), static_cast<qsizetype>(challengeLen));
        // RFC 7628 §3.2.3: one 0x01. XOAUTH2: an empty line.
        answer = m_mechanism == Mechanism::OAuthBearer ? QByteArray(1, separator) : QByteArray();
        m_state = State::Refused;
    } else {
        m_state = State::Broken;
        throw vmime::exceptions::sasl_exception("challenge");
    }
    *response = new vmime::byte_t[static_cast<size_t>(answer.size()) + 1];
    std::copy(answer.cbegin(), answer.cend(), *response);
    *responseLen = static_cast<size_t>(answer.size());
    wipe(answer);
    return m_state == State::TokenSent;
}

} // namespace mailrig
