// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! The accounts on screen, their undo, and what other programs do meanwhile.
class TstWorkspace : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountStore> m_store;
    std::unique_ptr<Workspace> m_workspace;
    QUuid m_id;

    Account onScreen() const { return *m_workspace->account(m_id); }
    void undo() const { m_workspace->undoStack()->undo(); }
    void redo() const { m_workspace->undoStack()->redo(); }
    void edit(const std::function<void(Account &)> &change) const
    {
        auto account = onScreen();
        change(account);
        m_workspace->edit(account, {});
    }
    void label(const QString &text) const
    {
        edit([&](Account &x) { x.label = text; });
    }
    //! Another program's change, which the store notices.
    void elsewhere(const std::function<void(AccountStore &)> &change) const
    {
        AccountStore other(m_dir->path());
        QVERIFY(other.load());
        change(other);
        QVERIFY(m_store->load());
    }
    void saveElsewhere(const std::function<void(Account &)> &change) const
    {
        elsewhere([&](AccountStore &other) {
            auto account = *other.find(m_id);
            change(account);
            QVERIFY(other.save(account));
        });
    }

private Q_SLOTS:
    void init()
    {
        m_workspace.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<AccountStore>(m_dir->path());
        QVERIFY(m_store->load());
        m_id = m_store->add({.name = u"sales"_s})->id;
        m_workspace = std::make_unique<Workspace>(*m_store);
    }
    void cleanup() { m_workspace.reset(); }

    void everyEditIsUndoneAndRedone()
    {
        const auto before = onScreen();
        label(u"one"_s);
        edit([](Account &x) { x.incoming.host = u"imap.example.org"_s; });
        undo();
        QCOMPARE(onScreen().label, u"one"_s);
        QCOMPARE(onScreen().incoming.host, QString());
        undo();
        QCOMPARE(onScreen(), before);
        QVERIFY(!m_workspace->isModified(m_id));
        redo();
        redo();
        QCOMPARE(onScreen().incoming.host, u"imap.example.org"_s);
    }

    void anEditIsUndoneAfterItWasSaved()
    {
        label(u"one"_s);
        QVERIFY(m_workspace->save(m_id));
        QVERIFY(!m_workspace->isModified(m_id));
        undo();
        QVERIFY(m_workspace->isModified(m_id));
        QVERIFY(m_workspace->save(m_id));
        QCOMPARE(m_store->find(m_id)->label, QString());
    }

    void aDuplicateIsUndoneAndRedone()
    {
        label(u"unsaved"_s);
        const auto copy = m_workspace->duplicate(m_id);
        QCOMPARE(m_workspace->account(copy)->name, u"sales-2"_s);
        QCOMPARE(m_workspace->account(copy)->label, u"unsaved"_s);
        QVERIFY(m_workspace->isNew(copy));
        QCOMPARE(m_workspace->account(m_workspace->duplicate(copy))->name, u"sales-2-2"_s);
        undo();
        QVERIFY(m_workspace->save(copy));
        QCOMPARE(m_store->accounts().size(), 2);
        undo();
        QCOMPARE(m_store->accounts().size(), 1);
        QVERIFY(!m_workspace->account(copy));
        redo();
        QVERIFY(m_workspace->isNew(copy));
        QVERIFY(m_workspace->duplicate(QUuid::createUuid()).isNull());
    }

    void aDeletionIsUndoneAndRedoneAsItIsThen()
    {
        const auto stored = onScreen();
        m_workspace->remove(m_id);
        QVERIFY(m_store->accounts().isEmpty());
        undo();
        QCOMPARE(m_store->accounts(), QList{stored});
        redo();
        QVERIFY(m_store->accounts().isEmpty());
        QVERIFY(m_workspace->isEmpty());
        undo();
        QCOMPARE(onScreen(), stored);
    }

    void whatIsNotEditedFollowsTheStore()
    {
        saveElsewhere([](Account &x) { x.label = u"theirs"_s; });
        QCOMPARE(onScreen().label, u"theirs"_s);
        QVERIFY(!m_workspace->conflict(m_id));
        QVERIFY(!m_workspace->isModified(m_id));
    }

    void undoTakesBackOnlyWhatItsChangeDid()
    {
        label(u"mine"_s);
        QVERIFY(m_workspace->save(m_id));
        saveElsewhere([](Account &x) { x.incoming.host = u"theirs.example"_s; });
        undo();
        QCOMPARE(onScreen().label, QString());
        QCOMPARE(onScreen().incoming.host, u"theirs.example"_s);
        QVERIFY(m_workspace->save(m_id));
        QCOMPARE(m_store->find(m_id)->incoming.host, u"theirs.example"_s);
    }

    void twoVersionsAreNeverSavedOverEachOther()
    {
        const auto base = onScreen();
        label(u"mine"_s);
        saveElsewhere([](Account &x) { x.label = u"theirs"_s; });
        const auto conflict = m_workspace->conflict(m_id);
        QVERIFY(conflict);
        QCOMPARE(conflict->base, std::optional(base));
        QCOMPARE(conflict->mine.label, u"mine"_s);
        QCOMPARE(conflict->theirs->label, u"theirs"_s);
        const auto refused = m_workspace->save(m_id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Cause::FileChanged);
        QCOMPARE(m_store->find(m_id)->label, u"theirs"_s);
    }

    void keepingMineLetsItBeSaved()
    {
        label(u"mine"_s);
        saveElsewhere([](Account &x) { x.label = u"theirs"_s; });
        m_workspace->resolve(m_id, m_workspace->conflict(m_id)->mine);
        QVERIFY(!m_workspace->conflict(m_id));
        QCOMPARE(onScreen().label, u"mine"_s);
        QVERIFY(m_workspace->save(m_id));
        QCOMPARE(m_store->find(m_id)->label, u"mine"_s);
    }

    void takingTheirsCanBeUndone()
    {
        label(u"mine"_s);
        saveElsewhere([](Account &x) { x.label = u"theirs"_s; });
        m_workspace->resolve(m_id, m_workspace->conflict(m_id)->theirs);
        QVERIFY(!m_workspace->isModified(m_id));
        QCOMPARE(onScreen().label, u"theirs"_s);
        undo();
        QCOMPARE(onScreen().label, u"mine"_s);
        QVERIFY(!m_workspace->conflict(m_id));
    }

    void anAccountDeletedElsewhereUnderMyChangesIsAskedAbout()
    {
        label(u"mine"_s);
        elsewhere([&](AccountStore &other) { QVERIFY(other.remove(m_id)); });
        QVERIFY(m_workspace->conflict(m_id));
        QVERIFY(!m_workspace->conflict(m_id)->theirs);
        QVERIFY(!m_workspace->save(m_id));
        m_workspace->resolve(m_id, {});
        QVERIFY(!m_workspace->account(m_id));
        undo();
        QVERIFY(m_workspace->isNew(m_id));
        QVERIFY(m_workspace->save(m_id));
        QCOMPARE(m_store->find(m_id)->label, u"mine"_s);
    }

    void equalVersionsAreNoConflict()
    {
        label(u"same"_s);
        saveElsewhere([](Account &x) { x.label = u"same"_s; });
        QVERIFY(!m_workspace->conflict(m_id));
        QVERIFY(!m_workspace->isModified(m_id));
    }

    void environmentsAreUndoneWithTheChoice()
    {
        Environments environments;
        QVERIFY(environments.put({.name = u"lab"_s, .variables = {{u"HOST"_s, u"a"_s}}}));
        QVERIFY(m_workspace->storeEnvironments(environments, u"lab"_s, u"x"_s));
        QCOMPARE(m_store->settings().environment, u"lab"_s);
        undo();
        QVERIFY(m_store->environments().list.isEmpty());
        QCOMPARE(m_store->settings().environment, QString());
        redo();
        QCOMPARE(m_store->environments(), environments);
        QCOMPARE(m_store->settings().environment, u"lab"_s);
    }

    void undoNeverOverwritesEnvironmentsFromElsewhere()
    {
        Environments mine;
        QVERIFY(mine.put({.name = u"mine"_s}));
        QVERIFY(m_workspace->storeEnvironments(mine, {}, u"x"_s));
        elsewhere([](AccountStore &other) {
            auto all = other.environments();
            QVERIFY(all.put({.name = u"theirs"_s}));
            QVERIFY(other.saveEnvironments(all));
        });
        QSignalSpy failed(m_workspace.get(), &Workspace::failed);
        undo();
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_store->environments().find(u"theirs"_s));
        QVERIFY(m_store->environments().find(u"mine"_s));
    }

    void aSecretsNameIsUndoneWhateverElseWasAdded()
    {
        SecretList secrets;
        const auto id = secrets.add(u"old"_s)->id;
        QVERIFY(m_store->saveSecrets(secrets));
        QVERIFY(m_workspace->renameSecret(id, u"new"_s));
        secrets = m_store->secrets();
        const auto other = secrets.add(u"other"_s);
        QVERIFY(m_store->saveSecrets(secrets));
        undo();
        QCOMPARE(m_store->secrets().find(id)->name, u"old"_s);
        QVERIFY(m_store->secrets().find(other->id));
        QCOMPARE(m_workspace->renameSecret(id, u"Other"_s).error().code, Cause::NameTaken);
    }
};

QTEST_GUILESS_MAIN(TstWorkspace)
#include "tst_workspace.moc"
