// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! One fact of a report. Foreign words in it are made visible already, but not escaped.
struct ReportRow {
    QString label = {}, text = {};
    bool operator==(const ReportRow &) const = default;
};

//! One step as a line of a table: "failed", "Sign in", "30 ms", the words that belong to it.
struct ReportStep {
    Outcome outcome = Outcome::Ok;
    QString outcomeText = {}, name = {}, time = {}, words = {};
    bool operator==(const ReportStep &) const = default;
};

struct ReportSection {
    QString heading = {};
    QList<ReportRow> diagnosis = {}; //!< empty if the side works
    QList<ReportStep> steps = {};
    QList<ReportRow> facts = {};
    bool operator==(const ReportSection &) const = default;
};

//! A report in words, before it becomes text or HTML.
struct ReportPage {
    QString title = {}, verdict = {};
    Verdict outcome = Verdict::Ok;
    QList<ReportRow> diagnosis = {}; //!< of the failure that decides
    QList<ReportRow> circumstances = {};
    QList<ReportSection> sections = {};
    bool operator==(const ReportPage &) const = default;
};

//! What a certificate says, in the order in which a person asks.
[[nodiscard]] QList<ReportRow> certificateRows(const CertificateFacts &facts);

[[nodiscard]] ReportPage reportPage(const CheckReport &report);

} // namespace mailrig::texts
