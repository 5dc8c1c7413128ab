// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/grantpieces.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace mailrig {
namespace {

// "MRG", the version, the generation, the number of pieces, SHA-256; then the bytes or nothing.
constexpr QByteArrayView magic("MRG");
constexpr char version = 1;
constexpr qsizetype hashSize = 32;
constexpr qsizetype headSize = 3 + 1 + 1 + 1 + hashSize;

QByteArray hashOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

//! Growing would leave copies behind that nobody wipes.
QByteArray reserved(const KeptGrant &kept)
{
    qsizetype size = 1024 + kept.refreshToken.view().size() + kept.registeredSecret.view().size();
    const auto &facts = kept.facts;
    for (const auto &text : facts.scopes
            + QStringList{
                facts.issuer, facts.audience, facts.tenant, facts.account, kept.registeredId}) {
        size += 8 + text.size() * 2;
    }
    QByteArray bytes;
    bytes.reserve(size);
    return bytes;
}

Secret bytesOf(const KeptGrant &kept)
{
    auto bytes = reserved(kept);
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const auto token = kept.refreshToken.view();
    out.writeBytes(token.data(), uint(token.size()));
    out << kept.facts.issuer << kept.facts.audience << kept.facts.tenant << kept.facts.account
        << kept.facts.scopes << kept.facts.expires << kept.since << kept.registeredId;
    const auto secret = kept.registeredSecret.view();
    out.writeBytes(secret.data(), uint(secret.size()));
    return Secret(std::move(bytes));
}

//! A list as QDataStream writes it. Its own reader makes room for as many as the number says.
QStringList textsOf(QDataStream &in)
{
    quint32 count = 0;
    in >> count;
    QStringList texts;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString text;
        in >> text;
        texts << text;
    }
    return texts;
}

//! Of bytes whose hash was right: they are as somebody wrote them who knew the form.
Result<KeptGrant> grantOf(const Secret &bytes)
{
    KeptGrant kept;
    const auto raw = QByteArray::fromRawData(bytes.view().data(), bytes.view().size());
    QDataStream in(raw);
    in.setVersion(QDataStream::Qt_6_4);
    QByteArray token, secret;
    in >> token >> kept.facts.issuer >> kept.facts.audience >> kept.facts.tenant
        >> kept.facts.account;
    kept.facts.scopes = textsOf(in);
    in >> kept.facts.expires >> kept.since >> kept.registeredId >> secret;
    kept.refreshToken = Secret(std::move(token));
    kept.registeredSecret = Secret(std::move(secret));
    if (in.status() != QDataStream::Ok) {
        return failure(Cause::SecretMissing);
    }
    return kept;
}

} // namespace

std::optional<GrantHead> GrantHead::read(const Secret &entry)
{
    const auto bytes = entry.view();
    if (bytes.size() < headSize || !bytes.startsWith(magic) || bytes[3] != version) {
        return {};
    }
    GrantHead head{.generation = static_cast<quint8>(bytes[4]),
        .pieces = static_cast<quint8>(bytes[5]),
        .sha256 = bytes.sliced(6, hashSize).toByteArray(),
        .here = Secret(bytes.sliced(headSize).toByteArray())};
    if (head.generation > 1 || head.pieces > mostPieces) {
        return {};
    }
    return head;
}

Result<CutGrant> GrantHead::cut(const KeptGrant &kept, quint8 generation, qsizetype longestEntry)
{
    const auto bytes = bytesOf(kept);
    const auto all = bytes.view();
    CutGrant cut{.head = {.generation = generation, .sha256 = hashOf(all)}};
    const bool fits = headSize + all.size() <= longestEntry;
    for (qsizetype at = 0; !fits && at < all.size(); at += longestEntry) {
        cut.pieces += Secret(all.sliced(at, std::min(longestEntry, all.size() - at)).toByteArray());
    }
    cut.head.pieces = cut.pieces.size();
    if (cut.head.pieces > mostPieces) {
        return failure(Cause::KeychainRefused, QStringLiteral("%1 bytes").arg(all.size()));
    }
    QByteArray entry;
    entry.reserve(longestEntry);
    entry.append(magic).append(version).append(char(generation)).append(char(cut.head.pieces));
    entry.append(cut.head.sha256);
    if (fits) {
        entry.append(all);
    }
    cut.entry = Secret(std::move(entry));
    return cut;
}

Result<KeptGrant> GrantHead::join(const QList<Secret> &all) const
{
    qsizetype size = here.view().size();
    for (const Secret &piece : all) {
        size += piece.view().size();
    }
    QByteArray bytes;
    bytes.reserve(size);
    bytes.append(here.view());
    for (const Secret &piece : all) {
        bytes.append(piece.view());
    }
    const Secret joined(std::move(bytes));
    return hashOf(joined.view()) == sha256 ? grantOf(joined) : failure(Cause::SecretMissing);
}

QUuid pieceId(QUuid grant, quint8 generation, qsizetype index)
{
    return QUuid::createUuidV5(
        grant, QByteArray::number(generation) + '/' + QByteArray::number(index));
}

} // namespace mailrig
