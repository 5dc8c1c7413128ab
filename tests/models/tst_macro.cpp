// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"
#include "models/macro.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Kind = MacroFault::Kind;

namespace {

MacroScope scope()
{
    MacroScope scope{.name = u"sales"_s, .address = u"${WHO}@${DOMAIN}"_s};
    auto &variables = scope.environment.variables;
    variables = {{u"WHO"_s, u"ann"_s}, {u"DOMAIN"_s, u"example.org"_s},
        {u"HOST"_s, u"imap.${DOMAIN}"_s}, {u"ME"_s, u"${ME}"_s}, {u"PING"_s, u"a${PONG}"_s},
        {u"PONG"_s, u"${PING}"_s}, {u"EMPTY"_s, u""_s}, {u"PART"_s, u"$${"_s}, {u"OPEN"_s, u"${"_s},
        {u"LOCAL"_s, u"${address.local}"_s}};
    for (int i = 1; i <= 9; ++i) {
        variables.insert(u"D%1"_s.arg(i), i == 1 ? u"x"_s : u"${D%1}"_s.arg(i - 1));
        variables.insert(u"BOMB%1"_s.arg(i),
            i == 1 ? QString(900, u'x') : u"${BOMB%1}"_s.arg(i - 1).repeated(9));
        variables.insert(
            u"VOID%1"_s.arg(i), i == 1 ? u""_s : u"${VOID%1}"_s.arg(i - 1).repeated(99));
    }
    scope.process = [](const QString &name) -> std::optional<QString> {
        return name == u"HOME"_s ? std::optional(u"/home/${WHO}"_s) : std::nullopt;
    };
    return scope;
}

} // namespace

class TstMacro : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void expands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", u""_s, u""_s);
        row("plain text", u"imap.example"_s, u"imap.example"_s);
        row("a variable", u"${WHO}"_s, u"ann"_s);
        row("between texts", u"<${WHO}>, ${WHO}!"_s, u"<ann>, ann!"_s);
        row("a variable of variables", u"${HOST}"_s, u"imap.example.org"_s);
        row("an empty one", u"a${EMPTY}b"_s, u"ab"_s);
        row("the address", u"${address}"_s, u"ann@example.org"_s);
        row("its parts", u"${address.domain}/${address.local}"_s, u"example.org/ann"_s);
        row("the name", u"${name}"_s, u"sales"_s);
        row("the process, as it is", u"${env:HOME}"_s, u"/home/${WHO}"_s);
        row("literal", u"$${WHO}"_s, u"${WHO}"_s);
        row("literal out of a variable", u"${PART}WHO}"_s, u"${WHO}"_s);
        row("literal, then a variable", u"$${${WHO}"_s, u"${ann"_s);
        row("dollars", u"5$ and $$ and $"_s, u"5$ and $$ and $"_s);
        row("three dollars", u"$$${WHO}"_s, u"$${WHO}"_s);
        row("a brace alone", u"} {x}"_s, u"} {x}"_s);
        row("eight deep", u"${D8}"_s, u"x"_s);
    }
    void expands()
    {
        QFETCH(const QString, text);
        const auto result = expand(text, scope());
        QVERIFY2(result, result ? "" : qPrintable(result.error().variable));
        QTEST(*result, "expected");
    }

    void namesTheVariableAtFault_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<MacroFault>("fault");
        const auto row = [](const char *name, const QString &text, Kind kind, const QString &who) {
            QTest::newRow(name) << text << MacroFault{kind, who};
        };
        row("unknown", u"a${NONE}b"_s, Kind::Unknown, u"NONE"_s);
        row("case counts", u"${who}"_s, Kind::Unknown, u"who"_s);
        row("unknown in the process", u"${env:NONE}"_s, Kind::Unknown, u"env:NONE"_s);
        row("itself", u"${ME}"_s, Kind::Cycle, u"ME"_s);
        row("by way of another", u"${PING}"_s, Kind::Cycle, u"PING"_s);
        row("nine deep", u"${D9}"_s, Kind::TooDeep, u"D1"_s);
        row("not closed", u"a${WHO"_s, Kind::Malformed, u"WHO"_s);
        row("not closed in a variable", u"${OPEN}"_s, Kind::Malformed, u""_s);
        row("no name", u"${}"_s, Kind::Malformed, u""_s);
        row("one in the other", u"${A${WHO}}"_s, Kind::Malformed, u"A${WHO"_s);
        row("grows without end", u"${BOMB8}"_s, Kind::TooLong, u"BOMB2"_s);
        row("works without end", u"${VOID8}"_s, Kind::TooLong, u"VOID1"_s);
    }
    void namesTheVariableAtFault()
    {
        QFETCH(const QString, text);
        QFETCH(const MacroFault, fault);
        const auto result = expand(text, scope());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, fault.kind);
        QCOMPARE(result.error().variable, fault.variable);
    }

    void anAddressOfItsOwnPartsIsACycle()
    {
        auto own = scope();
        own.address = u"${LOCAL}@x"_s;
        QCOMPARE(expand(u"${address}"_s, own).error().kind, Kind::Cycle);
    }

    void anAddressWithoutAtHasNoDomain()
    {
        auto own = scope();
        own.address = u"ann"_s;
        QCOMPARE(*expand(u"${address.local}|${address.domain}"_s, own), u"ann|"_s);
    }

    void expandsAWholeAccount()
    {
        auto account = samples::full();
        account.identity.address = u"${WHO}@${DOMAIN}"_s;
        account.description = u"${WHO}"_s;
        account.incoming.credential.scopes = {u"${address}"_s};
        auto environment = scope().environment;
        environment.variables.insert(u"PORT"_s, u"1993"_s);
        const auto result = expanded(account, environment);
        QVERIFY_RESULT(result);
        QCOMPARE(result->identity.address, u"ann@example.org"_s);
        QCOMPARE(result->label, u"Sales ann@example.org"_s);
        QCOMPARE(result->incoming.host, u"imap.example.org"_s);
        QCOMPARE(result->outgoing.port, u"1993"_s);
        QCOMPARE(result->incoming.credential.scopes, QStringList{u"ann@example.org"_s});
        QCOMPARE(result->description, u"${WHO}"_s); // free text
        QVERIFY(variablesIn(*result).isEmpty());
    }

    void saysTheMemberThatCouldNotBeExpanded()
    {
        const auto result = expanded(samples::full(), {.variables = {{u"HOST"_s, u"h"_s}}});
        QVERIFY(!result);
        QCOMPARE(result.error(), (Error{Cause::MacroUnresolved, u"incoming.port: ${PORT}"_s}));
    }

    void listsWhatATextAndAnAccountUse()
    {
        QCOMPARE(
            variablesIn(u"${B}${A}$${C}${B}${env:D}"_s), (QStringList{u"B"_s, u"A"_s, u"env:D"_s}));
        QCOMPARE(variablesIn(samples::full()), (QStringList{u"address"_s, u"HOST"_s, u"PORT"_s}));
    }

    void aQuotedTextExpandsToItself()
    {
        QRandomGenerator generator(7);
        static const auto letters = u"$${}a"_s;
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (auto n = generator.bounded(12); n > 0; --n) {
                text += letters.at(generator.bounded(letters.size()));
            }
            const auto result = expand(macroQuoted(text), scope());
            QVERIFY2(result, qPrintable(text));
            QCOMPARE(*result, text);
        }
    }
};

QTEST_GUILESS_MAIN(TstMacro)
#include "tst_macro.moc"
