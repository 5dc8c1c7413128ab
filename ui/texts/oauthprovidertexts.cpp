// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/oauthprovidertexts.h"

#include "ui/texts/oauthtexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OAuthProviderTexts)
};

//! Where a person goes, or that it is not known where.
QString place(const OAuthProvider &provider)
{
    const auto at = provider.registration.toString();
    if (at.isEmpty()) {
        return provider.wantsSecret
            ? Words::tr("Ask %1 for a client ID and a client secret, and enter them here.")
                  .arg(provider.title)
            : Words::tr("Ask %1 for a client ID, and enter it here.").arg(provider.title);
    }
    return provider.wantsSecret
        ? Words::tr("Register an application at %1, and enter its client ID and its client secret "
                    "here.")
              .arg(at)
        : Words::tr("Register an application at %1, and enter its client ID here.").arg(at);
}

//! What is particular about it.
QString particular(const OAuthProvider &provider)
{
    if (provider.name.startsWith("microsoft"_L1)) {
        return Words::tr("Allow public client flows, so that people can sign in with a code, and "
                         "give the application the rights to read and send mail. For a sign-in "
                         "without a person it needs a secret or a certificate, and an "
                         "administrator’s consent.");
    }
    if (provider.name == "google"_L1) {
        return Words::tr("Choose the type desktop app. Google’s codes for other devices do not "
                         "cover mail, so people sign in with the browser of this computer. While "
                         "the app is in testing, each sign-in lasts seven days.");
    }
    if (provider.name == "yahoo"_L1 || provider.name == "aol"_L1) {
        return Words::tr("Access to mail is given only after the provider has approved it.");
    }
    if (provider.name == "zoho"_L1) {
        return Words::tr("Zoho’s data centres are apart: put the ending of yours (.eu, .in …) into "
                         "the addresses.");
    }
    if (provider.name == "yandex"_L1) {
        return Words::tr("The provider may take app passwords only.");
    }
    return {};
}

} // namespace

QString registrationHint(const OAuthProvider &provider)
{
    QStringList all;
    if (!provider.app.registrationUrl.isEmpty()) {
        all << Words::tr("%1 lets Mailrig register itself: no client ID is needed.")
                   .arg(provider.title);
    } else {
        all << place(provider);
    }
    if (const auto more = particular(provider); !more.isEmpty()) {
        all << more;
    }
    if (!provider.flows.isEmpty()) {
        all << Words::tr("Recommended: %1. %2", "a way to sign in, what it is")
                   .arg(label(provider.flows.first()), explanation(provider.flows.first()));
    }
    return all.join(u' ');
}

QString registrationHint()
{
    return Words::tr("Enter the address of the sign-in service as authority; Mailrig asks it for "
                     "the other addresses. The client ID comes from its administrator.");
}

} // namespace mailrig::texts
