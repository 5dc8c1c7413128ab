// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar.h"
#include "ui/profiles/bundleform.h"
#include "ui/profiles/exportdialog.h"
#include "ui/profiles/exportoptions.h"
#include "ui/texts/errortexts.h"

#include <QFileDialog>
#include <QPushButton>
#include <QTabWidget>

namespace mailrig {

void ExportDialog::askForTarget()
{
    if (!m_options->fault().isEmpty()) {
        m_pages->setCurrentIndex(1);
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save the export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const bool isFolder = m_files.size() > 1;
    if (isFolder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setAcceptMode(QFileDialog::AcceptOpen);
        dialog->setWindowTitle(tr("Choose a folder for the files"));
    } else if (!m_files.isEmpty()) {
        dialog->selectFile(proposedName());
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, isFolder](const QString &chosen) {
        saveTo(chosen, !isFolder); // it has asked about a file that is there
    });
    dialog->open();
}

QString ExportDialog::proposedName() const
{
    const auto bundle = bundleNow();
    const auto name = m_files.isEmpty() ? QString() : m_files.first().name;
    const auto stem = name.left(name.lastIndexOf(u'.'));
    if (bundle.asPicture) {
        return stem + QStringLiteral(".png");
    }
    return bundle.format == QStringLiteral("mailrig-encrypted") ? stem + QStringLiteral(".mailrig")
                                                                : name;
}

void ExportDialog::saveTo(const QString &target, bool overwrites)
{
    m_job = {.bundle = bundleNow(),
        .accounts = chosen(),
        .signPassphrase = m_options->takeSignPassphrase(),
        .sealPassphrase = m_options->takeSealPassphrase(),
        .target = target,
        .overwrites = overwrites};
    m_bar->hide();
    m_run->start(m_job);
    m_save->setEnabled(!m_run->isRunning());
}

void ExportDialog::keepBundle()
{
    const auto now = bundleNow();
    if (now.format == QStringLiteral("mailrig-encrypted") && now.passphrase.isNull()) {
        m_pages->setCurrentIndex(1);
        m_bar->say(FieldMark::Kind::Error,
            tr("A bundle takes its passphrase from the keychain: choose a secret for it."));
        return;
    }
    auto *form = new BundleForm(now, m_files.size() > 1, proposedName(), this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &BundleForm::accepted, this, [this, form] { storeBundle(form->bundle()); });
    form->open();
}

void ExportDialog::storeBundle(const Bundle &bundle)
{
    auto bundles = m_services.store.bundles();
    const auto put = bundles.put(bundle);
    const auto stored
        = put ? m_services.store.saveBundles(bundles) : Result<void>(tl::unexpected(put.error()));
    if (!stored) {
        m_bar->say(FieldMark::Kind::Error, texts::error(stored.error()));
        return;
    }
    setBundle(*put);
    m_bar->say(FieldMark::Kind::Note,
        tr("The bundle was saved. Nothing was written yet: run it from the list of bundles."));
}

} // namespace mailrig
