// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/sealedheader.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype saltSize = 16, nonceSize = 12;
constexpr qint64 mostMemory = qint64(256) << 20;
constexpr qint64 mostWork = qint64(1) << 22;

//! Nothing that does not come out of `toBase64` like this again.
QByteArray exactBase64(const QByteArray &text, qsizetype size)
{
    const auto bytes = QByteArray::fromBase64(text);
    return bytes.size() == size && bytes.toBase64() == text ? bytes : QByteArray();
}

int figure(const QByteArray &text)
{
    const int value = text.toInt();
    return QByteArray::number(value) == text ? value : 0;
}

} // namespace

bool isBearable(const SealCost &cost)
{
    if (cost.logN < 1 || cost.logN > 20 || cost.r < 1 || cost.r > 32 || cost.p < 1 || cost.p > 16) {
        return false;
    }
    const auto n = qint64(1) << cost.logN;
    return 128 * n * cost.r <= mostMemory && n * cost.r * cost.p <= mostWork;
}

QByteArray SealedHeader::line() const
{
    return "mailrig-encrypted 1 scrypt " + QByteArray::number(cost.logN) + ' '
        + QByteArray::number(cost.r) + ' ' + QByteArray::number(cost.p) + ' ' + salt.toBase64()
        + ' ' + nonce.toBase64();
}

Result<SealedHeader> SealedHeader::of(const QByteArray &line)
{
    const auto parts = line.split(' ');
    if (parts.value(0) != "mailrig-encrypted" || parts.value(1) != "1" || parts.value(2) != "scrypt"
        || parts.size() != 8) {
        return failure(Cause::FileMalformed, u"mailrig-encrypted 1 scrypt"_s);
    }
    const SealedHeader header{
        .cost = {figure(parts.at(3)), figure(parts.at(4)), figure(parts.at(5))},
        .salt = exactBase64(parts.at(6), saltSize),
        .nonce = exactBase64(parts.at(7), nonceSize)};
    if (!isBearable(header.cost)) {
        return failure(Cause::FileMalformed,
            u"scrypt %1"_s.arg(QString::fromLatin1(parts.mid(3, 3).join(' ').left(60))));
    }
    if (header.salt.isEmpty() || header.nonce.isEmpty()) {
        return failure(Cause::FileMalformed, u"base64"_s);
    }
    return header;
}

} // namespace mailrig
