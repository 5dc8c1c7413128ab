// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "ui/undo.h"

#include <algorithm>

namespace mailrig {

namespace {

template <class F> QString freeName(const QString &wish, F isTaken)
{
    auto name = wish;
    for (int i = 2; isTaken(name); ++i) {
        name = QStringLiteral("%1 %2").arg(wish).arg(i);
    }
    return name;
}

} // namespace

Workspace::Workspace(AccountStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &AccountStore::changed, this, &Workspace::reread);
}

QList<Account> Workspace::accounts() const
{
    QList<Account> all;
    for (const auto &stored : m_store.accounts()) {
        all << m_drafts.value(stored.id, stored);
    }
    const auto known = all.size();
    for (const auto &draft : m_drafts) {
        if (isNew(draft.id)) {
            all << draft;
        }
    }
    std::sort(all.begin() + known, all.end(),
        [](const Account &a, const Account &b) { return a.name < b.name; });
    return all;
}

std::optional<Account> Workspace::account(QUuid id) const
{
    if (const auto draft = m_drafts.constFind(id); draft != m_drafts.constEnd()) {
        return *draft;
    }
    const auto *stored = m_store.find(id);
    return stored ? std::optional(*stored) : std::nullopt;
}

bool Workspace::isModified(QUuid id) const
{
    const auto on = account(id);
    return m_drafts.contains(id) || (on && !typedSecrets(*on).isEmpty());
}

bool Workspace::isNew(QUuid id) const
{
    return !m_store.find(id);
}

QList<QUuid> Workspace::modified() const
{
    QList<QUuid> ids;
    for (const auto &each : accounts()) {
        if (isModified(each.id)) {
            ids << each.id;
        }
    }
    return ids;
}

QUuid Workspace::add(Account account)
{
    account.id = QUuid::createUuid();
    m_undo.push(new AddCommand(*this, account));
    return account.id;
}

void Workspace::edit(const Account &account, const QString &field)
{
    if (const auto before = this->account(account.id); before && *before != account) {
        m_undo.push(new EditCommand(*this, *before, account, field, m_round));
    }
}

void Workspace::apply(const Account &account, const QString &what)
{
    if (const auto before = this->account(account.id); before && *before != account) {
        auto *command = new EditCommand(*this, *before, account, {}, m_round);
        command->setText(what);
        m_undo.push(command);
    }
}

void Workspace::remove(QUuid id)
{
    if (const auto on = account(id)) {
        const auto *stored = m_store.find(id);
        m_undo.push(new RemoveCommand(
            *this, *on, stored ? std::optional(*stored) : std::optional<Account>()));
    }
}

void Workspace::revert(QUuid id)
{
    const auto on = account(id);
    if (!on) {
        return;
    }
    for (const auto &typed : typedSecrets(*on)) {
        forgetTyped(typed.id);
    }
    if (const auto *stored = m_store.find(id)) {
        apply(*stored, tr("return to the saved “%1”").arg(stored->name));
    } else {
        remove(id);
    }
}

Result<void> Workspace::save(QUuid id)
{
    const auto on = account(id);
    if (!on) {
        return failure(Cause::NotFound);
    }
    auto secrets = m_store.secrets();
    for (const auto &typed : typedSecrets(*on)) {
        if (!secrets.find(typed.id)) {
            secrets.list.append(
                {.id = typed.id, .name = freeName(typed.name, [&secrets](const QString &name) {
                     return secrets.find(name) != nullptr;
                 })});
        }
    }
    if (secrets != m_store.secrets()) {
        if (auto named = m_store.saveSecrets(secrets); !named) {
            return named;
        }
    }
    if (auto saved = m_store.save(*on); !saved) {
        return saved;
    }
    for (const auto &typed : typedSecrets(*on)) {
        forgetTyped(typed.id);
    }
    endEdit();
    dropDraft(id);
    return {};
}

TypedSecret Workspace::named(TypedSecret secret) const
{
    if (m_store.secrets().find(secret.id)) {
        return secret;
    }
    const auto choices = secretChoices();
    const auto isTaken = [&choices](const QString &name) {
        return std::any_of(choices.cbegin(), choices.cend(), [&name](const SecretChoice &each) {
            return each.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    secret.name = freeName(secret.name, isTaken);
    return secret;
}

void Workspace::type(const TypedSecret &secret)
{
    const auto same = std::find_if(m_typed.begin(), m_typed.end(),
        [&secret](const TypedSecret &each) { return each.id == secret.id; });
    if (same != m_typed.end()) {
        same->secret = secret.secret;
    } else {
        m_typed << named(secret);
    }
    Q_EMIT secretsChanged();
}

QList<TypedSecret> Workspace::typedSecrets(const Account &account) const
{
    QList<TypedSecret> used;
    std::copy_if(m_typed.cbegin(), m_typed.cend(), std::back_inserter(used),
        [&account](const TypedSecret &each) {
            return each.id == account.incoming.credential.secret
                || each.id == account.outgoing.credential.secret;
        });
    return used;
}

std::optional<Secret> Workspace::typedSecret(QUuid id) const
{
    const auto same = std::find_if(
        m_typed.cbegin(), m_typed.cend(), [id](const TypedSecret &each) { return each.id == id; });
    return same == m_typed.cend() ? std::nullopt : std::optional(same->secret);
}

void Workspace::forgetTyped(QUuid id)
{
    m_typed.removeIf([id](const TypedSecret &each) { return each.id == id; });
    Q_EMIT secretsChanged();
}

QList<SecretChoice> Workspace::secretChoices() const
{
    QList<SecretChoice> choices;
    for (const auto &each : m_store.secrets().list) {
        choices << SecretChoice{.id = each.id, .name = each.name, .stored = !typedSecret(each.id)};
    }
    for (const auto &typed : m_typed) {
        if (!m_store.secrets().find(typed.id)) {
            choices << SecretChoice{.id = typed.id, .name = typed.name, .stored = false};
        }
    }
    return choices;
}

void Workspace::setDraft(const Account &account)
{
    const auto *stored = m_store.find(account.id);
    if (stored && *stored == account) {
        m_drafts.remove(account.id);
    } else {
        m_drafts.insert(account.id, account);
    }
    Q_EMIT changed(account.id);
}

void Workspace::dropDraft(QUuid id)
{
    m_drafts.remove(id);
    Q_EMIT changed(id);
}

void Workspace::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

void Workspace::reread()
{
    for (auto each = m_drafts.begin(); each != m_drafts.end();) {
        const auto *stored = m_store.find(each.key());
        each = stored && *stored == *each ? m_drafts.erase(each) : std::next(each);
    }
    Q_EMIT changed({});
    Q_EMIT secretsChanged();
}

} // namespace mailrig
