// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/profileformat.h"
#include "ui/texts/fieldtexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/securitytexts.h"

#include <QSet>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

using Code = ProfileNote::Code;

class TstProfileTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatHasANameAndAHintOfItsOwn()
    {
        const QStringList names{u"mobileconfig"_s, u"email2-syncml"_s, u"email2-wap"_s,
            u"autoconfig"_s, u"autodiscover"_s, u"dns-zone"_s, u"pacc"_s, u"thunderbird-qr"_s,
            u"k9s"_s, u"splunk-smtp"_s, u"splunk-imap"_s, u"prf"_s, u"msmtp"_s, u"mbsync"_s,
            u"mbsync-1.4"_s, u"neomutt"_s, u"aerc"_s, u"himalaya"_s, u"getmail"_s, u"fetchmail"_s,
            u"evolution"_s, u"kmail"_s, u"thunderbird-userjs"_s, u"mailrig"_s,
            u"mailrig-encrypted"_s, u"sheet-html"_s, u"sheet-markdown"_s};
        QSet<QString> said;
        for (const auto &name : names) {
            QVERIFY2(!texts::formatHint(name).isEmpty(), qPrintable(name));
            said << texts::formatName(name);
        }
        QCOMPARE(said.size(), names.size());
    }

    void everyFormatOfTheTableHasWords()
    {
        for (const auto &format : profileFormats()) {
            QVERIFY2(!texts::formatHint(format.name).isEmpty(), qPrintable(format.name));
        }
    }

    void aFormatWithoutWordsIsCalledByItsName()
    {
        QCOMPARE(texts::formatName(u"pine"_s), u"pine"_s);
        QVERIFY(texts::formatHint(u"pine"_s).isEmpty());
    }

    void everyCodeHasItsOwnSentence()
    {
        QSet<QString> said;
        int codes = 0;
        for (auto code = Code::NotUnderstood; code <= Code::TwoReadings;
             code = Code(int(code) + 1), ++codes) {
            said << texts::note({.code = code, .field = u"incoming.host"_s, .detail = u"x"_s});
        }
        QVERIFY(!said.contains(QString()));
        QCOMPARE(said.size(), codes);
    }

    void aNoteNamesFieldAndLine()
    {
        const auto said
            = texts::note({.code = Code::Missing, .field = u"incoming.host"_s, .line = 4711});
        QVERIFY(said.contains(texts::field(u"incoming.host"_s)));
        QVERIFY(said.contains(u"4711"));
    }

    void aLossSaysWhatTheFieldBecomes()
    {
        QVERIFY(
            texts::note({.code = Code::Altered, .field = u"incoming.security"_s, .kept = u"tls"_s})
                .contains(u"SSL/TLS"));
        QVERIFY(
            texts::note({.code = Code::Altered, .field = u"outgoing.smtpUtf8"_s, .kept = u"auto"_s})
                .contains(texts::label(SmtpUtf8::Automatic)));
        QVERIFY(texts::note({.code = Code::TooLong, .limit = 32}).contains(u"32"));
    }

    void aNoteOfNoMemberNamesWhatItIsAbout_data()
    {
        QTest::addColumn<ProfileNote>("note");
        QTest::newRow("missing") << ProfileNote{.code = Code::Missing, .detail = u"INSERVER"_s};
        QTest::newRow("too long") << ProfileNote{
            .code = Code::TooLong, .detail = u"INSERVER"_s, .limit = 62};
        QTest::newRow("replaced") << ProfileNote{
            .code = Code::NotReplaceable, .detail = u"INSERVER"_s};
    }
    void aNoteOfNoMemberNamesWhatItIsAbout()
    {
        QFETCH(const ProfileNote, note);
        QVERIFY(texts::note(note).contains(u"INSERVER"));
    }

    void foreignWordsAreBoundedAndVisible()
    {
        const auto said = texts::note({.code = Code::NotUnderstood,
            .field = QString(5000, u'f'),
            .detail = u"\u202eab\n"_s + QString(100'000, u'x')});
        QVERIFY(said.size() < 600);
        QVERIFY(!said.contains(u'\n'));
        QVERIFY(!said.contains(u'\u202e'));
    }
};

QTEST_GUILESS_MAIN(TstProfileTexts)
#include "tst_profiletexts.moc"
