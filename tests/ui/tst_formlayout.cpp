// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/accounteditor.h"
#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTranslator>

using namespace mailrig;

namespace {

//! Makes every text as long as German makes it, and then some: half as long again.
class LongWords : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *, const char *source, const char *, int) const override
    {
        auto text = QString::fromUtf8(source);
        for (auto more = text.size() / 2; more > 0; more -= 6) {
            text += QStringLiteral(" länge");
        }
        return text;
    }
};

} // namespace

class TstFormLayout : public QObject {
    Q_OBJECT

    static Account full()
    {
        auto account = sampleAccount(QStringLiteral("sales"));
        account.type = AccountType::Microsoft365;
        account.incoming.protocol = Protocol::Pop3;
        account.incoming.domain = QStringLiteral("CORP");
        account.incoming.clientCertificate.file = QStringLiteral("/own.p12");
        account.outgoing.credential.type = CredentialType::None;
        account.outgoing.onlyInMail = true;
        return account;
    }

private Q_SLOTS:
    void longTextsAreNotClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("fits");
        QTest::newRow("as large as wanted") << QSize(900, 600) << true;
        QTest::newRow("as small as can be") << QSize(640, 480) << true;
    }

    void longTextsAreNotClipped()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, fits);
        LongWords words;
        QApplication::installTranslator(&words);
        {
            const WindowStage stage({full()});
            stage.window->resize(size);
            auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
            int seen = 0;
            for (int i = 0; i < sections->count(); ++i) {
                sections->setCurrentIndex(i);
                QTest::qWait(20);
                const auto *area = qobject_cast<QScrollArea *>(sections->widget(i));
                QCOMPARE(area->horizontalScrollBar()->maximum() == 0, fits);
                for (const auto *widget : area->widget()->findChildren<QWidget *>()) {
                    const auto *label = qobject_cast<const QLabel *>(widget);
                    const bool isText = label || qobject_cast<const CheckField *>(widget)
                        || qobject_cast<const QPushButton *>(widget);
                    if (!isText || !widget->isVisible()) {
                        continue;
                    }
                    const bool wraps = widget->hasHeightForWidth();
                    const auto needed = wraps ? QSize(0, widget->heightForWidth(widget->width()))
                                              : widget->minimumSizeHint();
                    const auto what = label ? label->text() : widget->objectName();
                    QVERIFY2(widget->height() >= needed.height(), qPrintable(what));
                    QVERIFY2(widget->width() >= needed.width(), qPrintable(what));
                    QVERIFY2(widget->mapTo(area->widget(), QPoint(widget->width(), 0)).x()
                            <= area->widget()->width(),
                        qPrintable(what));
                    ++seen;
                }
            }
            QVERIFY(seen > 40);
        }
        QApplication::removeTranslator(&words);
    }

    void fromRightToLeftTechnicalTextsKeepTheirDirection()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            const WindowStage stage({full()});
            for (const auto *name : {"incoming.host", "incoming.port", "incoming.user",
                     "incoming.domain", "identity.address", "identity.replyTo", "policy.vpnUuid",
                     "incoming.clientCertificate.file", "smime.sign.certificate",
                     "messages.contactsServer", "microsoft365.tenant"}) {
                QCOMPARE(stage.find(QString::fromLatin1(name))->layoutDirection(), Qt::LeftToRight);
            }
            for (const auto *name : {"label", "identity.displayName", "description"}) {
                QCOMPARE(stage.find(QString::fromLatin1(name))->layoutDirection(), Qt::RightToLeft);
            }
            // The labels stand on the right.
            const auto *name = stage.find(QStringLiteral("name"));
            const auto labels = stage.window->findChildren<QLabel *>();
            const auto label = std::find_if(labels.cbegin(), labels.cend(),
                [name](const QLabel *each) { return each->buddy() == name; });
            QVERIFY(label != labels.cend());
            QVERIFY((*label)->mapToGlobal(QPoint()).x() > name->mapToGlobal(QPoint()).x());
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aCheckFieldIsHitOnItsTextAndWraps()
    {
        CheckField box(QStringLiteral("some words that go on and on until there is no more room"));
        box.resize(box.sizeHint());
        const auto oneLine = box.sizeHint().height();
        QVERIFY(box.heightForWidth(box.sizeHint().width() / 2) > oneLine);
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(box.width() - 5, oneLine / 2));
        QVERIFY(box.isChecked());
    }

    void theTabKeyReachesEveryFieldOfASectionInOrder()
    {
        const WindowStage stage({full()});
        auto *sections = stage.find<QTabWidget>(QStringLiteral("sections"));
        const QList<QStringList> orders{
            {QStringLiteral("name"), QStringLiteral("identity.address"),
                QStringLiteral("identity.displayName"), QStringLiteral("type"),
                QStringLiteral("microsoft365.signIn"), QStringLiteral("microsoft365.tenant"),
                QStringLiteral("microsoft365.mailbox"), QStringLiteral("microsoft365.cloud"),
                QStringLiteral("microsoft365.incoming"), QStringLiteral("microsoft365.outgoing"),
                QStringLiteral("microsoft365.fill"), QStringLiteral("label"),
                QStringLiteral("identity.replyTo"), QStringLiteral("identity.organization"),
                QStringLiteral("identity.sender"), QStringLiteral("description"),
                QStringLiteral("requiredRoles"), QStringLiteral("requiredRoles.add"),
                QStringLiteral("tags"), QStringLiteral("tags.add")},
            {QStringLiteral("incoming.protocol"), QStringLiteral("incoming.host")},
            {QStringLiteral("outgoing.identityCheck.mode"),
                QStringLiteral("outgoing.identityCheck.caFile"),
                QStringLiteral("outgoing.identityCheck.caFile.browse"),
                QStringLiteral("outgoing.advanced.toggle"),
                QStringLiteral("outgoing.authenticationRequired"),
                QStringLiteral("outgoing.smtpUtf8"), QStringLiteral("outgoing.onlyInMail"),
                QStringLiteral("outgoing.domain"),
                QStringLiteral("outgoing.clientCertificate.file"),
                QStringLiteral("outgoing.clientCertificate.file.browse")},
            {QStringLiteral("messages.onDelete"), QStringLiteral("messages.leaveOnServer"),
                QStringLiteral("messages.leaveDays"), QStringLiteral("messages.contentTypes.mail")},
            {QStringLiteral("policy.allowMove"), QStringLiteral("policy.allowMailDrop"),
                QStringLiteral("policy.disableRecentsSync"), QStringLiteral("policy.vpnUuid")},
            {QStringLiteral("smime.sign.use"), QStringLiteral("smime.sign.certificate"),
                QStringLiteral("smime.sign.certificate.browse"),
                QStringLiteral("smime.sign.userMayOverride"),
                QStringLiteral("smime.sign.userMayChooseCertificate"),
                QStringLiteral("smime.encrypt.use")}};
        for (int i = 0; i < orders.size(); ++i) {
            sections->setCurrentIndex(i);
            stage.find(orders.at(i).first())->setFocus(Qt::TabFocusReason);
            for (const auto &name : orders.at(i)) {
                QCOMPARE(QApplication::focusWidget()->objectName(), name);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
        }
    }
};

QTEST_MAIN(TstFormLayout)
#include "tst_formlayout.moc"
