// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/causetexts.h"
#include "ui/texts/whotexts.h"

#include <QFile>
#include <QMetaEnum>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

// "%1" and "%2" must stand in both, or a sentence loses what it is about.
QStringList places(const QString &text)
{
    QStringList all;
    for (const auto *place : {"%1", "%2", "%3"}) {
        if (text.contains(QLatin1StringView(place))) {
            all << QLatin1StringView(place);
        }
    }
    return all;
}

} // namespace

class TstGermanTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_german.load(QStringLiteral(MAILRIG_GERMAN)));
        QVERIFY(QCoreApplication::installTranslator(&m_german));
    }

    void saysEveryCauseInGerman()
    {
        const auto causes = QMetaEnum::fromType<Cause>();
        for (int i = 0; i < causes.keyCount(); ++i) {
            const auto cause = Cause(causes.value(i));
            const auto title = texts::title(cause);
            const auto advice = texts::advice(cause);
            QCoreApplication::removeTranslator(&m_german);
            QVERIFY2(title != texts::title(cause), qPrintable(title));
            QVERIFY2(advice != texts::advice(cause), qPrintable(advice));
            QCoreApplication::installTranslator(&m_german);
            QVERIFY2(title.endsWith(u'.') && advice.endsWith(u'.'), qPrintable(title));
        }
        QCOMPARE(texts::who(Who::Provider), u"Ihr Mailanbieter muss das beheben."_s);
    }

    void keepsThePlacesOfEachSentence()
    {
        QFile file(QStringLiteral(MAILRIG_GERMAN_SOURCE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int count = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (reader.name() == "source"_L1) {
                source = reader.readElementText();
            } else if (reader.name() == "translation"_L1
                && reader.attributes().value("type"_L1) != "unfinished"_L1) {
                QCOMPARE(places(reader.readElementText()), places(source));
                ++count;
            }
        }
        QVERIFY(!reader.hasError());
        QVERIFY(count > 250);
    }

private:
    QTranslator m_german;
};

QTEST_GUILESS_MAIN(TstGermanTexts)
#include "tst_germantexts.moc"
