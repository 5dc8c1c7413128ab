// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/exportdialog.h"

#include "models/macro.h"
#include "models/oauthdefaults.h"
#include "ui/enumcombobox.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/profiles/exportaccounts.h"
#include "ui/profiles/exportoptions.h"
#include "ui/profiles/exportpreview.h"
#include "ui/profiles/notetree.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

const QString sealed = QStringLiteral("mailrig-encrypted");

struct Answer {
    Result<ExportPlan> plan = ExportPlan();
    Result<QList<ProfileFile>> files = QList<ProfileFile>();
};

} // namespace

ExportDialog::ExportDialog(Workspace &workspace, const Services &services, QWidget *parent)
    : GrowingDialog(parent)
    , m_workspace(workspace)
    , m_services(services)
    , m_run(new ExportRun(services, workspace, this))
    , m_bar(new MessageBar(this))
    , m_pages(new QTabWidget(this))
    , m_accounts(new ExportAccounts(this))
    , m_format(new EnumComboBox(this))
    , m_hint(new QLabel(this))
    , m_options(new ExportOptions(services.wrappers(), this))
    , m_losses(new NoteTree(this))
    , m_preview(new ExportPreview(this))
    , m_summary(new FieldMark(this))
    , m_save(namedButton(QStringLiteral("export.save"), tr("Save to fi&le…"), this))
    , m_keep(namedButton(QStringLiteral("export.keep"), tr("Save as &bundle…"), this))
    , m_close(namedButton(QStringLiteral("export.close"), tr("Close"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export accounts"));
    for (const auto &each : profileFormats()) {
        if (each.write) {
            m_format->add(each.name, texts::formatName(each.name));
        }
    }
    if (m_services.wrappers().seal && writtenFormat(sealed) && m_format->findData(sealed) < 0) {
        m_format->add(sealed, texts::formatName(sealed));
    }
    layOut();
    connectAll();
    reload();
    showFormat();
}

void ExportDialog::layOut()
{
    m_pages->setObjectName(QStringLiteral("export.pages"));
    m_pages->addTab(choicePage(), tr("Choic&e"));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("export.optionsPage"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_options);
    scroll->viewport()->setAutoFillBackground(false);
    m_options->setAutoFillBackground(false);
    m_pages->addTab(scroll, tr("&Options"));
    m_losses->setObjectName(QStringLiteral("export.losses"));
    m_losses->setAccessibleName(tr("What gets lost"));
    m_pages->addTab(m_losses, tr("&What gets lost"));
    m_pages->addTab(m_preview, tr("Pre&view"));
    m_summary->setObjectName(QStringLiteral("export.summary"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);
    m_save->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 32);
}

QWidget *ExportDialog::choicePage()
{
    m_format->setObjectName(QStringLiteral("export.format"));
    m_format->setAccessibleName(tr("Format"));
    m_hint->setObjectName(QStringLiteral("export.hint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *title = new QLabel(tr("For&mat:"), this);
    title->setBuddy(m_format);
    auto *row = new QHBoxLayout;
    row->addWidget(title);
    row->addWidget(m_format, 1);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_accounts, 1);
    column->addLayout(row);
    column->addWidget(m_hint);
    return page;
}

void ExportDialog::connectAll()
{
    connect(m_accounts, &ExportAccounts::edited, this, &ExportDialog::replan);
    connect(m_options, &ExportOptions::edited, this, &ExportDialog::replan);
    connect(m_format, &EnumComboBox::edited, this, [this] {
        showFormat();
        replan();
    });
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForTarget);
    connect(m_keep, &QPushButton::clicked, this, &ExportDialog::keepBundle);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_workspace, &Workspace::changed, this, &ExportDialog::reload);
    connect(&m_workspace, &Workspace::secretsChanged, this,
        [this] { m_options->setSecrets(m_workspace.secretChoices()); });
    connect(&m_services.store, &AccountStore::changed, this, &ExportDialog::reload);
    connect(m_run, &ExportRun::failed, this, [this](const Error &error) {
        replan();
        m_bar->say(
            FieldMark::Kind::Error, tr("Nothing more was written. %1").arg(texts::error(error)));
    });
    connect(
        m_run, &ExportRun::written, this, [this](const ExportPlan &plan, const QStringList &paths) {
            replan();
            m_bar->say(FieldMark::Kind::Note,
                tr("%n account(s) were written: %1", nullptr, int(plan.accepted().size()))
                    .arg(texts::visible(paths.join(QStringLiteral(", ")), 300)));
        });
    connect(m_run, &ExportRun::existing, this, [this](const QStringList &paths) {
        replan();
        m_bar->say(FieldMark::Kind::Warning,
            tr("%n file(s) are there already, and nothing was written: %1", nullptr,
                int(paths.size()))
                .arg(texts::visible(paths.join(QStringLiteral(", ")), 300)),
            {{.name = QStringLiteral("export.overwrite"),
                .text = tr("O&verwrite"),
                .chosen = [this] {
                    m_job.overwrites = true;
                    m_run->start(m_job);
                    showPlan(m_plan);
                }}});
    });
}

void ExportDialog::reload()
{
    m_accounts->setAccounts(m_workspace.accounts());
    m_options->setEnvironments(m_services.store.environments());
    m_options->setSecrets(m_workspace.secretChoices());
    replan();
}

void ExportDialog::choose(const QList<QUuid> &accounts)
{
    m_accounts->setChosen(accounts);
    replan();
}

void ExportDialog::setBundle(const Bundle &bundle)
{
    m_bundle = bundle;
    const bool isNew = bundle.id.isNull();
    setWindowTitle(
        isNew ? tr("Export accounts") : tr("Bundle “%1”").arg(texts::visible(bundle.name, 60)));
    m_keep->setText(isNew ? tr("Save as &bundle…") : tr("Save &bundle…"));
    m_accounts->setChosen(bundle.accountIds());
    if (!bundle.format.isEmpty()) {
        m_format->setValue(bundle.format, texts::formatName(bundle.format));
    }
    m_options->setBundle(bundle);
    showFormat();
    replan();
}

void ExportDialog::showFormat()
{
    const auto name = m_format->value<QString>();
    auto hint = texts::formatHint(name);
    const auto *row = writtenFormat(name);
    if (row && !row->holdsMany) {
        hint += u' ' + tr("A file an account.");
    }
    m_hint->setText(hint);
    m_options->setFormat(name);
}

QList<Account> ExportDialog::chosen() const
{
    QList<Account> accounts;
    for (const auto &id : m_accounts->chosen()) {
        if (const auto account = m_workspace.account(id)) {
            accounts << *account;
        }
    }
    return accounts;
}

Bundle ExportDialog::bundleNow() const
{
    auto bundle = m_options->applied(m_bundle);
    bundle.setAccounts(m_accounts->chosen());
    return bundle;
}

void ExportDialog::replan()
{
    const auto accounts = chosen();
    QStringList macros;
    for (const auto &each : accounts) {
        for (const auto &name : variablesIn(completed(each, m_services.store.oauthApps()))) {
            if (!macros.contains(name)) {
                macros << name;
            }
        }
    }
    m_options->setVariables(macros);
    const auto both = m_run->asked({.bundle = bundleNow(), .accounts = accounts});
    const auto generation = ++m_generation;
    if (!both) {
        showPlan({});
        m_preview->setFault(texts::error(both.error()));
        return;
    }
    offThread(
        this,
        [both = *both]() -> Answer {
            Answer answer{.plan = exportPlan(both.first, both.second)};
            if (answer.plan) {
                auto plan = *answer.plan;
                if (plan.format == sealed) {
                    plan.format = QStringLiteral("mailrig"); // what is inside
                }
                answer.files = exportFiles(plan, both.first.options);
            }
            return answer;
        },
        [this, generation](const Answer &answer) {
            if (generation != m_generation) {
                return;
            }
            m_files = answer.files.value_or(QList<ProfileFile>());
            showPlan(answer.plan.value_or(ExportPlan()));
            if (answer.files) {
                m_preview->setFiles(
                    m_files, m_format->value<QString>() == QStringLiteral("thunderbird-qr"));
            } else {
                const bool isEmpty = m_plan.entries.isEmpty();
                m_preview->setFault(isEmpty ? tr("No account is chosen.")
                                            : tr("There is nothing that could be written."));
            }
        });
}

void ExportDialog::showPlan(const ExportPlan &plan)
{
    m_plan = plan;
    qsizetype refused = 0;
    qsizetype lost = 0;
    QList<NoteTree::Group> groups{
        {.lines = NoteTree::linesOf(plan.notes, m_services.store.secrets())}};
    for (const auto &entry : plan.entries) {
        const auto name = texts::visible(entry.account.name, 80);
        NoteTree::Group group{.title = entry.isRefused()
                ? tr("%1: is left out", "an account that cannot be exported").arg(name)
                : name};
        for (const auto &reason : texts::refusals(entry)) {
            group.lines << NoteTree::Line{.kind = ProfileNote::Kind::Error, .text = reason};
        }
        auto notes = entry.notes;
        notes.removeIf([&entry](const ProfileNote &note) {
            return entry.isRefused() && note.kind == ProfileNote::Kind::Error; // said as a reason
        });
        group.lines << NoteTree::linesOf(notes, m_services.store.secrets());
        refused += entry.isRefused() ? 1 : 0;
        lost += entry.isRefused() ? 0 : entry.lossCount();
        groups << group;
    }
    m_losses->setGroups(
        groups, plan.entries.isEmpty() ? tr("No account is chosen.") : tr("Nothing gets lost."));
    m_pages->setTabText(2,
        lost + refused > 0 ? tr("&What gets lost (%1)").arg(QString::number(lost + refused))
                           : tr("&What gets lost"));
    const auto good = plan.entries.size() - refused;
    QStringList said;
    if (plan.entries.isEmpty()) {
        said << tr("Choose the accounts to export.");
    } else {
        said << tr("%n account(s) will be written.", nullptr, int(good));
        if (lost > 0) {
            said << tr("%n field(s) get lost or change.", nullptr, int(lost));
        }
        if (refused > 0) {
            said << tr("%n account(s) cannot be exported so.", nullptr, int(refused));
        }
    }
    m_summary->setMark(refused > 0 ? FieldMark::Kind::Error
            : lost > 0             ? FieldMark::Kind::Warning
                                   : FieldMark::Kind::Note,
        said.join(u' '));
    const auto bundle = bundleNow();
    QStringList hints;
    if (bundle.withSecrets) {
        hints << tr("Passwords are put in when the file is saved.");
    }
    if (!bundle.signCertificate.isEmpty()) {
        hints << tr("It is signed when it is saved.");
    }
    if (bundle.format == sealed || !bundle.encryptFor.isEmpty()) {
        hints << tr("It is encrypted when it is saved.");
    }
    m_preview->setHint(hints.join(u' '));
    m_save->setEnabled(good > 0 && !m_run->isRunning());
    m_keep->setEnabled(!m_accounts->chosen().isEmpty());
}

} // namespace mailrig
