// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secretlist.h"
#include "verifyresult.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstSecretList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByIdAndName()
    {
        SecretList secrets;
        const auto added = secrets.add(u"mail password"_s);
        QVERIFY_RESULT(added);
        QVERIFY(!added->id.isNull());
        QCOMPARE(secrets.find(added->id)->name, u"mail password"_s);
        QCOMPARE(secrets.find(u"mail password")->id, added->id);
        QVERIFY(!secrets.find(u"Mail password"));
        QVERIFY(!secrets.find(QUuid()));
    }

    void namesAreUniqueWhateverTheirCase()
    {
        SecretList secrets;
        const auto one = *secrets.add(u"One"_s);
        const auto two = *secrets.add(u"two"_s);
        QCOMPARE(secrets.add(u"one"_s).error(), (Error{Cause::NameTaken, u"One"_s}));
        QCOMPARE(secrets.rename(two.id, u"ONE"_s).error().code, Cause::NameTaken);
        QVERIFY_RESULT(secrets.rename(one.id, u"one"_s)); // its own name in another case
        QCOMPARE(secrets.find(one.id)->name, u"one"_s);
        QCOMPARE(secrets.list.size(), 2);
    }

    void refusesNamesNobodyCouldRead()
    {
        SecretList secrets;
        for (const auto &name : {u""_s, u"  "_s, u"a\nb"_s, QString(QChar(0))}) {
            QCOMPARE(secrets.add(name).error().code, Cause::Validation);
        }
        QVERIFY(secrets.list.isEmpty());
    }

    void removesAndRenamesOnlyWhatIsThere()
    {
        SecretList secrets;
        const auto added = *secrets.add(u"a"_s);
        QVERIFY_RESULT(secrets.remove(added.id));
        QCOMPARE(secrets.remove(added.id).error().code, Cause::NotFound);
        QCOMPARE(secrets.rename(added.id, u"b"_s).error().code, Cause::NotFound);
    }

    void comesBackFromItsFileWithIdsAndNamesOnly()
    {
        SecretList secrets;
        QVERIFY_RESULT(secrets.add(u"a"_s));
        secrets.list[0].unknown = {{u"hint"_s, u"x"_s}};
        secrets.unknown = {{u"later"_s, true}};
        const auto json = secretListToJson(secrets);
        QCOMPARE(
            json[u"secrets"][0].toObject().keys(), (QStringList{u"hint"_s, u"id"_s, u"name"_s}));
        const auto back = secretListFromJson(json);
        QVERIFY_RESULT(back);
        QVERIFY(*back == secrets);
    }
};

QTEST_GUILESS_MAIN(TstSecretList)
#include "tst_secretlist.moc"
