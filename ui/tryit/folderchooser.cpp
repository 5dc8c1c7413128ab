// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/folderchooser.h"

#include "ui/tryit/foldertree.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

FolderChooser::FolderChooser(
    const QString &title, const QList<Folder> &folders, const QString &from, QWidget *parent)
    : QDialog(parent)
    , m_from(from)
    , m_tree(new FolderTree(QStringLiteral("tryIt.target"), this))
{
    setObjectName(QStringLiteral("folderChooser"));
    setWindowTitle(title);
    m_tree->withoutCounts();
    m_tree->setFolders(folders);
    m_tree->expandAll();
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_take = box->button(QDialogButtonBox::Ok);
    m_take->setObjectName(QStringLiteral("tryIt.takeTarget"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tree, 1);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FolderChooser::showState);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (m_take->isEnabled()) {
            accept();
        }
    });
    for (const auto &each : folders) {
        if (each.name != from && m_tree->choose(each.name)) {
            break;
        }
    }
    showState();
}

QString FolderChooser::folder() const
{
    return m_tree->folder();
}

void FolderChooser::showState()
{
    m_take->setEnabled(!folder().isEmpty() && folder() != m_from);
}

} // namespace mailrig
