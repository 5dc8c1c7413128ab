// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "models/formats/own/sheet.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>
#include <QTextTable>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QString &name, const Account &account, const WriteOptions &options = {})
{
    const auto files = profileFormat(name)->write({account}, options);
    return files ? files->first().bytes : QByteArray();
}

Account hostile()
{
    auto account = samples::plain();
    account.label = u"<script>alert(1)</script> # | x\n\n# y"_s;
    account.description = u"\" onload=\"x\" 'y' & &lt; </td></tr></table>"_s;
    account.identity.displayName = u"![a](http://x.example/a) [b](javascript:x) www.x.example"_s;
    account.identity.organization = u"a|b \\| `c` \\"_s;
    account.incoming.host = u"\u202Egro.elpmaxe"_s;
    return account;
}

//! The values of a column of all tables, as the library that shows the text understood them.
QStringList cells(const QTextDocument &document, int column)
{
    QStringList texts;
    for (auto *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            for (int row = 0; row < table->rows(); ++row) {
                const auto cell = table->cellAt(row, column);
                auto cursor = cell.firstCursorPosition();
                cursor.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
                texts << cursor.selectedText();
            }
        }
    }
    return texts;
}

QStringList rowNames(const SheetTable &table)
{
    QStringList names;
    for (const auto &row : table.rows) {
        names << row.first;
    }
    return names;
}

bool hasLink(const QTextDocument &document)
{
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const auto format = at.fragment().charFormat();
            if (format.isAnchor() || format.isImageFormat()) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TstSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFieldsStandInTheOrderOfTheOtherProgramsForms()
    {
        const auto sheet = sheetOf(samples::plain(), {});
        QCOMPARE(sheet.tables.size(), 3);
        const QStringList side{u"User"_s, u"Host"_s, u"Port"_s, u"Connection security"_s,
            u"Check server identity"_s, u"Credential type"_s, u"Secret"_s};
        QCOMPARE(rowNames(sheet.tables.at(0)),
            QStringList(
                {u"Name"_s, u"Description"_s, u"Required roles"_s, u"Email connection type"_s})
                + QStringList(u"Incoming mail server protocol"_s) + side
                + QStringList(u"Outgoing mail server protocol"_s) + side);
        QCOMPARE(rowNames(sheet.tables.at(1)),
            QStringList({u"Outbound Host"_s, u"Outbound Port"_s, u"Outbound Authentication Type"_s,
                u"Outbound Connection Security"_s, u"Use Login Credentials"_s,
                u"Outbound User Name"_s, u"Outbound Password"_s, u"Inbound Host"_s,
                u"Inbound Port"_s, u"Inbound Authentication Type"_s,
                u"Inbound Connection Security"_s, u"Inbound User Name"_s, u"Inbound Password"_s}));
        QVERIFY(sheet.tables.at(1).rows.contains(std::pair(u"Outbound Port"_s, u"465"_s)));
    }

    void whatElseAnAccountHasIsToldByItsPath()
    {
        auto account = samples::plain();
        account.smime.sign.use = SmimeUse::On;
        account.messages.contentTypes = {u"mail"_s, u"tasks"_s};
        const auto rows = sheetOf(account, {}).tables.last().rows;
        QVERIFY(rows.contains(std::pair(u"smime.sign.use"_s, u"on"_s)));
        QVERIFY(rows.contains(std::pair(u"messages.contentTypes"_s, u"mail, tasks"_s)));
    }

    void passwordsAreToldOnlyWhereTheyAreNamed()
    {
        const WriteOptions options{.secrets = {{samples::plainSecret(), Secret("canary"_ba)}}};
        for (const auto &name : {u"sheet-html"_s, u"sheet-markdown"_s}) {
            QVERIFY(!written(name, samples::plain()).contains("canary"));
            QVERIFY(written(name, samples::plain(), options).contains("canary"));
            QVERIFY(!written(name, samples::plain())
                         .contains(samples::plainSecret().toByteArray(QUuid::WithoutBraces)));
        }
    }

    void nothingBreaksOutOfTheHtml()
    {
        const auto html = written(u"sheet-html"_s, hostile());
        // Python's parser tells every element and attribute there is, and the texts of cells.
        const auto judged = judgement(u"python3"_s, {u"-c"_s, uR"(
import sys
from html.parser import HTMLParser
class Judge(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("tag", tag, *[name for name, _ in attrs])
    def handle_data(self, data):
        if data.strip(): print("text", data)
Judge().feed(sys.stdin.buffer.read().decode()))"_s},
            html);
        VERIFY_JUDGED(judged);
        const auto lines = QString::fromUtf8(judged.output).split(u'\n');
        QSet<QString> tags;
        for (const auto &line : lines) {
            if (line.startsWith(u"tag "_s)) {
                tags << line;
            }
        }
        QCOMPARE(tags,
            (QSet<QString>{u"tag html"_s, u"tag head"_s, u"tag meta charset"_s,
                u"tag meta http-equiv content"_s, u"tag title"_s, u"tag style"_s, u"tag body"_s,
                u"tag section"_s, u"tag h1"_s, u"tag h2"_s, u"tag table"_s, u"tag tr"_s,
                u"tag th scope"_s, u"tag td"_s}));
        QVERIFY(lines.contains(u"text "_s + hostile().description));
        QVERIFY(lines.contains(u"text "_s + hostile().identity.organization));
        VERIFY_JUDGED(judgement(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, u"-"_s}, html));
        QVERIFY(!html.contains("\u202E"));
    }

    void nothingBreaksOutOfTheMarkdown()
    {
        const auto markdown = written(u"sheet-markdown"_s, hostile());
        QTextDocument document;
        document.setMarkdown(QString::fromUtf8(markdown), QTextDocument::MarkdownDialectGitHub);
        QVERIFY(!hasLink(document));
        const auto values = cells(document, 1);
        for (const auto &value : {hostile().description, hostile().identity.displayName,
                 hostile().identity.organization}) {
            QVERIFY2(values.contains(value), qPrintable(value + u"\n"_s + values.join(u'\n')));
        }
        QVERIFY(values.contains(visible(hostile().label)));
        static const QRegularExpression heading(u"^#+ "_s, QRegularExpression::MultilineOption);
        QCOMPARE(QString::fromUtf8(markdown).count(heading), 4); // the account's and its tables'
    }

    void controlCharactersAreSeen()
    {
        QCOMPARE(visible(u"a\nb\t\u007F\u202E"_s), u"a␊b␉␡\uFFFD"_s);
        QCOMPARE(visible(u"Zoë 😀"_s), u"Zoë 😀"_s);
    }
};

QTEST_MAIN(TstSheets)
#include "tst_sheets.moc"
