// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fieldissues.h"

#include "ui/texts/issuetexts.h"
#include "ui/workspace.h"

namespace mailrig {

Environment chosenEnvironment(const Services &services)
{
    const auto &name = services.environment;
    return services.store.environments()
        .chosen(name.isEmpty() ? services.store.settings().environment : name)
        .value_or(Environment());
}

ValidationContext validationContext(
    const Account &account, const Workspace &workspace, const Services &services)
{
    const auto &settings = services.store.settings();
    ValidationContext context{.environment = chosenEnvironment(services),
        .process = services.processEnvironment,
        .roles = settings.roles,
        .apps = services.store.oauthApps()};
    for (const auto &other : workspace.accounts()) {
        if (other.id != account.id) {
            context.takenNames << other.name;
        }
    }
    for (const auto &secret : workspace.secretChoices()) {
        context.secrets.insert(secret.id);
    }
    return context;
}

QList<FieldIssue> fieldIssues(
    const Account &account, const Workspace &workspace, const Services &services)
{
    QList<FieldIssue> found;
    for (const auto &issue : issues(account, validationContext(account, workspace, services))) {
        const bool isError = issue.severity == Severity::Error;
        found << FieldIssue{.field = issue.field,
            .kind = isError ? FieldMark::Kind::Error : FieldMark::Kind::Warning,
            .text = texts::issue(issue)};
    }
    return found;
}

} // namespace mailrig
