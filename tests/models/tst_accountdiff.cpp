// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountdiff.h"
#include "sampleaccounts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QStringList fieldsOf(const QList<FieldDifference> &differences)
{
    QStringList fields;
    for (const auto &each : differences) {
        fields << each.field;
    }
    return fields;
}

} // namespace

class TstAccountDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheMembersThatDiffer()
    {
        const auto one = samples::plain();
        auto other = one;
        QVERIFY(differences(one, other).isEmpty());
        other.incoming.host = u"elsewhere.example"_s;
        other.incoming.port = u"994"_s;
        other.tags = {u"new"_s};
        const auto found = differences(one, other);
        QCOMPARE(fieldsOf(found), (QStringList{u"incoming.host"_s, u"incoming.port"_s, u"tags"_s}));
        QCOMPARE(found.first().one, QJsonValue(one.incoming.host));
        QCOMPARE(found.first().other, QJsonValue(u"elsewhere.example"_s));
    }

    void aMemberOnlyOneHasIsUndefinedInTheOther()
    {
        auto one = samples::plain();
        auto other = one;
        other.identity.sender = u"s@example.org"_s; // written only where it is set
        const auto found = differences(one, other);
        QCOMPARE(fieldsOf(found), QStringList{u"identity.sender"_s});
        QVERIFY(found.first().one.isUndefined());
    }

    void aChangeIsBroughtToAnotherVersion()
    {
        for (const auto &from : {samples::plain(), samples::full()}) {
            auto to = from;
            to.label = u"changed"_s;
            to.identity.sender = u"s@example.org"_s;
            auto current = from;
            current.outgoing.host = u"theirs.example"_s;
            const auto both = patched(current, from, to);
            QCOMPARE(both.label, u"changed"_s);
            QCOMPARE(both.identity.sender, u"s@example.org"_s);
            QCOMPARE(both.outgoing.host, u"theirs.example"_s);
            QCOMPARE(patched(both, to, from), current); // and taken back
            QCOMPARE(patched(from, from, to), to);
        }
    }

    void someFieldsAreTaken()
    {
        const auto mine = samples::plain();
        auto theirs = mine;
        theirs.incoming.host = u"theirs.example"_s;
        theirs.incoming.user = u"theirs"_s;
        const auto taken = withFields(mine, {u"incoming.host"_s}, theirs);
        QCOMPARE(taken.incoming.host, u"theirs.example"_s);
        QCOMPARE(taken.incoming.user, mine.incoming.user);
        QCOMPARE(withFields(mine, {}, theirs), mine);
    }
};

QTEST_GUILESS_MAIN(TstAccountDiff)
#include "tst_accountdiff.moc"
