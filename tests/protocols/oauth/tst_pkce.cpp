// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/pkce.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstPkce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChallengeIsThatOfTheStandard()
    {
        // RFC 7636 appendix B
        QCOMPARE(challengeFor("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
    }

    void theVerifierHas43UnreservedCharacters()
    {
        static const QRegularExpression unreserved(u"^[A-Za-z0-9_-]{43}$"_s);
        for (int i = 0; i < 100; ++i) {
            const Pkce pkce = Pkce::make();
            QVERIFY(unreserved.match(QString::fromLatin1(pkce.verifier.view())).hasMatch());
            QCOMPARE(pkce.challenge, challengeFor(pkce.verifier.view()));
            QCOMPARE(pkce.challenge.size(), 43);
        }
    }

    void noTwoAreAlike()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            seen += Pkce::make().challenge;
            seen += randomText(16);
        }
        QCOMPARE(seen.size(), 2000);
    }

    void everyBitOfARandomTextVaries()
    {
        constexpr int bytes = 16;
        QList<int> ones(qsizetype{8} * bytes, 0);
        constexpr int rounds = 2000;
        for (int i = 0; i < rounds; ++i) {
            const auto text = randomText(bytes);
            QCOMPARE(text.size(), 22); // 128 bits in base64url
            const auto raw = QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
            for (qsizetype bit = 0; bit < ones.size(); ++bit) {
                ones[bit] += (raw.at(bit / 8) >> (bit % 8)) & 1;
            }
        }
        for (const int count : std::as_const(ones)) {
            // nine standard deviations either way
            QVERIFY2(count > 800 && count < 1200, QByteArray::number(count).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TstPkce)
#include "tst_pkce.moc"
