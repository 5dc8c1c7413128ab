// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/oauthapp.h"
#include "models/roles.h"
#include "models/settings.h"
#include "models/usage.h"
#include "sampleaccounts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QStringList described(const QList<Use> &uses)
{
    QStringList lines;
    for (const auto &each : uses) {
        lines << each.name + u'/' + each.field;
    }
    return lines;
}

} // namespace

class TstUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryReferenceToASecret()
    {
        const auto secret = QUuid::createUuid();
        const auto set = [&](auto member) {
            auto account = samples::full();
            member(account) = secret;
            return described(secretUses(secret, {samples::plain(), account}, {}, {}));
        };
        QCOMPARE(set([](Account &x) -> QUuid & { return x.incoming.credential.secret; }),
            QStringList{u"sales/incoming.credential.secret"_s});
        QCOMPARE(set([](Account &x) -> QUuid & { return x.outgoing.credential.clientSecret; }),
            QStringList{u"sales/outgoing.credential.clientSecret"_s});
        QCOMPARE(set([](Account &x) -> QUuid & { return x.incoming.clientCertificate.passphrase; }),
            QStringList{u"sales/incoming.clientCertificate.passphrase"_s});
        QCOMPARE(described(secretUses(secret, {}, {.proxyPassword = secret}, {})),
            QStringList{u"/settings.proxyPassword"_s});
        QVERIFY(secretUses(secret, {samples::full(), samples::plain()}, {}, {}).isEmpty());
        QCOMPARE(secretUses(samples::plainSecret(), {samples::plain()}, {}, {}).first().account,
            samples::plain().id);
    }

    void findsAccountsOfAnApp()
    {
        const auto account = samples::full();
        const auto uses = appUses(account.incoming.credential.oauthApp, {account});
        QCOMPARE(described(uses), QStringList{u"sales/incoming.credential.oauthApp"_s});
    }

    void findsWhereAVariableStands()
    {
        const Environments environments{
            .list = {{u"lab"_s, {{u"HOST"_s, u"imap.${DOMAIN}"_s}, {u"DOMAIN"_s, u"x"_s}}}}};
        QCOMPARE(described(variableUses(u"HOST"_s, {samples::full()}, environments)),
            (QStringList{u"sales/incoming.host"_s, u"sales/outgoing.host"_s}));
        QCOMPARE(described(variableUses(u"DOMAIN"_s, {samples::full()}, environments)),
            QStringList{u"lab/variables.HOST"_s});
        QVERIFY(variableUses(u"NONE"_s, {samples::full()}, environments).isEmpty());
    }

    void whatAnAccountRefersTo()
    {
        auto account = samples::plain();
        account.incoming.host = u"${HOST}"_s;
        account.outgoing.host = u"${HOST}.${address.domain}.${env:HOME}"_s;
        const auto all = references(account);
        QCOMPARE(all.size(), 2);
        const auto variable
            = all.first().kind == Reference::Kind::Variable ? all.first() : all.last();
        const auto secret = all.first().kind == Reference::Kind::Secret ? all.first() : all.last();
        QCOMPARE(variable.variable, u"HOST"_s);
        QCOMPARE(variable.fields, (QStringList{u"incoming.host"_s, u"outgoing.host"_s}));
        QCOMPARE(secret.id, samples::plainSecret());
        QVERIFY(secret.fields.contains(u"incoming.credential.secret"_s));
        QVERIFY(references({}).isEmpty());
    }

    void rolesThatAreMissing()
    {
        const Account account{.requiredRoles = {u"vpn"_s, u"office"_s, u"vpn"_s}};
        QCOMPARE(missingRoles(account, {u"office"_s}), QStringList{u"vpn"_s});
        QCOMPARE(missingRoles(account, {u"vpn"_s, u"office"_s, u"x"_s}), QStringList());
        QCOMPARE(missingRoles({}, {}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TstUsage)
#include "tst_usage.moc"
