// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/vmimeplatform.h"
#include "tests/app/gui/labwindow.h"
#include "tests/ui/fakeports.h"
#include "ui/tryit/outgoingfiles.h"
#include "ui/tryit/tryitwindow.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTreeWidget>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! The window on real servers: what one account sends, it finds, reads, moves and deletes.
class TstTryItLab : public QObject {
    Q_OBJECT

    static constexpr int person = 431; //!< of the lab's crowd: nobody else's in other tests

    static QJsonObject user(const LabWindow &lab)
    {
        return lab.note()[u"batch"_s][person].toObject();
    }
    static Account account(const LabWindow &lab, Protocol incoming, FakeSecretStore &keychain)
    {
        const auto address = user(lab)[u"address"_s].toString();
        const auto secret = QUuid::createUuid();
        keychain.secrets.insert(secret, Secret::fromText(user(lab)[u"password"_s].toString()));
        return {.name = u"crowd"_s,
            .identity = {.address = address},
            .incoming = {.protocol = incoming,
                .host = lab.host(),
                .port = lab.port(incoming == Protocol::Imap ? u"imaps"_s : u"pop3s"_s),
                .user = user(lab)[u"user"_s].toString(),
                .credential = {.type = CredentialType::Secret, .secret = secret}},
            .outgoing = {.protocol = Protocol::Smtp,
                .host = lab.host(),
                .port = lab.port(u"submissions"_s),
                .user = user(lab)[u"user"_s].toString(),
                .credential = {.type = CredentialType::SameAsIncoming}}};
    }
    static void open(LabWindow &lab, Protocol incoming, FakeSecretStore &keychain)
    {
        const auto one = account(lab, incoming, keychain);
        lab.keep(one, {{.id = one.incoming.credential.secret, .name = u"crowd password"_s}});
        lab.open();
        lab.press(Qt::CTRL | Qt::Key_T);
        QVERIFY(lab.window->findChild<TryItWindow *>());
    }
    static QTreeWidget *rows(const LabWindow &lab)
    {
        return lab.find<QTreeWidget>(u"tryIt.messages"_s);
    }
    static QTreeWidgetItem *row(const LabWindow &lab, const QString &subject)
    {
        return rows(lab)->findItems(subject, Qt::MatchExactly).value(0);
    }
    static void act(const LabWindow &lab, const QString &name)
    {
        lab.window->findChild<QAction *>(u"tryIt.action."_s + name)->trigger();
    }
    //! Refreshes until it is there.
    static bool arrives(const LabWindow &lab, const QString &subject)
    {
        return QTest::qWaitFor(
            [&] {
                if (row(lab, subject)) {
                    return true;
                }
                if (!lab.find(u"tryIt.cancel"_s)->isEnabled()) {
                    act(lab, u"refresh"_s);
                }
                QTest::qWait(200);
                return false;
            },
            30'000);
    }
    static void send(const LabWindow &lab, const QString &subject, const QString &others = {})
    {
        lab.find<QTabWidget>(u"tryIt.tabs"_s)->setCurrentIndex(1);
        lab.type(u"send.to"_s, user(lab)[u"address"_s].toString() + others);
        lab.type(u"send.subject"_s, subject);
        lab.find<QPlainTextEdit>(u"send.text"_s)->setPlainText(u"Grüße\nvom Hafen"_s);
        lab.click(u"send.send"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lab.find(u"send.results"_s)->isVisible(), 30'000);
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void whatIsSentIsFoundReadMovedAndDeleted()
    {
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        open(lab, Protocol::Imap, keychain);
        QTRY_VERIFY_WITH_TIMEOUT(
            lab.find<QTreeWidget>(u"tryIt.folders"_s)->topLevelItemCount() > 0, 30'000);
        const auto subject = u"Überfahrt "_s + QUuid::createUuid().toString(QUuid::Id128);
        QFile file(lab.folder.filePath(u"plan.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nine o'clock");
        file.close();
        lab.find<QTabWidget>(u"tryIt.tabs"_s)->setCurrentIndex(1);
        lab.window->findChild<OutgoingFiles *>()->addFiles({file.fileName()}, false);
        send(lab, subject);
        QCOMPARE(lab.find<QTableWidget>(u"send.results"_s)->rowCount(), 1);

        lab.find<QTabWidget>(u"tryIt.tabs"_s)->setCurrentIndex(0);
        QVERIFY(arrives(lab, subject));
        rows(lab)->setCurrentItem(row(lab, subject));
        auto *text = lab.find<QPlainTextEdit>(u"tryIt.text"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(u"Grüße\nvom Hafen"_s), 30'000);
        const auto *files = lab.find<QTreeWidget>(u"tryIt.attachments"_s);
        QCOMPARE(files->topLevelItemCount(), 1);
        QCOMPARE(files->topLevelItem(0)->text(0), u"plan.txt"_s);
        act(lab, u"refresh"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!lab.find(u"tryIt.cancel"_s)->isEnabled(), 30'000);
        QVERIFY(row(lab, subject)->font(0).bold()); // reading left no mark
        row(lab, subject)->setSelected(true);
        act(lab, u"markRead"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row(lab, subject) && !row(lab, subject)->font(0).bold(), 30'000);

        const auto folder = u"Trial-"_s + QUuid::createUuid().toString(QUuid::Id128);
        act(lab, u"newFolder"_s);
        auto *dialog = lab.find<QInputDialog>(u"tryIt.newFolderDialog"_s);
        dialog->setTextValue(folder);
        dialog->accept();
        auto *folders = lab.find<QTreeWidget>(u"tryIt.folders"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!folders->findItems(folder, Qt::MatchExactly).isEmpty(), 30'000);
        rows(lab)->clearSelection();
        row(lab, subject)->setSelected(true);
        act(lab, u"move"_s);
        auto *target = lab.find<QTreeWidget>(u"tryIt.target"_s);
        target->setCurrentItem(target->findItems(folder, Qt::MatchExactly).value(0));
        lab.click(u"tryIt.takeTarget"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!row(lab, subject), 30'000);
        folders->setCurrentItem(folders->findItems(folder, Qt::MatchExactly).value(0));
        QTRY_VERIFY_WITH_TIMEOUT(row(lab, subject), 30'000);
        row(lab, subject)->setSelected(true);
        act(lab, u"delete"_s);
        lab.click(u"tryIt.deleteYes"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!row(lab, subject), 30'000);
    }

    void oneRefusedRecipientOfTwoIsShown()
    {
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        open(lab, Protocol::Imap, keychain);
        const auto domain = user(lab)[u"address"_s].toString().section(u'@', 1);
        send(lab, u"To two"_s, u", nobody-at-all@"_s + domain);
        const auto *results = lab.find<QTableWidget>(u"send.results"_s);
        QCOMPARE(results->rowCount(), 2);
        QVERIFY(results->item(0, 2)->text().isEmpty());
        QVERIFY(!results->item(1, 2)->text().isEmpty());
    }

    void pop3IsReadAndTheRightsAreFound()
    {
        FakeSecretStore keychain;
        LabWindow lab(keychain);
        open(lab, Protocol::Pop3, keychain);
        const auto subject = u"By POP3 "_s + QUuid::createUuid().toString(QUuid::Id128);
        send(lab, subject);
        lab.find<QTabWidget>(u"tryIt.tabs"_s)->setCurrentIndex(0);
        QVERIFY(arrives(lab, subject));
        lab.find<QTabWidget>(u"tryIt.tabs"_s)->setCurrentIndex(2);
        lab.click(u"rights.find"_s);
        QTRY_COMPARE_WITH_TIMEOUT(lab.find<QTableWidget>(u"rights.rows"_s)->rowCount(), 6, 30'000);
    }

    void closingWhileTheServerIsAskedEnds()
    {
        for (int i = 0; i < 5; ++i) {
            FakeSecretStore keychain;
            LabWindow lab(keychain);
            open(lab, Protocol::Imap, keychain);
            QTest::qWait(i * 15);
            lab.window->findChild<TryItWindow *>()->close();
            QTRY_VERIFY(!lab.window->findChild<TryItWindow *>());
        }
    }
};

QTEST_MAIN(TstTryItLab)
#include "tst_tryitlab.moc"
