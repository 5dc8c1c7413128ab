// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "models/formats/published/pacc.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"dns-zone"_s);
}

Account popAccount()
{
    auto account = salesAccount();
    account.incoming = {.protocol = Protocol::Pop3,
        .host = u"POP.example.org."_s,
        .credential = {.type = CredentialType::Secret}};
    account.outgoing.security = Security::Tls;
    return account;
}

//! The records as named-checkzone has them, in a zone that has what a zone needs.
Judgement judged(const QByteArray &records, const QByteArray &more = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"zone"_s));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write("$ORIGIN example.org.\n$TTL 60\n@ SOA ns hostmaster 1 60 60 60 60\n@ NS ns\n"
               "@ A 192.0.2.1\nns A 192.0.2.1\nimap A 192.0.2.1\nsmtp A 192.0.2.1\n"
               "pop AAAA 2001:db8::1\n"
        + more + records);
    file.close();
    auto said = judgement(
        u"named-checkzone"_s, {u"-i"_s, u"full"_s, u"-D"_s, u"example.org"_s, file.fileName()});
    said.complaint += said.output; // it complains on either
    return said;
}

} // namespace

//! The records a domain's clients look for.
class TstDnsZone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheGoldenFileHasIt()
    {
        const auto files = format().write({salesAccount()}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->first().name, u"example.org.zone"_s);
        QCOMPARE(files->first().bytes, profileData(u"published/example.org.zone"_s));
    }

    void aNameServerTakesTheRecords()
    {
        for (const auto &accounts :
            {QList{salesAccount()}, QList{salesAccount(), popAccount()}, QList{popAccount()}}) {
            const auto files = format().write(accounts, {});
            QVERIFY_RESULT(files);
            const auto said = judged(files->first().bytes);
            VERIFY_JUDGED(said);
            // Some faults it only mentions.
            for (const auto *each : {"illegal", "ignoring", "has no address", "out of"}) {
                QVERIFY2(!said.complaint.contains(each), said.complaint.constData());
            }
        }
    }

    void theJudgeSeesFaults()
    {
        const auto bytes = format().write({salesAccount()}, {})->first().bytes;
        auto wrongPort = bytes;
        QVERIFY(judged(wrongPort.replace(" 993 ", " 70993 ")).exitCode > 0);
        auto alias = bytes;
        QVERIFY(judged(alias.replace("993 imap.", "993 mail."), "mail CNAME imap\n")
                    .complaint.contains("illegal"));
    }

    void whatIsNotOfferedIsSaidToBeNot()
    {
        const auto bytes = format().write({salesAccount()}, {})->first().bytes;
        QVERIFY(bytes.contains("_imaps._tcp\tIN\tSRV\t0 1 993 imap.example.org.\n"));
        QVERIFY(bytes.contains("_submission._tcp\tIN\tSRV\t0 1 587 smtp.example.org.\n"));
        for (const auto *each : {"_imap", "_pop3", "_pop3s", "_submissions"}) {
            QVERIFY2(bytes.contains(each + "._tcp\tIN\tSRV\t0 0 0 .\n"_ba), each);
        }
    }

    void accountsOfADomainShareAFile()
    {
        auto foreign = salesAccount();
        foreign.identity.address = u"zoë@müller.example"_s;
        const auto files = format().write({salesAccount(), popAccount(), foreign}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->size(), 2);
        QVERIFY(files->first().bytes.contains("_imaps._tcp\tIN\tSRV\t0 1 993"));
        QVERIFY(files->first().bytes.contains("_pop3s._tcp\tIN\tSRV\t0 1 995 pop.example.org.\n"));
        QVERIFY(files->last().bytes.startsWith("$ORIGIN xn--mller-kva.example.\n"));
        QCOMPARE(format().write({salesAccount(), foreign}, {.domain = u"a.example"_s})->size(), 1);
    }

    void theRecordOfPaccVouchesForTheDocumentsBytes()
    {
        auto account = salesAccount();
        account.outgoing.security = Security::Tls;
        const auto document = profileFormat(u"pacc"_s)->write({account}, {});
        QVERIFY_RESULT(document);
        const auto zone = format().write({account}, {})->first().bytes;
        QVERIFY(zone.contains(
            "_ua-auto-config\tIN\tTXT\t\"" + paccRecord(document->first().bytes) + "\"\n"));
        // No document can say STARTTLS.
        QVERIFY(!format().write({salesAccount()}, {})->first().bytes.contains("UAAC1"));
    }

    void anAddressInsteadOfAHostIsRefused()
    {
        auto account = salesAccount();
        account.incoming.host = u"192.0.2.1"_s;
        QCOMPARE(codesOf(format().limits(account), u"incoming.host"_s), QList{Code::NotAllowed});
    }

    void userAndLabelAreLost()
    {
        auto account = salesAccount();
        account.incoming.user = u"anna"_s;
        const auto lost = losses(format(), account);
        for (const auto &each : {u"label"_s, u"incoming.user"_s, u"identity.address"_s,
                 u"incoming.credential.type"_s}) {
            QVERIFY2(!codesOf(lost, each).isEmpty(), qPrintable(each));
        }
        QVERIFY(codesOf(lost, u"incoming.host"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstDnsZone)
#include "tst_dnszone.moc"
