// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearest.h"
#include "app/cli/optionvalues.h"

#include <QTest>

using namespace mailrig;
using namespace mailrig::cli;
using namespace Qt::Literals::StringLiterals;

class TestOptionValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serversAreRead_data();
    void serversAreRead();
    void identityChecksAreRead_data();
    void identityChecksAreRead();
    void mechanismsAreReadInAnyCase();
    void theNearestWordIsSuggested_data();
    void theNearestWordIsSuggested();
};

void TestOptionValues::serversAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::newRow("name") << u"imap.example.org"_s << true << u"imap.example.org"_s << QString();
    QTest::newRow("name and port") << u"h:993"_s << true << u"h"_s << u"993"_s;
    QTest::newRow("IPv4") << u"192.0.2.1:25"_s << true << u"192.0.2.1"_s << u"25"_s;
    QTest::newRow("IPv6") << u"2001:db8::1"_s << true << u"2001:db8::1"_s << QString();
    QTest::newRow("IPv6 and port")
        << u"[2001:db8::1]:993"_s << true << u"2001:db8::1"_s << u"993"_s;
    QTest::newRow("macros") << u"${HOST}:${PORT}"_s << true << u"${HOST}"_s << u"${PORT}"_s;
    QTest::newRow("macro with a colon")
        << u"${env:HOST}"_s << true << u"${env:HOST}"_s << QString();
    QTest::newRow("macro inside") << u"imap.${DOMAIN}:143"_s << true << u"imap.${DOMAIN}"_s
                                  << u"143"_s;
    QTest::newRow("international")
        << u"bücher.example"_s << true << u"bücher.example"_s << QString();
    QTest::newRow("empty") << QString() << false << QString() << QString();
    QTest::newRow("no port after the colon") << u"h:"_s << false << QString() << QString();
    QTest::newRow("word as port") << u"h:imap"_s << false << QString() << QString();
}

void TestOptionValues::serversAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(QString, host);
    QFETCH(QString, port);
    const auto address = serverAddress(u"imap"_s, text);
    QCOMPARE(address.has_value(), isGood);
    if (isGood) {
        QCOMPARE(address->host, host);
        QCOMPARE(address->port, port);
    } else {
        QCOMPARE(address.error().code, Cause::Usage);
        QVERIFY(address.error().detail.contains(u"--imap"_s));
    }
}

void TestOptionValues::identityChecksAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<IdentityMode>>("mode");
    using Mode = std::optional<IdentityMode>;
    const QByteArray key(32, '\xab');
    QTest::newRow("strict") << u"strict"_s << Mode(IdentityMode::Strict);
    QTest::newRow("name waived") << u"name-waived"_s << Mode(IdentityMode::NameWaived);
    QTest::newRow("off") << u"off"_s << Mode(IdentityMode::Off);
    QTest::newRow("pin in hex") << u"pin:"_s + QString::fromLatin1(key.toHex())
                                << Mode(IdentityMode::PinnedKey);
    QTest::newRow("pin in hex with colons")
        << u"pin:"_s + QString::fromLatin1(key.toHex(':')).toUpper()
        << Mode(IdentityMode::PinnedKey);
    QTest::newRow("pin in base64")
        << u"pin:"_s + QString::fromLatin1(key.toBase64()) << Mode(IdentityMode::PinnedKey);
    QTest::newRow("pin of 31 bytes")
        << u"pin:"_s + QString::fromLatin1(key.left(31).toHex()) << Mode();
    QTest::newRow("pin of nothing") << u"pin:"_s << Mode();
    QTest::newRow("something else") << u"lax"_s << Mode();
}

void TestOptionValues::identityChecksAreRead()
{
    QFETCH(QString, text);
    QFETCH(std::optional<IdentityMode>, mode);
    const auto check = identityCheck(u"identity"_s, text);
    QCOMPARE(check.has_value(), mode.has_value());
    if (check) {
        QCOMPARE(check->mode, *mode);
        QCOMPARE(check->spkiSha256,
            mode == IdentityMode::PinnedKey ? QByteArray(32, '\xab') : QByteArray());
    } else {
        QCOMPARE(check.error().code, Cause::Usage);
    }
}

void TestOptionValues::mechanismsAreReadInAnyCase()
{
    QCOMPARE(choice<Mechanism>(u"auth"_s, u"scram-sha-256"_s).value(), Mechanism::ScramSha256);
    QCOMPARE(choice<Mechanism>(u"auth"_s, u"auto"_s).value(), Mechanism::Automatic);
    QCOMPARE(choice<Mechanism>(u"auth"_s, u"digest"_s).error().code, Cause::Usage);
}

void TestOptionValues::theNearestWordIsSuggested_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("a letter missing") << u"verfy"_s << u"verify"_s;
    QTest::newRow("letters swapped") << u"porbe"_s << u"probe"_s;
    QTest::newRow("its beginning") << u"cert"_s << u"certificate check"_s;
    QTest::newRow("nothing like it") << u"frobnicate"_s << QString();
}

void TestOptionValues::theNearestWordIsSuggested()
{
    QFETCH(QString, word);
    QTEST(nearest(word, {u"verify"_s, u"probe"_s, u"certificate check"_s}), "meant");
}

QTEST_GUILESS_MAIN(TestOptionValues)
#include "tst_optionvalues.moc"
