// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/readfile.h"
#include "app/gui/savefile.h"
#include "protocols/keychain/sessionstore.h"
#include "protocols/mail/livecheck.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/transport/certificatefile.h"
#include "tests/ui/windowhands.h"
#include "ui/certificatedialog.h"
#include "ui/enumcombobox.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace mailrig {

//! The window as the program makes it, on the real servers of tests/lab, which MAILRIG_LAB tells
//! about, and on a store of its own.
class LabWindow : public WindowHands {
public:
    //! `tokens`, for who signs in with OAuth, outlives it.
    explicit LabWindow(SecretStore &keychain, TokenSource *tokens = nullptr)
        : checker(32, LiveCheck::Servers::EachTimeAnew, tokens)
        , m_keychain(keychain)
        , m_note(readNote())
    {
    }
    ~LabWindow() { close(); }

    void close()
    {
        window.reset();
        store.reset();
    }
    //! As at a start of the program: what was not written before is gone.
    void open()
    {
        close();
        store = std::make_unique<AccountStore>(folder.path());
        if (!store->load()) {
            qFatal("the store cannot be read");
        }
        window = std::make_unique<MainWindow>(Services{.store = *store,
            .keychain = m_keychain,
            .session = session,
            .checker = checker,
            .unlock = {},
            .writeFile = saveFile,
            .processEnvironment = {},
            .readCertificate = startReadingCertificates,
            .trust
            = {.caFile = caFile.isEmpty() ? m_note[QStringLiteral("caFile")].toString() : caFile,
                .systemStore = false},
            .signIns = signIns,
            .openFile = openFile,
            .discoverer = discoverer,
            .post = &post});
        WindowHands::show();
    }
    //! Puts an account into the store, before the window opens.
    void keep(const Account &account, const QList<SecretEntry> &entries = {})
    {
        AccountStore before(folder.path());
        const auto loaded = before.load();
        auto secrets = before.secrets();
        secrets.list << entries;
        const bool isKept = loaded && before.saveSecrets(secrets) && before.add(account);
        if (!isKept) {
            qFatal("the store refused an account");
        }
    }

    [[nodiscard]] const QJsonObject &note() const { return m_note; }
    [[nodiscard]] QString host() const { return m_note[QStringLiteral("host")].toString(); }
    [[nodiscard]] QString port(const QString &service) const
    {
        return QString::number(m_note[QStringLiteral("ports")][service].toInt());
    }
    [[nodiscard]] QString address(const QString &person) const { return of(person, "address"); }
    [[nodiscard]] QString password(const QString &person) const { return of(person, "password"); }

    //! Goes to a section of the forms by its place.
    void section(int index) const
    {
        find<QTabWidget>(QStringLiteral("sections"))->setCurrentIndex(index);
    }
    //! As a person goes through the list: from its top, key by key.
    template <class T> void pick(const QString &field, T value) const
    {
        auto *combo = find<EnumComboBox>(field);
        combo->setFocus(Qt::TabFocusReason);
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->count() && combo->template value<T>() != value; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QCOMPARE(combo->template value<T>(), value);
    }

    //! F5, and what comes of it.
    void test() const
    {
        QVERIFY(isDone());
        press(Qt::Key_F5);
        QTRY_VERIFY(!isDone());
        waitForTest();
    }
    void waitForTest() const { QTRY_VERIFY_WITH_TIMEOUT(isDone(), 60'000); }
    [[nodiscard]] bool isDone() const { return !window->findChild<TestRun *>()->isRunning(); }
    [[nodiscard]] const CheckReport &report() const
    {
        return window->findChild<TestPanel *>()->report();
    }
    [[nodiscard]] std::optional<Cause> cause(Side side) const
    {
        const auto *tried = report().side(side);
        const auto *failed = tried ? tried->firstFailure() : nullptr;
        return failed && failed->error ? std::optional(failed->error->code) : std::nullopt;
    }
    [[nodiscard]] CertificateDialog *certificate() const
    {
        for (auto *each : window->findChildren<CertificateDialog *>()) {
            if (each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    QTemporaryDir folder;
    std::unique_ptr<AccountStore> store;
    SessionStore session;
    LiveCheck checker;
    // from the next `open` on
    Discoverer *discoverer = nullptr;
    SignIns *signIns = nullptr;
    QString caFile; //!< empty: the lab's
    LivePostOffice post;

private:
    static QJsonObject readNote()
    {
        QFile file(qEnvironmentVariable("MAILRIG_LAB"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("MAILRIG_LAB names no file: run this by ctest");
        }
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    [[nodiscard]] QString of(const QString &person, const char *what) const
    {
        return m_note[QStringLiteral("users")][person][QLatin1String(what)].toString();
    }

    SecretStore &m_keychain;
    QJsonObject m_note;
};

} // namespace mailrig
