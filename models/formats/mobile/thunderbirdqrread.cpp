// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/thunderbirdqr.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr qsizetype largest = qsizetype(1) << 20; // hundreds of codes
constexpr qsizetype mostParts = 1000;
constexpr qsizetype mostAccounts = 10'000;
constexpr qsizetype incomingItems = 8, outgoingItems = 7, identityItems = 2; // known in version 1

std::optional<int> number(const QJsonValue &value, int least, int most)
{
    const auto number = value.toInteger(-1);
    return value.isDouble() && number >= least && number <= most ? std::optional(int(number))
                                                                 : std::nullopt;
}

std::optional<QString> line(const QJsonValue &value)
{
    const auto text = value.toString();
    const bool isLine = value.isString() && !text.contains(u'\r') && !text.contains(u'\n');
    return isLine ? std::optional(text) : std::nullopt;
}

//! Null, empty and not there are the same.
QString optionalLine(const QJsonValue &value)
{
    return line(value).value_or(QString());
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar each) { return each < u'\x80'; });
}

std::optional<Security> securityOf(const QJsonValue &value)
{
    switch (value.toInteger(-1)) {
    case 0:
        return Security::None;
    case 2:
        return Security::StartTls;
    case 3:
        return Security::Tls;
    }
    return {};
}

//! Reads the codes of an export one by one.
class QrReader {
public:
    [[nodiscard]] Result<void> readPart(const QByteArray &part);
    [[nodiscard]] ReadProfile profile();

private:
    [[nodiscard]] Result<void> readNumbers(const QJsonArray &root);
    void readAccount(const QJsonArray &incoming, const QJsonArray &groups);
    [[nodiscard]] bool readServer(const QJsonArray &array, qsizetype known, MobileServer &server);
    [[nodiscard]] bool readGroup(const QJsonArray &group, MobileAccount &mobile);
    [[nodiscard]] bool readIdentity(const QJsonArray &array, MobileAccount &mobile);
    void noteMore(const QJsonArray &array, qsizetype known, const QString &name);

    ReadProfile m_profile;
    NoteList m_notes;
    QSet<int> m_parts;
    int m_end = 0;
};

Result<void> QrReader::readNumbers(const QJsonArray &root)
{
    const auto numbers = root.at(1).toArray();
    const auto part = number(numbers.at(0), 1, mostParts);
    const auto end = number(numbers.at(1), 1, mostParts);
    if (!part || !end) {
        return failure(Cause::FileMalformed, u"[1]: 1, 1"_s);
    }
    if (m_parts.contains(*part)) {
        m_notes.warn(Code::Duplicate, {}, QString::number(*part));
    }
    m_parts << *part;
    m_end = std::max(m_end, *end);
    return {};
}

Result<void> QrReader::readPart(const QByteArray &part)
{
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(part, &error).array();
    if (error.error != QJsonParseError::NoError) {
        return failure(Cause::FileMalformed,
            u"byte %1: %2"_s.arg(QString::number(error.offset), error.errorString()));
    }
    if (root.at(0) != QJsonValue(1)) {
        return failure(Cause::FileMalformed, u"[0]: 1"_s);
    }
    if (const auto read = readNumbers(root); !read) {
        return read;
    }
    if (root.size() < 4 || root.size() % 2 != 0) {
        return failure(Cause::FileMalformed, u"[%1]"_s.arg(root.size()));
    }
    for (qsizetype i = 2; i + 1 < root.size(); i += 2) {
        if (!root.at(i).isArray() || !root.at(i + 1).isArray()) {
            return failure(Cause::FileMalformed, u"[%1]"_s.arg(i));
        }
        if (m_profile.accounts.size() == mostAccounts) {
            return failure(Cause::FileMalformed, u"> %1"_s.arg(mostAccounts));
        }
        readAccount(root.at(i).toArray(), root.at(i + 1).toArray());
    }
    return {};
}

void QrReader::noteMore(const QJsonArray &array, qsizetype known, const QString &name)
{
    if (array.size() > known) {
        m_notes.note(Code::NotUnderstood, {}, u"%1[%2]"_s.arg(name, QString::number(known)));
    }
}

bool QrReader::readServer(const QJsonArray &array, qsizetype known, MobileServer &server)
{
    const auto host = line(array.at(1));
    const auto port = number(array.at(2), 1, 65535);
    const auto security = securityOf(array.at(3));
    const auto auth = number(array.at(4), 0, int(MobileAuth::OAuth2));
    const auto user = line(array.at(5));
    if (!host || host->isEmpty() || !isAscii(*host) || !port || !security || !auth || !user) {
        return false;
    }
    server.host = *host;
    server.port = *port;
    server.security = *security;
    server.auth = static_cast<MobileAuth>(*auth);
    server.user = *user;
    server.password = Secret(optionalLine(array.at(known - 1)).toUtf8());
    return true;
}

bool QrReader::readIdentity(const QJsonArray &array, MobileAccount &mobile)
{
    const auto address = line(array.at(0));
    const auto name = line(array.at(1));
    if (!address || !name || !isAscii(*address) || !address->contains(u'@')) {
        return false;
    }
    noteMore(array, identityItems, u"identity"_s);
    if (mobile.address.isEmpty()) {
        mobile.address = *address;
        mobile.displayName = *name;
    } else {
        m_notes.note(Code::Skipped, u"identity"_s, *address);
    }
    return true;
}

bool QrReader::readGroup(const QJsonArray &group, MobileAccount &mobile)
{
    const auto array = group.at(0).toArray();
    MobileServer server{.protocol = Protocol::Smtp};
    if (array.at(0) != QJsonValue(0) || !readServer(array, outgoingItems, server)) {
        return false;
    }
    bool hasIdentity = false;
    const bool isFirst = mobile.outgoing.protocol == Protocol::None;
    for (qsizetype i = 1; i < group.size(); ++i) {
        hasIdentity = readIdentity(group.at(i).toArray(), mobile) || hasIdentity;
    }
    if (!hasIdentity) {
        return false;
    }
    noteMore(array, outgoingItems, u"outgoing"_s);
    if (isFirst) {
        mobile.outgoing = server;
    } else {
        m_notes.note(Code::Skipped, u"outgoing"_s, server.host);
    }
    return true;
}

void QrReader::readAccount(const QJsonArray &incoming, const QJsonArray &groups)
{
    MobileAccount mobile;
    m_notes.setAccount(int(m_profile.accounts.size()));
    const auto protocol = number(incoming.at(0), 0, 1);
    const bool hasServer = protocol && readServer(incoming, incomingItems, mobile.incoming);
    bool hasGroup = false;
    for (const auto group : groups) {
        hasGroup = readGroup(group.toArray(), mobile) || hasGroup;
    }
    if (!hasServer || !hasGroup) {
        // As the format's own readers do; a newer one may know more values.
        m_notes.setAccount(-1);
        m_notes.warn(Code::Skipped, {}, incoming.at(1).toString());
        return;
    }
    noteMore(incoming, incomingItems, u"incoming"_s);
    mobile.incoming.protocol = *protocol == 1 ? Protocol::Pop3 : Protocol::Imap;
    mobile.label = optionalLine(incoming.at(6));
    m_profile.accounts << accountOf(mobile, m_profile.secrets);
    noteInsecure(m_profile.accounts.last(), m_notes);
}

ReadProfile QrReader::profile()
{
    m_notes.setAccount(-1);
    if (m_parts.size() < m_end) {
        m_notes.warn(Code::Missing, {},
            u"%1/%2"_s.arg(QString::number(m_parts.size()), QString::number(m_end)));
    }
    m_profile.notes = m_notes.notes();
    return m_profile;
}

//! Parts follow each other by the line, but one may stand in lines itself.
QByteArrayList partsOf(const QByteArray &bytes)
{
    const auto whole = bytes.trimmed();
    if (!QJsonDocument::fromJson(whole).isNull()) {
        return {whole};
    }
    QByteArrayList parts;
    for (const auto &each : whole.split('\n')) {
        if (!each.trimmed().isEmpty()) {
            parts << each.trimmed();
        }
    }
    return parts.size() > 1 ? parts : QByteArrayList{whole};
}

} // namespace

Result<ReadProfile> readThunderbirdQr(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        return failure(Cause::FileMalformed, u"> 1 MiB"_s);
    }
    QrReader reader;
    for (const auto &part : partsOf(bytes)) {
        if (const auto read = reader.readPart(part); !read) {
            return tl::unexpected(read.error());
        }
    }
    return reader.profile();
}

} // namespace mailrig
