// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/tlscontext.h"

#include "protocols/transport/opensslhandles.h"

#include <openssl/rand.h>
#include <openssl/ssl.h>

namespace mailrig {

namespace {

int leaveToJudge(X509_STORE_CTX * /*context*/, void * /*argument*/)
{
    return 1;
}

const TlsHooks &hooksOf(const SSL *ssl)
{
    return *static_cast<const TlsHooks *>(SSL_get_app_data(ssl));
}

int askFromHandshake(SSL *ssl, void * /*argument*/)
{
    return hooksOf(ssl).mayGoOn() ? 1 : 0;
}

int tellSession(SSL *ssl, SSL_SESSION *session)
{
    if (const auto &told = hooksOf(ssl).newSession) {
        told(session);
    }
    return 0; // no reference was kept
}

SSL_CTX *makeContext()
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_security_level(context, 2);
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_session_cache_mode(
        context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL | SSL_SESS_CACHE_NO_AUTO_CLEAR);
    SSL_CTX_sess_set_new_cb(context, &tellSession);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    // Two steps, as a TLS 1.2 server sends its OCSP response only after its certificate: the chain
    // is taken as it comes, then judged with the response when the server's flight is complete.
    SSL_CTX_set_cert_verify_callback(context, &leaveToJudge, nullptr);
    SSL_CTX_set_tlsext_status_type(context, TLSEXT_STATUSTYPE_ocsp);
    SSL_CTX_set_tlsext_status_cb(context, &askFromHandshake);
    return context;
}

} // namespace

void initializeTls()
{
    OPENSSL_init_ssl(0, nullptr);
    static_cast<void>(clientTlsContext());
    // The generators that each thread gets hang on one that the first caller makes.
    unsigned char byte = 0;
    RAND_bytes(&byte, 1);
    RAND_priv_bytes(&byte, 1);
}

void leaveTls()
{
    OPENSSL_thread_stop();
}

ssl_ctx_st *clientTlsContext()
{
    static const OpensslHandle<SSL_CTX, &SSL_CTX_free> context(makeContext());
    return context.get();
}

} // namespace mailrig
