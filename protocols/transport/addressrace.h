// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace mailrig {

//! Happy eyeballs (RFC 8305 §5): connects to one address after the other, the families by turns,
//! the next one after 250 ms or as soon as one fails; the first to answer wins. To be advanced
//! after each batch of events.
class AddressRace {
public:
    using Begin = std::function<std::unique_ptr<QTcpSocket>(const QHostAddress &)>;

    //! `begin` makes a socket and lets it connect to an address.
    explicit AddressRace(Begin begin)
        : m_begin(std::move(begin))
    {
    }
    //! More addresses to try, of either family, in order of preference.
    void add(const QList<QHostAddress> &addresses);
    [[nodiscard]] bool isEmpty() const
    {
        return m_tried.isEmpty() && m_ipv6.isEmpty() && m_ipv4.isEmpty();
    }
    [[nodiscard]] QList<QHostAddress> addresses() const; //!< tried and to be tried

    //! Looks at the attempts and starts the next one when it is time. True when somebody answered,
    //! or nobody is left who could.
    [[nodiscard]] bool advance();
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeWinner() { return std::move(m_winner); }
    //! Who did the answering.
    [[nodiscard]] QHostAddress winningAddress() const { return m_winningAddress; }
    //! Why nobody answered: the most telling cause, and what each address had to say.
    [[nodiscard]] Error failure() const;

private:
    struct Attempt {
        std::unique_ptr<QTcpSocket> socket;
        QHostAddress address;
    };
    struct Failed {
        QHostAddress address;
        Error error;
        bool isProxyMissing = false; //!< not even the proxy answered
    };
    void startNext();

    Begin m_begin;
    QList<QHostAddress> m_ipv6, m_ipv4, m_tried;
    std::vector<Attempt> m_attempts;
    QList<Failed> m_failed;
    QElapsedTimer m_sinceLastStart;
    std::unique_ptr<QTcpSocket> m_winner;
    QHostAddress m_winningAddress;
};

//! What a socket that could not connect, or lost its connection, has to say.
[[nodiscard]] Error errorOf(const QTcpSocket &socket);

} // namespace mailrig
