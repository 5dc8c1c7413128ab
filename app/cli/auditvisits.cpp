// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditvisits.h"

#include "app/cli/auditqueue.h"
#include "app/cli/clitexts.h"
#include "app/cli/discoverlines.h"
#include "models/checkreportjson.h"
#include "models/discovery/clientpicks.h"
#include "models/discovery/discoverer.h"
#include "models/names.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

AuditVisit visitOf(const Server &server, const Result<ServerOffer> &answer)
{
    AuditVisit visit;
    if (answer) {
        visit.said = *answer;
    } else {
        visit.said.problem = answer.error();
    }
    visit.said.server = server;
    return visit;
}

AuditVisit visitOf(const QString &host, bool isNeeded, const Result<TlsFacts> &answer)
{
    AuditVisit visit{.said = {.server = {.protocol = Protocol::None, .host = host}},
        .isWeb = true,
        .isNeeded = isNeeded};
    if (!answer) {
        visit.said.problem = answer.error();
        return visit;
    }
    visit.said.tls = *answer;
    if (!answer->reasons.isEmpty()) {
        visit.said.problem = answer->reasons.first();
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

Result<QList<AuditVisit>> auditVisits(const QString &domain, const Discovery &discovery,
    const DiscoveryOptions &options, Invocation &invocation)
{
    auto &discoverer = invocation.adapters.discoverer();
    const auto servers = namedServers(discovery);
    const auto hosts = webHosts(domain, discovery);
    QList<QFuture<Result<ServerOffer>>> mail(servers.size());
    QList<QFuture<Result<TlsFacts>>> web(hosts.size());
    QList<AuditCall> calls;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        calls <<
            [&, i] { return QFuture<void>(mail[i] = discoverer.visit(servers.at(i), options)); };
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        calls <<
            [&, i] { return QFuture<void>(web[i] = discoverer.visitWeb(hosts.at(i), options)); };
    }
    if (!allEnded(calls, invocation.adapters.interrupt)) {
        return failure(Cause::Cancelled);
    }
    QList<AuditVisit> all;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        all << visitOf(servers.at(i), mail.at(i).result());
    }
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto visit
            = visitOf(hosts.at(i), hasSpoken(hosts.at(i), discovery), web.at(i).result());
        const auto &problem = visit.said.problem;
        if (visit.isNeeded || !problem || problem->code != Cause::NameNotFound) {
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
    if (const auto &problem = visit.said.problem) {
        object.insert("code"_L1, codeName(problem->code));
        object.insert("detail"_L1, problem->detail);
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
    const auto &problem = visit.said.problem;
    if (visit.isWeb && !problem) {
        return line;
    }
    const bool isGrave = visit.isNeeded || visit.expiry().isValid();
    auto lines
        = saidLines(visit.said, console, isGrave ? Console::Colour::Bad : Console::Colour::Warn);
    const auto detail = problem ? texts::visible(problem->detail, 200) : QString();
    if (!detail.isEmpty() && !line.contains(detail)) {
        lines.first() += u" (%1)"_s.arg(detail);
    }
    lines.prepend(line);
    return lines.join(u"\n    "_s);
}

ExitCode verdict(const QList<AuditVisit> &visits)
{
    auto code = ExitCode::Ok;
    for (const auto &each : visits) {
        // A web server that no settings came from need not be there; if it is, it is to be right.
        const bool counts = each.isNeeded || each.expiry().isValid();
        if (each.said.problem && counts && code != ExitCode::ServerIdentity) {
            code = exitCode(each.said.problem->code);
        }
    }
    return code;
}

} // namespace mailrig::cli
