// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/bundlesdialog.h"

#include "models/exchange/bundlerun.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/profiles/offthread.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/exchangetexts.h"
#include "ui/texts/profiletexts.h"
#include "ui/texts/visible.h"
#include "ui/usagebox.h"
#include "ui/workspace.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace mailrig {

namespace {

constexpr qsizetype mostOfForeign = 80;

struct Judged {
    QUuid bundle;
    Result<BundleDrift> drift;
};

QList<Judged> judged(const QList<BundleState> &states, const FileReader &read)
{
    QList<Judged> all;
    for (const auto &each : states) {
        all << Judged{each.bundle.id, driftOf(each, read)};
    }
    return all;
}

} // namespace

BundlesDialog::BundlesDialog(Workspace &workspace, const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_services(services)
    , m_run(new ExportRun(services, workspace, this))
    , m_bar(new MessageBar(this))
    , m_list(new QListWidget(this))
    , m_facts(new QLabel(this))
    , m_uses(new UsageBox(QStringLiteral("bundles.uses"), this))
    , m_runAgain(namedButton(QStringLiteral("bundles.run"), tr("&Run again"), this))
    , m_edit(namedButton(QStringLiteral("bundles.edit"), tr("&Edit…"), this))
    , m_add(namedButton(QStringLiteral("bundles.add"), tr("&New…"), this))
    , m_remove(namedButton(QStringLiteral("bundles.remove"), tr("&Delete"), this))
{
    setObjectName(QStringLiteral("bundlesDialog"));
    setWindowTitle(tr("Bundles"));
    layOut();
    connectAll();
    reload();
}

void BundlesDialog::layOut()
{
    m_list->setObjectName(QStringLiteral("bundles.list"));
    m_list->setAccessibleName(tr("Bundles"));
    m_list->setMinimumHeight(fontMetrics().height() * 4);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *title = new QLabel(tr("&Bundles:"), this);
    title->setBuddy(m_list);
    m_facts->setObjectName(QStringLiteral("bundles.facts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    for (auto *each : {m_runAgain, m_edit, m_add, m_remove}) {
        row->addWidget(each);
    }
    row->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_uses);
    layout->addLayout(row);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 85, fontMetrics().height() * 26);
}

void BundlesDialog::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &BundlesDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, m_edit, &QPushButton::click);
    connect(m_runAgain, &QPushButton::clicked, this, &BundlesDialog::run);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto *bundle = current()) {
            Q_EMIT editWanted(bundle->id);
        }
    });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT editWanted({}); });
    connect(m_remove, &QPushButton::clicked, this, &BundlesDialog::askToRemove);
    connect(&m_services.store, &AccountStore::changed, this, &BundlesDialog::reload);
    connect(m_run, &ExportRun::written, this, &BundlesDialog::take);
    connect(m_run, &ExportRun::failed, this, [this](const Error &error) {
        m_running = {};
        showCurrent();
        m_bar->say(
            FieldMark::Kind::Error, tr("The bundle was not written. %1").arg(texts::error(error)));
    });
}

const Bundle *BundlesDialog::current() const
{
    const auto *item = m_list->currentItem();
    return item ? m_services.store.bundles().find(item->data(Qt::UserRole).toUuid()) : nullptr;
}

void BundlesDialog::show(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const auto *bundle
            = m_services.store.bundles().find(m_list->item(row)->data(Qt::UserRole).toUuid());
        if (bundle && bundle->name == name) {
            m_list->setCurrentRow(row);
        }
    }
}

void BundlesDialog::reload()
{
    const auto *before = m_list->currentItem();
    const auto id = before ? before->data(Qt::UserRole).toUuid() : QUuid();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const auto &each : m_services.store.bundles().list) {
            auto *item = new QListWidgetItem(m_list);
            item->setData(Qt::UserRole, each.id);
            if (each.id == id) {
                m_list->setCurrentItem(item);
            }
        }
        if (!m_list->currentItem()) {
            m_list->setCurrentRow(0);
        }
    }
    nameBundles();
    showCurrent();
    judgeDrifts();
}

void BundlesDialog::nameBundles()
{
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        const auto id = item->data(Qt::UserRole).toUuid();
        if (const auto *bundle = m_services.store.bundles().find(id)) {
            item->setText(tr("%1 – %2", "a bundle's name, what changed")
                              .arg(texts::visible(bundle->name, mostOfForeign),
                                  m_drifts.value(id, tr("looking for changes…"))));
            item->setToolTip(item->text().toHtmlEscaped());
        }
    }
}

void BundlesDialog::judgeDrifts()
{
    QList<BundleState> states;
    for (const auto &each : m_services.store.bundles().list) {
        states << stateOf(each, m_services.store, m_services.processEnvironment);
    }
    offThread(
        this, [states, read = m_services.readFile] { return judged(states, read); },
        [this, asked = ++m_asked](const QList<Judged> &found) {
            if (asked != m_asked) {
                return; // the store has changed since
            }
            m_drifts.clear();
            for (const auto &each : found) {
                m_drifts.insert(each.bundle,
                    each.drift ? texts::drift(*each.drift) : texts::error(each.drift.error()));
            }
            nameBundles();
            showCurrent();
        });
}

void BundlesDialog::showCurrent()
{
    const auto *bundle = current();
    m_runAgain->setEnabled(bundle && !m_run->isRunning());
    m_edit->setEnabled(bundle);
    m_remove->setEnabled(bundle && bundle->id != m_running);
    m_uses->setVisible(bundle);
    if (!bundle) {
        m_facts->setText(tr("A bundle is an export that can be run again: accounts, format, "
                            "options and where it is written to. It is made here, or in the "
                            "export window."));
        return;
    }
    const auto when = QDateTime::fromString(bundle->exportedAt, Qt::ISODate);
    QStringList facts{tr("Format: %1").arg(texts::formatName(bundle->format)),
        tr("Written to: %1").arg(texts::visible(bundle->target, 300))};
    if (when.isValid()) {
        facts
            << tr("Last run: %1").arg(QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
    }
    if (bundle->withSecrets) {
        facts << tr("Passwords are written into the file.");
    }
    if (const auto drift = m_drifts.value(bundle->id); !drift.isEmpty()) {
        facts << drift;
    }
    m_facts->setText(facts.join(u'\n'));
    QList<UsageBox::Line> lines;
    for (const auto &id : bundle->accountIds()) {
        const auto account = m_workspace.account(id);
        lines << UsageBox::Line{account ? texts::visible(account->name, mostOfForeign)
                                        : tr("An account that is not there any more"),
            [this, id, isThere = account.has_value()] {
                if (isThere) {
                    Q_EMIT followed(Use{.account = id, .field = QStringLiteral("name")});
                }
            }};
    }
    m_uses->setLines(tr("Accounts: %1").arg(QString::number(lines.size())), lines);
}

void BundlesDialog::run()
{
    const auto *bundle = current();
    if (!bundle || m_run->isRunning()) {
        return;
    }
    m_bar->hide();
    m_running = bundle->id;
    m_run->start({.bundle = *bundle,
        .accounts = requestOf(*bundle, m_services.store).accounts,
        .target = bundle->target,
        .overwrites = true});
    showCurrent();
}

void BundlesDialog::take(const ExportPlan &plan, const QStringList &paths)
{
    auto bundles = m_services.store.bundles();
    const auto *bundle = bundles.find(m_running);
    const auto &old = m_run->leftOver();
    m_running = {};
    const auto refused = plan.entries.size() - plan.accepted().size();
    if (bundle) {
        const auto put
            = bundles.put(afterRun(*bundle, plan, m_run->files(), QDateTime::currentDateTimeUtc()));
        if (!put || !store(bundles)) {
            return;
        }
    }
    showCurrent();
    auto text = tr("%n account(s) were written: %1", nullptr, int(plan.accepted().size()))
                    .arg(texts::visible(paths.join(QStringLiteral(", ")), 300));
    if (refused > 0) {
        text += u' ' + tr("%n account(s) cannot be exported so.", nullptr, int(refused));
    }
    if (!old.isEmpty()) {
        text += u' '
            + tr("Left over from an earlier run: %1.")
                  .arg(texts::visible(old.join(QStringLiteral(", ")), 300));
    }
    m_bar->say(
        refused > 0 || !old.isEmpty() ? FieldMark::Kind::Warning : FieldMark::Kind::Note, text);
}

void BundlesDialog::askToRemove()
{
    if (const auto *bundle = current()) {
        m_bar->say(FieldMark::Kind::Warning,
            tr("Delete the bundle “%1”? The files it has written stay.")
                .arg(texts::visible(bundle->name, mostOfForeign)),
            {{.name = QStringLiteral("bundles.removeNow"),
                .text = tr("De&lete it"),
                .chosen = [this, id = bundle->id] { remove(id); }}});
    }
}

void BundlesDialog::remove(QUuid id)
{
    auto bundles = m_services.store.bundles();
    if (bundles.remove(id)) {
        static_cast<void>(store(bundles));
    }
}

bool BundlesDialog::store(const Bundles &bundles)
{
    const auto stored = m_services.store.saveBundles(bundles);
    if (!stored) {
        m_bar->say(FieldMark::Kind::Error, texts::error(stored.error()));
    }
    return stored.has_value();
}

} // namespace mailrig
