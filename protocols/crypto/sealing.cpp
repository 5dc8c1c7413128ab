// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/sealing.h"

#include "protocols/transport/opensslhandles.h"

#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype keySize = 32, tagSize = 16, saltSize = 16, nonceSize = 12, lineLength = 76;
constexpr qsizetype largest = qsizetype(16) << 20;
constexpr qsizetype largestSealed = largest / 2 * 3; // base64 and line ends, with room
constexpr uint64_t memoryBound = uint64_t(257) << 20; // isBearable's, and scrypt's own blocks

using Cipher = OpensslHandle<EVP_CIPHER_CTX, &EVP_CIPHER_CTX_free>;

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray inLines(const QByteArray &text)
{
    QByteArray lines;
    lines.reserve(text.size() + text.size() / lineLength + 1);
    for (qsizetype at = 0; at < text.size(); at += lineLength) {
        lines += text.mid(at, lineLength) + '\n';
    }
    return lines;
}

Result<QByteArray> opensslFailure()
{
    return failure(Cause::Unknown, opensslWords());
}

Result<QByteArray> encrypted(const QByteArray &bytes, const Secret &key, const SealedHeader &header)
{
    const Cipher cipher(EVP_CIPHER_CTX_new());
    const auto line = header.line();
    QByteArray out(bytes.size() + tagSize, '\0');
    int size = 0, rest = 0;
    const bool isDone = EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), data(key.view()),
                            data(QByteArrayView(header.nonce)), nullptr)
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), nullptr, &size, data(QByteArrayView(line)), int(line.size()))
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), data(out), &size, data(QByteArrayView(bytes)), int(bytes.size()))
            == 1
        && EVP_EncryptFinal_ex(cipher.get(), data(out) + size, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_AEAD_GET_TAG, int(tagSize), data(out) + bytes.size())
            == 1;
    return isDone ? Result<QByteArray>(out) : opensslFailure();
}

Result<QByteArray> decrypted(
    const QByteArray &body, const Secret &key, const SealedHeader &header, const QByteArray &line)
{
    const Cipher cipher(EVP_CIPHER_CTX_new());
    const auto length = body.size() - tagSize;
    QByteArray tag = body.right(tagSize);
    QByteArray out(length, '\0');
    int size = 0, rest = 0;
    const bool isReady = EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), data(key.view()),
                             data(QByteArrayView(header.nonce)), nullptr)
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), nullptr, &size, data(QByteArrayView(line)), int(line.size()))
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), data(out), &size, data(QByteArrayView(body)), int(length))
            == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, int(tagSize), data(tag)) == 1;
    if (!isReady) {
        return opensslFailure();
    }
    if (EVP_DecryptFinal_ex(cipher.get(), data(out) + size, &rest) != 1) {
        wipe(out);
        ERR_clear_error();
        return failure(Cause::PassphraseRefused);
    }
    return out;
}

//! Line ends and blanks that a way through mail or clipboard added do no harm; any other change
//! does, even one of bits that base64 does not use.
Result<QByteArray> bodyOf(QByteArray text)
{
    text.removeIf([](char each) { return each == '\n' || each == '\r' || each == ' '; });
    const auto body = QByteArray::fromBase64(text);
    if (body.size() < tagSize || body.toBase64() != text) {
        return failure(Cause::FileMalformed, u"base64"_s);
    }
    return body;
}

} // namespace

Result<Secret> scryptKey(const Secret &passphrase, const QByteArray &salt, const SealCost &cost)
{
    QByteArray key(keySize, '\0');
    const auto words = passphrase.view();
    if (EVP_PBE_scrypt(words.data(), size_t(words.size()), data(QByteArrayView(salt)),
            size_t(salt.size()), uint64_t(1) << cost.logN, uint64_t(cost.r), uint64_t(cost.p),
            memoryBound, data(key), size_t(key.size()))
        != 1) {
        return failure(Cause::Unknown, opensslWords());
    }
    return Secret(std::move(key));
}

Result<QByteArray> seal(const QByteArray &bytes, const Secret &passphrase, const SealCost &cost)
{
    if (passphrase.isEmpty()) {
        return failure(Cause::SecretMissing);
    }
    if (bytes.size() > largest || !isBearable(cost)) {
        return failure(Cause::Validation, bytes.size() > largest ? u"> 16 MiB"_s : u"scrypt"_s);
    }
    SealedHeader header{
        .cost = cost, .salt = QByteArray(saltSize, '\0'), .nonce = QByteArray(nonceSize, '\0')};
    if (RAND_bytes(data(header.salt), int(saltSize)) != 1
        || RAND_bytes(data(header.nonce), int(nonceSize)) != 1) {
        return opensslFailure();
    }
    return scryptKey(passphrase, header.salt, cost)
        .and_then([&](const Secret &key) { return encrypted(bytes, key, header); })
        .map([&](const QByteArray &body) {
            return header.line() + '\n' + inLines(body.toBase64());
        });
}

Result<QByteArray> unseal(const QByteArray &sealed, const Secret &passphrase)
{
    if (!isSealed(sealed) || sealed.size() > largestSealed) {
        return failure(Cause::FileMalformed, u"mailrig-encrypted"_s);
    }
    const auto text = sealed.trimmed();
    const auto end = text.indexOf('\n');
    const auto line = text.left(end).trimmed();
    const auto header = SealedHeader::of(line);
    if (!header) {
        return tl::unexpected(header.error());
    }
    const auto body = bodyOf(end < 0 ? QByteArray() : text.mid(end + 1));
    if (!body) {
        return body;
    }
    if (passphrase.isEmpty()) {
        return failure(Cause::SecretMissing);
    }
    return scryptKey(passphrase, header->salt, header->cost).and_then([&](const Secret &key) {
        return decrypted(*body, key, *header, line);
    });
}

bool isSealed(const QByteArray &bytes)
{
    return bytes.left(100).trimmed().startsWith("mailrig-encrypted ");
}

} // namespace mailrig
