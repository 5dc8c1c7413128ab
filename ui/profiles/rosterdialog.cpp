// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/rosterdialog.h"

#include "models/exchange/exportplan.h"
#include "models/exchange/selfcontained.h"
#include "ui/announce.h"
#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldissues.h"
#include "ui/fieldrows.h"
#include "ui/filefield.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/profiles/notetree.h"
#include "ui/profiles/rostercolumns.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"
#include "ui/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QLabel *plainLabel(const QString &name, QWidget *in)
{
    auto *label = new QLabel(in);
    label->setObjectName(QStringLiteral("roster.") + name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RosterDialog::RosterDialog(Workspace &workspace, const Services &services, QWidget *parent)
    : GrowingDialog(parent)
    , m_workspace(workspace)
    , m_services(services)
    , m_work(new RosterWork(services, this))
    , m_bar(new MessageBar(this))
    , m_step(plainLabel(QStringLiteral("step"), this))
    , m_counts(plainLabel(QStringLiteral("counts"), this))
    , m_rowHint(plainLabel(QStringLiteral("rowHint"), this))
    , m_pages(new QStackedWidget(this))
    , m_file(new FileField(this))
    , m_folder(new FileField(this))
    , m_template(new EnumComboBox(this))
    , m_format(new EnumComboBox(this))
    , m_oneFile(new CheckField(tr("All accounts in &one file"), this))
    , m_withSecrets(new CheckField(tr("Write the &passwords into the files"), this))
    , m_columns(new RosterColumns(this))
    , m_rows(new QTableWidget(0, 5, this))
    , m_progressBar(new QProgressBar(this))
    , m_faults(new NoteTree(this))
    , m_back(namedButton(QStringLiteral("roster.back"), tr("&Back"), this))
    , m_next(namedButton(QStringLiteral("roster.next"), tr("&Next"), this))
    , m_cancel(namedButton(QStringLiteral("roster.cancel"), tr("Cancel"), this))
{
    setObjectName(QStringLiteral("rosterDialog"));
    setWindowTitle(tr("Accounts of a roster"));
    layOut();
    connectAll();
    reload();
    showPage(SourcePage);
}

void RosterDialog::layOut()
{
    auto font = m_step->font();
    font.setBold(true);
    m_step->setFont(font);
    m_rows->setObjectName(QStringLiteral("roster.rows"));
    m_rows->setAccessibleName(tr("The first rows"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Line"), tr("Account"), tr("Address"), tr("User"), tr("State")});
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->setMinimumHeight(fontMetrics().height() * 6);
    m_columns->setObjectName(QStringLiteral("roster.columns"));
    m_columns->setAccessibleName(tr("What the columns are"));
    m_faults->setObjectName(QStringLiteral("roster.faults"));
    m_faults->setAccessibleName(tr("Rows that were left out"));
    m_progressBar->setObjectName(QStringLiteral("roster.progress"));
    m_progressBar->setAccessibleName(tr("Progress"));
    auto *running = new QWidget(this);
    auto *column = new QVBoxLayout(running);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_progressBar);
    column->addWidget(m_counts);
    column->addWidget(m_faults, 1);
    m_pages->addWidget(sourcePage());
    m_pages->addWidget(titled(
        tr("Each column fills a field of the account, or a variable ${NAME} of the template."),
        m_columns));
    auto *rows = new QWidget(this);
    auto *rowColumn = new QVBoxLayout(rows);
    rowColumn->setContentsMargins(0, 0, 0, 0);
    rowColumn->addWidget(m_rowHint);
    rowColumn->addWidget(m_rows, 1);
    m_pages->addWidget(rows);
    m_pages->addWidget(running);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (auto *each : {m_back, m_next, m_cancel}) {
        buttons->addWidget(each);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_step);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    m_next->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28);
}

QWidget *RosterDialog::titled(const QString &title, QWidget *content)
{
    auto *page = new QWidget(this);
    auto *label = plainLabel({}, page);
    label->setText(title);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(content, 1);
    return page;
}

QWidget *RosterDialog::sourcePage()
{
    auto *page = new QWidget(this);
    m_fields = new FieldRows(page, QStringLiteral("roster."));
    m_file->setDialog(tr("Choose the roster"), tr("Tables (*.csv *.jsonl *.txt);;All files (*)"));
    m_fields->addRow(
        QStringLiteral("file"), tr("&File (CSV, JSON Lines):"), m_file->edit(), m_file);
    m_file->nameButton();
    m_fields->add(QStringLiteral("template"), tr("&Template account:"), m_template);
    m_fields->add(QStringLiteral("format"), tr("&Makes:"), m_format);
    m_fields->addRow(QStringLiteral("folder"), tr("Fol&der:"), m_folder->edit(), m_folder);
    m_folder->setFolderDialog(tr("Choose the folder for the profiles"));
    m_folder->nameButton();
    m_fields->addUnlabelled(QStringLiteral("oneFile"), m_oneFile);
    m_fields->addUnlabelled(QStringLiteral("withSecrets"), m_withSecrets);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("roster.sourcePage"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return scroll;
}

void RosterDialog::connectAll()
{
    connect(m_fields, &FieldRows::edited, this, &RosterDialog::showRows);
    connect(m_back, &QPushButton::clicked, this, &RosterDialog::back);
    connect(m_next, &QPushButton::clicked, this, &RosterDialog::next);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_work->isRunning()) {
            m_work->cancel();
        } else {
            reject();
        }
    });
    connect(&m_workspace, &Workspace::changed, this, &RosterDialog::reload);
    connect(m_work, &RosterWork::headersRead, this,
        [this](const QList<RosterColumn> &columns, qint64 bytes) {
            m_isAwaited = false;
            m_bytes = bytes;
            m_columns->setColumns(columns);
            showPage(ColumnsPage);
        });
    connect(m_work, &RosterWork::rowsRead, this, &RosterDialog::takeRows);
    connect(m_work, &RosterWork::progressed, this, &RosterDialog::takeProgress);
    connect(m_work, &RosterWork::planned, this, &RosterDialog::planned);
    connect(m_work, &RosterWork::done, this, [this] {
        finish(m_progress.bad > 0
                ? tr("Done, but for %n row(s) that were left out.", nullptr, int(m_progress.bad))
                : tr("Done."),
            m_progress.bad == 0);
    });
    connect(m_work, &RosterWork::failed, this, [this](const Error &error) {
        const bool isCancelled = error.code == Cause::Cancelled;
        finish(isCancelled ? tr("Cancelled. What was written stays.") : texts::error(error), false);
    });
}

void RosterDialog::reload()
{
    const auto chosen = m_template->value<QUuid>();
    m_template->clear();
    for (const auto &each : m_workspace.accounts()) {
        m_template->add(each.id, texts::visible(each.name, 80));
    }
    m_template->setCurrentIndex(std::max(0, m_template->findData(chosen)));
    if (m_format->count() == 0) {
        m_format->add(QString(), tr("Accounts of Mailrig"));
        for (const auto &each : profileFormats()) {
            if (each.write) {
                m_format->add(each.name, texts::formatName(each.name));
            }
        }
    }
    showRows();
}

void RosterDialog::showRows()
{
    const auto *row = writtenFormat(m_format->value<QString>());
    m_fields->setRowVisible(m_folder->edit(), row);
    m_fields->setRowVisible(m_oneFile, row && row->holdsMany);
    m_fields->setRowVisible(m_withSecrets, row && row->isSecretKept);
    m_fields->clearMark(QStringLiteral("roster.folder"));
    m_fields->clearMark(QStringLiteral("roster.withSecrets"));
    m_fields->clearMark(QStringLiteral("roster.file"));
    if (row) {
        m_fields->setMark(QStringLiteral("roster.folder"), FieldMark::Kind::Note,
            tr("Files of the same name are replaced."));
    }
    if (m_withSecrets->isChecked()) {
        m_fields->setMark(QStringLiteral("roster.withSecrets"), FieldMark::Kind::Warning,
            tr("Whoever gets a file can read its passwords."));
    }
    showState();
}

void RosterDialog::setFile(const QString &file)
{
    m_file->setFile(file);
}

void RosterDialog::setFolder(const QString &folder)
{
    m_folder->setFile(folder);
}

RosterJob RosterDialog::job() const
{
    const auto pattern = m_workspace.account(m_template->value<QUuid>()).value_or(Account());
    auto context = validationContext(pattern, m_workspace, m_services);
    context.takenNames.clear(); // duplicates are asked about, or are other people's
    const auto *row = writtenFormat(m_format->value<QString>());
    return {.file = m_file->file().trimmed(),
        .rules = {.pattern = row ? selfContained(pattern, *row, context.apps) : pattern,
            .columns = m_columns->columns(),
            .context = context},
        .format = m_format->value<QString>(),
        .folder = m_folder->file().trimmed(),
        .isOneFile = row && row->holdsMany && m_oneFile->isChecked(),
        .withSecrets = row && row->isSecretKept && m_withSecrets->isChecked()};
}

void RosterDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    showState();
    QWidget *const first[] = {m_file->edit(), m_columns, m_rows, m_cancel};
    first[page]->setFocus();
    announce(m_step, m_step->text());
}

void RosterDialog::showState()
{
    const auto page = static_cast<Page>(m_pages->currentIndex());
    const QStringList titles{tr("Step 1 of 4: file and template"),
        tr("Step 2 of 4: what the columns are"), tr("Step 3 of 4: the first rows"),
        tr("Step 4 of 4: the work")};
    m_step->setText(titles.at(page));
    const bool isRunning = m_work->isRunning();
    m_back->setEnabled(page != SourcePage && !isRunning);
    m_next->setVisible(page != RunPage);
    m_next->setText(page == RowsPage ? tr("&Start") : tr("&Next"));
    m_next->setEnabled(!m_isAwaited && m_template->count() > 0);
    m_cancel->setText(page == RunPage && !isRunning ? tr("Close") : tr("Cancel"));
    if (m_template->count() == 0) {
        m_fields->setMark(QStringLiteral("roster.template"), FieldMark::Kind::Error,
            tr("Make an account first: the template, with macros such as ${NAME} where people "
               "differ."));
    } else {
        m_fields->clearMark(QStringLiteral("roster.template"));
    }
}

void RosterDialog::next()
{
    m_bar->hide();
    switch (static_cast<Page>(m_pages->currentIndex())) {
    case SourcePage:
        if (job().file.isEmpty()) {
            m_fields->setMark(QStringLiteral("roster.file"), FieldMark::Kind::Error,
                tr("Choose the file with the roster."));
        } else if (!job().format.isEmpty() && job().folder.isEmpty()) {
            m_fields->setMark(QStringLiteral("roster.folder"), FieldMark::Kind::Error,
                tr("Choose the folder that the files go to."));
        } else {
            m_isAwaited = true;
            m_work->readHeaders(job());
        }
        break;
    case ColumnsPage:
        m_isAwaited = true;
        m_work->readRows(job());
        break;
    case RowsPage:
        m_progress = {};
        takeProgress({}, {});
        m_work->run(job());
        showPage(RunPage);
        break;
    case RunPage:
        break;
    }
    showState();
}

void RosterDialog::back()
{
    m_bar->hide();
    m_isAwaited = false;
    const int page = m_pages->currentIndex();
    showPage(static_cast<Page>(std::max(0, page - 1)));
}

} // namespace mailrig
