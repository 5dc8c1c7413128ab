// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

//! The real window program speaks the language of its settings, whatever that of the desktop.
class TstGuiLanguage : public QObject {
    Q_OBJECT

    static QByteArray help(const QByteArray &settings, const QString &desktop)
    {
        const QTemporaryDir store;
        QFile file(store.filePath(u"settings.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size()) {
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        }
        file.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"LC_ALL"_s);
        environment.remove(u"LC_MESSAGES"_s);
        environment.insert(u"LANG"_s, desktop);
        environment.insert(u"LANGUAGE"_s, desktop.section(u'.', 0, 0));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MAILRIG_GUI), {u"--store"_s, store.path(), u"--help"_s});
        if (!process.waitForFinished(60'000)) {
            qFatal("the program does not end");
        }
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void isThatOfTheSettings_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("desktop");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("German on an English desktop")
            << "{\"language\": \"german\"}"_ba << u"en_US.UTF-8"_s << "Ordner der Konten."_ba;
        QTest::newRow("English on a German desktop")
            << "{\"language\": \"english\"}"_ba << u"de_DE.UTF-8"_s << "Folder of the accounts."_ba;
        QTest::newRow("that of the desktop")
            << "{}"_ba << u"en_US.UTF-8"_s << "Folder of the accounts."_ba;
    }
    void isThatOfTheSettings()
    {
        QFETCH(const QByteArray, settings);
        QFETCH(const QString, desktop);
        QFETCH(const QByteArray, says);
        const auto text = help(settings, desktop);
        QVERIFY2(text.contains(says), text.constData());
    }
};

QTEST_GUILESS_MAIN(TstGuiLanguage)
#include "tst_guilanguage.moc"
