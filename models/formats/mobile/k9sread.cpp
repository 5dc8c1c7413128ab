// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/k9s.h"

#include "models/formats/xmlread.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr qsizetype mostAccounts = 10'000;

//! The text without the blanks that people's editors put around it.
QString childText(const pugi::xml_node &node, const char *name)
{
    return textOf(node.child(name)).trimmed();
}

std::optional<Protocol> protocolOf(const QString &type)
{
    if (type == u"IMAP"_s) {
        return Protocol::Imap;
    }
    if (type == u"POP3"_s) {
        return Protocol::Pop3;
    }
    return type == u"SMTP"_s ? std::optional(Protocol::Smtp) : std::nullopt;
}

//! Reads the accounts of a settings file one by one.
class K9Reader {
public:
    [[nodiscard]] Result<void> readRoot(const pugi::xml_node &root);
    [[nodiscard]] ReadProfile profile();

private:
    void readAccount(const pugi::xml_node &node);
    [[nodiscard]] bool readServer(
        const pugi::xml_node &node, const QString &side, MobileServer &server);
    [[nodiscard]] Security security(const QString &text, const QString &side);
    [[nodiscard]] MobileAuth auth(
        const QString &text, const QString &side, const MobileServer &server);
    void readExtra(const pugi::xml_node &extra, K9Account &k9);
    void readIdentities(const pugi::xml_node &identities, K9Account &k9);
    void readSettings(const pugi::xml_node &settings, K9Account &k9);
    void readId(const pugi::xml_node &node, K9Account &k9);
    void noteMissing(const Account &account);

    ReadProfile m_profile;
    NoteList m_notes;
    QSet<QUuid> m_ids;
};

Security K9Reader::security(const QString &text, const QString &side)
{
    const auto field = side + u".security"_s;
    if (text == u"SSL_TLS_REQUIRED"_s || text == u"SSL_TLS_OPTIONAL"_s) {
        return Security::Tls;
    }
    if (text == u"STARTTLS_REQUIRED"_s || text == u"STARTTLS_OPTIONAL"_s) {
        return Security::StartTls;
    }
    if (text == u"NONE"_s) {
        m_notes.warn(Code::Insecure, field);
        return Security::None;
    }
    m_notes.warn(Code::OutOfRange, field, text);
    return Security::Tls;
}

MobileAuth K9Reader::auth(const QString &text, const QString &side, const MobileServer &server)
{
    if (text == u"NONE"_s
        || (text.isEmpty() && server.protocol == Protocol::Smtp && server.user.isEmpty())) {
        return MobileAuth::None;
    }
    if (text == u"CRAM_MD5"_s) {
        return MobileAuth::Encrypted;
    }
    if (text == u"EXTERNAL"_s) {
        return MobileAuth::Certificate;
    }
    if (text == u"XOAUTH2"_s) {
        return MobileAuth::OAuth2;
    }
    if (text != u"PLAIN"_s && text != u"LOGIN"_s && text != u"AUTOMATIC"_s) {
        m_notes.warn(Code::OutOfRange, side + u".credential.type"_s, text);
    }
    return MobileAuth::Password;
}

bool K9Reader::readServer(const pugi::xml_node &node, const QString &side, MobileServer &server)
{
    const auto type = QString::fromUtf8(node.attribute("type").value());
    const auto protocol = protocolOf(type.toUpper());
    if (!protocol || (*protocol == Protocol::Smtp) != (side == u"outgoing"_s)) {
        m_notes.warn(node ? Code::OutOfRange : Code::Missing, side + u".protocol"_s, type);
        return false;
    }
    server.protocol = *protocol;
    server.host = childText(node, "host");
    server.user = textOf(node.child("username"));
    server.password = Secret(textOf(node.child("password")).toUtf8());
    server.security = security(childText(node, "connection-security"), side);
    server.auth = auth(childText(node, "authentication-type"), side, server);
    bool isNumber = false;
    const auto port = childText(node, "port");
    server.port = port.toUShort(&isNumber);
    if (!isNumber || server.port == 0) {
        m_notes.warn(port.isEmpty() ? Code::Missing : Code::OutOfRange, side + u".port"_s, port);
        server.port = defaultPort(server.protocol, server.security);
    }
    if (server.host.isEmpty()) {
        m_notes.warn(Code::Missing, side + u".host"_s);
    }
    if (const auto alias = childText(node, "client-certificate-alias"); !alias.isEmpty()) {
        m_notes.note(Code::NotUnderstood, side + u".clientCertificate.file"_s, alias);
    }
    return true;
}

void K9Reader::readExtra(const pugi::xml_node &extra, K9Account &k9)
{
    for (const auto &value : extra.children("value")) {
        const auto key = QString::fromUtf8(value.attribute("key").value());
        if (key == u"pathPrefix"_s && k9.mobile.incoming.protocol == Protocol::Imap) {
            k9.pathPrefix = textOf(value);
        } else if (key != u"autoDetectNamespace"_s) {
            m_notes.note(Code::NotUnderstood, {}, key);
        }
    }
}

void K9Reader::readSettings(const pugi::xml_node &settings, K9Account &k9)
{
    for (const auto &value : settings.children("value")) {
        const auto key = QString::fromUtf8(value.attribute("key").value());
        const auto text = textOf(value).trimmed();
        if (key == u"automaticCheckIntervalMinutes"_s) {
            const auto minutes = text.toInt();
            if (minutes == -1 || k9CheckIntervals().contains(minutes)) {
                k9.checkInterval = std::max(minutes, 0);
            } else {
                m_notes.warn(Code::OutOfRange, u"messages.updateInterval"_s, text);
            }
        } else if (key == u"deletePolicy"_s && text == u"DELETE"_s) {
            k9.deletesOnServer = true;
        } else {
            m_notes.note(Code::NotUnderstood, {}, key);
        }
    }
}

void K9Reader::readIdentities(const pugi::xml_node &identities, K9Account &k9)
{
    bool isFirst = true;
    for (const auto &identity : identities.children("identity")) {
        const auto address = childText(identity, "email");
        if (!isFirst) {
            m_notes.note(Code::Skipped, u"identity"_s, address);
            continue;
        }
        isFirst = false;
        k9.mobile.address = address;
        k9.mobile.displayName = textOf(identity.child("name"));
        for (const auto &value : identity.child("settings").children("value")) {
            const auto key = QString::fromUtf8(value.attribute("key").value());
            if (key == u"replyTo"_s) {
                k9.replyTo = textOf(value);
            } else {
                m_notes.note(Code::NotUnderstood, {}, key);
            }
        }
    }
}

void K9Reader::readId(const pugi::xml_node &node, K9Account &k9)
{
    const auto text = QString::fromUtf8(node.attribute("uuid").value()).trimmed();
    k9.id = QUuid::fromString(text);
    if (k9.id.isNull()) {
        m_notes.warn(text.isEmpty() ? Code::Missing : Code::OutOfRange, u"id"_s, text);
    } else if (m_ids.contains(k9.id)) {
        m_notes.warn(Code::Duplicate, u"id"_s, text);
        k9.id = QUuid();
    }
    m_ids << k9.id;
}

void K9Reader::noteMissing(const Account &account)
{
    if (account.identity.address.isEmpty()) {
        m_notes.warn(Code::Missing, u"identity.address"_s);
    }
}

void K9Reader::readAccount(const pugi::xml_node &node)
{
    m_notes.setAccount(int(m_profile.accounts.size()));
    K9Account k9;
    auto &mobile = k9.mobile;
    mobile.label = textOf(node.child("name"));
    const bool receives = readServer(node.child("incoming-server"), u"incoming"_s, mobile.incoming);
    const bool sends = readServer(node.child("outgoing-server"), u"outgoing"_s, mobile.outgoing);
    if (!receives && !sends) {
        m_notes.setAccount(-1);
        m_notes.warn(Code::Skipped, {}, mobile.label);
        return;
    }
    readId(node, k9);
    readExtra(node.child("incoming-server").child("extra"), k9);
    readSettings(node.child("settings"), k9);
    readIdentities(node.child("identities"), k9);
    for (const auto &child : node.children()) {
        const auto name = QString::fromUtf8(child.name());
        static const QStringList known{
            u"name"_s, u"settings"_s, u"incoming-server"_s, u"outgoing-server"_s, u"identities"_s};
        if (child.type() == pugi::node_element && !known.contains(name)) {
            m_notes.note(Code::NotUnderstood, {}, name);
        }
    }
    m_profile.accounts << accountOf(k9, m_profile.secrets);
    noteMissing(m_profile.accounts.last());
}

Result<void> K9Reader::readRoot(const pugi::xml_node &root)
{
    if (QByteArrayView(root.attribute("format").value()) != QByteArrayView("1")) {
        return failure(Cause::FileMalformed, u"format: 1"_s);
    }
    if (root.attribute("version").as_int() < 1) {
        return failure(Cause::FileMalformed, u"version"_s);
    }
    for (const auto &account : root.child("accounts").children("account")) {
        if (m_profile.accounts.size() == mostAccounts) {
            return failure(Cause::FileMalformed, u"> %1"_s.arg(mostAccounts));
        }
        readAccount(account);
    }
    m_notes.setAccount(-1);
    for (const auto &child : root.children()) {
        if (child.type() == pugi::node_element
            && QByteArrayView(child.name()) != QByteArrayView("accounts")) {
            m_notes.note(Code::Skipped, {}, QString::fromUtf8(child.name()));
        }
    }
    return {};
}

ReadProfile K9Reader::profile()
{
    m_profile.notes = m_notes.notes();
    return m_profile;
}

} // namespace

Result<ReadProfile> readK9s(const QByteArray &bytes)
{
    const auto document = xmlDocument(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    const auto root = (*document)->child("k9settings");
    if (!root) {
        return failure(Cause::FileMalformed, u"k9settings"_s);
    }
    K9Reader reader;
    return reader.readRoot(root).map([&reader] { return reader.profile(); });
}

} // namespace mailrig
