// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/storage.h"
#include "ui/texts/storagetexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Looks for every entry; a keychain that cannot be asked is asked once.
void askKeychain(Storage &storage, Invocation &invocation)
{
    std::optional<Error> unreachable;
    for (auto &entry : storage.entries) {
        const auto answer = unreachable ? Result<Secret>(tl::unexpected(*unreachable))
                                        : invocation.read(entry.key);
        entry.note(answer);
        if (!answer && answer.error().code != Cause::SecretMissing) {
            unreachable = answer.error();
        }
    }
}

QString fileTable(const Storage &storage)
{
    QList<QStringList> rows{{Texts::tr("PATH"), Texts::tr("WHAT"), Texts::tr("SIZE"),
        Texts::tr("ACCESS"), Texts::tr("CHANGED"), Texts::tr("STATE")}};
    for (const auto &file : storage.files) {
        rows << QStringList{texts::visible(file.path, 4096), texts::purpose(file),
            file.exists && !file.isFolder ? QString::number(file.size) : QString(),
            texts::mode(file),
            file.exists ? file.changed.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString(),
            texts::state(file)};
    }
    return columns(rows);
}

QString entryTable(const Storage &storage)
{
    QList<QStringList> rows{
        {Texts::tr("KEY"), Texts::tr("NAME"), Texts::tr("USED BY"), Texts::tr("STATE")}};
    for (const auto &entry : storage.entries) {
        rows << QStringList{entry.key.toString(QUuid::WithoutBraces), texts::title(entry),
            texts::users(entry), texts::state(entry)};
    }
    return columns(rows);
}

ExitCode run(Invocation &invocation)
{
    const auto store = invocation.store();
    if (!store) {
        return invocation.console.fail(store.error());
    }
    auto storage = storageOf(**store);
    if (!invocation.has("no-keychain")) {
        askKeychain(storage, invocation);
    }
    auto &console = invocation.console;
    console.tell(toJson(storage));
    console.say(fileTable(storage));
    if (!storage.entries.isEmpty()) {
        console.say(u'\n' + entryTable(storage));
    }
    console.say(u'\n' + texts::storageHint(storage));
    return ExitCode::Ok;
}

} // namespace

Verb storageVerb()
{
    return {.words = u"storage"_s,
        .summary = Texts::tr("List what is stored where: files and entries of the keychain."),
        .details = Texts::tr("Sizes are in bytes. An entry of the keychain that no account and no "
                             "list names any more is not found this way."),
        .options = {{u"no-keychain"_s, Texts::tr("Leave the keychain alone.")}},
        .run = run};
}

} // namespace mailrig::cli
