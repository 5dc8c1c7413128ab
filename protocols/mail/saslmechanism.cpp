// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/saslmechanism.h"

#include "models/names.h"
#include "protocols/mail/saslpasswordmechanism.h"
#include "protocols/mail/sasltokenmechanism.h"

#include <vmime/exception.hpp>
#include <vmime/security/sasl/SASLContext.hpp>
#include <vmime/security/sasl/SASLMechanismFactory.hpp>

#include <algorithm>

namespace mailrig {

using namespace Qt::StringLiterals;

namespace {

using Session = vmime::shared_ptr<vmime::security::sasl::SASLSession>;

// RFC 4954 §4.3, base64. Postfix keeps to it; Dovecot hangs up at 8192 already.
constexpr qsizetype longestResponse = 12288;

void copy(const vmime::byte_t *input, size_t inputLen, vmime::byte_t **output, size_t *outputLen)
{
    *output = new vmime::byte_t[inputLen + 1];
    std::copy_n(input, inputLen, *output);
    *outputLen = inputLen;
}

//! Stands in vmime's list for a mechanism its SASL library does not know. The name is one the
//! library can suggest; the authenticator returns the real mechanism in its place.
class OauthMechanismName final : public vmime::security::sasl::SASLMechanism {
public:
    OauthMechanismName(
        const vmime::shared_ptr<vmime::security::sasl::SASLContext> &, const vmime::string &)
    {
    }
    const vmime::string getName() const override { return "ANONYMOUS"; }
    bool step(Session, const vmime::byte_t *, size_t, vmime::byte_t **, size_t *) override
    {
        throw vmime::exceptions::sasl_exception("not a mechanism");
    }
    bool isComplete() const override { return false; }
    bool hasInitialResponse() const override { return false; }
    void encode(Session, const vmime::byte_t *input, size_t inputLen, vmime::byte_t **output,
        size_t *outputLen) override
    {
        copy(input, inputLen, output, outputLen);
    }
    void decode(Session, const vmime::byte_t *input, size_t inputLen, vmime::byte_t **output,
        size_t *outputLen) override
    {
        copy(input, inputLen, output, outputLen);
    }
};

bool isTokenMechanism(Mechanism mechanism)
{
    return mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer;
}

bool isPrepared(Mechanism mechanism)
{
    return mechanism == Mechanism::CramMd5 || mechanism == Mechanism::ScramSha1
        || mechanism == Mechanism::ScramSha256;
}

//! CR, LF and NUL would end the command; a token ends at any control character.
std::optional<Error> forbidden(QByteArrayView text, bool anyControl)
{
    for (const char c : text) {
        if (c == '\r' || c == '\n' || c == '\0'
            || (anyControl && ((c >= 0 && c < ' ') || c == 127))) {
            return Error{Cause::Validation,
                u"U+00%1"_s.arg(static_cast<uint>(c), 2, 16, QChar(u'0')).toUpper()};
        }
    }
    return {};
}

std::optional<Error> unprepared(QByteArrayView text)
{
    QByteArray terminated = text.toByteArray();
    char *prepared = nullptr;
    const int code
        = gsasl_saslprep(terminated.constData(), GSASL_ALLOW_UNASSIGNED, &prepared, nullptr);
    wipe(terminated);
    const bool isEmpty = !prepared || *prepared == '\0';
    if (prepared) {
        wipe(prepared, static_cast<qsizetype>(std::char_traits<char>::length(prepared)));
        gsasl_free(prepared);
    }
    if (code != GSASL_OK || (isEmpty && !text.isEmpty())) {
        return Error{Cause::Validation,
            u"SASLprep: "_s + QString::fromUtf8(gsasl_strerror(GSASL_SASLPREP_ERROR))};
    }
    return {};
}

//! The bytes of the first response, before base64; the most they can be for SCRAM.
qsizetype firstResponseSize(Mechanism mechanism, const SaslIdentity &identity)
{
    const qsizetype user = identity.user.toUtf8().size();
    const qsizetype secret = identity.secret.view().size();
    switch (mechanism) {
    case Mechanism::External:
        return 0;
    case Mechanism::Plain:
        return 2 + user + secret;
    case Mechanism::XOAuth2:
        return 20 + user + secret;
    case Mechanism::OAuthBearer:
        return 46 + 3 * user + identity.host.toUtf8().size() + secret;
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
        return 64 + 3 * user;
    case Mechanism::Automatic:
    case Mechanism::Login:
    case Mechanism::CramMd5:
    case Mechanism::Ntlm:
    case Mechanism::Gssapi:
    case Mechanism::Apop:
        return std::max(user, secret);
    }
    return 0;
}

qsizetype base64Size(qsizetype size)
{
    return (size + 2) / 3 * 4;
}

} // namespace

Result<std::shared_ptr<SaslMechanism>> SaslMechanism::create(
    Mechanism mechanism, SaslIdentity identity, bool initialResponse)
{
    const bool token = isTokenMechanism(mechanism);
    const QByteArray user = identity.user.toUtf8();
    std::optional<Error> error = forbidden(user, token);
    if (!error) {
        error = forbidden(identity.secret.view(), token);
    }
    if (!error && isPrepared(mechanism)) {
        error = unprepared(user);
        if (!error) {
            error = unprepared(identity.secret.view());
        }
    }
    if (error) {
        return tl::unexpected(*error);
    }
    if (const qsizetype size = base64Size(firstResponseSize(mechanism, identity));
        size > longestResponse) {
        return failure(Cause::Validation, u"%1 > %2"_s.arg(size).arg(longestResponse));
    }
    switch (mechanism) {
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
        return std::make_shared<SaslTokenMechanism>(
            mechanism, std::move(identity), initialResponse);
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::CramMd5:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::External:
        return std::make_shared<SaslPasswordMechanism>(mechanism, identity, initialResponse);
    case Mechanism::Automatic:
    case Mechanism::Ntlm:
    case Mechanism::Gssapi:
    case Mechanism::Apop:
        break;
    }
    return failure(Cause::MechanismUnsupported, name(mechanism));
}

void SaslMechanism::encode(
    Session, const vmime::byte_t *input, size_t inputLen, vmime::byte_t **output, size_t *outputLen)
{
    copy(input, inputLen, output, outputLen);
}

void SaslMechanism::decode(
    Session, const vmime::byte_t *input, size_t inputLen, vmime::byte_t **output, size_t *outputLen)
{
    copy(input, inputLen, output, outputLen);
}

bool mayBeginWithResponse(
    Protocol protocol, bool saslIr, Mechanism mechanism, const SaslIdentity &identity)
{
    switch (protocol) {
    case Protocol::Imap:
        return saslIr;
    case Protocol::Smtp: {
        const qsizetype line = qsizetype(sizeof "AUTH  \r\n") - 1 + name(mechanism).size();
        return line + base64Size(firstResponseSize(mechanism, identity)) <= 512;
    }
    case Protocol::Pop3:
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return false;
}

void registerOauthMechanismNames()
{
    auto *factory = vmime::security::sasl::SASLMechanismFactory::getInstance();
    factory->registerMechanism<OauthMechanismName>("XOAUTH2");
    factory->registerMechanism<OauthMechanismName>("OAUTHBEARER");
}

} // namespace mailrig
