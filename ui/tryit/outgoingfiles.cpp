// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/outgoingfiles.h"

#include "ui/namedbutton.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/mailerrors.h"
#include "ui/texts/visible.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QIODevice>
#include <QMimeDatabase>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

struct FileFacts {
    QString type = {};
    qint64 size = 0;
};

} // namespace

OutgoingFiles::OutgoingFiles(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_rows(new QTableWidget(0, 5, this))
    , m_add(namedButton(QStringLiteral("send.addFile"), tr("Add &file…"), this))
    , m_addPicture(
          namedButton(QStringLiteral("send.addPicture"), tr("Add p&icture of the HTML…"), this))
    , m_remove(namedButton(QStringLiteral("send.removeFile"), tr("Re&move"), this))
{
    m_rows->setObjectName(QStringLiteral("send.files"));
    m_rows->setAccessibleName(tr("Files"));
    m_rows->setHorizontalHeaderLabels(
        {tr("Name"), tr("Type"), tr("In the HTML: cid:"), tr("Size"), tr("File")});
    m_rows->resizeColumnToContents(ContentId);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->setMinimumHeight(fontMetrics().height() * 4);
    m_rows->setMaximumHeight(fontMetrics().height() * 8);
    auto *row = new QHBoxLayout;
    for (auto *each : {m_add, m_addPicture, m_remove}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    layout->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_addPicture, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_remove, &QPushButton::clicked, this, &OutgoingFiles::removeSelected);
    connect(m_rows, &QTableWidget::itemChanged, this, &OutgoingFiles::edited);
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, &OutgoingFiles::showState);
    showState();
}

void OutgoingFiles::ask(bool arePictures)
{
    auto *dialog = new QFileDialog(
        this, arePictures ? tr("Choose pictures of the HTML") : tr("Choose files to send"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
        [this, arePictures](const QStringList &paths) { addFiles(paths, arePictures); });
    dialog->open();
}

QString OutgoingFiles::freeContentId(const QString &name) const
{
    QStringList taken;
    for (const auto &each : attachments()) {
        taken << each.contentId;
    }
    auto plain = name;
    for (auto &each : plain) {
        if (each == u'@' || !isContentId(each)) {
            each = u'-';
        }
    }
    auto id = plain;
    for (int i = 2; taken.contains(id); ++i) {
        id = QStringLiteral("%1-%2").arg(i).arg(plain);
    }
    return id;
}

void OutgoingFiles::addFiles(const QStringList &paths, bool arePictures)
{
    for (const auto &path : paths) {
        const auto name = QFileInfo(path).fileName();
        const auto id = arePictures ? freeContentId(name) : QString();
        {
            const QSignalBlocker quiet(m_rows);
            const int row = m_rows->rowCount();
            m_rows->insertRow(row);
            const QStringList cells{name, {}, id, {}, texts::visible(path)};
            for (int column = Name; column <= Path; ++column) {
                auto *cell = new QTableWidgetItem(cells.at(column));
                if (column == Size || column == Path) {
                    cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
                }
                m_rows->setItem(row, column, cell);
            }
            m_rows->item(row, Path)->setData(Qt::UserRole, path);
            m_rows->setCurrentCell(row, Name);
        }
        lookAt(path);
    }
    showState();
    Q_EMIT edited();
}

void OutgoingFiles::lookAt(const QString &path)
{
    offThread(
        this,
        [open = m_services.openFile, path]() -> Result<FileFacts> {
            const auto file = open(path);
            if (!file) {
                return tl::unexpected(file.error());
            }
            const auto type = QMimeDatabase().mimeTypeForFileNameAndData(path, file->get());
            return FileFacts{type.name(), (*file)->size()};
        },
        [this, path](const Result<FileFacts> &facts) {
            const QSignalBlocker quiet(m_rows);
            for (int row = 0; row < m_rows->rowCount(); ++row) {
                if (m_rows->item(row, Path)->data(Qt::UserRole).toString() != path) {
                    continue;
                }
                auto *type = m_rows->item(row, Type);
                if (facts && type->text().isEmpty()) {
                    type->setText(facts->type);
                }
                m_rows->item(row, Size)->setText(
                    facts ? texts::dataSize(facts->size) : tr("cannot be read"));
            }
            if (!facts) {
                Q_EMIT failed(facts.error());
            }
        });
}

QList<OutgoingAttachment> OutgoingFiles::attachments() const
{
    QList<OutgoingAttachment> all;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        all << OutgoingAttachment{.name = m_rows->item(row, Name)->text().trimmed(),
            .type = m_rows->item(row, Type)->text().trimmed(),
            .path = m_rows->item(row, Path)->data(Qt::UserRole).toString(),
            .contentId = m_rows->item(row, ContentId)->text().trimmed()};
    }
    return all;
}

void OutgoingFiles::removeSelected()
{
    for (int row = m_rows->rowCount() - 1; row >= 0; --row) {
        if (m_rows->item(row, Name)->isSelected()) {
            m_rows->removeRow(row);
        }
    }
    showState();
    Q_EMIT edited();
}

void OutgoingFiles::showState()
{
    m_remove->setEnabled(!m_rows->selectedItems().isEmpty());
}

} // namespace mailrig
