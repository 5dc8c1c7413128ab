// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/addressrace.h"
#include "protocols/transport/namelookup.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace mailrig {

//! Connects to a web server by happy eyeballs, directly or through a proxy, which then resolves the
//! name. In its thread's event loop; destroying it ends it.
class WebDialer : public QObject {
public:
    //! Not encrypted yet. Errors: NameNotFound, HostUnreachable, ConnectionRefused, ConnectionLost,
    //! TimedOut.
    using Connected = std::function<void(Result<std::unique_ptr<QSslSocket>> socket)>;

    WebDialer(QString host, quint16 port, QNetworkProxy proxy, QObject *parent);
    //! `connected` is called once, never from here.
    void dial(Connected connected);

private:
    void advance();
    void finish(Result<std::unique_ptr<QSslSocket>> socket);
    [[nodiscard]] std::unique_ptr<QTcpSocket> begin(const QHostAddress &address) const;
    [[nodiscard]] bool take(const std::optional<NameLookup::Answer> &answer);

    const QString m_host;
    const quint16 m_port;
    const QNetworkProxy m_proxy;
    Connected m_connected;
    std::optional<NameLookup> m_names; //!< nothing: an address is known
    bool m_hasIpv6 = false, m_hasIpv4 = false; //!< answered
    std::optional<Error> m_lookupError;
    AddressRace m_race;
    QTimer m_pulse;
};

} // namespace mailrig
