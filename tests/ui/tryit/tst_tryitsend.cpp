// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tryit/tryitstage.h"
#include "ui/enumcombobox.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/mailtexts.h"
#include "ui/tryit/outgoingfiles.h"
#include "ui/tryit/sendpage.h"

#include <QMessageBox>
#include <QPointer>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Messages are written and sent from the window, and the rights of the account found out.
class TstTryItSend : public QObject {
    Q_OBJECT

    static void open(TryItStage &stage)
    {
        stage.openWindow();
        stage.page(1);
        QTRY_VERIFY(!stage.find(u"tryIt.cancel"_s)->isEnabled());
    }
    static QString cell(const TryItStage &stage, const QString &table, int row, int column)
    {
        return stage.find<QTableWidget>(table)->item(row, column)->text();
    }

private Q_SLOTS:
    void aMessageIsSentAsItWasWritten()
    {
        TryItStage stage;
        stage.files.put(u"/x/report.pdf"_s, "%PDF-1.7 x");
        stage.files.put(u"/x/logo.png"_s, "\x89PNG\r\n\x1a\n");
        stage.post.sendResult = {.messageId = u"1@x"_s,
            .recipients = {{u"bob@example.org"_s, {}}, {u"carol@example.org"_s, {}}},
            .reply = u"250 queued as 17"_s};
        open(stage);
        stage.type(u"send.to"_s, u"Bob <bob@example.org>, carol@example.org"_s);
        stage.type(u"send.cc"_s, u"dan@example.org"_s);
        stage.type(u"send.bcc"_s, u"eve@example.org"_s);
        stage.type(u"send.replyTo"_s, u"desk@example.org"_s);
        stage.type(u"send.subject"_s, u"Grüße"_s);
        stage.find<QPlainTextEdit>(u"send.text"_s)->setPlainText(u"Hello\nBob"_s);
        stage.find<QPlainTextEdit>(u"send.html"_s)->setPlainText(u"<img src='cid:logo.png'>"_s);
        stage.find<QPlainTextEdit>(u"send.headers"_s)->setPlainText(u"X-Ticket: 17\n\nX-A:b:c"_s);
        auto *files = stage.window->findChild<OutgoingFiles *>();
        files->addFiles({u"/x/report.pdf"_s}, false);
        files->addFiles({u"/x/logo.png"_s, u"/x/logo.png"_s}, true);
        auto *table = stage.find<QTableWidget>(u"send.files"_s);
        QTRY_COMPARE(table->item(0, 1)->text(), u"application/pdf"_s);
        QTRY_COMPARE(table->item(1, 1)->text(), u"image/png"_s);
        table->item(0, 1)->setText(u"application/x-own"_s);
        stage.click(u"send.send"_s);
        QTRY_COMPARE(stage.post.sent.size(), 1);
        const auto sent = stage.post.sent.first();
        QCOMPARE(sent.to,
            QList<MailPerson>({{u"Bob"_s, u"bob@example.org"_s}, {{}, u"carol@example.org"_s}}));
        QCOMPARE(sent.cc.value(0).address, u"dan@example.org"_s);
        QCOMPARE(sent.bcc.value(0).address, u"eve@example.org"_s);
        QCOMPARE(sent.replyTo.value(0).address, u"desk@example.org"_s);
        QVERIFY(sent.from.address.isEmpty()); // the account's
        QCOMPARE(sent.subject, u"Grüße"_s);
        QCOMPARE(sent.text, u"Hello\nBob"_s);
        QCOMPARE(
            sent.headers, QList<HeaderField>({{u"X-Ticket"_s, u"17"_s}, {u"X-A"_s, u"b:c"_s}}));
        QCOMPARE(sent.attachments.size(), 3);
        QCOMPARE(sent.attachments.at(0).path, u"/x/report.pdf"_s);
        QCOMPARE(sent.attachments.at(0).type, u"application/x-own"_s);
        QVERIFY(sent.attachments.at(0).contentId.isEmpty());
        QCOMPARE(sent.attachments.at(1).contentId, u"logo.png"_s);
        QVERIFY(sent.attachments.at(2).contentId != u"logo.png"_s);
        QTRY_VERIFY(stage.said().contains(u"250 queued as 17"_s));
        QVERIFY(!stage.window->findChild<SendPage *>()->hasDraft());
    }

    void whatIsNoAddressIsMarkedAndNothingIsSent()
    {
        TryItStage stage;
        open(stage);
        const auto requests = stage.post.requests.size();
        stage.click(u"send.send"_s); // to nobody
        QVERIFY(stage.find(u"send.to"_s)->hasFocus());
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        stage.type(u"send.cc"_s, u"not an address"_s);
        stage.click(u"send.send"_s);
        QVERIFY(stage.find(u"send.cc"_s)->hasFocus());
        stage.type(u"send.cc"_s, u"carol@example.org"_s);
        stage.find<QPlainTextEdit>(u"send.headers"_s)->setPlainText(u"no colon"_s);
        stage.click(u"send.send"_s);
        QVERIFY(stage.post.sent.isEmpty());
        QCOMPARE(stage.post.requests.size(), requests);
    }

    void eachRecipientsResultIsShown()
    {
        TryItStage stage;
        stage.post.sendResult
            = {.recipients = {{u"bob@example.org"_s, {}},
                   {u"gone@example.org"_s, Error{Cause::RecipientRefused, u"550 5.1.1 unknown"_s}},
                   {u"carol@example.org"_s, {}}},
                .reply = u"250 ok"_s};
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org, gone@example.org, carol@example.org"_s);
        QTest::keyClick(stage.find(u"send.to"_s), Qt::Key_Return, Qt::ControlModifier);
        auto *table = stage.find<QTableWidget>(u"send.results"_s);
        QTRY_COMPARE(table->rowCount(), 3);
        QVERIFY(table->isVisible());
        QCOMPARE(cell(stage, u"send.results"_s, 1, 0), u"gone@example.org"_s);
        QVERIFY(cell(stage, u"send.results"_s, 1, 1) != cell(stage, u"send.results"_s, 0, 1));
        QVERIFY(cell(stage, u"send.results"_s, 1, 2).contains(u"550 5.1.1 unknown"_s));
    }

    void aMessageInDoubtIsNotOfferedToBeSentAgain()
    {
        TryItStage stage;
        stage.post.sendResult = {.recipients = {{u"bob@example.org"_s, {}}},
            .doubt = Error{Cause::ConnectionLost, u"reset by peer"_s}};
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        stage.click(u"send.send"_s);
        QTRY_COMPARE(stage.said(), texts::sentInDoubt(*stage.post.sendResult.doubt));
        QVERIFY(!stage.isTroubled());
        QVERIFY(!stage.find(u"send.results"_s)->isVisible());
        QVERIFY(stage.window->findChild<SendPage *>()->hasDraft());
    }

    void oneAddressIsTheSender()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        stage.type(u"send.from"_s, u"a@example.org, b@example.org"_s);
        stage.click(u"send.send"_s);
        QVERIFY(stage.find(u"send.from"_s)->hasFocus());
        QVERIFY(stage.post.sent.isEmpty());
    }

    void pictureIdsAreSuchAsMailCanHold()
    {
        TryItStage stage;
        stage.files.put(u"/x/Übersicht 1@2.png"_s, "x");
        open(stage);
        auto *files = stage.window->findChild<OutgoingFiles *>();
        files->addFiles({u"/x/Übersicht 1@2.png"_s}, true);
        QCOMPARE(files->attachments().constFirst().contentId, u"-bersicht-1-2.png"_s);
    }

    void aRefusalSpeaksOfTheMessageNotOfATest()
    {
        TryItStage stage;
        stage.post.refusal = Error{Cause::RecipientRefused, u"550 5.1.1 unknown"_s};
        stage.openWindow();
        QTRY_VERIFY(stage.isTroubled());
        stage.click(u"tryIt.closeTrouble"_s);
        stage.page(1);
        stage.type(u"send.to"_s, u"gone@example.org"_s);
        stage.click(u"send.send"_s);
        QTRY_VERIFY(stage.isTroubled());
        QVERIFY(stage.text(u"tryIt.trouble.advice"_s) != texts::advice(Cause::RecipientRefused));
        QVERIFY(!stage.text(u"tryIt.trouble.advice"_s).contains(u"test"_s));
        QVERIFY(stage.text(u"tryIt.trouble.words"_s).contains(u"550 5.1.1 unknown"_s));
        QVERIFY(stage.window->findChild<SendPage *>()->hasDraft()); // what was written stays
    }

    void aBigOneShowsProgressAndIsCancelled()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        stage.post.hold();
        stage.click(u"send.send"_s);
        QTRY_VERIFY(stage.post.isWaiting());
        QVERIFY(!stage.find(u"send.send"_s)->isEnabled());
        stage.post.progress(5'000, 20'000);
        QTRY_VERIFY(stage.find(u"tryIt.progress"_s)->isVisible());
        stage.click(u"tryIt.cancel"_s);
        QVERIFY(stage.post.isCancelled());
        stage.post.release();
        QTRY_VERIFY(!stage.said().isEmpty());
        QVERIFY(!stage.find(u"tryIt.progress"_s)->isVisible());
        QVERIFY(stage.find(u"send.send"_s)->isEnabled());
        QVERIFY(stage.window->findChild<SendPage *>()->hasDraft());
    }

    void aWholeMessageIsSentFromAFile()
    {
        TryItStage stage;
        const QByteArray raw("To: bob@example.org\n\nHello\n");
        stage.files.put(u"/x/whole.eml"_s, raw);
        stage.post.sendResult = {.recipients = {{u"bob@example.org"_s, {}}}, .reply = u"250 ok"_s};
        open(stage);
        stage.window->findChild<SendPage *>()->sendFile(u"/x/whole.eml"_s);
        QTRY_COMPARE(stage.post.sentRaw, QList<QByteArray>({raw}));
        QTRY_VERIFY(stage.said().contains(u"250 ok"_s));
        stage.window->findChild<SendPage *>()->sendFile(u"/x/missing.eml"_s);
        QTRY_VERIFY(stage.isTroubled());
        QVERIFY(stage.text(u"tryIt.trouble.words"_s).contains(u"/x/missing.eml"_s));
        QCOMPARE(stage.post.sentRaw.size(), 1);
    }

    void aFileThatCannotBeReadIsToldWhenItIsAdded()
    {
        TryItStage stage;
        open(stage);
        stage.window->findChild<OutgoingFiles *>()->addFiles({u"/x/missing.pdf"_s}, false);
        QTRY_VERIFY(stage.isTroubled());
        auto *table = stage.find<QTableWidget>(u"send.files"_s);
        QCOMPARE(table->rowCount(), 1);
        stage.find<QAbstractButton>(u"send.removeFile"_s)->click(); // it may be scrolled away
        QCOMPARE(table->rowCount(), 0);
    }

    void whatWasWrittenIsNotLostByClosing()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.subject"_s, u"x"_s);
        const QPointer<TryItWindow> window(stage.tryIt());
        QTest::keyClick(window, Qt::Key_Escape);
        QVERIFY(window && window->isVisible());
        QVERIFY(!stage.said().isEmpty());
        stage.click(u"tryIt.discard"_s);
        QTRY_VERIFY(!window);
    }

    void whatIsBeingSentIsNotStoppedByClosing()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        stage.post.hold();
        stage.click(u"send.send"_s);
        QTRY_VERIFY(stage.post.isWaiting());
        const QPointer<TryItWindow> window(stage.tryIt());
        window->close();
        QVERIFY(window && window->isVisible());
        QVERIFY(!stage.said().isEmpty());
        QVERIFY(!stage.post.isCancelled());
        stage.click(u"tryIt.discard"_s);
        QVERIFY(stage.post.isCancelled());
        QTRY_VERIFY(!window);
        stage.post.release();
    }

    void aMessageFromAFileIsNotStoppedByClosingEither()
    {
        TryItStage stage;
        stage.files.put(u"/x/whole.eml"_s, "To: bob@example.org\n\nHello\n");
        open(stage);
        stage.post.hold();
        stage.window->findChild<SendPage *>()->sendFile(u"/x/whole.eml"_s);
        QTRY_VERIFY(stage.post.isWaiting());
        stage.tryIt()->close();
        QVERIFY(stage.tryIt()->isVisible());
        stage.post.release();
        QTRY_VERIFY(!stage.find(u"tryIt.cancel"_s)->isEnabled());
        stage.tryIt()->close();
        QTRY_VERIFY(!stage.tryIt());
    }

    void theMainWindowStaysForWhatWasWritten()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.subject"_s, u"x"_s);
        const QPointer<TryItWindow> window(stage.tryIt());
        QVERIFY(!stage.window->close());
        QVERIFY(stage.window->isVisible());
        QVERIFY(window && window->isVisible());
        QVERIFY(!stage.said().isEmpty());
        stage.click(u"tryIt.discard"_s);
        QTRY_VERIFY(!window);
        QVERIFY(stage.window->close());
    }

    void changesOfAccountsAreAskedAboutAgainAfterwards()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"name"_s, u"renamed"_s);
        stage.leave(u"name"_s);
        stage.window->close(); // nothing was written: this window goes
        QTRY_VERIFY(!stage.tryIt());
        auto *box = stage.window->findChild<QMessageBox *>(u"closeBox"_s);
        QVERIFY(box);
        QApplication::setActiveWindow(stage.window.get());
        stage.action(u"tryIt"_s)->trigger(); // and another comes before it is answered
        stage.page(1);
        stage.type(u"send.subject"_s, u"x"_s);
        box->button(QMessageBox::Discard)->click();
        QVERIFY(stage.window->isVisible());
        stage.click(u"tryIt.discard"_s);
        QTRY_VERIFY(!stage.tryIt());
        stage.window->close();
        QVERIFY(stage.window->isVisible()); // it asks again
    }

    void reportsAreAskedForWhenChosen()
    {
        TryItStage stage;
        open(stage);
        stage.type(u"send.to"_s, u"bob@example.org"_s);
        auto *reports = stage.find<EnumComboBox>(u"send.reports"_s);
        reports->setCurrentIndex(2);
        stage.click(u"send.send"_s);
        QTRY_COMPARE(stage.post.sent.size(), 1);
        QVERIFY(stage.post.sent.first().reports.success);
        QVERIFY(stage.post.sent.first().reports.failure);
    }

    void theRightsAreFoundOutWhenAsked()
    {
        TryItStage stage;
        stage.post.sendRight = {Right::Send, Permission::Yes, Evidence::Tried, u"250 2.1.0 Ok"_s};
        stage.post.rightsReport = {.rows = {{Right::Open, Permission::Yes, Evidence::Tried, {}},
                                       {Right::Delete, Permission::No, Evidence::Told, u"lrs"_s}},
            .leftBehind = {u"mailrig-trial"_s}};
        stage.openWindow();
        stage.page(2);
        auto *rows = stage.find<QTableWidget>(u"rights.rows"_s);
        QCOMPARE(rows->rowCount(), 0);
        stage.click(u"rights.find"_s);
        QTRY_COMPARE(rows->rowCount(), 3);
        QCOMPARE(cell(stage, u"rights.rows"_s, 0, 0), texts::right(Right::Send));
        QCOMPARE(cell(stage, u"rights.rows"_s, 2, 1), texts::permission(Permission::No));
        QCOMPARE(cell(stage, u"rights.rows"_s, 2, 2), texts::evidence(Evidence::Told));
        QCOMPARE(cell(stage, u"rights.rows"_s, 2, 3), u"lrs"_s);
        QVERIFY(stage.said().contains(u"mailrig-trial"_s));
    }
};

QTEST_MAIN(TstTryItSend)
#include "tst_tryitsend.moc"
