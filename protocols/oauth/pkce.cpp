// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <vector>

namespace mailrig {
namespace {

constexpr auto asText = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Pkce Pkce::make()
{
    QByteArray verifier = randomText(32);
    Pkce pkce{.verifier = {}, .challenge = challengeFor(verifier)};
    pkce.verifier = Secret(std::move(verifier));
    return pkce;
}

QByteArray challengeFor(QByteArrayView verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(asText);
}

QByteArray randomText(int bytes)
{
    // system(), never global(): the latter is a predictable Mersenne twister.
    QByteArray random(bytes, '\0');
    QRandomGenerator::system()->generate(random.begin(), random.end());
    const QByteArray text = random.toBase64(asText);
    wipe(random);
    return text;
}

} // namespace mailrig
