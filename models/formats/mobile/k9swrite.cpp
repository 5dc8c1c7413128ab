// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/mobile/k9s.h"

#include <pugixml.hpp>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr auto settingsVersion = "99"; // what Thunderbird for Android writes for itself

//! pugixml's way out into a byte array.
struct Bytes : pugi::xml_writer {
    void write(const void *data, size_t size) override
    {
        bytes.append(static_cast<const char *>(data), qsizetype(size));
    }
    QByteArray bytes;
};

void put(pugi::xml_node &parent, const char *name, const QByteArray &text)
{
    parent.append_child(name).text().set(text.constData());
}

void putIfAny(pugi::xml_node &parent, const char *name, const QString &text)
{
    if (!text.isEmpty()) {
        put(parent, name, text.toUtf8());
    }
}

void putValue(pugi::xml_node &parent, const char *key, const QByteArray &text)
{
    auto value = parent.append_child("value");
    value.append_attribute("key").set_value(key);
    value.text().set(text.constData());
}

const char *nameOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Imap:
        return "IMAP";
    case Protocol::Pop3:
        return "POP3";
    case Protocol::Smtp:
        return "SMTP";
    case Protocol::None:
    case Protocol::Graph:
        break;
    }
    return "";
}

const char *nameOf(Security security)
{
    switch (security) {
    case Security::Tls:
        return "SSL_TLS_REQUIRED";
    case Security::StartTls:
        return "STARTTLS_REQUIRED";
    case Security::None:
        break;
    }
    return "NONE";
}

const char *nameOf(MobileAuth auth)
{
    switch (auth) {
    case MobileAuth::Password:
    case MobileAuth::Ntlm:
        return "PLAIN";
    case MobileAuth::Encrypted:
        return "CRAM_MD5";
    case MobileAuth::Certificate:
        return "EXTERNAL";
    case MobileAuth::OAuth2:
        return "XOAUTH2";
    case MobileAuth::None:
    case MobileAuth::Gssapi:
        break;
    }
    return "NONE";
}

pugi::xml_node putServer(pugi::xml_node &account, const char *name, const MobileServer &server)
{
    auto node = account.append_child(name);
    node.append_attribute("type").set_value(nameOf(server.protocol));
    put(node, "host", server.host.toUtf8());
    put(node, "port", QByteArray::number(server.port));
    put(node, "connection-security", nameOf(server.security));
    put(node, "authentication-type", nameOf(server.auth));
    putIfAny(node, "username", server.user);
    putIfAny(node, "password", QString::fromUtf8(server.password.view()));
    return node;
}

void putSettings(pugi::xml_node &account, const K9Account &k9)
{
    auto settings = account.append_child("settings");
    putValue(settings, "automaticCheckIntervalMinutes",
        QByteArray::number(k9.checkInterval == 0 ? -1 : k9.checkInterval));
    if (k9.deletesOnServer) {
        putValue(settings, "deletePolicy", "DELETE");
    }
}

void putIdentity(pugi::xml_node &account, const K9Account &k9)
{
    auto identities = account.append_child("identities");
    auto identity = identities.append_child("identity");
    putIfAny(identity, "name", k9.mobile.displayName);
    put(identity, "email", k9.mobile.address.toUtf8());
    if (!k9.replyTo.isEmpty()) {
        auto settings = identity.append_child("settings");
        putValue(settings, "replyTo", k9.replyTo.toUtf8());
    }
}

void putAccount(pugi::xml_node &accounts, const K9Account &k9)
{
    auto account = accounts.append_child("account");
    account.append_attribute("uuid").set_value(k9.id.toByteArray(QUuid::WithoutBraces).constData());
    putIfAny(account, "name", k9.mobile.label);
    putSettings(account, k9);
    auto incoming = putServer(account, "incoming-server", k9.mobile.incoming);
    if (!k9.pathPrefix.isEmpty()) {
        auto extra = incoming.append_child("extra");
        putValue(extra, "autoDetectNamespace", "false");
        putValue(extra, "pathPrefix", k9.pathPrefix.toUtf8());
    }
    putServer(account, "outgoing-server", k9.mobile.outgoing);
    putIdentity(account, k9);
}

} // namespace

QByteArray k9sBytes(const QList<K9Account> &accounts)
{
    pugi::xml_document document;
    auto root = document.append_child("k9settings");
    root.append_attribute("version").set_value(settingsVersion);
    root.append_attribute("format").set_value("1");
    auto list = root.append_child("accounts");
    for (const auto &each : accounts) {
        putAccount(list, each);
    }
    Bytes out;
    out.bytes = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n";
    document.save(
        out, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return out.bytes;
}

} // namespace mailrig
