// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "models/bundle.h"
#include "models/exchange/exportplan.h"

namespace mailrig {

//! How a bundle stands to the accounts as they are now.
struct BundleDrift {
    bool wasRun = false; //!< else only `missing` and `refused` say something
    QStringList changed = {}; //!< names of accounts that would be written otherwise now
    QStringList added = {}; //!< that were not in the last run
    QList<QUuid> removed = {}; //!< that were in the last run, and are not in the bundle any more
    QList<QUuid> missing = {}; //!< in the bundle, but not in the store
    QStringList refused = {}; //!< that cannot be written as they are now

    [[nodiscard]] bool isCurrent() const;
    bool operator==(const BundleDrift &) const = default;
};

//! The export a bundle stands for; accounts that are not in the store are left out.
[[nodiscard]] ExportRequest requestOf(const Bundle &bundle, const AccountStore &store);
//! What the bundle's accounts are judged against. NotFound if its environment is gone.
[[nodiscard]] Result<ValidationContext> contextOf(
    const Bundle &bundle, const AccountStore &store, const ProcessEnvironment &process);
//! All that a bundle's drift is judged by, as it is now: to be judged on any thread.
struct BundleState {
    Bundle bundle = {};
    ExportRequest request = {};
    Result<ValidationContext> context = {};
};
[[nodiscard]] BundleState stateOf(
    const Bundle &bundle, const AccountStore &store, const ProcessEnvironment &process);
//! Errors of `exportPlan` and `contextOf`. Some 0.1 ms an account.
[[nodiscard]] Result<BundleDrift> driftOf(const BundleState &state);
//! The bundle after its plan was written at a time: remembers digests of what the format holds of
//! each account, and of the options.
[[nodiscard]] Bundle afterRun(Bundle bundle, const ExportPlan &plan, const QDateTime &now);

} // namespace mailrig
