// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportplan.h"

#include "models/fieldwalk.h"
#include "models/macro.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr int deepest = 8; // as deep as macros may be nested

//! Whether a text holds a mapped macro, itself or by way of the environment's variables.
bool usesMapped(const QString &text, const QMap<QString, QString> &macros,
    const Environment &environment, int depth = 0)
{
    const auto names = variablesIn(text);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return macros.contains(name)
            || (depth < deepest && environment.variables.contains(name)
                && usesMapped(environment.variables.value(name), macros, environment, depth + 1));
    });
}

QSet<QString> mappedFields(
    Account account, const QMap<QString, QString> &macros, const Environment &environment)
{
    QSet<QString> fields;
    walk(account, {.macroText = [&](const QString &path, QString &text) {
        if (usesMapped(text, macros, environment)) {
            fields << path;
        }
    }});
    return fields;
}

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
    ExportEntry entry{.account = account, .written = account};
    entry.issues = exportIssues(account, macros, context);
    if (!format.keepsMacros || !macros.isEmpty()) {
        auto values = mapped(account, macros, context.environment, context.process);
        if (!values) {
            entry.refusal = values.error();
            return entry;
        }
        entry.written = *std::move(values);
    }
    if (format.limits) {
        entry.notes = format.limits(entry.written);
    }
    entry.notes << losses(format, entry.written);
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
    const auto mapped = mappedFields(account, macros, context.environment);
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

QList<QUuid> ExportPlan::secrets() const
{
    const auto *row = writtenFormat(format);
    QList<QUuid> ids;
    if (!row || !row->isSecretKept) {
        return ids;
    }
    for (const auto &account : accepted()) {
        for (const auto *server : {&account.incoming, &account.outgoing}) {
            const auto &credential = server->credential;
            const bool isPassword = credential.type == CredentialType::Secret
                || credential.type == CredentialType::Automatic;
            if (server->protocol != Protocol::None && isPassword && !credential.secret.isNull()
                && !ids.contains(credential.secret)) {
                ids << credential.secret;
            }
        }
    }
    return ids;
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
        for (auto &note : plan.entries.last().notes) {
            note.account = int(plan.entries.size()) - 1;
        }
    }
    if (row->holdsMany && row->mostAccounts > 0 && plan.accepted().size() > row->mostAccounts) {
        plan.notes << ProfileNote{.kind = ProfileNote::Kind::Error,
            .code = ProfileNote::Code::TooMany,
            .limit = row->mostAccounts};
    }
    return plan;
}

Result<Account> mapped(Account account, const QMap<QString, QString> &macros,
    const Environment &environment, const ProcessEnvironment &process)
{
    if (macros.isEmpty()) {
        return expanded(std::move(account), environment, process);
    }
    // A mapped macro becomes a variable whose name, with a blank, is none that a person could give.
    const auto number = [&macros](const QString &name) {
        return int(std::distance(macros.begin(), macros.find(name)));
    };
    const auto newName = [&](const QString &name) {
        return macros.contains(name) ? u"mapped %1"_s.arg(number(name)) : name;
    };
    auto values = environment;
    for (auto &each : values.variables) {
        each = renamedVariables(each, newName);
    }
    for (auto each = macros.begin(); each != macros.end(); ++each) {
        values.variables.insert(newName(each.key()), macroQuoted(each.value()));
    }
    walk(account, {.macroText = [&](const QString & /*path*/, QString &text) {
        text = renamedVariables(text, newName);
    }});
    return expanded(std::move(account), values, process);
}

} // namespace mailrig
