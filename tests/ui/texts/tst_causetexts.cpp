// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosis.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/provideradvice.h"
#include "ui/texts/repairtexts.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/steptexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QList<Cause> allCauses()
{
    QList<Cause> all;
    const auto causes = QMetaEnum::fromType<Cause>();
    for (int i = 0; i < causes.keyCount(); ++i) {
        all << Cause(causes.value(i));
    }
    return all;
}

// Words such as wrongPassword or STARTTLS_UNAVAILABLE belong into JSON.
bool hasCodeWord(QString text)
{
    static const QRegularExpression address(u"https://\\S+"_s);
    static const QRegularExpression code(u"[a-z][A-Z]|[A-Za-z]_[A-Za-z]"_s);
    text.remove(address);
    return code.match(text).hasMatch();
}

bool isSentences(const QString &text)
{
    return !text.isEmpty() && text.at(0).isUpper() && text.endsWith(u'.')
        && text == text.simplified() && !text.contains(u"%1"_s);
}

const QStringList hosts{QString(), u"mail.example.com"_s, u"imap.gmail.com"_s,
    u"outlook.office365.com"_s, u"imap.mail.yahoo.com"_s, u"imap.mail.me.com"_s, u"imap.web.de"_s,
    u"imap.fastmail.com"_s, u"imap.mail.ru"_s, u"imap.yandex.com"_s, u"imap.qq.com"_s,
    u"imap.163.com"_s, u"imap.zoho.eu"_s};

} // namespace

class TstCauseTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysEveryCauseOfEachSideInWholeSentences_data()
    {
        QTest::addColumn<Cause>("cause");
        for (const auto cause : allCauses()) {
            QTest::newRow(qPrintable(codeName(cause))) << cause;
        }
    }
    void saysEveryCauseOfEachSideInWholeSentences()
    {
        QFETCH(const Cause, cause);
        for (const auto side : {Side::Incoming, Side::Outgoing}) {
            for (const auto protocol :
                {Protocol::None, Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
                for (const auto &host : hosts) {
                    const texts::Situation situation{
                        .cause = cause, .side = side, .protocol = protocol, .host = host};
                    const auto title = texts::title(situation);
                    const auto advice = texts::advice(situation);
                    QVERIFY2(isSentences(title), qPrintable(title));
                    QVERIFY2(isSentences(advice), qPrintable(advice));
                    QVERIFY2(!hasCodeWord(title), qPrintable(title));
                    QVERIFY2(!hasCodeWord(advice), qPrintable(advice));
                }
            }
        }
    }

    void tellsCausesApart()
    {
        for (const auto protocol :
            {Protocol::None, Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
            QSet<QString> titles;
            for (const auto cause : allCauses()) {
                const auto title = texts::title({.cause = cause, .protocol = protocol});
                QVERIFY2(!titles.contains(title), qPrintable(title));
                titles << title;
            }
        }
    }

    void speaksAsTheProviderWants()
    {
        const auto advice = [](Cause cause, Protocol protocol, const QString &host) {
            return texts::advice(
                texts::Situation{.cause = cause, .protocol = protocol, .host = host});
        };
        const auto gmail = advice(Cause::WrongPassword, Protocol::Imap, u"IMAP.gmail.com"_s);
        QVERIFY(gmail.contains(u"myaccount.google.com/apppasswords"_s));
        QCOMPARE(advice(Cause::WrongPassword, Protocol::Imap, u"evil-gmail.com"_s),
            texts::advice(Cause::WrongPassword));
        QCOMPARE(advice(Cause::MailboxFull, Protocol::Imap, u"imap.gmail.com"_s),
            texts::advice(Cause::MailboxFull));
        // What Microsoft wants of incoming mail does not hold for sending.
        QVERIFY(advice(Cause::WrongPassword, Protocol::Imap, u"outlook.office365.com"_s)
            != advice(Cause::WrongPassword, Protocol::Smtp, u"smtp.office365.com"_s));
    }

    void namesTheUsualPortsWhereTheyMayBeWrong()
    {
        const auto advice = texts::advice({.cause = Cause::TimedOut, .protocol = Protocol::Smtp});
        QVERIFY(advice.contains(u"465"_s) && advice.contains(u"587"_s));
        QVERIFY(texts::advice({.cause = Cause::TlsOnPlainPort, .protocol = Protocol::Pop3})
                    .contains(u"995"_s));
    }

    void namesTheProtocolThatIsSwitchedOff()
    {
        QCOMPARE(
            texts::title({.cause = Cause::ServiceDisabledForMailbox, .protocol = Protocol::Pop3}),
            u"POP3 is switched off for this mailbox."_s);
    }

    void givesEveryValueADistinctLabel()
    {
        const auto distinct = [](const QStringList &labels) {
            return !labels.contains(QString())
                && QSet<QString>(labels.cbegin(), labels.cend()).size() == labels.size();
        };
        QStringList steps;
        for (int i = 0; i <= int(StepKind::Arrive); ++i) {
            steps << texts::step(StepKind(i));
        }
        QVERIFY(distinct(steps));
        QStringList people;
        for (int i = 0; i <= int(Who::Wait); ++i) {
            people << texts::who(Who(i));
            QVERIFY(isSentences(people.last()));
        }
        QVERIFY(distinct(people));
        QStringList mechanisms;
        for (int i = 0; i <= int(Mechanism::Apop); ++i) {
            mechanisms << texts::label(Mechanism(i));
        }
        QVERIFY(distinct(mechanisms));
        QStringList credentials;
        for (int i = 0; i <= int(CredentialType::Automatic); ++i) {
            credentials << texts::label(CredentialType(i));
        }
        QVERIFY(distinct(credentials));
        QStringList identities;
        for (int i = 0; i <= int(IdentityMode::Off); ++i) {
            identities << texts::label(IdentityMode(i));
        }
        QVERIFY(distinct(identities));
        QVERIFY(distinct({texts::label(Security::Tls), texts::label(Security::StartTls),
            texts::label(Security::None)}));
        QVERIFY(distinct({texts::label(Protocol::None), texts::label(Protocol::None, true),
            texts::label(Protocol::Imap), texts::label(Protocol::Pop3),
            texts::label(Protocol::Smtp)}));
        QVERIFY(distinct({texts::outcome(Outcome::Ok), texts::outcome(Outcome::Failed),
            texts::outcome(Outcome::NotReached), texts::outcome(Outcome::Skipped)}));
    }

    void saysWhatARepairDoes()
    {
        QSet<QString> labels;
        for (int kind = 0; kind <= int(Repair::Kind::ClearPathPrefix); ++kind) {
            const auto label
                = texts::repair(Repair{.kind = Repair::Kind(kind), .value = u"pop3"_s});
            QVERIFY(!label.isEmpty() && !label.contains(u"%1"_s) && !label.contains(u'&'));
            labels << label;
        }
        QCOMPARE(labels.size(), int(Repair::Kind::ClearPathPrefix)); // two name a user
        QCOMPARE(texts::repair(Repair{.kind = Repair::Kind::UseTls, .value = u"993"_s}),
            u"Use SSL/TLS at port 993"_s);
        QVERIFY(!texts::repair(
            Repair{.kind = Repair::Kind::UseCertificateName, .value = u"a\u202emoc.elgoog"_s})
                     .contains(QChar(0x202e)));
    }

    void putsTheSystemsWordsIntoAnError()
    {
        QCOMPARE(
            texts::error(Error{Cause::NameTaken}), u"This name is taken. Choose another name."_s);
        const auto text
            = texts::error(Error{Cause::FileUnreadable, u"a %2\nb: Permission denied"_s});
        QVERIFY(text.contains(u"(a %2␊b: Permission denied)"_s));
    }

    void aFilesFaultIsASentence_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("named");
        for (const auto *each : {"version: 1", "EncryptedPayloadContent"}) {
            QTest::newRow(each) << QString::fromLatin1(each) << QString();
        }
        QTest::newRow("PayloadContent: 10000") << u"PayloadContent: 10000"_s << u"10000"_s;
        QTest::newRow("> 10000") << u"> 10000"_s << u"10000"_s;
        QTest::newRow("64 levels") << u"64 levels"_s << u"64"_s;
        QTest::newRow("> 64 levels") << u"> 64 levels"_s << u"64"_s;
        QTest::newRow("8000 x 8000") << u"8000 x 8000"_s << u"8000"_s;
        QTest::newRow("/x/y: 16 MiB") << u"/x/y: 16 MiB"_s << u"16"_s;
    }
    void aFilesFaultIsASentence()
    {
        QFETCH(const QString, detail);
        QFETCH(const QString, named);
        const auto text = texts::error(Error{Cause::FileMalformed, detail});
        QVERIFY(!text.contains(u'('));
        QVERIFY(text.contains(named) && text.endsWith(u'.'));
    }
    void otherFaultsKeepTheSystemsWords()
    {
        const auto text = texts::error(Error{Cause::FileMalformed, u"byte 7: no number"_s});
        QVERIFY(text.contains(u"(byte 7: no number)"));
        const auto sentence = u"The file is as it is."_s;
        QCOMPARE(texts::error(Error{Cause::FileMalformed, sentence}), sentence);
    }

    void showsForeignWordsAsPlainText_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u"a1 NO Grüße, 日本語 \u05d0 😀"_s
                               << u"a1 NO Grüße, 日本語 \u05d0 😀"_s;
        QTest::newRow("lines") << u"a\r\nb\tc"_s << u"a␍␊b␉c"_s;
        QTest::newRow("escape") << u"\u001b[31mred\u007f"_s << u"␛[31mred␡"_s;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u'b' << u"a␀b"_s;
        QTest::newRow("C1") << u"a\u0085b\u009b"_s << u"a‹U+0085›b‹U+009B›"_s;
        QTest::newRow("override") << u"\u202egpj.exe\u2066"_s << u"‹U+202E›gpj.exe‹U+2066›"_s;
        QTest::newRow("zero width") << u"pay\u200bpal\ufeff"_s << u"pay‹U+200B›pal‹U+FEFF›"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a‹U+2028›b"_s;
        QTest::newRow("odd blank") << u"a\u2003b\u3164"_s << u"a‹U+2003›b‹U+3164›"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << u"‹U+D800›"_s;
        QTest::newRow("tag") << QString::fromUcs4(U"\U000e0041") << u"‹U+E0041›"_s;
        QTest::newRow("private") << u"\ue000"_s << u"‹U+E000›"_s;
        QTest::newRow("markup stays for the one who escapes")
            << u"<b>&amp;</b>"_s << u"<b>&amp;</b>"_s;
    }
    void showsForeignWordsAsPlainText()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, plain);
        QCOMPARE(texts::visible(foreign), plain);
    }

    void boundsForeignWords()
    {
        QCOMPARE(texts::visible(u"abcdef"_s, 6), u"abcdef"_s);
        QCOMPARE(texts::visible(u"abcdefg"_s, 6), u"abcdef…"_s);
        QCOMPARE(texts::visible(u"😀😀😀"_s, 2), u"😀😀…"_s); // never half a character
        QVERIFY(texts::visible(QString(1'000'000, QChar(1))).size() < 5000);
    }

    void linesStayAndEndAsMailHasThem()
    {
        QCOMPARE(texts::visibleLines(u"a\r\n\tb\r\n\nc"_s), u"a\n\tb\n\nc"_s);
        // A line end that is none stays to be seen, and so does what else is in a line.
        QVERIFY(!texts::visibleLines(u"a\rb"_s).contains(u'\r'));
        QCOMPARE(texts::visibleLines(u"a\rb"_s), texts::visible(u"a\rb"_s));
    }
};

QTEST_GUILESS_MAIN(TstCauseTexts)
#include "tst_causetexts.moc"
