// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/addresslist.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What people type for recipients, and what address headers hold.
class TstAddressList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peopleAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("people"); // "name|address"
        QTest::addRow("one address") << u"a@b.example"_s << QStringList{u"|a@b.example"_s};
        QTest::addRow("commas between")
            << u"a@b.example, c@d.example,e@f.example"_s
            << QStringList{u"|a@b.example"_s, u"|c@d.example"_s, u"|e@f.example"_s};
        QTest::addRow("semicolons between")
            << u"a@b.example; c@d.example"_s << QStringList{u"|a@b.example"_s, u"|c@d.example"_s};
        QTest::addRow("a name") << u"Anna Berg <a@b.example>"_s
                                << QStringList{u"Anna Berg|a@b.example"_s};
        QTest::addRow("a comma in a quoted name")
            << u"\"Berg, Anna\" <a@b.example>, c@d.example"_s
            << QStringList{u"Berg, Anna|a@b.example"_s, u"|c@d.example"_s};
        QTest::addRow("escapes in a quoted name")
            << u"\"A \\\"B\\\" \\\\\" <a@b.example>"_s << QStringList{u"A \"B\" \\|a@b.example"_s};
        QTest::addRow("a quoted local part")
            << u"\"a b\"@c.example"_s << QStringList{u"|\"a b\"@c.example"_s};
        QTest::addRow("a comment as a name")
            << u"a@b.example (Anna)"_s << QStringList{u"Anna|a@b.example"_s};
        QTest::addRow("comments in comments")
            << u"Anna (x (y) z) <a@b.example>"_s << QStringList{u"Anna|a@b.example"_s};
        QTest::addRow("a group") << u"team: a@b.example, Bo <c@d.example>;, e@f.example"_s
                                 << QStringList{
                                        u"|a@b.example"_s, u"Bo|c@d.example"_s, u"|e@f.example"_s};
        QTest::addRow("an empty group") << u"undisclosed-recipients:;"_s << QStringList();
        QTest::addRow("an obsolete route")
            << u"<@a.example,@b.example:c@d.example>"_s << QStringList{u"|c@d.example"_s};
        QTest::addRow("no address") << u"nobody"_s << QStringList{u"nobody|"_s};
        QTest::addRow("letters of everybody") << u"Jürgen <jürgen@müller.example>"_s
                                              << QStringList{u"Jürgen|jürgen@müller.example"_s};
        QTest::addRow("nothing") << u" , ;"_s << QStringList();
        QTest::addRow("what never ends")
            << u"\"Anna <a@b.example>"_s << QStringList{u"Anna <a@b.example>|"_s};
        QTest::addRow("colons without end")
            << u"a:b:c:d:e@f.example"_s << QStringList{u"|e@f.example"_s};
    }
    void peopleAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, people);
        QStringList read;
        for (const auto &each : addressList(text)) {
            read << each.name + u'|' + each.address;
        }
        QCOMPARE(read, people);
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("plain") << u"Anna Berg"_s;
        QTest::addRow("comma") << u"Berg, Anna"_s;
        QTest::addRow("quotes") << u"A \"B\" \\ C"_s;
        QTest::addRow("unicode") << u"Łódź 東京"_s;
        QTest::addRow("at") << u"a@b"_s;
        QTest::addRow("none") << QString();
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, name);
        const QList<MailPerson> people{{name, u"a@b.example"_s}, {{}, u"c@d.example"_s}};
        QCOMPARE(addressList(text(people)), people);
    }

    void aWrongAddressIsNamed()
    {
        const auto people = properAddresses(u"a@b.example, broken@, c@d.example");
        QVERIFY(!people);
        QCOMPARE(people.error(), (Error{Cause::Validation, u"broken@"_s}));
        QCOMPARE(properAddresses(u"a@b.example nobody").error().code, Cause::Validation);
    }

    void aMillionCommasTakeNoTime()
    {
        const auto people = addressList(QString(1'000'000, u','));
        QVERIFY(people.isEmpty());
        QCOMPARE(addressList(QString(1'000'000, u'(')).size(), 0);
        QVERIFY(addressList(QString(1'000'000, u'<')).size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TstAddressList)
#include "tst_addresslist.moc"
