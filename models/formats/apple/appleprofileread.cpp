// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/appleprofile.h"
#include "models/formats/apple/easpayload.h"
#include "models/formats/apple/mailpayload.h"
#include "models/formats/apple/plistdocument.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr size_t mostPayloads = 10000;

//! Reads payload by payload, and looks for what may stand in a profile but once.
class ProfileReader {
public:
    void readPayloads(const std::vector<PlistValue> &payloads);
    void readPayload(const PlistValue &payload, size_t index);
    void readHead(PayloadReader &in);

    [[nodiscard]] ReadProfile take();

    ReadProfile profile;
    ReadNotes notes;

private:
    void checkUnique(PayloadReader &in, QByteArrayView key, QSet<QString> &seen);

    QSet<QString> m_uuids, m_identifiers;
};

void ProfileReader::checkUnique(PayloadReader &in, QByteArrayView key, QSet<QString> &seen)
{
    const auto found = in.word(key);
    if (found.isEmpty()) {
        in.note(Code::Missing, {}, QString::fromUtf8(key));
    } else if (seen.contains(found)) {
        in.warn(Code::Duplicate, {}, QString::fromUtf8(key) + u' ' + found);
    }
    seen << found;
}

void ProfileReader::readHead(PayloadReader &in)
{
    if (const auto version = in.number("PayloadVersion"); version != 1) {
        in.note(version ? Code::OutOfRange : Code::Missing, {},
            version ? u"PayloadVersion %1"_s.arg(*version) : u"PayloadVersion"_s);
    }
    checkUnique(in, "PayloadUUID", m_uuids);
    checkUnique(in, "PayloadIdentifier", m_identifiers);
    in.pass({"IsEncrypted", "PayloadContent", "PayloadDescription", "PayloadDisplayName",
        "PayloadOrganization", "PayloadScope", "PayloadType"});
    in.finish();
}

ReadProfile ProfileReader::take()
{
    profile.notes = std::move(notes.all);
    return std::move(profile);
}

void ProfileReader::readPayload(const PlistValue &payload, size_t index)
{
    PayloadReader in(payload, int(profile.accounts.size()), notes);
    const auto type = payload.kind() == PlistValue::Kind::Dict ? in.word("PayloadType") : QString();
    const auto skip = [&](Code code, const QString &detail) {
        notes.account = -1;
        notes.note(code, {}, detail);
    };
    if (type == QLatin1StringView(mailPayloadType)) {
        profile.accounts << readMailPayload(in, profile.secrets);
    } else if (type == QLatin1StringView(easPayloadType)) {
        const auto before = notes.all.size();
        const auto account = readEasPayload(in);
        if (!account) {
            notes.all.resize(before); // of an account that there is none of
            skip(Code::Skipped, type);
            return;
        }
        profile.accounts << *account;
    } else {
        skip(type.isEmpty() ? Code::NotUnderstood : Code::Skipped,
            type.isEmpty() ? u"PayloadContent[%1]"_s.arg(index) : type);
        return;
    }
    checkUnique(in, "PayloadUUID", m_uuids);
    checkUnique(in, "PayloadIdentifier", m_identifiers);
    in.finish();
}

void ProfileReader::readPayloads(const std::vector<PlistValue> &payloads)
{
    for (size_t i = 0; i < payloads.size(); ++i) {
        readPayload(payloads[i], i);
    }
}

Result<ReadProfile> readList(ProfileReader &reader, const PlistValue &list)
{
    const auto payloads = list.items();
    if (payloads.size() > mostPayloads) {
        return failure(Cause::FileMalformed, u"PayloadContent: 10000"_s);
    }
    reader.readPayloads(payloads);
    return reader.take();
}

bool isPayloadType(const QString &type)
{
    return type == QLatin1StringView(mailPayloadType) || type == QLatin1StringView(easPayloadType);
}

} // namespace

Result<ReadProfile> readAppleProfile(const QByteArray &bytes)
{
    const auto document = PlistDocument::read(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    ProfileReader reader;
    const auto root = document->root();
    if (root.kind() == PlistValue::Kind::Array) {
        return readList(reader, root);
    }
    if (root.kind() != PlistValue::Kind::Dict) {
        return failure(Cause::FileMalformed, u"<plist>: <dict>"_s);
    }
    PayloadReader in(root, -1, reader.notes);
    const auto type = in.word("PayloadType");
    if (isPayloadType(type)) {
        reader.readPayload(root, 0);
        return reader.take();
    }
    const auto content = in.value("PayloadContent");
    const bool isEncrypted = in.has("EncryptedPayloadContent");
    if (isEncrypted && content.kind() == PlistValue::Kind::None) {
        // For the owner of a certificate: no passphrase opens it.
        return failure(Cause::FileMalformed, u"EncryptedPayloadContent"_s);
    }
    if (content.kind() != PlistValue::Kind::Array) {
        return failure(Cause::FileMalformed, u"PayloadContent: <array>"_s);
    }
    if (type != u"Configuration"_s) {
        in.warn(type.isEmpty() ? Code::Missing : Code::OutOfRange, {},
            type.isEmpty() ? u"PayloadType"_s : u"PayloadType "_s + type);
    }
    reader.readHead(in);
    return readList(reader, content);
}

std::optional<QByteArray> encryptedPayloads(const QByteArray &profile)
{
    const auto document = PlistDocument::read(profile);
    if (!document) {
        return {};
    }
    ReadNotes notes;
    auto found = PayloadReader(document->root(), -1, notes).value("EncryptedPayloadContent").data();
    return found.isEmpty() ? std::nullopt : std::optional(std::move(found));
}

} // namespace mailrig
