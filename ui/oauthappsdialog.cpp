// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/oauthappsdialog.h"

#include "models/oauthprovider.h"
#include "ui/certificatereader.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/namededitordelegate.h"
#include "ui/oauthappfields.h"
#include "ui/texts/fieldtexts.h"
#include "ui/usagebox.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

namespace mailrig {

OAuthAppsDialog::OAuthAppsDialog(Workspace &workspace, const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_services(services)
    , m_bar(new MessageBar(this))
    , m_list(new QListWidget(this))
    , m_fields(new OAuthAppFields(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(
          new QLabel(tr("An OAuth app is what a provider knows a mail program by: a client ID, and "
                        "where people sign in. Add the one you registered at your provider, and "
                        "choose it in the accounts that use it."),
              this))
    , m_uses(new UsageBox(QStringLiteral("oauthApps.uses"), this))
    , m_add(namedButton(QStringLiteral("oauthApps.add"), tr("&Add"), this))
    , m_rename(namedButton(QStringLiteral("oauthApps.rename"), tr("&Rename"), this))
    , m_remove(namedButton(QStringLiteral("oauthApps.remove"), tr("Re&move"), this))
{
    setObjectName(QStringLiteral("oauthAppsDialog"));
    setWindowTitle(tr("OAuth apps"));
    layOut();
    connectAll();
    m_fields->setReader(certificateReader(m_services, m_workspace));
    m_fields->setSecrets(m_workspace.secretChoices());
    reload();
}

void OAuthAppsDialog::layOut()
{
    m_list->setObjectName(QStringLiteral("oauthApps.list"));
    m_list->setItemDelegate(new NamedEditorDelegate(m_list));
    m_list->setAccessibleName(tr("OAuth apps"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    auto *title = new QLabel(tr("&OAuth apps:"), this);
    title->setBuddy(m_list);
    auto *menu = new QMenu(m_add);
    menu->setObjectName(QStringLiteral("oauthApps.presets"));
    fillMenu(menu);
    m_add->setMenu(menu);
    m_scroll->setObjectName(QStringLiteral("oauthApps.page"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_fields);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_fields->setAutoFillBackground(false);
    auto *row = new QHBoxLayout;
    for (auto *each : {m_add, m_rename, m_remove}) {
        row->addWidget(each);
    }
    auto *grid = new QGridLayout;
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_list, 1, 0);
    grid->addLayout(row, 2, 0);
    grid->addWidget(m_scroll, 0, 1, 2, 1);
    m_empty->setObjectName(QStringLiteral("oauthApps.empty"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(m_empty, 0, 1, 2, 1);
    grid->addWidget(m_uses, 2, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addLayout(grid, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
}

void OAuthAppsDialog::fillMenu(QMenu *menu)
{
    for (const auto &provider : oauthProviders()) {
        auto *action = menu->addAction(provider.title);
        action->setObjectName(QStringLiteral("oauthApps.preset.") + provider.name);
        connect(action, &QAction::triggered, this, [this, &provider] { add(&provider); });
    }
    menu->addSeparator();
    auto *other = menu->addAction(tr("&Another provider"));
    other->setObjectName(QStringLiteral("oauthApps.preset.other"));
    connect(other, &QAction::triggered, this, [this] { add(nullptr); });
}

void OAuthAppsDialog::connectAll()
{
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (auto *item = m_list->currentItem()) {
            m_list->editItem(item);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &OAuthAppsDialog::askToRemove);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        save();
        showCurrent();
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const auto id = item->data(Qt::UserRole).toUuid();
        const auto name = item->text().trimmed();
        // The editor is still open, and filling the list again would take its item away.
        QMetaObject::invokeMethod(
            this, [this, id, name] { rename(id, name); }, Qt::QueuedConnection);
    });
    // Later: the click that took the focus may be on what a change fills anew.
    connect(m_fields, &OAuthAppFields::left, this, &OAuthAppsDialog::save, Qt::QueuedConnection);
    connect(m_fields, &OAuthAppFields::secretTyped, this, [this](const TypedSecret &typed) {
        m_workspace.type(typed);
        keep(typed, false);
    });
    connect(&m_services.store, &AccountStore::changed, this, &OAuthAppsDialog::reload);
    connect(&m_workspace, &Workspace::secretsChanged, this,
        [this] { m_fields->setSecrets(m_workspace.secretChoices()); });
}

void OAuthAppsDialog::done(int result)
{
    m_fields->commit();
    save();
    QDialog::done(result);
}

void OAuthAppsDialog::show(QUuid id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toUuid() == id) {
            m_list->setCurrentRow(row);
        }
    }
}

QUuid OAuthAppsDialog::current() const
{
    const auto *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

void OAuthAppsDialog::reload()
{
    const auto before = current();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto &each : m_services.store.oauthApps().list) {
            auto *item = new QListWidgetItem(each.name, m_list);
            item->setData(Qt::UserRole, each.id);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            if (each.id == before) {
                m_list->setCurrentItem(item);
            }
        }
        if (!m_list->currentItem()) {
            m_list->setCurrentRow(0);
        }
    }
    showCurrent();
}

void OAuthAppsDialog::showCurrent()
{
    const auto *app = m_services.store.oauthApps().find(current());
    m_scroll->setVisible(app != nullptr);
    m_empty->setVisible(app == nullptr);
    m_rename->setEnabled(app != nullptr);
    m_remove->setEnabled(app != nullptr);
    m_shown = app ? app->id : QUuid();
    // What was typed and not written yet outlives a change of anything else in the store.
    if (app && m_fields->given() != *app) {
        m_fields->setApp(*app);
    }
    showUses();
}

void OAuthAppsDialog::showUses()
{
    QList<UsageBox::Line> lines;
    for (const auto &use : appUses(m_shown, m_workspace.accounts())) {
        lines << UsageBox::Line{
            tr("%1: %2", "account: field").arg(use.name, texts::field(use.field)),
            [this, use] { Q_EMIT followed(use); }};
    }
    m_uses->setVisible(!m_shown.isNull());
    m_uses->setLines(lines.isEmpty()
            ? tr("No account uses it.")
            : tr("Places that use it: %1").arg(QString::number(lines.size())),
        lines);
}

} // namespace mailrig
