// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagefault.h"
#include "ui/texts/mailtexts.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using texts::MailTask;

namespace {

constexpr MailTask allTasks[]
    = {MailTask::Read, MailTask::Change, MailTask::CreateFolder, MailTask::Send};

bool isSentences(const QString &text)
{
    static const QRegularExpression form(u"^[\\p{Lu}“].*[.!?…”]$"_s);
    // Two sentences without a full stop between them read as one.
    static const QRegularExpression runOn(u"\\w (?:Choose|Mend|Check|Ask|Write|Try|Send|Wait) "_s);
    return form.match(text).hasMatch() && !runOn.match(text).hasMatch() && text == text.simplified()
        && !text.contains(u"%1"_s);
}

Account imapAccount()
{
    return {.incoming = {.protocol = Protocol::Imap, .host = u"imap.example.org"_s},
        .outgoing = {.protocol = Protocol::Smtp, .host = u"smtp.example.org"_s}};
}

Error fault(MessageFault value, const QString &what, Cause cause = Cause::Validation)
{
    return failure(value, what, cause).value();
}

} // namespace

//! What goes wrong with mail in use, said to a person.
class TstMailTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFailureIsSaidInWholeSentences_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addRow("no words") << QString();
        QTest::addRow("a reply of IMAP") << u"m5 NO [CANNOT] not that one"_s;
        QTest::addRow("a reply of SMTP in two lines") << u"550-5.7.1 not you\n550 5.7.1 here"_s;
        QTest::addRow("the system's")
            << u"::1: Connection refused; 127.0.0.1: Connection refused"_s;
        QTest::addRow("a folder") << u"Projects/2026"_s;
        QTest::addRow("a file") << u"/x/whole.eml"_s;
    }
    void everyFailureIsSaidInWholeSentences()
    {
        QFETCH(QString, detail);
        const auto causes = QMetaEnum::fromType<Cause>();
        for (int i = 0; i < causes.keyCount(); ++i) {
            const Error error{Cause(causes.value(i)), detail};
            for (const auto task : allTasks) {
                const auto text = texts::mailError(error, task, imapAccount());
                QVERIFY2(isSentences(text), qPrintable(codeName(error.code) + u": "_s + text));
                QVERIFY(!texts::mailTrouble(error, task).title.isEmpty());
            }
        }
    }

    void onlyWhatAServerAnsweredIsCalledItsWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<MailTask>("task");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const Error &error, MailTask task, const QString &words) {
                  QTest::addRow("%s", name) << error << task << words;
              };
        row("refused by SMTP", {Cause::RecipientRefused, u"550 5.1.1 unknown"_s}, MailTask::Send,
            u"The server said: 550 5.1.1 unknown."_s);
        row("with a full stop of its own", {Cause::WrongPassword, u"m1 NO Wrong."_s},
            MailTask::Read, u"The server said: m1 NO Wrong."_s);
        row("of several recipients",
            {Cause::RecipientRefused, u"a@x.example: 550 no; b@x.example: 451 later"_s},
            MailTask::Send, u"The server said: a@x.example: 550 no; b@x.example: 451 later."_s);
        row("no connection", {Cause::ConnectionRefused, u"::1: Connection refused"_s},
            MailTask::Read, u"The system said: ::1: Connection refused."_s);
        row("a certificate", {Cause::CertificateSelfSigned, u"self-signed certificate"_s},
            MailTask::Read, u"The system said: self-signed certificate."_s);
        row("an address the server cannot be given",
            fault(MessageFault::Utf8Address, u"jürgen@lab.example"_s, Cause::RecipientRefused),
            MailTask::Send,
            u"The server does not take the letters of the address “jürgen@lab.example” "
            "(SMTPUTF8)."_s);
        row("a file", {Cause::FileUnreadable, u"/x/a.eml"_s}, MailTask::Send,
            u"This is about: /x/a.eml."_s);
        row("sentences of ours", {Cause::Validation, u"This has to be filled in."_s},
            MailTask::Read, u"This has to be filled in."_s);
        row("signs that reorder", {Cause::SenderRefused, u"550 \u202eevil"_s}, MailTask::Send,
            u"The server said: 550 ‹U+202E›evil."_s);
    }
    void onlyWhatAServerAnsweredIsCalledItsWords()
    {
        QFETCH(Error, error);
        QFETCH(MailTask, task);
        QFETCH(QString, words);
        QCOMPARE(texts::mailTrouble(error, task, imapAccount()).words, words);
        QVERIFY(texts::mailError(error, task, imapAccount()).contains(words));
    }

    void whatKeepsAMessageFromBeingSentIsNamed_data()
    {
        QTest::addColumn<Error>("error");
        for (const auto &[name, value] : {std::pair{"no sender", MessageFault::NoSender},
                 {"no recipient", MessageFault::NoRecipient}, {"no header", MessageFault::NoHeader},
                 {"an address", MessageFault::Address}, {"a name", MessageFault::PersonName},
                 {"a header's name", MessageFault::HeaderName},
                 {"a header's value", MessageFault::HeaderValue},
                 {"a header twice", MessageFault::RepeatedHeader},
                 {"an attachment's name", MessageFault::AttachmentName},
                 {"an attachment's type", MessageFault::AttachmentType},
                 {"a picture's id", MessageFault::ContentId},
                 {"an id for reports", MessageFault::ReportId},
                 {"an address with letters", MessageFault::Utf8Address},
                 {"a header with letters", MessageFault::Utf8Header}}) {
            const bool isAlone = value == MessageFault::NoSender
                || value == MessageFault::NoRecipient || value == MessageFault::NoHeader;
            QTest::addRow("%s", name) << fault(value, isAlone ? QString() : u"nonsense/x"_s);
        }
        QTest::addRow("DSN") << Error{Cause::Validation, u"DSN"_s};
        QTest::addRow("8BITMIME") << Error{Cause::Validation, u"8BITMIME"_s};
        QTest::addRow("anything else") << Error{Cause::Validation, u"nonsense/x"_s};
    }
    void whatKeepsAMessageFromBeingSentIsNamed()
    {
        QFETCH(Error, error);
        const auto trouble = texts::mailTrouble(error, MailTask::Send, imapAccount());
        QVERIFY2(isSentences(trouble.words), qPrintable(trouble.words));
        QVERIFY2(isSentences(trouble.advice), qPrintable(trouble.advice));
        QCOMPARE(trouble.words.contains(u"nonsense/x"_s), error.detail.contains(u"nonsense/x"_s));
        QVERIFY(!error.detail.contains(u": "_s) || !trouble.words.contains(error.detail));
        const auto whole = texts::mailError(error, MailTask::Send, imapAccount());
        QVERIFY2(isSentences(whole) && !whole.contains(u"below"_s), qPrintable(whole));
    }

    void whatCannotBeDoneIsSaidWithoutItsCode_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<MailTask>("task");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, Cause cause, const QString &detail, MailTask task,
                             const QString &title) {
            QTest::addRow("%s", name) << Error{cause, detail} << task << title;
        };
        row("into the same folder", Cause::Usage, u"target"_s, MailTask::Change,
            u"The messages cannot go there."_s);
        row("of several folders", Cause::Usage, u"messages"_s, MailTask::Change,
            u"The messages are not all in one folder of this account."_s);
        row("over POP3", Cause::Usage, u"POP3"_s, MailTask::Change,
            u"This cannot be done over POP3."_s);
        row("no page", Cause::Usage, u"limit"_s, MailTask::Read, u"There is no such page."_s);
        row("no archive", Cause::NotFound, u"archive"_s, MailTask::Change,
            u"This account has no archive folder."_s);
        row("no message", Cause::NotFound, u"99.1:INBOX"_s, MailTask::Read,
            u"The message is not there, or no longer."_s);
        row("no folder", Cause::NotFound, u"nowhere"_s, MailTask::Read,
            u"There is no folder “nowhere”, or no longer."_s);
        row("no folder is made", Cause::MailboxNotOpenable, u"m3 NO not there"_s,
            MailTask::CreateFolder, u"The server does not create a folder of this name."_s);
        row("nothing is changed", Cause::MailboxNotOpenable, u"m3 NO not there"_s, MailTask::Change,
            u"Signing in worked, but the server does not make this change."_s);
        row("a folder for reading", Cause::MailboxNotOpenable, u"Shared"_s, MailTask::Change,
            u"The folder “Shared” can only be read."_s);
        row("no name", Cause::Validation, {}, MailTask::Read,
            u"Something that is needed is empty, or holds a line break."_s);
        row("too much to read", Cause::MessageTooLarge, u"300000000"_s, MailTask::Read,
            u"The message is too large to be read here."_s);
        row("too much to send", Cause::MessageTooLarge, u"/x/big.eml"_s, MailTask::Send,
            u"The message is larger than what can be sent from here."_s);
        row("too much for the server", Cause::MessageTooLarge, u"SIZE 1048576"_s, MailTask::Send,
            u"The message is larger than the server accepts."_s);
    }
    void whatCannotBeDoneIsSaidWithoutItsCode()
    {
        QFETCH(Error, error);
        QFETCH(MailTask, task);
        QFETCH(QString, title);
        const auto trouble = texts::mailTrouble(error, task, imapAccount());
        QCOMPARE(trouble.title, title);
        QVERIFY2(isSentences(trouble.advice), qPrintable(trouble.advice));
        QVERIFY(!trouble.advice.contains(u"marked"_s)); // a terminal marks nothing
        QVERIFY(!trouble.words.contains(u"SIZE"_s));
        QVERIFY(trouble.words.isEmpty() || isSentences(trouble.words));
    }

    void whyAnAccountsMailCannotBeUsedIsSaid()
    {
        auto account = imapAccount();
        QVERIFY(texts::mailObstacle(account, Side::Incoming).isEmpty());
        QVERIFY(texts::mailObstacle(account, Side::Outgoing).isEmpty());
        account.incoming.protocol = Protocol::Graph;
        account.outgoing.protocol = Protocol::None;
        const auto graph = texts::mailObstacle(account, Side::Incoming);
        QVERIFY(graph.contains(u"Microsoft Graph"_s) && isSentences(graph));
        QVERIFY(texts::mailObstacle(account, Side::Outgoing) != graph);
        QCOMPARE(texts::mailError({Cause::Validation, graph}, MailTask::Change, account), graph);
        QCOMPARE(texts::mailError({Cause::Usage, u"incoming"_s}, MailTask::Read, account), graph);
    }

    void sizesAreCountedInWords()
    {
        QCOMPARE(texts::dataSize(1), texts::dataSize(2).replace(u'2', u'1'));
        QVERIFY(texts::dataSize(1) != u"1 bytes"_s);
        QVERIFY(texts::dataSize(2'000'000).contains(u"MB"_s));
    }
};

QTEST_GUILESS_MAIN(TstMailTexts)
#include "tst_mailtexts.moc"
