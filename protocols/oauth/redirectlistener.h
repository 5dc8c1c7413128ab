// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/authorizationanswer.h"
#include "protocols/oauth/redirectconnection.h"

#include <QTcpServer>
#include <QUrl>

namespace mailrig {

//! What the browser shows when it has delivered its answer: one title, one paragraph, plain text.
struct RedirectPage {
    QString title = {}, text = {};
};

//! Waits on the loopback interface for the browser to come back (RFC 8252 §7.3). The first request
//! with the right path and state is taken; a second is shown the same page and changes nothing;
//! all others (icons, probes, other states) are refused and forgotten. Never answers with anything
//! that was sent.
class RedirectListener : public QObject {
    Q_OBJECT

public:
    RedirectListener(QByteArray state, const RedirectPage &page, QObject *parent = nullptr);

    //! Of http://127.0.0.1, http://[::1] and http://localhost, with or without a port.
    [[nodiscard]] static bool serves(const QUrl &redirectUri);
    //! Binds the literal address alone, for `localhost` both of them. Answers the same URI with the
    //! port that was taken, if it names none. Errors: Validation, `serves` it not; Unknown with
    //! the system's words, nothing to bind to.
    [[nodiscard]] Result<QUrl> listen(const QUrl &redirectUri);
    void close(); //!< connections too
    [[nodiscard]] bool isListening() const { return m_ipv4.isListening() || m_ipv6.isListening(); }

Q_SIGNALS:
    //! Once.
    void redirected(const mailrig::AuthorizationAnswer &answer);

private:
    [[nodiscard]] Result<quint16> listenOnBoth(quint16 port);
    void accept(QTcpServer &server);
    [[nodiscard]] RedirectReply reply(const QByteArray &target);

    QByteArray m_state, m_page, m_path;
    QTcpServer m_ipv4, m_ipv6;
    bool m_isTaken = false;
};

//! The address a browser ended at, as a person pastes it, if it is this redirect URI. Errors:
//! Validation.
[[nodiscard]] Result<AuthorizationAnswer> pastedAnswer(
    const QString &address, const QUrl &redirectUri);

} // namespace mailrig
