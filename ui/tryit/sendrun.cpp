// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/addresslist.h"
#include "ui/announce.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/visible.h"
#include "ui/tryit/outgoingfiles.h"
#include "ui/tryit/sendpage.h"

#include <QFileDialog>
#include <QIODevice>
#include <QPlainTextEdit>
#include <QTableWidget>

namespace mailrig {

namespace {

constexpr qint64 largestFile = qint64{256} * 1024 * 1024;

Result<QByteArray> wholeFile(
    const std::function<Result<std::unique_ptr<QIODevice>>(const QString &)> &open,
    const QString &path)
{
    const auto file = open(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    auto bytes = (*file)->read(largestFile + 1);
    return bytes.size() > largestFile ? failure(Cause::MessageTooLarge, path)
                                      : Result<QByteArray>(std::move(bytes));
}

} // namespace

std::optional<QList<MailPerson>> SendPage::people(const CleanLineEdit *field)
{
    const auto proper = properAddresses(field->text());
    if (!proper) {
        m_fields->setMark(field->objectName(), FieldMark::Kind::Error,
            tr("This is no mail address: %1").arg(texts::visible(proper.error().detail)));
        return {};
    }
    return *proper;
}

std::optional<QList<HeaderField>> SendPage::headers()
{
    QList<HeaderField> fields;
    for (const auto &line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        const auto colon = line.indexOf(u':');
        if (line.trimmed().isEmpty()) {
            continue;
        }
        if (colon < 1) {
            m_fields->setMark(m_headers->objectName(), FieldMark::Kind::Error,
                tr("A header field is written as “Name: value”, each on a line of its own."));
            return {};
        }
        fields << HeaderField{line.left(colon).trimmed(), line.mid(colon + 1).trimmed()};
    }
    return fields;
}

DeliveryReports SendPage::reports() const
{
    switch (m_reports->value<Reports>()) {
    case Reports::Usual:
        return {};
    case Reports::Failures:
        return {.failure = true, .delay = true};
    case Reports::All:
        return {.success = true, .failure = true, .delay = true};
    }
    return {};
}

std::optional<OutgoingMessage> SendPage::message()
{
    m_fields->clearMarks();
    OutgoingMessage message{.subject = m_subject->text(),
        .text = m_text->toPlainText(),
        .html = m_html->toPlainText(),
        .attachments = m_files->attachments(),
        .reports = reports()};
    QList<MailPerson> from;
    QWidget *wrong = nullptr;
    for (const auto &[field, list] : {std::pair{m_from, &from}, {m_to, &message.to},
             {m_cc, &message.cc}, {m_bcc, &message.bcc}, {m_replyTo, &message.replyTo}}) {
        if (const auto some = people(field)) {
            *list = *some;
        } else if (!wrong) {
            wrong = field;
        }
    }
    if (!wrong && from.size() > 1) {
        m_fields->setMark(
            m_from->objectName(), FieldMark::Kind::Error, tr("This takes one address."));
        wrong = m_from;
    }
    if (!wrong && message.to.isEmpty() && message.cc.isEmpty() && message.bcc.isEmpty()) {
        m_fields->setMark(m_to->objectName(), FieldMark::Kind::Error, tr("Who gets the message?"));
        wrong = m_to;
    }
    const auto fields = headers();
    if (fields) {
        message.headers = *fields;
    } else if (!wrong) {
        wrong = m_headers;
    }
    if (wrong) {
        wrong->setFocus();
        return {};
    }
    const auto &identity = m_parts.desk.account().identity;
    message.from = from.value(0, {.name = identity.displayName});
    if (message.replyTo.isEmpty() && !identity.replyTo.isEmpty()) {
        message.replyTo = addressList(identity.replyTo);
    }
    return message;
}

void SendPage::send()
{
    if (const auto written = message()) {
        send(*written);
    }
}

void SendPage::send(const OutgoingMessage &message)
{
    m_results->setVisible(false);
    m_isEditedSince = false;
    m_parts.desk.send<SendResult>(
        MailDesk::Task::Send, [message](Messenger &messenger) { return messenger.send(message); },
        [this](const Result<SendResult> &result) {
            m_hasDraft = m_hasDraft && (!result || result->doubt || m_isEditedSince);
            take(result, [this] { send(); });
        });
}

void SendPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the message to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Messages (*.eml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SendPage::sendFile);
    dialog->open();
}

void SendPage::sendFile(const QString &path)
{
    m_results->setVisible(false);
    m_isReading = true;
    showState();
    offThread(
        this, [open = m_parts.services.openFile, path] { return wholeFile(open, path); },
        [this, path](const Result<QByteArray> &bytes) {
            m_isReading = false;
            showState();
            if (bytes) {
                sendRaw(*bytes);
            } else {
                m_parts.tell(
                    bytes.error(), texts::MailTask::Send, [this, path] { sendFile(path); });
            }
        });
}

void SendPage::sendRaw(const QByteArray &bytes)
{
    m_parts.desk.send<SendResult>(
        MailDesk::Task::Send,
        [bytes, reports = reports()](
            Messenger &messenger) { return messenger.sendRaw(bytes, reports); },
        [this, bytes](
            const Result<SendResult> &result) { take(result, [this, bytes] { sendRaw(bytes); }); });
}

void SendPage::take(const Result<SendResult> &result, const std::function<void()> &again)
{
    if (!result) {
        m_parts.tell(result.error(), texts::MailTask::Send, again);
        return;
    }
    if (result->doubt) { // nothing is offered that might send it twice
        m_parts.trouble.clear();
        m_parts.bar.say(FieldMark::Kind::Warning, texts::sentInDoubt(*result->doubt));
        return;
    }
    const auto &recipients = result->recipients;
    m_results->setRowCount(int(recipients.size()));
    int refused = 0;
    for (int row = 0; row < m_results->rowCount(); ++row) {
        const auto &each = recipients.at(row);
        refused += each.error ? 1 : 0;
        const QStringList cells{texts::visible(each.address),
            each.error ? tr("refused") : tr("accepted"),
            each.error ? texts::recipientError(*each.error) : QString()};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells.at(column));
            cell->setToolTip(cells.at(column));
            m_results->setItem(row, column, cell);
        }
    }
    m_results->resizeColumnToContents(0);
    m_results->setVisible(true);
    const auto said = tr("The server said: %1").arg(texts::visible(result->reply));
    const auto accepted = int(recipients.size()) - refused;
    m_parts.trouble.clear();
    m_parts.bar.say(refused > 0 ? FieldMark::Kind::Warning : FieldMark::Kind::Note,
        tr("Sent to %n recipient(s).", nullptr, accepted)
            + (refused > 0 ? u' ' + tr("%n recipient(s) were refused.", nullptr, refused)
                           : QString())
            + u' ' + said);
}

} // namespace mailrig
