// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/exportrun.h"
#include "app/cli/verbs.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

Result<QList<Bundle>> named(Invocation &invocation, bool isAll)
{
    return invocation.store().and_then([&](AccountStore *store) -> Result<QList<Bundle>> {
        const auto &bundles = store->bundles();
        QList<Bundle> found = isAll ? bundles.list : QList<Bundle>();
        for (const auto &each : invocation.arguments()) {
            const auto *bundle = bundles.find(each);
            if (!bundle) {
                bundle = bundles.find(QUuid::fromString(each));
            }
            if (!bundle) {
                return failure(Cause::NotFound, each);
            }
            if (!found.contains(*bundle)) {
                found << *bundle;
            }
        }
        if (found.isEmpty()) {
            return failure(Cause::Usage, Texts::tr("Which bundle? Name one, or say --all."));
        }
        return found;
    });
}

Result<void> runOne(const Bundle &bundle, Invocation &invocation)
{
    return sourceOf(bundle, invocation)
        .and_then([&](const ExportSource &source) { return runExport(bundle, source, invocation); })
        .and_then([&](const FinishedExport &exported) -> Result<void> {
            return invocation.has("dry-run") ? Result<void>()
                                             : keepRun(bundle, exported, invocation);
        });
}

ExitCode runAll(Invocation &invocation)
{
    const auto bundles = named(invocation, invocation.has("all"));
    if (!bundles) {
        return invocation.console.fail(bundles.error());
    }
    QList<ExitCode> codes;
    for (const auto &each : *bundles) {
        const auto done = runOne(each, invocation);
        codes << (done ? ExitCode::Ok : invocation.console.fail(done.error()));
    }
    return combined(codes);
}

ExitCode removeAll(Invocation &invocation)
{
    const auto found = named(invocation, false);
    if (!found) {
        return invocation.console.fail(found.error());
    }
    auto &store = **invocation.store();
    auto bundles = store.bundles();
    QJsonArray removed;
    for (const auto &each : *found) {
        if (const auto gone = bundles.remove(each.id); !gone) {
            return invocation.console.fail(gone.error());
        }
        removed << each.name;
    }
    if (const auto saved = store.saveBundles(bundles); !saved) {
        return invocation.console.fail(saved.error());
    }
    invocation.console.tell({{u"removed"_s, removed}});
    for (const auto &each : *found) {
        invocation.console.say(Texts::tr("Removed %1.").arg(each.name));
    }
    return ExitCode::Ok;
}

} // namespace

Verb bundleRunVerb()
{
    return {.words = u"bundle run"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Write the files of bundles."),
        .details
        = Texts::tr("A bundle replaces what its last run has written, and nothing else. A file of "
                    "that run that is not written again is named, and stays."),
        .options = {{u"all"_s, Texts::tr("All bundles.")},
            {u"skip-refused"_s, Texts::tr("Write the other accounts, if some are refused.")},
            {u"dry-run"_s, Texts::tr("Only say what would be lost.")},
            {u"secret-fd"_s, Texts::tr("Read the passphrase from this descriptor."), u"N"_s},
            {u"force"_s, Texts::tr("Replace files that are there.")}},
        .most = -1,
        .run = runAll};
}

Verb bundleRemoveVerb()
{
    return {.words = u"bundle remove"_s,
        .arguments = u"NAME…"_s,
        .summary = Texts::tr("Forget bundles. The files they have written stay."),
        .least = 1,
        .most = -1,
        .run = removeAll};
}

} // namespace mailrig::cli
