// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

const QStringList hostNames{u"shop.example"_s, u"autoconfig.shop.example"_s,
    u"ua-auto-config.shop.example"_s, u"autodiscover.shop.example"_s, u"ispdb.example"_s,
    u"provider.example"_s, u"autoconfig.provider.example"_s, u"autodiscover.provider.example"_s,
    u"mail.shop.example"_s, u"imap.shop.example"_s, u"smtp.shop.example"_s, u"elsewhere.example"_s,
    u"autoconfig.xn--bcher-kva.example"_s};

} // namespace

DiscoveryStage::DiscoveryStage()
    : m_certificate(m_scripts.authority().issue({.dnsNames = hostNames}))
    , web(m_certificate.chainPem(), m_certificate.keyPem())
{
    for (const auto &each : hostNames) {
        const bool isMail = each.startsWith("mail."_L1) || each.startsWith("imap."_L1)
            || each.startsWith("smtp."_L1);
        if (!isMail) {
            dns.address(each.toLatin1());
        }
    }
}

DiscoveryRequest DiscoveryStage::request(const QList<DiscoverySource> &sources) const
{
    DiscoveryOptions options{.ispdb = QUrl(u"https://ispdb.example/v1.1/"_s), .sources = sources};
    options.trust = {.caFile = m_scripts.request({}).trust.caFile, .systemStore = false};
    options.redirections = {.nameServer = u"127.0.0.1"_s,
        .nameServerPort = dns.port(),
        .hosts = {{{}, 443, {}, static_cast<quint16>(web.url().port())},
            {{}, 80, {}, static_cast<quint16>(clearWeb.url().port())}}};
    return {.address = shopAddress, .options = options};
}

Discovery DiscoveryStage::search(const DiscoveryRequest &request)
{
    const auto run = m_discoverer.run(request);
    QSignalSpy finished(run.get(), &DiscoveryRun::finished);
    run->start();
    if (!run->discovery().isOver && !finished.wait(30'000)) {
        qFatal("the search did not end");
    }
    return run->discovery();
}

void DiscoveryStage::page(const QByteArray &host, const QByteArray &path, const HttpSaid &said)
{
    m_pages[path].insert(host, said);
    const auto answer = [this, path](const HttpSeen &seen) {
        return m_pages.value(path).value(seen.headers.value("host"), HttpSaid{.status = 404});
    };
    web.on(path, answer);
    clearWeb.on(path, answer);
}

QByteArrayList DiscoveryStage::askedHosts() const
{
    QByteArrayList hosts;
    for (const auto &each : web.seen() + clearWeb.seen()) {
        hosts << each.headers.value("host");
    }
    return hosts;
}

HttpSaid autoconfigOf(const QByteArray &domain, const QByteArray &socketType)
{
    const auto server = [&](const QByteArray &kind, const QByteArray &type, const QByteArray &host,
                            const QByteArray &port) {
        return "<" + kind + " type=\"" + type + "\"><hostname>" + host + '.' + domain
            + "</hostname><port>" + port + "</port><socketType>" + socketType
            + "</socketType><username>%EMAILADDRESS%</username>"
              "<authentication>password-cleartext</authentication></"
            + kind + ">";
    };
    return {.body = "<clientConfig version=\"1.1\"><emailProvider id=\"" + domain + "\"><domain>"
            + domain + "</domain><displayName>Shop Mail</displayName>"
            + server("incomingServer", "pop3", "pop", "995")
            + server("incomingServer", "imap", "imap", "993")
            + server("outgoingServer", "smtp", "smtp", "465") + "</emailProvider></clientConfig>",
        .contentType = "text/xml; charset=utf-8"};
}

HttpSaid paccOf(const QByteArray &domain)
{
    return {.body = "{\"protocols\":{\"imap\":{\"host\":\"imap." + domain
            + "\"},\"smtp\":{\"host\":\"smtp." + domain
            + "\"}},\"authentication\":{\"password\":true},\"info\":{\"provider\":{\"name\":\"Shop "
              "Mail\"}}}"};
}

HttpSaid autodiscoverOf(const QByteArray &domain)
{
    const auto protocol = [&](const QByteArray &type, const QByteArray &host,
                              const QByteArray &port) {
        return "<Protocol><Type>" + type + "</Type><Server>" + host + '.' + domain
            + "</Server><Port>" + port + "</Port><LoginName>ann@" + domain
            + "</LoginName><SPA>off</SPA><SSL>on</SSL><AuthRequired>on</AuthRequired></Protocol>";
    };
    return {.body = "<Autodiscover><Response><Account><AccountType>email</AccountType>"
                    "<Action>settings</Action>"
            + protocol("IMAP", "imap", "993") + protocol("SMTP", "smtp", "465")
            + "</Account></Response></Autodiscover>",
        .contentType = "application/xml"};
}

HttpSaid redirectTo(const QByteArray &url, int status)
{
    return {.status = status, .headers = {"Location: " + url}};
}

} // namespace mailrig
