// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/filefaults.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileFaults)
};

bool isSentence(const QString &detail)
{
    return !detail.isEmpty() && detail.front().isUpper() && detail.endsWith(u'.');
}

//! The numbers of a detail that is nothing but such a short word; empty if it is another.
QStringList numbersIn(const QString &detail, const QString &pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.match(detail).capturedTexts().mid(1);
}

QString limitFault(const QString &detail)
{
    if (const auto size = numbersIn(detail, u"(?:.*: )?(?:> )?([0-9]+) MiB"_s); !size.isEmpty()) {
        return Words::tr("The file is larger than %1 MiB, and is not read.").arg(size.first());
    }
    if (const auto depth = numbersIn(detail, u"(?:> )?([0-9]+) levels"_s); !depth.isEmpty()) {
        return Words::tr("The parts of the file lie more than %1 levels deep in each other: it is "
                         "not read.")
            .arg(depth.first());
    }
    const auto most = numbersIn(detail, u"(?:PayloadContent: |> |)([0-9]+)(?: EMAIL2)?"_s);
    if (!most.isEmpty()) {
        return Words::tr("There are more than %1 accounts or parts in the file: divide it.")
            .arg(most.first());
    }
    if (const auto sides = numbersIn(detail, u"([0-9]+) x ([0-9]+)"_s); !sides.isEmpty()) {
        return Words::tr("The picture is too large, with %1 by %2 points: cut out the QR code, or "
                         "make it smaller.")
            .arg(sides.first(), sides.last());
    }
    return {};
}

QString nameOf(const QString &file)
{
    return visible(file, 4096);
}

QString unreadable(const SigningIdentity &identity, bool isCertificate, bool isKey)
{
    if (isKey) {
        return Words::tr("The file %1 holds no private key that can be read.")
            .arg(nameOf(identity.keyFile));
    }
    if (isCertificate && identity.key.isEmpty()) {
        return Words::tr("The file %1 does not hold both a certificate and its private key: name "
                         "the key's file, too.")
            .arg(nameOf(identity.certificateFile));
    }
    return isCertificate
        ? Words::tr("The file %1 holds no certificate that can be read.")
              .arg(nameOf(identity.certificateFile))
        : Words::tr("The private key does not belong to the certificate in the file %1.")
              .arg(nameOf(identity.certificateFile));
}

} // namespace

QString fileFault(const Error &error)
{
    if (error.code != Cause::FileMalformed && error.code != Cause::Validation) {
        return {};
    }
    if (isSentence(error.detail)) {
        return visible(error.detail);
    }
    if (error.code != Cause::FileMalformed) {
        return {};
    }
    if (error.detail == u"EncryptedPayloadContent") {
        return Words::tr("The profile is encrypted for the owner of a certificate, and cannot be "
                         "read here. Ask who made it for one that is not encrypted so.");
    }
    if (error.detail == u"version: 1") {
        return Words::tr("The file is of a version that this program does not know: it reads "
                         "version %1. A newer Mailrig may read it.")
            .arg(1);
    }
    return limitFault(error.detail);
}

Error signingFault(const Error &error, const SigningIdentity &identity,
    const QString &certificateCopy, const QString &keyCopy)
{
    const auto file = nameOf(identity.certificateFile);
    const auto isOf = [&error](const QString &copy) {
        return !copy.isEmpty() && (error.detail == copy || error.detail.startsWith(copy + u": "_s));
    };
    switch (error.code) {
    case Cause::CertificateExpired:
        return {Cause::Validation,
            Words::tr("The certificate in the file %1 has expired: nobody would trust what it "
                      "signs. Sign with one that is valid.")
                .arg(file)};
    case Cause::CertificateNotYetValid:
        return {Cause::Validation,
            Words::tr("The certificate in the file %1 is not valid yet. Check the date of this "
                      "computer, or sign with another one.")
                .arg(file)};
    case Cause::CertificateUnsuitable:
        return {Cause::Validation,
            Words::tr("No profile can be signed with the key of the certificate in the file %1: "
                      "take one with RSA or the curve P-256.")
                .arg(file)};
    case Cause::FileMalformed:
    case Cause::FileUnreadable:
        return {Cause::FileMalformed, unreadable(identity, isOf(certificateCopy), isOf(keyCopy))};
    case Cause::SecretMissing:
    case Cause::PassphraseRefused:
        return {
            error.code, identity.keyFile.isEmpty() ? identity.certificateFile : identity.keyFile};
    default:
        return error;
    }
}

Error recipientFault(const Error &error, const RecipientCertificate &recipient)
{
    const auto file = nameOf(recipient.file);
    switch (error.code) {
    case Cause::CertificateUnsuitable:
        return {Cause::Validation,
            Words::tr("Nothing can be encrypted for the key of the certificate in the file %1: "
                      "take one with RSA or the curve P-256.")
                .arg(file)};
    case Cause::FileMalformed:
    case Cause::FileUnreadable:
        return {Cause::FileMalformed,
            Words::tr("The file %1 holds no certificate that can be read.").arg(file)};
    default:
        return error;
    }
}

} // namespace mailrig::texts
