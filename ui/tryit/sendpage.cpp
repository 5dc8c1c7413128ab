// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/sendpage.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"
#include "ui/namedbutton.h"
#include "ui/texts/visible.h"
#include "ui/tryit/outgoingfiles.h"

#include <QAction>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QPlainTextEdit *editor(const QString &name, const QString &title, int lines, QWidget *in)
{
    auto *edit = new QPlainTextEdit(in);
    edit->setObjectName(QStringLiteral("send.") + name);
    edit->setAccessibleName(title);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().height() * lines);
    return edit;
}

} // namespace

SendPage::SendPage(const TryItParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_from(new CleanLineEdit(this))
    , m_to(new CleanLineEdit(this))
    , m_cc(new CleanLineEdit(this))
    , m_bcc(new CleanLineEdit(this))
    , m_replyTo(new CleanLineEdit(this))
    , m_subject(new CleanLineEdit(this))
    , m_text(editor(QStringLiteral("text"), tr("Text of the message"), 5, this))
    , m_html(editor(QStringLiteral("html"), tr("HTML of the message"), 5, this))
    , m_headers(editor(QStringLiteral("headers"), tr("Header fields"), 3, this))
    , m_bodies(new QTabWidget(this))
    , m_files(new OutgoingFiles(parts.services, this))
    , m_reports(new EnumComboBox(this))
    , m_send(namedButton(QStringLiteral("send.send"), tr("Send &now"), this))
    , m_sendFile(namedButton(
          QStringLiteral("send.sendFile"), tr("Send a &whole message from a file…"), this))
    , m_results(new QTableWidget(0, 3, this))
{
    m_results->setObjectName(QStringLiteral("send.results"));
    m_results->setAccessibleName(tr("What became of the recipients"));
    m_results->setHorizontalHeaderLabels({tr("Recipient"), tr("Result"), tr("Why")});
    m_results->verticalHeader()->hide();
    m_results->horizontalHeader()->setStretchLastSection(true);
    m_results->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_results->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_results->setTabKeyNavigation(false);
    m_results->setMinimumHeight(fontMetrics().height() * 4);
    m_results->setMaximumHeight(fontMetrics().height() * 8);
    m_results->setVisible(false);
    m_reports->add(Reports::Usual, tr("As servers usually do"));
    m_reports->add(Reports::Failures, tr("Of failure and delay"));
    m_reports->add(Reports::All, tr("Of success, failure and delay"));
    layOut(form());
    connectAll();
    showState();
}

QWidget *SendPage::form()
{
    auto *page = new QWidget(this);
    m_fields = new FieldRows(page, QStringLiteral("send."));
    m_fields->add(QStringLiteral("to"), tr("T&o:"), m_to);
    m_fields->add(QStringLiteral("cc"), tr("&Cc:"), m_cc);
    m_fields->add(QStringLiteral("bcc"), tr("&Bcc:"), m_bcc);
    m_fields->add(QStringLiteral("subject"), tr("Sub&ject:"), m_subject);
    m_bodies->setObjectName(QStringLiteral("send.bodies"));
    m_bodies->addTab(m_text, tr("Te&xt"));
    m_bodies->addTab(m_html, tr("H&TML"));
    m_fields->addWide(m_bodies);
    m_fields->addWide(m_files);
    m_fields->add(QStringLiteral("from"), tr("F&rom:"), m_from);
    m_fields->add(QStringLiteral("replyTo"), tr("Re&ply to:"), m_replyTo);
    m_fields->add(QStringLiteral("headers"), tr("&Header fields:"), m_headers);
    m_fields->add(QStringLiteral("reports"), tr("Deli&very reports:"), m_reports);
    const auto &identity = m_parts.desk.account().identity;
    m_from->setPlaceholderText(texts::visible(identity.address, 200));
    m_replyTo->setPlaceholderText(texts::visible(identity.replyTo, 200));
    m_to->setPlaceholderText(QStringLiteral("bob@example.org, Carol <carol@example.org>"));
    m_headers->setPlaceholderText(QStringLiteral("X-Ticket: 17"));
    return page;
}

void SendPage::layOut(QWidget *form)
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("send.scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    scroll->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_sendFile);
    row->addStretch(1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_results);
    layout->addLayout(row);
}

void SendPage::connectAll()
{
    auto *action = new QAction(tr("Send"), this);
    action->setObjectName(QStringLiteral("tryIt.action.send"));
    action->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_send->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    connect(action, &QAction::triggered, m_send, &QPushButton::click);
    connect(m_send, &QPushButton::clicked, this, qOverload<>(&SendPage::send));
    connect(m_sendFile, &QPushButton::clicked, this, &SendPage::askForFile);
    const auto edited = [this] {
        m_hasDraft = true;
        m_isEditedSince = true;
        m_fields->clearMarks();
    };
    connect(m_fields, &FieldRows::edited, this, edited);
    connect(m_files, &OutgoingFiles::edited, this, edited);
    for (const auto *each : {m_text, m_html, m_headers}) {
        connect(each, &QPlainTextEdit::textChanged, this, edited);
    }
    connect(m_files, &OutgoingFiles::failed, this,
        [this](const Error &error) { m_parts.tell(error, texts::MailTask::Send); });
    connect(&m_parts.desk, &MailDesk::busyChanged, this, &SendPage::showState);
}

void SendPage::showState()
{
    const bool isFree = !m_isReading && !m_parts.desk.isBusy(MailDesk::Task::Send);
    m_send->setEnabled(isFree);
    m_sendFile->setEnabled(isFree);
}

} // namespace mailrig
