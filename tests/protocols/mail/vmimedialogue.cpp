// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vmimedialogue.h"

#include "protocols/mail/replyfilter.h"
#include "protocols/mail/saslmechanism.h"

#include <vmime/net/imap/imap.hpp>
#include <vmime/net/pop3/pop3.hpp>
#include <vmime/net/smtp/smtp.hpp>
#include <vmime/platforms/posix/posixHandler.hpp>
#include <vmime/vmime.hpp>

#include <QList>

#include <utility>

namespace mailrig {

namespace {

constexpr char divider = '\x1e';
constexpr int mostReads = 2000;

//! The stock one asks the DNS for this machine's name.
class QuietPlatform : public vmime::platforms::posix::posixHandler {
public:
    const vmime::string getHostName() const override { return "localhost"; }
};

//! What the dialogue's sockets share: a folder that is opened connects anew.
struct ScriptedServer {
    Protocol protocol = Protocol::None;
    bool filtered = false;
    QList<QByteArray> pieces = {};
    QByteArray sent = {};
    int reads = 0;
};

//! A socket whose other end says what it was told to.
class MemorySocket final : public vmime::net::socket {
public:
    explicit MemorySocket(ScriptedServer &server)
        : m_server(server)
        , m_filter(server.filtered ? ReplyFilter::create({.protocol = server.protocol}) : nullptr)
    {
    }
    void connect(const vmime::string &, vmime::port_t) override { m_open = true; }
    void disconnect() override { m_open = false; }
    bool isConnected() const override { return m_open; }
    bool waitForRead(int) override { return true; }
    bool waitForWrite(int) override { return true; }
    void receive(vmime::string &buffer) override
    {
        QByteArray bytes = std::exchange(m_incoming, {});
        while (bytes.isEmpty()) {
            if (m_server.pieces.isEmpty() || ++m_server.reads > mostReads || fault()) {
                throw vmime::exceptions::socket_exception("closed");
            }
            bytes = m_server.pieces.takeFirst();
            if (m_filter) {
                bytes = take(m_filter->received(bytes));
            }
        }
        buffer = bytes.toStdString();
    }
    size_t receiveRaw(vmime::byte_t *buffer, size_t count) override
    {
        vmime::string bytes;
        receive(bytes);
        const size_t size = std::min(count, bytes.size());
        std::copy_n(bytes.begin(), size, buffer);
        m_incoming.prepend(QByteArray::fromStdString(bytes.substr(size)));
        return size;
    }
    void send(const vmime::string &buffer) override
    {
        write(QByteArrayView(buffer.data(), static_cast<qsizetype>(buffer.size())));
    }
    void send(const char *text) override { write(QByteArrayView(text)); }
    void sendRaw(const vmime::byte_t *buffer, size_t count) override
    {
        write(
            QByteArrayView(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(count)));
    }
    size_t sendRawNonBlocking(const vmime::byte_t *buffer, size_t count) override
    {
        sendRaw(buffer, count);
        return count;
    }
    size_t getBlockSize() const override { return 16384; }
    unsigned int getStatus() const override { return 0; }
    const vmime::string getPeerName() const override { return "memory"; }
    const vmime::string getPeerAddress() const override { return "memory"; }
    vmime::shared_ptr<vmime::net::timeoutHandler> getTimeoutHandler() override { return nullptr; }
    void setTracer(vmime::shared_ptr<vmime::net::tracer>) override { }
    vmime::shared_ptr<vmime::net::tracer> getTracer() override { return nullptr; }

private:
    bool fault() const { return m_filter && m_filter->fault(); }
    void write(QByteArrayView bytes)
    {
        if (!m_filter) {
            m_server.sent += bytes;
            return;
        }
        m_incoming += take(m_filter->sent(bytes));
    }
    QByteArray take(Result<FilterOutput> output)
    {
        if (!output) {
            throw vmime::exceptions::socket_exception("refused");
        }
        m_server.sent += output->toServer;
        return output->toClient;
    }

    ScriptedServer &m_server;
    std::unique_ptr<ReplyFilter> m_filter;
    QByteArray m_incoming;
    bool m_open = false;
};

class MemorySockets final : public vmime::net::socketFactory {
public:
    explicit MemorySockets(ScriptedServer &server)
        : m_server(server)
    {
    }
    vmime::shared_ptr<vmime::net::socket> create() override
    {
        return vmime::make_shared<MemorySocket>(m_server);
    }
    vmime::shared_ptr<vmime::net::socket> create(
        vmime::shared_ptr<vmime::net::timeoutHandler>) override
    {
        return create();
    }

private:
    ScriptedServer &m_server;
};

//! One mechanism, whatever the server offers. A second connection needs a second client.
class OneMechanism final : public vmime::security::sasl::defaultSASLAuthenticator {
public:
    explicit OneMechanism(Mechanism mechanism)
        : m_mechanism(mechanism)
    {
    }
    const std::vector<vmime::shared_ptr<vmime::security::sasl::SASLMechanism>>
    getAcceptableMechanisms(
        const std::vector<vmime::shared_ptr<vmime::security::sasl::SASLMechanism>> &,
        vmime::shared_ptr<vmime::security::sasl::SASLMechanism>) const override
    {
        SaslIdentity identity{.user = QStringLiteral("user"), .secret = Secret("pencil")};
        return {SaslMechanism::create(m_mechanism, std::move(identity), true).value()};
    }

private:
    const Mechanism m_mechanism;
};

template <class Service> void prepare(Service &service, ScriptedServer &server)
{
    service.setProperty("server.address", "memory");
    service.setProperty("server.port", 1);
    service.setProperty("connection.tls", false);
    service.setProperty("options.sasl", true);
    service.setProperty("options.sasl.fallback", false);
    service.setSocketFactory(vmime::make_shared<MemorySockets>(server));
    service.setTimeoutHandlerFactory(nullptr);
}

void lookIntoMailbox(vmime::net::store &store, Protocol protocol, bool fetch)
{
    const auto inbox = store.getDefaultFolder();
    if (protocol == Protocol::Imap) {
        store.getRootFolder()->getFolders(true);
        inbox->getStatus();
        if (!fetch) {
            return;
        }
    }
    inbox->open(vmime::net::folder::MODE_READ_ONLY);
    if (protocol == Protocol::Pop3) {
        auto messages = inbox->getMessages(vmime::net::messageSet::byNumber(1, -1));
        inbox->fetchMessages(messages, vmime::net::fetchAttributes::UID);
        return;
    }
    auto messages = inbox->getMessages(vmime::net::messageSet::byNumber(1));
    inbox->fetchMessages(messages,
        vmime::net::fetchAttributes::ENVELOPE | vmime::net::fetchAttributes::STRUCTURE
            | vmime::net::fetchAttributes::FLAGS | vmime::net::fetchAttributes::UID);
    vmime::string content;
    vmime::utility::outputStreamStringAdapter stream(content);
    messages.at(0)->extract(stream);
}

void converse(Protocol protocol, Mechanism mechanism, bool fetch, ScriptedServer &server,
    DialogueOutcome &outcome)
{
    const auto session = vmime::net::session::create();
    const auto authenticator = vmime::make_shared<OneMechanism>(mechanism);
    if (protocol == Protocol::Smtp) {
        const auto transport = session->getTransport("smtp", authenticator);
        prepare(*transport, server);
        transport->setProperty("options.need-authentication", true);
        transport->connect();
        outcome.signedIn = true;
        vmime::mailboxList recipients;
        recipients.appendMailbox(vmime::make_shared<vmime::mailbox>("b@example.org"));
        vmime::utility::inputStreamStringAdapter message("Subject: x\r\n\r\n.\r\n");
        transport->send(vmime::mailbox("a@example.org"), recipients, message, 17);
        return;
    }
    const auto store
        = session->getStore(protocol == Protocol::Imap ? "imap" : "pop3", authenticator);
    prepare(*store, server);
    if (protocol == Protocol::Pop3) {
        store->setProperty("options.apop", false);
    }
    store->connect();
    outcome.signedIn = true;
    lookIntoMailbox(*store, protocol, fetch);
}

} // namespace

DialogueOutcome vmimeDialogue(
    Protocol protocol, Mechanism mechanism, const QByteArray &server, bool filtered, bool fetch)
{
    static const bool prepared = [] {
        vmime::platform::setHandler<QuietPlatform>();
        registerOauthMechanismNames();
        return true;
    }();
    Q_ASSERT(prepared);
    DialogueOutcome outcome;
    ScriptedServer state{
        .protocol = protocol, .filtered = filtered, .pieces = server.split(divider)};
    try {
        converse(protocol, mechanism, fetch, state, outcome);
        outcome.finished = true;
    } catch (const std::exception &) { // vmime's are these too
        outcome.finished = false;
    }
    outcome.sent = state.sent;
    return outcome;
}

} // namespace mailrig
