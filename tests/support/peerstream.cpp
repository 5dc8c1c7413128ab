// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peerstream.h"

#include <QScopeGuard>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mailrig {
namespace {

std::shared_ptr<BIO> reader(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), int(bytes.size())), &BIO_free_all};
}

bool loadChain(SSL_CTX *context, const QByteArray &chainPem)
{
    const auto bio = reader(chainPem);
    bool isFirst = true;
    while (X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        const bool loaded = isFirst ? SSL_CTX_use_certificate(context, certificate) == 1
                                    : SSL_CTX_add1_chain_cert(context, certificate) == 1;
        X509_free(certificate);
        if (!loaded) {
            return false;
        }
        isFirst = false;
    }
    ERR_clear_error(); // the end of the file is filed as an error
    return !isFirst;
}

void demandClientCertificate(SSL_CTX *context, const QByteArray &authorityPem)
{
    const auto bio = reader(authorityPem);
    const std::shared_ptr<X509> authority(
        PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.get());
    SSL_CTX_add_client_CA(context, authority.get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
}

int giveStaple(SSL *ssl, void *staple)
{
    const auto *bytes = static_cast<const QByteArray *>(staple);
    auto *copy = static_cast<unsigned char *>(OPENSSL_memdup(bytes->constData(), bytes->size()));
    SSL_set_tlsext_status_ocsp_resp(ssl, copy, int(bytes->size()));
    return SSL_TLSEXT_ERR_OK;
}

QByteArray opensslWords()
{
    const auto code = ERR_get_error();
    ERR_clear_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return reason ? QByteArray(reason) : QByteArray("connection closed");
}

} // namespace

PeerStream::PeerStream(int descriptor, int stopDescriptor)
    : m_descriptor(descriptor)
    , m_stopDescriptor(stopDescriptor)
{
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

PeerStream::~PeerStream()
{
    if (m_ssl && SSL_is_init_finished(m_ssl.get())) {
        SSL_shutdown(m_ssl.get());
        ERR_clear_error();
    }
    close(m_descriptor);
}

PeerStream::Outcome PeerStream::waitFor(short events) const
{
    pollfd both[] = {{m_descriptor, events, 0}, {m_stopDescriptor, POLLIN, 0}};
    poll(both, 2, -1);
    return both[1].revents != 0 ? Outcome::Stopped : Outcome::Done;
}

PeerStream::Outcome PeerStream::wait(std::chrono::milliseconds time) const
{
    pollfd stop{m_stopDescriptor, POLLIN, 0};
    return poll(&stop, 1, int(time.count())) != 0 ? Outcome::Stopped : Outcome::Done;
}

PeerStream::Outcome PeerStream::waitForHangUp() const
{
    return waitFor(POLLRDHUP);
}

PeerStream::Outcome PeerStream::waitForTls(int result) const
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return waitFor(POLLIN);
    case SSL_ERROR_WANT_WRITE:
        return waitFor(POLLOUT);
    default:
        return Outcome::Closed;
    }
}

PeerStream::Outcome PeerStream::read(QByteArray &into)
{
    char bytes[16384];
    for (;;) {
        ssize_t count = 0;
        auto outcome = Outcome::Done;
        if (m_ssl) {
            count = SSL_read(m_ssl.get(), bytes, sizeof bytes);
            outcome = count > 0 ? Outcome::Done : waitForTls(int(count));
        } else {
            count = recv(m_descriptor, bytes, sizeof bytes, 0);
            outcome = count > 0                ? Outcome::Done
                : count < 0 && errno == EAGAIN ? waitFor(POLLIN)
                                               : Outcome::Closed;
        }
        if (count > 0) {
            into.append(bytes, count);
        }
        if (count > 0 || outcome != Outcome::Done) {
            ERR_clear_error();
            return outcome;
        }
    }
}

PeerStream::Outcome PeerStream::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        ssize_t count = 0;
        auto outcome = Outcome::Done;
        if (m_ssl) {
            count = SSL_write(m_ssl.get(), bytes.data(), int(bytes.size()));
            outcome = count > 0 ? Outcome::Done : waitForTls(int(count));
        } else {
            count = send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            outcome = count > 0                ? Outcome::Done
                : count < 0 && errno == EAGAIN ? waitFor(POLLOUT)
                                               : Outcome::Closed;
        }
        if (outcome != Outcome::Done) {
            ERR_clear_error();
            return outcome;
        }
        bytes = bytes.sliced(qMax<ssize_t>(count, 0));
    }
    return Outcome::Done;
}

QByteArray PeerStream::startTls(const PeerTls &settings)
{
    m_context.reset(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    SSL_CTX *context = m_context.get();
    SSL_CTX_set_security_level(context, 0); // weak keys and old versions are what is tested
    SSL_CTX_set_mode(context, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_ENABLE_PARTIAL_WRITE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_min_proto_version(context, settings.lowestVersion);
    SSL_CTX_set_max_proto_version(context, settings.highestVersion);
    const auto keyBio = reader(settings.keyPem);
    const std::shared_ptr<EVP_PKEY> key(
        PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!loadChain(context, settings.chainPem) || SSL_CTX_use_PrivateKey(context, key.get()) != 1) {
        return "the peer's own certificate: " + opensslWords();
    }
    if (QByteArray keys = settings.ticketKeys; !keys.isEmpty()) {
        SSL_CTX_set_tlsext_ticket_keys(context, keys.data(), keys.size());
    }
    if (!settings.clientAuthorityPem.isEmpty()) {
        demandClientCertificate(context, settings.clientAuthorityPem);
    }
    if (!settings.staple.isEmpty()) {
        SSL_CTX_set_tlsext_status_cb(context, &giveStaple);
        SSL_CTX_set_tlsext_status_arg(context, const_cast<QByteArray *>(&settings.staple));
    }
    m_ssl.reset(SSL_new(context), &SSL_free);
    SSL_set_fd(m_ssl.get(), m_descriptor);
    for (;;) {
        const int result = SSL_accept(m_ssl.get());
        if (result == 1) {
            return {};
        }
        if (const auto outcome = waitForTls(result); outcome != Outcome::Done) {
            return outcome == Outcome::Stopped ? QByteArray("stopped") : opensslWords();
        }
    }
}

void PeerStream::closeHalf()
{
    shutdown(m_descriptor, SHUT_WR);
}

void PeerStream::reset()
{
    const linger hard{1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    m_ssl.reset();
}

QByteArray PeerStream::serverName() const
{
    return m_ssl ? QByteArray(SSL_get_servername(m_ssl.get(), TLSEXT_NAMETYPE_host_name))
                 : QByteArray();
}

QByteArray PeerStream::clientCertificateName() const
{
    X509 *certificate = m_ssl ? SSL_get0_peer_certificate(m_ssl.get()) : nullptr;
    char name[256] = "";
    if (certificate) {
        X509_NAME_get_text_by_NID(
            X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    }
    return name;
}

} // namespace mailrig
