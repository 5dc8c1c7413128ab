// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/nameserver.h"

#include <QPromise>
#include <QtEndian>

#include <arpa/nameser.h>
#include <netdb.h>
#include <resolv.h>

#include <array>
#include <cstring>
#include <memory>
#include <system_error>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

constexpr int patience = 2; // seconds for a first answer, more for the second try
constexpr int tries = 2;
constexpr qsizetype longestReply = 65535;

struct Question {
    QByteArray name = {};
    DnsType type = DnsType::A;
    QHostAddress server = {}; //!< null: the system's
    quint16 port = 53;
};

int numberOf(DnsType type)
{
    static constexpr std::array numbers{ns_t_a, ns_t_aaaa, ns_t_mx, ns_t_srv, ns_t_txt};
    return numbers.at(static_cast<size_t>(type));
}

//! The configuration of the system's resolver, for one question.
class ResolverState {
public:
    ResolverState() { m_isReady = res_ninit(&m_state) == 0; }
    ~ResolverState()
    {
        if (m_isReady) {
            res_nclose(&m_state);
        }
    }
    ResolverState(const ResolverState &) = delete;
    ResolverState &operator=(const ResolverState &) = delete;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] res_state state() { return &m_state; }

    void pointTo(const QHostAddress &server, quint16 port)
    {
        m_state.nscount = 1;
        auto &address = m_state.nsaddr_list[0];
        address = {};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(port);
        address.sin_addr.s_addr = qToBigEndian(server.toIPv4Address());
    }
    //! RFC 6840 §5.7: asks for the verdict, if there is one to be believed.
    void trustNearServers()
    {
        bool isNear = m_state.nscount > 0;
        for (int i = 0; i < m_state.nscount; ++i) {
            const auto &each = m_state.nsaddr_list[i];
            // Others than IPv4 stand elsewhere, their family here is 0.
            isNear = isNear && each.sin_family == AF_INET
                && QHostAddress(qFromBigEndian(each.sin_addr.s_addr)).isLoopback();
        }
        if (isNear) {
            m_state.options |= RES_TRUSTAD;
        }
    }

private:
    struct __res_state m_state { };
    bool m_isReady = false;
};

Error errorOf(int code, const QString &name)
{
    switch (code) {
    case TRY_AGAIN:
        return {Cause::TimedOut, name};
    case HOST_NOT_FOUND:
        return {Cause::NameNotFound, name};
    default:
        return {Cause::HostUnreachable, name};
    }
}

//! glibc goes on to the next name server after such an answer, and in the end tells of a time-out;
//! the answer is still in the buffer.
std::optional<Error> refusalIn(const QByteArray &reply, const std::array<uchar, NS_PACKETSZ> &asked)
{
    const auto *bytes = reinterpret_cast<const uchar *>(reply.constData());
    const bool isAnswer = bytes[0] == asked[0] && bytes[1] == asked[1] && (bytes[2] & 0x80) != 0;
    const int code = isAnswer ? bytes[3] & 0x0f : ns_r_noerror; // RFC 1035 §4.1.1
    switch (code) {
    case ns_r_noerror:
        return {};
    case ns_r_servfail:
        return Error{Cause::TemporaryServerFault, u"SERVFAIL"_s};
    case ns_r_refused:
        return Error{Cause::PermanentServerFault, u"REFUSED"_s};
    default:
        return Error{Cause::PermanentServerFault, u"RCODE %1"_s.arg(code)};
    }
}

Result<DnsAnswer> answerOf(const Question &question)
{
    ResolverState resolver;
    const auto name = QString::fromLatin1(question.name);
    if (!resolver.isReady()) {
        return failure(Cause::HostUnreachable, u"resolv.conf"_s);
    }
    auto *state = resolver.state();
    state->retrans = patience;
    state->retry = tries;
    if (!question.server.isNull()) {
        resolver.pointTo(question.server, question.port);
    }
    resolver.trustNearServers();
    QByteArray reply(longestReply, '\0');
    std::array<uchar, NS_PACKETSZ> asked{};
    const int size = res_nmkquery(state, ns_o_query, question.name.constData(), ns_c_in,
        numberOf(question.type), nullptr, 0, nullptr, asked.data(), asked.size());
    if (size < 0) {
        return failure(Cause::NameNotFound, name);
    }
    const int received = res_nsend(state, asked.data(), size,
        reinterpret_cast<uchar *>(reply.data()), static_cast<int>(reply.size()));
    if (received < 0) {
        const int failed = errno;
        if (const auto refusal = refusalIn(reply, asked)) {
            return tl::unexpected(*refusal);
        }
        return tl::unexpected(
            failed == ETIMEDOUT ? Error{Cause::TimedOut, name} : errorOf(NETDB_INTERNAL, name));
    }
    auto answer = dnsAnswer(QByteArrayView(reply).first(received), question.type);
    const bool isBelieved = (state->options & RES_TRUSTAD) != 0;
    if (answer && !isBelieved) {
        answer->isAuthentic = false;
    }
    return answer;
}

} // namespace

QFuture<Result<DnsAnswer>> NameServer::ask(const QString &name, DnsType type) const
{
    auto promise = std::make_shared<QPromise<Result<DnsAnswer>>>();
    promise->start();
    const auto future = promise->future();
    const Question question{.name = name.toLatin1(),
        .type = type,
        .server = QHostAddress(m_redirections.nameServer),
        .port = m_redirections.nameServerPort};
    const auto answering = [promise, question] {
        promise->addResult(answerOf(question));
        promise->finish();
    };
    try {
        // Of nobody's: a call that hangs is not waited for, not even at the program's end.
        std::thread(answering).detach();
    } catch (const std::system_error &) {
        answering(); // no thread to be had: better late than never
    }
    return future;
}

} // namespace mailrig
