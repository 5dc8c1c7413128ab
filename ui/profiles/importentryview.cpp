// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/importentryview.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/visible.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mailrig {

ImportEntryView::ImportEntryView(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, QStringLiteral("import.")))
    , m_name(new CleanLineEdit(this))
    , m_choice(new EnumComboBox(this))
    , m_forAll(new QPushButton(tr("For &all of them"), this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_name->setMaxLength(256);
    m_rows->add(QStringLiteral("name"), tr("Account &name:"), m_name);
    auto *shell = new QWidget(this);
    auto *row = new QHBoxLayout(shell);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_choice, 1);
    row->addWidget(m_forAll);
    m_rows->addRow(QStringLiteral("choice"), tr("&What happens:"), m_choice, shell);
    m_forAll->setObjectName(QStringLiteral("import.forAll"));
    m_forAll->setToolTip(tr("Does the same with every account that is here already"));
    connect(
        m_name, &CleanLineEdit::edited, this, [this] { Q_EMIT renamed(m_name->text().trimmed()); });
    connect(m_choice, &EnumComboBox::edited, this,
        [this] { Q_EMIT chosen(m_choice->value<ImportChoice>()); });
    connect(m_forAll, &QPushButton::clicked, this,
        [this] { Q_EMIT chosenForAll(m_choice->value<ImportChoice>()); });
}

void ImportEntryView::setEntry(const ImportEntry &entry, bool isNameTaken)
{
    const bool isNew = entry.choice == ImportChoice::Add || entry.choice == ImportChoice::KeepBoth;
    if (m_name->text().trimmed() != entry.account.name) {
        m_name->setValue(entry.account.name);
    }
    m_name->setEnabled(isNew);
    m_choice->clear();
    for (const auto each : entry.possibleChoices()) {
        m_choice->add(each, texts::importChoice(each));
    }
    m_choice->setValue(entry.choice);
    m_rows->clearMark(QStringLiteral("import.name"));
    m_rows->clearMark(QStringLiteral("import.choice"));
    if (isNew && entry.account.name.isEmpty()) {
        m_rows->setMark(
            QStringLiteral("import.name"), FieldMark::Kind::Error, tr("The account needs a name."));
    } else if (isNew && isNameTaken) {
        m_rows->setMark(QStringLiteral("import.name"), FieldMark::Kind::Error,
            tr("Another account has this name."));
    }
    const auto duplicate = texts::visible(entry.duplicateName, 80);
    switch (entry.choice) {
    case ImportChoice::Merge:
        m_rows->setMark(QStringLiteral("import.choice"), FieldMark::Kind::Note,
            tr("“%1” takes over what the file says and keeps the rest.").arg(duplicate));
        break;
    case ImportChoice::Replace:
        m_rows->setMark(QStringLiteral("import.choice"), FieldMark::Kind::Warning,
            tr("“%1” becomes what the file says; what the file does not say gets lost.")
                .arg(duplicate));
        break;
    case ImportChoice::Add:
    case ImportChoice::KeepBoth:
    case ImportChoice::Skip:
        break;
    }
}

void ImportEntryView::setDuplicates(int count)
{
    m_forAll->setVisible(count > 1);
}

} // namespace mailrig
