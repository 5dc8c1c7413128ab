// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountitems.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

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

} // namespace

AccountItems::AccountItems(const Workspace &workspace, HistoryStore &history, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_history(history)
{
    connect(&workspace, &Workspace::changed, this, &AccountItems::show);
    connect(&m_reading, &QTimer::timeout, this, &AccountItems::readOn);
    reload();
}

int AccountItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AccountItems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto &row = m_rows.at(index.row());
    const auto status = this->status(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return QStringList{row.name, row.address, statusText(status), text(row.badge),
            row.tags.join(QStringLiteral(", "))}
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case IdRole:
        return row.id;
    case AddressRole:
        return row.address;
    case StatusRole:
        return static_cast<int>(status);
    case StatusTextRole:
        return statusText(status);
    case BadgeRole:
        return static_cast<int>(row.badge);
    case BadgeTextRole:
        return text(row.badge);
    case ModifiedRole:
        return row.modified;
    case TagsRole:
        return row.tags;
    default:
        return {};
    }
}

QString AccountItems::toolTip(int row) const
{
    QStringList lines{m_rows.at(row).name, text(m_rows.at(row).badge)};
    const auto *history = m_history.known(m_rows.at(row).id);
    if (history && !history->results.isEmpty()) {
        const auto &last = history->results.last();
        lines << tr("Last test: %1, %2")
                     .arg(statusText(statusOf(last.verdict)),
                         QLocale().toString(last.started.toLocalTime(), QLocale::ShortFormat));
    }
    if (const auto ends = certificateEnds(row); ends.isValid()) {
        lines << tr("The server's certificate is valid until %1")
                     .arg(QLocale().toString(ends.toLocalTime().date(), QLocale::ShortFormat));
    }
    return lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QModelIndex AccountItems::indexOf(QUuid id) const
{
    const auto row = m_index.constFind(id);
    return row == m_index.constEnd() ? QModelIndex() : index(*row);
}

AccountItems::Status AccountItems::status(int row) const
{
    const auto id = m_rows.at(row).id;
    if (const auto here = m_status.constFind(id); here != m_status.constEnd()) {
        return *here;
    }
    const auto *history = m_history.known(id);
    return history && !history->results.isEmpty() ? statusOf(history->results.last().verdict)
                                                  : Status::Untested;
}

QDateTime AccountItems::certificateEnds(int row) const
{
    const auto *history = m_history.known(m_rows.at(row).id);
    if (!history) {
        return {};
    }
    // A test that failed early saw none: the last that did counts.
    for (auto each = history->results.crbegin(); each != history->results.crend(); ++each) {
        if (const auto ends = each->certificateEnds(); ends.isValid()) {
            return ends;
        }
    }
    return {};
}

QStringList AccountItems::allTags() const
{
    QStringList all;
    for (const auto &row : m_rows) {
        for (const auto &tag : row.tags) {
            if (!all.contains(tag)) {
                all << tag;
            }
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

void AccountItems::setStatus(QUuid id, Status status)
{
    m_status.insert(id, status);
    if (const auto at = indexOf(id); at.isValid()) {
        Q_EMIT dataChanged(
            at, at, {StatusRole, StatusTextRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
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

QString AccountItems::statusText(Status status)
{
    switch (status) {
    case Status::Untested:
        return tr("Not tested");
    case Status::Running:
        return tr("Testing…");
    case Status::Ok:
        return tr("Works");
    case Status::Failed:
        return tr("Failed");
    case Status::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

AccountItems::Row AccountItems::rowOf(const Account &account) const
{
    return {.id = account.id,
        .name = account.name.isEmpty() ? tr("New account") : account.name,
        .address
        = account.identity.address.isEmpty() ? account.incoming.host : account.identity.address,
        .search = QStringList{account.name, account.label, account.description,
            account.identity.address, account.identity.displayName, account.incoming.host,
            account.outgoing.host, account.tags.join(u' ')}
                      .join(u'\n')
                      .toCaseFolded(),
        .tags = account.tags,
        .badge = badgeOf(account),
        .modified = m_workspace.isModified(account.id)};
}

void AccountItems::show(QUuid id)
{
    const auto at = indexOf(id);
    const auto account = id.isNull() ? std::nullopt : m_workspace.account(id);
    if (!account || !at.isValid()) {
        reload();
        return;
    }
    auto row = rowOf(*account);
    if (row != m_rows.at(at.row())) {
        m_rows[at.row()] = std::move(row);
        Q_EMIT dataChanged(at, at);
    }
}

void AccountItems::reload()
{
    QList<Row> rows;
    const auto accounts = m_workspace.accounts();
    rows.reserve(accounts.size());
    for (const auto &account : accounts) {
        rows << rowOf(account);
    }
    if (rows == m_rows) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const auto before = persistentIndexList();
    QList<QUuid> ids;
    for (const auto &each : before) {
        ids << m_rows.at(each.row()).id;
    }
    m_rows = std::move(rows);
    m_index.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        m_index.insert(m_rows.at(row).id, row);
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        changePersistentIndex(before.at(i), indexOf(ids.at(i)));
    }
    Q_EMIT layoutChanged();
    m_next = 0;
    m_reading.start(0);
}

void AccountItems::readOn()
{
    // Short enough to be noticed by nobody who types meanwhile.
    constexpr int pause = 5;
    QElapsedTimer clock;
    clock.start();
    bool isNews = false;
    while (m_next < m_rows.size() && clock.elapsed() < pause) {
        const auto id = m_rows.at(m_next++).id;
        if (!m_history.known(id) && !m_history.of(id).results.isEmpty()) {
            isNews = true;
        }
    }
    const bool isOver = m_next >= m_rows.size();
    if (isOver) {
        m_reading.stop();
    }
    if (isNews || isOver) {
        Q_EMIT learned();
    }
}

} // namespace mailrig
