// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livewrappers.h"

#include "app/memoryfile.h"
#include "models/qr/qrmodules.h"
#include "protocols/crypto/cms.h"
#include "protocols/crypto/sealing.h"
#include "protocols/qr/qrpicture.h"
#include "protocols/qr/qrreading.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/filefaults.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

//! Bytes that are needed under a path; none for none.
class NeededFile {
public:
    [[nodiscard]] Result<void> take(QByteArrayView bytes)
    {
        if (bytes.isEmpty()) {
            return {};
        }
        return MemoryFile::of(bytes).map(
            [this](MemoryFile file) { m_file = std::make_shared<MemoryFile>(std::move(file)); });
    }
    [[nodiscard]] QString path() const { return m_file ? m_file->path() : QString(); }

private:
    std::shared_ptr<MemoryFile> m_file;
};

bool isAgainst(const SignedProfile &profile, Cause cause)
{
    return std::any_of(profile.reasons.begin(), profile.reasons.end(),
        [cause](const Error &each) { return each.code == cause; });
}

ProfileSignature::Verdict verdictOf(const SignedProfile &profile)
{
    using Verdict = ProfileSignature::Verdict;
    switch (profile.verdict) {
    case SignedProfile::Verdict::Verified:
        return Verdict::Trusted;
    case SignedProfile::Verdict::Expired:
        return Verdict::Expired;
    case SignedProfile::Verdict::UnknownSigner:
        return Verdict::UnknownSigner;
    case SignedProfile::Verdict::Doubtful:
        return Verdict::Doubtful;
    case SignedProfile::Verdict::Altered:
        return Verdict::Altered;
    case SignedProfile::Verdict::Unchecked:
        return isAgainst(profile, Cause::NotFound) ? Verdict::NoCertificate
                                                   : Verdict::UnknownAlgorithm;
    }
    return Verdict::NoCertificate;
}

ProfileSignature signatureOf(const SignedProfile &profile)
{
    using Time = ProfileSignature::Time;
    ProfileSignature signature{.verdict = verdictOf(profile),
        .time = isAgainst(profile, Cause::CertificateExpired)   ? Time::Over
            : isAgainst(profile, Cause::CertificateNotYetValid) ? Time::NotCome
                                                                : Time::Right};
    if (!profile.signer.isEmpty()) {
        const auto &own = profile.signer.first();
        signature.subject = own.subject;
        signature.issuer = own.issuer;
        signature.notBefore = own.notBefore;
        signature.notAfter = own.notAfter;
        signature.sha256 = QString::fromLatin1(own.sha256.toHex());
    }
    for (const auto &each : profile.reasons) {
        signature.reasons << (each.detail.isEmpty() ? codeName(each.code) : each.detail);
    }
    return signature;
}

Result<QByteArray> signedBy(const QByteArray &content, const SigningIdentity &identity)
{
    NeededFile certificate, key, chain;
    return certificate.take(identity.certificate)
        .and_then([&] { return key.take(identity.key); })
        .and_then([&] { return chain.take(identity.chain); })
        .and_then([&] {
            return signedContent(content,
                {.certificateFile = certificate.path(),
                    .keyFile = key.path(),
                    .chainFile = chain.path(),
                    .passphrase = identity.passphrase});
        })
        .map_error([&](const Error &error) {
            return texts::signingFault(error, identity, certificate.path(), key.path());
        });
}

Result<QByteArray> encryptedForAll(
    const QByteArray &content, const QList<RecipientCertificate> &recipients)
{
    QList<NeededFile> files;
    QStringList copies;
    for (const auto &each : recipients) {
        files << NeededFile();
        if (const auto taken = files.last().take(each.certificate); !taken) {
            return tl::unexpected(taken.error());
        }
        copies << files.constLast().path();
    }
    return encryptedFor(content, copies).map_error([&](const Error &error) {
        const auto found = std::find_if(copies.begin(), copies.end(),
            [&error](const QString &copy) { return error.detail.startsWith(copy); });
        return texts::recipientFault(
            error, recipients.value(found == copies.end() ? 0 : found - copies.begin()));
    });
}

ProfileWrapper signature(const Trust &trust)
{
    return {.name = u"signed"_s,
        .recognizes = isSigned,
        .open = [trust](const QByteArray &bytes, const Secret & /*passphrase*/) {
            return openSigned(bytes, trust)
                .and_then([](const std::optional<SignedProfile> &profile) -> Result<Unwrapped> {
                    if (!profile) {
                        return failure(Cause::FileMalformed);
                    }
                    if (profile->verdict == SignedProfile::Verdict::Altered) {
                        return failure(
                            Cause::FileMalformed, texts::signatureVerdict(signatureOf(*profile)));
                    }
                    return Unwrapped{profile->content, signatureOf(*profile)};
                });
        }};
}

ProfileWrapper sealed()
{
    return {.name = u"mailrig-encrypted"_s,
        .wantsPassphrase = true,
        .recognizes = isSealed,
        .open = [](const QByteArray &bytes, const Secret &passphrase) {
            return unseal(bytes, passphrase).map([](const QByteArray &inner) {
                return Unwrapped{.bytes = inner};
            });
        }};
}

ProfileWrapper picture()
{
    return {.name = u"qr"_s,
        .recognizes = isPicture,
        .open = [](const QByteArray &bytes, const Secret & /*passphrase*/) {
            return qrTexts(bytes)
                .map([](const QList<QByteArray> &texts) {
                    return Unwrapped{.bytes = texts.join('\n')}; // parts of one export, perhaps
                })
                .map_error([](const Error &error) {
                    return error.code == Cause::NotFound ? Error{Cause::FileMalformed, error.detail}
                                                         : error;
                });
        }};
}

Result<QByteArray> pictureOf(const QByteArray &text)
{
    const auto modules = QrModules::of(QString::fromUtf8(text).trimmed(), QrLevel::Low);
    return modules.isEmpty() ? failure(Cause::Validation, u"> QR"_s)
                             : Result<QByteArray>(qrPng(modules));
}

} // namespace

ProfileWrappers liveWrappers(const Trust &trust)
{
    return {.readers = {signature(trust), sealed(), picture()},
        .sign = signedBy,
        .encryptFor = encryptedForAll,
        .seal
        = [](const QByteArray &bytes, const Secret &passphrase) { return seal(bytes, passphrase); },
        .picture = pictureOf};
}

} // namespace mailrig
