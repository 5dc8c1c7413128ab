// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/bundleform.h"

#include "ui/cleanlineedit.h"
#include "ui/fieldrows.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

BundleForm::BundleForm(
    const Bundle &bundle, bool isFolder, const QString &fileName, QWidget *parent)
    : GrowingDialog(parent)
    , m_bundle(bundle)
    , m_isFolder(isFolder)
    , m_fileName(fileName)
{
    setObjectName(QStringLiteral("bundleForm"));
    setWindowTitle(tr("Save as bundle"));
    auto *fields = new QWidget(this);
    m_rows = new FieldRows(fields, QStringLiteral("bundle."));
    m_name = new CleanLineEdit(fields);
    m_target = new CleanLineEdit(fields);
    m_target->setTechnical();
    m_name->setValue(bundle.name);
    m_target->setValue(bundle.target);
    m_rows->add(QStringLiteral("name"), tr("&Name:"), m_name);
    auto *shell = new QWidget(fields);
    auto *line = new QHBoxLayout(shell);
    line->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(tr("&Browse…"), shell);
    browse->setObjectName(QStringLiteral("bundle.browse"));
    browse->setAutoDefault(false);
    line->addWidget(m_target, 1);
    line->addWidget(browse);
    m_rows->addRow(
        QStringLiteral("target"), isFolder ? tr("&Folder:") : tr("&File:"), m_target, shell);
    connect(browse, &QPushButton::clicked, this, &BundleForm::browse);
    auto *box = new QDialogButtonBox(this);
    auto *save = box->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("bundle.save"));
    save->setDefault(true);
    box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)
        ->setObjectName(QStringLiteral("bundle.cancel"));
    connect(box, &QDialogButtonBox::accepted, this, &BundleForm::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(fields);
    layout->addStretch(1);
    layout->addWidget(box);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());
    m_name->setFocus();
}

Bundle BundleForm::bundle() const
{
    auto bundle = m_bundle;
    bundle.name = m_name->text().trimmed();
    bundle.target = m_target->text().trimmed();
    return bundle;
}

void BundleForm::accept()
{
    m_rows->clearMarks();
    const auto now = bundle();
    if (now.name.isEmpty()) {
        m_rows->setMark(
            QStringLiteral("bundle.name"), FieldMark::Kind::Error, tr("The bundle needs a name."));
        m_name->setFocus();
    } else if (QDir::isRelativePath(now.target)) {
        m_rows->setMark(QStringLiteral("bundle.target"), FieldMark::Kind::Error,
            tr("Say where it is written to, from the root on (/…)."));
        m_target->setFocus();
    } else {
        QDialog::accept();
    }
}

void BundleForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Where the bundle is written to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_isFolder) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->selectFile(m_target->text().isEmpty() ? m_fileName : m_target->text());
    }
    connect(dialog, &QFileDialog::fileSelected, m_target, &CleanLineEdit::setValue);
    dialog->open();
}

} // namespace mailrig
