// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the work on a roster tells its dialog.
#include "ui/profiles/rosterdialog.h"

#include "ui/announce.h"
#include "ui/messagebar.h"
#include "ui/profiles/notetree.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace mailrig {

void RosterDialog::takeRows(const RosterRows &rows)
{
    m_isAwaited = false;
    m_rows->setRowCount(int(rows.list.size()));
    int bad = 0;
    for (int row = 0; row < rows.list.size(); ++row) {
        const auto &each = rows.list.at(row);
        bad += each ? 0 : 1;
        const auto line = each ? each->line : each.error().line;
        const auto account = each ? each->account : Account();
        const QStringList cells{QString::number(line), account.name, account.identity.address,
            account.incoming.user, each ? tr("Good") : texts::rosterFault(each.error())};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(texts::visible(cells.at(column), 200));
            item->setToolTip(item->text().toHtmlEscaped());
            m_rows->setItem(row, column, item);
        }
        m_rows->item(row, 4)->setIcon(each ? icon(QStringLiteral("ok"), Tone::Good)
                                           : icon(QStringLiteral("failed"), Tone::Bad));
    }
    m_rows->resizeColumnsToContents();
    m_rowHint->setText(rows.list.isEmpty() ? tr("The file has no rows.")
            : bad == 0 ? tr("The first %n row(s) are good.", nullptr, int(rows.list.size()))
                       : tr("%1 of the first %2 rows are left out, for the reasons given.")
                             .arg(QString::number(bad), QString::number(rows.list.size())));
    const auto rules = job().rules;
    const auto unused = texts::unusedColumns(
        rules.columns, unusedColumns(rules.columns, rules.pattern, rules.context.environment));
    if (!unused.isEmpty()) {
        m_bar->say(FieldMark::Kind::Warning, unused);
    }
    showPage(RowsPage);
    m_rows->setCurrentCell(0, 0);
}

void RosterDialog::takeProgress(const RosterProgress &progress, const QList<RosterFault> &faults)
{
    m_progress = progress;
    m_progressBar->setRange(0, 1000);
    m_progressBar->setValue(
        m_bytes > 0 ? int(std::min<qint64>(1000, progress.position * 1000 / m_bytes)) : 0);
    m_counts->setText(tr("Good rows: %1. Rows left out: %2. Files written: %3.")
                          .arg(QString::number(progress.good), QString::number(progress.bad),
                              QString::number(progress.files)));
    NoteTree::Group group;
    for (const auto &fault : faults) {
        group.lines << NoteTree::Line{
            .kind = ProfileNote::Kind::Error, .text = texts::rosterFault(fault)};
    }
    m_faults->setGroups({group}, tr("No row was left out so far."));
}

void RosterDialog::finish(const QString &text, bool isGood)
{
    m_isAwaited = false;
    if (isGood) {
        m_progressBar->setValue(m_progressBar->maximum());
    }
    showState();
    m_bar->say(isGood ? FieldMark::Kind::Note : FieldMark::Kind::Warning, text);
}

void RosterDialog::done(int result)
{
    m_work->cancel();
    GrowingDialog::done(result);
}

} // namespace mailrig
