// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <optional>

namespace mailrig {

//! Who signed a profile, and whether that holds.
struct ProfileSignature {
    enum class Verdict {
        Trusted, //!< the chain ends at an authority of this system
        Expired, //!< so it does, but a certificate's time is over, or has not come
        UnknownSigner, //!< nobody known here vouches for the signer
        Doubtful, //!< the certificate is weak, revoked or not for this
        Altered, //!< the content is not what was signed
        NoCertificate, //!< not checked: the signer's certificate was not sent along
        UnknownAlgorithm, //!< not checked: made in a way that is not known here
    };
    enum class Time { Right, Over, NotCome }; //!< of the certificates behind it
    QString subject = {}, issuer = {};
    QDateTime notBefore = {}, notAfter = {}; //!< UTC
    QString sha256 = {}; //!< fingerprint of the signer's certificate, in hexadecimal figures
    Verdict verdict = Verdict::NoCertificate;
    Time time = Time::Right;
    QStringList reasons = {}; //!< why not, in OpenSSL's words

    //! Whether the content is what was signed; nothing, if that could not be checked.
    [[nodiscard]] std::optional<bool> isIntact() const
    {
        const bool isUnchecked
            = verdict == Verdict::NoCertificate || verdict == Verdict::UnknownAlgorithm;
        return isUnchecked ? std::nullopt : std::optional(verdict != Verdict::Altered);
    }
    [[nodiscard]] bool isTrusted() const { return verdict == Verdict::Trusted; }
    bool operator==(const ProfileSignature &) const = default;
};

//! What was inside a wrapper.
struct Unwrapped {
    QByteArray bytes = {};
    std::optional<ProfileSignature> signature = {};
};

//! Something that can stand around a profile's bytes: a signature, a seal, a picture. Not pure:
//! app/ gives it, for it takes OpenSSL or a reader of pictures. Safe for many threads.
struct ProfileWrapper {
    QString name = {}; //!< "signed", "mailrig-encrypted", "qr"
    bool wantsPassphrase = false;
    //! Told by content.
    std::function<bool(const QByteArray &)> recognizes = {};
    //! FileMalformed; WrongPassword for a passphrase that does not open it.
    std::function<Result<Unwrapped>(const QByteArray &, const Secret &passphrase)> open = {};
};

//! A certificate with its key (PEM or PKCS #12), as bytes, and what opens the key.
struct SigningIdentity {
    QByteArray certificate = {}, key = {}; //!< no key: it is in the certificate's file
    QByteArray chain = {}; //!< PEM, more certificates to send along
    Secret passphrase = {};
    QString certificateFile = {}, keyFile = {}; //!< where they were read from, to be named
};

//! Whom a profile is encrypted for (PEM or DER).
struct RecipientCertificate {
    QByteArray certificate = {};
    QString file = {}; //!< where it was read from, to be named
};

//! What app/ gives for profiles to be opened and closed with. What is missing is not offered.
struct ProfileWrappers {
    QList<ProfileWrapper> readers = {};
    //! CMS SignedData, DER, the content within.
    std::function<Result<QByteArray>(const QByteArray &, const SigningIdentity &)> sign = {};
    //! CMS EnvelopedData, DER.
    std::function<Result<QByteArray>(const QByteArray &, const QList<RecipientCertificate> &)>
        encryptFor = {};
    //! The file of the format `mailrig-encrypted`.
    std::function<Result<QByteArray>(const QByteArray &, const Secret &passphrase)> seal = {};
    //! A PNG of the QR code of a text.
    std::function<Result<QByteArray>(const QByteArray &)> picture = {};
};

//! The bytes without their wrappers, at most four one in the other. Errors: those of the wrapper;
//! SecretMissing with the wrapper's name if it wants a passphrase and this is empty: ask for it,
//! and call again.
[[nodiscard]] Result<Unwrapped> unwrapped(
    QByteArray bytes, const ProfileWrappers &wrappers, const Secret &passphrase = {});

} // namespace mailrig
