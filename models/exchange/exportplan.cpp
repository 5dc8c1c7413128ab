// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportplan.h"

#include "models/exchange/exportmacros.h"
#include "models/exchange/exportsecrets.h"
#include "models/exchange/selfcontained.h"
#include "models/oauthdefaults.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! The fields with an error, or nothing.
std::optional<Error> refusalOf(const ExportEntry &entry)
{
    QStringList fields;
    for (const auto &each : entry.issues) {
        if (each.severity == Severity::Error) {
            fields << each.field;
        }
    }
    for (const auto &each : entry.notes) {
        if (each.kind == ProfileNote::Kind::Error) {
            fields << each.field;
        }
    }
    fields.removeDuplicates();
    return fields.isEmpty() ? std::nullopt
                            : std::optional(Error{Cause::Validation, fields.join(u", "_s)});
}

ExportEntry entryOf(const Account &account, const ProfileFormat &format,
    const QMap<QString, QString> &macros, ValidationContext context)
{
    context.takenNames.clear();
    ExportEntry entry{.account = account, .written = selfContained(account, format, context.apps)};
    entry.issues = exportIssues(account, macros, context);
    if (!format.keepsMacros || !macros.isEmpty()) {
        auto values = mapped(entry.written, macros, context.environment, context.process);
        if (!values) {
            entry.refusal = values.error();
            return entry;
        }
        entry.written = *std::move(values);
    }
    if (format.limits) {
        entry.notes = format.limits(entry.written);
    }
    entry.notes << losses(format, entry.written) << lostSecrets(format, entry.written)
                << lostOfApps(account, context.apps);
    // What is wrong in itself is said once, and not as a limit or loss of the format too.
    entry.notes.removeIf([&entry](const ProfileNote &note) {
        return std::any_of(entry.issues.begin(), entry.issues.end(), [&note](const Issue &each) {
            return each.severity == Severity::Error && each.field == note.field;
        });
    });
    entry.refusal = refusalOf(entry);
    return entry;
}

} // namespace

const ProfileFormat *writtenFormat(const QString &name)
{
    const auto *row = profileFormat(name);
    if (!row && name == u"mailrig-encrypted") {
        row = profileFormat(u"mailrig"_s);
    }
    return row && row->write ? row : nullptr;
}

QList<Issue> exportIssues(
    const Account &account, const QMap<QString, QString> &macros, const ValidationContext &context)
{
    const auto mapped = mappedFields(completed(account, context.apps), macros, context.environment);
    QList<Issue> kept;
    auto found = issues(account, context);
    for (auto &each : found) {
        if (mapped.contains(each.field)) {
            continue;
        }
        const bool isOfSecret
            = each.kind == IssueKind::SecretMissing || each.kind == IssueKind::SecretUnknown;
        if (isOfSecret) {
            each.severity = Severity::Warning;
        }
        kept << each;
    }
    return kept;
}

QString name(WriteOptions::Delivery value)
{
    switch (value) {
    case WriteOptions::Delivery::Add:
        return u"add"_s;
    case WriteOptions::Delivery::Replace:
        return u"replace"_s;
    case WriteOptions::Delivery::DeleteAndAdd:
        return u"deleteAndAdd"_s;
    }
    return {};
}

std::optional<WriteOptions::Delivery> delivery(QStringView text)
{
    using enum WriteOptions::Delivery;
    for (const auto each : {Add, Replace, DeleteAndAdd}) {
        if (name(each) == text) {
            return each;
        }
    }
    return {};
}

qsizetype ExportEntry::lossCount() const
{
    return std::count_if(notes.begin(), notes.end(),
        [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Loss; });
}

QList<Account> ExportPlan::accepted() const
{
    QList<Account> accounts;
    for (const auto &each : entries) {
        if (!each.isRefused()) {
            accounts << each.written;
        }
    }
    return accounts;
}

Result<ExportPlan> exportPlan(const ExportRequest &request, const ValidationContext &context)
{
    const auto *row = writtenFormat(request.format);
    if (!row) {
        return failure(Cause::NotFound, request.format);
    }
    ExportPlan plan{.format = request.format};
    for (const auto &each : request.accounts) {
        plan.entries << entryOf(each, *row, request.macros, context);
        if (row->leftOut) {
            auto &entry = plan.entries.last();
            entry.notes << row->leftOut(entry.written, request.options);
        }
        for (auto &note : plan.entries.last().notes) {
            note.account = int(plan.entries.size()) - 1;
        }
    }
    if (!request.macros.isEmpty()) {
        plan.unusedMacros = unusedMacros(request.accounts, request.macros, context);
    }
    if (row->holdsMany && row->mostAccounts > 0 && plan.accepted().size() > row->mostAccounts) {
        plan.notes << ProfileNote{.kind = ProfileNote::Kind::Error,
            .code = ProfileNote::Code::TooMany,
            .limit = row->mostAccounts};
    }
    return plan;
}

} // namespace mailrig
