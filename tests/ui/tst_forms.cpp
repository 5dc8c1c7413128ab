// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sampleaccounts.h"
#include "tests/ui/typetext.h"
#include "ui/contenttypesfield.h"
#include "ui/enumcombobox.h"
#include "ui/generalform.h"
#include "ui/messagesform.h"
#include "ui/policyform.h"
#include "ui/serverform.h"
#include "ui/smimeform.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace mailrig;

class TstForms : public QObject {
    Q_OBJECT

    template <class W> static W *find(const QWidget &form, const char *name)
    {
        auto *found = form.findChild<W *>(QString::fromLatin1(name));
        if (!found) {
            qFatal("no widget %s", name);
        }
        return found;
    }
    static bool shows(const QWidget &form, const char *name)
    {
        return find<QWidget>(form, name)->isVisibleTo(&form);
    }

private Q_SLOTS:
    void whateverAnAccountHoldsTheFormsHandItBack()
    {
        GeneralForm general;
        ServerForm incoming(Side::Incoming);
        ServerForm outgoing(Side::Outgoing);
        MessagesForm messages(QStringLiteral("messages."));
        PolicyForm policy(QStringLiteral("policy."));
        SmimeForm smime(QStringLiteral("smime."));
        QRandomGenerator generator(20261121);
        for (int i = 0; i < 300; ++i) {
            const auto account = i == 0 ? samples::full() : samples::random(generator);
            auto bare = account;
            bare.name.clear();
            bare.description.clear();
            bare.label.clear();
            bare.requiredRoles.clear();
            bare.tags.clear();
            bare.identity = {};
            bare.microsoft365 = {};
            bare.type = {};
            general.setAccount(account);
            QCOMPARE(general.appliedTo(bare), account);
            incoming.setServer(account.incoming);
            QCOMPARE(incoming.server(), account.incoming);
            outgoing.setServer(account.outgoing);
            QCOMPARE(outgoing.server(), account.outgoing);
            messages.setMessages(account.messages, account.incoming.protocol);
            QCOMPARE(messages.messages(), account.messages);
            policy.setPolicy(account.policy);
            QCOMPARE(policy.policy(), account.policy);
            smime.setSmime(account.smime);
            QCOMPARE(smime.smime(), account.smime);
        }
    }

    void showingAnAccountIsNoEdit()
    {
        GeneralForm general;
        MessagesForm messages(QStringLiteral("messages."));
        PolicyForm policy(QStringLiteral("policy."));
        SmimeForm smime(QStringLiteral("smime."));
        int edits = 0;
        const auto count = [&edits] { ++edits; };
        connect(&general, &GeneralForm::edited, this, count);
        connect(&messages, &MessagesForm::edited, this, count);
        connect(&policy, &PolicyForm::edited, this, count);
        connect(&smime, &SmimeForm::edited, this, count);
        for (const auto &account : {samples::full(), samples::plain(), samples::full()}) {
            general.setAccount(account);
            messages.setMessages(account.messages, account.incoming.protocol);
            policy.setPolicy(account.policy);
            smime.setSmime(account.smime);
        }
        QCOMPARE(edits, 0);
    }

    void rolesAreAListEditedInPlace()
    {
        GeneralForm form;
        form.setAccount({.requiredRoles = {QStringLiteral("office")}});
        form.show();
        QSignalSpy edited(&form, &GeneralForm::edited);
        auto *list = find<QListWidget>(form, "requiredRoles");
        find<QAbstractButton>(form, "requiredRoles.add")->click();
        QCOMPARE(edited.size(), 0); // nothing was said yet
        auto *editor = list->viewport()->findChild<QLineEdit *>();
        typeText(editor, QStringLiteral("vpn users"));
        QTest::keyClick(editor, Qt::Key_Return);
        const QStringList both{QStringLiteral("office"), QStringLiteral("vpn users")};
        QTRY_COMPARE(form.appliedTo({}).requiredRoles, both);
        QVERIFY(!edited.isEmpty());
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(form.appliedTo({}).requiredRoles, QStringList{QStringLiteral("vpn users")});
        QVERIFY(form.appliedTo({}).tags.isEmpty());
    }

    void aRoleThatIsLeftEmptyGoesAndOneBeingTypedIsTakenOver()
    {
        GeneralForm form;
        form.setAccount({});
        form.show();
        form.activateWindow();
        auto *list = find<QListWidget>(form, "requiredRoles");
        auto *add = find<QAbstractButton>(form, "requiredRoles.add");
        add->click();
        QTest::keyClick(list->viewport()->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_COMPARE(list->count(), 0);
        QTRY_VERIFY(!list->viewport()->findChild<QLineEdit *>());
        add->click();
        typeText(list->viewport()->findChild<QLineEdit *>(), QStringLiteral("office"));
        form.commit();
        QCOMPARE(form.appliedTo({}).requiredRoles, QStringList{QStringLiteral("office")});
    }

    void microsoft365HasFieldsOfItsOwn()
    {
        GeneralForm form;
        form.setAccount({});
        QVERIFY(!shows(form, "microsoft365.tenant"));
        auto *type = find<EnumComboBox>(form, "type");
        QTest::keyClick(type, Qt::Key_Down);
        QVERIFY(shows(form, "microsoft365.tenant"));
        QVERIFY(shows(form, "microsoft365.mailbox"));
        QTest::keyClick(find<EnumComboBox>(form, "microsoft365.cloud"), Qt::Key_End);
        QCOMPARE(form.appliedTo({}).type, AccountType::Microsoft365);
        QCOMPARE(form.appliedTo({}).microsoft365.cloud, Cloud::China);
    }

    void onlyPop3LeavesMessagesOnTheServer()
    {
        MessagesForm form(QStringLiteral("messages."));
        form.setMessages({.leaveDays = 7}, Protocol::Imap);
        QVERIFY(!shows(form, "messages.leaveOnServer"));
        form.setMessages({.leaveDays = 7}, Protocol::Pop3);
        QVERIFY(shows(form, "messages.leaveDays"));
        find<QCheckBox>(form, "messages.leaveOnServer")->click();
        QVERIFY(!shows(form, "messages.leaveDays"));
        QVERIFY(!form.messages().leaveOnServer);
        QCOMPARE(form.messages().leaveDays, 7);
    }

    void contentTypesWithoutABoxAreKept()
    {
        MessagesForm form(QStringLiteral("messages."));
        form.setMessages(
            {.contentTypes = {QStringLiteral("mail"), QStringLiteral("chat")}}, Protocol::Imap);
        find<QCheckBox>(form, "messages.contentTypes.mail")->click();
        find<QCheckBox>(form, "messages.contentTypes.tasks")->click();
        const QStringList expected{QStringLiteral("chat"), QStringLiteral("tasks")};
        QCOMPARE(form.messages().contentTypes, expected);
    }

    void aValueThatIsNotOfferedIsShownUntilAnotherIsChosen()
    {
        MessagesForm form(QStringLiteral("messages."));
        auto *days = find<EnumComboBox>(form, "messages.daysToDownload");
        const auto offered = days->count();
        form.setMessages({.daysToDownload = 11}, Protocol::Imap);
        QCOMPARE(days->count(), offered + 1);
        QVERIFY(days->currentText().contains(QStringLiteral("11")));
        form.setMessages({.daysToDownload = 30}, Protocol::Imap);
        QCOMPARE(days->count(), offered);
    }

    void theWheelOverAFormChangesNothing()
    {
        MessagesForm form(QStringLiteral("messages."));
        form.setMessages({.leaveDays = 7}, Protocol::Pop3);
        form.show();
        for (const auto *name : {"messages.leaveDays", "messages.updateInterval"}) {
            auto *field = find<QWidget>(form, name);
            field->clearFocus();
            QWheelEvent turn(QPointF(2, 2), field->mapToGlobal(QPointF(2, 2)), {}, {0, -120}, {},
                {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(field, &turn);
        }
        QCOMPARE(form.messages(), (MessageHandling{.leaveDays = 7}));
    }

    void smimeIsSetForSigningAndEncryptingApart()
    {
        SmimeForm form(QStringLiteral("smime."));
        form.setSmime({});
        QTest::keyClick(find<EnumComboBox>(form, "smime.sign.use"), Qt::Key_End);
        QTest::keyClick(find<EnumComboBox>(form, "smime.encrypt.use"), Qt::Key_Down);
        find<QCheckBox>(form, "smime.encrypt.userMayOverride")->click();
        find<QCheckBox>(form, "smime.sign.userMayChooseCertificate")->click();
        typeText(find<QLineEdit>(form, "smime.sign.certificate"), QStringLiteral("/me.p12"));
        find<QCheckBox>(form, "smime.perMessageSwitch")->click();
        QCOMPARE(form.smime(),
            (Smime{.sign = {.use = SmimeUse::UserSelects,
                       .certificate = QStringLiteral("/me.p12"),
                       .userMayChooseCertificate = true},
                .encrypt = {.use = SmimeUse::On, .userMayOverride = true},
                .perMessageSwitch = true}));
    }

    void policyIsHandedOutAsItIsChecked()
    {
        PolicyForm form(QStringLiteral("policy."));
        form.setPolicy({});
        find<QCheckBox>(form, "policy.allowMove")->click();
        find<QCheckBox>(form, "policy.disableRecentsSync")->click();
        typeText(find<QLineEdit>(form, "policy.vpnUuid"), QStringLiteral(" x "));
        form.commit();
        QCOMPARE(form.policy(),
            (Policy{
                .allowMove = false, .disableRecentsSync = true, .vpnUuid = QStringLiteral("x")}));
    }
};

QTEST_MAIN(TstForms)
#include "tst_forms.moc"
