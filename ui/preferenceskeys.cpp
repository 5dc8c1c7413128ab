// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferenceskeys.h"

#include "models/trustedkeys.h"
#include "ui/announce.h"
#include "ui/texts/identitytexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"
#include "ui/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

enum Column { ServerColumn, ByColumn, KeyColumn };
constexpr int accountRole = Qt::UserRole; //!< null for a key of this session
constexpr int indexRole = Qt::UserRole + 1; //!< the side, or the place among the session's keys

QString place(const QString &host, const QString &port)
{
    return port.isEmpty() ? texts::visible(host, 100) : texts::visible(host + u':' + port, 100);
}

} // namespace

PreferencesKeys::PreferencesKeys(Workspace &workspace, SessionTrust &trust, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_trust(trust)
    , m_list(new QTreeWidget(this))
    , m_remove(new QPushButton(tr("&Remove trust"), this))
    , m_note(new QLabel(this))
{
    m_list->setObjectName(QStringLiteral("preferences.keys"));
    m_list->setAccessibleName(tr("Trusted keys"));
    m_list->setHeaderLabels({tr("Server"), tr("Trusted by"), tr("SHA-256 of the key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(ServerColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ByColumn, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_remove->setObjectName(QStringLiteral("preferences.keys.remove"));
    m_note->setObjectName(QStringLiteral("preferences.keys.note"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this](const QTreeWidgetItem *item) { m_remove->setEnabled(item != nullptr); });
    connect(m_remove, &QPushButton::clicked, this, &PreferencesKeys::remove);
    connect(&m_workspace, &Workspace::changed, this, &PreferencesKeys::show);
    connect(&m_trust, &SessionTrust::changed, this, &PreferencesKeys::show);
    show();
}

void PreferencesKeys::show()
{
    const auto row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    const auto add = [this](const QString &server, const QString &by, const QByteArray &key) {
        const auto digits = texts::fingerprint(key);
        auto *item = new QTreeWidgetItem(m_list, {server, by, digits});
        item->setToolTip(KeyColumn, digits);
        return item;
    };
    for (const auto &key : trustedKeys(m_workspace.accounts())) {
        auto *item = add(place(key.host, key.port),
            tr("%1, %2", "account, side").arg(texts::visible(key.name, 100), texts::side(key.side)),
            key.spkiSha256);
        item->setData(0, accountRole, key.account);
        item->setData(0, indexRole, static_cast<int>(key.side));
    }
    for (int i = 0; i < m_trust.keys().size(); ++i) {
        const auto &key = m_trust.keys().at(i);
        add(place(key.host, QString::number(key.port)), tr("This session only"), key.spkiSha256)
            ->setData(0, indexRole, i);
    }
    const auto count = m_list->topLevelItemCount();
    if (count > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, count - 1)));
    } else if (m_note->text().isEmpty()) {
        m_note->setText(tr("Every server has to prove itself with a certificate."));
    }
    m_note->setVisible(!m_note->text().isEmpty());
    m_remove->setEnabled(count > 0);
}

void PreferencesKeys::remove()
{
    const auto *item = m_list->currentItem();
    if (!item) {
        return;
    }
    const auto id = item->data(0, accountRole).toUuid();
    const auto index = item->data(0, indexRole).toInt();
    const auto server = item->text(ServerColumn);
    const auto account = m_workspace.account(id);
    if (account) {
        m_note->setText(tr("%1 has to show a good certificate again. Save the account “%2” to "
                           "keep that; it can be undone.")
                            .arg(server, texts::visible(account->name, 100)));
        m_workspace.apply(withoutTrustedKey(*account, static_cast<Side>(index)),
            tr("removal of the trust in the key of %1").arg(server));
    } else if (id.isNull() && index < m_trust.keys().size()) {
        m_note->setText(tr("%1 has to prove itself again.").arg(server));
        m_trust.forget(m_trust.keys().at(index));
    }
    announce(m_note, m_note->text());
}

} // namespace mailrig
