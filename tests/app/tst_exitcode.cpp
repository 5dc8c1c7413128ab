// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

#include <QMetaEnum>
#include <QTest>

using namespace mailrig;
using namespace mailrig::cli;

class TestExitCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasACode_data();
    void everyCauseHasACode();
    void severalResultsAreCombined();
};

void TestExitCode::everyCauseHasACode_data()
{
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<int>("code");
    // Groups of neighbours in the enumeration; what is not named here ends with 1.
    const QList<std::tuple<Cause, Cause, int>> groups{
        {Cause::NameNotFound, Cause::ConnectionLost, 14},
        {Cause::WrongProtocol, Cause::WrongProtocol, 13},
        {Cause::TlsOnPlainPort, Cause::TlsOnPlainPort, 12},
        {Cause::PlainOnTlsPort, Cause::PlainOnTlsPort, 13},
        {Cause::StarttlsUnavailable, Cause::TlsHandshakeFailed, 12},
        {Cause::CertificateExpired, Cause::PinnedKeyChanged, 11},
        {Cause::WrongPassword, Cause::MfaRequired, 10},
        {Cause::ServiceDisabledForMailbox, Cause::MailboxNotLicensed, 10},
        {Cause::AdminConsentRequired, Cause::SignInDenied, 10},
        {Cause::KeychainMissing, Cause::SecretMissing, 15},
        {Cause::PassphraseRefused, Cause::Validation, 16},
        {Cause::FileMalformed, Cause::FileMalformed, 16}, {Cause::Cancelled, Cause::Cancelled, 17},
        {Cause::Usage, Cause::Usage, 2}};
    const auto causes = QMetaEnum::fromType<Cause>();
    for (int i = 0; i < causes.keyCount(); ++i) {
        const auto cause = static_cast<Cause>(causes.value(i));
        int code = 1;
        for (const auto &[first, last, of] : groups) {
            code = first <= cause && cause <= last ? of : code;
        }
        QTest::newRow(causes.key(i)) << cause << code;
    }
}

void TestExitCode::everyCauseHasACode()
{
    QFETCH(Cause, cause);
    QFETCH(int, code);
    QCOMPARE(static_cast<int>(exitCode(cause)), code);
}

void TestExitCode::severalResultsAreCombined()
{
    using enum ExitCode;
    QCOMPARE(combined({}), Ok);
    QCOMPARE(combined({Ok, Ok}), Ok);
    QCOMPARE(combined({Ok, Network, Ok}), Network);
    QCOMPARE(combined({Network, Network}), Network);
    QCOMPARE(combined({Network, SignInRefused}), Other);
    QCOMPARE(combined({Network, Cancelled, SignInRefused}), Cancelled);
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
