// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/importdialog.h"

#include "ui/announce.h"
#include "ui/enumcombobox.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/passwordedit.h"
#include "ui/profiles/importentryview.h"
#include "ui/profiles/importitems.h"
#include "ui/profiles/notetree.h"
#include "ui/profiles/profiledrop.h"
#include "ui/profiles/profilereading.h"
#include "ui/services.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QLabel *plainLabel(const QString &name, QWidget *in)
{
    auto *label = new QLabel(in);
    label->setObjectName(QStringLiteral("import.") + name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString understood()
{
    QStringList names;
    for (const auto &format : profileFormats()) {
        if (format.read) {
            names << texts::formatName(format.name);
        }
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace

ImportDialog::ImportDialog(const Services &services, QWidget *parent)
    : GrowingDialog(parent)
    , m_services(services)
    , m_reading(new ProfileReading(services, this))
    , m_items(new ImportItems(this))
    , m_bar(new MessageBar(this))
    , m_source(plainLabel(QStringLiteral("source"), this))
    , m_hint(plainLabel(QStringLiteral("hint"), this))
    , m_secretCount(plainLabel(QStringLiteral("secretCount"), this))
    , m_open(namedButton(QStringLiteral("import.open"), tr("&Open file…"), this))
    , m_paste(namedButton(QStringLiteral("import.paste"), tr("&Paste"), this))
    , m_unseal(namedButton(QStringLiteral("import.unseal"), tr("&Unseal"), this))
    , m_run(namedButton(QStringLiteral("import.run"), tr("&Import"), this))
    , m_cancel(namedButton(QStringLiteral("import.cancel"), tr("Cancel"), this))
    , m_passphrase(new PasswordEdit(this))
    , m_secrets(new EnumComboBox(this))
    , m_signer(new FieldMark(this))
    , m_table(new QTreeView(this))
    , m_entry(new ImportEntryView(this))
    , m_notes(new NoteTree(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import accounts"));
    layOut();
    connectAll();
    showState();
}

void ImportDialog::layOut()
{
    m_sealRow = sealRow();
    m_sealRow->hide();
    m_secretRow = secretRow();
    m_plan = planPage();
    m_hint->setText(
        tr("Drop a file anywhere here, open one, or paste a text or the picture of a QR code. "
           "Nothing is stored before you say so. What is understood: %1")
            .arg(understood()));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_run);
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(sourceRow());
    layout->addWidget(m_sealRow);
    layout->addWidget(m_hint);
    layout->addWidget(m_plan, 1);
    layout->addStretch(0);
    layout->addLayout(buttons);
    m_run->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32);
}

QWidget *ImportDialog::sourceRow()
{
    auto *shell = new QWidget(this);
    auto *row = new QHBoxLayout(shell);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_source, 1);
    row->addWidget(m_open);
    row->addWidget(m_paste);
    return shell;
}

QWidget *ImportDialog::sealRow()
{
    auto *shell = new QWidget(this);
    auto *row = new QHBoxLayout(shell);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Passphras&e:"), shell);
    label->setBuddy(m_passphrase);
    m_passphrase->setObjectName(QStringLiteral("import.passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    row->addWidget(label);
    row->addWidget(m_passphrase, 1);
    row->addWidget(m_unseal);
    return shell;
}

QWidget *ImportDialog::secretRow()
{
    auto *shell = new QWidget(this);
    auto *row = new QHBoxLayout(shell);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Passwor&ds:"), shell);
    label->setBuddy(m_secrets);
    m_secrets->setObjectName(QStringLiteral("import.secrets"));
    m_secrets->setAccessibleName(tr("Passwords"));
    m_secrets->add(SecretChoice::Keychain, tr("Put into the keychain"));
    m_secrets->add(SecretChoice::Drop, tr("Leave out"));
    row->addWidget(label);
    row->addWidget(m_secrets);
    row->addWidget(m_secretCount, 1);
    return shell;
}

QWidget *ImportDialog::planPage()
{
    m_table->setObjectName(QStringLiteral("import.accounts"));
    m_table->setAccessibleName(tr("Accounts of the file"));
    m_table->setModel(m_items);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_signer->setObjectName(QStringLiteral("import.signer"));
    m_notes->setObjectName(QStringLiteral("import.notes"));
    m_notes->setAccessibleName(tr("Notes"));
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_signer);
    column->addWidget(m_table, 3);
    column->addWidget(m_entry);
    column->addWidget(m_notes, 2);
    column->addWidget(m_secretRow);
    return page;
}

void ImportDialog::connectAll()
{
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::browse);
    connect(m_paste, &QPushButton::clicked, this, &ImportDialog::readClipboard);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, [this] { carryOut(m_services.keychain); });
    connect(m_unseal, &QPushButton::clicked, this, &ImportDialog::unseal);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &ImportDialog::unseal);
    auto *keys = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V, this);
    connect(keys, &QShortcut::activated, this, &ImportDialog::readClipboard);
    connect(new ProfileDrop(this), &ProfileDrop::dropped, this, &ImportDialog::read);
    connect(m_reading, &ProfileReading::planned, this, &ImportDialog::showPlan);
    connect(m_reading, &ProfileReading::failed, this, &ImportDialog::fail);
    connect(m_reading, &ProfileReading::passphraseWanted, this, [this](bool wasWrong) {
        m_sealRow->show();
        showState();
        m_passphrase->setFocus();
        if (wasWrong) {
            m_bar->say(FieldMark::Kind::Error, tr("This passphrase does not open the file."));
        } else {
            announce(m_source, m_source->text());
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showEntry();
        showNotes();
    });
    connect(m_items, &QAbstractItemModel::dataChanged, this, [this] {
        showEntry();
        showState();
    });
    connect(m_entry, &ImportEntryView::chosen, m_items,
        [this](ImportChoice choice) { m_items->setChoice(current(), choice); });
    connect(m_entry, &ImportEntryView::chosenForAll, m_items, &ImportItems::chooseForDuplicates);
    connect(m_entry, &ImportEntryView::renamed, m_items,
        [this](const QString &name) { m_items->setName(current(), name); });
    connect(m_secrets, &EnumComboBox::edited, m_items,
        [this] { m_items->chooseForSecrets(m_secrets->value<SecretChoice>()); });
}

void ImportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Open a profile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &chosen) { read({.file = chosen}); });
    dialog->open();
}

void ImportDialog::readClipboard()
{
    if (const auto source = profileSource(QGuiApplication::clipboard()->mimeData())) {
        read(*source);
    } else {
        m_bar->say(FieldMark::Kind::Warning,
            tr("There is neither a text nor a picture nor a file in the clipboard."));
    }
}

void ImportDialog::read(const ProfileSource &source)
{
    if (m_importer) {
        return; // what is being stored stays on screen
    }
    m_place = source.file.isEmpty() ? tr("What was pasted")
                                    : texts::visible(QFileInfo(source.file).fileName(), 100);
    m_bar->hide();
    m_sealRow->hide();
    m_items->setPlan({});
    m_hasPlan = false;
    m_reading->read(source);
    showState();
}

void ImportDialog::look(const QString &place, const ImportPlan &plan)
{
    if (!m_importer) {
        m_place = place;
        m_bar->hide();
        showPlan(plan);
    }
}

void ImportDialog::unseal()
{
    if (!m_passphrase->text().isEmpty() && !m_reading->isBusy()) {
        m_bar->hide();
        m_reading->readWith(m_passphrase->take());
        showState();
    }
}

void ImportDialog::showPlan(const ImportPlan &plan)
{
    m_sealRow->hide();
    m_hasPlan = true;
    m_items->setPlan(plan);
    m_items->chooseForSecrets(m_secrets->value<SecretChoice>());
    if (plan.signature) {
        m_signer->setMark(plan.signature->isTrusted()       ? FieldMark::Kind::Note
                : plan.signature->isIntact().value_or(true) ? FieldMark::Kind::Warning
                                                            : FieldMark::Kind::Error,
            texts::signatureVerdict(*plan.signature));
    } else {
        m_signer->clear();
    }
    m_secretCount->setText(
        tr("%n password(s) stand in the file.", nullptr, int(plan.secrets.size())));
    m_secretRow->setVisible(plan.hasSecrets());
    for (int column = 0; column <= ImportItems::NotesColumn; ++column) {
        m_table->resizeColumnToContents(column);
    }
    m_table->setCurrentIndex(m_items->index(0, 0));
    showEntry();
    showNotes();
    showState();
    m_table->setFocus();
    announce(m_source, m_source->text());
}

int ImportDialog::current() const
{
    return m_table->currentIndex().row();
}

bool ImportDialog::isNameTaken(int row) const
{
    const auto &entries = m_items->plan().entries;
    const auto &name = entries.at(row).account.name;
    for (const auto &stored : m_services.store.accounts()) {
        if (stored.name.compare(name, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    for (int other = 0; other < entries.size(); ++other) {
        const auto &entry = entries.at(other);
        const bool isNew
            = entry.choice == ImportChoice::Add || entry.choice == ImportChoice::KeepBoth;
        if (other != row && isNew && entry.account.name.compare(name, Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

void ImportDialog::showEntry()
{
    const auto &entries = m_items->plan().entries;
    const int row = current();
    const bool isThere = row >= 0 && row < entries.size();
    m_entry->setEnabled(isThere);
    if (isThere) {
        m_entry->setEntry(entries.at(row), isNameTaken(row));
    }
    m_entry->setDuplicates(int(std::count_if(entries.begin(), entries.end(),
        [](const ImportEntry &each) { return each.possibleChoices().size() > 2; })));
}

void ImportDialog::showNotes()
{
    const auto &plan = m_items->plan();
    const auto &secrets = m_services.store.secrets();
    QList<NoteTree::Group> groups;
    if (const int row = current(); row >= 0 && row < plan.entries.size()) {
        const auto &entry = plan.entries.at(row);
        groups << NoteTree::Group{.title = texts::visible(entry.account.name, 80),
            .lines = NoteTree::linesOf(entry.notes, secrets)};
    }
    groups << NoteTree::Group{
        .title = tr("The whole file"), .lines = NoteTree::linesOf(plan.notes, secrets)};
    if (plan.signature) {
        NoteTree::Group signature{.title = tr("Signature")};
        for (const auto &line : texts::signatureLines(*plan.signature)) {
            signature.lines << NoteTree::Line{.text = line};
        }
        groups << signature;
    }
    m_notes->setGroups(groups, tr("Everything was understood."));
}

void ImportDialog::showState()
{
    const auto &plan = m_items->plan();
    const bool hasPlan = m_hasPlan;
    const bool isBusy = m_reading->isBusy() || m_importer;
    m_sealRow->setVisible(m_sealRow->isVisibleTo(this) && !hasPlan && !isBusy);
    m_plan->setVisible(hasPlan);
    m_hint->setVisible(!hasPlan && !m_sealRow->isVisibleTo(this));
    m_plan->setEnabled(!isBusy);
    const int wanted = plan.added() + plan.changed();
    m_run->setEnabled(hasPlan && !isBusy && wanted > 0);
    m_run->setText(wanted > 0 ? tr("&Import (%1)").arg(QString::number(wanted)) : tr("&Import"));
    m_open->setEnabled(!m_importer);
    m_paste->setEnabled(!m_importer);
    const auto count = tr("%n account(s)", nullptr, int(plan.entries.size()));
    m_source->setText(m_importer               ? tr("Importing…")
            : m_reading->isBusy()              ? tr("%1 is being read…").arg(m_place)
            : hasPlan && plan.format.isEmpty() ? tr("%1: %2", "file: accounts").arg(m_place, count)
            : hasPlan                          ? tr("%1: %2, %3", "file: format, accounts")
                            .arg(m_place, texts::formatName(plan.format), count)
            : m_sealRow->isVisibleTo(this) ? tr("%1 is sealed by a passphrase.").arg(m_place)
                                           : tr("Nothing has been read yet."));
}

void ImportDialog::fail(const Error &error)
{
    showState();
    m_bar->say(FieldMark::Kind::Error,
        error.code == Cause::FileMalformed && error.detail.isEmpty()
            ? tr("%1 is in no format that is known here.").arg(m_place)
            : tr("%1 cannot be read. %2", "file: why").arg(m_place, texts::error(error)));
}

} // namespace mailrig
