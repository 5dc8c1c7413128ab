// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exportplan.h"
#include "models/exchange/freenames.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isAppleProfile(const ExportPlan &plan)
{
    return plan.format == u"mobileconfig";
}

//! What a request asks for that the format or this program cannot do.
Result<void> checkWrapping(
    const ExportPlan &plan, const Wrapping &wrapping, const ProfileWrappers &wrappers)
{
    if (wrapping.sign && (!isAppleProfile(plan) || !wrappers.sign)) {
        return failure(Cause::Usage, u"sign"_s);
    }
    if (!wrapping.recipients.isEmpty() && (!isAppleProfile(plan) || !wrappers.encryptFor)) {
        return failure(Cause::Usage, u"recipients"_s);
    }
    if (wrapping.asPicture && (plan.format != u"thunderbird-qr" || !wrappers.picture)) {
        return failure(Cause::Usage, u"picture"_s);
    }
    if (plan.format == u"mailrig-encrypted") {
        if (!wrappers.seal) {
            return failure(Cause::Usage, plan.format);
        }
        if (wrapping.passphrase.isEmpty()) {
            return failure(Cause::SecretMissing, plan.format);
        }
    }
    return {};
}

Result<QList<ProfileFile>> written(
    const ExportPlan &plan, const ProfileFormat &format, const WriteOptions &options)
{
    const auto accounts = plan.accepted();
    if (accounts.isEmpty()) {
        return failure(Cause::Validation, u"accounts"_s);
    }
    if (format.holdsMany) {
        return format.write(accounts, options);
    }
    QList<ProfileFile> files;
    for (const auto &each : accounts) {
        auto made = format.write({each}, options);
        if (!made) {
            return made;
        }
        files << *std::move(made);
    }
    return files;
}

void makeNamesDiffer(QList<ProfileFile> &files)
{
    FreeNames names;
    for (auto &each : files) {
        const auto dot = each.name.lastIndexOf(u'.');
        const auto stem = dot > 0 ? each.name.left(dot) : each.name;
        each.name = names.freed(stem, each.name.mid(stem.size()));
    }
}

QString withSuffix(const QString &name, const QString &suffix)
{
    const auto dot = name.lastIndexOf(u'.');
    return (dot > 0 ? name.left(dot) : name) + suffix;
}

Result<void> wrap(ProfileFile &file, const ExportPlan &plan, const Wrapping &wrapping,
    const ProfileWrappers &wrappers)
{
    Result<QByteArray> bytes = file.bytes;
    if (wrapping.sign) {
        bytes = wrappers.sign(file.bytes, *wrapping.sign);
    } else if (wrapping.asPicture) {
        bytes = wrappers.picture(file.bytes);
        file.name = withSuffix(file.name, u".png"_s);
    } else if (plan.format == u"mailrig-encrypted") {
        bytes = wrappers.seal(file.bytes, wrapping.passphrase);
        file.name = withSuffix(file.name, u".mailrig"_s);
    }
    return bytes.map([&file](const QByteArray &done) { file.bytes = done; });
}

} // namespace

Result<QList<ProfileFile>> exportFiles(const ExportPlan &plan, const WriteOptions &options,
    const Wrapping &wrapping, const ProfileWrappers &wrappers)
{
    const auto *row = writtenFormat(plan.format);
    if (!row) {
        return failure(Cause::NotFound, plan.format);
    }
    if (const auto checked = checkWrapping(plan, wrapping, wrappers); !checked) {
        return tl::unexpected(checked.error());
    }
    auto all = options;
    if (!wrapping.recipients.isEmpty()) {
        all.encrypt = [&](const QByteArray &bytes) {
            return wrappers.encryptFor(bytes, wrapping.recipients);
        };
    }
    auto files = written(plan, *row, all);
    if (!files) {
        return files;
    }
    makeNamesDiffer(*files);
    for (auto &each : *files) {
        if (const auto done = wrap(each, plan, wrapping, wrappers); !done) {
            return tl::unexpected(done.error());
        }
    }
    return files;
}

} // namespace mailrig
