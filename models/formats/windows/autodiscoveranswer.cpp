// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/autodiscoveranswer.h"

#include "models/formats/canonical.h"
#include "models/formats/signer.h"
#include "models/formats/xmlread.h"
#include "models/formats/xmltext.h"
#include "models/hostname.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;

QString onOff(bool value)
{
    return value ? u"on"_s : u"off"_s;
}

AutodiscoverProtocol protocolOf(const Account &account, const Server &server)
{
    const auto &signer = signerOf(account, server);
    AutodiscoverProtocol made{.server = asciiHost(server.host),
        .port = QString::number(portOf(server)),
        .loginName = userOf(account, signer),
        .domainRequired = onOff(!signer.domain.isEmpty()),
        .domainName = signer.domain,
        .spa = onOff(server.mechanism == Mechanism::Ntlm),
        .authRequired
        = onOff(&server == &account.outgoing ? sendingSignsIn(account)
                                             : server.credential.type != CredentialType::None)};
    switch (server.security) {
    case Security::Tls:
        made.ssl = u"on"_s;
        made.encryption = u"SSL"_s;
        break;
    case Security::StartTls:
        made.ssl = u"off"_s;
        made.encryption = u"TLS"_s;
        break;
    case Security::None:
        made.ssl = u"off"_s;
        made.encryption = u"None"_s;
        break;
    }
    return made;
}

//! A child's text, in whatever case its name stands.
QString childText(const pugi::xml_node &parent, const char *name)
{
    for (const auto &each : parent) {
        if (qstricmp(each.name(), name) == 0) {
            return textOf(each).trimmed();
        }
    }
    return {};
}

AutodiscoverProtocol protocolOf(const pugi::xml_node &node)
{
    const auto text = [&](const char *name) { return childText(node, name); };
    const auto type = text("Type");
    return {.type = type.isEmpty() ? QString::fromUtf8(node.attribute("Type").value()) : type,
        .server = text("Server"),
        .port = text("Port"),
        .loginName = text("LoginName"),
        .domainRequired = text("DomainRequired"),
        .domainName = text("DomainName"),
        .spa = text("SPA"),
        .ssl = text("SSL"),
        .encryption = text("Encryption"),
        .authRequired = text("AuthRequired"),
        .usePopAuth = text("UsePOPAuth")};
}

void readAccount(AutodiscoverAnswer &answer, const pugi::xml_node &node, ReadNotes &notes)
{
    constexpr qsizetype most = 100;
    const auto action = childText(node, "Action");
    if (!action.isEmpty() && action.compare("settings"_L1, Qt::CaseInsensitive) != 0) {
        const auto target = childText(node, "RedirectUrl") + childText(node, "RedirectAddr");
        notes.error(Code::NotUnderstood, {}, action + u' ' + target);
        answer.redirectUrl = childText(node, "RedirectUrl");
        answer.redirectAddress = childText(node, "RedirectAddr");
    }
    for (const auto &each : node.children("Protocol")) {
        if (answer.protocols.size() == most) {
            notes.warn(Code::TooMany, {}, u"Protocol"_s, most);
            return;
        }
        answer.protocols << protocolOf(each);
    }
}

} // namespace

AutodiscoverAnswer autodiscoverAnswer(const Account &account)
{
    AutodiscoverAnswer answer{
        .displayName = account.identity.displayName, .address = account.identity.address};
    const auto &in = account.incoming;
    if (in.protocol != Protocol::None) {
        answer.protocols << protocolOf(account, in);
        answer.protocols.last().type = in.protocol == Protocol::Pop3 ? u"POP3"_s : u"IMAP"_s;
    }
    if (account.outgoing.protocol != Protocol::None) {
        answer.protocols << protocolOf(account, account.outgoing);
        answer.protocols.last().type = u"SMTP"_s;
        answer.protocols.last().usePopAuth
            = onOff(&signerOf(account, account.outgoing) == &account.incoming);
    }
    return answer;
}

QByteArray xmlOf(const AutodiscoverAnswer &answer)
{
    const auto space = u"http://schemas.microsoft.com/exchange/autodiscover/"_s;
    XmlText xml;
    xml.open("Autodiscover", {{"xmlns", space + u"responseschema/2006"_s}});
    xml.open("Response", {{"xmlns", space + u"outlook/responseschema/2006a"_s}});
    xml.open("User");
    if (!answer.displayName.isEmpty()) {
        xml.leaf("DisplayName", answer.displayName);
    }
    xml.leaf("AutoDiscoverSMTPAddress", answer.address);
    xml.close();
    xml.open("Account");
    xml.leaf("AccountType", u"email"_s);
    xml.leaf("Action", u"settings"_s);
    for (const auto &each : answer.protocols) {
        xml.open("Protocol");
        xml.leaf("Type", each.type);
        xml.leaf("Server", each.server);
        xml.leaf("Port", each.port);
        xml.leaf("LoginName", each.loginName);
        xml.leaf("DomainRequired", each.domainRequired);
        if (!each.domainName.isEmpty()) {
            xml.leaf("DomainName", each.domainName);
        }
        // These are on where nothing is said.
        xml.leaf("SPA", each.spa);
        xml.leaf("SSL", each.ssl);
        xml.leaf("Encryption", each.encryption);
        xml.leaf("AuthRequired", each.authRequired);
        if (!each.usePopAuth.isEmpty()) {
            xml.leaf("UsePOPAuth", each.usePopAuth);
            xml.leaf("SMTPLast", u"off"_s);
        }
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    return xml.taken();
}

Result<AutodiscoverAnswer> autodiscoverAnswer(const QByteArray &bytes, ReadNotes &notes)
{
    const auto document = xmlDocument(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    AutodiscoverAnswer answer;
    for (const auto &response : (*document)->first_child().children("Response")) {
        for (const auto &each : response) {
            const auto name = std::string_view(each.name());
            if (name == "User") {
                answer.displayName = childText(each, "DisplayName");
                answer.address = childText(each, "AutoDiscoverSMTPAddress");
            } else if (name == "Account") {
                readAccount(answer, each, notes);
            } else if (name == "Error") {
                notes.error(Code::NotUnderstood, {}, childText(each, "Message"));
            } else {
                notes.note(Code::NotUnderstood, {}, QString::fromUtf8(each.name()));
            }
        }
    }
    return answer;
}

} // namespace mailrig
