// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Code = ProfileNote::Code;

const QUuid password(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

const ProfileFormat &format()
{
    return *profileFormat(u"k9s"_s);
}

Account usual()
{
    Account account;
    account.id = QUuid(0xbeef, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    account.name = u"sales"_s;
    account.label = u"Sales & more"_s;
    account.identity = {.displayName = u"Anna Example"_s,
        .address = u"anna@example.org"_s,
        .replyTo = u"sales@example.org"_s};
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.pathPrefix = u"INBOX."_s;
    account.incoming.credential = {.type = CredentialType::Secret, .secret = password};
    account.outgoing.host = u"smtp.example.org"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    account.messages.updateInterval = 0;
    account.messages.onDelete = MessageHandling::OnDelete::DeleteOnServer;
    return account;
}

QByteArray golden()
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA "/profiles/settings.k9s"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool has(const QList<ProfileNote> &notes, Code code, const QString &field, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && each.field == field && each.detail == detail;
    });
}

} // namespace

class TstK9s : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsWrittenAsTheAppWritesIt()
    {
        const auto files = format().write({usual()}, {.secrets = {{password, Secret("p<w"_ba)}}});
        QVERIFY_RESULT(files);
        QCOMPARE(QString::fromUtf8(files->first().bytes), QString::fromUtf8(golden()));
        QCOMPARE(files->first().name, u"sales.k9s"_s);
    }

    void theFileIsReadWithItsPassword()
    {
        QVERIFY(format().recognizes(golden()));
        const auto profile = format().read(golden());
        QVERIFY_RESULT(profile);
        QVERIFY(profile->notes.isEmpty());
        QCOMPARE(profile->secrets.size(), 1);
        QCOMPARE(profile->secrets.begin()->view(), QByteArrayView("p<w"));
        QCOMPARE(profile->accounts.first().id, usual().id);
        QVERIFY(canonical(profile->accounts.first()) == canonical(usual()));
    }

    void itIsXmlWhateverTheNamesAre()
    {
        auto account = usual();
        account.label = u"]]> <x a=\"b\"> &amp; 'q' 😀"_s;
        account.identity.displayName = u"</name>"_s;
        QVERIFY(format().limits(account).isEmpty());
        const auto bytes = format().write({account}, {})->first().bytes;
        const auto judged = judgement(u"xmllint"_s,
            {u"--nonet"_s, u"--xpath"_s, u"string(/k9settings/accounts/account/name)"_s, u"-"_s},
            bytes);
        VERIFY_JUDGED(judged);
        QCOMPARE(QString::fromUtf8(judged.output).trimmed(), account.label);
        QCOMPARE(format().read(bytes)->accounts.first().label, account.label);
        QVERIFY(!bytes.contains("password"));
    }

    void accountsWithoutAnIdHaveTheSameOneEachTime()
    {
        auto account = usual();
        account.id = {};
        const auto bytes = format().write({account, account}, {})->first().bytes;
        QCOMPARE(format().write({account, account}, {})->first().bytes, bytes);
        const auto profile = format().read(bytes);
        QCOMPARE(profile->accounts.size(), 2);
        QVERIFY(!profile->accounts.first().id.isNull());
        QVERIFY(profile->accounts.first().id != profile->accounts.last().id);
        QVERIFY(profile->notes.isEmpty());
    }

    void theSameIdTwiceIsSaid()
    {
        auto bytes = golden();
        const auto from = bytes.indexOf("    <account "), to = bytes.indexOf("  </accounts>");
        bytes.insert(to, bytes.mid(from, to - from));
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 2);
        QVERIFY(profile->accounts.last().id.isNull());
        QVERIFY(has(
            profile->notes, Code::Duplicate, u"id"_s, u"0000beef-0001-0002-0304-05060708090a"_s));
    }

    void oldAndOddValuesAreUnderstoodOrSaid()
    {
        const auto profile = format().read(R"(<k9settings version="1" format="1">
            <global><value key="theme">DARK</value></global>
            <accounts><account uuid="x"><name>Old</name>
            <incoming-server type="pop3"><host> pop.example.org </host>
              <connection-security>STARTTLS_OPTIONAL</connection-security>
              <authentication-type>AUTOMATIC</authentication-type><username>u</username>
              <client-certificate-alias>card</client-certificate-alias>
              <extra><value key="useCompression">true</value></extra></incoming-server>
            <outgoing-server type="SMTP"><host>smtp.example.org</host><port>99999</port>
              <connection-security>NONE</connection-security></outgoing-server>
            <settings><value key="deletePolicy">NEVER</value><value key="led">true</value>
              <value key="automaticCheckIntervalMinutes">7</value></settings>
            <folders><folder name="INBOX"/></folders>
            <identities><identity><email>a@example.org</email></identity>
              <identity><email>b@example.org</email></identity></identities>
            </account></accounts></k9settings>)");
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.incoming.protocol, Protocol::Pop3);
        QCOMPARE(account.incoming.host, u"pop.example.org"_s);
        QCOMPARE(account.incoming.security, Security::StartTls);
        QCOMPARE(account.incoming.port, QString()); // 110
        QCOMPARE(account.outgoing.security, Security::None);
        QCOMPARE(account.outgoing.credential.type, CredentialType::None);
        QCOMPARE(account.messages.updateInterval, 15);
        const auto &notes = profile->notes;
        QVERIFY(has(notes, Code::OutOfRange, u"id"_s, u"x"_s));
        QVERIFY(has(notes, Code::Missing, u"incoming.port"_s, {}));
        QVERIFY(has(notes, Code::OutOfRange, u"outgoing.port"_s, u"99999"_s));
        QVERIFY(has(notes, Code::Insecure, u"outgoing.security"_s, {}));
        QVERIFY(has(notes, Code::NotUnderstood, u"incoming.clientCertificate.file"_s, u"card"_s));
        QVERIFY(has(notes, Code::NotUnderstood, {}, u"useCompression"_s));
        QVERIFY(has(notes, Code::NotUnderstood, {}, u"deletePolicy"_s));
        QVERIFY(has(notes, Code::NotUnderstood, {}, u"led"_s));
        QVERIFY(has(notes, Code::NotUnderstood, {}, u"folders"_s));
        QVERIFY(has(notes, Code::OutOfRange, u"messages.updateInterval"_s, u"7"_s));
        QVERIFY(has(notes, Code::Skipped, u"identity"_s, u"b@example.org"_s));
        QVERIFY(has(notes, Code::Skipped, {}, u"global"_s));
    }

    void kerberosAndControlCharactersAreRefused()
    {
        auto account = usual();
        account.incoming.mechanism = Mechanism::Gssapi;
        QCOMPARE(format().limits(account).first().field, u"incoming.mechanism"_s);
        account = usual();
        account.label = QString(QChar(1));
        QCOMPARE(format().limits(account).first().field, u"label"_s);
        account.label = QString(QChar(0xd800));
        QCOMPARE(format().limits(account).first().field, u"label"_s);
        QVERIFY(format().limits(usual()).isEmpty());
    }

    void aPasswordThatXmlCannotSayIsRefused()
    {
        const auto files = format().write({usual()}, {.secrets = {{password, Secret("a\x01"_ba)}}});
        QVERIFY(!files);
        QCOMPARE(files.error(), (Error{Cause::Validation, u"incoming.credential.secret"_s}));
    }

    void hostileFilesAreRefusedInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("another root") << "<plist/>"_ba;
        QTest::newRow("another format") << "<k9settings version=\"1\" format=\"2\"/>"_ba;
        QTest::newRow("no version") << "<k9settings format=\"1\"/>"_ba;
        QTest::newRow("a million accounts") << "<k9settings version=\"1\" format=\"1\"><accounts>"
                + QByteArray("<account><incoming-server type=\"IMAP\"/></account>")
                      .repeated(300'000)
                + "</accounts></k9settings>";
        QTest::newRow("deep") << "<k9settings version=\"1\" format=\"1\">"
                + QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000)
                + "</k9settings>";
        QTest::newRow("cut") << golden().left(600);
    }
    void hostileFilesAreRefusedInTime()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto profile = format().read(bytes);
        QVERIFY(timer.elapsed() < 20'000); // unoptimized; what is not linear takes minutes
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Cause::FileMalformed);
        QVERIFY(!profile.error().detail.isEmpty());
    }

    void entitiesStandAsTheyAre()
    {
        auto bytes = golden();
        bytes.replace("<k9settings", "<!DOCTYPE k [<!ENTITY a \"aaaaaaaaaa\">]><k9settings");
        bytes.replace("Sales &amp; more", "&a;&a;");
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().label, u"&a;&a;"_s);
    }
};

QTEST_GUILESS_MAIN(TstK9s)
#include "tst_k9s.moc"
