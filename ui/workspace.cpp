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
    if (m_drafts.isEmpty()) {
        return m_store.accounts(); // shared, not copied
    }
    QList<Account> all;
    all.reserve(m_store.accounts().size() + m_drafts.size());
    for (const auto &stored : m_store.accounts()) {
        const auto draft = m_drafts.constFind(stored.id);
        all << (draft == m_drafts.constEnd() ? stored : draft->now);
    }
    const auto known = all.size();
    for (const auto &draft : m_drafts) {
        if (isNew(draft.now.id)) {
            all << draft.now;
        }
    }
    std::sort(all.begin() + known, all.end(),
        [](const Account &a, const Account &b) { return a.name < b.name; });
    return all;
}

bool Workspace::isEmpty() const
{
    return m_drafts.isEmpty() && m_store.accounts().isEmpty();
}

std::optional<Account> Workspace::account(QUuid id) const
{
    const auto draft = m_drafts.constFind(id);
    return draft == m_drafts.constEnd() ? stored(id) : std::optional(draft->now);
}

std::optional<Account> Workspace::stored(QUuid id) const
{
    const auto *stored = m_store.find(id);
    return stored ? std::optional(*stored) : std::nullopt;
}

bool Workspace::isModified(QUuid id) const
{
    if (m_drafts.contains(id) || m_typed.isEmpty()) {
        return m_drafts.contains(id);
    }
    const auto on = stored(id);
    return on && !typedSecrets(*on).isEmpty();
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

QUuid Workspace::duplicate(QUuid id)
{
    auto copy = account(id);
    if (!copy) {
        return {};
    }
    const auto original = copy->name;
    const auto all = accounts();
    const auto isTaken = [&all](const QString &name) {
        return std::any_of(all.cbegin(), all.cend(), [&name](const Account &each) {
            return each.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    for (int i = 2; isTaken(copy->name); ++i) {
        copy->name = QStringLiteral("%1-%2").arg(original).arg(i);
    }
    copy->id = QUuid::createUuid();
    auto *command = new AddCommand(*this, *copy);
    command->setText(tr("copy of “%1”").arg(original));
    m_undo.push(command);
    return copy->id;
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
        m_undo.push(new RemoveCommand(*this, *on));
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
    if (conflict(id)) {
        return failure(Cause::FileChanged, on->name);
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
        return std::any_of(choices.cbegin(), choices.cend(), [&name](const NamedSecret &each) {
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

QList<NamedSecret> Workspace::secretChoices() const
{
    QList<NamedSecret> choices;
    for (const auto &each : m_store.secrets().list) {
        choices << NamedSecret{.id = each.id, .name = each.name, .stored = !typedSecret(each.id)};
    }
    for (const auto &typed : m_typed) {
        if (!m_store.secrets().find(typed.id)) {
            choices << NamedSecret{.id = typed.id, .name = typed.name, .stored = false};
        }
    }
    return choices;
}

std::optional<Conflict> Workspace::conflict(QUuid id) const
{
    const auto draft = m_drafts.constFind(id);
    if (draft == m_drafts.constEnd()) {
        return {};
    }
    auto theirs = stored(id);
    if (theirs == draft->base) {
        return {};
    }
    return Conflict{.base = draft->base, .mine = draft->now, .theirs = std::move(theirs)};
}

void Workspace::resolve(QUuid id, const std::optional<Account> &merged)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end()) {
        return;
    }
    draft->base = stored(id);
    const auto mine = draft->now;
    endEdit();
    if (!merged) {
        m_undo.push(new RemoveCommand(*this, mine));
    } else if (*merged != mine) {
        apply(*merged, tr("choice between two versions of “%1”").arg(mine.name));
    } else {
        setDraft(mine); // equal to theirs perhaps, and no draft any more
    }
}

Result<void> Workspace::storeEnvironments(
    const Environments &environments, const QString &chosen, const QString &what)
{
    const EnvironmentsCommand::State before{m_store.environments(), m_store.settings().environment};
    const EnvironmentsCommand::State after{environments, chosen};
    if (before == after) {
        return {};
    }
    return EnvironmentsCommand::write(m_store, before, after).map([&] {
        m_undo.push(new EnvironmentsCommand(*this, before, after, what));
    });
}

Result<void> Workspace::storeOAuthApps(const OAuthApps &apps, const QString &what)
{
    const auto before = m_store.oauthApps();
    if (before == apps) {
        return {};
    }
    return m_store.saveOAuthApps(apps).map(
        [&] { m_undo.push(new OAuthAppsCommand(*this, before, apps, what)); });
}

Result<void> Workspace::renameSecret(QUuid id, const QString &name)
{
    auto secrets = m_store.secrets();
    const auto *entry = secrets.find(id);
    const auto before = entry ? entry->name : QString();
    if (entry && before == name) {
        return {};
    }
    return secrets.rename(id, name).and_then([&] { return m_store.saveSecrets(secrets); }).map([&] {
        m_undo.push(new RenameSecretCommand(*this, id, before, name));
    });
}

void Workspace::setDraft(const Account &account)
{
    const auto stored = this->stored(account.id);
    const auto draft = m_drafts.find(account.id);
    if (stored == account) {
        m_drafts.remove(account.id);
    } else if (draft != m_drafts.end()) {
        draft->now = account;
    } else {
        m_drafts.insert(account.id, {.now = account, .base = stored});
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
        each = stored(each.key()) == each->now ? m_drafts.erase(each) : std::next(each);
    }
    Q_EMIT changed({});
    Q_EMIT secretsChanged();
}

} // namespace mailrig
