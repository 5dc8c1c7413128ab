// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fieldaccess.h"
#include "models/accountjson.h"

#include <QTest>

using namespace mailrig;
using namespace mailrig::cli;
using namespace Qt::Literals::StringLiterals;

class TestFieldAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldCanBeSetAndReadBack();
    void whatIsNotOfTheKindIsRefused();
};

namespace {

//! Some value of the field's kind that is not the usual one.
QString otherValue(const FieldAccess &field)
{
    switch (field.kind) {
    case FieldAccess::Kind::Text:
        return u"x"_s;
    case FieldAccess::Kind::Choice:
    case FieldAccess::Kind::Flag:
        return field.choices.constLast() == field.value ? field.choices.constFirst()
                                                        : field.choices.constLast();
    case FieldAccess::Kind::Number:
        return u"7"_s;
    case FieldAccess::Kind::List:
        return u"a,b"_s;
    case FieldAccess::Kind::Digest:
        return QString(64, u'a');
    case FieldAccess::Kind::Secret:
    case FieldAccess::Kind::App:
        return u"11111111-2222-3333-4444-555555555555"_s;
    case FieldAccess::Kind::Id:
        break;
    }
    return {};
}

QString valueOf(Account account, const QString &path)
{
    QString value;
    eachField(account,
        [&](const FieldAccess &field) { value = field.path == path ? field.value : value; });
    return value;
}

} // namespace

void TestFieldAccess::everyFieldCanBeSetAndReadBack()
{
    const auto paths = fieldPaths();
    QVERIFY(paths.size() > 80);
    for (const auto &path : paths) {
        Account account;
        QString wanted;
        bool isSet = false;
        eachField(account, [&](const FieldAccess &field) {
            if (field.path == path && field.kind != FieldAccess::Kind::Id) {
                wanted = otherValue(field);
                isSet = field.set(wanted);
            }
        });
        if (path == u"id"_s) {
            QVERIFY(!isSet);
            continue;
        }
        QVERIFY2(isSet, qPrintable(path));
        QCOMPARE(valueOf(account, path), wanted);
        QVERIFY2(account != Account(), qPrintable(path));
        // And it survives the file.
        QCOMPARE(accountFromJson(accountToJson(account)).value(), account);
    }
}

void TestFieldAccess::whatIsNotOfTheKindIsRefused()
{
    const QHash<QString, QString> wrong{{u"incoming.protocol"_s, u"imap4"_s},
        {u"incoming.authenticationRequired"_s, u"perhaps"_s}, {u"messages.leaveDays"_s, u"many"_s},
        {u"messages.daysToDownload"_s, u"99999999999"_s},
        {u"incoming.identityCheck.spkiSha256"_s, u"abcd"_s},
        {u"incoming.credential.secret"_s, u"no id"_s}, {u"id"_s, u"x"_s}};
    int tried = 0;
    Account account;
    eachField(account, [&](const FieldAccess &field) {
        if (wrong.contains(field.path)) {
            ++tried;
            QVERIFY2(!field.set(wrong.value(field.path)), qPrintable(field.path));
        }
    });
    QCOMPARE(tried, wrong.size());
}

QTEST_GUILESS_MAIN(TestFieldAccess)
#include "tst_fieldaccess.moc"
