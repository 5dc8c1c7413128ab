// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profilenotes.h"

#include "app/cli/clitexts.h"
#include "app/cli/profilefiles.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString severity(ProfileNote::Kind kind)
{
    switch (kind) {
    case ProfileNote::Kind::Note:
        return u"note"_s;
    case ProfileNote::Kind::Warning:
        return u"warning"_s;
    case ProfileNote::Kind::Error:
        return u"error"_s;
    case ProfileNote::Kind::Loss:
        return u"loss"_s;
    }
    return {};
}

QString codeName(ProfileNote::Code code)
{
    static constexpr std::array names{"notUnderstood", "skipped", "repaired", "missing", "guessed",
        "insecure", "outOfRange", "duplicate", "notHeld", "altered", "tooLong", "notAllowed",
        "required", "oldFormat", "tooMany", "notReplaced", "ownCommand", "certificateElsewhere",
        "notReplaceable", "twoReadings"};
    return QString::fromLatin1(names.at(std::size_t(code)));
}

} // namespace

QJsonObject toJson(const ProfileNote &note, const SecretList &secrets)
{
    QJsonObject object{{u"severity"_s, severity(note.kind)}, {u"code"_s, codeName(note.code)},
        {u"field"_s, note.field}, {u"text"_s, texts::note(note, secrets)}};
    if (note.account >= 0) {
        object.insert(u"account"_s, note.account);
    }
    if (!note.detail.isEmpty()) {
        object.insert(u"detail"_s, note.detail);
    }
    if (!note.kept.isNull() && !note.kept.isUndefined()) {
        object.insert(u"kept"_s, note.kept);
    }
    if (note.limit != 0) {
        object.insert(u"limit"_s, note.limit);
    }
    if (note.line != 0) {
        object.insert(u"line"_s, note.line);
    }
    return object;
}

QJsonArray toJson(const QList<ProfileNote> &notes, const SecretList &secrets)
{
    QJsonArray array;
    for (const auto &each : notes) {
        array << toJson(each, secrets);
    }
    return array;
}

QJsonObject toJson(const ProfileSignature &signature)
{
    const auto intact = signature.isIntact();
    return {{u"subject"_s, signature.subject}, {u"issuer"_s, signature.issuer},
        {u"notBefore"_s, signature.notBefore.toString(Qt::ISODate)},
        {u"notAfter"_s, signature.notAfter.toString(Qt::ISODate)}, {u"sha256"_s, signature.sha256},
        {u"intact"_s, intact ? QJsonValue(*intact) : QJsonValue()},
        {u"trusted"_s, signature.isTrusted()},
        {u"reasons"_s, QJsonArray::fromStringList(signature.reasons)}};
}

void warnOf(const QString &whose, const QList<ProfileNote> &notes, const SecretList &secrets,
    Console &console)
{
    for (const auto &each : notes) {
        console.warn(u"%1: %2: %3"_s.arg(texts::visible(whose, 100),
            texts::noteKind(each.kind).toLower(), texts::note(each, secrets)));
    }
}

Result<ImportPlan> readPlan(
    const QString &path, const ImportContext &context, Invocation &invocation)
{
    const auto bytes = profileInput(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const auto format = invocation.value("format");
    const auto &wrappers = invocation.adapters.wrappers;
    auto plan = importPlan(*bytes, format, context, wrappers);
    if (!plan && plan.error().code == Cause::SecretMissing) {
        const auto passphrase = invocation.secretValue(Texts::tr("Passphrase of %1: ").arg(path));
        if (!passphrase) {
            return tl::unexpected(passphrase.error());
        }
        plan = importPlan(*bytes, format, context, wrappers, *passphrase);
    }
    if (!plan && plan.error().code == Cause::PassphraseRefused) {
        return failure(Cause::PassphraseRefused, path);
    }
    if (!plan && plan.error() == Error{Cause::NotFound, format}) {
        return failure(Cause::Usage,
            Texts::tr("--format: “%1” is none that is read; see “mailrig formats”.").arg(format));
    }
    if (!plan && plan.error() == Error{Cause::FileMalformed}) {
        return failure(Cause::FileMalformed,
            Texts::tr("%1: no format of “mailrig formats” looks like this").arg(path));
    }
    if (plan && plan->entries.isEmpty()) {
        warnOf(plan->format, plan->notes, {}, invocation.console);
        return failure(Cause::FileMalformed, Texts::tr("%1: there is no account in it").arg(path));
    }
    if (plan && plan->signature) {
        invocation.console.warn(texts::signatureVerdict(*plan->signature));
    }
    return plan;
}

} // namespace mailrig::cli
