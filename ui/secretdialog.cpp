// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretdialog.h"

#include "models/whendone.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/namededitordelegate.h"
#include "ui/secretentry.h"
#include "ui/secretstates.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/fieldtexts.h"
#include "ui/usagebox.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

enum Column { Name, Uses, Kept, Columns };

QString words(SecretStates::State state)
{
    using enum SecretStates::State;
    switch (state) {
    case Asking:
        return SecretDialog::tr("Looking…");
    case Kept:
        return SecretDialog::tr("In the keychain");
    case ThisSession:
        return SecretDialog::tr("This session only");
    case Missing:
        return SecretDialog::tr("Missing: no value in the keychain");
    case Unreachable:
        return SecretDialog::tr("Not known: the keychain does not answer");
    }
    return {};
}

} // namespace

SecretDialog::SecretDialog(Workspace &workspace, const Services &services, QWidget *parent)
    : GrowingDialog(parent)
    , m_workspace(workspace)
    , m_services(services)
    , m_states(new SecretStates(services.keychain, services.session, this))
    , m_bar(new MessageBar(this))
    , m_fault(new QLabel(this))
    , m_unlock(namedButton(QStringLiteral("secrets.unlock"), tr("&Unlock the keychain"), this))
    , m_table(new QTableWidget(0, Columns, this))
    , m_uses(new UsageBox(QStringLiteral("secrets.uses"), this))
    , m_entry(new SecretEntryForm(this))
    , m_add(namedButton(QStringLiteral("secrets.add"), tr("&Add secret"), this))
    , m_rename(namedButton(QStringLiteral("secrets.rename"), tr("&Rename"), this))
    , m_replace(namedButton(QStringLiteral("secrets.replace"), tr("Re&place value"), this))
    , m_remove(namedButton(QStringLiteral("secrets.remove"), tr("&Delete"), this))
    , m_refresh(namedButton(QStringLiteral("secrets.refresh"), tr("&Look again"), this))
{
    setObjectName(QStringLiteral("secretDialog"));
    setWindowTitle(tr("Secrets"));
    layOut();
    connectAll();
    reload();
}

void SecretDialog::layOut()
{
    m_fault->setObjectName(QStringLiteral("secrets.fault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("secrets.table"));
    m_table->setItemDelegate(new NamedEditorDelegate(m_table));
    m_table->setAccessibleName(tr("Secrets"));
    m_table->setHorizontalHeaderLabels({tr("Secret"), tr("Used"), tr("Value")});
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Uses, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Kept, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto *row = new QHBoxLayout;
    for (auto *each : {m_add, m_rename, m_replace, m_remove}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    row->addWidget(m_refresh);
    auto *fault = new QHBoxLayout;
    fault->addWidget(m_fault, 1);
    fault->addWidget(m_unlock);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addLayout(fault);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_uses);
    layout->addWidget(m_entry);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 24);
}

void SecretDialog::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, [this] { m_entry->open(); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (auto *item = m_table->item(m_table->currentRow(), Name)) {
            m_table->editItem(item);
        }
    });
    connect(m_replace, &QPushButton::clicked, this, &SecretDialog::replace);
    connect(m_remove, &QPushButton::clicked, this, &SecretDialog::askToRemove);
    connect(m_refresh, &QPushButton::clicked, this, &SecretDialog::reload);
    connect(m_unlock, &QPushButton::clicked, this, [this] { unlock([this] { reload(); }); });
    connect(m_entry, &SecretEntryForm::typed, this, &SecretDialog::keep);
    connect(m_states, &SecretStates::known, this, &SecretDialog::showState);
    connect(m_states, &SecretStates::faulted, this, &SecretDialog::showFault);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SecretDialog::showUses);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem *item) {
        if (item->column() == Name) {
            const auto id = item->data(Qt::UserRole).toUuid();
            const auto name = item->text().trimmed();
            // The editor is still open, and filling the table again would take its item away.
            QMetaObject::invokeMethod(
                this, [this, id, name] { rename(id, name); }, Qt::QueuedConnection);
        }
    });
    connect(&m_services.store, &AccountStore::changed, this, &SecretDialog::fill);
}

void SecretDialog::show(QUuid id)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Name)->data(Qt::UserRole).toUuid() == id) {
            m_table->setCurrentCell(row, Name);
        }
    }
}

QUuid SecretDialog::current() const
{
    const auto *item = m_table->item(m_table->currentRow(), Name);
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

QString SecretDialog::nameOf(QUuid id) const
{
    const auto *entry = m_services.store.secrets().find(id);
    return entry ? entry->name : QString();
}

QList<Use> SecretDialog::usesOf(QUuid id) const
{
    return secretUses(
        id, m_workspace.accounts(), m_services.store.settings(), m_services.store.oauthApps());
}

void SecretDialog::reload()
{
    QList<QUuid> ids;
    for (const auto &each : m_services.store.secrets().list) {
        ids << each.id;
    }
    fill();
    m_states->ask(ids);
    showFault();
}

void SecretDialog::fill()
{
    const auto before = current();
    {
        const QSignalBlocker quiet(m_table);
        const auto &secrets = m_services.store.secrets().list;
        m_table->setRowCount(int(secrets.size()));
        int row = 0;
        for (const auto &each : secrets) {
            auto *name = new QTableWidgetItem(each.name);
            name->setData(Qt::UserRole, each.id);
            m_table->setItem(row, Name, name);
            for (const auto &[column, text] :
                {std::pair{Uses, QString::number(usesOf(each.id).size())},
                    std::pair{Kept, words(m_states->state(each.id))}}) {
                auto *item = new QTableWidgetItem(text);
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                m_table->setItem(row, column, item);
            }
            ++row;
        }
        show(before);
        if (m_table->currentRow() < 0) {
            m_table->setCurrentCell(0, Name);
        }
    }
    showUses();
}

void SecretDialog::showState(QUuid id)
{
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Name)->data(Qt::UserRole).toUuid() == id) {
            m_table->item(row, Kept)->setText(words(m_states->state(id)));
        }
    }
}

void SecretDialog::showFault()
{
    const auto &fault = m_states->fault();
    m_fault->setVisible(fault.has_value());
    m_fault->setText(fault ? texts::error(*fault) : QString());
    m_unlock->setVisible(fault && fault->code == Cause::KeychainLocked && m_services.unlock);
}

void SecretDialog::showUses()
{
    const auto id = current();
    for (auto *each : {m_rename, m_replace, m_remove}) {
        each->setEnabled(!id.isNull());
    }
    m_uses->setVisible(!id.isNull());
    QList<UsageBox::Line> lines;
    for (const auto &use : usesOf(id)) {
        lines << UsageBox::Line{use.name.isEmpty()
                ? tr("Preferences: password of the proxy")
                : tr("%1: %2", "account: field").arg(use.name, texts::field(use.field)),
            [this, use] { Q_EMIT followed(use); }};
    }
    m_uses->setLines(lines.isEmpty()
            ? tr("“%1” is not used.").arg(nameOf(id))
            : tr("Places that use “%1”: %2").arg(nameOf(id), QString::number(lines.size())),
        lines);
}

void SecretDialog::rename(QUuid id, const QString &name)
{
    if (const auto renamed = m_workspace.renameSecret(id, name); !renamed) {
        say(renamed.error());
        fill();
    }
}

void SecretDialog::replace()
{
    const auto id = current();
    m_entry->open(id, nameOf(id), m_states->state(id) == SecretStates::State::ThisSession);
}

void SecretDialog::askToRemove()
{
    const auto id = current();
    const auto uses = usesOf(id);
    QStringList names;
    for (const auto &use : uses) {
        const auto name = use.name.isEmpty() ? tr("Preferences") : use.name;
        if (!names.contains(name)) {
            names << name;
        }
    }
    const auto text = names.isEmpty()
        ? tr("Delete the secret “%1”? Nothing uses it. This cannot be undone.").arg(nameOf(id))
        : tr("Delete the secret “%1”? Used by: %2. They cannot sign in without it, and this cannot "
             "be undone.")
              .arg(nameOf(id), names.join(QStringLiteral(", ")));
    m_bar->say(FieldMark::Kind::Warning, text,
        {{.name = QStringLiteral("secrets.removeNow"),
            .text = tr("Delete the secret"),
            .chosen = [this, id] { remove(id); }}});
}

void SecretDialog::remove(QUuid id)
{
    const bool wasHere = m_states->state(id) == SecretStates::State::ThisSession;
    const auto ended = [this, id, wasHere](const Result<void> &removed) {
        // What was in memory needs no keychain, which may be missing.
        if (removed || wasHere) {
            forget(id);
        } else {
            say(removed.error());
        }
    };
    // The values first: a name without its value can be deleted again, the reverse is litter.
    onceDone(m_services.session.remove(id), this, [this, id, ended](const Result<void> &) {
        onceDone(m_services.keychain.remove(id), this, ended, Cause::KeychainMissing);
    });
}

void SecretDialog::forget(QUuid id)
{
    const auto name = nameOf(id);
    auto secrets = m_services.store.secrets();
    const auto forgotten
        = secrets.remove(id).and_then([&] { return m_services.store.saveSecrets(secrets); });
    if (forgotten) {
        m_bar->say(FieldMark::Kind::Note, tr("The secret “%1” was deleted.").arg(name));
    } else {
        say(forgotten.error());
    }
}

void SecretDialog::keep(const TypedSecret &typed, bool thisSession)
{
    auto secret = typed;
    if (secret.id.isNull()) {
        // Asked before anything is kept: a value without a name would be litter.
        auto secrets = m_services.store.secrets();
        const auto entry = secrets.add(typed.name);
        if (!entry) {
            say(entry.error());
            return;
        }
        secret.id = entry->id;
    }
    auto &to = thisSession ? m_services.session : m_services.keychain;
    onceDone(
        to.write(secret.id, secret.secret), this,
        [this, secret, thisSession](const Result<void> &written) {
            if (written) {
                kept(secret, thisSession);
            } else {
                refused(secret, written.error());
            }
        },
        Cause::KeychainMissing);
}

void SecretDialog::kept(const TypedSecret &typed, bool thisSession)
{
    auto secrets = m_services.store.secrets();
    if (!secrets.find(typed.id)) {
        secrets.list.append({.id = typed.id, .name = typed.name});
        if (const auto saved = m_services.store.saveSecrets(secrets); !saved) {
            say(saved.error());
            return;
        }
    }
    m_workspace.forgetTyped(typed.id); // an older value, typed in a form
    if (thisSession) {
        reload();
    } else {
        onceDone(
            m_services.session.remove(typed.id), this, [this](const Result<void> &) { reload(); });
    }
    show(typed.id);
}

void SecretDialog::refused(const TypedSecret &typed, const Error &error)
{
    QList<MessageBar::Choice> choices;
    if (error.code == Cause::KeychainLocked && m_services.unlock) {
        choices << MessageBar::Choice{.name = QStringLiteral("secrets.unlockAndKeep"),
            .text = tr("&Unlock and keep"),
            .chosen = [this, typed] { unlock([this, typed] { keep(typed, false); }); }};
    } else {
        choices << MessageBar::Choice{.name = QStringLiteral("secrets.retry"),
            .text = tr("Try a&gain"),
            .chosen = [this, typed] { keep(typed, false); }};
    }
    choices << MessageBar::Choice{.name = QStringLiteral("secrets.session"),
        .text = tr("Keep for this &session only"),
        .chosen = [this, typed] { keep(typed, true); }};
    m_bar->say(
        FieldMark::Kind::Error, tr("The value was not kept. %1").arg(texts::error(error)), choices);
}

void SecretDialog::unlock(const std::function<void()> &next)
{
    onceDone(m_services.unlock(), this, [this, next](const Result<void> &unlocked) {
        if (unlocked) {
            next();
        } else {
            say(unlocked.error());
        }
    });
}

void SecretDialog::say(const Error &error)
{
    m_bar->say(FieldMark::Kind::Error, texts::error(error));
}

} // namespace mailrig
