// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/thunderbirdqr.h"

#include "models/formats/canonical.h"
#include "models/formats/signinside.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr qsizetype mostAccounts = 3; // of a code; Thunderbird's own number
constexpr qsizetype advisedLength = 800; // characters, for cameras
constexpr qsizetype largestCode = 2953; // bytes of the largest QR code at level L
constexpr qsizetype roomForNumbers = 16; // "[1,[10,10]," and the last bracket

int numberOf(Security security)
{
    switch (security) {
    case Security::Tls:
        return 3;
    case Security::StartTls:
        return 2;
    case Security::None:
        break;
    }
    return 0;
}

QString text(const Secret &password)
{
    return QString::fromUtf8(password.view());
}

QJsonArray incoming(const MobileAccount &mobile)
{
    const auto &server = mobile.incoming;
    QJsonArray array{server.protocol == Protocol::Pop3 ? 1 : 0, server.host, server.port,
        numberOf(server.security), int(server.auth), server.user};
    if (!mobile.label.isEmpty() || !server.password.isEmpty()) {
        array << mobile.label;
    }
    if (!server.password.isEmpty()) {
        array << text(server.password);
    }
    return array;
}

QJsonArray outgoing(const MobileAccount &mobile)
{
    const auto &server = mobile.outgoing;
    QJsonArray array{
        0, server.host, server.port, numberOf(server.security), int(server.auth), server.user};
    if (!server.password.isEmpty()) {
        array << text(server.password);
    }
    const QJsonArray group{array, QJsonArray{mobile.address, mobile.displayName}};
    return {QJsonValue(group)};
}

QByteArray bytesOf(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

//! An account's two items, without brackets: "[0,…],[[…]]".
QByteArray itemsOf(const MobileAccount &mobile)
{
    return bytesOf(incoming(mobile)) + ',' + bytesOf(outgoing(mobile));
}

//! Whole accounts, as many as a code should have.
QList<QByteArrayList> parted(const QList<Account> &accounts, const WriteOptions &options)
{
    QList<QByteArrayList> parts;
    qsizetype length = 0;
    for (const auto &account : accounts) {
        const auto items = itemsOf(mobileAccount(account, options));
        const auto added = QString::fromUtf8(items).size() + 1;
        if (parts.isEmpty() || parts.last().size() == mostAccounts
            || length + added > advisedLength) {
            parts << QByteArrayList();
            length = roomForNumbers;
        }
        parts.last() << items;
        length += added;
    }
    return parts;
}

bool isLine(const QString &text)
{
    return text.isValidUtf16() && !text.contains(u'\r') && !text.contains(u'\n');
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fit = checkSecrets(accounts, options, isLine); !fit) {
        return tl::unexpected(fit.error());
    }
    const auto parts = parted(accounts, options);
    const auto name = !options.profileName.isEmpty() ? options.profileName
        : accounts.isEmpty()                         ? QString()
                                                     : accounts.first().name;
    QList<ProfileFile> files;
    for (const auto &part : parts) {
        const auto number = QString::number(files.size() + 1);
        const auto numbers
            = "[1,[" + number.toLatin1() + ',' + QByteArray::number(parts.size()) + "],";
        files << ProfileFile{fileNameOf(parts.size() == 1 ? name : name + u'-' + number, u"json"_s),
            numbers + part.join(',') + ']'};
        if (files.last().bytes.size() > largestCode) {
            return failure(Cause::Validation, u"> %1"_s.arg(largestCode));
        }
    }
    return files;
}

Account represented(const Account &account)
{
    QHash<QUuid, Secret> none;
    return accountOf(mobileAccount(account, {}), none);
}

QList<ProfileNote> limits(const Account &account)
{
    NoteList notes;
    judgeMobile(account, notes);
    for (const auto &[field, value] : mobileTexts(account)) {
        if (!isLine(value)) {
            notes.error(Code::NotAllowed, field, u"CR, LF"_s);
        }
    }
    const auto items = itemsOf(mobileAccount(account, {}));
    if (items.size() + roomForNumbers > largestCode) {
        notes.error(Code::TooLong, {}, {}, largestCode);
    } else if (QString::fromUtf8(items).size() + roomForNumbers > advisedLength) {
        notes.warn(Code::TooLong, {}, {}, advisedLength);
    }
    return notes.notes();
}

bool recognizes(const QByteArray &bytes)
{
    static const QRegularExpression start(uR"(^\x{FEFF}?\s*\[\s*\d+\s*,\s*\[\s*\d+\s*,)"_s);
    return start.match(QString::fromUtf8(bytes.left(100))).hasMatch();
}

} // namespace

ProfileFormat thunderbirdQrFormat()
{
    return {.name = u"thunderbird-qr"_s,
        .suffixes = {u"json"_s},
        .mimeType = u"application/json"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .recognizes = recognizes,
        .read = readThunderbirdQr,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
