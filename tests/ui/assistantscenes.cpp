// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/assistantscenes.h"

#include "tests/ui/assistanthands.h"
#include "tests/ui/samplecertificates.h"

#include <QListWidget>
#include <QTabWidget>
#include <QTreeWidget>

namespace mailrig {

namespace {

//! The assistant of a window without accounts, looked at as it is gone through.
class Scene {
public:
    Scene(QSize size, const std::function<void(QWidget &dialog, const QString &name)> &look,
        bool canSearch = true)
        : m_look(look)
    {
        m_stage.canSearch = canSearch;
        m_stage.open();
        m_hands = std::make_unique<AssistantHands>(m_stage);
        auto *dialog = m_hands->dialog;
        dialog->resize(dialog->size().boundedTo(size).expandedTo(dialog->minimumSizeHint()));
    }
    void look(const QString &name) const
    {
        QTest::qWait(50); // one turn of layouts
        m_look(*m_hands->dialog, QStringLiteral("assistant ") + name);
    }
    [[nodiscard]] AssistantHands &hands() const { return *m_hands; }
    [[nodiscard]] WindowStage &stage() { return m_stage; }
    [[nodiscard]] FakeDiscoveryRun &run() const { return *m_stage.discoverer.last; }
    void choose(int row) const
    {
        m_hands->find<QListWidget>(QStringLiteral("assistant.candidates"))->setCurrentRow(row);
    }
    void side(const QString &page, int index) const
    {
        m_hands->find<QTabWidget>(page + QStringLiteral(".sides"))->setCurrentIndex(index);
    }

private:
    const std::function<void(QWidget &dialog, const QString &name)> &m_look;
    WindowStage m_stage;
    std::unique_ptr<AssistantHands> m_hands;
};

Candidate longCandidate()
{
    auto candidate = sampleCandidate(
        QStringLiteral("a-rather-long-name-of-a-provider.example.org"), SourceTrust::Plain);
    candidate.source = DiscoverySource::Srv;
    candidate.provider = QStringLiteral("A provider with a rather long name");
    candidate.notes = {{.kind = ProviderNote::Kind::AppPassword,
                           .provider = QStringLiteral("Example Mail"),
                           .link = QUrl(QStringLiteral("https://example.org/help/app-passwords"))},
        {.kind = ProviderNote::Kind::SwitchOnAccess, .provider = QStringLiteral("Example Mail")}};
    return candidate;
}

void lookAtFinding(Scene &scene)
{
    scene.look(QStringLiteral("find empty"));
    scene.hands().next();
    scene.look(QStringLiteral("find without address"));
    scene.hands().type(QStringLiteral("assistant.address"), QStringLiteral("anna@example.org"));
    scene.hands().click(QStringLiteral("assistant.allowAddress"));
    scene.look(QStringLiteral("find asked"));
    scene.hands().click(QStringLiteral("assistant.offline"));
    scene.look(QStringLiteral("find offline"));
    scene.hands().click(QStringLiteral("assistant.offline"));
}

void lookAtSearching(Scene &scene)
{
    scene.hands().search();
    scene.look(QStringLiteral("search begun"));
    auto &run = scene.run();
    run.answer(DiscoverySource::Autoconfig, {sampleCandidate()});
    run.answer(DiscoverySource::Srv, {longCandidate()});
    run.answer(DiscoverySource::Probe, {badCandidate(sampleBadTls())});
    run.fail(DiscoverySource::Ispdb, {.code = Cause::TimedOut});
    run.set({.source = DiscoverySource::Autodiscover,
        .phase = SourceState::Phase::ConsentNeeded,
        .host = QStringLiteral("autodiscover.a-rather-long-name.example.net")});
    scene.look(QStringLiteral("search asking"));
    run.consent(DiscoverySource::Autodiscover,
        QStringLiteral("autodiscover.a-rather-long-name.example.net"), false);
    scene.choose(1);
    scene.look(QStringLiteral("search notes"));
    scene.choose(2);
    scene.look(QStringLiteral("search bad certificate"));
    scene.hands().click(QStringLiteral("assistant.stop"));
    scene.choose(0);
    scene.look(QStringLiteral("search over"));
}

void lookAtCalling(Scene &scene)
{
    auto &discoverer = scene.stage().discoverer;
    discoverer.slow = std::make_shared<QPromise<Result<ServerOffer>>>();
    discoverer.slow->start();
    scene.hands().next();
    scene.look(QStringLiteral("search calling"));
    scene.hands().click(QStringLiteral("assistant.stop"));
    discoverer.slow.reset();
    const auto tls = sampleBadTls();
    discoverer.said.insert(
        QStringLiteral("imap.example.org"), {.tls = tls, .problem = tls.reasons.first()});
    scene.hands().next();
    scene.look(QStringLiteral("search doubtful"));
}

void lookAtServers(Scene &scene)
{
    scene.hands().click(QStringLiteral("assistant.manual"));
    scene.look(QStringLiteral("servers incoming"));
    scene.side(QStringLiteral("assistant.servers"), 1);
    scene.look(QStringLiteral("servers outgoing"));
    scene.side(QStringLiteral("assistant.servers"), 0);
    scene.hands().type(QStringLiteral("incoming.host"), QStringLiteral("not a host"));
    scene.hands().next();
    scene.look(QStringLiteral("servers wrong"));
    scene.hands().type(QStringLiteral("incoming.host"), QStringLiteral("imap.example.org"));
}

void lookAtSigningIn(Scene &scene)
{
    scene.hands().next();
    scene.look(QStringLiteral("sign in"));
    scene.hands().dialog->reject();
    scene.look(QStringLiteral("cancel asked"));
    scene.hands().click(QStringLiteral("messageBar.keep"));
    scene.hands().next();
    scene.look(QStringLiteral("sign in without password"));
    scene.side(QStringLiteral("assistant.signIn"), 1);
    scene.look(QStringLiteral("sign in outgoing"));
    scene.side(QStringLiteral("assistant.signIn"), 0);
    auto *type = scene.hands().find<QComboBox>(QStringLiteral("incoming.credential.type"));
    for (const auto way : {CredentialType::AuthorizationCode, CredentialType::Secret}) {
        type->setCurrentIndex(type->findData(static_cast<int>(way)));
        Q_EMIT type->activated(type->currentIndex());
        if (way == CredentialType::AuthorizationCode) {
            scene.look(QStringLiteral("sign in OAuth"));
        }
    }
    scene.hands().typePassword(QStringLiteral("secret"));
}

void lookAtTesting(Scene &scene)
{
    auto &checker = scene.stage().checker;
    scene.hands().next();
    if (!QTest::qWaitFor([&] { return checker.isAsked(); })) {
        qFatal("no test began");
    }
    checker.step(Side::Incoming, StepKind::Resolve);
    scene.look(QStringLiteral("test running"));
    checker.fail(Side::Incoming, StepKind::SignIn, {.code = Cause::WrongPassword});
    checker.finish();
    if (!QTest::qWaitFor([&] { return checker.requests.size() == 2; })) {
        qFatal("no other user name was tried");
    }
    scene.look(QStringLiteral("test other user"));
    checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
    checker.finish();
    scene.look(QStringLiteral("test failed"));
    scene.hands().click(QStringLiteral("test.start"));
    checker.succeed();
    scene.look(QStringLiteral("test passed"));
}

void lookAtSaving(Scene &scene)
{
    scene.hands().next();
    scene.look(QStringLiteral("save"));
    scene.hands().type(QStringLiteral("assistant.name"), QStringLiteral("two words"));
    scene.hands().next();
    scene.look(QStringLiteral("save wrong"));
    scene.hands().type(QStringLiteral("assistant.name"), QStringLiteral("anna"));
    scene.stage().keychain.refusal = Cause::KeychainLocked;
    scene.hands().next();
    scene.look(QStringLiteral("save locked"));
}

} // namespace

void forEachAssistantPage(
    QSize size, const std::function<void(QWidget &dialog, const QString &name)> &look)
{
    {
        Scene scene(size, look);
        lookAtFinding(scene);
        lookAtSearching(scene);
        lookAtCalling(scene);
        lookAtServers(scene);
        lookAtSigningIn(scene);
        lookAtTesting(scene);
        lookAtSaving(scene);
    }
    {
        const Scene scene(size, look, false);
        scene.look(QStringLiteral("find table only"));
        scene.hands().search(QStringLiteral("anna@gmail.com"));
        scene.look(QStringLiteral("search table"));
        scene.hands().next();
        scene.look(QStringLiteral("sign in notes"));
    }
    const Scene scene(size, look, false);
    scene.hands().search(QStringLiteral("anna@nowhere.example"));
    scene.look(QStringLiteral("search nothing"));
}

} // namespace mailrig
