// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/afterfirstpaint.h"
#include "app/gui/desktopscheme.h"
#include "app/gui/readfile.h"
#include "app/gui/savefile.h"
#include "app/gui/translations.h"
#include "app/hardening.h"
#include "app/liveoauth.h"
#include "app/livewrappers.h"
#include "models/storage.h"
#include "protocols/discovery/livediscoverer.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "protocols/transport/certificatefile.h"
#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/texts/errortexts.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QSettings>
#include <QTextStream>

#include <openssl/crypto.h>

using namespace mailrig;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("main", text);
}

struct Options {
    QCommandLineOption store{QStringLiteral("store"),
        words(QT_TRANSLATE_NOOP("main", "Folder of the accounts.")), QStringLiteral("DIR")};
    QCommandLineOption environment{QStringLiteral("environment"),
        words(QT_TRANSLATE_NOOP("main", "Environment that macros are taken from.")),
        QStringLiteral("NAME")};
    QCommandLineOption account{QStringLiteral("account"),
        words(QT_TRANSLATE_NOOP("main", "Account to show first.")), QStringLiteral("NAME")};
    QCommandLineOption caFile{QStringLiteral("ca-file"),
        words(QT_TRANSLATE_NOOP(
            "main", "PEM file of authorities to trust besides those of this system.")),
        QStringLiteral("FILE")};

    [[nodiscard]] QList<QCommandLineOption> all() const
    {
        return {store, environment, account, caFile};
    }
};

//! As asked for on the command line, which is looked at properly when it can be answered in words.
QString storeFolder()
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions(options.all());
    parser.parse(QApplication::arguments());
    return parser.isSet(options.store) ? parser.value(options.store)
                                       : AccountStore::standardFolder();
}

//! Exit code 2, as on the command line: what was asked for cannot be.
int complain(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mailrig"));
    QApplication::setApplicationVersion(QStringLiteral(MAILRIG_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.mailrig.Mailrig"));
    // Settings say in which language to speak, so their folder is known before the first word.
    AccountStore store(storeFolder());
    const auto loaded = store.load();
    const Translations translations(store.settings().language);
    const DesktopScheme scheme(QDBusConnection::sessionBus());
    const auto showTheme = [&] { applyTheme(store.settings().theme, scheme.isDark()); };
    showTheme();
    QObject::connect(&scheme, &DesktopScheme::changed, &app, showTheme);
    QApplication::setWindowIcon(icon(QStringLiteral("mailrig")));

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        words(QT_TRANSLATE_NOOP("main", "Sets up mail accounts and tests them.")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(options.all());
    parser.process(app);

    const auto environment = parser.value(options.environment);
    if (const auto chosen = store.environments().chosen(environment); !chosen) {
        return complain(texts::error(chosen.error()));
    }
    const auto caFile = parser.value(options.caFile);
    store.watch();
    KeychainStore keychain;
    SessionStore session;
    LiveOAuth oauth(keychain);
    LiveCheck checker(32, LiveCheck::Servers::EachTimeAnew, &oauth.tokens);
    LiveDiscoverer discoverer;
    LivePostOffice post(&oauth.tokens);
    QSettings geometry(windowStateFile(), QSettings::NativeFormat);
    MainWindow window({.store = store,
        .keychain = keychain,
        .session = session,
        .checker = checker,
        .unlock = [&keychain] { return keychain.unlock(); },
        .writeFile = saveFile,
        .processEnvironment = [](const QString &name) -> std::optional<QString> {
            const auto value = qEnvironmentVariable(name.toLocal8Bit().constData());
            return value.isNull() ? std::nullopt : std::optional(value);
        },
        .readCertificate =
            [](const QString &path, const Secret &passphrase) {
                initializeMail(); // a form may ask before the window is seen
                return startReadingCertificates(path, passphrase);
            },
        .environment = environment,
        .trust = {.caFile = caFile},
        .geometry = &geometry,
        .signIns = &oauth.signIns,
        .openBrowser = QDesktopServices::openUrl,
        .readFile = readFile,
        .openFile = openFile,
        .wrappers
        = liveWrappers(caFile.isEmpty() ? store.settings().trust : Trust{.caFile = caFile}),
        .desktopIsDark = [&scheme] { return scheme.isDark(); },
        .libraries = {QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION)).section(u' ', 0, 1),
            QStringLiteral("VMime " MAILRIG_VMIME_VERSION)},
        .discoverer = &discoverer,
        .post = &post});
    if (!loaded) {
        window.say(loaded.error());
    }
    if (parser.isSet(options.account) && !window.select(parser.value(options.account))) {
        return complain(
            texts::error({.code = Cause::NotFound, .detail = parser.value(options.account)}));
    }
    new AfterFirstPaint(&window, initializeMail);
    window.show();
    return QApplication::exec();
}
