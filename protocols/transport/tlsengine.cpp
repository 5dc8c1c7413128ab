// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlsengine.h"

#include "protocols/transport/opensslhandles.h"
#include "protocols/transport/tlscontext.h"

#include <openssl/ssl.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

constexpr qsizetype firstBytesKept = 512; // enough for a ServerHello's version or a plain greeting

bool isText(QByteArrayView bytes)
{
    return !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return uchar(c) >= 0x20 || c == '\r' || c == '\n' || c == '\t';
    });
}

// "TLSv1.1", if the bytes begin with the ServerHello of a version too old for us.
QString oldVersion(QByteArrayView bytes)
{
    constexpr qsizetype versionAt = 9; // after record header, message type and length
    if (bytes.size() < versionAt + 2 || bytes[0] != 22 || bytes[5] != 2 || bytes[versionAt] != 3) {
        return {};
    }
    switch (bytes[versionAt + 1]) {
    case 0:
        return u"SSLv3"_s;
    case 1:
        return u"TLSv1.0"_s;
    case 2:
        return u"TLSv1.1"_s;
    default:
        return {};
    }
}

} // namespace

struct TlsEngine::Private {
    OpensslHandle<SSL, &SSL_free> ssl;
    BIO *input = nullptr, *output = nullptr; // owned by ssl
    TlsHooks hooks;
    QByteArray firstBytes; // of the server, as long as there is no connection
    bool isRefused = false;

    [[nodiscard]] tl::unexpected<Error> handshakeFailure() const;
};

bool looksLikeTls(QByteArrayView firstBytes)
{
    constexpr char alert = 21, handshake = 22;
    return firstBytes.size() >= 2 && (firstBytes[0] == alert || firstBytes[0] == handshake)
        && firstBytes[1] == 3;
}

TlsEngine::TlsEngine(const QByteArray &serverName, const ClientIdentity *identity, Judge judge)
    : d(std::make_unique<Private>())
{
    d->hooks.mayGoOn = [this, judge = std::move(judge)] {
        d->isRefused = !judge(*this);
        return !d->isRefused;
    };
    d->ssl.reset(SSL_new(clientTlsContext()));
    d->input = BIO_new(BIO_s_mem());
    d->output = BIO_new(BIO_s_mem());
    SSL *ssl = d->ssl.get();
    SSL_set_bio(ssl, d->input, d->output);
    SSL_set_app_data(ssl, &d->hooks);
    SSL_set_connect_state(ssl);
    if (!serverName.isEmpty()) {
        SSL_set_tlsext_host_name(ssl, serverName.constData());
    }
    if (identity && !identity->chain.isEmpty()) {
        STACK_OF(X509) *others = sk_X509_new_null();
        for (const Certificate &above : identity->chain.sliced(1)) {
            sk_X509_push(others, above.x509());
        }
        SSL_use_cert_and_key(ssl, identity->chain.first().x509(), identity->key.get(), others, 1);
        sk_X509_free(others);
    }
}

TlsEngine::~TlsEngine() = default;

void TlsEngine::resume(const TlsSession &session)
{
    // A copy: OpenSSL writes into a session that is in use.
    const OpensslHandle<SSL_SESSION, &SSL_SESSION_free> own(SSL_SESSION_dup(session.get()));
    SSL_set_session(d->ssl.get(), own.get());
}

void TlsEngine::onNewSession(std::function<void(const TlsSession &)> told)
{
    d->hooks.newSession = [told = std::move(told)](const SSL_SESSION *session) {
        if (SSL_SESSION_is_resumable(session)) {
            told(TlsSession(SSL_SESSION_dup(session), &SSL_SESSION_free));
        }
    };
}

void TlsEngine::feed(QByteArrayView fromNetwork)
{
    if (d->firstBytes.size() < firstBytesKept) {
        d->firstBytes
            += fromNetwork.first(qMin(fromNetwork.size(), firstBytesKept - d->firstBytes.size()));
    }
    BIO_write(d->input, fromNetwork.data(), static_cast<int>(fromNetwork.size()));
}

QByteArray TlsEngine::takeOutput()
{
    QByteArray bytes;
    if (const auto size = BIO_pending(d->output); size > 0 && !d->isRefused) {
        bytes.resize(size);
        BIO_read(d->output, bytes.data(), size);
    }
    return bytes;
}

tl::unexpected<Error> TlsEngine::Private::handshakeFailure() const
{
    const QString words = opensslWords();
    if (!firstBytes.isEmpty() && !looksLikeTls(firstBytes)) {
        const QByteArrayView line
            = QByteArrayView(firstBytes)
                  .first(firstBytes.contains('\n') ? firstBytes.indexOf('\n') : firstBytes.size());
        if (!isText(line)) {
            return failure(Cause::TlsHandshakeFailed, words);
        }
        const QString said = QString::fromUtf8(line).trimmed();
        return failure(
            line.startsWith("SSH-") ? Cause::WrongProtocol : Cause::TlsOnPlainPort, said);
    }
    const QString version = oldVersion(firstBytes);
    return failure(
        Cause::TlsHandshakeFailed, version.isEmpty() ? words : words + u": "_s + version);
}

Result<bool> TlsEngine::handshake()
{
    ERR_clear_error();
    const int result = SSL_do_handshake(d->ssl.get());
    if (result == 1) {
        return true;
    }
    if (SSL_get_error(d->ssl.get(), result) == SSL_ERROR_WANT_READ) {
        // Five bytes are a record header; OpenSSL waits for them where a greeting has fewer.
        return false;
    }
    return d->handshakeFailure();
}

bool TlsEngine::wasRefused() const
{
    return d->isRefused;
}

bool TlsEngine::isResumed() const
{
    return SSL_session_reused(d->ssl.get()) == 1;
}

Result<QByteArray> TlsEngine::read()
{
    constexpr qsizetype block = 16384; // a record
    QByteArray bytes;
    int count = 0;
    ERR_clear_error();
    do {
        const auto before = bytes.size();
        bytes.resize(before + block);
        count = SSL_read(d->ssl.get(), bytes.data() + before, int(block));
        bytes.resize(before + qMax(count, 0));
    } while (count > 0 && bytes.size() < 4 * block);
    if (!bytes.isEmpty()) {
        return bytes; // an end that follows is found by the next call
    }
    switch (SSL_get_error(d->ssl.get(), count)) {
    case SSL_ERROR_WANT_READ:
        return bytes;
    case SSL_ERROR_ZERO_RETURN:
        return failure(Cause::ConnectionLost);
    default: // an alert, or a record that is none
        return failure(SSL_get_shutdown(d->ssl.get()) & SSL_RECEIVED_SHUTDOWN
                ? Cause::ConnectionLost
                : Cause::TlsHandshakeFailed,
            opensslWords());
    }
}

Result<void> TlsEngine::write(QByteArrayView clearText)
{
    ERR_clear_error();
    while (!clearText.isEmpty()) {
        const int size = static_cast<int>(qMin<qsizetype>(clearText.size(), 1 << 20));
        const int count = SSL_write(d->ssl.get(), clearText.data(), size);
        if (count <= 0) {
            return failure(Cause::ConnectionLost, opensslWords());
        }
        clearText = clearText.sliced(count);
    }
    return {};
}

void TlsEngine::shutdown()
{
    SSL_shutdown(d->ssl.get());
    ERR_clear_error();
}

QString TlsEngine::version() const
{
    return QString::fromLatin1(SSL_get_version(d->ssl.get()));
}

QString TlsEngine::cipher() const
{
    const SSL_CIPHER *cipher = SSL_get_current_cipher(d->ssl.get());
    return cipher ? QString::fromLatin1(SSL_CIPHER_standard_name(cipher)) : QString();
}

QList<Certificate> TlsEngine::peerChain() const
{
    QList<Certificate> chain;
    const STACK_OF(X509) *sent = SSL_get_peer_cert_chain(d->ssl.get());
    for (int i = 0; i < sk_X509_num(sent); ++i) {
        chain += Certificate::of(sk_X509_value(sent, i));
    }
    return chain;
}

QByteArray TlsEngine::staple() const
{
    const unsigned char *bytes = nullptr;
    const auto size = SSL_get_tlsext_status_ocsp_resp(d->ssl.get(), &bytes);
    return size > 0 ? QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size))
                    : QByteArray();
}

} // namespace mailrig
