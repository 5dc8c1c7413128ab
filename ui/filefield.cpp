// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filefield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mailrig {

FileField::FileField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse…"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_browse);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FileField::edited);
    connect(m_browse, &QPushButton::clicked, this, &FileField::browse);
}

void FileField::setDialog(const QString &title, const QString &filter)
{
    m_title = title;
    m_filter = filter;
    m_browse->setAccessibleName(title);
}

void FileField::setFile(const QString &file)
{
    if (m_edit->text() != file) {
        m_edit->setText(file);
    }
}

QString FileField::file() const
{
    return m_edit->text();
}

void FileField::browse()
{
    auto *dialog = new QFileDialog(this, m_title, file(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &chosen) {
        setFile(chosen);
        Q_EMIT edited();
    });
    dialog->open();
}

} // namespace mailrig
