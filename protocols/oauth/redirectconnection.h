// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace mailrig {

//! What a browser gets for its request: a status, and a page or nothing.
struct RedirectReply {
    int status = 404;
    QByteArray page = {}; //!< HTML
};

//! One connection to the redirect listener: takes one GET of bounded size within ten seconds,
//! answers it, hangs up and deletes itself.
class RedirectConnection : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype longestLine = 8192; //!< of the request
    static constexpr qsizetype longestHead = 65536; //!< cookies of other local servers come along

    //! `reply` is asked once, with the target as it came ("/?code=…").
    using Reply = std::function<RedirectReply(const QByteArray &target)>;
    //! Takes the socket over.
    RedirectConnection(QTcpSocket *socket, Reply reply, QObject *parent);
    ~RedirectConnection() override;
    RedirectConnection(const RedirectConnection &) = delete;
    RedirectConnection &operator=(const RedirectConnection &) = delete;

private:
    void read();
    [[nodiscard]] RedirectReply replyTo(const QByteArray &requestLine) const;
    void answer(const RedirectReply &reply);

    QTcpSocket *m_socket;
    Reply m_reply;
    QByteArray m_head;
    QTimer m_patience;
    bool m_isAnswered = false;
};

} // namespace mailrig
