// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/redirectlistener.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

constexpr int mostConnections = 32;
constexpr int mostPorts = 8; // tried, until one is free on both addresses

QByteArray pathOf(const QUrl &uri)
{
    const auto path = uri.path(QUrl::FullyEncoded).toLatin1();
    return path.isEmpty() ? QByteArray("/") : path;
}

QByteArray html(const RedirectPage &page)
{
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>"
           "<body><p>%2</p></body></html>\n"_s
               .arg(page.title.toHtmlEscaped(), page.text.toHtmlEscaped())
               .toUtf8();
}

tl::unexpected<Error> notListening(const QTcpServer &server, const QHostAddress &address)
{
    return failure(Cause::Unknown, address.toString() + u": "_s + server.errorString());
}

Result<quint16> listenOn(QTcpServer &server, const QHostAddress &address, quint16 port)
{
    if (!server.listen(address, port)) {
        return notListening(server, address);
    }
    return server.serverPort();
}

} // namespace

RedirectListener::RedirectListener(QByteArray state, const RedirectPage &page, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_page(html(page))
{
    for (QTcpServer *server : {&m_ipv4, &m_ipv6}) {
        connect(server, &QTcpServer::newConnection, this, [this, server] { accept(*server); });
    }
}

bool RedirectListener::serves(const QUrl &redirectUri)
{
    static const QStringList hosts{u"127.0.0.1"_s, u"::1"_s, u"localhost"_s};
    return redirectUri.isValid() && redirectUri.scheme() == "http"_L1
        && hosts.contains(redirectUri.host()) && redirectUri.userInfo().isEmpty()
        && !redirectUri.hasFragment();
}

Result<QUrl> RedirectListener::listen(const QUrl &redirectUri)
{
    if (!serves(redirectUri)) {
        return failure(Cause::Validation, redirectUri.toString());
    }
    close();
    m_path = pathOf(redirectUri);
    const auto wanted = static_cast<quint16>(redirectUri.port(0));
    const auto port = redirectUri.host() == "localhost"_L1 ? listenOnBoth(wanted)
        : redirectUri.host() == "::1"_L1 ? listenOn(m_ipv6, QHostAddress::LocalHostIPv6, wanted)
                                         : listenOn(m_ipv4, QHostAddress::LocalHost, wanted);
    return port.map([&redirectUri](quint16 taken) {
        QUrl uri = redirectUri;
        uri.setPort(taken);
        return uri;
    });
}

// A browser may take either address for the name: both have to be ours, or somebody else could
// listen on the other. A machine without IPv6 has one only.
Result<quint16> RedirectListener::listenOnBoth(quint16 port)
{
    for (int i = 0; i < mostPorts; ++i) {
        const auto taken = listenOn(m_ipv4, QHostAddress::LocalHost, port);
        if (!taken || m_ipv6.listen(QHostAddress::LocalHostIPv6, *taken)
            || m_ipv6.serverError() != QAbstractSocket::AddressInUseError) {
            return taken;
        }
        m_ipv4.close();
        if (port != 0) {
            break;
        }
    }
    return notListening(m_ipv6, QHostAddress::LocalHostIPv6);
}

void RedirectListener::close()
{
    m_ipv4.close();
    m_ipv6.close();
    const auto connections
        = findChildren<RedirectConnection *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
}

void RedirectListener::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (children().size() >= mostConnections) {
            delete socket;
            continue;
        }
        new RedirectConnection(
            socket, [this](const QByteArray &target) { return reply(target); }, this);
    }
}

RedirectReply RedirectListener::reply(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    const auto path = QByteArrayView(target).first(mark < 0 ? target.size() : mark);
    if (path != m_path) {
        return {.status = 404};
    }
    const auto answer
        = authorizationAnswer(QByteArrayView(target).sliced(mark < 0 ? target.size() : mark + 1));
    if (!answer || !answer->answers(m_state)) {
        return {.status = 400};
    }
    if (!m_isTaken) {
        m_isTaken = true;
        // The browser first: whoever is told may close this listener.
        QTimer::singleShot(0, this, [this, taken = *answer] { Q_EMIT redirected(taken); });
    }
    return {.status = 200, .page = m_page};
}

Result<AuthorizationAnswer> pastedAnswer(const QString &address, const QUrl &redirectUri)
{
    const QUrl pasted(address.trimmed(), QUrl::StrictMode);
    const bool isSame = pasted.isValid() && pasted.scheme() == redirectUri.scheme()
        && pasted.host() == redirectUri.host() && pasted.port() == redirectUri.port()
        && pathOf(pasted) == pathOf(redirectUri);
    if (!isSame) {
        return failure(Cause::Validation);
    }
    QByteArray query = pasted.query(QUrl::FullyEncoded).toLatin1();
    auto answer = authorizationAnswer(query);
    wipe(query);
    return answer;
}

} // namespace mailrig
