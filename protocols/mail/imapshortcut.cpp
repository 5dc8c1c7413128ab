// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapshortcut.h"

#include "protocols/mail/imapresponses.h"

namespace mailrig {

namespace {

// vmime's tags are a letter and three digits.
constexpr QByteArrayView statusTag = "early1";
constexpr QByteArrayView capabilityTag = "early2";

} // namespace

void ImapShortcut::capabilitiesGiven(const QList<QByteArray> &capabilities)
{
    m_given = capabilities;
}

void ImapShortcut::capabilitiesAnnounced(const QList<QByteArray> &capabilities)
{
    m_announced = capabilities;
    m_latest = capabilities;
}

void ImapShortcut::signInBegins()
{
    m_announced.reset(); // RFC 3501 §6.2.2: what held before may not hold after
}

void ImapShortcut::challengeAnswered()
{
    m_given.reset();
}

ImapShortcut::Step ImapShortcut::command(const QByteArray &tag, const QByteArray &line)
{
    if (line == "LIST \"\" \"\"" && m_prefetch && !m_listed) {
        m_listed = true;
        return {.handled = true, .toServer = tag + ' ' + line + "\r\n" + prefetch()};
    }
    if (line == "CAPABILITY" && m_announced) {
        m_given = m_announced;
        return {.handled = true, .toClient = capabilityData() + tag + " OK \r\n"};
    }
    for (Question *question : {&m_status, &m_capability}) {
        if (!question->tag.isEmpty() && line == question->command) {
            return ask(*question, tag, line);
        }
    }
    return {};
}

QByteArray ImapShortcut::prefetch()
{
    QByteArray burst;
    if (!m_given && !m_announced) { // vmime will ask
        m_capability = {.tag = capabilityTag.toByteArray(), .command = "CAPABILITY"};
        burst += m_capability.tag + ' ' + m_capability.command + "\r\n";
    }
    m_status = {.tag = statusTag.toByteArray(), .command = statusCommand()};
    return burst + m_status.tag + ' ' + m_status.command + "\r\n";
}

QByteArray ImapShortcut::statusCommand() const
{
    const QList<QByteArray> known = m_given ? *m_given : m_announced.value_or(m_latest);
    bool modSequences = false;
    for (const QByteArray &capability : known) {
        modSequences = modSequences || capability.toUpper() == "CONDSTORE";
    }
    return QByteArray("STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY")
        + (modSequences ? " HIGHESTMODSEQ)" : ")");
}

ImapShortcut::Step ImapShortcut::ask(
    Question &question, const QByteArray &tag, const QByteArray &line)
{
    if (question.refused) {
        question = {};
        return {.handled = true, .toServer = tag + ' ' + line + "\r\n"};
    }
    if (!question.answered) {
        question.askedTag = tag;
        return {.handled = true};
    }
    const QByteArray given = reply(question, tag);
    question = {}; // what it said grows old: the next time is asked anew
    return {.handled = true, .toClient = given};
}

QByteArray ImapShortcut::reply(const Question &question, const QByteArray &tag)
{
    return question.data + tag + " OK " + question.text + "\r\n";
}

bool ImapShortcut::ownsTag(QByteArrayView tag) const
{
    return (m_status.isOutstanding() && tag == m_status.tag)
        || (m_capability.isOutstanding() && tag == m_capability.tag);
}

ImapShortcut::Step ImapShortcut::tagged(const QByteArray &tag, bool isOk, const QByteArray &text)
{
    Question &question = tag == m_status.tag ? m_status : m_capability;
    const bool isCapability = &question == &m_capability;
    question.answered = true;
    question.refused = !isOk || (isCapability ? !m_announced : question.data.isEmpty());
    question.text = text;
    if (isCapability && m_announced) {
        question.data = capabilityData();
    }
    const QByteArray asked = question.askedTag;
    if (asked.isEmpty()) {
        return {.handled = true};
    }
    if (isCapability) {
        m_given = m_announced;
    }
    return ask(question, asked, QByteArray(question.command));
}

QByteArray ImapShortcut::capabilityData() const
{
    return "* CAPABILITY " + imapCapabilityText(m_announced.value_or(QList<QByteArray>())) + "\r\n";
}

} // namespace mailrig
