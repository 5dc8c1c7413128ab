// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/secret.h"

#include <atomic>

namespace mailrig {

struct Secret::Bytes {
    explicit Bytes(QByteArray &&source)
        : data(std::make_unique<char[]>(static_cast<size_t>(source.size())))
        , size(source.size())
    {
        std::copy(source.cbegin(), source.cend(), data.get());
        wipe(source);
    }
    ~Bytes() { wipe(data.get(), size); }
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;

    std::unique_ptr<char[]> data;
    qsizetype size;
};

Secret::Secret(QByteArray &&bytes)
    : m_bytes(std::make_shared<const Bytes>(std::move(bytes)))
{
}

Secret Secret::fromText(QString &&text)
{
    Secret secret(text.toUtf8());
    if (text.isDetached()) {
        wipe(reinterpret_cast<char *>(text.data()), text.size() * qsizetype(sizeof(QChar)));
    }
    text.clear();
    return secret;
}

bool Secret::isEmpty() const
{
    return !m_bytes || m_bytes->size == 0;
}

QByteArrayView Secret::view() const
{
    return m_bytes ? QByteArrayView(m_bytes->data.get(), m_bytes->size) : QByteArrayView();
}

bool Secret::operator==(const Secret &other) const
{
    return view() == other.view();
}

void wipe(char *bytes, qsizetype size)
{
    volatile char *at = bytes;
    for (qsizetype i = 0; i < size; ++i) {
        at[i] = 0;
    }
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

void wipe(QByteArray &bytes)
{
    // A shared array would be copied by data(), and the copy wiped instead: leave the others alone.
    if (bytes.isDetached()) {
        wipe(bytes.data(), bytes.size());
    }
    bytes.clear();
}

} // namespace mailrig
