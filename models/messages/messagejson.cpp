// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagejson.h"

#include "models/messages/addresslist.h"

#include <QJsonArray>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString iso(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QStringList addresses(const QList<MailPerson> &people)
{
    QStringList all;
    for (const auto &each : people) {
        all << (each.address.isEmpty() ? each.name : each.address);
    }
    return all;
}

QJsonValue count(const std::optional<quint32> &number)
{
    return number ? QJsonValue(qint64{*number}) : QJsonValue();
}

constexpr MessageMark marks[] = {MessageMark::Seen, MessageMark::Unseen, MessageMark::Flagged,
    MessageMark::Unflagged, MessageMark::Answered};

} // namespace

QJsonObject toJson(const Folder &folder)
{
    return {{u"name"_s, folder.name}, {u"path"_s, QJsonArray::fromStringList(folder.path)},
        {u"delimiter"_s, folder.delimiter.isNull() ? QString() : QString(folder.delimiter)},
        {u"use"_s, name(folder.use)}, {u"selectable"_s, folder.isSelectable},
        {u"mayHaveChildren"_s, folder.mayHaveChildren}, {u"messages"_s, count(folder.messages)},
        {u"unseen"_s, count(folder.unseen)},
        {u"attributes"_s, QJsonArray::fromStringList(folder.attributes)}};
}

QJsonObject toJson(const MessageSummary &summary)
{
    const auto attachments = summary.attachmentsCount;
    const bool isKnown = summary.isSeen() || summary.isUnseen();
    return {{u"id"_s, summary.id.text()},
        {u"attachmentsCount"_s, attachments ? QJsonValue(*attachments) : QJsonValue()},
        {u"contentType"_s, summary.contentType}, {u"fileName"_s, summary.fileName},
        {u"fromAddress"_s, addresses({summary.from}).constFirst()},
        {u"fromFolder"_s, summary.id.folder}, {u"messageId"_s, summary.messageId},
        {u"receivedDate"_s, iso(summary.receivedDate)}, {u"subject"_s, summary.subject},
        {u"toAddress"_s, addresses(summary.to).join(u", "_s)}, {u"from"_s, text(summary.from)},
        {u"to"_s, text(summary.to)}, {u"date"_s, iso(summary.date)}, {u"size"_s, summary.size},
        {u"seen"_s, isKnown ? QJsonValue(summary.isSeen()) : QJsonValue()},
        {u"flags"_s, QJsonArray::fromStringList(summary.flags)}};
}

QJsonObject trackedProperties(const MessageSummary &summary)
{
    const auto all = toJson(summary);
    QJsonObject tracked;
    for (const auto &each :
        {u"attachmentsCount"_s, u"contentType"_s, u"fileName"_s, u"fromAddress"_s, u"fromFolder"_s,
            u"messageId"_s, u"receivedDate"_s, u"subject"_s, u"toAddress"_s}) {
        tracked.insert(each, all.value(each));
    }
    return tracked;
}

QJsonObject toJson(const MessagePage &page)
{
    QJsonArray messages;
    for (const auto &each : page.messages) {
        messages << toJson(each);
    }
    return {{u"matching"_s, page.matching}, {u"inFolder"_s, page.inFolder},
        {u"whole"_s, page.isWhole}, {u"messages"_s, messages}};
}

QJsonObject toJson(const ReceivedMessage &message)
{
    auto object = toJson(message.summary);
    QJsonArray headers, attachments;
    for (const auto &each : message.content.headers) {
        headers << QJsonObject{{u"name"_s, each.name}, {u"value"_s, each.value}};
    }
    for (const auto &each : message.content.attachments) {
        attachments << QJsonObject{{u"name"_s, each.name}, {u"givenName"_s, each.givenName},
            {u"type"_s, each.type}, {u"contentId"_s, each.contentId}, {u"inline"_s, each.isInline},
            {u"size"_s, each.content.size()}};
    }
    object.insert(u"headers"_s, headers);
    object.insert(u"text"_s, message.content.text);
    object.insert(u"html"_s, message.content.html);
    object.insert(u"attachments"_s, attachments);
    object.insert(u"broken"_s, message.content.isBroken);
    return object;
}

QJsonObject toJson(const SendResult &result)
{
    QJsonArray recipients;
    for (const auto &each : result.recipients) {
        QJsonObject row{{u"address"_s, each.address}, {u"accepted"_s, !each.error}};
        if (each.error) {
            row.insert(u"cause"_s, codeName(each.error->code));
            row.insert(u"detail"_s, each.error->detail);
        }
        recipients << row;
    }
    return {{u"messageId"_s, result.messageId}, {u"size"_s, result.size},
        {u"complete"_s, result.isComplete()}, {u"recipients"_s, recipients},
        {u"reply"_s, result.reply}, {u"inDoubt"_s, result.doubt.has_value()}};
}

QJsonObject toJson(const ChangeResult &result)
{
    QJsonArray messages;
    for (const auto &each : result.messages) {
        QJsonObject row{{u"id"_s, each.id.text()}, {u"outcome"_s, name(each.outcome)}};
        if (each.newId) {
            row.insert(u"newId"_s, each.newId->text());
        }
        messages << row;
    }
    QJsonObject object{{u"target"_s, result.target}, {u"messages"_s, messages}};
    if (result.error) {
        object.insert(u"cause"_s, codeName(result.error->code));
        object.insert(u"detail"_s, result.error->detail);
    }
    return object;
}

QJsonObject toJson(const RightsReport &report)
{
    QJsonArray rows;
    for (const auto &each : report.rows) {
        QJsonObject row{{u"right"_s, name(each.right)}, {u"permission"_s, name(each.permission)},
            {u"evidence"_s, name(each.evidence)}, {u"detail"_s, each.detail}};
        if (each.cause) {
            row.insert(u"cause"_s, codeName(*each.cause));
        }
        rows << row;
    }
    return {{u"rights"_s, rows}, {u"leftBehind"_s, QJsonArray::fromStringList(report.leftBehind)}};
}

QString name(ChangeOutcome value)
{
    switch (value) {
    case ChangeOutcome::Done:
        return u"done"_s;
    case ChangeOutcome::NotFound:
        return u"notFound"_s;
    case ChangeOutcome::Unknown:
        return u"unknown"_s;
    case ChangeOutcome::NotDone:
        return u"notDone"_s;
    case ChangeOutcome::CopiedOnly:
        return u"copiedOnly"_s;
    case ChangeOutcome::Marked:
        return u"marked"_s;
    }
    return {};
}

QString name(MessageMark value)
{
    switch (value) {
    case MessageMark::Seen:
        return u"seen"_s;
    case MessageMark::Unseen:
        return u"unseen"_s;
    case MessageMark::Flagged:
        return u"flagged"_s;
    case MessageMark::Unflagged:
        return u"unflagged"_s;
    case MessageMark::Answered:
        return u"answered"_s;
    }
    return {};
}

std::optional<MessageMark> messageMark(const QString &text)
{
    for (const auto each : marks) {
        if (name(each) == text) {
            return each;
        }
    }
    return {};
}

} // namespace mailrig
