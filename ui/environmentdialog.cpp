// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/environmentdialog.h"

#include "ui/environmentvariables.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/namededitordelegate.h"
#include "ui/texts/fieldtexts.h"
#include "ui/usagebox.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mailrig {

EnvironmentDialog::EnvironmentDialog(Workspace &workspace, AccountStore &store, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_store(store)
    , m_bar(new MessageBar(this))
    , m_list(new QListWidget(this))
    , m_variables(new VariableTable(this))
    , m_hint(new QLabel(this))
    , m_uses(new UsageBox(QStringLiteral("environments.uses"), this))
    , m_add(namedButton(QStringLiteral("environments.add"), tr("&Add"), this))
    , m_rename(namedButton(QStringLiteral("environments.rename"), tr("&Rename"), this))
    , m_duplicate(namedButton(QStringLiteral("environments.duplicate"), tr("D&uplicate"), this))
    , m_remove(namedButton(QStringLiteral("environments.remove"), tr("&Delete"), this))
    , m_choose(
          namedButton(QStringLiteral("environments.choose"), tr("Use &this environment"), this))
    , m_addVariable(
          namedButton(QStringLiteral("environments.addVariable"), tr("Add &variable"), this))
    , m_removeVariable(
          namedButton(QStringLiteral("environments.removeVariable"), tr("De&lete variable"), this))
{
    setObjectName(QStringLiteral("environmentDialog"));
    setWindowTitle(tr("Environments"));
    layOut();
    connectAll();
    reload();
}

void EnvironmentDialog::layOut()
{
    m_list->setObjectName(QStringLiteral("environments.list"));
    m_list->setItemDelegate(new NamedEditorDelegate(m_list));
    m_hint->setObjectName(QStringLiteral("environments.hint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *lists = new QLabel(tr("&Environments:"), this);
    lists->setBuddy(m_list);
    m_list->setAccessibleName(tr("Environments"));
    auto *variables = new QLabel(tr("Var&iables:"), this);
    variables->setBuddy(m_variables);
    auto *left = new QGridLayout;
    left->addWidget(m_add, 0, 0);
    left->addWidget(m_rename, 0, 1);
    left->addWidget(m_duplicate, 1, 0);
    left->addWidget(m_remove, 1, 1);
    left->addWidget(m_choose, 2, 0, 1, 2);
    auto *right = new QHBoxLayout;
    right->addWidget(m_addVariable);
    right->addWidget(m_removeVariable);
    right->addStretch(1);
    auto *grid = new QGridLayout;
    grid->addWidget(lists, 0, 0);
    grid->addWidget(variables, 0, 1);
    grid->addWidget(m_list, 1, 0);
    grid->addWidget(m_variables, 1, 1);
    grid->addLayout(left, 2, 0, 2, 1, Qt::AlignTop);
    grid->addLayout(right, 2, 1, Qt::AlignTop);
    grid->addWidget(m_uses, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_hint);
    layout->addLayout(grid, 1);
    layout->addWidget(buttons);
    const auto character = fontMetrics().averageCharWidth();
    resize(character * 95, fontMetrics().height() * 24);
}

void EnvironmentDialog::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, &EnvironmentDialog::add);
    connect(m_duplicate, &QPushButton::clicked, this, &EnvironmentDialog::duplicate);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (auto *item = m_list->currentItem()) {
            m_list->editItem(item);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentDialog::remove);
    connect(m_choose, &QPushButton::clicked, this, &EnvironmentDialog::choose);
    connect(m_addVariable, &QPushButton::clicked, this, &EnvironmentDialog::addVariable);
    connect(m_removeVariable, &QPushButton::clicked, this, &EnvironmentDialog::removeVariable);
    connect(m_list, &QListWidget::currentItemChanged, this, &EnvironmentDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const auto before = item->data(Qt::UserRole).toString();
        const auto name = item->text().trimmed();
        // The editor is still open, and filling the list again would take its item away.
        QMetaObject::invokeMethod(
            this, [this, before, name] { rename(before, name); }, Qt::QueuedConnection);
    });
    connect(m_variables, &VariableTable::edited, this, &EnvironmentDialog::setVariable);
    connect(m_variables, &QTableWidget::itemSelectionChanged, this, &EnvironmentDialog::showUses);
    connect(&m_store, &AccountStore::changed, this, &EnvironmentDialog::reload);
}

void EnvironmentDialog::show(const QString &environment, const QString &variable)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == environment) {
            m_list->setCurrentRow(row);
            m_variables->setCurrent(variable, false);
        }
    }
}

void EnvironmentDialog::showVariable(const QString &variable)
{
    auto names = QStringList{m_store.settings().environment};
    for (const auto &each : m_store.environments().list) {
        names << each.name;
    }
    for (const auto &name : names) {
        const auto *environment = m_store.environments().find(name);
        if (environment && environment->variables.contains(variable)) {
            show(name, variable);
            return;
        }
    }
    m_bar->say(FieldMark::Kind::Warning, tr("No environment has the variable “%1”.").arg(variable));
}

QString EnvironmentDialog::current() const
{
    const auto *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void EnvironmentDialog::reload()
{
    const auto chosen = m_store.settings().environment;
    const auto before = current();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto &each : m_store.environments().list) {
            auto *item = new QListWidgetItem(each.name, m_list);
            item->setData(Qt::UserRole, each.name);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            if (each.name == chosen) {
                auto bold = item->font();
                bold.setBold(true);
                item->setFont(bold);
                item->setToolTip(tr("In use"));
                item->setData(Qt::AccessibleTextRole, tr("%1, in use").arg(each.name));
            }
            if (each.name == before) {
                m_list->setCurrentItem(item);
            }
        }
        if (!m_list->currentItem()) {
            m_list->setCurrentRow(0);
        }
    }
    showCurrent();
}

void EnvironmentDialog::showCurrent()
{
    const auto *environment = m_store.environments().find(current());
    QMap<QString, QString> variables;
    QMap<QString, int> uses;
    if (environment) {
        variables = environment->variables;
        const auto accounts = m_workspace.accounts();
        for (auto each = variables.begin(); each != variables.end(); ++each) {
            uses.insert(
                each.key(), int(variableUses(each.key(), accounts, m_store.environments()).size()));
        }
    }
    m_variables->setVariables(variables, uses);
    const bool isThere = environment != nullptr;
    const bool isChosen = isThere && m_store.settings().environment == environment->name;
    for (auto *each : {m_rename, m_duplicate, m_remove, m_addVariable}) {
        each->setEnabled(isThere);
    }
    m_variables->setEnabled(isThere);
    m_choose->setEnabled(isThere);
    m_choose->setText(isChosen ? tr("Use &no environment") : tr("Use &this environment"));
    m_hint->setText(m_store.environments().list.isEmpty()
            ? tr("An environment is a named set of variables. Where a field of an account says "
                 "${HOST}, the value of the variable HOST in the chosen environment is put in.")
            : isChosen ? tr("“%1” is in use: its values fill the macros.").arg(environment->name)
            : m_store.settings().environment.isEmpty()
            ? tr("No environment is in use.")
            : tr("“%1” is in use.").arg(m_store.settings().environment));
    showUses();
}

void EnvironmentDialog::showUses()
{
    const auto variable = m_variables->current();
    m_removeVariable->setEnabled(!variable.isEmpty());
    m_uses->setVisible(!variable.isEmpty());
    const auto uses = variableUses(variable, m_workspace.accounts(), m_store.environments());
    QList<UsageBox::Line> lines;
    for (const auto &use : uses) {
        const bool isAccount = !use.account.isNull();
        lines << UsageBox::Line{isAccount
                ? tr("%1: %2", "account: field").arg(use.name, texts::field(use.field))
                : tr("Environment %1: %2", "name: variable")
                      .arg(use.name, use.field.section(u'.', 1)),
            [this, use, isAccount] {
                if (isAccount) {
                    Q_EMIT followed(use);
                } else {
                    show(use.name, use.field.section(u'.', 1));
                }
            }};
    }
    m_uses->setLines(lines.isEmpty()
            ? tr("“%1” is not used.").arg(variable)
            : tr("Places that use “%1”: %2").arg(variable, QString::number(lines.size())),
        lines);
}

} // namespace mailrig
