// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/testmessage.h"

#include "protocols/mail/vmimelogin.h"

#include <QRandomGenerator>

#include <vmime/generationContext.hpp>
#include <vmime/messageBuilder.hpp>
#include <vmime/messageId.hpp>
#include <vmime/stringContentHandler.hpp>
#include <vmime/utility/outputStreamStringAdapter.hpp>

#include <mutex>

namespace mailrig {

namespace {

std::string build(const EnvelopeAddress &self, const QByteArray &messageId)
{
    const vmime::charset utf8(vmime::charsets::UTF_8);
    const vmime::mailbox me(vmime::emailAddress(vmime::word(self.localPart.toStdString(), utf8),
        vmime::word(self.domain.toStdString(), utf8)));
    const auto subject = testSubject(messageId).toStdString();

    vmime::messageBuilder builder;
    builder.setExpeditor(me);
    builder.getRecipients().appendAddress(vmime::make_shared<vmime::mailbox>(me));
    builder.setSubject(vmime::text(subject, utf8));
    builder.getTextPart()->setCharset(utf8);
    builder.getTextPart()->setText(
        vmime::make_shared<vmime::stringContentHandler>(subject + "\r\n"));
    const auto message = builder.construct();
    message->getHeader()->MessageId()->setValue(vmime::messageId(messageId.toStdString()));
    // RFC 3834 §5: nobody's out-of-office reply shall answer it.
    message->getHeader()->getField("Auto-Submitted")->setValue(vmime::string("auto-generated"));

    vmime::generationContext context(vmime::generationContext::getDefaultContext());
    context.setInternationalizedEmailSupport(self.needsUtf8());
    std::string bytes;
    vmime::utility::outputStreamStringAdapter stream(bytes);
    message->generate(context, stream);
    return bytes;
}

} // namespace

QByteArray newMessageId(const EnvelopeAddress &self)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(
        reinterpret_cast<const char *>(random.data()), sizeof(random.front()) * random.size());
    return "<mailrig." + bytes.toHex() + '@' + self.domain + '>';
}

QByteArray testSubject(const QByteArray &messageId)
{
    return "Mailrig test " + messageId.mid(1, messageId.indexOf('@') - 1);
}

Result<TestMessage> testMessage(const EnvelopeAddress &self, const QByteArray &messageId)
{
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    return guarded([&] { return build(self, messageId); },
        [](const vmime::exception &failed) {
            return Error{Cause::Unknown, QString::fromUtf8(failed.what())};
        })
        .map([&](const std::string &bytes) {
            return TestMessage{.messageId = messageId, .bytes = QByteArray::fromStdString(bytes)};
        });
}

} // namespace mailrig
