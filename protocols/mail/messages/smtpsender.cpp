// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/smtpsender.h"

#include "models/messages/messagefault.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;
using Command = ServerReply::Command;

namespace {

constexpr qsizetype piece = 65'536;

//! RFC 3461 §4: what is not printable ASCII, "+" or "=" as "+XX".
QByteArray xtext(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        const bool isPlain = c > ' ' && c < 127 && c != '+' && c != '=';
        result += isPlain ? QByteArray(1, c) : '+' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

QByteArray notify(const DeliveryReports &reports)
{
    QByteArrayList kinds;
    if (reports.success) {
        kinds << "SUCCESS";
    }
    if (reports.failure) {
        kinds << "FAILURE";
    }
    if (reports.delay) {
        kinds << "DELAY";
    }
    return kinds.join(',');
}

bool asksForReports(const DeliveryReports &reports)
{
    return reports != DeliveryReports{};
}

//! Of recipients none of whom was taken: what was said of each; the first one's cause.
Error refusalOf(const QList<RecipientResult> &recipients)
{
    auto error = *recipients.constFirst().error;
    if (recipients.size() > 1) {
        QStringList all;
        for (const auto &each : recipients) {
            all << each.address + u": "_s + each.error->detail;
        }
        error.detail = all.join(u"; "_s);
    }
    return error;
}

} // namespace

Result<void> SmtpSender::judged(const Outgoing &mail, const DeliveryReports &reports) const
{
    if (!offersUtf8()) {
        if (mail.sender.needsUtf8()) {
            return failure(MessageFault::Utf8Address, QString::fromUtf8(mail.sender.text()),
                Cause::SenderRefused);
        }
        for (qsizetype i = 0; i < mail.recipients.size(); ++i) {
            if (mail.recipients.at(i).needsUtf8()) {
                return failure(
                    MessageFault::Utf8Address, mail.written.at(i), Cause::RecipientRefused);
            }
        }
        if (!mail.utf8Address.isEmpty()) {
            return failure(MessageFault::Utf8Address, mail.utf8Address);
        }
        if (!mail.utf8Field.isEmpty()) {
            return failure(MessageFault::Utf8Header, mail.utf8Field);
        }
    }
    if (mail.hasEightBit && !offersEightBit()) {
        return failure(Cause::Validation, u"8BITMIME"_s);
    }
    if (!isReportId(reports.id)) {
        return failure(MessageFault::ReportId, reports.id);
    }
    if (asksForReports(reports) && !offers(u"DSN")) {
        return failure(Cause::Validation, u"DSN"_s);
    }
    for (const auto &each : capabilities()) {
        const auto limit = each.section(u' ', 1, 1).toLongLong();
        if (each.section(u' ', 0, 0).compare("SIZE"_L1, Qt::CaseInsensitive) == 0 && limit > 0
            && mail.bytes.size() > limit) {
            return failure(Cause::MessageTooLarge, each);
        }
    }
    return {};
}

QByteArray SmtpSender::mailCommand(const Outgoing &mail, const DeliveryReports &reports) const
{
    auto command = "MAIL FROM:<" + mail.sender.text() + '>';
    if (offers(u"SIZE")) {
        command += " SIZE=" + QByteArray::number(mail.bytes.size());
    }
    if (mail.hasEightBit) {
        command += " BODY=8BITMIME";
    }
    if (mail.needsUtf8() && offersUtf8()) {
        command += " SMTPUTF8";
    }
    if (asksForReports(reports)) {
        command += reports.wholeMessage ? " RET=FULL" : " RET=HDRS";
        if (!reports.id.isEmpty()) {
            command += " ENVID=" + xtext(reports.id.toLatin1());
        }
    }
    return command;
}

Result<SmtpSender::Reply> SmtpSender::hear()
{
    Reply reply;
    QStringList lines;
    while (true) {
        const auto line = m_stream.readLine();
        if (!line) {
            return tl::unexpected(line.error());
        }
        bool isNumber = false;
        reply.code = line->left(3).toInt(&isNumber);
        if (!isNumber) {
            return tl::unexpected(notUnderstood());
        }
        lines << QString::fromUtf8(*line);
        if (line->size() == 3 || line->at(3) != '-') {
            reply.words = lines.join(u'\n');
            return reply;
        }
    }
}

Result<SmtpSender::Reply> SmtpSender::ask(const QByteArray &command)
{
    m_stream.write(command + "\r\n");
    return hear();
}

Error SmtpSender::refused(const Reply &reply, Command command) const
{
    return refusal({.stage = StepKind::SendTest, .text = reply.words, .command = command});
}

Result<QList<SmtpSender::Reply>> SmtpSender::envelope(
    const Outgoing &mail, const DeliveryReports &reports)
{
    QByteArrayList commands{mailCommand(mail, reports)};
    const auto kinds = notify(reports);
    for (const auto &each : mail.recipients) {
        auto command = "RCPT TO:<" + each.text() + '>';
        if (!kinds.isEmpty()) {
            command += " NOTIFY=" + kinds;
            // RFC 6533 §3 has another form for addresses beyond ASCII.
            command += each.needsUtf8() ? QByteArray() : " ORCPT=rfc822;" + xtext(each.text());
        }
        commands << command;
    }
    const bool isPipelined = offers(u"PIPELINING");
    QList<Reply> replies;
    if (isPipelined) {
        m_stream.write(commands.join("\r\n") + "\r\n");
    }
    for (const auto &each : commands) {
        const auto reply = isPipelined ? hear() : ask(each);
        if (!reply) {
            return tl::unexpected(reply.error());
        }
        replies << *reply;
        if (!isPipelined && !replies.constFirst().isGood()) {
            break;
        }
    }
    return replies;
}

Result<void> SmtpSender::sendData(const QByteArray &bytes, const TransferProgress &progress)
{
    auto &transcript = m_stream.transcript();
    transcript.beginSecret(); // nobody's business but the recipients'
    Result<void> sent;
    bool atLineStart = true;
    for (qsizetype at = 0; at < bytes.size() && sent;) {
        auto part = bytes.mid(at, piece);
        at += part.size();
        const bool startsLine = std::exchange(atLineStart, part.endsWith('\n'));
        part.replace("\n.", "\n.."); // RFC 5321 §4.5.2
        if (startsLine && part.startsWith('.')) {
            part.prepend('.');
        }
        if (at == bytes.size()) {
            part += ".\r\n";
        }
        sent = m_stream.writeData(part);
        progress(at, bytes.size());
    }
    transcript.endSecret();
    return sent;
}

//! Without an answer waiting, the next message begins with a clean envelope.
void SmtpSender::startAnew()
{
    const auto reset = ask("RSET");
    m_isUsable = reset && reset->isGood();
}

Result<SendResult> SmtpSender::deliver(
    const Outgoing &mail, const DeliveryReports &reports, const TransferProgress &progress)
{
    if (const auto good = judged(mail, reports); !good) {
        return tl::unexpected(good.error());
    }
    const auto replies = envelope(mail, reports);
    if (!replies) {
        m_isUsable = false;
        return tl::unexpected(explained(replies.error(), StepKind::SendTest));
    }
    if (!replies->constFirst().isGood()) {
        const auto error = refused(replies->constFirst(), Command::MailFrom);
        startAnew();
        return tl::unexpected(error);
    }
    SendResult result{.messageId = mail.messageId, .size = mail.bytes.size()};
    qsizetype accepted = 0;
    for (qsizetype i = 0; i < mail.recipients.size(); ++i) {
        const auto &reply = replies->at(i + 1);
        result.recipients << RecipientResult{.address = mail.written.at(i)};
        if (reply.isGood()) {
            ++accepted;
        } else {
            result.recipients.last().error = refused(reply, Command::RcptTo);
        }
    }
    if (accepted == 0) {
        startAnew();
        return tl::unexpected(refusalOf(result.recipients));
    }
    m_isUsable = false; // until it has gone well
    const auto begun = ask("DATA");
    if (!begun) {
        return tl::unexpected(explained(begun.error(), StepKind::SendTest));
    }
    constexpr int mayGo = 354;
    if (begun->code != mayGo) {
        const auto error = refused(*begun, Command::Data);
        startAnew();
        return tl::unexpected(error);
    }
    if (const auto sent = sendData(mail.bytes, progress); !sent) {
        return tl::unexpected(explained(sent.error(), StepKind::SendTest));
    }
    const auto taken = hear();
    if (!taken) {
        const auto error = explained(taken.error(), StepKind::SendTest);
        if (error.code == Cause::Cancelled) {
            return tl::unexpected(error);
        }
        result.doubt = error;
        return result;
    }
    m_isUsable = true;
    if (!taken->isGood()) {
        return tl::unexpected(refused(*taken, Command::Data));
    }
    result.reply = taken->words;
    return result;
}

} // namespace mailrig
