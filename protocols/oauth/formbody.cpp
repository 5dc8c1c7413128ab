// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/formbody.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '.' || c == '_' || c == '~';
}

} // namespace

FormBody &FormBody::add(QLatin1StringView name, const QString &value)
{
    append(name, value.toUtf8());
    return *this;
}

FormBody &FormBody::add(QLatin1StringView name, const Secret &value)
{
    append(name, value.view());
    m_secrets += value;
    return *this;
}

void FormBody::append(QLatin1StringView name, QByteArrayView value)
{
    auto encodedValue = formEncoded(value);
    const auto before = m_encoded.view();
    QByteArray all;
    // Enough for everything: growing would leave copies behind that nobody wipes.
    all.reserve(before.size() + name.size() + encodedValue.size() + 2);
    all.append(before);
    if (!before.isEmpty()) {
        all.append('&');
    }
    all.append(name.data(), name.size()).append('=').append(encodedValue);
    wipe(encodedValue);
    m_encoded = Secret(std::move(all));
}

QByteArray formEncoded(QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(bytes.size() * 3);
    for (const char c : bytes) {
        if (isUnreserved(c)) {
            encoded.append(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded.append('%').append(digits[byte >> 4]).append(digits[byte & 15]);
        }
    }
    return encoded;
}

QString withoutSecrets(QString text, const QList<Secret> &secrets)
{
    constexpr qsizetype shortest = 4; // a shorter one would black out ordinary words
    for (const Secret &secret : secrets) {
        const auto plain = QString::fromUtf8(secret.view());
        if (plain.size() >= shortest) {
            text.replace(plain, "***"_L1);
            text.replace(QString::fromLatin1(formEncoded(secret.view())), "***"_L1);
        }
    }
    return text;
}

} // namespace mailrig
