// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagesform.h"

#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/contenttypesfield.h"
#include "ui/enumcombobox.h"
#include "ui/filefield.h"
#include "ui/numberfield.h"
#include "ui/texts/messagetexts.h"
#include "ui/texts/securitytexts.h"

namespace mailrig {

namespace {
constexpr int longestLeft = 9999; //!< days
}

MessagesForm::MessagesForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_days(m_rows->add(
          QStringLiteral("daysToDownload"), tr("Messages to do&wnload:"), new EnumComboBox(this)))
    , m_interval(m_rows->add(
          QStringLiteral("updateInterval"), tr("Look for n&ew messages:"), new EnumComboBox(this)))
    , m_attachment(m_rows->add(
          QStringLiteral("largestAttachment"), tr("Largest &attachment:"), new EnumComboBox(this)))
    , m_message(m_rows->add(
          QStringLiteral("largestMessage"), tr("&Largest message:"), new EnumComboBox(this)))
    , m_onDelete(
          m_rows->add(QStringLiteral("onDelete"), tr("When &deleting:"), new EnumComboBox(this)))
    , m_leave(m_rows->addUnlabelled(
          QStringLiteral("leaveOnServer"), new CheckField(tr("Leave a cop&y on the server"), this)))
    , m_leaveDays(m_rows->add(
          QStringLiteral("leaveDays"), tr("Days to keep &it:"), new NumberField(0, longestLeft)))
    , m_types(new ContentTypesField(this))
    , m_icon(new FileField(this))
{
    m_leaveDays->setSpecialValueText(tr("For ever"));
    offerLimits();
    layOutExtras();
    connect(m_rows, &FieldRows::edited, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_types, &ContentTypesField::edited, this, &MessagesForm::edited);
    connect(m_icon, &FileField::edited, this, &MessagesForm::edited);
    showState();
}

void MessagesForm::offerLimits()
{
    // The values Windows' EMAIL2 CSP takes.
    for (const int days : {0, 7, 14, 30, 90}) {
        m_days->add(days, texts::daysToDownload(days));
    }
    for (const int minutes : {0, 15, 30, 60, 120}) {
        m_interval->add(minutes, texts::updateInterval(minutes));
    }
    constexpr qint64 kilobyte = 1024;
    for (const qint64 size :
        {qint64(-1), qint64(0), 25 * kilobyte, 50 * kilobyte, 100 * kilobyte, 250 * kilobyte}) {
        m_attachment->add(size, texts::largestAttachment(size));
    }
    for (const qint64 size : {-1, 0, 512, 1024, 2048, 5120, 20480, 51200}) {
        m_message->add(size, texts::largestMessage(size));
    }
    using enum MessageHandling::OnDelete;
    for (const auto each : {Unset, DeleteOnServer, MoveToTrash}) {
        m_onDelete->add(each, texts::label(each));
    }
}

void MessagesForm::layOutExtras()
{
    m_rows->addHeading(tr("Besides mail"));
    m_rows->addRow(QStringLiteral("contentTypes"), tr("&Bring along:"), m_types, m_types);
    m_types->nameBoxes(m_types->objectName());
    m_contacts = addExtra(QStringLiteral("contacts"), tr("Contacts se&rver:"),
        tr("Contacts server by &SSL/TLS"), tr("Update &contacts:"));
    m_calendar = addExtra(QStringLiteral("calendar"), tr("Calendar ser&ver:"),
        tr("Cale&ndar server by SSL/TLS"), tr("&Update calendar:"));
    m_rows->addHeading(tr("On the device"));
    m_cellularOnly = m_rows->addUnlabelled(
        QStringLiteral("cellularOnly"), new CheckField(tr("Use the cellular networ&k only"), this));
    m_rows->addRow(QStringLiteral("icon"), tr("Account ic&on:"), m_icon->edit(), m_icon);
    m_icon->nameButton();
    m_icon->setDialog(
        tr("Choose an icon"), tr("Pictures (*.png *.jpg *.jpeg *.ico *.svg);;All files (*)"));
    m_icon->edit()->setPlaceholderText(tr("That of the mail program"));
}

MessagesForm::Extra MessagesForm::addExtra(
    const QString &name, const QString &server, const QString &tls, const QString &schedule)
{
    Extra extra{
        .server = m_rows->add(name + QStringLiteral("Server"), server, new CleanLineEdit(this)),
        .tls = m_rows->addUnlabelled(name + QStringLiteral("Tls"), new CheckField(tls, this)),
        .schedule
        = m_rows->add(name + QStringLiteral("Schedule"), schedule, new EnumComboBox(this))};
    extra.server->setTechnical();
    extra.server->setPlaceholderText(tr("None"));
    for (const auto *minutes : {"", "0", "15", "30", "60", "120"}) {
        const auto text = QString::fromLatin1(minutes);
        extra.schedule->add(text, texts::schedule(text));
    }
    return extra;
}

void MessagesForm::setMessages(const MessageHandling &messages, Protocol incoming)
{
    m_incoming = incoming;
    m_days->setValue(messages.daysToDownload, texts::daysToDownload(messages.daysToDownload));
    m_interval->setValue(messages.updateInterval, texts::updateInterval(messages.updateInterval));
    m_attachment->setValue(
        messages.largestAttachment, texts::largestAttachment(messages.largestAttachment));
    m_message->setValue(messages.largestMessage, texts::largestMessage(messages.largestMessage));
    m_onDelete->setValue(messages.onDelete, texts::label(messages.onDelete));
    m_leave->setChecked(messages.leaveOnServer);
    m_leaveDays->setNumber(messages.leaveDays);
    m_types->setTypes(messages.contentTypes);
    m_contacts.server->setValue(messages.contactsServer);
    m_contacts.tls->setChecked(messages.contactsTls);
    m_contacts.schedule->setValue(
        messages.contactsSchedule, texts::schedule(messages.contactsSchedule));
    m_calendar.server->setValue(messages.calendarServer);
    m_calendar.tls->setChecked(messages.calendarTls);
    m_calendar.schedule->setValue(
        messages.calendarSchedule, texts::schedule(messages.calendarSchedule));
    m_cellularOnly->setChecked(messages.cellularOnly);
    m_icon->setFile(messages.icon);
    showState();
}

MessageHandling MessagesForm::messages() const
{
    return {.daysToDownload = m_days->value<int>(),
        .updateInterval = m_interval->value<int>(),
        .largestAttachment = m_attachment->value<qint64>(),
        .largestMessage = m_message->value<qint64>(),
        .onDelete = m_onDelete->value<MessageHandling::OnDelete>(),
        .contentTypes = m_types->types(),
        .cellularOnly = m_cellularOnly->isChecked(),
        .icon = m_icon->file(),
        .contactsServer = m_contacts.server->text(),
        .calendarServer = m_calendar.server->text(),
        .contactsTls = m_contacts.tls->isChecked(),
        .calendarTls = m_calendar.tls->isChecked(),
        .contactsSchedule = m_contacts.schedule->value<QString>(),
        .calendarSchedule = m_calendar.schedule->value<QString>(),
        .leaveOnServer = m_leave->isChecked(),
        .leaveDays = m_leaveDays->value()};
}

void MessagesForm::commit()
{
    m_leaveDays->interpretText();
    for (auto *line : {m_contacts.server, m_calendar.server, m_icon->edit()}) {
        line->clean();
    }
}

void MessagesForm::showState()
{
    const bool leaves = m_incoming == Protocol::Pop3;
    m_rows->setRowVisible(m_leave, leaves);
    m_rows->setRowVisible(m_leaveDays, leaves && m_leave->isChecked());
}

} // namespace mailrig
