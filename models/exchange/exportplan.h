// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/wrappers.h"
#include "models/validation.h"

namespace mailrig {

//! What is to be exported, and how.
struct ExportRequest {
    QList<Account> accounts = {};
    QString format = {}; //!< of a row of the table, or "mailrig-encrypted"
    //! Macros named here (as they stand between the braces: "address", "HOST") become these texts,
    //! a device manager's own variables such as "$EMAIL$"; all others are expanded. Formats that
    //! keep macros keep those that are not here.
    QMap<QString, QString> macros = {};
    WriteOptions options = {};
};

//! One account of an export.
struct ExportEntry {
    Account account = {}; //!< as stored
    Account written = {}; //!< with what its OAuth apps say; macros expanded or mapped
    //! Of validation; members that hold a mapped macro are not judged, and a secret that is not
    //! there is a warning, for secrets stay out.
    QList<Issue> issues = {};
    //! The format's limits, then the losses; secrets it has no place for among them, but passwords.
    QList<ProfileNote> notes = {};
    //! Why it is refused: Validation with the fields, MacroUnresolved with field and variable, or
    //! the format's own limit (Validation with the field).
    std::optional<Error> refusal = {};

    [[nodiscard]] bool isRefused() const { return refusal.has_value(); }
    [[nodiscard]] qsizetype lossCount() const;
};

//! What an export will write and lose, said before anything is written.
struct ExportPlan {
    QString format = {};
    QList<ExportEntry> entries = {};
    QList<ProfileNote> notes = {}; //!< of the whole: an Error TooMany, then `exportFiles` fails
    QStringList unusedMacros = {}; //!< of the request's: no account refers to them

    [[nodiscard]] QList<Account> accepted() const; //!< `written` of those not refused
    //! The passwords these accounts sign in with, and their other secrets as far as the format has
    //! a place for them: what --with-secrets would take out of the keychain, each once. Empty for
    //! formats that hold none.
    [[nodiscard]] QList<QUuid> secrets() const;
};

//! The row that writes a format; "mailrig-encrypted" is "mailrig" in a seal. Null if there is none.
[[nodiscard]] const ProfileFormat *writtenFormat(const QString &name);

//! What validation says of an account, as far as it matters to an export: see ExportEntry::issues.
[[nodiscard]] QList<Issue> exportIssues(
    const Account &account, const QMap<QString, QString> &macros, const ValidationContext &context);

//! Names of WriteOptions::Delivery: add, replace, deleteAndAdd.
[[nodiscard]] QString name(WriteOptions::Delivery value);
[[nodiscard]] std::optional<WriteOptions::Delivery> delivery(QStringView name);

//! Judges each account as `issues` does, by `context` (its `takenNames` are not looked at), and as
//! the format does. NotFound with the format's name if there is none that writes. Pure.
[[nodiscard]] Result<ExportPlan> exportPlan(
    const ExportRequest &request, const ValidationContext &context);

//! What is done to the files besides writing them.
struct Wrapping {
    std::optional<SigningIdentity> sign = {}; //!< Apple profiles only
    QList<RecipientCertificate> recipients = {}; //!< Apple profiles only
    Secret passphrase = {}; //!< of the format "mailrig-encrypted", which needs one
    bool asPicture = false; //!< a QR code's text as PNG
};

//! The files; names are all different. The same request gives the same bytes, but where they are
//! signed or sealed. Validation if every account is refused; Usage with "sign", "recipients" or
//! "picture" for a format or wrappers that cannot do it; SecretMissing without the passphrase;
//! errors of the format and the wrappers.
[[nodiscard]] Result<QList<ProfileFile>> exportFiles(const ExportPlan &plan,
    const WriteOptions &options, const Wrapping &wrapping = {},
    const ProfileWrappers &wrappers = {});

//! The account with macros of this table replaced by its texts, and the others expanded.
//! MacroUnresolved as `expanded`.
[[nodiscard]] Result<Account> mapped(Account account, const QMap<QString, QString> &macros,
    const Environment &environment, const ProcessEnvironment &process = {});

} // namespace mailrig
