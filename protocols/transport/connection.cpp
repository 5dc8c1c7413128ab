// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/connection.h"

#include "protocols/transport/dialer.h"
#include "protocols/transport/plainstream.h"
#include "protocols/transport/serveridentity.h"
#include "protocols/transport/silenceprobe.h"
#include "protocols/transport/starttls.h"
#include "protocols/transport/tlsengine.h"

#include <QCryptographicHash>

namespace mailrig {
namespace {

// A file that is missing or damaged is, in a live test, a mistake in the account.
Error asValidation(const Error &error)
{
    const bool isFileError
        = error.code == Cause::FileUnreadable || error.code == Cause::FileMalformed;
    return {isFileError ? Cause::Validation : error.code, error.detail};
}

//! All that a verdict on this handshake rests on, but the time.
QByteArray evidenceDigest(const QList<Certificate> &chain, const QByteArray &staple)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const Certificate &each : chain) {
        digest.addData(each.der()); // says its own length
    }
    digest.addData(staple);
    return digest.result();
}

} // namespace

struct Connection::Private {
    Private(ConnectionSettings settings, Bounds bounds, Transcript &transcript)
        : settings(std::move(settings))
        , waiter(std::move(bounds))
        , transcript(transcript)
    {
    }
    [[nodiscard]] Result<void> startTls(const StepSink &told);
    [[nodiscard]] Result<void> negotiate(RunningStep &encrypting, const StepSink &told);
    [[nodiscard]] Result<void> shakeHands();
    [[nodiscard]] Result<void> sendOutput();
    [[nodiscard]] Result<QByteArray> readDecrypted();
    [[nodiscard]] Result<QByteArray> readFirst();
    bool judgeServer(const TlsEngine &shown);
    bool recognize(const TlsEngine &shown, const QByteArray &evidence);
    [[nodiscard]] ServerInQuestion inQuestion() const;
    void prepareResumption();

    ConnectionSettings settings;
    Waiter waiter;
    Transcript &transcript;
    HostName host;
    std::optional<TrustStore> trust;
    std::optional<ClientIdentity> identity;
    std::optional<Dialer> dialer;
    std::optional<PlainStream> stream;
    std::optional<TlsEngine> engine;
    std::optional<IdentifiedServer> known; // from an earlier connection of the run
    TlsFacts tls;
    QByteArray evidence; // of what was judged on this connection
    bool isIdentified = false; // as far as the mode goes
    bool hasRead = false;
};

Connection::Connection(ConnectionSettings settings, Bounds bounds, Transcript &transcript)
    : d(std::make_unique<Private>(std::move(settings), std::move(bounds), transcript))
{
}

Connection::~Connection() = default;

Result<void> Connection::open(const StepSink &told)
{
    RunningStep resolving(StepKind::Resolve, told);
    const auto host = parseHost(d->settings.host);
    if (!host) {
        return resolving.failed(host.error());
    }
    d->host = *host;
    if (d->settings.security != Security::None) {
        const auto trust
            = TrustStore::load(d->settings.trust, d->settings.identityCheck.caFile, bounds());
        if (!trust) {
            return RunningStep(StepKind::Identity, told).failed(asValidation(trust.error()));
        }
        d->trust = *trust;
        if (const QString &file = d->settings.clientCertificateFile; !file.isEmpty()) {
            auto identity = readClientIdentity(file, d->settings.clientCertificatePassphrase);
            if (!identity) {
                return RunningStep(StepKind::Encrypt, told).failed(asValidation(identity.error()));
            }
            d->identity = std::move(*identity);
        }
    }
    const auto place = d->settings.reachedAt.value_or(
        ConnectionSettings::Place{d->settings.host, d->settings.port});
    const auto dialled = parseHost(place.host);
    if (!dialled) {
        return resolving.failed(dialled.error());
    }
    d->dialer.emplace(*dialled, place.port, d->settings.proxy, d->waiter);
    auto socket = d->dialer->dial(told);
    if (!socket) {
        return tl::unexpected(socket.error());
    }
    d->stream.emplace(std::move(*socket), d->waiter, d->settings.largestReceived);
    auto opened = Result<void>();
    switch (d->settings.security) {
    case Security::None:
        break;
    case Security::Tls: {
        RunningStep encrypting(StepKind::Encrypt, told);
        opened = d->negotiate(encrypting, told);
        break;
    }
    case Security::StartTls:
        opened = d->startTls(told);
        break;
    }
    if (!opened) {
        d->stream->close();
    }
    return opened;
}

Result<void> Connection::Private::startTls(const StepSink &told)
{
    StarttlsDialogue dialogue(settings.protocol);
    std::optional<RunningStep> step(std::in_place, StepKind::Greeting, told);
    bool isGreeting = true;
    while (!dialogue.isReady()) {
        const auto bytes = hasRead ? stream->read() : readFirst();
        if (!bytes) {
            return step->failed(bytes.error());
        }
        transcript.received(*bytes);
        const auto toSend = dialogue.take(*bytes);
        if (isGreeting && dialogue.isGreeted()) {
            isGreeting = false;
            step->addFacts({dialogue.greeting()});
            step->succeeded();
            step.emplace(StepKind::Encrypt, told);
        }
        if (!toSend) {
            return step->failed(toSend.error());
        }
        if (!toSend->isEmpty()) {
            transcript.sent(*toSend);
            if (const auto sent = stream->write(*toSend); !sent) {
                return step->failed(sent.error());
            }
        }
    }
    return negotiate(*step, told);
}

Result<void> Connection::Private::negotiate(RunningStep &encrypting, const StepSink &told)
{
    // RFC 6066 §3: a literal is no server name.
    engine.emplace(host.literal ? QByteArray() : host.name.toLatin1(),
        identity ? &*identity : nullptr,
        [this](const TlsEngine &shown) { return judgeServer(shown); });
    prepareResumption();
    auto done = shakeHands();
    if (done && !isIdentified && !recognize(*engine, {})) {
        done = failure(Cause::TlsHandshakeFailed); // TLS that ended without asking the judge
    }
    if (done) {
        tls.version = engine->version(); // and once more, as a server may only now be heard out
        tls.cipher = engine->cipher();
    }
    encrypting.setTls(tls);
    if (!done && !engine->wasRefused()) {
        return encrypting.failed(done.error());
    }
    encrypting.succeeded();
    RunningStep identifying(StepKind::Identity, told);
    identifying.setTls(tls);
    if (engine->wasRefused()) {
        return identifying.failed(tls.reasons.first());
    }
    identifying.succeeded();
    return {};
}

ServerInQuestion Connection::Private::inQuestion() const
{
    return {.host = host.name,
        .port = settings.port,
        .security = settings.security,
        .identityCheck = settings.identityCheck,
        .trust = settings.trust};
}

void Connection::Private::prepareResumption()
{
    // A client's certificate is asked for, and shown, in full handshakes only.
    if (!settings.sessions || identity) {
        return;
    }
    known = settings.sessions->find(inQuestion());
    if (known && known->session) {
        engine->resume(known->session);
    }
    engine->onNewSession([this](const TlsSession &session) {
        if (tls.verified && !tls.resumed) {
            // A verdict that was recognized gets no younger by it.
            auto met = known && known->evidence == evidence
                ? *known
                : IdentifiedServer{.evidence = evidence, .facts = tls};
            met.session = session;
            settings.sessions->keep(inQuestion(), met);
        }
    });
}

bool Connection::Private::recognize(const TlsEngine &shown, const QByteArray &shownEvidence)
{
    if (!known || !(shown.isResumed() || known->evidence == shownEvidence)) {
        return false;
    }
    tls = known->facts;
    tls.resumed = shown.isResumed();
    isIdentified = true;
    return true;
}

bool Connection::Private::judgeServer(const TlsEngine &shown)
{
    const auto chain = shown.peerChain();
    evidence = evidenceDigest(chain, shown.staple());
    if (recognize(shown, evidence)) {
        return true;
    }
    const auto verdict = judge({.chain = chain, .host = host.name, .staple = shown.staple()},
        settings.identityCheck, *trust);
    tls = {.version = shown.version(),
        .cipher = shown.cipher(),
        .certificates = factsOf(chain),
        .verifiedChain = factsOf(verdict.verifiedChain),
        .reasons = verdict.reasons,
        .verified = verdict.verified};
    isIdentified = verdict.mayContinue;
    return isIdentified;
}

Result<void> Connection::Private::shakeHands()
{
    for (;;) {
        const auto isDone = engine->handshake();
        if (const auto sent = sendOutput(); !sent) { // an alert, too, if it failed
            return isDone ? sent : tl::unexpected(isDone.error());
        }
        if (!isDone) {
            const bool isInjected = settings.security == Security::StartTls
                && isDone.error().code == Cause::TlsOnPlainPort;
            return isInjected ? failure(Cause::InjectedPlaintext, isDone.error().detail)
                              : tl::unexpected(isDone.error());
        }
        if (*isDone) {
            return {};
        }
        const auto bytes = stream->read();
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        engine->feed(*bytes);
    }
}

Result<void> Connection::Private::sendOutput()
{
    const QByteArray output = engine->takeOutput();
    return output.isEmpty() ? Result<void>() : stream->write(output);
}

Result<QByteArray> Connection::Private::readDecrypted()
{
    for (;;) {
        const auto bytes = engine->read();
        if (const auto sent = sendOutput(); !sent && (!bytes || bytes->isEmpty())) {
            return tl::unexpected(sent.error());
        }
        if (!bytes || !bytes->isEmpty()) {
            return bytes;
        }
        const auto encrypted = stream->read();
        if (!encrypted) {
            return encrypted;
        }
        engine->feed(*encrypted);
    }
}

Result<QByteArray> Connection::Private::readFirst()
{
    hasRead = true;
    SilenceProbe probe([this] { return dialer->dialAgain(); }, settings.protocol, settings.port,
        waiter.bounds().deadline());
    bool wantsTls = false;
    const auto within
        = waiter.until([&] { return stream->hasNews() || (wantsTls = probe.advance()); });
    if (!within) {
        return tl::unexpected(within.error());
    }
    if (wantsTls) {
        return failure(Cause::PlainOnTlsPort);
    }
    auto bytes = stream->read();
    if (bytes && looksLikeTls(*bytes)) {
        return failure(Cause::PlainOnTlsPort,
            QString::fromLatin1(bytes->first(qMin<qsizetype>(bytes->size(), 8)).toHex(' ')));
    }
    return bytes;
}

Result<QByteArray> Connection::read()
{
    if (!d->stream) {
        return failure(Cause::ConnectionLost);
    }
    auto bytes = d->engine ? d->readDecrypted() : d->hasRead ? d->stream->read() : d->readFirst();
    if (bytes) {
        d->transcript.received(*bytes);
    }
    return bytes;
}

Result<void> Connection::write(QByteArrayView bytes)
{
    if (!d->stream) {
        return failure(Cause::ConnectionLost);
    }
    d->transcript.sent(bytes);
    if (!d->engine) {
        return d->stream->write(bytes);
    }
    return d->engine->write(bytes).and_then([this] { return d->sendOutput(); });
}

void Connection::close()
{
    if (d->engine && isOpen()) {
        d->engine->shutdown();
        // Nobody waits for what is said in parting, so nobody misses it either.
        static_cast<void>(d->sendOutput());
    }
    if (d->stream) {
        d->stream->close();
    }
}

bool Connection::isOpen() const
{
    return d->stream && d->stream->isConnected();
}

const TlsFacts &Connection::tls() const
{
    return d->tls;
}

QString Connection::peerAddress() const
{
    return d->dialer ? d->dialer->peerAddress() : QString();
}

const Bounds &Connection::bounds() const
{
    return d->waiter.bounds();
}

} // namespace mailrig
