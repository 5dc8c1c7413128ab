// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/rightspage.h"

#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QIcon signOf(Permission permission)
{
    switch (permission) {
    case Permission::Yes:
        return icon(QStringLiteral("ok"), Tone::Good);
    case Permission::No:
        return icon(QStringLiteral("failed"), Tone::Bad);
    case Permission::Unknown:
        return icon(QStringLiteral("untested"), Tone::Muted);
    }
    return {};
}

} // namespace

RightsPage::RightsPage(const TryItParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_find(new QPushButton(tr("&Find out"), this))
    , m_hint(new QLabel(
          tr("What only a try can tell is tried in folders that are removed again. Nothing is "
             "sent, and nothing is left behind."),
          this))
    , m_rows(new QTableWidget(0, 4, this))
{
    m_find->setObjectName(QStringLiteral("rights.find"));
    m_find->setAutoDefault(false);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_rows->setObjectName(QStringLiteral("rights.rows"));
    m_rows->setAccessibleName(tr("What the account may do"));
    m_rows->setHorizontalHeaderLabels(
        {tr("The account may"), tr("Answer"), tr("How it is known"), tr("The server’s words")});
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    layout->addWidget(m_find, 0, Qt::AlignLeft);
    layout->addWidget(m_rows, 1);
    connect(m_find, &QPushButton::clicked, this, &RightsPage::find);
    connect(&m_parts.desk, &MailDesk::busyChanged, this,
        [this] { m_find->setEnabled(!m_parts.desk.isBusy(MailDesk::Task::Rights)); });
}

void RightsPage::find()
{
    m_rows->setRowCount(0);
    if (m_parts.desk.account().outgoing.protocol != Protocol::Smtp) {
        askIncoming();
        return;
    }
    m_parts.desk.send<RightRow>(
        MailDesk::Task::Rights, [](Messenger &messenger) { return messenger.maySend(); },
        [this](const Result<RightRow> &row) {
            if (row) {
                add({*row});
            } else {
                m_parts.tell(row.error(), texts::MailTask::Send, [this] { find(); });
            }
            if (row || row.error().code != Cause::Cancelled) {
                askIncoming();
            }
        });
}

void RightsPage::askIncoming()
{
    const auto protocol = m_parts.desk.account().incoming.protocol;
    if (protocol != Protocol::Imap && protocol != Protocol::Pop3) {
        return;
    }
    m_parts.desk.read<RightsReport>(
        MailDesk::Task::Rights, [](Mailbox &box) { return box.rights(); },
        [this](const Result<RightsReport> &report) {
            if (!report) {
                m_parts.tell(report.error(), texts::MailTask::Change, [this] { find(); });
                return;
            }
            add(report->rows);
            if (!report->leftBehind.isEmpty()) {
                m_parts.bar.say(FieldMark::Kind::Warning,
                    tr("Folders of the trial that could not be removed again: %1")
                        .arg(texts::visible(report->leftBehind.join(QStringLiteral(", ")))));
            }
        });
}

void RightsPage::add(const QList<RightRow> &rows)
{
    for (const auto &each : rows) {
        const int row = m_rows->rowCount();
        m_rows->insertRow(row);
        const QStringList cells{texts::right(each.right), texts::permission(each.permission),
            texts::evidence(each.evidence), texts::reason(each)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells.at(column));
            cell->setToolTip(cells.at(column));
            m_rows->setItem(row, column, cell);
        }
        m_rows->item(row, 1)->setIcon(signOf(each.permission));
    }
    for (const int column : {0, 1, 2}) {
        m_rows->resizeColumnToContents(column);
    }
}

} // namespace mailrig
