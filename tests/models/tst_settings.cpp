// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings.h"
#include "verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackFromTheirFile()
    {
        Settings settings{.roles = {u"office"_s},
            .environment = u"lab"_s,
            .deadlineSeconds = 5,
            .trust = {u"/etc/ca.pem"_s, false},
            .proxy = {ProxySettings::Kind::Socks5, u"proxy.example"_s, u"ann"_s, 1080},
            .proxyPassword = QUuid::createUuid(),
            .theme = Theme::Dark,
            .language = Language::German,
            .clipboardSeconds = 5,
            .ispdbUrl = u"https://ispdb.example/"_s,
            .unknown = {{u"hue"_s, 1}}};
        const auto back = settingsFromJson(settingsToJson(settings));
        QVERIFY_RESULT(back);
        QVERIFY(*back == settings);
        QVERIFY(*settingsFromJson(settingsToJson({})) == Settings{});
    }

    void neverHoldTheProxysPassword()
    {
        Settings settings;
        settings.proxy.password = Secret(QByteArray("canary"));
        QVERIFY(!QJsonDocument(settingsToJson(settings)).toJson().contains("canary"));
    }

    void ofAnOlderVersionMeanWhatTheyMeant()
    {
        const auto old = settingsFromJson({{u"roles"_s, QJsonArray{u"a"_s}}, {u"version"_s, 1}});
        QVERIFY_RESULT(old);
        QVERIFY(*old == Settings{.roles = {u"a"_s}});
        // What was never set is not written, so that an older version reads on.
        QVERIFY(!settingsToJson(*old).contains(u"theme"_s));
    }

    void nameWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("proxy") << QByteArray(R"({"proxy": {"kind": "ftp"}})")
                               << u"proxy.kind: system | none | socks5 | http"_s;
        QTest::newRow("port") << QByteArray(R"({"proxy": {"port": 70000}})")
                              << u"proxy.port: 0-65535"_s;
        QTest::newRow("deadline") << QByteArray(R"({"deadlineSeconds": 0})")
                                  << u"deadlineSeconds: > 0"_s;
        QTest::newRow("clipboard")
            << QByteArray(R"({"clipboardSeconds": 0})") << u"clipboardSeconds: > 0"_s;
        QTest::newRow("theme") << QByteArray(R"({"theme": "sepia"})")
                               << u"theme: system | light | dark"_s;
        QTest::newRow("language") << QByteArray(R"({"language": "la"})")
                                  << u"language: system | english | german"_s;
        QTest::newRow("ispdb") << QByteArray(R"({"ispdbUrl": "autoconfig"})")
                               << u"ispdbUrl: https://…"_s;
        QTest::newRow("roles") << QByteArray(R"({"roles": "a"})") << u"roles: list of texts"_s;
    }
    void nameWhatIsWrong()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, detail);
        const auto settings = settingsFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!settings);
        QCOMPARE(settings.error(), (Error{Cause::FileMalformed, detail}));
    }
};

QTEST_GUILESS_MAIN(TstSettings)
#include "tst_settings.moc"
