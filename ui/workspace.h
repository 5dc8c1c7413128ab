// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"
#include "ui/typedsecret.h"

#include <QUndoStack>

namespace mailrig {

//! An account another program changed in the store while it had unsaved changes here.
struct Conflict {
    std::optional<Account> base = {}; //!< what both began with; none: it was new here
    Account mine = {};
    std::optional<Account> theirs = {}; //!< none: they deleted it
    bool operator==(const Conflict &) const = default;
};

//! The accounts as they are on screen: those of the store with what was changed and not saved yet,
//! and one undo for all of it. Deleting reaches the store at once, and undoing it puts the account
//! back; everything else reaches the store with `save`. Undoing a change of an account takes back
//! just what that change did: what came from elsewhere meanwhile stays.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(AccountStore &store, QObject *parent = nullptr);

    //! By name, new ones last.
    [[nodiscard]] QList<Account> accounts() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::optional<Account> account(QUuid id) const;
    [[nodiscard]] bool isModified(QUuid id) const;
    [[nodiscard]] bool isNew(QUuid id) const;
    [[nodiscard]] QList<QUuid> modified() const;
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    //! A new account, not stored yet; answers its id.
    QUuid add(Account account);
    //! A copy of the account as it is on screen, under a free name, not stored yet; null if there
    //! is no such account.
    QUuid duplicate(QUuid id);
    //! The account as the forms show it now. Edits of one `field` in a row are undone together.
    void edit(const Account &account, const QString &field);
    //! A change with a name of its own for the undo menu.
    void apply(const Account &account, const QString &what);
    //! The next edit is undone for itself, even if it is of the same field.
    void endEdit() { ++m_round; }
    void remove(QUuid id);
    //! Puts back what the store has; a new account goes.
    void revert(QUuid id);
    //! Writes names of typed secrets first, then the account. Errors as of AccountStore;
    //! FileChanged while there is a conflict.
    [[nodiscard]] Result<void> save(QUuid id);

    //! Nothing if the store has what the changes on screen began with.
    [[nodiscard]] std::optional<Conflict> conflict(QUuid id) const;
    //! Ends a conflict with this on screen; nothing: the account goes, as theirs did. Saves
    //! nothing, and can be undone.
    void resolve(QUuid id, const std::optional<Account> &merged);

    //! Environments and which of them is chosen, written at once. Errors as of AccountStore.
    [[nodiscard]] Result<void> storeEnvironments(
        const Environments &environments, const QString &chosen, const QString &what);
    //! Written at once. Errors as of AccountStore.
    [[nodiscard]] Result<void> storeOAuthApps(const OAuthApps &apps, const QString &what);
    //! Written at once. NotFound, NameTaken, Validation, or as of AccountStore.
    [[nodiscard]] Result<void> renameSecret(QUuid id, const QString &name);

    //! Kept until the account that uses it is saved; never part of the undo.
    void type(const TypedSecret &secret);
    [[nodiscard]] QList<TypedSecret> typedSecrets(const Account &account) const;
    [[nodiscard]] std::optional<Secret> typedSecret(QUuid id) const;
    void forgetTyped(QUuid id);
    [[nodiscard]] QList<NamedSecret> secretChoices() const;

Q_SIGNALS:
    void changed(QUuid id); //!< that account, or what is known of it; it may be gone
    void secretsChanged();
    void failed(const mailrig::Error &error); //!< the store refused a deletion or its undo

private:
    friend class EditCommand;
    friend class AddCommand;
    friend class RemoveCommand;
    friend class EnvironmentsCommand;
    friend class OAuthAppsCommand;
    friend class RenameSecretCommand;
    struct Draft {
        Account now = {};
        std::optional<Account> base = {}; //!< what the store had when the changes began
    };
    [[nodiscard]] std::optional<Account> stored(QUuid id) const;
    void setDraft(const Account &account);
    void dropDraft(QUuid id);
    void report(const Result<void> &result);
    void reread();
    //! With a name no other secret has; one that is stored keeps its own.
    [[nodiscard]] TypedSecret named(TypedSecret secret) const;

    AccountStore &m_store;
    QUndoStack m_undo;
    QHash<QUuid, Draft> m_drafts;
    QList<TypedSecret> m_typed;
    int m_round = 0;
};

} // namespace mailrig
