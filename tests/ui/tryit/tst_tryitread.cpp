// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplecertificates.h"
#include "tests/ui/tryit/tryitstage.h"
#include "ui/texts/mailtexts.h"
#include "ui/tryit/attachmentlist.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Mail is looked at in the window, and nothing is changed by that.
class TstTryItRead : public QObject {
    Q_OBJECT

    static QStringList column(const QTreeWidget *tree, int index)
    {
        QStringList texts;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            texts << tree->topLevelItem(i)->text(index);
        }
        return texts;
    }

private Q_SLOTS:
    void theFoldersAreATreeWithUsesAndCounts()
    {
        TryItStage stage;
        stage.openWindow();
        QTRY_COMPARE(stage.folders()->topLevelItemCount(), 4);
        QVERIFY(column(stage.folders(), 0).at(1).contains(u"Ablage"_s));
        QVERIFY(column(stage.folders(), 0).at(1).contains(texts::specialUse(SpecialUse::Archive)));
        QCOMPARE(column(stage.folders(), 1).first(), u"2"_s);
        QCOMPARE(column(stage.folders(), 2).first(), u"3"_s);
        const auto *projects = stage.folders()->topLevelItem(3);
        QCOMPARE(projects->childCount(), 1);
        QCOMPARE(projects->child(0)->text(0), u"Ferry"_s);
        QVERIFY(!(projects->flags() & Qt::ItemIsSelectable));
        QTRY_COMPARE(column(stage.rows(), 0), QStringList({u"Third"_s, u"Second"_s, u"First"_s}));
        QVERIFY(!stage.isTroubled());
    }

    void aFolderOfFiftyThousandIsPaged()
    {
        TryItStage stage;
        QList<ReceivedMessage> all;
        for (quint32 uid = 50'000; uid > 0; --uid) {
            all << sampleMessage(uid, QString::number(uid));
        }
        stage.post.messages.insert(u"INBOX"_s, all);
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 50);
        QVERIFY(!stage.find(u"tryIt.newer"_s)->isEnabled());
        stage.click(u"tryIt.older"_s);
        QTRY_COMPARE(stage.rows()->topLevelItem(0)->text(0), u"49950"_s);
        QCOMPARE(stage.rows()->topLevelItemCount(), 50);
        for (const auto &each : std::as_const(stage.post.filters)) {
            QCOMPARE(each.limit, 50);
        }
        stage.click(u"tryIt.newer"_s);
        QTRY_COMPARE(stage.rows()->topLevelItem(0)->text(0), u"50000"_s);
    }

    void theServerFilters()
    {
        TryItStage stage;
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        QTest::keySequence(stage.folders(), QKeySequence::Find);
        QVERIFY(stage.find(u"tryIt.from"_s)->hasFocus());
        stage.type(u"tryIt.from"_s, u"anna"_s);
        stage.type(u"tryIt.subject"_s, u"ferry"_s);
        stage.click(u"tryIt.unseen"_s);
        stage.click(u"tryIt.hasSince"_s);
        const auto before = stage.post.filters.size();
        stage.click(u"tryIt.search"_s);
        QTRY_COMPARE(stage.post.filters.size(), before + 1);
        const auto filter = stage.post.filters.last();
        QCOMPARE(filter.from, u"anna"_s);
        QCOMPARE(filter.subject, u"ferry"_s);
        QVERIFY(filter.unseen);
        QVERIFY(filter.since.isValid());
        QCOMPARE(filter.page, 0);
    }

    void aMessageIsReadWithoutAMark()
    {
        TryItStage stage;
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        stage.rows()->setCurrentItem(stage.rows()->topLevelItem(1));
        QTRY_COMPARE(stage.plain("tryIt.text"), u"Text of Second"_s);
        QVERIFY(stage.plain("tryIt.headers").contains(u"Subject: Second"_s));
        QVERIFY(stage.plain("tryIt.source").contains(u"Subject: Second"_s));
        QCOMPARE(stage.post.reads, QList<ReadOptions>({ReadOptions{}}));
        QVERIFY(!stage.post.reads.first().markSeen);
        QVERIFY(stage.post.changes.isEmpty());
        stage.find<QTabWidget>(u"tryIt.message"_s)->setCurrentIndex(5);
        stage.click(u"tryIt.copyProperties"_s);
        const auto json
            = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(json.size(), 9);
        QCOMPARE(json[u"messageId"_s].toString(), u"m2@example.org"_s);
        QCOMPARE(json[u"fromFolder"_s].toString(), u"INBOX"_s);
    }

    void whatHidesInAMessageIsMadeVisible()
    {
        TryItStage stage;
        const MessageContent content{.text = u"one\u202etwo\n\tthree"_s};
        stage.post.messages.insert(
            u"INBOX"_s, {sampleMessage(1, u"<b>Bold</b>\u202egpj.exe"_s, content)});
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 1);
        QVERIFY(!stage.rows()->topLevelItem(0)->text(0).contains(u'\u202e'));
        QVERIFY(stage.rows()->topLevelItem(0)->text(0).contains(u"<b>"_s));
        stage.rows()->setCurrentItem(stage.rows()->topLevelItem(0));
        QTRY_VERIFY(stage.plain("tryIt.text").startsWith(u"one"_s));
        QVERIFY(!stage.plain("tryIt.text").contains(u'\u202e'));
        QVERIFY(stage.plain("tryIt.text").contains(u"\n\tthree"_s));
    }

    void whatHtmlWouldLoadIsToldAndLinksAreAskedAbout()
    {
        TryItStage stage;
        const MessageContent content{
            .html = u"<a href='https://a.example/'>x</a><img src='http://b.example/'>"_s};
        stage.post.messages.insert(u"INBOX"_s, {sampleMessage(1, u"x"_s, content)});
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 1);
        stage.rows()->setCurrentItem(stage.rows()->topLevelItem(0));
        QTRY_VERIFY(stage.find(u"tryIt.blocked"_s)->isVisible());
        auto *html = stage.find<QTextBrowser>(u"tryIt.html"_s);
        QVERIFY(html->isVisible()); // there is no text
        Q_EMIT html->anchorClicked(QUrl(u"https://a.example/"_s));
        QVERIFY(stage.said().contains(u"https://a.example/"_s));
        QVERIFY(stage.opened.isEmpty());
        stage.click(u"tryIt.openLink"_s);
        QCOMPARE(stage.opened, QList<QUrl>({QUrl(u"https://a.example/"_s)}));
    }

    void aLargeMessageIsFetchedOnlyWhenAskedFor()
    {
        TryItStage stage;
        stage.post.messages[u"INBOX"_s][0].summary.size = 30'000'000;
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        stage.rows()->setCurrentItem(stage.rows()->topLevelItem(0));
        QVERIFY(!stage.plain("tryIt.text").isEmpty());
        QTest::qWait(400);
        QVERIFY(stage.post.reads.isEmpty());
        stage.post.hold();
        Q_EMIT stage.rows()->itemActivated(stage.rows()->topLevelItem(0), 0);
        QTRY_VERIFY(stage.post.isWaiting());
        stage.post.progress(10'000, 30'000);
        QTRY_VERIFY(stage.find(u"tryIt.progress"_s)->isVisible());
        stage.click(u"tryIt.cancel"_s);
        QTRY_VERIFY(stage.post.isCancelled());
        stage.post.release();
        QTRY_VERIFY(!stage.said().isEmpty());
        QVERIFY(!stage.find(u"tryIt.cancel"_s)->isEnabled());
        QVERIFY(!stage.isTroubled());
    }

    void attachmentsAreSavedUnderNamesThatAreFree()
    {
        TryItStage stage;
        MessageContent content{.text = u"x"_s};
        content.attachments = {{.name = u"a.txt"_s, .givenName = u"../../a.txt"_s, .content = "1"},
            {.name = u"a.txt"_s, .givenName = u"a.txt"_s, .content = "2"}};
        stage.post.messages.insert(u"INBOX"_s, {sampleMessage(1, u"x"_s, content)});
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 1);
        stage.rows()->setCurrentItem(stage.rows()->topLevelItem(0));
        auto *files = stage.find<QTreeWidget>(u"tryIt.attachments"_s);
        QTRY_COMPARE(files->topLevelItemCount(), 2);
        const QTemporaryDir target;
        QFile there(target.filePath(u"a.txt"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        stage.window->findChild<AttachmentList *>()->saveAll(target.path());
        QTRY_COMPARE(stage.files.paths().size(), 2);
        for (const auto &each : stage.files.paths()) {
            QVERIFY(each.startsWith(target.path()));
            QVERIFY(each != there.fileName());
        }
        QTRY_VERIFY(stage.said().contains(target.path()));
        stage.files.refusal = Cause::FileUnwritable;
        stage.window->findChild<AttachmentList *>()->saveAll(target.path());
        QTRY_VERIFY(stage.isTroubled());
    }

    void pop3ShowsWhatItCan()
    {
        auto account = sampleAccount(u"pop"_s);
        account.incoming.protocol = Protocol::Pop3;
        account.incoming.port = u"995"_s;
        TryItStage stage(account);
        stage.openWindow();
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        for (const auto *each : {"tryIt.markRead", "tryIt.archive", "tryIt.move", "tryIt.more"}) {
            QVERIFY2(!stage.find(QString::fromLatin1(each))->isVisible(), each);
        }
        QVERIFY(stage.find(u"tryIt.delete"_s)->isVisible());
        QVERIFY(stage.rows()->isColumnHidden(3));
        stage.click(u"tryIt.find"_s);
        QVERIFY(stage.find(u"tryIt.from"_s)->isVisible());
        QVERIFY(!stage.find(u"tryIt.unseen"_s)->isVisible());
    }

    void whatCannotBeTriedIsSaid()
    {
        auto account = sampleAccount(u"office"_s);
        account.type = AccountType::Microsoft365;
        account.incoming.protocol = Protocol::Graph;
        account.outgoing.protocol = Protocol::None;
        TryItStage stage(account);
        stage.openWindow();
        QVERIFY(stage.text(u"tryIt.noReading"_s).contains(u"Microsoft Graph"_s));
        stage.page(1);
        QVERIFY(stage.find(u"tryIt.noSending"_s)->isVisible());
        QVERIFY(!stage.find(u"rights.find"_s)->isEnabled());
        QVERIFY(stage.post.requests.isEmpty());
    }

    void aFailureSaysWhatToDoAndIsTriedAgain()
    {
        TryItStage stage;
        stage.post.refusal = Error{Cause::WrongPassword, u"[AUTHENTICATIONFAILED] no"_s};
        stage.openWindow();
        QTRY_VERIFY(stage.isTroubled());
        const auto trouble = texts::mailTrouble(
            *stage.post.refusal, texts::MailTask::Read, sampleAccount(u"sales"_s));
        QCOMPARE(stage.text(u"tryIt.trouble.title"_s), trouble.title);
        QCOMPARE(stage.text(u"tryIt.trouble.advice"_s), trouble.advice);
        QVERIFY(!stage.text(u"tryIt.trouble.who"_s).isEmpty());
        QVERIFY(stage.text(u"tryIt.trouble.words"_s).contains(u"AUTHENTICATIONFAILED"_s));
        QVERIFY(!stage.find(u"tryIt.signIn"_s)->isVisible());
        QCOMPARE(stage.post.requests.size(), 1);
        stage.post.refusal.reset();
        stage.click(u"tryIt.again"_s);
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        QCOMPARE(stage.post.requests.size(), 2); // with what may have been mended
        QVERIFY(!stage.isTroubled());
    }

    void settingsThatCannotWorkAreNamedInSentences()
    {
        auto account = sampleAccount(u"sales"_s);
        account.incoming.host.clear();
        TryItStage stage(account);
        stage.openWindow();
        QTRY_VERIFY(stage.isTroubled());
        QVERIFY(!stage.text(u"tryIt.trouble.words"_s).contains(u"incoming.host"_s));
        QVERIFY(!stage.text(u"tryIt.trouble.words"_s).isEmpty());
        QVERIFY(stage.post.requests.isEmpty());
    }

    void aGrantThatEndedOffersToSignIn()
    {
        auto account = sampleAccount(u"oauth"_s);
        account.incoming.credential.type = CredentialType::DeviceFlow;
        account.outgoing.protocol = Protocol::None;
        TryItStage stage(account);
        const Services services{.store = stage.store,
            .keychain = stage.keychain,
            .session = stage.session,
            .checker = stage.checker,
            .unlock = {},
            .writeFile = {},
            .processEnvironment = {},
            .post = &stage.post};
        TryItWindow window(services, stage.window->workspace(), m_trust, account, nullptr);
        window.show();
        auto *trouble = window.findChild<TroubleView *>();
        trouble->show({Cause::GrantExpired, {}}, texts::MailTask::Read, account);
        auto *button = window.findChild<QAbstractButton *>(u"tryIt.signIn"_s);
        QVERIFY(button->isVisible());
        Side side = Side::Outgoing;
        connect(&window, &TryItWindow::signInWanted, this,
            [&side](QUuid, Side wanted) { side = wanted; });
        button->click();
        QCOMPARE(side, Side::Incoming);
    }

    void aServerWithoutProofLeadsToItsCertificate()
    {
        auto account = sampleAccount(u"sales"_s);
        TryItStage stage(account);
        stage.keep(sampleAccount(u"support"_s));
        stage.post.refusal = Error{Cause::WrongPassword, u"no"_s};
        stage.openWindow();
        QTRY_VERIFY(stage.isTroubled());
        QVERIFY(!stage.find(u"tryIt.certificate"_s)->isVisible());
        stage.post.refusal = Error{Cause::CertificateSelfSigned, u"self-signed certificate"_s};
        stage.click(u"tryIt.again"_s);
        QTRY_VERIFY(stage.find(u"tryIt.certificate"_s)->isVisible());
        QVERIFY(stage.find(u"tryIt.certificate"_s)->focusPolicy() & Qt::TabFocus);

        QVERIFY(stage.window->select(u"support"_s)); // another one is chosen meanwhile
        stage.find(u"tryIt.certificate"_s)->setFocus();
        QTest::keyClick(stage.find(u"tryIt.certificate"_s), Qt::Key_Return);
        QTRY_VERIFY(stage.checker.isAsked());
        QCOMPARE(stage.checker.requests.last().account, u"sales"_s);
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
        stage.checker.finish();
        QTRY_VERIFY(stage.find(u"test.verdict"_s)->isVisible());
        stage.click(u"test.certificate.incoming"_s);
        stage.click(u"certificate.session"_s);
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        stage.checker.succeed();

        stage.post.refusal.reset();
        const auto before = stage.post.requests.size();
        stage.click(u"tryIt.again"_s);
        QTRY_COMPARE(stage.rows()->topLevelItemCount(), 3);
        QCOMPARE(stage.post.requests.size(), before + 1);
        const auto check = stage.post.requests.last().sides.first().identityCheck;
        QCOMPARE(check.mode, IdentityMode::PinnedKey); // the one that was trusted
        QVERIFY(!stage.isTroubled());
    }

    void aDeletedAccountHasNoCertificateToLookAt()
    {
        TryItStage stage;
        stage.post.refusal = Error{Cause::PinnedKeyChanged, {}};
        stage.openWindow();
        QTRY_VERIFY(stage.isTroubled());
        stage.window->workspace().remove(stage.tryIt()->account());
        stage.click(u"tryIt.certificate"_s);
        QVERIFY(!stage.checker.isAsked());
    }

    void closingCancelsWhatRuns()
    {
        TryItStage stage;
        stage.post.hold();
        stage.openWindow();
        QTRY_VERIFY(stage.post.isWaiting());
        const QPointer<TryItWindow> window(stage.tryIt());
        window->close();
        QVERIFY(stage.post.isCancelled());
        QTRY_VERIFY(!window);
        stage.post.release();
        QTest::qWait(50);
    }

    void closingWhileTheKeychainIsAskedHarmsNothing()
    {
        TryItStage stage;
        stage.keychain.isSilent = true;
        stage.openWindow();
        QTRY_VERIFY(!stage.keychain.unanswered.isEmpty());
        const QPointer<TryItWindow> window(stage.tryIt());
        window->close();
        QTRY_VERIFY(!window);
        for (const auto &each : std::as_const(stage.keychain.unanswered)) {
            each->addResult(Secret(QByteArray("late")));
            each->finish();
        }
        QTest::qWait(50);
        QVERIFY(stage.post.requests.isEmpty());
    }

    void theMainWindowMayCloseMeanwhile()
    {
        TryItStage stage;
        stage.post.hold();
        stage.openWindow();
        QTRY_VERIFY(stage.post.isWaiting());
        stage.window.reset();
        QVERIFY(stage.post.isCancelled());
        stage.post.release();
        QTest::qWait(50);
    }

    void severalMayBeOpenAtOnce()
    {
        TryItStage stage;
        stage.keep(sampleAccount(u"support"_s));
        stage.openWindow();
        QVERIFY(stage.window->select(u"support"_s));
        QApplication::setActiveWindow(stage.window.get());
        stage.openWindow();
        const auto windows = stage.window->findChildren<TryItWindow *>();
        QCOMPARE(windows.size(), 2);
        QVERIFY(windows.at(0)->account() != windows.at(1)->account());
        QVERIFY(!windows.at(0)->isModal());
        QTRY_COMPARE(stage.post.requests.size(), 2);
    }

    void escapeCancelsAndThenCloses()
    {
        TryItStage stage;
        stage.post.hold();
        stage.openWindow();
        QTRY_VERIFY(stage.post.isWaiting());
        const QPointer<TryItWindow> window(stage.tryIt());
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(stage.post.isCancelled());
        stage.post.release();
        QTRY_VERIFY(!stage.said().isEmpty());
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(!window);
    }

private:
    SessionTrust m_trust;
};

QTEST_MAIN(TstTryItRead)
#include "tst_tryitread.moc"
