// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditvisits.h"

#include "app/cli/clitexts.h"
#include "models/checkreportjson.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoverer.h"
#include "models/names.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

AuditVisit visitOf(const Server &server, const Result<ServerOffer> &answer)
{
    AuditVisit visit{.said = {.server = server}};
    if (answer) {
        visit.said.tls = answer->tls;
    }
    visit.problem = answer ? answer->problem : std::optional(answer.error());
    return visit;
}

AuditVisit visitOf(const QString &host, bool isNeeded, const Result<TlsFacts> &answer)
{
    AuditVisit visit{.said = {.server = {.protocol = Protocol::None, .host = host}},
        .isWeb = true,
        .isNeeded = isNeeded};
    if (!answer) {
        visit.problem = answer.error();
        return visit;
    }
    visit.said.tls = *answer;
    if (!answer->reasons.isEmpty()) {
        visit.problem = answer->reasons.first();
    }
    return visit;
}

bool hasSpoken(const QString &host, const Discovery &discovery)
{
    return std::any_of(discovery.asSaid.begin(), discovery.asSaid.end(),
        [&](const Candidate &each) { return QUrl(each.from).host(QUrl::FullyEncoded) == host; });
}

quint16 portOf(const AuditVisit &visit)
{
    const auto &server = visit.said.server;
    return visit.isWeb          ? 443
        : server.port.isEmpty() ? defaultPort(server.protocol, server.security)
                                : server.port.toUShort();
}

} // namespace

QDateTime AuditVisit::expiry() const
{
    const bool isShown = said.tls && !said.tls->certificates.isEmpty();
    return isShown ? said.tls->certificates.first().notAfter : QDateTime();
}

QList<AuditVisit> auditVisits(const QString &domain, const Discovery &discovery,
    const DiscoveryOptions &options, Invocation &invocation)
{
    auto &discoverer = invocation.adapters.discoverer();
    const auto servers = namedServers(discovery);
    const auto hosts = webHosts(domain, discovery);
    QList<QFuture<Result<ServerOffer>>> mail;
    QList<QFuture<Result<TlsFacts>>> web;
    for (const auto &each : servers) {
        mail << discoverer.visit(each, options);
    }
    for (const auto &each : hosts) {
        web << discoverer.visitWeb(each, options);
    }
    QList<AuditVisit> all;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        all << visitOf(servers.at(i), invocation.awaited(mail.at(i)));
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto visit = visitOf(
            hosts.at(i), hasSpoken(hosts.at(i), discovery), invocation.awaited(web.at(i)));
        const bool isThere = !visit.problem || visit.problem->code != Cause::NameNotFound;
        if (isThere || visit.isNeeded) {
            all << visit;
        }
    }
    return all;
}

QJsonObject toJson(const AuditVisit &visit)
{
    const auto &server = visit.said.server;
    QJsonObject object{{u"host"_s, server.host}, {u"port"_s, portOf(visit)}};
    if (!visit.isWeb) {
        object.insert("protocol"_L1, name(server.protocol));
        object.insert("security"_L1, name(server.security));
    }
    if (const auto expiry = visit.expiry(); expiry.isValid()) {
        object.insert("notAfter"_L1, expiry.toUTC().toString(Qt::ISODate));
    }
    if (visit.problem) {
        object.insert("code"_L1, codeName(visit.problem->code));
        object.insert("detail"_L1, visit.problem->detail);
    }
    return object;
}

QString inWords(const AuditVisit &visit, const Console &console)
{
    auto line = visit.isWeb
        ? Texts::tr("HTTPS %1, port 443").arg(texts::visible(visit.said.server.host))
        : texts::serverLine(visit.said);
    if (const auto expiry = visit.expiry(); expiry.isValid()) {
        line += u": "_s
            + Texts::tr("certificate valid until %1")
                  .arg(QLocale().toString(expiry.toLocalTime(), QLocale::ShortFormat));
    }
    if (visit.problem) {
        const bool isGrave = visit.isNeeded || visit.expiry().isValid();
        line += u" – "_s
            + console.painted(texts::title(visit.problem->code),
                isGrave ? Console::Colour::Bad : Console::Colour::Warn);
    }
    return line;
}

ExitCode verdict(const QList<AuditVisit> &visits)
{
    auto code = ExitCode::Ok;
    for (const auto &each : visits) {
        // A web server that no settings came from need not be there; if it is, it is to be right.
        const bool counts = each.isNeeded || each.expiry().isValid();
        if (each.problem && counts && code != ExitCode::ServerIdentity) {
            code = exitCode(each.problem->code);
        }
    }
    return code;
}

} // namespace mailrig::cli
