// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/profileformat.h"
#include "protocols/qr/qrpicture.h"
#include "protocols/qr/qrreading.h"
#include "sampleaccounts.h"
#include "tests/models/formats/judge.h"
#include "tests/models/verifyresult.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage image(const QString &text)
{
    return QImage::fromData(qrPng(QrModules::of(text)));
}

QList<QByteArray> read(const QByteArray &picture)
{
    return qrTexts(picture).value_or(QList<QByteArray>{"nothing"});
}

//! A BMP that says it is this large.
QByteArray bmp(qint32 width, qint32 height)
{
    auto bytes = encoded(QImage(1, 1, QImage::Format_RGB32), "BMP");
    qToLittleEndian(width, bytes.data() + 18);
    qToLittleEndian(height, bytes.data() + 22);
    return bytes;
}

} // namespace

class TstQrPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherReaderReadsWhatWeDraw_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a link") << u"https://id.example/device?user_code=WDJB-MJHT"_s;
        QTest::newRow("letters") << u"Zoë Müller, 日本語"_s;
        const auto files
            = profileFormat(u"thunderbird-qr"_s)->write(QList<Account>(3, samples::plain()), {});
        QTest::newRow("three accounts") << QString::fromUtf8(files->first().bytes);
        QTest::newRow("the largest") << QString(2953, u'x');
    }
    void anotherReaderReadsWhatWeDraw()
    {
        QFETCH(const QString, text);
        const auto modules = QrModules::of(text, QrLevel::Low);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"code.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(qrPng(modules));
        file.close();
        const auto judged = judgement(u"ZXingReader"_s, {u"-bytes"_s, file.fileName()});
        VERIFY_JUDGED(judged);
        QCOMPARE(QString::fromUtf8(judged.output).trimmed(), text);
        QCOMPARE(read(qrPng(modules)), QList{text.toUtf8()});
        QCOMPARE(qrPng(modules), qrPng(QrModules::of(text, QrLevel::Low)));
    }

    void weReadWhatAnotherWriterDraws_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << u"png"_s;
        QTest::newRow("jpeg") << u"jpg"_s;
    }
    void weReadWhatAnotherWriterDraws()
    {
        QFETCH(const QString, suffix);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"code."_s + suffix));
        VERIFY_JUDGED(judgement(u"ZXingWriter"_s,
            {u"-size"_s, u"400x400"_s, u"-encoding"_s, u"UTF-8"_s, u"QRCode"_s,
                u"[1,[1,1],\"Müller\"]"_s, file.fileName()}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(read(file.readAll()), QList{"[1,[1,1],\"Müller\"]"_ba});
    }

    void theSvgShowsTheSameCode()
    {
        const auto modules = QrModules::of(u"mailrig"_s);
        QSvgRenderer renderer(qrSvg(modules));
        QVERIFY(renderer.isValid());
        QImage drawn(290, 290, QImage::Format_RGB32);
        drawn.fill(Qt::red);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QCOMPARE(drawn.pixelColor(2, 2), QColor(Qt::white));
        QCOMPARE(read(encoded(drawn, "PNG")), QList{"mailrig"_ba});
        VERIFY_JUDGED(judgement(u"xmllint"_s, {u"--noout"_s, u"-"_s}, qrSvg(modules)));
    }

    void severalCodesAreReadFromTopToBottom()
    {
        const auto first = image(u"first"_s), second = image(u"second"_s);
        QImage page(600, 900, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.drawImage(QPoint(60, 500), second);
        painter.drawImage(QPoint(250, 40), first);
        painter.end();
        QCOMPARE(read(encoded(page, "PNG")), (QList{"first"_ba, "second"_ba}));
    }

    void photographsAndScreenshotsAreRead_data()
    {
        QTest::addColumn<QByteArray>("picture");
        const auto code = image(u"mailrig"_s);
        QTest::newRow("turned") << encoded(code.transformed(QTransform().rotate(27)), "PNG");
        QTest::newRow("jpeg") << encoded(code.convertToFormat(QImage::Format_RGB32), "JPG");
        QTest::newRow("bmp") << encoded(code.convertToFormat(QImage::Format_RGB32), "BMP");
        QImage clear(code.size(), QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        for (int y = 0; y < code.height(); ++y) {
            for (int x = 0; x < code.width(); ++x) {
                if (code.pixelColor(x, y) == QColor(Qt::black)) {
                    clear.setPixelColor(x, y, Qt::black);
                }
            }
        }
        QTest::newRow("transparent") << encoded(clear, "PNG");
        QImage large(5000, 4000, QImage::Format_RGB32);
        large.fill(QColor(190, 185, 170));
        QPainter painter(&large);
        painter.drawImage(QRect(3000, 2500, 500, 500), code);
        painter.end();
        QTest::newRow("small on a large one") << encoded(large, "JPG");
    }
    void photographsAndScreenshotsAreRead()
    {
        QFETCH(const QByteArray, picture);
        QVERIFY(isPicture(picture));
        QCOMPARE(read(picture), QList{"mailrig"_ba});
    }

    void whatIsNoPictureOrTooLargeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Cause>("cause");
        const auto row
            = [](const char *name, const QByteArray &bytes, Cause cause = Cause::FileMalformed) {
                  QTest::newRow(name) << bytes << cause;
              };
        row("nothing", "");
        row("text", "[1,[1,1]]");
        row("svg", qrSvg(QrModules::of(u"x"_s)));
        row("a header only", "\x89PNG\r\n\x1a\n"_ba);
        row("half", qrPng(QrModules::of(u"mailrig"_s)).left(60));
        row("10,000,000,000 pixels", bmp(100'000, 100'000));
        row("50,000,000 pixels", bmp(10'000, 5'000));
        row("no pixels", bmp(0, 0));
        row("white", encoded(QImage(300, 300, QImage::Format_Grayscale8), "PNG"), Cause::NotFound);
    }
    void whatIsNoPictureOrTooLargeIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto texts = qrTexts(bytes);
        QVERIFY(timer.elapsed() < 20'000); // unoptimized; what is not linear takes minutes
        QVERIFY(!texts);
        QTEST(texts.error().code, "cause");
        QVERIFY(!texts.error().detail.isEmpty());
    }

    void theSizeIsJudgedBeforeThePictureIsDecoded()
    {
        QCOMPARE(qrTexts(bmp(10'000, 5'000)).error().detail, u"10000 x 5000"_s);
    }

    void aPictureCutAnywhereDoesNoHarm()
    {
        const auto whole = qrPng(QrModules::of(u"mailrig"_s), 2);
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            const auto texts = qrTexts(whole.left(size));
            QVERIFY(!texts || texts->first() == "mailrig");
        }
    }

    void accountsComeBackFromTheirPicture()
    {
        const auto &format = *profileFormat(u"thunderbird-qr"_s);
        const auto files = format.write({samples::plain()}, {});
        const auto text = QString::fromUtf8(files->first().bytes);
        const auto texts = read(qrPng(QrModules::of(text, QrLevel::Low)));
        const auto profile = format.read(texts.first());
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().identity, samples::plain().identity);
    }

    void aTextBeyondTheLargestCodeMakesNone()
    {
        const auto modules = QrModules::of(QString(2954, u'x'), QrLevel::Low);
        QVERIFY(modules.isEmpty());
        QVERIFY(qrPng(modules).isEmpty());
        QVERIFY(qrSvg(modules).isEmpty());
        QVERIFY(!modules.isBlack(0, 0));
    }
};

QTEST_MAIN(TstQrPicture)
#include "tst_qrpicture.moc"
