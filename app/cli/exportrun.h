// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/bundle.h"
#include "models/exchange/exportplan.h"

namespace mailrig::cli {

//! What is exported, beside the settings of a bundle: accounts and their secrets may come from a
//! file as well as from the store.
struct ExportSource {
    ExportRequest request = {};
    ValidationContext context = {};
    QHash<QUuid, Secret> known = {}; //!< secrets that are at hand
    bool isStored = false; //!< the accounts are of the store
    bool mayOverwrite = false; //!< the files are those an earlier run has written
};

//! Options that `export`, `bundle set` and `convert` share, and the bundle they change.
[[nodiscard]] QList<QCommandLineOption> exportOptions();
[[nodiscard]] Result<Bundle> changedByOptions(Bundle bundle, Invocation &invocation);

//! What a bundle exports. NotFound for its environment. A bundle replaces what its last run has
//! written.
[[nodiscard]] Result<ExportSource> sourceOf(const Bundle &bundle, Invocation &invocation);

//! What was exported, and where to.
struct FinishedExport {
    ExportPlan plan = {};
    QMap<QString, QString> files = {}; //!< digests by absolute path
};

//! Remembers that a stored bundle was run, and says which files of its last run are left over.
[[nodiscard]] Result<void> keepRun(
    const Bundle &bundle, const FinishedExport &run, Invocation &invocation);

//! Says losses and refusals, writes the files (not with --dry-run) and tells all of it with --json.
//! Validation if an account is refused and --skip-refused is not given: then nothing is written.
[[nodiscard]] Result<FinishedExport> runExport(
    const Bundle &settings, const ExportSource &source, Invocation &invocation);

} // namespace mailrig::cli
