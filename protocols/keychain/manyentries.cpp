// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/keychain/manyentries.h"

#include "protocols/freedby.h"

// The functions that take paths: without them libsecret sets up a watch for every entry. They are
// called unstable, and have been the same since 2012.
#define SECRET_API_SUBJECT_TO_CHANGE
#include <libsecret/secret.h>

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QSet>

#include <deque>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

constexpr size_t mostUnanswered = 64; // a bus without a configuration allows 128

template <class T, auto free> using GlibHandle = FreedBy<T, free>;

//! Within KDE QtKeychain prefers KWallet: what a Secret Service beside it holds may be of old.
bool hasWallet()
{
    return qEnvironmentVariableIsSet("KDE_FULL_SESSION")
        || qEnvironmentVariableIsSet("KDE_SESSION_VERSION")
        || qgetenv("XDG_CURRENT_DESKTOP").contains("KDE")
        || qgetenv("DESKTOP_SESSION").startsWith("kde");
}

//! Where an entry is, and how its bytes are written.
struct Place {
    QByteArray path;
    bool isBase64 = false;
};

QDBusPendingReply<QDBusVariant> askAttributes(const char *path, std::chrono::milliseconds limit)
{
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        QString::fromUtf8(path), u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Item"_s, u"Attributes"_s});
    return QDBusConnection::sessionBus().asyncCall(question, int(limit.count()));
}

//! The entries' paths by their ids, and those ids only that stand at one place.
QHash<QUuid, Place> placesOf(const QSet<QUuid> &ids, const char *const *paths,
    std::chrono::milliseconds limit, const std::stop_token &stop)
{
    QHash<QUuid, Place> places;
    QSet<QUuid> doubled;
    std::deque<QDBusPendingReply<QDBusVariant>> replies;
    const auto *next = paths;
    for (const auto *path = paths; *path && !stop.stop_requested(); ++path) {
        for (; *next && replies.size() < mostUnanswered; ++next) {
            replies.push_back(askAttributes(*next, limit));
        }
        auto reply = replies.front();
        replies.pop_front();
        reply.waitForFinished();
        if (reply.isError()) {
            continue;
        }
        const auto attributes
            = qdbus_cast<QMap<QString, QString>>(reply.value().variant().value<QDBusArgument>());
        const auto type = attributes.value(u"type"_s);
        const auto id = QUuid::fromString(attributes.value(u"user"_s));
        if (!ids.contains(id) || (type != "base64"_L1 && type != "plaintext"_L1)) {
            continue;
        }
        if (places.contains(id)) {
            doubled << id;
        }
        places.insert(id, {*path, type == "base64"_L1});
    }
    places.removeIf([&doubled](const auto &each) { return doubled.contains(each.key()); });
    return places;
}

Secret secretOf(SecretValue *value, bool isBase64)
{
    gsize size = 0;
    const char *bytes = secret_value_get(value, &size);
    const auto kept = QByteArray::fromRawData(bytes, qsizetype(size));
    return Secret(isBase64 ? QByteArray::fromBase64(kept) : QByteArray(bytes, qsizetype(size)));
}

} // namespace

QHash<QUuid, Secret> readManyEntries(const QString &service, const QList<QUuid> &ids,
    std::chrono::milliseconds limit, const std::stop_token &stop)
{
    if (hasWallet()) {
        return {};
    }
    const GlibHandle<GCancellable, &g_object_unref> cancelled(g_cancellable_new());
    const std::stop_callback cancels(stop, [&] { g_cancellable_cancel(cancelled.get()); });
    using Service = GlibHandle<SecretService, &g_object_unref>;
    // QtKeychain's, too: one for the process.
    const Service asked(
        secret_service_get_sync(SECRET_SERVICE_OPEN_SESSION, cancelled.get(), nullptr));
    if (!asked) {
        return {};
    }
    static const SecretSchema schema{"org.qt.keychain", SECRET_SCHEMA_DONT_MATCH_NAME,
        {{"server", SECRET_SCHEMA_ATTRIBUTE_STRING}}, 0, {}, {}, {}, {}, {}, {}, {}};
    const GlibHandle<GHashTable, &g_hash_table_unref> attributes(
        secret_attributes_build(&schema, "server", service.toUtf8().constData(), nullptr));
    char **open = nullptr, **locked = nullptr; // libsecret leaks those that nobody takes
    secret_service_search_for_dbus_paths_sync(
        asked.get(), &schema, attributes.get(), cancelled.get(), &open, &locked, nullptr);
    const GlibHandle<char *, &g_strfreev> found(open), closed(locked);
    if (!found) {
        return {};
    }
    const auto places = placesOf({ids.cbegin(), ids.cend()}, open, limit, stop);
    std::vector<const char *> paths;
    for (const auto &each : places) {
        paths.push_back(each.path.constData());
    }
    paths.push_back(nullptr);
    const GlibHandle<GHashTable, &g_hash_table_unref> values(
        secret_service_get_secrets_for_dbus_paths_sync(
            asked.get(), paths.data(), cancelled.get(), nullptr));
    QHash<QUuid, Secret> secrets;
    for (auto each = places.cbegin(); values && each != places.cend(); ++each) {
        auto *value
            = static_cast<SecretValue *>(g_hash_table_lookup(values.get(), each->path.constData()));
        if (value) {
            secrets.insert(each.key(), secretOf(value, each->isBase64));
        }
    }
    return secrets;
}

} // namespace mailrig
