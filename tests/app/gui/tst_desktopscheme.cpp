// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktopscheme.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const auto path = u"/org/freedesktop/portal/desktop"_s;
const auto appearance = u"org.freedesktop.appearance"_s;

} // namespace

//! Answers as the settings portal of a desktop does.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key) const // NOLINT: the portal's name
    {
        const bool isKnown = group == appearance && key == u"color-scheme"_s;
        return QDBusVariant(
            isKnown ? QVariant::fromValue(QDBusVariant(scheme)) : QVariant(u"none"_s));
    }
};

class TstDesktopScheme : public QObject {
    Q_OBJECT

    QProcess m_daemon;
    QString m_address;
    Portal m_portal;

    [[nodiscard]] QDBusConnection bus(const QString &name) const
    {
        return QDBusConnection::connectToBus(m_address, name);
    }
    void tell(const QString &group, const QString &key, uint value) const
    {
        auto told = QDBusMessage::createSignal(
            path, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        told.setArguments({group, key, QVariant::fromValue(QDBusVariant(value))});
        QVERIFY(bus(u"portal"_s).send(told));
    }
    void offerPortal()
    {
        auto own = bus(u"portal"_s);
        QVERIFY(own.registerObject(path, &m_portal, QDBusConnection::ExportAllSlots));
        QVERIFY(own.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_daemon.waitForStarted());
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    }
    void init() { m_portal.scheme = 0; }
    void cleanup()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
    }
    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }

    void withoutABusItIsLight()
    {
        const DesktopScheme scheme(QDBusConnection(u"nowhere"_s));
        QVERIFY(!scheme.isDark());
    }
    void withoutAPortalItIsLight()
    {
        const DesktopScheme scheme(bus(u"program"_s));
        QTest::qWait(100); // the refusal comes
        QVERIFY(!scheme.isDark());
    }
    void theDesktopIsAsked_data()
    {
        QTest::addColumn<uint>("answer");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("no preference") << 0U << false;
        QTest::newRow("dark") << 1U << true;
        QTest::newRow("light") << 2U << false;
        QTest::newRow("of a newer portal") << 7U << false;
    }
    void theDesktopIsAsked()
    {
        QFETCH(const uint, answer);
        QFETCH(const bool, isDark);
        offerPortal();
        m_portal.scheme = answer;
        const DesktopScheme scheme(bus(u"program"_s));
        QVERIFY(!scheme.isDark()); // nobody waited
        QSignalSpy changed(&scheme, &DesktopScheme::changed);
        QCOMPARE(changed.wait(isDark ? 5000 : 100), isDark);
        QCOMPARE(scheme.isDark(), isDark);
    }
    void aChangeIsFollowed()
    {
        offerPortal();
        const DesktopScheme scheme(bus(u"program"_s));
        QSignalSpy changed(&scheme, &DesktopScheme::changed);
        QTest::qWait(50); // asked and answered: no preference
        tell(appearance, u"color-scheme"_s, 1);
        QVERIFY(changed.wait());
        QVERIFY(scheme.isDark());
        tell(appearance, u"accent-color"_s, 0);
        tell(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, 0);
        QVERIFY(!changed.wait(100));
        tell(appearance, u"color-scheme"_s, 2);
        QVERIFY(changed.wait());
        QVERIFY(!scheme.isDark());
    }
};

QTEST_GUILESS_MAIN(TstDesktopScheme)
#include "tst_desktopscheme.moc"
