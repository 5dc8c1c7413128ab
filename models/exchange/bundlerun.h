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
    QStringList filesMissing = {}; //!< paths the last run has written, where no file is now
    QStringList filesChanged = {}; //!< that are not as the last run has written them

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
//! Reads a file whole; an error if there is none.
using FileReader = std::function<Result<QByteArray>(const QString &path)>;
//! Errors of `exportPlan` and `contextOf`. Some 0.1 ms an account, and reading the files that were
//! written; without a reader they are not looked at.
[[nodiscard]] Result<BundleDrift> driftOf(const BundleState &state, const FileReader &read = {});

//! Gives a single file of several accounts the bundle's name, if the format gave it that of the
//! first account, and the bundle names no profile.
void nameByBundle(QList<ProfileFile> &files, const Bundle &bundle, const ExportPlan &plan);
//! Of a file's content, for `Bundle::exportedFiles`.
[[nodiscard]] QString fileDigest(const QByteArray &bytes);
//! The bundle after its plan was written to files (digests by path) at a time: remembers digests of
//! what the format holds of each account, and of the options.
[[nodiscard]] Bundle afterRun(Bundle bundle, const ExportPlan &plan,
    const QMap<QString, QString> &files, const QDateTime &now);
//! Paths of the last run that this one did not write again.
[[nodiscard]] QStringList leftOver(const Bundle &before, const QMap<QString, QString> &files);

} // namespace mailrig
