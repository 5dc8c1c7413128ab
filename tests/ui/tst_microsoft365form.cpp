// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/microsoft365.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/microsoft365form.h"

#include <QTabWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

struct Stage : WindowStage {
    Stage()
        : WindowStage({sampleAccount(u"sales"_s)})
    {
    }
    [[nodiscard]] Account account() const { return window->workspace().accounts().first(); }
    //! As by hand.
    template <class T> void choose(const QString &name, T value) const
    {
        auto *combo = find<EnumComboBox>(name);
        combo->setCurrentIndex(combo->findData(int(value)));
        Q_EMIT combo->activated(combo->currentIndex());
    }
};

} // namespace

class TstMicrosoft365Form : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFilledUntilItIsAskedFor()
    {
        const Stage stage;
        const auto before = stage.account();
        stage.choose(u"type"_s, AccountType::Microsoft365);
        QCOMPARE(stage.account().incoming, before.incoming);
        QCOMPARE(stage.account().outgoing, before.outgoing);
        QVERIFY(stage.find(u"microsoft365.fill"_s)->isVisible());
        QVERIFY(stage.text(u"microsoft365.fill.hint"_s).contains(u"outlook.office365.com"_s));
        stage.click(u"microsoft365.fill"_s);
        const auto filled = stage.account();
        QCOMPARE(filled.incoming.host, u"outlook.office365.com"_s);
        QCOMPARE(filled.outgoing.host, u"smtp.office365.com"_s);
        QCOMPARE(filled.outgoing.security, Security::StartTls);
        QCOMPARE(filled.incoming.credential.type, CredentialType::DeviceFlow);
        QCOMPARE(filled.outgoing.credential.type, CredentialType::SameAsIncoming);
        QVERIFY(!stage.find(u"microsoft365.fill"_s)->isVisible());
        stage.press(QKeySequence::Undo);
        QCOMPARE(stage.account().incoming, before.incoming);
        QCOMPARE(stage.account().outgoing, before.outgoing);
        QVERIFY(stage.find(u"microsoft365.fill"_s)->isVisible());
    }

    void theCloudsHaveServersOfTheirOwn_data()
    {
        QTest::addColumn<Cloud>("cloud");
        QTest::newRow("US Gov") << Cloud::UsGov;
        QTest::newRow("China") << Cloud::China;
    }
    void theCloudsHaveServersOfTheirOwn()
    {
        QFETCH(const Cloud, cloud);
        const Stage stage;
        stage.choose(u"type"_s, AccountType::Microsoft365);
        stage.click(u"microsoft365.fill"_s);
        stage.choose(u"microsoft365.cloud"_s, cloud);
        QCOMPARE(stage.account().microsoft365.cloud, cloud);
        QCOMPARE(stage.account().incoming.host, u"outlook.office365.com"_s); // until it is wanted
        QVERIFY(stage.find(u"microsoft365.fill"_s)->isVisible());
        stage.click(u"microsoft365.fill"_s);
        QCOMPARE(stage.account().incoming.host, microsoftCloud(cloud).imap);
        QCOMPARE(stage.account().outgoing.host, microsoftCloud(cloud).smtp);
    }

    void graphHasNoHostAndNoPort()
    {
        const Stage stage;
        stage.choose(u"type"_s, AccountType::Microsoft365);
        stage.choose(u"microsoft365.incoming"_s, Protocol::Graph);
        QCOMPARE(stage.account().incoming.protocol, Protocol::Graph);
        stage.find<QTabWidget>(u"sections"_s)->setCurrentIndex(1);
        for (const auto *row : {"host", "port", "security", "mechanism", "user"}) {
            QVERIFY2(!stage.find(u"incoming."_s + QLatin1String(row))->isVisible(), row);
        }
        QVERIFY(stage.find(u"incoming.credential.type"_s)->isVisible());
        // One token cannot serve both Graph and SMTP.
        QVERIFY(stage.account().outgoing.credential.type != CredentialType::SameAsIncoming);
        stage.find<QTabWidget>(u"sections"_s)->setCurrentIndex(0);
        stage.choose(u"microsoft365.outgoing"_s, Protocol::Graph);
        QCOMPARE(stage.account().outgoing.protocol, Protocol::Graph);
        stage.choose(u"microsoft365.incoming"_s, Protocol::Imap);
        QCOMPARE(stage.account().incoming.host, u"outlook.office365.com"_s);
        QVERIFY(stage.account().incoming.port.isEmpty());
    }

    void graphIsOfferedToMicrosoft365Alone()
    {
        const Stage stage;
        auto *protocol = stage.find<EnumComboBox>(u"incoming.protocol"_s);
        QVERIFY(protocol->findData(int(Protocol::Graph)) < 0);
        stage.choose(u"type"_s, AccountType::Microsoft365);
        QVERIFY(protocol->findData(int(Protocol::Graph)) >= 0);
        QCOMPARE(protocol->value<Protocol>(), Protocol::Imap);
        stage.choose(u"type"_s, AccountType::Standard);
        QVERIFY(protocol->findData(int(Protocol::Graph)) < 0);
        QCOMPARE(protocol->value<Protocol>(), Protocol::Imap);
    }

    void theSignInIsChosenForBothSides()
    {
        const Stage stage;
        stage.choose(u"type"_s, AccountType::Microsoft365);
        stage.click(u"microsoft365.fill"_s);
        stage.choose(u"microsoft365.signIn"_s, CredentialType::ClientCredentials);
        QCOMPARE(stage.account().incoming.credential.type, CredentialType::ClientCredentials);
        QCOMPARE(stage.account().outgoing.credential.type, CredentialType::SameAsIncoming);
        QVERIFY(!stage.find(u"microsoft365.fill"_s)->isVisible());
        stage.type(u"microsoft365.tenant"_s, u"contoso.onmicrosoft.com"_s);
        stage.type(u"microsoft365.mailbox"_s, u"shared@contoso.com"_s);
        QCOMPARE(stage.account().microsoft365.tenant, u"contoso.onmicrosoft.com"_s);
        QCOMPARE(stage.account().microsoft365.mailbox, u"shared@contoso.com"_s);
        // What follows from that shows greyed where the field itself is empty.
        const auto scopes
            = stage.find<QLineEdit>(u"incoming.credential.scopes"_s)->placeholderText();
        QCOMPARE(scopes, u"https://outlook.office365.com/.default"_s);
    }
};

QTEST_MAIN(TstMicrosoft365Form)
#include "tst_microsoft365form.moc"
