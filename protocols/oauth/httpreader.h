// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

#include <memory>

namespace mailrig {

//! An answer of HTTP/1.1 (RFC 9112) as it comes in, read by Boost.Beast. Its head is bounded
//! (64 KiB), which that of Qt's own reader is not before 6.5, and so is its body.
class HttpReader {
public:
    explicit HttpReader(qsizetype longestBody);
    ~HttpReader(); //!< forgets: answers have tokens in them
    HttpReader(const HttpReader &) = delete;
    HttpReader &operator=(const HttpReader &) = delete;

    //! True: the answer is whole. TokenServerFault: too long; ConnectionLost: no HTTP.
    [[nodiscard]] Result<bool> add(QByteArrayView bytes);
    //! The connection has ended: ConnectionLost, if in the middle.
    [[nodiscard]] Result<void> end();

    [[nodiscard]] int status() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const; //!< the first one's value
    [[nodiscard]] QByteArrayView body() const; //!< as long as this lives

private:
    class Parser;
    void begin();
    [[nodiscard]] qsizetype leastPart() const;
    [[nodiscard]] Error tooLong(bool isBody) const;

    const qsizetype m_longestBody;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_pending;
    qsizetype m_overhead = 0; //!< bytes of interim answers
};

} // namespace mailrig
