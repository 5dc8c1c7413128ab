// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/mailurl.h"
#include "verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QByteArray shown(const QList<ProfileFile> &files)
{
    QByteArray all;
    for (const auto &each : files) {
        all += "== " + each.name.toUtf8() + '\n' + each.bytes;
    }
    return all;
}

QJsonValue at(QJsonValue value, const QStringList &path)
{
    for (const auto &each : path) {
        value = value.toObject().value(each);
    }
    return value;
}

//! The preferences Thunderbird would have, from a JavaScript engine.
QJsonObject preferences(const ClientJudge &judge, const QString &path)
{
    const auto verdict = judge.ask(u"node"_s,
        {u"-e"_s,
            u"const all={};globalThis.user_pref=(k,v)=>{all[k]=v};"
            "(0,eval)(require('fs').readFileSync(process.argv[1],'utf8'));"
            "console.log(JSON.stringify(all))"_s,
            path});
    return QJsonDocument::fromJson(verdict.output.toUtf8()).object();
}

} // namespace

//! What programs make of the files that are only written: their own words, or a real parser's.
class TstWrittenClients : public QObject {
    Q_OBJECT

    ClientJudge m_judge;

    struct Case {
        QString text = {};
        Account account = {};
        QStringList paths = {};
    };

    //! An account with each hostile text wherever it may stand, written.
    QList<Case> written(const QString &name, Protocol incoming = Protocol::Imap)
    {
        const auto &format = *profileFormat(name);
        QList<Case> all;
        for (const auto &text : samples::hostileTexts(m_judge.marker())) {
            Case one{text, samples::infested(format, samples::clientAccount(incoming), text)};
            const auto options = samples::withPassword(one.account, u"p\"w\\"_s);
            const auto folder = name + QString::number(all.size());
            if (const auto files = format.write({one.account}, options)) {
                for (const auto &each : *files) {
                    one.paths << m_judge.put(each, folder);
                }
            }
            all << one;
        }
        return all;
    }

    //! Hands what a parser makes of each first file (or another) to a judge.
    void parsed(const QString &kind, const QList<Case> &cases, qsizetype file,
        const std::function<void(const Account &, const QJsonObject &)> &judged)
    {
        QStringList paths;
        int accepted = 0;
        for (const auto &each : cases) {
            paths << each.paths.value(file);
            accepted += each.account.incoming.user == each.text ? 1 : 0;
        }
        QVERIFY(accepted > 25);
        const auto seen = m_judge.askPython(kind, paths);
        QCOMPARE(seen.size(), cases.size());
        for (qsizetype i = 0; i < seen.size(); ++i) {
            judged(cases[i].account, seen[i]);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(cases[i].text));
        }
        QVERIFY(!m_judge.isBroken());
    }

private Q_SLOTS:
    void theFilesAreThese_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto *each :
            {"aerc", "himalaya", "getmail", "fetchmail", "kmail", "thunderbird-userjs"}) {
            QTest::newRow(each) << QString::fromLatin1(each);
        }
    }
    void theFilesAreThese()
    {
        QFETCH(const QString, name);
        const auto files = profileFormat(name)->write({samples::clientAccount()}, {});
        QVERIFY_RESULT(files);
        QFile golden(QStringLiteral(MAILRIG_TEST_DATA "/profiles/clients/") + name + u".files"_s);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(shown(*files), golden.readAll());
    }

    void fetchmailReadsWhatWasWritten()
    {
        parsed(u"fetchmail"_s, written(u"fetchmail"_s), 0,
            [](const Account &account, const QJsonObject &seen) {
                const auto servers = seen.value(u"servers"_s).toArray();
                QCOMPARE(servers.size(), 1);
                const auto server = servers.first().toObject();
                QCOMPARE(server.value(u"via"_s).toString(), u"mail.example.org"_s);
                QCOMPARE(server.value(u"service"_s).toString(), u"993"_s);
                QCOMPARE(server.value(u"plugin"_s), QJsonValue());
                QCOMPARE(server.value(u"users"_s).toArray().size(), 1);
                const auto user = server.value(u"users"_s).toArray().first().toObject();
                QCOMPARE(user.value(u"preconnect"_s), QJsonValue());
                QCOMPARE(user.value(u"mda"_s), QJsonValue());
                QCOMPARE(user.value(u"ssl"_s), QJsonValue(1));
                QCOMPARE(user.value(u"sslcertck"_s), QJsonValue(1));
                QCOMPARE(user.value(u"password"_s).toString(), u"p\"w\\"_s);
                const auto name = userOf(account, account.incoming);
                if (name.toLatin1() == name.toUtf8()) { // it garbles others in its dump
                    QCOMPARE(user.value(u"remote"_s).toString(), name);
                }
            });
    }

    void fetchmailKnowsEverySetting()
    {
        for (const auto security : {Security::Tls, Security::StartTls, Security::None}) {
            auto account = samples::clientAccount(Protocol::Pop3);
            account.incoming.security = security;
            account.incoming.identityCheck = {.mode = IdentityMode::Off, .caFile = u"/a b"_s};
            account.messages.leaveOnServer = false;
            const auto files = profileFormat(u"fetchmail"_s)->write({account, account}, {});
            QVERIFY_RESULT(files);
            const auto seen
                = m_judge.askPython(u"fetchmail"_s, {m_judge.put(files->first())}).value(0);
            QCOMPARE(seen.value(u"servers"_s).toArray().size(), 2);
            const auto server = seen.value(u"servers"_s).toArray().last().toObject();
            QCOMPARE(server.value(u"protocol"_s).toString(), u"POP3"_s);
            const auto user = server.value(u"users"_s).toArray().first().toObject();
            QCOMPARE(user.value(u"ssl"_s), QJsonValue(security == Security::Tls ? 1 : 0));
            QCOMPARE(user.value(u"sslproto"_s).toString(),
                security == Security::None ? QString() : u"TLS1.2+"_s);
            QCOMPARE(user.value(u"sslcertck"_s), QJsonValue(0));
            QCOMPARE(user.value(u"sslcertfile"_s).toString(), u"/a b"_s);
            QCOMPARE(user.value(u"keep"_s), QJsonValue(0));
        }
    }

    void getmailReadsWhatWasWritten_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("IMAP") << Protocol::Imap;
        QTest::newRow("POP3") << Protocol::Pop3;
    }
    void getmailReadsWhatWasWritten()
    {
        QFETCH(const Protocol, protocol);
        for (const auto &[text, account, paths] : written(u"getmail"_s, protocol)) {
            const auto verdict = m_judge.ask(u"getmail"_s,
                {u"--getmaildir"_s, m_judge.home(), u"--rcfile"_s, paths.first(), u"--dump"_s});
            QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.output + verdict.errors));
            const auto has = [&](const QString &words) { return verdict.output.contains(words); };
            QVERIFY(has((protocol == Protocol::Imap ? u"SimpleIMAPSSL"_s : u"SimplePOP3SSL"_s)
                + u"Retriever(ca_certs=\"/etc/ssl/certs/ca-certificates.crt\""_s));
            QVERIFY(has(u"server=\"mail.example.org\", ssl_cert_hostname=\"mail.example.org\""_s));
            QVERIFY2(has(u"username=\""_s + userOf(account, account.incoming) + u"\")"_s),
                qPrintable(verdict.output));
            QVERIFY(has(u"password_command=\"()\""_s) && has(u"delete : False"_s));
            QVERIFY2(!m_judge.isBroken(), qPrintable(text));
        }
    }

    void getmailHasTheNameItDemands_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<Mechanism>("mechanism");
        QTest::newRow("IMAP, EXTERNAL") << Protocol::Imap << Mechanism::External;
        QTest::newRow("POP3, EXTERNAL") << Protocol::Pop3 << Mechanism::External;
        QTest::newRow("POP3, GSSAPI") << Protocol::Pop3 << Mechanism::Gssapi;
    }
    void getmailHasTheNameItDemands()
    {
        QFETCH(const Protocol, protocol);
        QFETCH(const Mechanism, mechanism);
        const auto &format = *profileFormat(u"getmail"_s);
        auto account = samples::clientAccount(protocol);
        account.incoming.mechanism = mechanism;
        const auto files = format.write({account}, {});
        QVERIFY_RESULT(files);
        const auto verdict = m_judge.ask(u"getmail"_s,
            {u"--getmaildir"_s, m_judge.home(), u"--rcfile"_s, m_judge.put(files->first()),
                u"--dump"_s});
        QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.output + verdict.errors));
        QVERIFY2(verdict.output.contains(u"username=\"anna@example.org\""_s),
            qPrintable(verdict.output));
        const auto lost = losses(format, account);
        QVERIFY(std::any_of(lost.begin(), lost.end(),
            [](const auto &each) { return each.field == u"incoming.mechanism"; }));
    }

    void aercReadsWhatWasWritten()
    {
        parsed(
            u"ini"_s, written(u"aerc"_s), 0, [](const Account &account, const QJsonObject &seen) {
                QCOMPARE(seen.size(), 1);
                const auto section = seen.begin()->toObject();
                QCOMPARE(section.keys(),
                    (QStringList{
                        u"copy-to"_s, u"default"_s, u"from"_s, u"outgoing"_s, u"source"_s}));
                const auto source = mailUrl(section.value(u"source"_s).toString());
                QVERIFY(source);
                QCOMPARE(source->scheme, u"imaps"_s);
                QCOMPARE(source->user, userOf(account, account.incoming));
                QCOMPARE(source->password, u"p\"w\\"_s);
                QCOMPARE(source->host, u"mail.example.org"_s);
                QCOMPARE(source->port, u"993"_s);
                // Nothing an ini reader could take for quotes, a comment or a placeholder.
                static const QRegularExpression plain(u"^[^\"'`;#\\\\(]*$"_s);
                for (const auto &value : section) {
                    QVERIFY2(
                        plain.match(value.toString()).hasMatch(), qPrintable(value.toString()));
                }
                const auto from = section.value(u"from"_s).toString();
                QVERIFY(from.contains(account.identity.address));
            });
    }

    void himalayaIsToml()
    {
        parsed(u"toml"_s, written(u"himalaya"_s), 0,
            [](const Account &account, const QJsonObject &seen) {
                const auto accounts = seen.value(u"accounts"_s).toObject();
                QCOMPARE(accounts.size(), 1);
                const QJsonValue one = *accounts.begin();
                QCOMPARE(at(one, {u"imap"_s, u"server"_s}).toString(),
                    u"imaps://mail.example.org:993"_s);
                QCOMPARE(at(one, {u"smtp"_s, u"starttls"_s}), QJsonValue(true));
                QCOMPARE(at(one, {u"imap"_s, u"sasl"_s, u"plain"_s, u"username"_s}).toString(),
                    userOf(account, account.incoming));
                QCOMPARE(at(one, {u"imap"_s, u"sasl"_s, u"plain"_s, u"password"_s}).toObject(),
                    (QJsonObject{{u"raw"_s, u"p\"w\\"_s}}));
                QCOMPARE(at(one, {u"email"_s}).toString(), account.identity.address);
                QCOMPARE(at(one, {u"display-name"_s}).toString(), account.identity.displayName);
            });
    }

    void kmailFilesAreIni()
    {
        const auto cases = written(u"kmail"_s);
        parsed(u"ini"_s, cases, 0, [](const Account &, const QJsonObject &seen) {
            QCOMPARE(seen.size(), 2);
            const auto number = at(seen, {u"General"_s, u"default-transport"_s}).toString();
            const auto transport = at(seen, {u"Transport "_s + number}).toObject();
            QCOMPARE(transport.value(u"host"_s).toString(), u"smtp.example.org"_s);
            QCOMPARE(transport.value(u"encryption"_s).toString(), u"TLS"_s);
            QCOMPARE(transport.value(u"authtype"_s).toString(), u"PLAIN"_s);
        });
        parsed(u"ini"_s, cases, 2, [](const Account &account, const QJsonObject &seen) {
            QCOMPARE(at(seen, {u"network"_s, u"Safety"_s}).toString(), u"SSL"_s);
            auto user = at(seen, {u"network"_s, u"UserName"_s}).toString();
            if (user.startsWith(u"\\s"_s) || user.endsWith(u"\\s"_s)) {
                user.replace(u"\\s"_s, u" "_s);
            }
            QCOMPARE(user.replace(u"\\\\"_s, u"\\"_s), userOf(account, account.incoming));
        });
    }

    void thunderbirdPreferencesAreTheValues()
    {
        for (const auto &[text, account, paths] :
            written(u"thunderbird-userjs"_s, Protocol::Pop3)) {
            const auto seen = preferences(m_judge, paths.first());
            const auto key = seen.value(u"mail.accountmanager.accounts"_s)
                                 .toString()
                                 .sliced(QString(u"account_"_s).size());
            const auto server = u"mail.server.server_"_s + key + u'.';
            QCOMPARE(seen.value(server + u"type"_s).toString(), u"pop3"_s);
            QCOMPARE(seen.value(server + u"port"_s), QJsonValue(995));
            QCOMPARE(seen.value(server + u"socketType"_s), QJsonValue(3));
            QCOMPARE(seen.value(server + u"authMethod"_s), QJsonValue(3));
            QCOMPARE(seen.value(server + u"name"_s).toString(), account.label);
            QCOMPARE(
                seen.value(server + u"userName"_s).toString(), userOf(account, account.incoming));
            const auto smtp = u"mail.smtpserver.smtp_"_s + key + u'.';
            QCOMPARE(seen.value(smtp + u"try_ssl"_s), QJsonValue(2));
            QCOMPARE(seen.value(u"mail.identity.id_"_s + key + u".fullName"_s).toString(),
                account.identity.displayName);
            QVERIFY2(!m_judge.isBroken(), qPrintable(text));
        }
    }

    // Mailrig keeps no access tokens for others: a command that looks for one would never end well.
    void aTokensCommandIsLeftToTheReader_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("aerc") << u"aerc"_s;
        QTest::newRow("himalaya") << u"himalaya"_s;
    }
    void aTokensCommandIsLeftToTheReader()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        auto account = samples::clientAccount();
        const auto tokens = [&] {
            const auto notes = format.limits(account);
            return std::count_if(notes.begin(), notes.end(), [](const ProfileNote &each) {
                return each.kind == ProfileNote::Kind::Loss
                    && each.code == ProfileNote::Code::OwnCommand;
            });
        };
        QCOMPARE(tokens(), 0);
        account.incoming.credential.type = CredentialType::AuthorizationCode;
        QCOMPARE(tokens(), 2);
        const auto files = format.write({account}, {});
        QVERIFY_RESULT(files);
        const auto text = files->first().bytes;
        QVERIFY2(!text.contains("secret-tool"), text.constData());
        QCOMPARE(text.count("a command that prints an access token"), 2);
        for (const auto &line : text.split('\n')) {
            QVERIFY2(!line.contains("a command that") || line.startsWith("# "), line.constData());
        }
        account.incoming.credential = {.type = CredentialType::Secret};
        QVERIFY(!format.write({account}, {})->first().bytes.contains("secret-tool"));
    }

    void noSecretIsWrittenUnasked()
    {
        const auto account = samples::clientAccount();
        for (const auto *name : {"msmtp", "mbsync", "mbsync-1.4", "neomutt", "aerc", "himalaya",
                 "getmail", "fetchmail", "evolution", "kmail", "thunderbird-userjs"}) {
            const auto &format = *profileFormat(QString::fromLatin1(name));
            const auto options = samples::withPassword(account, u"canary"_s);
            const auto with = format.write({account}, options);
            const auto without = format.write({account}, {});
            QVERIFY(with && without);
            QCOMPARE(shown(*with).contains("canary"), format.isSecretKept);
            QVERIFY(!shown(*without).contains("canary"));
        }
    }
};

QTEST_GUILESS_MAIN(TstWrittenClients)
#include "tst_writtenclients.moc"
