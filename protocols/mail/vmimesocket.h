// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/mailstream.h"

#include <vmime/net/socket.hpp>

namespace mailrig {

//! A mail stream as vmime wants to see one: open already, encrypted and filtered below, blocking
//! until the bounds. Fails with ConnectionFailure. Does not own the stream.
class VmimeSocket : public vmime::net::socket {
public:
    explicit VmimeSocket(MailStream &stream)
        : m_stream(stream)
    {
    }

    void connect(const vmime::string &address, vmime::port_t port) override;
    void disconnect() override { m_stream.close(); }
    [[nodiscard]] bool isConnected() const override { return m_stream.isOpen(); }
    bool waitForRead(int) override { return true; }
    bool waitForWrite(int) override { return true; }

    void receive(vmime::string &buffer) override;
    size_t receiveRaw(vmime::byte_t *buffer, size_t count) override;
    void send(const vmime::string &buffer) override;
    void send(const char *text) override;
    void sendRaw(const vmime::byte_t *buffer, size_t count) override;
    size_t sendRawNonBlocking(const vmime::byte_t *buffer, size_t count) override;

    [[nodiscard]] size_t getBlockSize() const override { return 16384; }
    [[nodiscard]] unsigned int getStatus() const override { return 0; }
    [[nodiscard]] const vmime::string getPeerName() const override;
    [[nodiscard]] const vmime::string getPeerAddress() const override { return getPeerName(); }

    // Bounds are the stream's business, and what is said is in its transcript.
    vmime::shared_ptr<vmime::net::timeoutHandler> getTimeoutHandler() override { return {}; }
    void setTracer(vmime::shared_ptr<vmime::net::tracer>) override { }
    vmime::shared_ptr<vmime::net::tracer> getTracer() override { return {}; }

private:
    [[nodiscard]] QByteArray read(size_t most);
    MailStream &m_stream;
};

//! Gives vmime the one socket there is.
class VmimeSocketFactory : public vmime::net::socketFactory {
public:
    explicit VmimeSocketFactory(MailStream &stream)
        : m_stream(stream)
    {
    }
    vmime::shared_ptr<vmime::net::socket> create() override;
    vmime::shared_ptr<vmime::net::socket> create(
        vmime::shared_ptr<vmime::net::timeoutHandler>) override;

private:
    MailStream &m_stream;
};

} // namespace mailrig
