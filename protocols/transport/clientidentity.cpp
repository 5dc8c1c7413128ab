// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/clientidentity.h"

#include "protocols/transport/opensslhandles.h"

#include <QFile>
#include <QScopeGuard>

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace mailrig {
namespace {

constexpr qint64 largestFile = qint64{1024} * 1024;

//! What OpenSSL's question for a passphrase is answered from.
struct Answer {
    const Secret &passphrase;
    bool wasAsked = false;
};

int answerPassphrase(char *buffer, int size, int /*forWriting*/, void *answer)
{
    auto *known = static_cast<Answer *>(answer);
    known->wasAsked = true;
    const auto bytes = known->passphrase.view();
    if (bytes.isEmpty() || bytes.size() > size) {
        return -1;
    }
    std::copy(bytes.begin(), bytes.end(), buffer);
    return static_cast<int>(bytes.size());
}

using Key = std::shared_ptr<EVP_PKEY>;

Result<Key> readKey(QByteArrayView bytes, const Secret &passphrase)
{
    const auto bio = readingBio(bytes);
    Answer answer{passphrase};
    Key key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, &answerPassphrase, &answer), &EVP_PKEY_free);
    if (!key) {
        const QString words = opensslWords();
        if (!answer.wasAsked) {
            return failure(Cause::FileMalformed, words);
        }
        return failure(passphrase.isEmpty() ? Cause::SecretMissing : Cause::PassphraseRefused);
    }
    return key;
}

Result<ClientIdentity> readPem(QByteArrayView bytes, const Secret &passphrase)
{
    const auto key = readKey(bytes, passphrase);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return readCertificates(bytes).map([&key](const QList<Certificate> &chain) {
        return ClientIdentity{.chain = chain, .key = *key};
    });
}

Result<ClientIdentity> readPkcs12(PKCS12 *file, const Secret &passphrase)
{
    // PKCS12_parse wants a terminated string; this copy is wiped when it goes.
    QByteArray typed = passphrase.view().toByteArray();
    const auto wiping = qScopeGuard([&typed] { wipe(typed); });
    const bool hasMac = PKCS12_mac_present(file) == 1;
    if (passphrase.isEmpty() && hasMac && PKCS12_verify_mac(file, nullptr, 0) != 1
        && PKCS12_verify_mac(file, "", 0) != 1) {
        ERR_clear_error();
        return failure(Cause::SecretMissing);
    }
    if (!passphrase.isEmpty() && hasMac
        && PKCS12_verify_mac(file, typed.constData(), int(typed.size())) != 1) {
        ERR_clear_error();
        return failure(Cause::PassphraseRefused);
    }
    EVP_PKEY *key = nullptr;
    X509 *leaf = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(file, typed.constData(), &key, &leaf, &others) != 1) {
        return failure(Cause::FileMalformed, opensslWords());
    }
    ClientIdentity identity;
    identity.key.reset(key, &EVP_PKEY_free);
    const X509Handle owned(leaf);
    if (leaf) {
        identity.chain += Certificate::of(leaf);
    }
    for (int i = 0; i < sk_X509_num(others); ++i) {
        identity.chain += Certificate::of(sk_X509_value(others, i));
    }
    sk_X509_pop_free(others, &X509_free);
    if (!key || !leaf) {
        return failure(Cause::FileMalformed, QStringLiteral("no private key or certificate"));
    }
    return identity;
}

Result<ClientIdentity> readIdentity(QByteArrayView bytes, const Secret &passphrase)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const OpensslHandle<PKCS12, &PKCS12_free> pkcs12(
        d2i_PKCS12(nullptr, &at, static_cast<long>(bytes.size())));
    ERR_clear_error();
    return pkcs12 ? readPkcs12(pkcs12.get(), passphrase) : readPem(bytes, passphrase);
}

//! What `read` makes of a file's bytes, which may hold a key in clear text and are wiped.
template <class Read> auto readFile(const QString &path, const Read &read)
{
    using Answer = decltype(read(QByteArrayView()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Answer(
            failure(Cause::FileUnreadable, path + QStringLiteral(": ") + file.errorString()));
    }
    QByteArray bytes = file.read(largestFile);
    const auto wiping = qScopeGuard([&bytes] { wipe(bytes); });
    return Answer(read(QByteArrayView(bytes)).map_error([&path](const Error &error) {
        return Error{
            error.code, error.detail.isEmpty() ? path : path + QStringLiteral(": ") + error.detail};
    }));
}

} // namespace

Result<ClientIdentity> readClientIdentity(const QString &path, const Secret &passphrase)
{
    return readFile(path, [&](QByteArrayView bytes) { return readIdentity(bytes, passphrase); });
}

Result<ClientIdentity> readClientIdentity(
    const QString &path, const QString &keyPath, const Secret &passphrase)
{
    if (keyPath.isEmpty()) {
        return readClientIdentity(path, passphrase);
    }
    const auto key
        = readFile(keyPath, [&](QByteArrayView bytes) { return readKey(bytes, passphrase); });
    if (!key) {
        return tl::unexpected(key.error());
    }
    return readCertificateFile(path).map([&key](const QList<Certificate> &chain) {
        return ClientIdentity{.chain = chain, .key = *key};
    });
}

Result<Certificate> ownCertificate(const ClientIdentity &identity)
{
    const auto own = std::find_if(
        identity.chain.begin(), identity.chain.end(), [&identity](const Certificate &each) {
            return X509_check_private_key(each.x509(), identity.key.get()) == 1;
        });
    const QString words = opensslWords();
    if (own == identity.chain.end()) {
        return failure(Cause::FileMalformed, words);
    }
    return *own;
}

} // namespace mailrig
