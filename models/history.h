// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QJsonObject>

namespace mailrig {

//! One side of a past test: what may have changed by the next one.
struct PastSide {
    Side side = Side::Incoming;
    Protocol protocol = Protocol::None;
    Verdict verdict = Verdict::Ok;
    std::optional<Cause> cause = {};
    QByteArray certificate = {}; //!< SHA-256 of the server's certificate, 32 raw bytes, or empty
    QDateTime certificateEnds = {}; //!< UTC; invalid: no certificate
    QStringList capabilities = {};
    std::optional<Mechanism> mechanism = {};
    qint64 milliseconds = 0; //!< of its steps together
    QJsonObject unknown = {};
    bool operator==(const PastSide &) const = default;
};

//! The result of a past test. No server's words, no user name and no secret: codes, a fingerprint
//! and capabilities only.
struct PastResult {
    QDateTime started = {}; //!< UTC, to the millisecond
    qint64 milliseconds = 0;
    Verdict verdict = Verdict::Ok;
    std::optional<Cause> cause = {};
    QList<PastSide> sides = {};
    QJsonObject unknown = {};

    [[nodiscard]] const PastSide *side(Side side) const;
    //! The earliest end of the sides' certificates; invalid if there was none.
    [[nodiscard]] QDateTime certificateEnds() const;
    bool operator==(const PastResult &) const = default;
};

//! The last results of one account, the oldest first.
struct History {
    static constexpr qsizetype most = 10;

    QList<PastResult> results = {};

    //! Forgets the oldest where there would be more than `most`.
    void add(const PastResult &result);
    bool operator==(const History &) const = default;
};

[[nodiscard]] PastResult pastResult(const CheckReport &report);

//! As a line of its file holds it, with "version": 1; FileMalformed with the member.
[[nodiscard]] QJsonObject pastResultToJson(const PastResult &result);
[[nodiscard]] Result<PastResult> pastResultFromJson(const QJsonObject &object);

} // namespace mailrig
