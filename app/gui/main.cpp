// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/afterfirstpaint.h"
#include "app/gui/desktopscheme.h"
#include "app/gui/earlyfonts.h"
#include "app/gui/lateservices.h"
#include "app/gui/readfile.h"
#include "app/gui/savefile.h"
#include "app/gui/translations.h"
#include "app/hardening.h"
#include "models/storage.h"
#include "ui/appearance.h"
#include "ui/mainwindow.h"
#include "ui/texts/errortexts.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QSettings>
#include <QTextStream>

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

int answer(const QString &text)
{
    QTextStream(stdout) << text << Qt::flush;
    return 0;
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
    const auto fonts = loadFontsEarly();
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
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions(options.all());
    // No process(), which would end the program with its things still in use.
    if (!parser.parse(QApplication::arguments())) {
        return complain(parser.errorText());
    }
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all"))) {
        return answer(parser.helpText());
    }
    if (parser.isSet(version)) {
        return answer(QStringLiteral("mailrig " MAILRIG_VERSION "\n"));
    }

    const auto environment = parser.value(options.environment);
    if (const auto chosen = store.environments().chosen(environment); !chosen) {
        return complain(texts::error(chosen.error()));
    }
    const auto caFile = parser.value(options.caFile);
    store.watch();
    LateServices live;
    QSettings geometry(windowStateFile(), QSettings::NativeFormat);
    MainWindow window({.store = store,
        .keychain = live.keychain,
        .session = live.session,
        .checker = live.checker,
        .unlock = [&live] { return live.load().unlockKeychain(); },
        .writeFile = saveFile,
        .processEnvironment = [](const QString &name) -> std::optional<QString> {
            const auto value = qEnvironmentVariable(name.toLocal8Bit().constData());
            return value.isNull() ? std::nullopt : std::optional(value);
        },
        .readCertificate
        = [&live](const QString &path,
              const Secret &passphrase) { return live.load().readCertificates(path, passphrase); },
        .environment = environment,
        .trust = {.caFile = caFile},
        .geometry = &geometry,
        .signIns = &live.signIns,
        .openBrowser = QDesktopServices::openUrl,
        .readFile = readFile,
        .openFile = openFile,
        .wrappers =
            [&live, &store, &caFile] {
                return live.load().wrappers(
                    caFile.isEmpty() ? store.settings().trust : Trust{.caFile = caFile});
            },
        .desktopIsDark = [&scheme] { return scheme.isDark(); },
        .libraries = [&live] { return live.load().libraries(); },
        .discoverer = &live.discoverer,
        .post = &live.post});
    if (!loaded) {
        window.say(loaded.error());
    }
    if (parser.isSet(options.account) && !window.select(parser.value(options.account))) {
        return complain(
            texts::error({.code = Cause::NotFound, .detail = parser.value(options.account)}));
    }
    new AfterFirstPaint(&window, [&live] { live.load(); });
    window.show();
    return QApplication::exec();
}
