// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkoptions.h"
#include "app/cli/checkrun.h"
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/optionvalues.h"
#include "app/cli/reporting.h"
#include "app/cli/transcriptfile.h"
#include "app/cli/verbs.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<SideRequest> address(const Invocation &invocation)
{
    for (const auto *option : {"proto", "host"}) {
        if (invocation.value(option).isEmpty()) {
            return failure(
                Cause::Usage, Texts::tr("“probe” needs --%1.").arg(QString::fromLatin1(option)));
        }
    }
    SideRequest side{.host = invocation.value("host")};
    const auto protocol = choice<Protocol>(u"proto"_s, invocation.value("proto"));
    if (!protocol || *protocol == Protocol::None) {
        return tl::unexpected(
            wrongValue(u"proto"_s, invocation.value("proto"), {u"imap"_s, u"pop3"_s, u"smtp"_s}));
    }
    side.protocol = *protocol;
    side.side = *protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming;
    if (invocation.has("security")) {
        const auto security = choice<Security>(u"security"_s, invocation.value("security"));
        if (!security) {
            return tl::unexpected(security.error());
        }
        side.security = *security;
    }
    const auto port
        = invocation.number("port", 1, 65'535, defaultPort(side.protocol, side.security));
    if (!port) {
        return tl::unexpected(port.error());
    }
    side.port = static_cast<quint16>(*port);
    if (invocation.has("identity")) {
        const auto check = identityCheck(u"identity"_s, invocation.value("identity"));
        if (!check) {
            return tl::unexpected(check.error());
        }
        side.identityCheck = *check;
    }
    return side;
}

Result<SideRequest> signIn(SideRequest side, const Invocation &invocation)
{
    side.address = invocation.value("address");
    side.clientCertificateFile = invocation.value("client-certificate");
    if (invocation.has("auth")) {
        const auto mechanism = choice<Mechanism>(u"auth"_s, invocation.value("auth"));
        if (!mechanism) {
            return tl::unexpected(mechanism.error());
        }
        side.mechanism = *mechanism;
    }
    if (invocation.has("no-auth")) {
        return side;
    }
    side.user = invocation.has("user") ? invocation.value("user") : side.address;
    if (side.user.isEmpty()) {
        return failure(Cause::Usage, Texts::tr("“probe” needs --user to sign in, or --no-auth."));
    }
    if (side.mechanism == Mechanism::External) {
        return side; // the certificate is the credential
    }
    const bool isToken
        = side.mechanism == Mechanism::XOAuth2 || side.mechanism == Mechanism::OAuthBearer;
    side.credential = isToken ? CredentialType::AuthorizationCode : CredentialType::Secret;
    const auto question
        = isToken ? Texts::tr("Access token of %1: ") : Texts::tr("Password of %1: ");
    return invocation.secretValue(question.arg(side.user)).map([&side](const Secret &secret) {
        side.secret = secret;
        return side;
    });
}

ExitCode run(Invocation &invocation)
{
    CheckRequest request;
    const auto prepared
        = withCheckOptions(request, invocation)
              .and_then([&] { return address(invocation); })
              .and_then([&](const SideRequest &side) { return signIn(side, invocation); });
    if (!prepared) {
        return invocation.console.fail(prepared.error());
    }
    request.account = prepared->host;
    request.sides = {*prepared};
    TranscriptFile transcript;
    if (invocation.has("transcript")) {
        if (const auto opened = transcript.open(invocation.value("transcript")); !opened) {
            return invocation.console.fail(opened.error());
        }
    }
    const auto checker = invocation.adapters.checker(1);
    CheckRun check(request, *checker, nullptr);
    waitFor({&check}, invocation);
    if (const auto written = transcript.write(check.report()); !written) {
        return invocation.console.fail(written.error());
    }
    return tellReport(check.report(), invocation.console);
}

} // namespace

Verb probeVerb()
{
    return {.words = u"probe"_s,
        .summary = Texts::tr("Test one server without a stored account."),
        .details = Texts::tr("  mailrig probe --proto imap --host imap.example.org --user me "
                             "--secret-fd 3 3< password\n"
                             "Without --secret-fd the password is asked for at the terminal."),
        .options
        = QList<QCommandLineOption>{{u"proto"_s, Texts::tr("imap, pop3 or smtp."), u"PROTOCOL"_s},
              {u"host"_s, Texts::tr("Name or address of the server."), u"HOST"_s},
              {u"port"_s, Texts::tr("The protocol's standard port if not given."), u"PORT"_s},
              {u"security"_s, Texts::tr("tls (default), starttls or none."), u"SECURITY"_s},
              {u"user"_s, Texts::tr("User name; --address if not given."), u"USER"_s},
              {u"secret-fd"_s, Texts::tr("Read password or token from this descriptor."), u"N"_s},
              {u"no-auth"_s, Texts::tr("Do not sign in.")},
              {u"auth"_s, Texts::tr("auto (default), or a SASL mechanism."), u"MECHANISM"_s},
              {u"client-certificate"_s, Texts::tr("Certificate and key to show (PEM)."), u"FILE"_s},
              {u"address"_s, Texts::tr("Address to try as sender and recipient."), u"ADDRESS"_s},
              {u"identity"_s, Texts::tr("strict (default), name-waived, pin:SHA256 or off."),
                  u"CHECK"_s},
              {u"transcript"_s, Texts::tr("Write the dialogue, secrets blacked out."), u"FILE"_s}}
            + checkOptions(),
        .run = run};
}

} // namespace mailrig::cli
