// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trustedkeys.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstTrustedKeys : public QObject {
    Q_OBJECT

    static bool isAt(const Account &account, const QString &host, quint16 port)
    {
        const Environment environment{.variables = {{u"DOMAIN"_s, u"example"_s}}};
        return isStillAt(account, Side::Incoming, host, port, environment, {});
    }

private Q_SLOTS:
    void areThoseOfPinnedSidesInUse()
    {
        const auto key = QByteArray(32, 'k');
        Account account{.id = QUuid::createUuid(), .name = u"sales"_s};
        QVERIFY(trustedKeys({account}).isEmpty());
        account.outgoing.host = u"smtp.example"_s;
        account.outgoing.identityCheck.caFile = u"/ca.pem"_s;
        const auto pinned = withTrustedKey(account, Side::Outgoing, key);
        QCOMPARE(pinned.incoming, account.incoming);
        QCOMPARE(trustedKeys({account, pinned}),
            QList{(TrustedKey{.account = account.id,
                .name = u"sales"_s,
                .side = Side::Outgoing,
                .host = u"smtp.example"_s,
                .spkiSha256 = key})});
        QCOMPARE(withoutTrustedKey(pinned, Side::Outgoing), account);
        auto unused = pinned;
        unused.outgoing.protocol = Protocol::None;
        QVERIFY(trustedKeys({unused}).isEmpty());
    }

    void aServerIsKnownAgainByItsPlace()
    {
        Account account;
        account.incoming.host = u"imap.${DOMAIN}"_s;
        QVERIFY(isAt(account, u"imap.example"_s, 993)); // the port's default
        QVERIFY(!isAt(account, u"imap.example"_s, 143));
        QVERIFY(!isAt(account, u"mail.example"_s, 993));
        account.incoming.port = u"1993"_s;
        QVERIFY(isAt(account, u"imap.example"_s, 1993));
        account.incoming.host = u"[::1]"_s;
        QVERIFY(isAt(account, u"::1"_s, 1993));
        account.incoming.host = u"${UNKNOWN}"_s;
        QVERIFY(!isAt(account, u"${UNKNOWN}"_s, 1993));
    }
};

QTEST_GUILESS_MAIN(TstTrustedKeys)
#include "tst_trustedkeys.moc"
