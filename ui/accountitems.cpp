// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountitems.h"

namespace mailrig {

namespace {

AccountItems::Badge badgeOf(const Server &server)
{
    using enum AccountItems::Badge;
    if (server.protocol == Protocol::None) {
        return None;
    }
    if (server.security == Security::None) {
        return Open;
    }
    const auto mode = server.identityCheck.mode;
    return mode == IdentityMode::Off || mode == IdentityMode::NameWaived ? Waived : Safe;
}

QString text(AccountItems::Badge badge)
{
    using enum AccountItems::Badge;
    switch (badge) {
    case None:
        return AccountItems::tr("No server");
    case Safe:
        return AccountItems::tr("Encrypted, server verified");
    case Waived:
        return AccountItems::tr("Encrypted, server not fully verified");
    case Open:
        return AccountItems::tr("Not encrypted");
    }
    return {};
}

QString text(AccountItems::Status status)
{
    using enum AccountItems::Status;
    switch (status) {
    case Untested:
        return AccountItems::tr("Not tested");
    case Running:
        return AccountItems::tr("Testing…");
    case Ok:
        return AccountItems::tr("Works");
    case Failed:
        return AccountItems::tr("Failed");
    case Cancelled:
        return AccountItems::tr("Cancelled");
    }
    return {};
}

} // namespace

AccountItems::AccountItems(const Workspace &workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_accounts(workspace.accounts())
{
    connect(&workspace, &Workspace::changed, this, &AccountItems::reload);
}

int AccountItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size());
}

QVariant AccountItems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto &account = m_accounts.at(index.row());
    const auto status = m_status.value(account.id, Status::Untested);
    const auto badge = badgeOf(account);
    const auto name = account.name.isEmpty() ? tr("New account") : account.name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return QStringList{name, account.identity.address, text(status), text(badge)}.join(
            QStringLiteral(", "));
    case Qt::ToolTipRole:
        return (name + u'\n' + text(badge)).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    case IdRole:
        return account.id;
    case AddressRole:
        return account.identity.address.isEmpty() ? account.incoming.host
                                                  : account.identity.address;
    case StatusRole:
        return static_cast<int>(status);
    case StatusTextRole:
        return text(status);
    case BadgeRole:
        return static_cast<int>(badge);
    case BadgeTextRole:
        return text(badge);
    case ModifiedRole:
        return m_workspace.isModified(account.id) || m_workspace.isNew(account.id);
    case SearchRole:
        return QStringList{account.name, account.label, account.description,
            account.identity.address, account.identity.displayName, account.incoming.host,
            account.outgoing.host, account.tags.join(u' ')}
            .join(u'\n');
    default:
        return {};
    }
}

QModelIndex AccountItems::indexOf(QUuid id) const
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts.at(row).id == id) {
            return index(row);
        }
    }
    return {};
}

void AccountItems::setStatus(QUuid id, Status status)
{
    m_status.insert(id, status);
    if (const auto at = indexOf(id); at.isValid()) {
        Q_EMIT dataChanged(at, at);
    }
}

AccountItems::Badge AccountItems::badgeOf(const Account &account)
{
    return std::max(mailrig::badgeOf(account.incoming), mailrig::badgeOf(account.outgoing));
}

AccountItems::Status AccountItems::statusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return Status::Ok;
    case Verdict::Failed:
        return Status::Failed;
    case Verdict::Cancelled:
        return Status::Cancelled;
    }
    return Status::Untested;
}

void AccountItems::reload()
{
    const auto now = m_workspace.accounts();
    const auto sameIds = now.size() == m_accounts.size()
        && std::equal(now.cbegin(), now.cend(), m_accounts.cbegin(),
            [](const Account &a, const Account &b) { return a.id == b.id; });
    if (sameIds) {
        m_accounts = now;
        if (!now.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(now.size()) - 1));
        }
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const auto before = persistentIndexList();
    QList<QUuid> ids;
    for (const auto &each : before) {
        ids << each.data(IdRole).toUuid();
    }
    m_accounts = now;
    for (qsizetype i = 0; i < before.size(); ++i) {
        changePersistentIndex(before.at(i), indexOf(ids.at(i)));
    }
    Q_EMIT layoutChanged();
}

} // namespace mailrig
