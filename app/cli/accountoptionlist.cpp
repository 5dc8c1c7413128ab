// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountoptions.h"
#include "app/cli/clitexts.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

QList<QCommandLineOption> accountOptions()
{
    return {
        {u"from"_s, Texts::tr("Read the whole account as JSON (- is standard input)."), u"FILE"_s},
        {u"name"_s, Texts::tr("Name of the account, without spaces."), u"NAME"_s},
        {u"description"_s, Texts::tr("What it is for."), u"TEXT"_s},
        {u"label"_s, Texts::tr("What the mail program shows."), u"TEXT"_s},
        {u"address"_s, Texts::tr("E-mail address."), u"ADDRESS"_s},
        {u"display-name"_s, Texts::tr("Name of the sender."), u"TEXT"_s},
        {u"reply-to"_s, Texts::tr("Where answers go."), u"ADDRESS"_s},
        {u"organization"_s, Texts::tr("Organization of the sender."), u"TEXT"_s},
        {u"sender"_s, Texts::tr("Sender, where it is not the address."), u"ADDRESS"_s},
        {u"imap"_s, Texts::tr("Incoming mail by IMAP from this server."), u"HOST[:PORT]"_s},
        {u"pop3"_s, Texts::tr("Incoming mail by POP3 from this server."), u"HOST[:PORT]"_s},
        {u"smtp"_s, Texts::tr("Outgoing mail by SMTP to this server."), u"HOST[:PORT]"_s},
        {u"no-incoming"_s, Texts::tr("No incoming mail.")},
        {u"no-outgoing"_s, Texts::tr("No outgoing mail.")},
        {u"security"_s, Texts::tr("tls, starttls or none."), u"SECURITY"_s},
        {u"user"_s, Texts::tr("User name; the address if it is empty."), u"USER"_s},
        {u"auth"_s, Texts::tr("auto, or a SASL mechanism."), u"MECHANISM"_s},
        {u"identity"_s, Texts::tr("strict, name-waived, pin:SHA256 or off."), u"CHECK"_s},
        {u"ca-file"_s, Texts::tr("Authorities (PEM) trusted besides the system's."), u"FILE"_s},
        {u"secret"_s, Texts::tr("Sign in with this secret."), u"SECRET"_s},
        {u"secret-fd"_s, Texts::tr("Keep what this descriptor holds as the account's secret."),
            u"N"_s},
        {u"ask-secret"_s, Texts::tr("Ask for the account's secret at the terminal.")},
        {u"oauth"_s, Texts::tr("Sign in with OAuth: device, browser, application or automatic."),
            u"HOW"_s},
        {u"oauth-app"_s, Texts::tr("With this OAuth app; see “oauth-app set”."), u"APP"_s},
        {u"authority"_s, Texts::tr("Issuer of the OAuth tokens, without an app."), u"URL"_s},
        {u"client-id"_s, Texts::tr("OAuth client, without an app."), u"ID"_s},
        {u"microsoft365"_s, Texts::tr("A Microsoft 365 account, tested through Microsoft Graph.")},
        {u"tenant"_s, Texts::tr("Microsoft 365: the tenant."), u"TENANT"_s},
        {u"no-auth"_s, Texts::tr("No sign-in.")},
        {u"incoming-protocol"_s, Texts::tr("imap, pop3, graph or none."), u"PROTOCOL"_s},
        {u"incoming-host"_s, Texts::tr("Incoming server."), u"HOST"_s},
        {u"incoming-port"_s, Texts::tr("Its port; the standard one if it is empty."), u"PORT"_s},
        {u"incoming-security"_s, Texts::tr("As --security, for one side."), u"SECURITY"_s},
        {u"incoming-user"_s, Texts::tr("As --user, for one side."), u"USER"_s},
        {u"incoming-auth"_s, Texts::tr("As --auth, for one side."), u"MECHANISM"_s},
        {u"incoming-identity"_s, Texts::tr("As --identity, for one side."), u"CHECK"_s},
        {u"incoming-ca-file"_s, Texts::tr("As --ca-file, for one side."), u"FILE"_s},
        {u"incoming-secret"_s, Texts::tr("As --secret, for one side."), u"SECRET"_s},
        {u"outgoing-protocol"_s, Texts::tr("smtp, graph or none."), u"PROTOCOL"_s},
        {u"outgoing-host"_s, Texts::tr("Outgoing server."), u"HOST"_s},
        {u"outgoing-port"_s, Texts::tr("Its port; the standard one if it is empty."), u"PORT"_s},
        {u"outgoing-security"_s, Texts::tr("As --security, for one side."), u"SECURITY"_s},
        {u"outgoing-user"_s, Texts::tr("As --user, for one side."), u"USER"_s},
        {u"outgoing-auth"_s, Texts::tr("As --auth, for one side."), u"MECHANISM"_s},
        {u"outgoing-identity"_s, Texts::tr("As --identity, for one side."), u"CHECK"_s},
        {u"outgoing-ca-file"_s, Texts::tr("As --ca-file, for one side."), u"FILE"_s},
        {u"outgoing-secret"_s, Texts::tr("As --secret, for one side."), u"SECRET"_s},
        {u"path-prefix"_s, Texts::tr("IMAP path prefix."), u"TEXT"_s},
        {u"smtp-utf8"_s, Texts::tr("auto, on or off."), u"USE"_s},
        {u"role"_s, Texts::tr("Required role; may be repeated."), u"ROLE"_s},
        {u"tag"_s, Texts::tr("Tag; may be repeated."), u"TAG"_s},
        {u"set"_s, Texts::tr("Set any field; see “mailrig accounts fields”. May be repeated."),
            u"FIELD=VALUE"_s},
        {u"unset"_s, Texts::tr("Give a field its default. May be repeated."), u"FIELD"_s},
        {u"force"_s, Texts::tr("Store it even if something in it is wrong.")}};
}

QString accountOptionsDetails()
{
    return Texts::tr(
        "Options without “incoming” or “outgoing” hold for both servers.\n"
        "Examples:\n"
        "  mailrig accounts add sales --address sales@example.org \\\n"
        "      --imap imap.example.org --smtp smtp.example.org --ask-secret\n"
        "  mailrig accounts set sales --smtp smtp.example.org:587 --set messages.leaveDays=7\n"
        "  mailrig accounts show sales --json | mailrig accounts add copy --from -\n"
        "Most texts may hold macros: ${NAME} of the environment, ${address.local} of the account.");
}

} // namespace mailrig::cli
