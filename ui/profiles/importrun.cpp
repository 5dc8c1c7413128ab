// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whendone.h"
#include "ui/enumcombobox.h"
#include "ui/messagebar.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/importitems.h"
#include "ui/services.h"
#include "ui/texts/exchangetexts.h"

#include <QTreeView>

namespace mailrig {

void ImportDialog::carryOut(SecretStore &secrets)
{
    if (m_importer) {
        return;
    }
    const auto &plan = m_items->plan();
    for (int row = 0; row < plan.entries.size(); ++row) {
        const auto &entry = plan.entries.at(row);
        const bool isNew
            = entry.choice == ImportChoice::Add || entry.choice == ImportChoice::KeepBoth;
        if (isNew && (entry.account.name.isEmpty() || isNameTaken(row))) {
            m_table->setCurrentIndex(m_items->index(row, 0));
            m_bar->say(FieldMark::Kind::Error,
                tr("Each account needs a name that no other has: look at the marked one."));
            return;
        }
    }
    m_bar->hide();
    m_importer = std::make_unique<Importer>(m_services.store, secrets);
    showState();
    onceDone(
        m_importer->carryOut(plan), this, [this](const ImportOutcome &outcome) { take(outcome); });
}

void ImportDialog::take(const ImportOutcome &outcome)
{
    m_importer.reset();
    showState();
    if (!outcome.error) {
        Q_EMIT imported(outcome);
        accept();
        return;
    }
    QList<MessageBar::Choice> choices;
    const auto code = outcome.error->code;
    const bool isKeychain = code == Cause::KeychainLocked || code == Cause::KeychainMissing
        || code == Cause::KeychainRefused;
    if (code == Cause::KeychainLocked && m_services.unlock) {
        choices << MessageBar::Choice{.name = QStringLiteral("import.unlock"),
            .text = tr("Un&lock and import"),
            .chosen = [this] {
                onceDone(m_services.unlock(), this, [this](const Result<void> &unlocked) {
                    if (unlocked) {
                        carryOut(m_services.keychain);
                    } else {
                        take({.error = unlocked.error()});
                    }
                });
            }};
    }
    if (isKeychain) {
        choices << MessageBar::Choice{.name = QStringLiteral("import.session"),
            .text = tr("Keep passwords for this &session only"),
            .chosen = [this] { carryOut(m_services.session); }};
    }
    m_bar->say(FieldMark::Kind::Error, texts::importOutcome(outcome), choices);
}

} // namespace mailrig
