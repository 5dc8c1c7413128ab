// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filefield.h"

#include "ui/cleanlineedit.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

FileField::FileField(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_edit(new CleanLineEdit(this))
    , m_browse(new QPushButton(tr("Browse…"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_browse);
    m_column->addLayout(line);
    m_edit->setTechnical();
    setFocusProxy(m_edit);
    connect(m_edit, &CleanLineEdit::edited, this, &FileField::edited);
    connect(m_edit, &CleanLineEdit::settled, this, &FileField::settled);
    connect(m_browse, &QPushButton::clicked, this, &FileField::browse);
}

void FileField::setDialog(const QString &title, const QString &filter)
{
    m_title = title;
    m_filter = filter;
    m_browse->setAccessibleName(title);
}

void FileField::setFolderDialog(const QString &title)
{
    setDialog(title, {});
    m_isFolder = true;
}

void FileField::setFile(const QString &file)
{
    m_edit->setValue(file);
}

void FileField::nameButton()
{
    m_browse->setObjectName(m_edit->objectName() + QStringLiteral(".browse"));
}

QString FileField::file() const
{
    return m_edit->text();
}

void FileField::browse()
{
    auto *dialog = new QFileDialog(this, m_title, file(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        setFile(chosen);
        Q_EMIT edited();
        Q_EMIT settled();
    });
    dialog->open();
}

} // namespace mailrig
