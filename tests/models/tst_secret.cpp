// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret.h"

#include <QTest>

using namespace mailrig;

class TstSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheBytesAndWipesTheirSource()
    {
        QByteArray source("pässword");
        const auto expected = QByteArray("pässword");
        const Secret secret(std::move(source));
        QCOMPARE(secret.view(), QByteArrayView(expected));
        QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): the promise under test
    }

    void isUtf8OfWhatWasTyped()
    {
        auto typed = QStringLiteral("pä ß€") + u'x';
        const auto secret = Secret::fromText(std::move(typed));
        QCOMPARE(secret.view(), QByteArrayView("pä ß€x"));
    }

    void copiesAreEqualAndEmptyIsEmpty()
    {
        const Secret secret(QByteArray("a"));
        const Secret copy = secret; // NOLINT(performance-unnecessary-copy-initialization)
        QCOMPARE(copy, secret);
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret() == Secret(QByteArray()));
    }
};

QTEST_GUILESS_MAIN(TstSecret)
#include "tst_secret.moc"
