// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QIODevice>

namespace mailrig {

//! The body of a request, to be read once: it cannot be rewound, so that Qt cannot send it again.
class SequentialBody : public QIODevice {
public:
    explicit SequentialBody(Secret bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    //! Qt asks for it before it sends again; QIODevice's own would complain to the log.
    bool seek(qint64) override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.view().size() - m_at; }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto part = m_bytes.view().sliced(m_at, std::min(size, bytesAvailable()));
        std::copy(part.cbegin(), part.cend(), data);
        m_at += part.size();
        return part.isEmpty() && size > 0 ? -1 : part.size();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    qsizetype m_at = 0;
};

} // namespace mailrig
