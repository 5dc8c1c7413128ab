// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lateservices.h"

#include <QTest>

#include <algorithm>

using namespace mailrig;

//! What stands for the live services until they are needed, and the module behind it: real ones,
//! with nobody to talk to.
class TstLateServices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecretOfTheSessionComesBack()
    {
        LateServices late;
        const auto id = QUuid::createUuid();
        auto written = late.session.write(id, Secret::fromText(QStringLiteral("pässword")));
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result());
        auto read = late.session.read(id);
        QTRY_VERIFY(read.isFinished());
        QVERIFY(*read.result() == Secret::fromText(QStringLiteral("pässword")));
        QVERIFY(&late.load().session() != &late.session);
    }
    void aCheckIsCarriedOut()
    {
        LateServices late;
        const SideRequest side{.host = QStringLiteral("127.0.0.1"), .port = 1};
        auto steps = late.checker.check({.account = QStringLiteral("a"), .sides = {side}});
        QTRY_VERIFY_WITH_TIMEOUT(steps.isFinished(), 10'000);
        const auto all = steps.results();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const CheckStep &step) {
            return step.error && step.error->code == Cause::ConnectionRefused;
        }));
    }
    void theRestIsThere()
    {
        LateServices late;
        QVERIFY(late.load().libraries().first().startsWith(QStringLiteral("OpenSSL 3")));
        QVERIFY(late.load().wrappers({}).seal);
        auto nobody = late.signIns.known(QUuid::createUuid());
        QTRY_VERIFY_WITH_TIMEOUT(nobody.isFinished(), 20'000);
        QVERIFY(!nobody.result());
        QVERIFY(late.discoverer.run({}));
        QVERIFY(late.post.mailbox({}));
        QVERIFY(late.post.messenger({}));
    }
};

QTEST_MAIN(TstLateServices)
#include "tst_lateservices.moc"
