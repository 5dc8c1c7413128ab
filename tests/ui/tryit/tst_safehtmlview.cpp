// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/safehtmlview.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What a hostile message could have a mail program load.
class TstSafeHtmlView : public QObject {
    Q_OBJECT

    static QByteArray picture(const char *format, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }
    static QSize shown(SafeHtmlView &view, const QString &address)
    {
        return view.loadResource(QTextDocument::ImageResource, QUrl(address))
            .value<QImage>()
            .size();
    }

private Q_SLOTS:
    void onlyPartsOfTheMessageAreShown()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(u"own.png"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly) || true);
        QImage(9, 9, QImage::Format_RGB32).save(file);
        SafeHtmlView view(u"view"_s, nullptr);
        MessageContent content{
            .html = u"<p>Hello<script>run()</script>"
                    "<img src='http://tracker.example/x.png'>"
                    "<img src='file://%1'><img src='%1'>"
                    "<img src='cid:logo@x'>"
                    "<iframe src='http://frame.example/'></iframe>"
                    "<div style='background:url(http://css.example/)'>end</div>"_s.arg(file)};
        content.attachments = {
            {.name = u"logo.png"_s, .contentId = u"logo@x"_s, .content = picture("PNG", {5, 4})}};
        view.setContent(content);
        const auto html = view.toHtml();
        for (const auto &each : {u"tracker.example"_s, u"frame.example"_s, u"css.example"_s,
                 u"run()"_s, folder.path()}) {
            QVERIFY2(!html.contains(each), qPrintable(each));
        }
        QVERIFY(view.toPlainText().contains(u"Hello"_s));
        QVERIFY(view.toPlainText().contains(u"end"_s));
        QVERIFY(view.blocked() >= 4);
        QCOMPARE(shown(view, u"cid:logo@x"_s), QSize(5, 4));
    }

    void nothingElseIsLoaded_data()
    {
        QTest::addColumn<QString>("address");
        for (const auto *each : {"file:///etc/passwd", "http://a.example/x.png", "/etc/hostname",
                 "cid:other@x", "cid:", "", "qrc:/icons/ok.svg", ":/icons/ok.svg",
                 "data:image/png;base64,iVBORw0KGgo="}) {
            QTest::newRow(each) << QString::fromLatin1(each);
        }
    }
    //! An empty picture, not none: for none Qt would look among the files.
    void nothingElseIsLoaded()
    {
        QFETCH(const QString, address);
        SafeHtmlView view(u"view"_s, nullptr);
        MessageContent content{.html = u"<p>x"_s};
        content.attachments = {{.contentId = u"logo@x"_s, .content = picture("PNG", {5, 4})}};
        view.setContent(content);
        QCOMPARE(shown(view, address), QSize(1, 1));
        QVERIFY(!view.loadResource(QTextDocument::StyleSheetResource, QUrl(address)).isValid());
        QVERIFY(!view.loadResource(QTextDocument::HtmlResource, QUrl(address)).isValid());
    }

    void picturesThatReferToFilesOrAreHugeAreNotShown()
    {
        QTest::failOnWarning(QRegularExpression(u"Svg"_s)); // nobody looks into it
        SafeHtmlView view(u"view"_s, nullptr);
        MessageContent content{.html = u"<img src='cid:svg'><img src='cid:huge'>"_s};
        content.attachments
            = {{.contentId = u"svg"_s,
                   .content = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                              "<image href='file:///etc/hostname' width='9' height='9'/></svg>"},
                {.contentId = u"huge"_s, .content = picture("BMP", {5'000, 1})},
                {.contentId = u"broken"_s, .content = picture("PNG", {5, 4}).left(40)}};
        view.setContent(content);
        for (const auto *each : {"cid:svg", "cid:huge", "cid:broken"}) {
            QCOMPARE(shown(view, QString::fromLatin1(each)), QSize(1, 1));
        }
    }

    void allPicturesTogetherAreBounded()
    {
        SafeHtmlView view(u"view"_s, nullptr);
        MessageContent content{.html = u"<p>x"_s};
        constexpr int width = 4096, height = 1024; // four are as many points as there may be
        content.attachments
            = {{.contentId = u"a@b@c@d"_s, .content = picture("PNG", {width, height})},
                {.contentId = u"small"_s, .content = picture("PNG", {5, 4})}};
        view.setContent(content);
        for (int time = 0; time < 2; ++time) { // whoever asks again takes no more
            // One picture by many names, each of which would be kept by itself.
            for (const auto *each :
                {"cid:a@b@c@d", "cid:a%40b@c@d", "cid:a@b%40c@d", "cid:a@b@c%40d"}) {
                QCOMPARE(shown(view, QString::fromLatin1(each)), QSize(width, height));
            }
            QCOMPARE(shown(view, u"cid:a%40b%40c@d"_s), QSize(1, 1));
        }
        content.attachments.first().content = picture("PNG", {width, 4 * height});
        view.setContent(content);
        QCOMPARE(shown(view, u"cid:a@b@c@d"_s), QSize(width, 4 * height));
        QCOMPARE(shown(view, u"cid:small"_s), QSize(1, 1));
        view.setContent(content);
        QCOMPARE(shown(view, u"cid:small"_s), QSize(5, 4));
        QCOMPARE(shown(view, u"cid:a@b@c@d"_s), QSize(1, 1));
    }

    void linksAreToldAndNotFollowed()
    {
        SafeHtmlView view(u"view"_s, nullptr);
        view.setContent({.html = u"<a href='https://a.example/'>go</a>"
                                 "<a href='file:///etc/passwd'>file</a>"_s});
        QVERIFY(!view.openLinks());
        QVERIFY(view.toHtml().contains(u"https://a.example/"_s));
        QVERIFY(!view.toHtml().contains(u"passwd"_s));
        QVERIFY(view.source().isEmpty());
    }

    void tablesThatNobodyCanWaitForBecomeLines_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("isSimplified");
        QTest::newRow("a newsletter") << u"<table><tr><td>"_s.repeated(6) + u"bottom"_s
                + u"</td><td>x</td></tr></table>"_s.repeated(6)
                                      << false;
        QTest::newRow("four hundred deep")
            << u"<table><tr><td>"_s.repeated(400) + u"bottom"_s << true;
        QTest::newRow("twenty deep") << u"<table><tr><td>"_s.repeated(20) + u"bottom"_s << true;
        QTest::newRow("columns beyond number, of which a hundred count") << u"<table>"_s
                + u"<tr><td colspan=20480>x</td></tr>"_s.repeated(10)
                + u"<tr><td>bottom"_s << false;
        const auto wide = u"<table><tr><td colspan=9000>x</td></tr>"_s;
        QTest::newRow("many columns, and rows without cells")
            << wide + u"<tr></tr>"_s.repeated(200) + u"</table>bottom"_s << true;
        QTest::newRow("rows without cells")
            << u"<table>"_s + u"<tr></tr>"_s.repeated(40'000) + u"</table>bottom"_s << true;
        QTest::newRow("many columns by cells that reach down") << u"<table>"_s
                + u"<tr><td rowspan=100>x</td></tr>"_s.repeated(150)
                + u"</table>bottom"_s << true;
        QTest::newRow("many tables")
            << (wide + u"</table>"_s).repeated(90) + u"<table><tr><td>bottom"_s << false;
        QTest::newRow("many cells")
            << u"<table>"_s + u"<tr><td>x</td></tr>"_s.repeated(15'000) + u"<tr><td>bottom"_s
            << true;
    }
    void tablesThatNobodyCanWaitForBecomeLines()
    {
        QFETCH(const QString, html);
        QFETCH(const bool, isSimplified);
        SafeHtmlView view(u"view"_s, nullptr);
        view.resize(400, 300);
        view.setContent({.html = html});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(!view.grab().isNull());
        QVERIFY(view.toPlainText().contains(u"bottom"_s));
        QCOMPARE(view.isSimplified(), isSimplified);
        QCOMPARE(view.toHtml().contains(u"<table"_s), !isSimplified);
    }

    void longWordsAreLaidOut_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("one") << u"x"_s.repeated(300'000);
        QTest::newRow("of entities") << u"&amp;"_s.repeated(60'000);
        QTest::newRow("of spans") << u"<b>x</b><i>y</i>"_s.repeated(10'000);
    }
    void longWordsAreLaidOut()
    {
        QFETCH(const QString, html);
        SafeHtmlView view(u"view"_s, nullptr);
        view.resize(400, 300);
        view.setContent({.html = html});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(!view.grab().isNull());
        QVERIFY(view.toPlainText().size() >= 20'000);
    }

    void whatIsTooLongIsSaidToBe()
    {
        SafeHtmlView view(u"view"_s, nullptr);
        view.setContent({.html = u"<p>word "_s.repeated(200'000)});
        QVERIFY(view.toPlainText().size() < 1'000);
        QVERIFY(!view.toPlainText().isEmpty());
    }
};

QTEST_MAIN(TstSafeHtmlView)
#include "tst_safehtmlview.moc"
