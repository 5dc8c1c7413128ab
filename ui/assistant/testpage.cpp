// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/testpage.h"

#include "ui/announce.h"
#include "ui/certificatechoice.h"
#include "ui/fieldmark.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"
#include "ui/texts/visible.h"
#include "ui/workspace.h"

#include <QVBoxLayout>

namespace mailrig {

namespace {

//! Whose user name is tried: the one the other side may borrow from.
Side sideOf(const Account &account)
{
    return account.incoming.protocol == Protocol::None ? Side::Outgoing : Side::Incoming;
}

QString &userOf(Account &account)
{
    return (sideOf(account) == Side::Incoming ? account.incoming : account.outgoing).user;
}

//! As the test signed in.
QString userOf(const CheckReport &report, const Account &account)
{
    const auto *side = report.side(sideOf(account));
    return side ? side->user : QString();
}

} // namespace

TestPage::TestPage(
    const Services &services, Workspace &workspace, SessionTrust &trust, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_workspace(workspace)
    , m_note(new FieldMark(this))
    , m_panel(new TestPanel(this))
    , m_run(new TestRun(services, workspace, trust, this))
    , m_certificates(new CertificateChoice(services, workspace, trust, this))
{
    setObjectName(QStringLiteral("assistant.testPage"));
    m_note->setObjectName(QStringLiteral("assistant.test.note"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_panel, 1);
    connect(m_panel, &TestPanel::testWanted, this, &TestPage::start);
    connect(m_panel, &TestPanel::cancelWanted, m_run, &TestRun::cancel);
    connect(m_panel, &TestPanel::repairWanted, this, &TestPage::repaired);
    connect(m_panel, &TestPanel::signInWanted, this, &TestPage::signInWanted);
    connect(m_panel, &TestPanel::certificateWanted, this,
        [this](const IdentityQuestion &question) { m_certificates->ask(m_id, question); });
    connect(m_certificates, &CertificateChoice::trusted, this, &TestPage::start);
    connect(m_certificates, &CertificateChoice::outdated, this, &TestPage::start);
    connect(m_panel, &TestPanel::saveWanted, this,
        [this](const QString &path, const QByteArray &bytes) {
            if (const auto written = m_services.writeFile(path, bytes); !written) {
                Q_EMIT failed(written.error());
            }
        });
    connectRun();
}

void TestPage::connectRun()
{
    connect(m_run, &TestRun::started, this, [this](const CheckReport &report) {
        m_certificates->close();
        m_panel->begin(report);
        Q_EMIT changed();
    });
    connect(m_run, &TestRun::stepped, m_panel, &TestPanel::add);
    connect(m_run, &TestRun::finished, this, &TestPage::finish);
    connect(m_run, &TestRun::refused, this, [this](const Error &error) {
        m_panel->refuse(error);
        Q_EMIT changed();
    });
}

void TestPage::setAccount(QUuid id, const QStringList &users)
{
    m_id = id;
    m_users = users;
    if (!report()) {
        m_note->clear();
        m_panel->clear(true);
    }
}

void TestPage::start()
{
    auto account = m_workspace.account(m_id);
    if (!account || m_run->isRunning()) {
        return;
    }
    m_note->clear();
    m_first = userOf(*account);
    begin();
}

void TestPage::begin()
{
    m_tested.reset();
    if (const auto account = m_workspace.account(m_id); account && !m_run->isRunning()) {
        m_run->start(*account, {.sendTest = m_panel->sendsTest()});
    }
}

void TestPage::cancel()
{
    m_run->cancel();
}

void TestPage::focusCancel()
{
    m_panel->findChild<QWidget *>(QStringLiteral("test.cancel"))->setFocus(Qt::OtherFocusReason);
}

bool TestPage::isRunning() const
{
    return m_run->isRunning();
}

std::optional<CheckReport> TestPage::report() const
{
    const auto now = m_workspace.account(m_id);
    const bool isSame = now && m_tested && m_tested->incoming == now->incoming
        && m_tested->outgoing == now->outgoing && m_tested->identity == now->identity;
    return isSame ? std::optional(m_panel->report()) : std::nullopt;
}

void TestPage::finish(const CheckReport &report)
{
    auto account = m_workspace.account(m_id);
    if (!account) {
        return;
    }
    if (const auto next = nextUser(*account, report); !next.isEmpty()) {
        const auto said
            = tr("The server refused the user name “%1” or its password; now “%2” is "
                 "tried.")
                  .arg(texts::visible(userOf(report, *account), 80), texts::visible(next, 80));
        m_note->setMark(FieldMark::Kind::Note, said);
        announce(m_note, said);
        setUser(next);
        // After whoever else listens to the end of this one.
        QMetaObject::invokeMethod(this, &TestPage::begin, Qt::QueuedConnection);
        return;
    }
    const bool hasTried = userOf(*account) != m_first;
    if (hasTried && report.verdict() != Verdict::Ok) {
        // None was it: what the person had stays.
        setUser(m_first);
        m_note->clear();
    }
    m_tested = m_workspace.account(m_id);
    const auto isOk = report.verdict() == Verdict::Ok;
    m_panel->finish(report, isOk ? QList<Repair>() : repairs(*m_tested, report), isVisible());
    if (hasTried && isOk) {
        m_note->setMark(FieldMark::Kind::Note,
            tr("The server takes the user name “%1”.")
                .arg(texts::visible(userOf(report, *account), 80)));
    }
    if (report.verdict() == Verdict::Cancelled) {
        m_tested.reset();
    }
    Q_EMIT changed();
}

QString TestPage::nextUser(const Account &account, const CheckReport &report) const
{
    const auto *side = report.side(sideOf(account));
    const auto *failure = side ? side->firstFailure() : nullptr;
    const bool isRefused
        = failure && failure->kind == StepKind::SignIn && side->cause() == Cause::WrongPassword;
    // Who has gone elsewhere meanwhile wants no password sent.
    const auto tried = isRefused && isVisible() ? m_users.indexOf(side->user) : -1;
    return tried >= 0 ? m_users.value(tried + 1) : QString();
}

void TestPage::setUser(const QString &user)
{
    if (auto account = m_workspace.account(m_id)) {
        userOf(*account) = user == account->identity.address ? QString() : user;
        m_workspace.edit(*account, {});
    }
}

} // namespace mailrig
