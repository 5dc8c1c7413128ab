// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/passwordedit.h"
#include "ui/secretclipboard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using namespace mailrig;
using namespace std::chrono_literals;

class TstSecretClipboard : public QObject {
    Q_OBJECT

    static QString text() { return QGuiApplication::clipboard()->text(); }
    static bool isMarked()
    {
        return QGuiApplication::clipboard()->mimeData()->data(
                   QStringLiteral("x-kde-passwordManagerHint"))
            == "secret";
    }

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->setText(QStringLiteral("before")); }

    void aCopyIsMarkedAndTakenBackInTime()
    {
        SecretClipboard clipboard([] { return 300ms; });
        const QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(Secret(QByteArray("geheim")));
        QCOMPARE(text(), QStringLiteral("geheim"));
        QVERIFY(isMarked());
        QTRY_COMPARE(cleared.size(), 1);
        QVERIFY(text().isEmpty());
    }

    void whatWasCopiedSinceStays()
    {
        SecretClipboard clipboard([] { return 200ms; });
        const QSignalSpy cleared(&clipboard, &SecretClipboard::cleared);
        clipboard.copy(Secret(QByteArray("geheim")));
        QGuiApplication::clipboard()->setText(QStringLiteral("another"));
        QTest::qWait(400);
        QCOMPARE(text(), QStringLiteral("another"));
        QCOMPARE(cleared.size(), 0);
    }

    void isTakenBackWhenTheProgramEnds()
    {
        {
            SecretClipboard clipboard([] { return 60s; });
            clipboard.copy(Secret(QByteArray("geheim")));
        }
        QVERIFY(text().isEmpty());
    }

    void aShownPasswordIsCopiedThisWay_data()
    {
        QTest::addColumn<int>("keys");
        QTest::addColumn<QString>("left");
        QTest::newRow("copied") << int(QKeySequence::Copy) << QStringLiteral("geheim");
        QTest::newRow("cut") << int(QKeySequence::Cut) << QString();
    }
    void aShownPasswordIsCopiedThisWay()
    {
        QFETCH(const int, keys);
        QFETCH(const QString, left);
        const SecretClipboard clipboard([] { return 60s; });
        PasswordEdit field;
        field.setText(QStringLiteral("geheim"));
        field.selectAll();
        QTest::keySequence(&field, QKeySequence(QKeySequence::StandardKey(keys)));
        QCOMPARE(text(), QStringLiteral("before")); // hidden: nothing to copy
        field.setEchoMode(QLineEdit::Normal);
        field.setText(QStringLiteral("geheim"));
        field.selectAll();
        QTest::keySequence(&field, QKeySequence(QKeySequence::StandardKey(keys)));
        QCOMPARE(text(), QStringLiteral("geheim"));
        QVERIFY(isMarked());
        QCOMPARE(field.text(), left);
    }

    void theContextMenuCopiesThisWayToo()
    {
        const SecretClipboard clipboard([] { return 60s; });
        PasswordEdit field;
        field.setEchoMode(QLineEdit::Normal);
        field.setText(QStringLiteral("geheim"));
        field.selectAll();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, {1, 1});
        QApplication::sendEvent(&field, &event);
        auto *menu = field.findChild<QMenu *>();
        QVERIFY(menu);
        auto *copy = menu->findChild<QAction *>(QStringLiteral("secret.copy"));
        QVERIFY(copy);
        copy->trigger();
        QCOMPARE(text(), QStringLiteral("geheim"));
        QVERIFY(isMarked());
        menu->close();
    }

    void theWindowTakesItsTimeFromTheSettings()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        auto settings = stage.store.settings();
        settings.clipboardSeconds = 1;
        QVERIFY(stage.store.saveSettings(settings));
        auto *field = stage.find<PasswordEdit>(QStringLiteral("incoming.credential.password"));
        field->setText(QStringLiteral("geheim"));
        field->setEchoMode(QLineEdit::Normal);
        field->selectAll();
        QTest::keySequence(field, QKeySequence::Copy);
        QVERIFY(isMarked());
        QTRY_VERIFY(text().isEmpty());
        field->clear();
    }
};

QTEST_MAIN(TstSecretClipboard)
#include "tst_secretclipboard.moc"
