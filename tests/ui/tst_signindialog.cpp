// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakesignins.h"
#include "tests/ui/typetext.h"
#include "ui/qrcodeview.h"
#include "ui/signindialog.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/signintexts.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Phase = SignInState::Phase;

//! A dialog on a fake sign-in, with a browser that notes what it is given.
struct Stage {
    explicit Stage(OAuthFlow flow = OAuthFlow::DeviceFlow, const texts::TokenPurpose &purpose = {})
    {
        occasion.account = u"sales"_s;
        occasion.client.flow = flow;
        occasion.client.authority = QUrl(u"https://id.example"_s);
        occasion.client.clientId = u"app"_s;
        occasion.purpose = purpose;
        occasion.browser = [this](const QUrl &url) {
            opened << url;
            return hasBrowser;
        };
        open();
    }
    void open()
    {
        dialog = std::make_unique<SignInDialog>(signIns, occasion);
        dialog->show();
        if (!QTest::qWaitForWindowExposed(dialog.get())) {
            qFatal("the dialog does not show");
        }
        QApplication::setActiveWindow(dialog.get());
        dialog->begin();
    }
    template <class W = QWidget> [[nodiscard]] W *find(const QString &name) const
    {
        auto *found = dialog->findChild<W *>(u"signIn."_s + name);
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    [[nodiscard]] QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    void click(const QString &name) const
    {
        QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] QString aloud(const QString &name) const
    {
        return QAccessible::queryAccessibleInterface(find(name))->text(QAccessible::Name);
    }
    void set(const SignInState &state) const { signIns.last->set(state); }
    void end(Phase phase, const std::optional<Error> &error = {}) const
    {
        set({.phase = phase, .error = error});
    }

    FakeSignIns signIns;
    SignInOccasion occasion;
    QList<QUrl> opened;
    bool hasBrowser = true;
    std::unique_ptr<SignInDialog> dialog;
};

} // namespace

class TstSignInDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsOnceAndAsksForACode()
    {
        const Stage stage;
        QCOMPARE(stage.signIns.clients.size(), 1);
        QCOMPARE(stage.signIns.last->starts, 1);
        QVERIFY(!stage.find(u"code"_s)->isVisible());
        QVERIFY(!stage.find(u"again"_s)->isVisible());
        QVERIFY(stage.text(u"heading"_s).contains(u"id.example"_s));
        QVERIFY(stage.text(u"heading"_s).contains(u"sales"_s));
        QCOMPARE(stage.text(u"status"_s), texts::signInStatus({}, OAuthFlow::DeviceFlow));
    }

    void showsTheCodeLargeSelectableCopyableAndSpelled()
    {
        const Stage stage;
        stage.set(waitingForCode());
        auto *code = stage.find<QLineEdit>(u"code"_s);
        QVERIFY(code->isVisible());
        QCOMPARE(code->text(), u"WDJB-MJHT"_s);
        QCOMPARE(code->selectedText(), u"WDJB-MJHT"_s);
        QVERIFY(code->isReadOnly());
        QVERIFY(code->font().pointSizeF() > 2 * stage.dialog->font().pointSizeF());
        QVERIFY(code->width() >= code->fontMetrics().horizontalAdvance(code->text()));
        QVERIFY(stage.aloud(u"code"_s).contains(u"W, D, J, B, hyphen, M, J, H, T"_s));
        QVERIFY(stage.aloud(u"status"_s).contains(u"W, D, J, B"_s)); // announced
        stage.click(u"copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"WDJB-MJHT"_s);
    }

    void leadsToTheAddressByLinkButtonAndCamera()
    {
        const Stage stage;
        stage.set(waitingForCode());
        QVERIFY(stage.text(u"address"_s).contains(u"https://id.example/device"_s));
        const auto complete = waitingForCode().completeVerificationUrl;
        QCOMPARE(stage.find<QrCodeView>(u"qr"_s)->text(), complete.toString());
        QVERIFY(stage.find(u"qr"_s)->isVisible());
        QVERIFY(stage.opened.isEmpty()); // nothing opens by itself
        stage.click(u"open"_s);
        QCOMPARE(stage.opened, QList<QUrl>{complete});
        stage.find<QLabel>(u"address"_s)->linkActivated(u"javascript:alert(1)"_s);
        QCOMPARE(stage.opened.last(), waitingForCode().verificationUrl);
        auto plain = waitingForCode();
        plain.completeVerificationUrl = {};
        stage.set(plain);
        QCOMPARE(stage.find<QrCodeView>(u"qr"_s)->text(), plain.verificationUrl.toString());
        stage.click(u"open"_s);
        QCOMPARE(stage.opened.last(), plain.verificationUrl);
    }

    void onlyWebAddressesAreOpened_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
        QTest::newRow("a script") << u"javascript:alert(1)"_s;
        QTest::newRow("a program") << u"x-program://run"_s;
        QTest::newRow("no host") << u"https:///x"_s;
    }
    void onlyWebAddressesAreOpened()
    {
        QFETCH(const QString, address);
        const Stage stage;
        auto state = waitingForCode();
        state.verificationUrl = QUrl(address);
        state.completeVerificationUrl = QUrl(address);
        stage.set(state);
        QCOMPARE(stage.find<QLabel>(u"address"_s)->textFormat(), Qt::PlainText);
        stage.click(u"open"_s);
        QVERIFY(stage.opened.isEmpty());
        const Stage code(OAuthFlow::AuthorizationCode);
        auto browser = waitingForBrowser();
        browser.authorizationUrl = QUrl(address);
        code.set(browser);
        code.click(u"open"_s);
        QVERIFY(code.opened.isEmpty());
    }

    void countsDownByTheSecond()
    {
        const Stage stage;
        stage.set(waitingForCode(125));
        const auto first = stage.text(u"time"_s);
        QVERIFY(first.contains(u"2:0"_s));
        QTRY_VERIFY(stage.text(u"time"_s) != first);
        stage.end(Phase::Expired);
        QVERIFY(!stage.find(u"time"_s)->isVisible());
    }

    void saysThatItGoesOnWaiting_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::newRow("slowed down") << Phase::SlowedDown;
        QTest::newRow("offline") << Phase::Offline;
    }
    void saysThatItGoesOnWaiting()
    {
        QFETCH(const Phase, phase);
        const Stage stage;
        stage.set(waitingForCode());
        const auto before = stage.text(u"status"_s);
        auto state = waitingForCode();
        state.phase = phase;
        if (phase == Phase::Offline) {
            state.error = Error{Cause::ConnectionLost, u"reset by peer"_s};
        }
        stage.set(state);
        QVERIFY(stage.text(u"status"_s) != before);
        QCOMPARE(stage.aloud(u"status"_s), stage.text(u"status"_s));
        QVERIFY(stage.find(u"code"_s)->isVisible());
        QVERIFY(!stage.find(u"again"_s)->isVisible());
        if (phase == Phase::Offline) {
            QVERIFY(stage.text(u"status"_s).contains(texts::title(Cause::ConnectionLost)));
        }
    }

    void everyFailedEndSaysWhyAndOffersANewCode_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("denied") << Phase::Denied << Cause::SignInDenied;
        QTest::newRow("client unknown") << Phase::Failed << Cause::ClientUnknown;
        QTest::newRow("fault") << Phase::Failed << Cause::TokenServerFault;
    }
    void everyFailedEndSaysWhyAndOffersANewCode()
    {
        QFETCH(const Phase, phase);
        QFETCH(const Cause, cause);
        const Stage stage;
        stage.set(waitingForCode());
        stage.end(phase, Error{cause, u"AADSTS700016: <b>no such app</b>"_s});
        QVERIFY(!stage.find(u"code"_s)->isVisible());
        QCOMPARE(stage.text(u"end.title"_s), texts::title(cause));
        QCOMPARE(stage.text(u"end.advice"_s), texts::advice(cause));
        QVERIFY(!stage.text(u"end.who"_s).isEmpty());
        QVERIFY(stage.text(u"end.words"_s).contains(u"AADSTS700016: <b>no such app</b>"_s));
        QCOMPARE(stage.find<QLabel>(u"end.words"_s)->textFormat(), Qt::PlainText);
        QVERIFY(stage.aloud(u"end"_s).contains(texts::title(cause)));
        QVERIFY(!stage.find(u"consent"_s)->isVisible());
        stage.click(u"again"_s);
        QCOMPARE(stage.signIns.last->starts, 2);
        QVERIFY(!stage.find(u"end"_s)->isVisible());
        auto anew = waitingForCode();
        anew.userCode = u"NEWC-ODE2"_s;
        stage.set(anew);
        QCOMPARE(stage.find<QLineEdit>(u"code"_s)->text(), u"NEWC-ODE2"_s);
    }

    void anExpiredCodeIsRenewedByAKey()
    {
        const Stage stage;
        stage.set(waitingForCode());
        stage.end(Phase::Expired);
        QCOMPARE(stage.text(u"end.title"_s), texts::signInEnd({.phase = Phase::Expired}).title);
        QCOMPARE(stage.dialog->focusWidget(), stage.find(u"again"_s));
        QTest::keyClick(stage.dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(stage.signIns.last->starts, 2);
    }

    void anAdministratorIsLedToTheConsent()
    {
        Stage stage;
        stage.occasion.client.authority
            = QUrl(u"https://login.microsoftonline.com/contoso.com/v2.0"_s);
        stage.open();
        stage.end(Phase::Failed, Error{Cause::AdminConsentRequired, u"AADSTS65001"_s});
        QVERIFY(stage.find(u"consent"_s)->isVisible());
        stage.click(u"consent.open"_s);
        const auto expected
            = u"https://login.microsoftonline.com/contoso.com/adminconsent?client_id=app"_s;
        QCOMPARE(stage.opened.last().toString(), expected);
        stage.click(u"consent.copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), expected);
        stage.click(u"again"_s);
        QVERIFY(!stage.find(u"consent"_s)->isVisible());
    }

    void whenDoneTheTokenIsToldInWords()
    {
        const Stage stage(OAuthFlow::DeviceFlow, {.address = u"sales@example.org"_s});
        QSignalSpy done(stage.dialog.get(), &SignInDialog::signedIn);
        stage.set(waitingForCode());
        stage.set({.phase = Phase::Finishing});
        QVERIFY(!stage.find(u"end"_s)->isVisible());
        const auto facts = sampleToken();
        stage.set({.phase = Phase::Done, .facts = facts});
        QCOMPARE(done.size(), 1);
        QCOMPARE(done.first().first().value<TokenFacts>(), facts);
        QVERIFY(stage.aloud(u"end"_s).contains(u"sales@example.org"_s));
        QCOMPARE(stage.text(u"facts.account"_s), u"sales@example.org"_s);
        QCOMPARE(stage.text(u"facts.scopes"_s), u"imap, smtp"_s);
        QCOMPARE(stage.text(u"facts.audience"_s), u"https://mail.id.example"_s);
        QCOMPARE(stage.text(u"facts.tenant"_s), u"contoso"_s);
        QVERIFY(!stage.text(u"facts.expires"_s).isEmpty());
        QVERIFY(!stage.find(u"facts.doubts"_s)->isVisible());
        QVERIFY(!stage.find(u"again"_s)->isVisible());
        stage.click(u"close"_s);
        QVERIFY(!stage.dialog->isVisible());
        QCOMPARE(stage.signIns.last->cancels, 0);
    }

    void saysThatSomebodyElseSignedIn()
    {
        const Stage stage(OAuthFlow::DeviceFlow, {.address = u"info@example.org"_s});
        stage.set({.phase = Phase::Done, .facts = sampleToken()});
        QVERIFY(stage.find(u"facts.doubts"_s)->isVisible());
        const auto said = stage.aloud(u"facts"_s);
        QVERIFY(said.contains(u"sales@example.org"_s) && said.contains(u"info@example.org"_s));
    }

    void escapeCallsItOff()
    {
        const Stage stage;
        stage.set(waitingForCode());
        QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
        QVERIFY(!stage.dialog->isVisible());
        QCOMPARE(stage.signIns.last->cancels, 1);
    }

    void anAttemptEndsWithItsDialog()
    {
        Stage stage;
        stage.dialog.reset();
        QVERIFY(!stage.signIns.last);
    }

    void theBrowserIsOpenedOnceAndAgainWhenAsked()
    {
        const Stage stage(OAuthFlow::AuthorizationCode);
        QVERIFY(stage.opened.isEmpty());
        stage.set(waitingForBrowser());
        QCOMPARE(stage.opened, QList<QUrl>{waitingForBrowser().authorizationUrl});
        stage.set(waitingForBrowser());
        QCOMPARE(stage.opened.size(), 1);
        QVERIFY(stage.text(u"time"_s).contains(u'5') || stage.text(u"time"_s).contains(u"4:"_s));
        stage.click(u"open"_s);
        QCOMPARE(stage.opened.size(), 2);
        stage.click(u"copy"_s);
        QCOMPARE(
            QGuiApplication::clipboard()->text(), waitingForBrowser().authorizationUrl.toString());
        stage.end(Phase::Expired);
        stage.click(u"again"_s);
        QCOMPARE(stage.signIns.last->starts, 2);
        stage.set(waitingForBrowser());
        QCOMPARE(stage.opened.size(), 3);
    }

    void withoutABrowserItSaysSo()
    {
        Stage stage(OAuthFlow::AuthorizationCode);
        stage.set(waitingForBrowser());
        const auto opened = stage.text(u"first"_s);
        stage.hasBrowser = false;
        stage.click(u"open"_s);
        QVERIFY(stage.text(u"first"_s) != opened);
    }

    void anAddressIsPastedAndJudged()
    {
        const Stage stage(OAuthFlow::AuthorizationCode);
        stage.set(waitingForBrowser());
        auto *paste = stage.find<QLineEdit>(u"paste"_s);
        QVERIFY(!stage.find(u"take"_s)->isEnabled());
        paste->setFocus();
        typeText(paste, u" https://elsewhere.example/ "_s);
        stage.click(u"take"_s);
        QCOMPARE(stage.signIns.last->redirects, QStringList{u"https://elsewhere.example/"_s});
        QVERIFY(stage.find(u"pasteError"_s)->isVisible());
        QVERIFY(!paste->accessibleDescription().isEmpty());
        paste->selectAll();
        typeText(paste, u"http://127.0.0.1:4711/?code=canary-4711&state=x"_s);
        QVERIFY(!stage.find(u"pasteError"_s)->isVisible());
        QTest::keyClick(paste, Qt::Key_Return);
        QCOMPARE(stage.signIns.last->redirects.size(), 2);
        QVERIFY(paste->text().isEmpty()); // the code does not stay on screen
        QVERIFY(!stage.find(u"pasteError"_s)->isVisible());
    }

    void foreignWordsAreNoMarkup()
    {
        const Stage stage;
        auto state = waitingForCode();
        state.userCode = u"<b>X</b>\u202e"_s;
        state.verificationUrl = QUrl(u"https://id.example/\"><img src=x>"_s);
        stage.set(state);
        QVERIFY(!stage.find<QLineEdit>(u"code"_s)->text().contains(QChar(0x202e)));
        QVERIFY(!stage.text(u"address"_s).contains(u"<img"_s));
        for (const auto *label : stage.dialog->findChildren<QLabel *>()) {
            QVERIFY2(label->textFormat() == Qt::PlainText
                    || label->objectName() == u"signIn.address"_s
                    || !label->objectName().startsWith(u"signIn."_s),
                qPrintable(label->objectName()));
        }
    }

    void theQrCodeIsBlackOnWhiteWithItsQuietZone()
    {
        const auto image = qrCode(u"https://id.example/device?user_code=WDJB-MJHT"_s);
        QVERIFY(!image.isNull());
        const auto size = image.width();
        for (int i = 0; i < size; ++i) {
            for (const int edge : {0, 3, size - 4, size - 1}) {
                QCOMPARE(image.pixel(i, edge), qRgb(255, 255, 255));
                QCOMPARE(image.pixel(edge, i), qRgb(255, 255, 255));
            }
        }
        QCOMPARE(image.pixel(4, 4), qRgb(0, 0, 0)); // the corner of a finder
        QVERIFY(qrCode({}).isNull());
        QVERIFY(qrCode(QString(5000, u'x')).isNull());
    }

    void theQrCodeIsScaledByWholePixelsInEveryTheme()
    {
        QrCodeView view;
        auto dark = view.palette();
        dark.setColor(QPalette::Window, Qt::black);
        view.setPalette(dark);
        view.setText(u"https://id.example/device"_s);
        view.resize(view.sizeHint() + QSize(7, 5)); // no multiple
        const auto grabbed = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const auto code = qrCode(view.text());
        const auto modules = code.width();
        const int pixels = std::min(grabbed.width(), grabbed.height()) / modules;
        const QPoint start(
            (grabbed.width() - pixels * modules) / 2, (grabbed.height() - pixels * modules) / 2);
        for (int y = 0; y < modules; ++y) {
            for (int x = 0; x < modules; ++x) {
                for (const auto corner : {QPoint(0, 0), QPoint(pixels - 1, pixels - 1)}) {
                    QCOMPARE(
                        grabbed.pixel(start + QPoint(x, y) * pixels + corner), code.pixel(x, y));
                }
            }
        }
    }
};

QTEST_MAIN(TstSignInDialog)
#include "tst_signindialog.moc"
