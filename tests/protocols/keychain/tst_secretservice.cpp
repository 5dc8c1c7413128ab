// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"
#include "protocols/keychain/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>

using namespace mailrig;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto collection = u"/org/freedesktop/secrets/collection/login"_s;
const auto promptPath = u"/org/freedesktop/secrets/prompt/p1"_s;

//! A Secret Service whose person does what a row of the test says.
class ScriptedService : public QDBusVirtualObject {
public:
    enum class Person { Agrees, Dismisses, AgreesInVain, Sleeps, IsNotAsked };

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        const auto method = call.member();
        calls << method;
        if (isSilent) {
            return true;
        }
        QVariantList reply;
        if (method == u"ReadAlias"_s) {
            reply << QVariant::fromValue(QDBusObjectPath(hasCollection ? collection : u"/"_s));
        } else if (method == u"Get"_s) {
            reply << QVariant::fromValue(QDBusVariant(isLocked));
        } else if (method == u"Unlock"_s) {
            const bool isAsked = person != Person::IsNotAsked;
            isLocked = isLocked && isAsked;
            reply << QVariant::fromValue(QList<QDBusObjectPath>{})
                  << QVariant::fromValue(QDBusObjectPath(isAsked ? promptPath : u"/"_s));
        }
        bus.send(call.createReply(reply));
        if (method == u"Prompt"_s && person != Person::Sleeps) {
            answer(bus);
        }
        return true;
    }

    Person person = Person::Agrees;
    bool isLocked = true, hasCollection = true, isSilent = false;
    QStringList calls;

private:
    void answer(const QDBusConnection &bus)
    {
        isLocked = person != Person::Agrees;
        auto signal = QDBusMessage::createSignal(
            promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
        signal << (person == Person::Dismisses) << QVariant::fromValue(QDBusVariant(QString()));
        bus.send(signal);
    }
};

using Person = ScriptedService::Person;
using Answer = std::optional<Cause>;

} // namespace

Q_DECLARE_METATYPE(Person)

//! Asking and unlocking a Secret Service whose person agrees, dismisses the prompt, or sleeps.
class TestSecretService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void unlocks_data();
    void unlocks();
    void aPromptLeftOpenIsTakenBack();
    void canUnlockAgainAfterARefusal();
    void withoutACollectionNothingIsLocked();
    void aSilentServiceTimesOut();
    void aServiceThatEndsTellsNobody();

private:
    using Ask = void (SecretService::*)(std::chrono::milliseconds, SecretService::Told);
    //! What a question is answered with; nothing is success.
    Answer told(Ask ask, std::chrono::milliseconds limit = 5s)
    {
        std::optional<Result<void>> result;
        int times = 0;
        (m_service.*ask)(limit, [&](const Result<void> &answer) {
            result = answer;
            ++times;
        });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 10'000)) {
            return Cause::ConnectionLost; // never an answer
        }
        QTest::qWait(20); // a second answer would come now
        return times > 1          ? Answer(Cause::ConnectionLost)
            : result->has_value() ? Answer()
                                  : Answer(result->error().code);
    }

    PrivateKeyring m_bus;
    ScriptedService m_script;
    SecretService m_service;
};

void TestSecretService::initTestCase()
{
    QVERIFY(m_bus.startBus());
    auto bus = QDBusConnection::connectToBus(m_bus.address(), u"service"_s);
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerVirtualObject(
        u"/org/freedesktop/secrets"_s, &m_script, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
}

void TestSecretService::init()
{
    m_script.person = Person::Agrees;
    m_script.isLocked = m_script.hasCollection = true;
    m_script.isSilent = false;
    m_script.calls.clear();
}

void TestSecretService::unlocks_data()
{
    QTest::addColumn<Person>("person");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<Answer>("stateAfter");
    QTest::newRow("the person agrees") << Person::Agrees << Answer() << Answer();
    QTest::newRow("the person dismisses")
        << Person::Dismisses << Answer(Cause::KeychainRefused) << Answer(Cause::KeychainLocked);
    QTest::newRow("answered, but still locked")
        << Person::AgreesInVain << Answer(Cause::KeychainLocked) << Answer(Cause::KeychainLocked);
    QTest::newRow("no prompt needed") << Person::IsNotAsked << Answer() << Answer();
}

void TestSecretService::unlocks()
{
    QFETCH(Person, person);
    m_script.person = person;
    QCOMPARE(told(&SecretService::askState), Answer(Cause::KeychainLocked));
    QVERIFY(!m_script.calls.contains(u"Unlock"_s));
    QTEST(told(&SecretService::unlock), "answer");
    QTEST(told(&SecretService::askState), "stateAfter");
}

void TestSecretService::aPromptLeftOpenIsTakenBack()
{
    m_script.person = Person::Sleeps;
    QCOMPARE(told(&SecretService::unlock, 300ms), Answer(Cause::TimedOut));
    QTRY_VERIFY(m_script.calls.contains(u"Dismiss"_s));
}

void TestSecretService::canUnlockAgainAfterARefusal()
{
    m_script.person = Person::Dismisses;
    QCOMPARE(told(&SecretService::unlock), Answer(Cause::KeychainRefused));
    m_script.person = Person::Agrees;
    QCOMPARE(told(&SecretService::unlock), Answer());
}

void TestSecretService::withoutACollectionNothingIsLocked()
{
    m_script.hasCollection = false;
    QCOMPARE(told(&SecretService::askState), Answer());
    QCOMPARE(told(&SecretService::unlock), Answer());
    QVERIFY(!m_script.calls.contains(u"Unlock"_s));
}

void TestSecretService::aSilentServiceTimesOut()
{
    m_script.isSilent = true;
    QCOMPARE(told(&SecretService::askState, 300ms), Answer(Cause::TimedOut));
    QCOMPARE(told(&SecretService::unlock, 300ms), Answer(Cause::TimedOut));
}

void TestSecretService::aServiceThatEndsTellsNobody()
{
    m_script.person = Person::Sleeps;
    int told = 0;
    {
        SecretService brief;
        brief.unlock(200ms, [&told](const Result<void> &) { ++told; });
        QTRY_VERIFY(m_script.calls.contains(u"Prompt"_s));
    }
    QTest::qWait(400); // longer than its limit
    QCOMPARE(told, 0);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
