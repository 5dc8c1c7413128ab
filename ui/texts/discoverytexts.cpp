// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/discoverytexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiscoveryTexts)
};

} // namespace

QString label(DiscoverySource source)
{
    switch (source) {
    case DiscoverySource::ProviderTable:
        return Words::tr("Bundled list of providers");
    case DiscoverySource::Autoconfig:
        return Words::tr("Provider's autoconfig server");
    case DiscoverySource::WellKnownAutoconfig:
        return Words::tr("Autoconfig on the domain's web site");
    case DiscoverySource::Ispdb:
        return Words::tr("Thunderbird's provider database");
    case DiscoverySource::Mx:
        return Words::tr("Provider that receives the domain's mail");
    case DiscoverySource::Srv:
        return Words::tr("Service records in DNS");
    case DiscoverySource::Pacc:
        return Words::tr("Provider's user agent configuration");
    case DiscoverySource::Autodiscover:
        return Words::tr("Autodiscover");
    case DiscoverySource::Probe:
        return Words::tr("Usual server names");
    }
    return {};
}

QString label(SourceTrust trust)
{
    switch (trust) {
    case SourceTrust::Bundled:
        return Words::tr("Comes with Mailrig");
    case SourceTrust::Digest:
        return Words::tr("Digest agrees");
    case SourceTrust::Dnssec:
        return Words::tr("Signed by DNSSEC");
    case SourceTrust::Https:
        return Words::tr("Encrypted and verified");
    case SourceTrust::Plain:
        return Words::tr("Not verified");
    }
    return {};
}

QString trustReason(SourceTrust trust)
{
    switch (trust) {
    case SourceTrust::Bundled:
        return Words::tr("These settings come with Mailrig; nobody was asked for them.");
    case SourceTrust::Digest:
        return Words::tr("These settings came over a verified connection, and a digest in the "
                         "domain's DNS vouches for them.");
    case SourceTrust::Dnssec:
        return Words::tr("These settings are signed by the domain's owner with DNSSEC.");
    case SourceTrust::Https:
        return Words::tr("These settings came over an encrypted connection to a verified server.");
    case SourceTrust::Plain:
        return Words::tr("Nobody vouches for these settings: compare the server names with what "
                         "your provider says before you enter a password.");
    }
    return {};
}

QString sourceStatus(const SourceState &state)
{
    using Phase = SourceState::Phase;
    switch (state.phase) {
    case Phase::Waiting:
        return Words::tr("Waiting");
    case Phase::Asking:
        return Words::tr("Asking …");
    case Phase::Answered:
        return Words::tr("Settings found: %1").arg(state.candidates);
    case Phase::Nothing:
        return Words::tr("No settings there");
    case Phase::Failed:
        return state.error ? title(state.error->code) : Words::tr("Failed");
    case Phase::ConsentNeeded:
        return Words::tr("Leads to another domain: %1").arg(visible(state.host));
    case Phase::Skipped:
        return Words::tr("Not asked");
    case Phase::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

QString consentQuestion(const SourceState &state)
{
    return Words::tr("The answer leads to %1, which belongs to another domain. Ask there too? That "
                     "server would learn your address.")
        .arg(visible(state.host));
}

QString askedHost(const AskedHost &host)
{
    const bool isAddress = host.learns == AskedHost::Learns::Address;
    const auto name = visible(host.host);
    switch (host.kind) {
    case AskedHost::Kind::NameServer:
        return host.host.isEmpty()
            ? Words::tr("Your name server learns the domain of your address.")
            : Words::tr("The name server %1 learns the domain of your address.").arg(name);
    case AskedHost::Kind::WebServer:
        return isAddress ? Words::tr("%1 learns your whole address.").arg(name)
                         : Words::tr("%1 learns the domain of your address.").arg(name);
    case AskedHost::Kind::MailServer:
        return Words::tr("%1 learns that somebody looks for a mail server there.").arg(name);
    case AskedHost::Kind::Provider:
        return isAddress
            ? Words::tr("The provider that receives your domain's mail learns your whole address.")
            : Words::tr("The provider that receives your domain's mail learns the domain of your "
                        "address.");
    }
    return {};
}

QString providerNote(const ProviderNote &note)
{
    const auto provider = visible(note.provider);
    switch (note.kind) {
    case ProviderNote::Kind::AppPassword:
        return Words::tr("%1 does not take the account's password from mail programs: create an "
                         "app password first, or sign in with OAuth where it is offered.")
            .arg(provider);
    case ProviderNote::Kind::SwitchOnAccess:
        return Words::tr("%1 lets mail programs in only after access by IMAP or POP3 has been "
                         "switched on in its web settings.")
            .arg(provider);
    case ProviderNote::Kind::OnlyOAuth:
        return Words::tr("%1 takes no passwords from mail programs: sign in with OAuth.")
            .arg(provider);
    case ProviderNote::Kind::AuthorizationCode:
        return Words::tr("%1 wants an authorization code, made in its web settings, in the place "
                         "of the password.")
            .arg(provider);
    case ProviderNote::Kind::LocalBridge:
        return Words::tr("%1 can be reached by mail programs only through its bridge program on "
                         "this machine.")
            .arg(provider);
    }
    return {};
}

QString serverLine(const ServerOffer &offer)
{
    const auto &server = offer.server;
    if (server.protocol == Protocol::None) {
        return {};
    }
    const auto port = server.port.isEmpty()
        ? QString::number(defaultPort(server.protocol, server.security))
        : server.port;
    return Words::tr("%1 %2, port %3, %4", "protocol, host, port, security")
        .arg(label(server.protocol), visible(server.host), port, label(server.security));
}

} // namespace mailrig::texts
