// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/verbs.h"
#include "app/hardening.h"
#include "app/liveoauth.h"
#include "app/livewrappers.h"
#include "protocols/discovery/livediscoverer.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTranslator>

using namespace mailrig;

int main(int argc, char **argv)
{
    hardenProcess();
    initializeMail();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mailrig"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MAILRIG_VERSION));
    // QtKeychain tells each call on the debug output.
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false"));

    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/mailrig_en"))) {
        QCoreApplication::installTranslator(&plurals);
    }

    KeychainStore keychain;
    LiveOAuth oauth(keychain);
    LiveDiscoverer discoverer;
    LivePostOffice post(&oauth.tokens);
    cli::Interrupt interrupt;
    cli::Adapters adapters{.secrets = keychain,
        .unlock = [&keychain] { return keychain.unlock(); },
        .readAtOnce = [&keychain](const QList<QUuid> &ids) { return keychain.readAtOnce(ids); },
        .signIns = [&oauth]() -> SignIns & { return oauth.signIns; },
        .checker =
            [&oauth](int atATime) {
                return std::make_unique<LiveCheck>(
                    atATime, LiveCheck::Servers::OncePerRun, &oauth.tokens);
            },
        .interrupt = interrupt,
        .postOffice = [&post]() -> PostOffice & { return post; },
        .wrappers = liveWrappers({}),
        .discoverer = [&discoverer]() -> Discoverer & { return discoverer; }};
    return static_cast<int>(
        cli::runCommandLine(QCoreApplication::arguments().mid(1), cli::allVerbs(), adapters));
}
