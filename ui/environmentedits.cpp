// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/environmentdialog.h"

#include "ui/environmentvariables.h"
#include "ui/messagebar.h"
#include "ui/texts/errortexts.h"

#include <QListWidget>

namespace mailrig {

QString EnvironmentDialog::freeName(const QString &wish) const
{
    auto name = wish;
    for (int i = 2; m_store.environments().find(name); ++i) {
        name = QStringLiteral("%1 %2").arg(wish).arg(i);
    }
    return name;
}

template <class F> bool EnvironmentDialog::change(const QString &what, F change)
{
    auto environments = m_store.environments();
    auto chosen = m_store.settings().environment;
    const Result<void> put = change(environments, chosen);
    const auto done
        = put.and_then([&] { return m_workspace.storeEnvironments(environments, chosen, what); });
    if (!done) {
        m_bar->say(FieldMark::Kind::Error, texts::error(done.error()));
        reload(); // a name typed in place goes back
    }
    return done.has_value();
}

void EnvironmentDialog::add()
{
    const auto name = freeName(tr("New environment"));
    const bool done = change(tr("new environment"),
        [&](Environments &all, QString &) { return all.put({.name = name}); });
    if (done) {
        show(name, {});
        m_list->editItem(m_list->currentItem());
    }
}

void EnvironmentDialog::duplicate()
{
    const auto original = current();
    const auto name = freeName(original);
    const bool done = change(tr("copy of “%1”").arg(original), [&](Environments &all, QString &) {
        const auto *found = all.find(original);
        if (!found) {
            return Result<void>(failure(Cause::NotFound, original));
        }
        auto copy = *found;
        copy.name = name;
        return all.put(copy);
    });
    if (done) {
        show(name, {});
    }
}

void EnvironmentDialog::rename(const QString &before, const QString &name)
{
    if (name.isEmpty()) {
        m_bar->say(FieldMark::Kind::Error, tr("An environment needs a name."));
        reload();
        return;
    }
    if (name == before) {
        return;
    }
    const bool done
        = change(tr("new name of “%1”").arg(before), [&](Environments &all, QString &chosen) {
              auto *found = all.find(before);
              if (!found || all.find(name)) {
                  return Result<void>(
                      found ? failure(Cause::NameTaken, name) : failure(Cause::NotFound, before));
              }
              found->name = name;
              if (chosen == before) {
                  chosen = name;
              }
              return Result<void>();
          });
    if (done) {
        show(name, {});
    }
}

void EnvironmentDialog::remove()
{
    const auto name = current();
    const bool done
        = change(tr("deletion of “%1”").arg(name), [&](Environments &all, QString &chosen) {
              if (chosen == name) {
                  chosen.clear();
              }
              return all.remove(name);
          });
    if (done) {
        m_bar->say(FieldMark::Kind::Note, tr("The environment “%1” was deleted.").arg(name),
            {{.name = QStringLiteral("environments.undo"), .text = tr("&Undo"), .chosen = [this] {
                  m_workspace.undoStack()->undo();
              }}});
    }
}

void EnvironmentDialog::choose()
{
    const auto name = current();
    auto settings = m_store.settings();
    settings.environment = settings.environment == name ? QString() : name;
    if (const auto saved = m_store.saveSettings(settings); !saved) {
        m_bar->say(FieldMark::Kind::Error, texts::error(saved.error()));
    }
}

void EnvironmentDialog::addVariable()
{
    const auto environment = current();
    auto name = QStringLiteral("VARIABLE");
    const bool done = change(tr("new variable"), [&](Environments &all, QString &) {
        auto *found = all.find(environment);
        if (!found) {
            return Result<void>(failure(Cause::NotFound, environment));
        }
        for (int i = 2; found->variables.contains(name); ++i) {
            name = QStringLiteral("VARIABLE%1").arg(i);
        }
        found->variables.insert(name, {});
        return Result<void>();
    });
    if (done) {
        m_variables->setCurrent(name, true);
    }
}

void EnvironmentDialog::removeVariable()
{
    const auto environment = current();
    const auto name = m_variables->current();
    const auto uses = variableUses(name, m_workspace.accounts(), m_store.environments()).size();
    const bool done
        = change(tr("deletion of variable “%1”").arg(name), [&](Environments &all, QString &) {
              auto *found = all.find(environment);
              if (found) {
                  found->variables.remove(name);
              }
              return Result<void>();
          });
    if (done) {
        m_bar->say(uses > 0 ? FieldMark::Kind::Warning : FieldMark::Kind::Note,
            uses > 0 ? tr("The variable “%1” was deleted. Places that still use it: %2")
                           .arg(name, QString::number(uses))
                     : tr("The variable “%1” was deleted.").arg(name),
            {{.name = QStringLiteral("environments.undo"), .text = tr("&Undo"), .chosen = [this] {
                  m_workspace.undoStack()->undo();
              }}});
    }
}

void EnvironmentDialog::setVariable(
    const QString &before, const QString &name, const QString &value)
{
    if (!isVariableName(name)) {
        m_bar->say(FieldMark::Kind::Error,
            tr("“%1” cannot be the name of a variable. It takes letters, digits, “_”, “-” and "
               "“.”, and begins with a letter.")
                .arg(name));
        reload();
        return;
    }
    const auto environment = current();
    const bool done = change(tr("variable “%1”").arg(name), [&](Environments &all, QString &) {
        const auto *found = all.find(environment);
        if (!found) {
            return Result<void>(failure(Cause::NotFound, environment));
        }
        auto changed = *found;
        if (name != before && changed.variables.contains(name)) {
            return Result<void>(failure(Cause::NameTaken, name));
        }
        changed.variables.remove(before);
        changed.variables.insert(name, value);
        return all.put(changed);
    });
    if (done) {
        m_variables->setCurrent(name, false);
    }
}

} // namespace mailrig
