// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"
#include "models/server.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace mailrig {

enum class StepKind {
    Resolve,
    Connect,
    Greeting,
    Encrypt,
    Identity,
    Capabilities,
    Token,
    SignIn,
    Mailbox,
    SendTest,
    Arrive,
};
enum class Outcome { Ok, Failed, NotReached, Skipped };
//! Who can mend it.
enum class Who { Nobody, You, Provider, Administrator, Wait };
enum class Verdict { Ok, Failed, Cancelled };

//! One certificate as a person wants to see it. Foreign strings: plain text only.
struct CertificateFacts {
    QString subject = {}, issuer = {}, serial = {}, keyType = {}, signatureAlgorithm = {};
    QStringList names = {}; //!< DNS and IP subject alternative names
    QStringList addresses = {}; //!< mail addresses, of the subject and its alternative names
    QDateTime notBefore = {}, notAfter = {}; //!< UTC
    int keyBits = 0;
    QByteArray sha256 = {}, spkiSha256 = {}; //!< 32 raw bytes each
    QByteArray der = {};
    bool operator==(const CertificateFacts &) const = default;
};

//! What the handshake settled, and everything that speaks against the server's identity.
struct TlsFacts {
    QString version = {}, cipher = {}; //!< "TLSv1.3", "TLS_AES_256_GCM_SHA384"
    QList<CertificateFacts> certificates = {}; //!< as sent, leaf first
    QList<CertificateFacts> verifiedChain = {}; //!< up to the trust anchor, if one was found
    QList<Error> reasons = {}; //!< all of them; empty: the identity stands
    bool verified = false; //!< false too for mode Off
    bool resumed = false; //!< a session of the same run: the identity was proved when it began
    bool operator==(const TlsFacts &) const = default;
};

//! One row of a live test. A side's rows come in the order in which they happened.
struct CheckStep {
    Side side = Side::Incoming;
    StepKind kind = StepKind::Resolve;
    Outcome outcome = Outcome::Ok;
    int milliseconds = 0;
    std::optional<Error> error = {}; //!< for Failed
    // facts, each set by the step that learned it
    QStringList facts = {}; //!< addresses, the greeting, message counts: the server's words
    std::optional<TlsFacts> tls = {};
    QStringList capabilities = {}; //!< as announced after encryption
    std::optional<Mechanism> mechanism = {};
    std::optional<CredentialType> credential = {}; //!< that was taken, at SignIn
    std::optional<TokenFacts> token = {}; //!< at Token
    bool isTokenCached = false; //!< no authorization server was asked for it
    QStringList transcript = {}; //!< "C: …" and "S: …" of this step, secrets blacked out
    bool operator==(const CheckStep &) const = default;
};

//! One side of a report.
struct SideReport {
    Side side = Side::Incoming;
    // what was tried (startedReport)
    Protocol protocol = Protocol::None;
    QString host = {}, user = {};
    quint16 port = 0;
    Security security = Security::Tls;
    IdentityCheck identityCheck = {};
    QList<StepKind> planned = {};
    QList<CheckStep> steps = {};

    [[nodiscard]] const CheckStep *firstFailure() const;
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] std::optional<Cause> cause() const;
    [[nodiscard]] std::optional<TlsFacts> tls() const;
    [[nodiscard]] QStringList capabilities() const;
    [[nodiscard]] std::optional<Mechanism> mechanism() const;
    //! What was signed in with, where the account left that open.
    [[nodiscard]] std::optional<CredentialType> credential() const;
    bool operator==(const SideReport &) const = default;
};

//! A live test as it goes on and when it is over: rows are added as they stream in.
struct CheckReport {
    QString account = {};
    QDateTime started = {};
    qint64 milliseconds = 0;
    QList<SideReport> sides = {};

    void add(const CheckStep &step);
    [[nodiscard]] SideReport *side(Side side);
    [[nodiscard]] const SideReport *side(Side side) const;
    //! Failed if a side failed, Cancelled if one was and none failed otherwise.
    [[nodiscard]] Verdict verdict() const;
    //! The side whose failure decides the verdict: the incoming one first, a failed one before a
    //! cancelled one; null if all is well.
    [[nodiscard]] const SideReport *failedSide() const;
    //! Its failure.
    [[nodiscard]] std::optional<Error> error() const;
    bool operator==(const CheckReport &) const = default;
};

[[nodiscard]] QString name(Side value);
[[nodiscard]] QString name(StepKind value);
[[nodiscard]] QString name(Outcome value);
[[nodiscard]] QString name(Who value);
[[nodiscard]] QString name(Verdict value);

//! The steps a check of this side takes with a password, in order: rows can be shown before they
//! are reached. None for Graph: see the plan of a SideRequest (reportstart.h).
[[nodiscard]] QList<StepKind> plannedSteps(Protocol protocol, Security security, bool sendTest);

} // namespace mailrig
