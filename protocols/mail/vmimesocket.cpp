// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/vmimesocket.h"

#include "protocols/mail/connectionfailure.h"

#include <cstring>

namespace mailrig {

void VmimeSocket::connect(const vmime::string &, vmime::port_t)
{
    if (!m_stream.isOpen()) {
        throw ConnectionFailure({.code = Cause::ConnectionLost});
    }
}

QByteArray VmimeSocket::read(size_t most)
{
    auto bytes = m_stream.read(static_cast<qsizetype>(most));
    if (!bytes) {
        throw ConnectionFailure(bytes.error());
    }
    return std::move(*bytes);
}

void VmimeSocket::receive(vmime::string &buffer)
{
    const auto bytes = read(getBlockSize());
    buffer.assign(bytes.constData(), static_cast<size_t>(bytes.size()));
}

size_t VmimeSocket::receiveRaw(vmime::byte_t *buffer, size_t count)
{
    const auto bytes = read(count);
    std::memcpy(buffer, bytes.constData(), static_cast<size_t>(bytes.size()));
    return static_cast<size_t>(bytes.size());
}

void VmimeSocket::send(const vmime::string &buffer)
{
    m_stream.write(QByteArrayView(buffer.data(), static_cast<qsizetype>(buffer.size())));
}

void VmimeSocket::send(const char *text)
{
    m_stream.write(QByteArrayView(text));
}

void VmimeSocket::sendRaw(const vmime::byte_t *buffer, size_t count)
{
    m_stream.write(
        QByteArrayView(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(count)));
}

size_t VmimeSocket::sendRawNonBlocking(const vmime::byte_t *buffer, size_t count)
{
    sendRaw(buffer, count);
    return count;
}

const vmime::string VmimeSocket::getPeerName() const
{
    return m_stream.settings().host.toStdString();
}

vmime::shared_ptr<vmime::net::socket> VmimeSocketFactory::create()
{
    return vmime::make_shared<VmimeSocket>(m_stream);
}

vmime::shared_ptr<vmime::net::socket> VmimeSocketFactory::create(
    vmime::shared_ptr<vmime::net::timeoutHandler>)
{
    return create();
}

} // namespace mailrig
