// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "models/accountdiff.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"
#include "verifyresult.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringConverter>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

bool isRefused(const QList<ProfileNote> &notes)
{
    return std::any_of(notes.begin(), notes.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
}

//! The files of an account one after the other, as people hand over those that belong together.
QByteArray joined(const QList<ProfileFile> &files)
{
    QByteArray all;
    for (const auto &each : files) {
        all += each.bytes;
    }
    return all;
}

QByteArray written(const ProfileFormat &format, const Account &account)
{
    const auto files = format.write({account}, {});
    return files ? joined(*files) : QByteArray();
}

//! The usual account; or, where the format refuses it, the first it takes.
Account taken(const ProfileFormat &format)
{
    for (const auto &each : samples::generatedAccounts()) {
        if (!isRefused(format.limits(each.account))) {
            return each.account;
        }
    }
    qFatal("%s takes no account", qPrintable(format.name));
}

QByteArray difference(const Account &one, const Account &other)
{
    QStringList lines;
    for (const auto &each : differences(one, other)) {
        lines << each.field + u": "_s + each.one.toVariant().toString() + u" | "_s
                + each.other.toVariant().toString();
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace

//! What is true of every row of the table of formats.
class TstProfileFormats : public QObject {
    Q_OBJECT

    static void everyFormat()
    {
        QTest::addColumn<QString>("name");
        for (const auto &format : profileFormats()) {
            QTest::newRow(qPrintable(format.name)) << format.name;
        }
    }

private Q_SLOTS:
    void theTableIsWhole()
    {
        QSet<QString> names;
        for (const auto &format : profileFormats()) {
            const auto *name = qPrintable(format.name);
            QVERIFY2(!format.name.isEmpty() && !names.contains(format.name), name);
            names << format.name;
            QVERIFY2(!format.suffixes.isEmpty() && !format.mimeType.isEmpty(), name);
            QVERIFY2(format.read || format.write, name);
            QVERIFY2(bool(format.read) == bool(format.recognizes), name);
            QVERIFY2(bool(format.write) == bool(format.represented), name);
            QVERIFY2(bool(format.write) == bool(format.limits), name);
            QCOMPARE(profileFormat(format.name), &format);
        }
        QCOMPARE(profileFormat(u"bogus"_s), nullptr);
    }

    void whatIsWrittenComesBackButForTheLosses_data() { everyFormat(); }
    void whatIsWrittenComesBackButForTheLosses()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        if (!format.write) {
            return;
        }
        int count = 0;
        for (const auto &[what, account] : samples::generatedAccounts()) {
            const auto lost = losses(format, account);
            QVERIFY(std::all_of(lost.begin(), lost.end(),
                [](const ProfileNote &each) { return !each.field.isEmpty(); }));
            if (isRefused(format.limits(account))) {
                continue;
            }
            ++count;
            const auto files = format.write({account}, {});
            QVERIFY_RESULT(files);
            QCOMPARE(*files, *format.write({account}, {}));
            if (!format.read) {
                continue;
            }
            const auto back = format.read(joined(*files));
            QVERIFY_RESULT(back);
            QVERIFY2(back->accounts.size() == 1, qPrintable(what));
            const auto expected = canonical(format.represented(account));
            const auto found = canonical(back->accounts.first());
            QVERIFY2(found == expected,
                (what.toUtf8() + "\n(found | expected)\n" + difference(found, expected))
                    .constData());
            QVERIFY(!back->accounts.first().name.isEmpty());
        }
        QVERIFY2(count > 20, "too few accounts are taken to prove anything");
    }

    void isRecognizedByItsContentAlone_data() { everyFormat(); }
    void isRecognizedByItsContentAlone()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        if (!format.read || !format.write) {
            return; // what is only written may be read as another (mbsync's versions)
        }
        const auto bytes = written(format, taken(format));
        for (const auto &other : profileFormats()) {
            if (other.recognizes) {
                QVERIFY2(other.recognizes(bytes) == (other.name == name), qPrintable(other.name));
            }
        }
    }

    void xmlIsReadAsMailAndClipboardsBringIt_data() { everyFormat(); }
    void xmlIsReadAsMailAndClipboardsBringIt()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        if (!format.read || !format.write) {
            return;
        }
        const auto bytes = written(format, taken(format));
        if (!bytes.startsWith("<?xml")) {
            return;
        }
        const auto plain = format.read(bytes);
        QVERIFY(plain);
        auto text = QString::fromUtf8(bytes);
        text.remove(QRegularExpression(u" encoding=(\"[^\"]*\"|'[^']*')"_s));
        const auto root = bytes.indexOf('<', 5);
        const auto utf16 = [](const QString &words, auto encoding) {
            return QByteArray(QStringEncoder(encoding, QStringEncoder::Flag::WriteBom)(words));
        };
        const QByteArrayList ways{" \r\n\t\n" + bytes, "\xef\xbb\xbf" + bytes,
            "\xef\xbb\xbf\n " + bytes,
            bytes.first(root) + "<!-- " + QByteArray(20'000, 'x') + " -->" + bytes.mid(root),
            utf16(text, QStringConverter::Utf16LE),
            utf16(u" \n"_s + text, QStringConverter::Utf16LE),
            utf16(u"\r\n\t"_s + text, QStringConverter::Utf16BE)};
        for (const auto &each : ways) {
            const auto hex = each.left(40).toHex();
            const auto *start = hex.constData();
            QVERIFY2(recognizedFormat(each) == &format, start);
            const auto read = format.read(each);
            QVERIFY2(bool(read), start);
            QCOMPARE(read->accounts.size(), plain->accounts.size());
            QCOMPARE(read->accounts.first().incoming.host, plain->accounts.first().incoming.host);
        }
    }

    void aFileCutAnywhereIsRefusedOrReadWithoutHarm_data() { everyFormat(); }
    void aFileCutAnywhereIsRefusedOrReadWithoutHarm()
    {
        QFETCH(const QString, name);
        const auto &format = *profileFormat(name);
        if (!format.read || !format.write) {
            return;
        }
        const auto whole = written(format, taken(format));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto cut = whole.left(size);
            const auto back = format.read(cut);
            if (back) {
                QVERIFY(back->accounts.size() <= 1);
            } else {
                QVERIFY(!back.error().detail.isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstProfileFormats)
#include "tst_profileformats.moc"
