// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dialogpictures.h"
#include "tests/ui/signinscenes.h"
#include "tests/ui/tryit/tryitscenes.h"
#include "tests/ui/windowstage.h"
#include "ui/theme.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTabWidget>
#include <QTranslator>

using namespace mailrig;

namespace {

//! Pictures of the window in its states, to be looked at: one PNG a scene into a folder.
class Pictures {
public:
    explicit Pictures(const QDir &folder)
        : m_folder(folder)
    {
    }

    void take(const WindowStage &stage, const QString &name) const
    {
        QTest::qWait(50); // one turn of layouts and paints
        const auto path = m_folder.filePath(name + QStringLiteral(".png"));
        if (!stage.window->grab().save(path)) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }

    void empty() const
    {
        const WindowStage stage;
        take(stage, QStringLiteral("empty"));
    }

    void forms() const
    {
        const WindowStage stage(accounts());
        take(stage, QStringLiteral("general"));
        section(stage, 1);
        take(stage, QStringLiteral("incoming"));
        section(stage, 2);
        take(stage, QStringLiteral("outgoing"));
        section(stage, 1);
        stage.window->resize(640, 480);
        take(stage, QStringLiteral("small"));
    }

    void signIn(const QString &suffix) const
    {
        forEachSignIn([&](QWidget &dialog, const QString &name) {
            const auto path = m_folder.filePath(name + suffix + QStringLiteral(".png"));
            if (!dialog.grab().save(path)) {
                qFatal("cannot write %s", qPrintable(path));
            }
        });
    }

    //! Each section of an account that has something everywhere.
    void sections(const QString &suffix, QSize size) const
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.type = AccountType::Microsoft365;
        account.microsoft365.tenant = QStringLiteral("contoso.onmicrosoft.com");
        account.requiredRoles = {QStringLiteral("office")};
        account.tags = {QStringLiteral("north"), QStringLiteral("shared mailbox")};
        account.incoming.protocol = Protocol::Pop3;
        account.incoming.port = QStringLiteral("995");
        account.incoming.user = QStringLiteral("${address.local}");
        account.incoming.domain = QStringLiteral("CORP");
        account.incoming.clientCertificate.file = QStringLiteral("/etc/own.pem");
        account.outgoing.onlyInMail = true;
        account.messages.contactsServer = QStringLiteral("contacts.example.org");
        account.smime.sign = {.use = SmimeUse::On, .certificate = QStringLiteral("/etc/own.pem")};
        WindowStage stage({account});
        const auto now = QDateTime::currentDateTimeUtc();
        stage.certificates.files.insert(QStringLiteral("/etc/own.pem"),
            {.facts = {{.subject = QStringLiteral("CN=sales@example.org,O=Example AG"),
                 .issuer = QStringLiteral("CN=Example Authority"),
                 .keyType = QStringLiteral("RSA"),
                 .notBefore = now.addDays(-100),
                 .notAfter = now.addDays(265),
                 .keyBits = 3072,
                 .sha256 = QByteArray(32, '\x5a')}}});
        stage.open();
        stage.window->resize(size);
        stage.find<QTabWidget>(QStringLiteral("sections"))->setFocus();
        for (int i = 0; i < 6; ++i) {
            section(stage, i);
            take(stage, QStringLiteral("section-%1-%2").arg(i).arg(suffix));
        }
    }

    void issues() const
    {
        const WindowStage stage(accounts());
        stage.press(QKeySequence::New);
        stage.press(Qt::Key_F5);
        take(stage, QStringLiteral("issues"));
    }

    void running(const QString &name) const
    {
        WindowStage stage(accounts());
        section(stage, 1);
        begin(stage);
        stage.checker.step(Side::Outgoing, StepKind::Resolve, 4);
        stage.checker.step(Side::Outgoing, StepKind::Connect, 31);
        QTest::qWait(50);
        take(stage, name);
        stage.checker.finish();
    }

    void failed(const QString &name, QSize size = {900, 720}) const
    {
        WindowStage stage(accounts());
        stage.window->resize(size);
        section(stage, 1);
        begin(stage);
        stage.checker.fail(Side::Incoming, StepKind::SignIn,
            {.code = Cause::WrongPassword,
                .detail = QStringLiteral("NO [AUTHENTICATIONFAILED] Authentication failed.")});
        for (const auto kind : plannedSteps(Protocol::Smtp, Security::Tls, false)) {
            stage.checker.step(Side::Outgoing, kind, 17);
        }
        stage.checker.finish();
        QTest::qWait(50);
        take(stage, name);
    }

    void repairable() const
    {
        WindowStage stage(accounts());
        section(stage, 1);
        stage.press(Qt::Key_F5);
        QTest::qWait(50);
        stage.checker.step(Side::Incoming, StepKind::Resolve, 6);
        stage.checker.step(Side::Incoming, StepKind::Connect, 30);
        stage.checker.fail(Side::Incoming, StepKind::Encrypt, {.code = Cause::TlsOnPlainPort});
        stage.checker.finish();
        QTest::qWait(50);
        take(stage, QStringLiteral("repairs"));
        stage.click(QStringLiteral("test.repair.0"));
        take(stage, QStringLiteral("repaired"));
    }

    void passed() const
    {
        WindowStage stage(accounts());
        section(stage, 1);
        stage.press(Qt::Key_F5);
        QTest::qWait(50);
        stage.checker.succeed();
        QTest::qWait(50);
        take(stage, QStringLiteral("passed"));
    }

    //! Everything around the account: tags, filters, history, roles, conflict and the dialogs.
    void around(const QString &suffix) const
    {
        auto all = accounts();
        all[0].tags = {QStringLiteral("berlin"), QStringLiteral("shared mailbox")};
        all[0].incoming.host = QStringLiteral("imap.${DOMAIN}");
        all[2].tags = {QStringLiteral("berlin")};
        all[1].requiredRoles = {QStringLiteral("office")};
        WindowStage stage(all);
        Environments environments;
        const auto put
            = environments.put({.name = QStringLiteral("Test system"),
                  .variables = {{QStringLiteral("DOMAIN"), QStringLiteral("test.example.org")},
                      {QStringLiteral("PORT"), QStringLiteral("993")}}})
            && environments.put({.name = QStringLiteral("Production"),
                .variables = {{QStringLiteral("DOMAIN"), QStringLiteral("example.org")}}})
            && stage.store.saveEnvironments(environments)
            && stage.store.saveSettings({.environment = QStringLiteral("Production")});
        if (!put) {
            qFatal("the store refused the environments");
        }
        stage.press(Qt::Key_F5);
        QTest::qWait(50);
        stage.checker.succeed();
        QTest::qWait(50);
        begin(stage);
        stage.checker.fail(Side::Incoming, StepKind::SignIn, {.code = Cause::WrongPassword});
        stage.checker.finish();
        QTest::qWait(50);
        stage.click(QStringLiteral("test.past"));
        stage.click(QStringLiteral("uses.button"));
        take(stage, QStringLiteral("history") + suffix);
        stage.click(QStringLiteral("test.past"));
        stage.window->select(QStringLiteral("printer"));
        take(stage, QStringLiteral("roles") + suffix);
        stage.window->select(QStringLiteral("info"));
        stage.type(QStringLiteral("label"), QStringLiteral("Information"));
        AccountStore other(stage.folder.path());
        auto theirs = other.load() ? *other.find(QStringLiteral("info")) : Account();
        theirs.label = QStringLiteral("Info desk");
        theirs.incoming.security = Security::StartTls;
        theirs.incoming.port = QStringLiteral("143");
        if (!other.save(theirs) || !stage.store.load()) {
            qFatal("the store refused another program");
        }
        take(stage, QStringLiteral("conflict") + suffix);
        for (const auto *name : {"environment", "secret"}) {
            const auto kind = QString::fromLatin1(name);
            stage.action(kind + u's')->trigger();
            auto *dialog = stage.find(kind + QStringLiteral("Dialog"));
            if (kind == QStringLiteral("secret")) {
                stage.keychain.refusal = Cause::KeychainLocked;
                stage.click(QStringLiteral("secrets.refresh"));
                stage.click(QStringLiteral("secrets.remove"));
                stage.click(QStringLiteral("secrets.add"));
            }
            dialog->findChild<QAbstractButton *>(kind + QStringLiteral("s.uses.button"))->click();
            QTest::qWait(50);
            if (!dialog->grab().save(m_folder.filePath(kind + suffix + QStringLiteral(".png")))) {
                qFatal("cannot write the picture of a dialog");
            }
        }
    }

    void locked() const
    {
        WindowStage stage(accounts());
        section(stage, 1);
        stage.type(QStringLiteral("incoming.credential.password"), QStringLiteral("new"));
        stage.keychain.refusal = Cause::KeychainLocked;
        stage.press(QKeySequence::Save);
        take(stage, QStringLiteral("locked"));
    }

private:
    static QList<Account> accounts()
    {
        auto open = sampleAccount(QStringLiteral("printer"));
        open.incoming.protocol = Protocol::None;
        open.outgoing.security = Security::None;
        open.outgoing.port = QStringLiteral("25");
        auto sales = sampleAccount(QStringLiteral("info"));
        sales.identity.displayName = QStringLiteral("Information Desk");
        sales.label = QStringLiteral("Info");
        return {sales, open, sampleAccount(QStringLiteral("sales"))};
    }
    static void section(const WindowStage &stage, int index)
    {
        stage.find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(index);
    }
    static void begin(WindowStage &stage)
    {
        stage.press(Qt::Key_F5);
        QTest::qWait(50);
        int milliseconds = 6;
        for (const auto kind : plannedSteps(Protocol::Imap, Security::Tls, false)) {
            if (kind == StepKind::SignIn) {
                break;
            }
            stage.checker.step(Side::Incoming, kind, milliseconds);
            milliseconds += 9;
        }
    }

    QDir m_folder;
};

} // namespace

// mailrig_pictures FOLDER [--dark] [--german] [--right-to-left]; QT_SCALE_FACTOR sets the scale.
int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where they go."));
    parser.addOptions({{QStringLiteral("dark"), QStringLiteral("Light text on dark ground.")},
        {QStringLiteral("german"), QStringLiteral("In German.")},
        {QStringLiteral("right-to-left"), QStringLiteral("Laid out from the right.")}});
    parser.process(app);
    const QDir folder(parser.positionalArguments().value(0));
    if (parser.positionalArguments().size() != 1 || !folder.mkpath(QStringLiteral("."))) {
        qFatal("usage: %s FOLDER [--dark] [--german] [--right-to-left]", argv[0]);
    }
    QTranslator translator;
    const auto language
        = parser.isSet(QStringLiteral("german")) ? QStringLiteral("de") : QStringLiteral("en");
    if (!translator.load(QStringLiteral(MAILRIG_TRANSLATIONS "/mailrig_%1.qm").arg(language))) {
        qFatal("no translation");
    }
    QCoreApplication::installTranslator(&translator);
    if (parser.isSet(QStringLiteral("dark"))) {
        QApplication::setPalette(darkPalette());
    }
    if (parser.isSet(QStringLiteral("right-to-left"))) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    const Pictures pictures(folder);
    pictures.empty();
    pictures.forms();
    pictures.sections(QStringLiteral("wide"), {900, 720});
    pictures.sections(QStringLiteral("small"), {640, 480});
    pictures.issues();
    pictures.running(QStringLiteral("running"));
    pictures.passed();
    pictures.failed(QStringLiteral("failed"));
    pictures.failed(QStringLiteral("failed-small"), {640, 480});
    pictures.repairable();
    pictures.locked();
    pictures.around({});
    pictures.signIn({});
    takeDialogPictures(folder, {});
    takeAssistantPictures(folder, {}, {900, 700});
    takeAssistantPictures(folder, QStringLiteral("-small"), {640, 480});
    takeProfilePictures(folder, {});
    takeProfilePictures(folder, QStringLiteral("-small"), {640, 480});
    takeTryItPictures(folder, {}, {900, 700});
    takeTryItPictures(folder, QStringLiteral("-small"), {640, 480});
    return 0;
}
