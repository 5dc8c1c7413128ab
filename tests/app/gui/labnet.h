// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/livediscoverer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace mailrig {

//! The lab's own net of names and web pages (tests/lab/labnet.py), and a search that is led to it.
class LabNet : public Discoverer {
public:
    LabNet()
    {
        m_servers.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_servers.start(QStringLiteral(MAILRIG_LABNET), QStringList());
        m_note = QJsonDocument::fromJson(line()).object();
        if (m_note.isEmpty()) {
            qFatal("the lab's name server and web server do not start");
        }
    }
    ~LabNet() override
    {
        m_servers.closeWriteChannel();
        m_servers.waitForFinished(20'000);
    }

    [[nodiscard]] QString caFile() const { return m_note[QStringLiteral("caFile")].toString(); }
    //! What a host answers from now on.
    void publish(const QString &host, const QString &path, const QString &type, const QString &body)
    {
        send({{QStringLiteral("host"), host}, {QStringLiteral("path"), path},
            {QStringLiteral("type"), type}, {QStringLiteral("body"), body}});
    }
    //! Both servers' questions so far.
    [[nodiscard]] int asked() { return send({}); }

    [[nodiscard]] std::unique_ptr<DiscoveryRun> run(const DiscoveryRequest &request) override
    {
        return m_live.run({.address = request.address, .options = led(request.options)});
    }
    [[nodiscard]] QFuture<Result<ServerOffer>> visit(
        const Server &server, const DiscoveryOptions &options) override
    {
        visited << server;
        return m_live.visit(server, led(options));
    }
    [[nodiscard]] QFuture<Result<TlsFacts>> visitWeb(
        const QString &host, const DiscoveryOptions &options) override
    {
        return m_live.visitWeb(host, led(options));
    }

    QList<Server> visited;

private:
    [[nodiscard]] DiscoveryOptions led(DiscoveryOptions options) const
    {
        options.ispdb = QUrl(m_note[QStringLiteral("ispdb")].toString());
        options.redirections = {.nameServer = m_note[QStringLiteral("nameServer")].toString(),
            .nameServerPort
            = static_cast<quint16>(m_note[QStringLiteral("nameServerPort")].toInt()),
            .hosts = {{.port = 443,
                .toPort = static_cast<quint16>(m_note[QStringLiteral("web")].toInt())}}};
        return options;
    }
    int send(const QJsonObject &words)
    {
        m_servers.write(QJsonDocument(words).toJson(QJsonDocument::Compact) + '\n');
        return line().trimmed().toInt();
    }
    [[nodiscard]] QByteArray line()
    {
        while (!m_servers.canReadLine() && m_servers.waitForReadyRead(60'000)) { }
        return m_servers.readLine();
    }

    QProcess m_servers;
    QJsonObject m_note;
    LiveDiscoverer m_live;
};

} // namespace mailrig
