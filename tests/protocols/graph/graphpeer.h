// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httppeer.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace mailrig {

//! Microsoft Graph with one mailbox, as strict as the real one: bearer, paths, methods, queries
//! and JSON have to be right. In the test's own event loop.
class GraphPeer {
public:
    //! The mailbox as it stands in the path: "/v1.0/me" or "/v1.0/users/…", encoded.
    explicit GraphPeer(QByteArray mailbox = "/v1.0/me");

    [[nodiscard]] quint16 port() const;
    void setToken(const QByteArray &token) { m_token = token; } //!< the only one that is good
    //! Exchange may give messages ids of its own.
    void renameMessages() { m_renames = true; }
    //! The next requests of this method and path (after the mailbox; "/messages/" stands for every
    //! message) are answered so. `late`: after they were done.
    void fail(const QByteArray &method, const QByteArray &path, const HttpSaid &said, int times = 1,
        bool late = false);

    //! "GET /mailFolders/inbox", in their order.
    [[nodiscard]] QByteArrayList requests() const { return m_requests; }
    //! What a client did wrong; must be empty in the end.
    [[nodiscard]] QStringList trouble() const;
    [[nodiscard]] qsizetype drafts() const { return m_drafts.size(); }
    [[nodiscard]] qsizetype inbox() const { return m_inbox.size(); }
    [[nodiscard]] QStringList recipients() const { return m_recipients; }

private:
    using Answer = std::function<HttpSaid(const HttpSeen &)>;
    using Folder = QMap<QString, QJsonObject>; //!< messages by id
    struct Fault {
        QByteArray method, path;
        HttpSaid said;
        int times;
        bool late;
    };

    void on(const QByteArray &method, const QByteArray &path, const Answer &answer);
    [[nodiscard]] HttpSaid judged(
        const QByteArray &method, const QByteArray &path, const Answer &, const HttpSeen &seen);
    [[nodiscard]] HttpSaid found(const Folder &folder, const HttpSeen &seen);
    [[nodiscard]] HttpSaid draft(const QJsonObject &message);
    [[nodiscard]] HttpSaid send(const QJsonObject &order);
    [[nodiscard]] HttpSaid remove(const QString &id);
    [[nodiscard]] QString add(Folder &folder, QJsonObject message);
    //! Notes it, and answers as Graph does.
    [[nodiscard]] HttpSaid wrong(const HttpSeen &seen, const QString &what);

    QByteArray m_mailbox, m_token = "good token";
    bool m_renames = false;
    QList<Fault> m_faults;
    QByteArrayList m_requests;
    QStringList m_trouble, m_recipients;
    Folder m_drafts, m_inbox;
    int m_lastId = 0;
    HttpPeer m_http;
};

//! An error in Graph's own form.
[[nodiscard]] HttpSaid graphError(
    int status, const QString &code, const QString &message = QStringLiteral("Words."));

} // namespace mailrig
