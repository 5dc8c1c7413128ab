// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/discovery/discoveryoptions.h"
#include "models/result.h"
#include "models/server.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace mailrig {

//! What vouches for a result. Plain: nobody (DNS without DNSSEC, http, guessed host names).
enum class SourceTrust {
    Bundled, //!< comes with Mailrig
    Digest, //!< https, and a digest in DNS agrees (PACC)
    Dnssec,
    Https,
    Plain,
};

//! What a person has to know of a provider before the first sign-in fails.
struct ProviderNote {
    enum class Kind {
        AppPassword, //!< the account's own password is refused: an app password is needed
        SwitchOnAccess, //!< IMAP, POP3 and SMTP are off until switched on in the web settings
        OnlyOAuth, //!< no password is taken, nor an app password
        AuthorizationCode, //!< a code from the web settings takes the password's place
        LocalBridge, //!< only by a program of the provider's that runs on this machine
    };
    Kind kind = Kind::AppPassword;
    QString provider = {}; //!< its own name
    QUrl link = {}; //!< where it is done or told; empty: none is known
    bool operator==(const ProviderNote &) const = default;
};

//! A server that was found. Placeholders are filled; an empty host never occurs.
struct ServerOffer {
    Server server = {.protocol = Protocol::None}; //!< None: this side was not found
    // what the server itself said; empty where it was not asked
    QStringList mechanisms = {}, capabilities = {};
    std::optional<TlsFacts> tls = {};
    //! Why it cannot be used as it stands: a certificate that does not hold, no encryption.
    //! EncryptionRequired: the source wants a connection in clear.
    std::optional<Error> problem = {};
    bool operator==(const ServerOffer &) const = default;
};

//! Settings that were found: one way to receive with one way to send.
struct Candidate {
    DiscoverySource source = DiscoverySource::ProviderTable;
    SourceTrust trust = SourceTrust::Plain;
    QString from = {}; //!< foreign: the URL, record or table entry that said it
    QString provider = {}; //!< foreign: the provider's name; may be empty
    ServerOffer incoming = {}, outgoing = {};
    QList<ProviderNote> notes = {};
    QList<DiscoverySource> confirmedBy = {}; //!< others that say the same
    bool isForStrictReaders = true; //!< false: its file lacks what some programs insist on
    bool operator==(const Candidate &) const = default;

    [[nodiscard]] bool isTrusted() const { return trust != SourceTrust::Plain; }
    //! No problem on either side, and encrypted.
    [[nodiscard]] bool isUsable() const;
    //! The gravest of both sides' problems, the incoming one's first.
    [[nodiscard]] std::optional<Error> problem() const;
};

//! Where one source stands.
struct SourceState {
    enum class Phase {
        Waiting,
        Asking,
        Answered,
        Nothing, //!< it has no settings for this domain
        Failed,
        ConsentNeeded, //!< the answer leads to another domain: `host`; time stands still for it
        Skipped, //!< the options do not allow it
        Cancelled,
    };
    DiscoverySource source = DiscoverySource::ProviderTable;
    Phase phase = Phase::Waiting;
    QString host = {}; //!< asked, or to be asked after consent
    std::optional<Error> error = {}; //!< Failed; TimedOut where time was up
    std::chrono::milliseconds elapsed{0};
    int candidates = 0;
    bool operator==(const SourceState &) const = default;
};

//! What is known so far.
struct Discovery {
    QList<Candidate> candidates = {}; //!< the best first: see `ranked`
    QList<Candidate> asSaid = {}; //!< each as its source has it, in the order they came
    QList<SourceState> sources = {}; //!< one each, in the order of the enumerators
    QList<ProviderNote> notes = {}; //!< on whoever has the domain, even where nothing was found
    bool isOver = false;
    bool operator==(const Discovery &) const = default;

    [[nodiscard]] const SourceState &state(DiscoverySource source) const;
};

[[nodiscard]] QString name(SourceTrust value); //!< bundled, digest, dnssec, https, plain
[[nodiscard]] QString name(ProviderNote::Kind value); //!< appPassword …
[[nodiscard]] QString name(SourceState::Phase value); //!< waiting …
[[nodiscard]] bool isEnd(SourceState::Phase phase);

} // namespace mailrig
