// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/discoverytexts.h"

#include "models/formats/published/placeholders.h"
#include "models/mailaddress.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiscoveryTexts)
};

bool isOfWeb(const QString &text)
{
    const QUrl url(text);
    return url.scheme().startsWith("http"_L1) && !url.host().isEmpty();
}

//! A page's or an address's, as the detail tells.
QString invalid(const QString &detail)
{
    if (isOfWeb(detail)) {
        return Words::tr("Leads to an address with a user name or a password in it");
    }
    return isMailAddress(detail) ? Words::tr("The address names no domain")
                                 : Words::tr("Not a mail address");
}

//! What a name server says of itself; empty: it was another server.
QString nameServerFault(const QString &detail)
{
    if (detail == "SERVFAIL"_L1) {
        return Words::tr("The name server cannot answer");
    }
    return detail == "REFUSED"_L1 || detail.startsWith("RCODE "_L1)
        ? Words::tr("The name server refuses to answer")
        : QString();
}

//! Why a source did not answer, where the general words would be of a mail server.
QString failure(const SourceState &state)
{
    const auto error = state.error.value_or(Error{Cause::Unknown, {}});
    if (const auto fault = nameServerFault(error.detail); !fault.isEmpty()) {
        return fault;
    }
    const bool isDigest
        = state.source == DiscoverySource::Pacc && error.detail.startsWith("SHA-256"_L1);
    const std::array own{
        std::pair(Cause::TimedOut, Words::tr("No answer in time")),
        std::pair(
            Cause::WrongProtocol, Words::tr("An answer that leads in a circle, or makes no sense")),
        std::pair(Cause::EncryptionRequired, Words::tr("Leads to a server without encryption")),
        std::pair(Cause::PasswordSignInDisabled, Words::tr("Wants a password before it answers")),
        std::pair(Cause::MessageTooLarge, Words::tr("An answer that is far too long")),
        std::pair(Cause::FileMalformed,
            isDigest ? Words::tr("An answer that its digest in DNS does not fit")
                     : Words::tr("A damaged answer")),
        std::pair(Cause::Validation, invalid(error.detail)),
    };
    const auto *found = std::find_if(
        own.begin(), own.end(), [&error](const auto &each) { return each.first == error.code; });
    return found == own.end() ? title(error.code) : found->second;
}

//! Why there is nothing, where that is known.
QString nothing(const SourceState &state)
{
    const auto error = state.error.value_or(Error{Cause::NotFound, {}});
    if (state.source == DiscoverySource::Srv && error.detail.endsWith(" SRV ."_L1)) {
        return Words::tr("Declared as not offered");
    }
    // The only source that asks for the domain itself.
    const bool isNoDomain
        = state.source == DiscoverySource::Mx && error.code == Cause::NameNotFound;
    return isNoDomain ? Words::tr("There is no such domain") : Words::tr("No settings there");
}

//! Whose a question is: of the person who asks, or about `address`.
QString learntDomain(const QString &name, const QString &address)
{
    return address.isEmpty()
        ? Words::tr("%1 learns the domain of your address.").arg(name)
        : Words::tr("%1 learns the domain %2.").arg(name, visible(domainOf(address)));
}

QString learntAddress(const QString &name, const QString &address)
{
    return address.isEmpty() ? Words::tr("%1 learns your whole address.").arg(name)
                             : Words::tr("%1 learns the address %2.").arg(name, visible(address));
}

QString nameServerLearns(const QString &name, const QString &address)
{
    const auto domain = visible(domainOf(address));
    if (name.isEmpty()) {
        return address.isEmpty() ? Words::tr("Your name server learns the domain of your address.")
                                 : Words::tr("Your name server learns the domain %1.").arg(domain);
    }
    return address.isEmpty()
        ? Words::tr("The name server %1 learns the domain of your address.").arg(name)
        : Words::tr("The name server %1 learns the domain %2.").arg(name, domain);
}

QString providerLearns(bool isAddress, const QString &address)
{
    const auto domain = visible(domainOf(address));
    if (isAddress) {
        return address.isEmpty()
            ? Words::tr("The provider that receives your domain's mail learns your whole address.")
            : Words::tr("The provider that receives the mail of %1 learns the address %2.")
                  .arg(domain, visible(address));
    }
    return address.isEmpty()
        ? Words::tr("The provider that receives your domain's mail learns the domain of your "
                    "address.")
        : Words::tr("The provider that receives the mail of %1 learns that domain.").arg(domain);
}

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
        return nothing(state);
    case Phase::Failed:
        return failure(state);
    case Phase::ConsentNeeded:
        return Words::tr("Leads to another domain: %1").arg(visible(state.host));
    case Phase::Skipped:
        return Words::tr("Not asked");
    case Phase::Cancelled:
        return state.error && !state.error->detail.isEmpty()
            ? Words::tr("Not known: the redirect to %1 was not followed")
                  .arg(visible(state.error->detail))
            : Words::tr("Cancelled");
    }
    return {};
}

QString consentQuestion(const SourceState &state, bool isAddressAllowed)
{
    using enum DiscoverySource;
    // The others ask for the domain alone.
    const bool saysAddress
        = state.source == Autoconfig || state.source == Mx || state.source == Autodiscover;
    const auto host = visible(state.host);
    return isAddressAllowed && saysAddress
        ? Words::tr("The answer leads to %1, which belongs to another domain. Ask there too? That "
                    "server would learn your address.")
              .arg(host)
        : Words::tr("The answer leads to %1, which belongs to another domain. Ask there too? That "
                    "server would learn the domain of your address.")
              .arg(host);
}

QString askedHost(const AskedHost &host, const QString &address)
{
    const bool isAddress = host.learns == AskedHost::Learns::Address;
    const auto name = visible(host.host);
    switch (host.kind) {
    case AskedHost::Kind::NameServer:
        return nameServerLearns(name, address);
    case AskedHost::Kind::WebServer:
        return isAddress ? learntAddress(name, address) : learntDomain(name, address);
    case AskedHost::Kind::MailServer:
        return Words::tr("%1 learns that somebody looks for a mail server there.").arg(name);
    case AskedHost::Kind::Provider:
        return providerLearns(isAddress, address);
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
