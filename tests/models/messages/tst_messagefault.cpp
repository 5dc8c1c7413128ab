// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagefault.h"
#include "models/messages/outgoingmessage.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What keeps messages from being sent, as errors tell it; and ids that messages can hold.
class TstMessageFault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreReadBack_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("what");
        constexpr int all = static_cast<int>(MessageFault::Utf8Header);
        for (int fault = 0; fault <= all; ++fault) {
            QTest::addRow("%d", fault) << fault << u"a: b"_s;
            QTest::addRow("%d of nothing", fault) << fault << QString();
        }
    }
    void faultsAreReadBack()
    {
        QFETCH(int, fault);
        QFETCH(QString, what);
        const NamedFault named{static_cast<MessageFault>(fault), what};
        const auto error = failure(named.fault, what).value();
        QCOMPARE(error.code, Cause::Validation);
        QVERIFY(messageFault(error) == named);
    }

    void otherErrorsAreNoFaults_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addRow("nothing") << Error{Cause::Validation, {}};
        QTest::addRow("what the server lacks") << Error{Cause::Validation, u"DSN"_s};
        QTest::addRow("a server's words") << Error{Cause::RecipientRefused, u"550 address: x"_s};
        QTest::addRow("another cause") << Error{Cause::ConnectionLost, u"address: x"_s};
    }
    void otherErrorsAreNoFaults()
    {
        QFETCH(Error, error);
        QVERIFY(!messageFault(error));
    }

    void idsOfPictures_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isGood");
        QTest::addRow("a name") << u"logo.png"_s << true;
        QTest::addRow("with a domain") << u"a!~@b.example"_s << true;
        QTest::addRow("nothing") << QString() << false;
        QTest::addRow("blank") << u"a b"_s << false;
        QTest::addRow("brackets") << u"<a@b>"_s << false;
        QTest::addRow("beyond ASCII") << u"ä"_s << false;
        QTest::addRow("two at signs") << u"a@b@c"_s << false;
        QTest::addRow("no domain") << u"a@"_s << false;
        QTest::addRow("nothing before its domain") << u"@b"_s << false;
    }
    void idsOfPictures()
    {
        QFETCH(QString, id);
        QFETCH(bool, isGood);
        QCOMPARE(isContentId(id), isGood);
    }
};

QTEST_GUILESS_MAIN(TstMessageFault)
#include "tst_messagefault.moc"
