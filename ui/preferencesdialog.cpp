// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferencesdialog.h"

#include "models/whendone.h"
#include "ui/messagebar.h"
#include "ui/preferencesgeneral.h"
#include "ui/preferenceskeys.h"
#include "ui/preferencesnetwork.h"
#include "ui/texts/errortexts.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mailrig {

PreferencesDialog::PreferencesDialog(
    const Services &services, Workspace &workspace, SessionTrust &trust, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_saver(new PreferencesSaver(services.store, services.keychain, services.session, this))
    , m_bar(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_general(new PreferencesGeneral(this))
    , m_network(new PreferencesNetwork(this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setModal(false);
    layOut(new PreferencesKeys(workspace, trust, this));
    m_general->setSettings(services.store.settings());
    m_network->setSettings(services.store.settings(), services.trust);
    connect(m_save, &QPushButton::clicked, this, &PreferencesDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_saver, &PreferencesSaver::saved, this, [this] {
        m_edit = {};
        accept();
    });
    connect(m_saver, &PreferencesSaver::secretRefused, this, &PreferencesDialog::askAboutSecret);
    connect(m_saver, &PreferencesSaver::refused, this, [this](const Error &error) {
        setBusy(false);
        m_bar->say(FieldMark::Kind::Error, texts::error(error));
    });
}

void PreferencesDialog::layOut(QWidget *keys)
{
    m_tabs->setObjectName(QStringLiteral("preferences.pages"));
    m_tabs->setAccessibleName(tr("Pages"));
    const auto add = [this](QWidget *page, const QString &title) {
        auto *margins = new QWidget(this);
        (new QVBoxLayout(margins))->addWidget(page);
        auto *scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(margins);
        m_tabs->addTab(scroll, title);
    };
    add(m_general, tr("&General"));
    add(m_network, tr("&Network"));
    add(keys, tr("Trusted &keys"));
    auto *box = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = box->button(QDialogButtonBox::Save);
    m_cancel = box->button(QDialogButtonBox::Cancel);
    m_save->setObjectName(QStringLiteral("preferences.save"));
    m_cancel->setObjectName(QStringLiteral("preferences.cancel"));
    m_save->setDefault(true);
    m_bar->setObjectName(QStringLiteral("preferences.bar"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(box);
    const auto line = fontMetrics().height();
    resize(line * 38, line * 28);
}

void PreferencesDialog::setBusy(bool busy)
{
    m_tabs->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void PreferencesDialog::save()
{
    if (auto *fault = m_network->firstFault()) {
        m_tabs->setCurrentIndex(1);
        fault->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edit.settings = m_network->appliedTo(m_general->appliedTo(m_services.store.settings()));
    if (auto typed = m_network->takePassword(); !typed.isEmpty()) {
        m_edit.proxyPassword = typed;
    }
    m_edit.removesProxyPassword = m_network->removesPassword();
    if (m_edit.removesProxyPassword) {
        m_edit.proxyPassword = {};
    }
    m_edit.secretName = tr("Proxy password");
    m_bar->setVisible(false);
    setBusy(true);
    m_saver->save(m_edit);
}

void PreferencesDialog::askAboutSecret(const Error &error)
{
    setBusy(false);
    const auto again = [this] {
        setBusy(true);
        m_saver->save(m_edit);
    };
    QList<MessageBar::Choice> choices;
    if (error.code == Cause::KeychainLocked && m_services.unlock) {
        choices << MessageBar::Choice{.name = QStringLiteral("preferences.unlock"),
            .text = tr("&Unlock and save"),
            .chosen = [this, again] {
                onceDone(m_services.unlock(), this, [this, again](const Result<void> &unlocked) {
                    if (unlocked) {
                        again();
                    } else {
                        askAboutSecret(unlocked.error());
                    }
                });
            }};
    } else {
        choices << MessageBar::Choice{
            .name = QStringLiteral("preferences.retry"), .text = tr("Try &again"), .chosen = again};
    }
    choices << MessageBar::Choice{.name = QStringLiteral("preferences.session"),
        .text = tr("Keep for this &session only"),
        .chosen = [this] {
            setBusy(true);
            m_saver->saveForSession(m_edit);
        }};
    m_bar->say(FieldMark::Kind::Error,
        tr("Nothing was saved, because the password could not be kept. %1")
            .arg(texts::error(error)),
        choices);
}

} // namespace mailrig
