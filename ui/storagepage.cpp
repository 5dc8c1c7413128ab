// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storagepage.h"

#include "ui/storageentries.h"
#include "ui/storagefiles.h"
#include "ui/texts/storagetexts.h"
#include "ui/texts/visible.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QString asText(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

StoragePage::StoragePage(
    const AccountStore &store, SecretStore &keychain, SecretStore &session, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_files(new StorageFiles(this))
    , m_entries(new StorageEntries(this))
    , m_check(new StorageCheck(keychain, session, this))
    , m_hint(new QLabel(this))
    , m_fileTable(table(QStringLiteral("storage.files"), tr("Files"), m_files))
    , m_entryTable(
          table(QStringLiteral("storage.entries"), tr("Entries of the keychain"), m_entries))
{
    setObjectName(QStringLiteral("storagePage"));
    setWindowTitle(tr("What is stored where"));
    setModal(false);
    layOut();
    connect(m_check, &StorageCheck::found, this,
        [this](int row) { m_entries->setEntry(row, m_check->entries().at(row)); });
    look();
    for (auto *view : {m_fileTable, m_entryTable}) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            view->resizeColumnToContents(column);
        }
    }
}

QTreeView *StoragePage::table(const QString &name, const QString &title, QAbstractItemModel *model)
{
    auto *view = new QTreeView(this);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setMinimumHeight(fontMetrics().height() * 5);
    return view;
}

void StoragePage::layOut()
{
    m_hint->setObjectName(QStringLiteral("storage.hint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_hint);
    const auto add = [&](QTreeView *view, const QString &title, int stretch) {
        auto *label = new QLabel(title, this);
        label->setBuddy(view);
        layout->addWidget(label);
        layout->addWidget(view, stretch);
    };
    add(m_fileTable, tr("&Files:"), 3);
    add(m_entryTable, tr("Entries of the &keychain:"), 2);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(QStringLiteral("storage.") + name);
        row->addWidget(made);
        return made;
    };
    auto *open = button(QStringLiteral("open"), tr("&Open folder"));
    auto *again = button(QStringLiteral("again"), tr("&Look again"));
    auto *copying = button(QStringLiteral("copy"), tr("&Copy list"));
    row->addStretch(1);
    auto *closing = button(QStringLiteral("close"), tr("Close"));
    closing->setDefault(true);
    layout->addLayout(row);
    connect(open, &QPushButton::clicked, this, &StoragePage::openFolder);
    connect(again, &QPushButton::clicked, this, &StoragePage::look);
    connect(copying, &QPushButton::clicked, this, &StoragePage::copy);
    connect(closing, &QPushButton::clicked, this, &QDialog::close);
    const auto line = fontMetrics().height();
    resize(line * 64, line * 36);
}

void StoragePage::look()
{
    m_storage = storageOf(m_store);
    m_hint->setText(texts::storageHint(m_storage));
    m_files->setFiles(m_storage.files);
    m_entries->setEntries(m_storage.keychainService, m_storage.entries);
    m_check->start(m_storage.entries);
}

void StoragePage::openFolder()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_storage.folder))) {
        m_hint->setText(tr("No program opens folders here. The folder is %1")
                            .arg(texts::visible(m_storage.folder, 4096)));
    }
}

void StoragePage::copy() const
{
    QGuiApplication::clipboard()->setText(asText(*m_files) + u'\n' + asText(*m_entries));
}

} // namespace mailrig
