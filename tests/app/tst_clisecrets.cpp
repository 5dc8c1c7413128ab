// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "clirun.h"
#include "privatekeyring.h"

#include <QJsonArray>
#include <QTest>

#include <cstdlib>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto canary = "CANARY-sécret-of-the-cli"_ba;

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

//! Secrets by the command line on a real keyring: kept there and nowhere else.
class TestCliSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aSecretIsKeptListedAndRemoved();
    void aLineEndIsNotPartOfASecret();
    void anEmptySecretIsRefused();
    void aSecretInUseIsNotRemovedUnlessForced();
    void anAccountIsAddedWithItsSecretAtOnce();
    void aRefusedAccountLeavesNoSecret();
    void accountsNameSecretsByName();
    void aSecretIsTypedWithoutEcho();
    void ctrlCAtThePromptCancels();
    void noFileHoldsTheSecret();
    void aLockedKeychainIsSaid();
    void aMissingKeychainIsSaid(); // last: the keyring does not come back

private:
    struct Terminal;
    [[nodiscard]] CliResult run(const QString &line, const QByteArray &input = {}) const
    {
        return m_cli->run(words(line), input);
    }
    [[nodiscard]] QJsonArray secrets() const
    {
        return run(u"secret list --check --json"_s).json().value(u"secrets"_s).toArray();
    }

    PrivateKeyring m_keyring;
    std::unique_ptr<Cli> m_cli;
};

//! A pseudo terminal, and the program in a session of its own that has it as its terminal.
struct TestCliSecrets::Terminal {
    Terminal(const Cli &cli, const QString &line)
        : master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        grantpt(master);
        unlockpt(master);
        fcntl(master, F_SETFL, O_NONBLOCK);
        process.setChildProcessModifier([name = QByteArray(ptsname(master))] {
            setsid();
            const int slave = open(name.constData(), O_RDWR);
            ioctl(slave, TIOCSCTTY, 0);
        });
        cli.start(process, words(line));
    }
    ~Terminal() { close(master); }

    //! What it showed until `text` was among it.
    bool shows(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                char bytes[256];
                const auto count = read(master, bytes, sizeof bytes);
                if (count > 0) {
                    shown.append(bytes, count);
                }
                return shown.contains(text);
            },
            20'000);
    }
    void type(const QByteArray &text) const
    {
        QCOMPARE(write(master, text.constData(), size_t(text.size())), text.size());
    }

    int master;
    QProcess process;
    QByteArray shown;
};

void TestCliSecrets::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliSecrets::init()
{
    m_cli = std::make_unique<Cli>();
}

void TestCliSecrets::aSecretIsKeptListedAndRemoved()
{
    const auto set = run(u"secret set sales --secret-fd 0 --json"_s, canary);
    QCOMPARE(set.code, 0);
    QCOMPARE(secrets().size(), 1);
    const auto entry = secrets().at(0).toObject();
    QCOMPARE(entry.value(u"name"_s).toString(), u"sales"_s);
    QCOMPARE(entry.value(u"kept"_s).toBool(), true);
    QCOMPARE(entry.value(u"id"_s), set.json().value(u"id"_s));
    QCOMPARE(run(u"secret set sales --secret-fd 0"_s, "another").code, 0);
    QCOMPARE(secrets().size(), 1);
    QCOMPARE(run(u"secret remove sales"_s).code, 0);
    QCOMPARE(secrets().size(), 0);
    QCOMPARE(run(u"secret remove sales"_s).code, 1);
}

void TestCliSecrets::aLineEndIsNotPartOfASecret()
{
    // Seen by what fits: a secret of line ends only is empty.
    QCOMPARE(run(u"secret set a --secret-fd 0"_s, "\n").code, 16);
    QCOMPARE(run(u"secret set a --secret-fd 0"_s, "\r\n").code, 16);
    QCOMPARE(run(u"secret set a --secret-fd 0"_s, "\n\n").code, 0);
}

void TestCliSecrets::anEmptySecretIsRefused()
{
    QCOMPARE(run(u"secret set a --secret-fd 0"_s, {}).code, 16);
    QCOMPARE(run(u"secret set a --secret-fd 0"_s, QByteArray(70'000, 'x')).code, 16);
    QCOMPARE(secrets().size(), 0);
}

void TestCliSecrets::aSecretInUseIsNotRemovedUnlessForced()
{
    QCOMPARE(run(u"secret set s --secret-fd 0"_s, canary).code, 0);
    QCOMPARE(
        run(u"accounts add a --address a@b.example --imap h.example --no-outgoing --secret s"_s)
            .code,
        0);
    const auto refused = run(u"secret remove s --json"_s);
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"inUse"_s);
    QCOMPARE(secrets().at(0).toObject().value(u"usedBy"_s).toArray(), QJsonArray{u"a"_s});
    QCOMPARE(run(u"secret remove s --force"_s).code, 0);
    const auto unsigned_ = run(u"verify a --json"_s);
    QCOMPARE(unsigned_.code, 15);
    QCOMPARE(unsigned_.json().value(u"cause"_s).toString(), u"secretMissing"_s);
}

void TestCliSecrets::anAccountIsAddedWithItsSecretAtOnce()
{
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --smtp s.example "
                 "--secret-fd 0"_s,
                 canary)
                 .code,
        0);
    QCOMPARE(secrets().size(), 1);
    QCOMPARE(secrets().at(0).toObject().value(u"name"_s).toString(), u"a"_s);
    QCOMPARE(secrets().at(0).toObject().value(u"kept"_s).toBool(), true);
    QCOMPARE(run(u"accounts show a --field incoming.credential.type"_s).out, "secret\n"_ba);
    QCOMPARE(run(u"accounts show a --field outgoing.credential.type"_s).out, "sameAsIncoming\n"_ba);
}

void TestCliSecrets::aRefusedAccountLeavesNoSecret()
{
    QCOMPARE(
        run(u"accounts add a --address nonsense --imap h.example --no-outgoing --secret-fd 0"_s,
            canary)
            .code,
        16);
    QCOMPARE(secrets().size(), 0);
}

void TestCliSecrets::accountsNameSecretsByName()
{
    QCOMPARE(run(u"secret set s --secret-fd 0"_s, canary).code, 0);
    QCOMPARE(run(u"accounts add a --address a@b.example --imap h.example --smtp s.example "
                 "--incoming-secret s --set outgoing.credential.type=secret "
                 "--set outgoing.credential.secret=s"_s)
                 .code,
        0);
    const auto id = secrets().at(0).toObject().value(u"id"_s).toString().toLatin1();
    QCOMPARE(run(u"accounts show a --field incoming.credential.secret"_s).out, id + '\n');
    QCOMPARE(run(u"accounts show a --field outgoing.credential.secret"_s).out, id + '\n');
    QCOMPARE(run(u"accounts set a --secret unknown"_s).code, 1);
}

void TestCliSecrets::aSecretIsTypedWithoutEcho()
{
    Terminal terminal(*m_cli, u"secret set typed"_s);
    QVERIFY(terminal.shows("typed: "));
    terminal.type(canary + '\n');
    QVERIFY(terminal.shows("\n"));
    const auto result = Cli::finished(terminal.process);
    QCOMPARE(result.code, 0);
    QVERIFY2(!terminal.shown.contains("CANARY"), terminal.shown.constData());
    QVERIFY(!result.out.contains("CANARY") && !result.err.contains("CANARY"));
    QCOMPARE(secrets().at(0).toObject().value(u"kept"_s).toBool(), true);
}

void TestCliSecrets::ctrlCAtThePromptCancels()
{
    Terminal terminal(*m_cli, u"secret set typed"_s);
    QVERIFY(terminal.shows("typed: "));
    terminal.type("half\x03");
    const auto result = Cli::finished(terminal.process);
    QCOMPARE(result.code, 17);
    QCOMPARE(secrets().size(), 0);
}

void TestCliSecrets::noFileHoldsTheSecret()
{
    QCOMPARE(run(u"secret set s --secret-fd 0"_s, canary).code, 0);
    QCOMPARE(
        run(u"accounts add a --address a@b.example --imap h.invalid --no-outgoing --secret s"_s)
            .code,
        0);
    const auto verified = run(u"verify a"_s);
    QCOMPARE(verified.code, 14);
    for (const auto &shape : shapesOf(canary)) {
        QVERIFY(!verified.out.contains(shape) && !verified.err.contains(shape));
    }
    const auto own = scanFor(canary, m_cli->home());
    QVERIFY2(own.found.isEmpty(), qPrintable(own.found.join(u' ')));
    QVERIFY(own.files >= 2);
    const auto keyring = scanFor(canary, m_keyring.folder() + u"/data"_s);
    QVERIFY2(keyring.found.isEmpty(), qPrintable(keyring.found.join(u' ')));
    QVERIFY(keyring.files >= 1);
}

void TestCliSecrets::aLockedKeychainIsSaid()
{
    QCOMPARE(run(u"secret set s --secret-fd 0"_s, canary).code, 0);
    QCOMPARE(
        run(u"accounts add a --address a@b.example --imap h.example --no-outgoing --secret s"_s)
            .code,
        0);
    QVERIFY(m_keyring.lock());
    const auto code = [](const CliResult &result) {
        return result.json().value(u"error"_s).toObject().value(u"code"_s).toString();
    };
    const auto set = run(u"secret set s --secret-fd 0 --json"_s, canary);
    QCOMPARE(set.code, 15);
    QCOMPARE(code(set), u"keychainLocked"_s);
    const auto removed = run(u"secret remove s --force --json"_s);
    QCOMPARE(removed.code, 15);
    QCOMPARE(code(removed), u"keychainLocked"_s);
    const auto verified = run(u"verify a --json"_s);
    QCOMPARE(verified.code, 15);
    QCOMPARE(verified.json().value(u"cause"_s).toString(), u"keychainLocked"_s);
    QVERIFY(m_keyring.unlock());
    QCOMPARE(secrets().at(0).toObject().value(u"kept"_s).toBool(), true);
}

void TestCliSecrets::aMissingKeychainIsSaid()
{
    m_keyring.kill();
    const auto set = run(u"secret set s --secret-fd 0 --json"_s, canary);
    QCOMPARE(set.code, 15);
    QCOMPARE(
        set.json().value(u"error"_s).toObject().value(u"code"_s).toString(), u"keychainMissing"_s);
    // Nothing was stored under a name that has no value.
    QCOMPARE(run(u"secret list --json"_s).json().value(u"secrets"_s).toArray().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_clisecrets.moc"
