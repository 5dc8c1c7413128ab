// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/theme.h"

#include <QDir>
#include <QTabWidget>

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

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (QApplication::arguments().size() != 2) {
        qFatal("usage: %s FOLDER", argv[0]);
    }
    const Pictures pictures(QDir(QApplication::arguments().at(1)));
    pictures.empty();
    pictures.forms();
    pictures.issues();
    pictures.running(QStringLiteral("running"));
    pictures.passed();
    pictures.failed(QStringLiteral("failed"));
    pictures.failed(QStringLiteral("failed-small"), {640, 480});
    pictures.repairable();
    pictures.locked();
    QApplication::setPalette(darkPalette());
    pictures.running(QStringLiteral("running-dark"));
    pictures.failed(QStringLiteral("failed-dark"));
    return 0;
}
