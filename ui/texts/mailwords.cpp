// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/mailwords.h"

#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailTexts)
};

enum class Whose { Ours, Systems, Servers };

//! Who the detail of an error comes from: of a server's reply is what was judged from one.
Whose whose(const Error &error)
{
    using enum Cause;
    if (isReply(error.detail)) {
        return Whose::Servers;
    }
    static const QList<Cause> ours{Validation, NotFound, Usage, NameTaken, FileUnreadable,
        FileUnwritable, FileMalformed, MacroUnresolved, SecretMissing};
    static const QList<Cause> systems{NameNotFound, HostUnreachable, ConnectionRefused, TimedOut,
        ConnectionLost, PlainOnTlsPort, TlsOnPlainPort, TlsHandshakeFailed, CertificateExpired,
        CertificateNotYetValid, CertificateUnknownIssuer, CertificateSelfSigned,
        CertificateWrongName, CertificateRevoked, CertificateWeak, CertificateUnsuitable,
        PinnedKeyChanged, KeychainMissing, KeychainLocked, KeychainRefused, PassphraseRefused,
        StoreLocked, FileChanged};
    return ours.contains(error.code)   ? Whose::Ours
        : systems.contains(error.code) ? Whose::Systems
                                       : Whose::Servers;
}

QString ended(const QString &sentence)
{
    return QStringView(u".!?…").contains(sentence.back()) ? sentence : sentence + u'.';
}

//! A reply of several lines stands in one.
QString shown(const QString &detail)
{
    QStringList lines;
    for (const auto &each : detail.split(u'\n')) {
        lines << each.trimmed();
    }
    return visible(lines.join(u' ').trimmed(), longestWords);
}

} // namespace

bool isReply(const QString &detail)
{
    static const QRegularExpression form(
        u"^(?:(?:\\S+ )?(?:OK|NO|BAD|BYE)(?: |$)|(?:\\+OK|-ERR)(?: |$)|[245]\\d\\d(?:[ -]|$))"_s);
    return form.match(detail).hasMatch();
}

bool isSentence(const QString &detail)
{
    return detail.contains(u' ') && detail.endsWith(u'.');
}

QString subjectWords(const QString &detail)
{
    return detail.isEmpty() || isSentence(detail)
        ? visible(detail, longestWords)
        : ended(Words::tr("This is about: %1").arg(shown(detail)));
}

QString words(const Error &error)
{
    const auto detail = shown(error.detail);
    if (detail.isEmpty()) {
        return {};
    }
    if (const auto fault = messageFault(error)) {
        return unsendable(*fault).first;
    }
    switch (whose(error)) {
    case Whose::Ours:
        return subjectWords(error.detail);
    case Whose::Systems:
        return ended(Words::tr("The system said: %1").arg(detail));
    case Whose::Servers:
        break;
    }
    return ended(Words::tr("The server said: %1").arg(detail));
}

std::pair<QString, QString> unsendable(const NamedFault &fault)
{
    const auto what = shown(fault.what);
    const auto plainly = Words::tr("Write addresses in plain letters, or choose an outgoing server "
                                   "that offers SMTPUTF8. Nobody got the message.");
    switch (fault.fault) {
    case MessageFault::NoSender:
        return {Words::tr("It has no sender."),
            Words::tr("Write a sender, or give the account an address.")};
    case MessageFault::NoRecipient:
        return {Words::tr("It has no recipient."),
            Words::tr("Write at least one address as To, Cc or Bcc.")};
    case MessageFault::NoHeader:
        return {Words::tr("It does not begin with a header."),
            Words::tr("A whole message begins with lines such as “From: …” and “To: …”, and an "
                      "empty line after them.")};
    case MessageFault::Address:
        return {Words::tr("“%1” is no mail address.").arg(what),
            Words::tr("Write it like bob@example.org, then send the message again.")};
    case MessageFault::PersonName:
        return {Words::tr("The name beside the address “%1” holds a line break.").arg(what),
            Words::tr("Write it on one line.")};
    case MessageFault::HeaderName:
        return {Words::tr("A header field “%1” cannot be set.").arg(what),
            Words::tr("Its name takes plain letters, digits and “-”; recipients and content have "
                      "places of their own.")};
    case MessageFault::HeaderValue:
        return {Words::tr("What stands in the header field “%1” cannot be sent.").arg(what),
            Words::tr("Write it on one line, shorter, or in plain letters.")};
    case MessageFault::RepeatedHeader:
        return {Words::tr("The header field “%1” stands in it twice.").arg(what),
            Words::tr("Leave one of them out.")};
    case MessageFault::AttachmentName:
        return {Words::tr("An attachment cannot have the name “%1”.").arg(what),
            Words::tr("Give the file a name on one line.")};
    case MessageFault::AttachmentType:
        return {Words::tr("“%1” is no type that an attachment can have.").arg(what),
            Words::tr("Write a type such as “text/plain” with nothing after it, or leave it out.")};
    case MessageFault::ContentId:
        return {Words::tr("“%1” cannot be the ID of a picture, or is that of another one too.")
                    .arg(what),
            Words::tr("Give each picture an ID of its own, of plain letters without blanks.")};
    case MessageFault::ReportId:
        return {Words::tr("Delivery reports cannot have the ID “%1”.").arg(what),
            Words::tr("Choose a shorter one, of plain letters.")};
    case MessageFault::Utf8Address:
        return {Words::tr("The server does not take the letters of the address “%1” (SMTPUTF8).")
                    .arg(what),
            plainly};
    case MessageFault::Utf8Header:
        return {Words::tr("The server does not take the letters of the header field “%1” "
                          "(SMTPUTF8).")
                    .arg(what),
            plainly};
    }
    return {};
}

std::pair<QString, QString> unsendable(const Error &error)
{
    if (const auto fault = messageFault(error)) {
        return unsendable(*fault);
    }
    if (error.detail == u"DSN"_s) {
        return {Words::tr("The server sends no delivery reports (DSN)."),
            Words::tr("Send it without asking for reports.")};
    }
    if (error.detail == u"8BITMIME"_s) {
        return {Words::tr("The server takes no 8-bit text (8BITMIME), and this message has some."),
            Words::tr("Encode the message as quoted-printable or base64, then send it again.")};
    }
    return {subjectWords(error.detail),
        Words::tr("Mend it in the message or in the account’s settings, then send it again.")};
}

} // namespace mailrig::texts
