// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

const auto password = "keyring password"_ba;
const auto loginCollection = u"/org/freedesktop/secrets/collection/login"_s;

const auto busConfig
    = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

//! Where values of the Secret Service's struct Secret stand in messages: (oayays).
struct WireSecret {
    QDBusObjectPath session = {};
    QByteArray parameters = {}, value = {};
    QString contentType = {};
};

QDBusArgument &operator<<(QDBusArgument &to, const WireSecret &secret)
{
    to.beginStructure();
    to << secret.session << secret.parameters << secret.value << secret.contentType;
    to.endStructure();
    return to;
}

const QDBusArgument &operator>>(const QDBusArgument &from, WireSecret &secret)
{
    from.beginStructure();
    from >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    from.endStructure();
    return from;
}

} // namespace
} // namespace mailrig

Q_DECLARE_METATYPE(mailrig::WireSecret)

namespace mailrig {

namespace {

QDBusMessage callService(const QString &interface, const QString &method, const QVariantList &with)
{
    auto message = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(with);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
}

void end(QProcess &process)
{
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(5000);
    }
}

} // namespace

PrivateKeyring::~PrivateKeyring()
{
    end(m_keyring);
    end(m_bus);
}

bool PrivateKeyring::startBus()
{
    const auto socket = folder() + u"/bus"_s;
    QFile config(folder() + u"/bus.conf"_s);
    if (!config.open(QIODevice::WriteOnly)
        || config.write(QString(busConfig).arg(socket).toUtf8()) <= 0) {
        return false;
    }
    config.close();
    m_bus.start(u"dbus-daemon"_s,
        {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
    if (!m_bus.waitForReadyRead(10'000)) {
        return false;
    }
    m_address = QString::fromUtf8(m_bus.readAllStandardOutput()).trimmed();
    return qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
}

bool PrivateKeyring::startKeyring()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder());
    environment.insert(u"XDG_DATA_HOME"_s, folder() + u"/data"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder());
    environment.remove(u"DISPLAY"_s);
    m_keyring.setProcessEnvironment(environment);
    m_keyring.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_keyring.start(u"gnome-keyring-daemon"_s,
        {u"--foreground"_s, u"--components=secrets"_s, u"--unlock"_s,
            u"--control-directory="_s + folder() + u"/control"_s});
    if (!m_keyring.waitForStarted(10'000)) {
        return false;
    }
    m_keyring.write(password);
    m_keyring.waitForBytesWritten(5000);
    m_keyring.closeWriteChannel();
    for (QDeadlineTimer limit(10'000); !limit.hasExpired(); QThread::msleep(20)) {
        const auto reply
            = callService(u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
        if (reply.type() == QDBusMessage::ReplyMessage
            && reply.arguments().constFirst().value<QDBusObjectPath>().path() == loginCollection) {
            return true;
        }
    }
    return false;
}

bool PrivateKeyring::lock()
{
    const auto reply = callService(u"org.freedesktop.Secret.Service"_s, u"Lock"_s,
        {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(loginCollection)})});
    return reply.type() == QDBusMessage::ReplyMessage;
}

bool PrivateKeyring::unlock()
{
    qDBusRegisterMetaType<WireSecret>();
    const auto session = callService(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
        {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    if (session.type() != QDBusMessage::ReplyMessage) {
        return false;
    }
    const WireSecret secret{.session = session.arguments().at(1).value<QDBusObjectPath>(),
        .value = password,
        .contentType = u"text/plain"_s};
    const auto reply = callService(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(loginCollection)), QVariant::fromValue(secret)});
    return reply.type() == QDBusMessage::ReplyMessage;
}

void PrivateKeyring::suspend()
{
    signal(SIGSTOP);
}

void PrivateKeyring::resume()
{
    signal(SIGCONT);
}

void PrivateKeyring::signal(int number)
{
    const auto pid = m_keyring.processId();
    if (pid > 0) { // 0 would be this process's whole group
        ::kill(static_cast<pid_t>(pid), number);
    }
}

void PrivateKeyring::kill()
{
    end(m_keyring);
}

} // namespace mailrig
