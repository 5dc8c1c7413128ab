// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/graph/graphpeer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

QString idOf(int number)
{
    return u"AAMkAG/%1+=="_s.arg(number); // their alphabet is base64
}

QJsonObject bodyOf(const HttpSeen &seen)
{
    return QJsonDocument::fromJson(seen.body).object();
}

bool isSubset(const QJsonObject &object, const QStringList &known)
{
    const auto keys = object.keys();
    return std::all_of(
        keys.begin(), keys.end(), [&known](const QString &key) { return known.contains(key); });
}

bool isMessage(const QJsonObject &message)
{
    static const QRegularExpression id(u"^<[^<>\\s]+@[^<>\\s]+>$"_s);
    return isSubset(message, {u"subject"_s, u"internetMessageId"_s, u"body"_s, u"toRecipients"_s})
        && !message[u"subject"_s].toString().isEmpty()
        && message[u"body"_s][u"contentType"_s] == u"text"_s
        && id.match(message[u"internetMessageId"_s].toString()).hasMatch();
}

} // namespace

HttpSaid graphError(int status, const QString &code, const QString &message)
{
    return json({{u"error"_s,
                    QJsonObject{{u"code"_s, code}, {u"message"_s, message},
                        {u"innerError"_s, QJsonObject{{u"request-id"_s, u"1"_s}}}}}},
        status);
}

GraphPeer::GraphPeer(QByteArray mailbox)
    : m_mailbox(std::move(mailbox))
{
    on("GET", "", [this](const HttpSeen &seen) {
        return seen.query == "$select=mail,userPrincipalName"
            ? json({{u"mail"_s, u"anna@example.org"_s},
                {u"userPrincipalName"_s, u"anna@tenant.example"_s}})
            : wrong(seen, u"query"_s);
    });
    on("GET", "/mailFolders/inbox", [this](const HttpSeen &seen) {
        return seen.query == "$select=displayName,totalItemCount,unreadItemCount"
            ? json({{u"displayName"_s, u"Inbox"_s}, {u"totalItemCount"_s, 12},
                {u"unreadItemCount"_s, 3}})
            : wrong(seen, u"query"_s);
    });
    on("GET", "/mailFolders/inbox/messages",
        [this](const HttpSeen &seen) { return found(m_inbox, seen); });
    on("GET", "/mailFolders/drafts/messages",
        [this](const HttpSeen &seen) { return found(m_drafts, seen); });
    // All there can ever be: they are not added while a request is being answered.
    for (int number = 1; number <= 20; ++number) {
        on("DELETE", "/messages/" + QUrl::toPercentEncoding(idOf(number)),
            [this, number](const HttpSeen &) { return remove(idOf(number)); });
    }
    on("POST", "/messages", [this](const HttpSeen &seen) {
        return isMessage(bodyOf(seen)) ? draft(bodyOf(seen)) : wrong(seen, u"message"_s);
    });
    on("POST", "/sendMail", [this](const HttpSeen &seen) {
        const auto order = bodyOf(seen);
        const bool isRight = isSubset(order, {u"message"_s, u"saveToSentItems"_s})
            && order[u"saveToSentItems"_s] == false && isMessage(order[u"message"_s].toObject())
            && order[u"message"_s][u"toRecipients"_s].toArray().size() == 1;
        return isRight ? send(order) : wrong(seen, u"order"_s);
    });
}

quint16 GraphPeer::port() const
{
    return static_cast<quint16>(m_http.url().port());
}

void GraphPeer::fail(
    const QByteArray &method, const QByteArray &path, const HttpSaid &said, int times, bool late)
{
    m_faults << Fault{method, path, said, times, late};
}

QStringList GraphPeer::trouble() const
{
    auto all = m_trouble;
    if (m_http.seen().size() != m_requests.size()) {
        all << u"a path nobody knows"_s;
    }
    return all;
}

void GraphPeer::on(const QByteArray &method, const QByteArray &path, const Answer &answer)
{
    m_http.on(m_mailbox + path, [=, this](const HttpSeen &seen) {
        m_requests << seen.method + ' ' + path;
        const auto kind = path.startsWith("/messages/") ? "/messages/"_ba : path;
        const auto fault = std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault &each) {
            return each.times > 0 && each.method == seen.method && each.path == kind;
        });
        if (fault == m_faults.end()) {
            return judged(method, path, answer, seen);
        }
        --fault->times;
        if (fault->late) {
            std::ignore = judged(method, path, answer, seen);
        }
        return fault->said;
    });
}

HttpSaid GraphPeer::judged(
    const QByteArray &method, const QByteArray &path, const Answer &answer, const HttpSeen &seen)
{
    if (seen.headers.value("authorization") != "Bearer " + m_token) {
        return graphError(401, u"InvalidAuthenticationToken"_s, u"Access token has expired."_s);
    }
    if (seen.method != method) {
        return wrong(seen, u"method at "_s + QString::fromLatin1(path));
    }
    if (method == "POST"
        && (seen.headers.value("content-type") != "application/json" || bodyOf(seen).isEmpty())) {
        return wrong(seen, u"no JSON"_s);
    }
    if (method != "POST" && !seen.body.isEmpty()) {
        return wrong(seen, u"a body"_s);
    }
    return answer(seen);
}

HttpSaid GraphPeer::found(const Folder &folder, const HttpSeen &seen)
{
    const QUrlQuery query(QString::fromLatin1(seen.query));
    static const QRegularExpression filter(
        u"^internetMessageId eq '([^']+)' or subject eq '([^']+)'$"_s);
    const auto asked = filter.match(query.queryItemValue(u"$filter"_s, QUrl::FullyDecoded));
    if (!asked.hasMatch() || query.queryItemValue(u"$select"_s) != u"id"_s) {
        return wrong(seen, u"query"_s);
    }
    QJsonArray value;
    for (const auto &each : folder) {
        if (each[u"internetMessageId"_s] == asked.captured(1)
            || each[u"subject"_s] == asked.captured(2)) {
            value << QJsonObject{{u"id"_s, each[u"id"_s]}};
        }
    }
    return json({{u"value"_s, value}});
}

QString GraphPeer::add(Folder &folder, QJsonObject message)
{
    const auto id = idOf(++m_lastId);
    message[u"id"_s] = id;
    if (m_renames) {
        message[u"internetMessageId"_s] = u"<%1@prod.outlook.example>"_s.arg(m_lastId);
    }
    folder.insert(id, message);
    return id;
}

HttpSaid GraphPeer::draft(const QJsonObject &message)
{
    const auto id = add(m_drafts, message);
    return json(m_drafts.value(id), 201);
}

HttpSaid GraphPeer::send(const QJsonObject &order)
{
    const auto message = order[u"message"_s].toObject();
    m_recipients << message[u"toRecipients"_s][0][u"emailAddress"_s][u"address"_s].toString();
    std::ignore = add(m_inbox, message);
    return {.status = 202, .contentType = "text/plain"};
}

HttpSaid GraphPeer::remove(const QString &id)
{
    if (m_drafts.remove(id) + m_inbox.remove(id) == 0) {
        return graphError(404, u"ErrorItemNotFound"_s);
    }
    return {.status = 204};
}

HttpSaid GraphPeer::wrong(const HttpSeen &seen, const QString &what)
{
    m_trouble << QString::fromLatin1(seen.method + ' ' + seen.path + '?' + seen.query) + u": "_s
            + what;
    return graphError(400, u"BadRequest"_s, what);
}

} // namespace mailrig
