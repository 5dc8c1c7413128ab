// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/storedaccount.h"
#include "app/cli/verbs.h"
#include "models/oauthprovider.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

struct TextOption {
    const char *option;
    QString OAuthApp::*member;
};
constexpr TextOption textOptions[]{
    {"authority", &OAuthApp::authority},
    {"client-id", &OAuthApp::clientId},
    {"tenant", &OAuthApp::tenant},
    {"redirect", &OAuthApp::redirectUri},
    {"authorization-url", &OAuthApp::authorizationUrl},
    {"token-url", &OAuthApp::tokenUrl},
    {"device-url", &OAuthApp::deviceAuthorizationUrl},
    {"revocation-url", &OAuthApp::revocationUrl},
    {"registration-url", &OAuthApp::registrationUrl},
    {"client-certificate", &OAuthApp::clientCertificateFile},
};

//! A preset gives all but the registration itself.
Result<OAuthApp> fromProvider(const QString &name, const OAuthApp &app)
{
    const auto *provider = oauthProvider(name);
    if (!provider) {
        return failure(Cause::Usage,
            Texts::tr("--provider: “%1” is not known; see “mailrig oauth-app providers”.")
                .arg(name));
    }
    auto made = provider->app;
    made.provider = provider->name;
    made.id = app.id;
    made.name = app.name;
    made.clientId = app.clientId;
    made.clientSecret = app.clientSecret;
    return made;
}

Result<QUuid> secretId(const char *option, Invocation &invocation)
{
    const auto name = invocation.value(option);
    if (name.isEmpty()) {
        return QUuid();
    }
    return invocation.secret(name).map([](const SecretEntry &entry) { return entry.id; });
}

Result<OAuthApp> changed(OAuthApp app, Invocation &invocation)
{
    if (invocation.has("provider")) {
        const auto made = fromProvider(invocation.value("provider"), app);
        if (!made) {
            return made;
        }
        app = *made;
    }
    for (const auto &each : textOptions) {
        if (invocation.has(each.option)) {
            app.*each.member = invocation.value(each.option);
        }
    }
    if (invocation.has("scope")) {
        app.scopes
            = invocation.options.values(u"scope"_s).join(u' ').split(u' ', Qt::SkipEmptyParts);
    }
    const std::pair<const char *, QUuid OAuthApp::*> secrets[]{
        {"client-secret", &OAuthApp::clientSecret},
        {"client-certificate-passphrase", &OAuthApp::clientCertificatePassphrase}};
    for (const auto &[option, member] : secrets) {
        if (!invocation.has(option)) {
            continue;
        }
        const auto id = secretId(option, invocation);
        if (!id) {
            return tl::unexpected(id.error());
        }
        app.*member = *id;
    }
    if (invocation.has("rename")) {
        app.name = invocation.value("rename");
    }
    return app;
}

//! A client secret typed now is kept under the app's name.
Result<OAuthApp> withTypedSecret(OAuthApp app, Invocation &invocation)
{
    if (!invocation.has("secret-fd") && !invocation.has("ask-secret")) {
        return app;
    }
    return invocation.secretValue(Texts::tr("Client secret of %1: ").arg(app.name))
        .and_then([&](const Secret &secret) { return keepSecret(app.name, secret, invocation); })
        .map([&](const SecretEntry &entry) {
            app.clientSecret = entry.id;
            return app;
        });
}

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    const auto name = invocation.arguments().constFirst();
    const auto *known = (*store)->oauthApps().find(name);
    const auto kept
        = changed(known ? *known : OAuthApp{.name = name}, invocation)
              .and_then([&](const OAuthApp &app) { return withTypedSecret(app, invocation); })
              .and_then([&](const OAuthApp &app) {
                  auto apps = (*store)->oauthApps();
                  return apps.put(app).and_then([&](const OAuthApp &put) {
                      return (*store)->saveOAuthApps(apps).map([&put] { return put; });
                  });
              });
    if (!kept) {
        return invocation.console.fail(kept.error());
    }
    invocation.console.tell(
        {{u"id"_s, kept->id.toString(QUuid::WithoutBraces)}, {u"name"_s, kept->name}});
    invocation.console.say(
        known ? Texts::tr("Changed %1.").arg(kept->name) : Texts::tr("Added %1.").arg(kept->name));
    return ExitCode::Ok;
}

} // namespace

Verb oauthAppSetVerb()
{
    return {.words = u"oauth-app set"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Add an OAuth app (a registration at a provider), or change it."),
        .details
        = Texts::tr("Example:\n"
                    "  mailrig oauth-app set office --provider microsoft --client-id ID \\\n"
                    "      --tenant example.org\n"
                    "  mailrig accounts set sales --oauth device --oauth-app office"),
        .options = {{u"provider"_s, Texts::tr("Addresses and scopes of this provider."), u"NAME"_s},
            {u"authority"_s, Texts::tr("Issuer, whose metadata has the addresses."), u"URL"_s},
            {u"client-id"_s, Texts::tr("What the provider calls the app."), u"ID"_s},
            {u"tenant"_s, Texts::tr("Tenant, in the place of {tenant} in addresses."), u"TENANT"_s},
            {u"scope"_s, Texts::tr("What is asked for; may be repeated."), u"SCOPE"_s},
            {u"client-secret"_s, Texts::tr("Name of the secret that proves the app."), u"SECRET"_s},
            {u"secret-fd"_s, Texts::tr("Keep what this descriptor holds as the client secret."),
                u"N"_s},
            {u"ask-secret"_s, Texts::tr("Ask for the client secret at the terminal.")},
            {u"client-certificate"_s, Texts::tr("Certificate and key (PEM, PKCS #12) instead."),
                u"FILE"_s},
            {u"client-certificate-passphrase"_s, Texts::tr("Name of the secret that opens it."),
                u"SECRET"_s},
            {u"authorization-url"_s, Texts::tr("Authorization endpoint."), u"URL"_s},
            {u"token-url"_s, Texts::tr("Token endpoint."), u"URL"_s},
            {u"device-url"_s, Texts::tr("Device authorization endpoint."), u"URL"_s},
            {u"revocation-url"_s, Texts::tr("Revocation endpoint."), u"URL"_s},
            {u"registration-url"_s, Texts::tr("Client registration endpoint."), u"URL"_s},
            {u"redirect"_s, Texts::tr("Where the browser comes back to."), u"URL"_s},
            {u"rename"_s, Texts::tr("Give it another name."), u"NAME"_s}},
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
