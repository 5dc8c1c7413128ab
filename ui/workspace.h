// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "ui/typedsecret.h"

#include <QUndoStack>

namespace mailrig {

//! The accounts as they are on screen: those of the store with what was changed and not saved yet,
//! and one undo for all of it. Deleting reaches the store at once, and undoing it puts the account
//! back; everything else reaches the store with `save`.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(AccountStore &store, QObject *parent = nullptr);

    //! By name, new ones last.
    [[nodiscard]] QList<Account> accounts() const;
    [[nodiscard]] std::optional<Account> account(QUuid id) const;
    [[nodiscard]] bool isModified(QUuid id) const;
    [[nodiscard]] bool isNew(QUuid id) const;
    [[nodiscard]] QList<QUuid> modified() const;
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    //! A new account, not stored yet; answers its id.
    QUuid add(Account account);
    //! The account as the forms show it now. Edits of one `field` in a row are undone together.
    void edit(const Account &account, const QString &field);
    //! A change with a name of its own for the undo menu.
    void apply(const Account &account, const QString &what);
    //! The next edit is undone for itself, even if it is of the same field.
    void endEdit() { ++m_round; }
    void remove(QUuid id);
    //! Puts back what the store has; a new account goes.
    void revert(QUuid id);
    //! Writes names of typed secrets first, then the account. Errors as of AccountStore.
    [[nodiscard]] Result<void> save(QUuid id);

    //! Kept until the account that uses it is saved; never part of the undo.
    void type(const TypedSecret &secret);
    [[nodiscard]] QList<TypedSecret> typedSecrets(const Account &account) const;
    [[nodiscard]] std::optional<Secret> typedSecret(QUuid id) const;
    void forgetTyped(QUuid id);
    [[nodiscard]] QList<SecretChoice> secretChoices() const;

Q_SIGNALS:
    void changed(QUuid id); //!< that account, or what is known of it; it may be gone
    void secretsChanged();
    void failed(const mailrig::Error &error); //!< the store refused a deletion or its undo

private:
    friend class EditCommand;
    friend class AddCommand;
    friend class RemoveCommand;
    void setDraft(const Account &account);
    void dropDraft(QUuid id);
    void report(const Result<void> &result);
    void reread();
    //! With a name no other secret has; one that is stored keeps its own.
    [[nodiscard]] TypedSecret named(TypedSecret secret) const;

    AccountStore &m_store;
    QUndoStack m_undo;
    QHash<QUuid, Account> m_drafts;
    QList<TypedSecret> m_typed;
    int m_round = 0;
};

} // namespace mailrig
