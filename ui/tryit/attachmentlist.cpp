// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/attachmentlist.h"

#include "models/messages/attachmentname.h"
#include "ui/namedbutton.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/mailerrors.h"
#include "ui/texts/visible.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

AttachmentList::AttachmentList(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_rows(new QTreeWidget(this))
    , m_save(namedButton(QStringLiteral("tryIt.saveAttachment"), tr("Save…"), this))
    , m_saveAll(namedButton(QStringLiteral("tryIt.saveAllAttachments"), tr("Save all…"), this))
{
    m_rows->setObjectName(QStringLiteral("tryIt.attachments"));
    m_rows->setAccessibleName(tr("Attachments"));
    m_rows->setHeaderLabels({tr("Name"), tr("Type"), tr("Size"), tr("Shown as")});
    m_rows->setRootIsDecorated(false);
    m_rows->header()->resizeSection(0, fontMetrics().averageCharWidth() * 36);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_save);
    row->addWidget(m_saveAll);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_rows, 1);
    layout->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &AttachmentList::askForFile);
    connect(m_rows, &QTreeWidget::itemActivated, this, &AttachmentList::askForFile);
    connect(m_saveAll, &QPushButton::clicked, this, &AttachmentList::askForFolder);
    setAttachments({});
}

void AttachmentList::setAttachments(const QList<Attachment> &attachments)
{
    m_attachments = attachments;
    m_rows->clear();
    for (const auto &each : attachments) {
        auto *row = new QTreeWidgetItem(m_rows,
            {texts::visible(each.name), texts::visible(each.type, 80),
                texts::dataSize(each.content.size()),
                each.isInline ? tr("part of the text") : tr("file")});
        row->setToolTip(0, tr("In the message: %1").arg(texts::visible(each.givenName)));
    }
    if (!attachments.isEmpty()) {
        m_rows->setCurrentItem(m_rows->topLevelItem(0));
    }
    m_save->setEnabled(!attachments.isEmpty());
    m_saveAll->setEnabled(!attachments.isEmpty());
}

void AttachmentList::askForFile()
{
    const int row = m_rows->indexOfTopLevelItem(m_rows->currentItem());
    if (row < 0) {
        return;
    }
    const auto file = m_attachments.at(row);
    auto *dialog = new QFileDialog(this, tr("Save the attachment"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file.name);
    // The dialog has asked about a file that is there.
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, file](const QString &path) { save({file}, {path}); });
    dialog->open();
}

void AttachmentList::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder for the attachments"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &AttachmentList::saveAll);
    dialog->open();
}

void AttachmentList::saveAll(const QString &folder)
{
    const QDir directory(folder);
    const auto there = directory.entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    auto names = there;
    for (const auto &each : std::as_const(m_attachments)) {
        names << each.name;
    }
    QStringList paths;
    for (const auto &each : distinctNames(names).mid(there.size())) {
        paths << directory.absoluteFilePath(each);
    }
    save(m_attachments, paths);
}

void AttachmentList::save(const QList<Attachment> &files, const QStringList &paths)
{
    offThread(
        this,
        [write = m_services.writeFile, files, paths]() -> Result<QStringList> {
            for (qsizetype i = 0; i < files.size(); ++i) {
                if (const auto written = write(paths.at(i), files.at(i).content); !written) {
                    return tl::unexpected(written.error());
                }
            }
            return paths;
        },
        [this](const Result<QStringList> &done) {
            if (done) {
                Q_EMIT saved(*done);
            } else {
                Q_EMIT failed(done.error());
            }
        });
}

} // namespace mailrig
