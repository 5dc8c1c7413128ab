// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/dnszone.h"

#include "models/formats/canonical.h"
#include "models/formats/published/bydomain.h"
#include "models/formats/published/pacc.h"
#include "models/hostname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

struct Service {
    const char *name;
    Protocol protocol;
    bool isTls;
};
constexpr std::array services{Service{"_imaps", Protocol::Imap, true},
    Service{"_imap", Protocol::Imap, false}, Service{"_pop3s", Protocol::Pop3, true},
    Service{"_pop3", Protocol::Pop3, false}, Service{"_submissions", Protocol::Smtp, true},
    Service{"_submission", Protocol::Smtp, false}};

//! A host in A-labels, as a zone has it: absolute.
QByteArray absolute(const QString &host)
{
    auto name = asciiHost(host).toLatin1().toLower();
    return name.endsWith('.') ? name : name + '.';
}

//! Where a service is offered, each place once.
QList<QByteArray> placesOf(const Service &service, const QList<Account> &accounts)
{
    QList<QByteArray> places;
    for (const auto &account : accounts) {
        for (const auto *server : {&account.incoming, &account.outgoing}) {
            const bool isTls = server->security == Security::Tls;
            if (server->protocol != service.protocol || isTls != service.isTls) {
                continue;
            }
            const auto place = QByteArray::number(portOf(*server)) + ' ' + absolute(server->host);
            if (!places.contains(place)) {
                places << place;
            }
        }
    }
    return places;
}

void append(QByteArray &zone, const QByteArray &name, const QByteArray &record)
{
    zone += name + "\tIN\t" + record + '\n';
}

void appendServices(QByteArray &zone, const QList<Account> &accounts)
{
    for (const auto &service : services) {
        const auto places = placesOf(service, accounts);
        const auto name = service.name + QByteArray("._tcp");
        if (places.isEmpty()) {
            append(zone, name, "SRV\t0 0 0 ."); // not offered, RFC 6186 §3.4
        }
        for (qsizetype i = 0; i < places.size(); ++i) {
            append(zone, name, "SRV\t" + QByteArray::number(i) + " 1 " + places.at(i));
        }
    }
}

QByteArray zoneOf(const DomainAccounts &of, const WriteOptions &options)
{
    const auto domain = absolute(of.domain);
    QByteArray zone = "$ORIGIN " + domain + "\n$TTL 3600\n";
    appendServices(zone, of.accounts);
    const auto host = domain.chopped(1);
    append(zone, "autoconfig", "CNAME\t" + domain);
    append(zone, "@", "TXT\t\"mailconf=https://autoconfig." + host + "/mail/config-v1.1.xml\"");
    append(zone, "_autodiscover._tcp", "SRV\t0 0 443 " + domain);
    const auto pacc = paccFormat();
    const bool isSaidByPacc
        = std::all_of(of.accounts.begin(), of.accounts.end(), [&](const Account &account) {
              const auto notes = pacc.limits(account);
              return std::none_of(notes.begin(), notes.end(),
                  [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
          });
    const auto document = paccDocument(of.domain, of.accounts, options);
    if (isSaidByPacc && document) {
        append(zone, "ua-auto-config", "CNAME\t" + domain);
        append(zone, "_ua-auto-config", "TXT\t\"" + paccRecord(*document) + '"');
    }
    return zone;
}

Server keptOf(const Server &server)
{
    if (server.protocol == Protocol::None) {
        return {.protocol = Protocol::None};
    }
    // Whether a name without s means STARTTLS or nothing, it does not tell: RFC 8314 has the first.
    return {.protocol = server.protocol,
        .host = QString::fromLatin1(absolute(server.host).chopped(1)),
        .port = QString::number(portOf(server)),
        .security = server.security == Security::Tls ? Security::Tls : Security::StartTls};
}

Account represented(const Account &account)
{
    Account kept;
    kept.incoming = keptOf(account.incoming);
    kept.outgoing = keptOf(account.outgoing);
    return kept;
}

QList<ProfileNote> limits(const Account &account)
{
    FormatLimits limits;
    judgeDomain(limits, account);
    return limits.notes;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    QList<ProfileFile> files;
    for (const auto &each : byDomain(accounts, options)) {
        files << ProfileFile{fileNameOf(each.domain, u"zone"_s), zoneOf(each, options)};
    }
    return files;
}

} // namespace

ProfileFormat dnsZoneFormat()
{
    return {.name = u"dns-zone"_s,
        .suffixes = {u"zone"_s},
        .mimeType = u"text/dns"_s,
        .holdsMany = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
