// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/keychain/secretservice.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

const auto serviceName = u"org.freedesktop.secrets"_s;
const auto promptInterface = u"org.freedesktop.Secret.Prompt"_s;

QDBusMessage methodCall(const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    return message;
}

QDBusMessage serviceCall(const QString &method, const QVariantList &arguments)
{
    return methodCall(
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method, arguments);
}

Cause causeOf(const QDBusError &error, bool waitedToTheEnd)
{
    // The bus says NoReply too when the service died over the question.
    if (error.type() == QDBusError::NoReply || error.type() == QDBusError::TimedOut
        || error.type() == QDBusError::Timeout) {
        return waitedToTheEnd ? Cause::TimedOut : Cause::KeychainMissing;
    }
    return error.type() == QDBusError::AccessDenied ? Cause::KeychainRefused
                                                    : Cause::KeychainMissing;
}

//! A collection that does not exist has this path (Secret Service API, ReadAlias and Unlock).
bool isNone(const QString &path)
{
    return path.isEmpty() || path == u"/"_s;
}

QString pathIn(const QVariant &argument)
{
    return argument.value<QDBusObjectPath>().path();
}

} // namespace

SecretService::SecretService(QObject *parent)
    : QObject(parent)
{
}

void SecretService::ask(
    const QDBusMessage &question, std::chrono::milliseconds limit, Replied replied)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        // Later, as every other answer: a caller must not have to live with both.
        QTimer::singleShot(0, this, [replied, detail = bus.lastError().message()] {
            replied(failure(Cause::KeychainMissing, detail));
        });
        return;
    }
    QElapsedTimer clock;
    clock.start();
    auto *watcher = new QDBusPendingCallWatcher(
        bus.asyncCall(question, static_cast<int>(limit.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [replied, clock, limit](QDBusPendingCallWatcher *ended) {
            ended->deleteLater();
            if (ended->isError()) {
                const auto error = ended->error();
                const bool toTheEnd = clock.hasExpired(limit.count() * 9 / 10);
                replied(failure(causeOf(error, toTheEnd), error.message()));
                return;
            }
            replied(ended->reply().arguments());
        });
}

void SecretService::askDefaultCollection(
    std::chrono::milliseconds limit, std::function<void(Result<QString>)> told)
{
    ask(serviceCall(u"ReadAlias"_s, {u"default"_s}), limit,
        [told = std::move(told)](const Result<QVariantList> &reply) {
            if (!reply) {
                told(tl::unexpected(reply.error()));
                return;
            }
            told(pathIn(reply->value(0)));
        });
}

void SecretService::askState(std::chrono::milliseconds limit, Told told)
{
    askDefaultCollection(limit, [this, limit, told](const Result<QString> &collection) {
        if (!collection) {
            told(tl::unexpected(collection.error()));
            return;
        }
        if (isNone(*collection)) {
            told({});
            return;
        }
        const auto question = methodCall(*collection, u"org.freedesktop.DBus.Properties"_s,
            u"Get"_s, {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
        ask(question, limit, [told](const Result<QVariantList> &reply) {
            if (!reply) {
                told(tl::unexpected(reply.error()));
                return;
            }
            const bool isLocked = reply->value(0).value<QDBusVariant>().variant().toBool();
            told(isLocked ? failure(Cause::KeychainLocked) : Result<void>());
        });
    });
}

void SecretService::unlock(std::chrono::milliseconds limit, Told told)
{
    askDefaultCollection(limit, [this, limit, told](const Result<QString> &collection) {
        if (!collection) {
            told(tl::unexpected(collection.error()));
            return;
        }
        if (isNone(*collection)) {
            told({});
            return;
        }
        const QVariantList which{
            QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(*collection)})};
        ask(serviceCall(u"Unlock"_s, which), limit,
            [this, limit, told](const Result<QVariantList> &reply) {
                if (!reply) {
                    told(tl::unexpected(reply.error()));
                    return;
                }
                const auto path = pathIn(reply->value(1));
                if (isNone(path)) {
                    askState(limit, told);
                    return;
                }
                // What counts is not that a prompt was answered but that the collection is open.
                prompt(path, limit, [this, limit, told](const Result<void> &answered) {
                    if (!answered) {
                        told(answered);
                        return;
                    }
                    askState(limit, told);
                });
            });
    });
}

void SecretService::prompt(const QString &path, std::chrono::milliseconds limit, Told told)
{
    QDBusConnection::sessionBus().connect(
        serviceName, path, promptInterface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
    auto *waiting = new QObject(this);
    // The first of answer, refusal and limit wins; later ones find that it is over.
    const auto isOver = std::make_shared<bool>(false);
    const auto end = [this, path, told = std::move(told), waiting, isOver](Result<void> result) {
        if (std::exchange(*isOver, true)) {
            return;
        }
        waiting->deleteLater();
        QDBusConnection::sessionBus().disconnect(
            serviceName, path, promptInterface, u"Completed"_s, this, SLOT(promptCompleted(bool)));
        told(std::move(result));
    };
    connect(this, &SecretService::promptEnded, waiting, [end](bool dismissed) {
        end(dismissed ? failure(Cause::KeychainRefused) : Result<void>());
    });
    auto *timer = new QTimer(waiting);
    connect(timer, &QTimer::timeout, waiting, [this, end, path] {
        ask(methodCall(path, promptInterface, u"Dismiss"_s, {}), std::chrono::seconds(1),
            [](const Result<QVariantList> &) {});
        end(failure(Cause::TimedOut));
    });
    timer->start(limit);
    ask(methodCall(path, promptInterface, u"Prompt"_s, {QString()}), limit,
        [end](const Result<QVariantList> &reply) {
            if (!reply) {
                end(tl::unexpected(reply.error()));
            }
        });
}

void SecretService::promptCompleted(bool dismissed)
{
    Q_EMIT promptEnded(dismissed);
}

} // namespace mailrig
