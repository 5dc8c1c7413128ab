// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"

#include "models/fieldwalk.h"
#include "models/oauthdefaults.h"
#include "ui/editorsections.h"
#include "ui/fieldrows.h"
#include "ui/fold.h"
#include "ui/generalform.h"
#include "ui/issuesummary.h"
#include "ui/macropicker.h"
#include "ui/messagesform.h"
#include "ui/policyform.h"
#include "ui/serverform.h"
#include "ui/smimeform.h"
#include "ui/texts/visible.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace mailrig {

AccountEditor::AccountEditor(QWidget *parent)
    : QWidget(parent)
    , m_summary(new IssueSummary(this))
    , m_sections(new EditorSections(this))
    , m_picker(new MacroPicker(this))
    , m_general([this] { return makeGeneral(); })
    , m_incoming([this] { return makeServer(Side::Incoming); })
    , m_outgoing([this] { return makeServer(Side::Outgoing); })
    , m_messages([this] { return makeForm<MessagesForm>(QStringLiteral("messages.")); })
    , m_policy([this] { return makeForm<PolicyForm>(QStringLiteral("policy.")); })
    , m_smime([this] { return makeForm<SmimeForm>(QStringLiteral("smime.")); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_sections, 1);
    m_sections->setObjectName(QStringLiteral("sections"));
    m_sections->setAccessibleName(tr("Sections of the account"));
    m_sections->add(tr("General"), {}, [this] { fill(m_general); });
    m_sections->add(tr("Incoming"), QStringLiteral("incoming."), [this] { fill(m_incoming); });
    m_sections->add(tr("Outgoing"), QStringLiteral("outgoing."), [this] { fill(m_outgoing); });
    m_sections->add(tr("Messages"), QStringLiteral("messages."), [this] { fill(m_messages); });
    m_sections->add(tr("Policy"), QStringLiteral("policy."), [this] { fill(m_policy); });
    m_sections->add(tr("S/MIME"), QStringLiteral("smime."), [this] { fill(m_smime); });
    connect(m_summary, &IssueSummary::jump, this, &AccountEditor::jumpTo);
    connect(m_sections, &EditorSections::left, this, [this](const QString &field) {
        m_judged.insert(field);
        showIssues();
        Q_EMIT left(field);
    });
}

template <class Form> void AccountEditor::fill(LateWidget<Form> &form)
{
    const bool wasLoading = std::exchange(m_isLoading, true);
    form.made();
    m_isLoading = wasLoading;
    attachPicker();
    showExpansions();
}

template <class Form> Form *AccountEditor::makeForm(const QString &prefix)
{
    auto *form = new Form(prefix, m_sections);
    m_sections->put(prefix, form, QList<FieldRows *>{form->rows()});
    connect(form, &Form::edited, this, &AccountEditor::readForms);
    return form;
}

GeneralForm *AccountEditor::makeGeneral()
{
    auto *form = new GeneralForm(m_sections);
    m_sections->put({}, form, form->rows());
    connect(form, &GeneralForm::edited, this, &AccountEditor::readForms);
    connect(form, &GeneralForm::accountChanged, this, &AccountEditor::change);
    return form;
}

ServerForm *AccountEditor::makeServer(Side side)
{
    auto *form = new ServerForm(side, m_sections);
    m_sections->put(name(side) + u'.', form, form->rows());
    connect(form, &ServerForm::edited, this, &AccountEditor::readForms);
    connect(form, &ServerForm::secretTyped, this, &AccountEditor::secretTyped);
    connect(form, &ServerForm::appsWanted, this, &AccountEditor::appsWanted);
    connect(form, &ServerForm::signInWanted, this, [this, side] { Q_EMIT signInWanted(side); });
    connect(form, &ServerForm::signOutWanted, this, [this, side] { Q_EMIT signOutWanted(side); });
    return form;
}

void AccountEditor::attachPicker()
{
    Account account;
    walk(account, {.macroText = [this](const QString &path, const QString &) {
        for (const auto *rows : m_sections->rows()) {
            if (auto *line = qobject_cast<QLineEdit *>(rows->field(path))) {
                m_picker->attach(line);
            }
        }
    }});
}

void AccountEditor::setAccount(const Account &account, bool fresh)
{
    const bool isOther = account.id != m_account.id;
    m_sections->fill(m_sections->currentIndex());
    m_account = account;
    if (isOther) {
        m_judgesAll = false;
        m_judged.clear();
        m_shown.clear();
        m_marked.clear();
        m_issues.clear();
        for (auto *rows : m_sections->rows()) {
            rows->clearMarks();
        }
        if (!fresh) {
            judgeAll();
        }
    }
    m_isLoading = true;
    showAccount();
    if (isOther) {
        for (auto *form : {&m_incoming, &m_outgoing}) {
            form->tell([](ServerForm &server) { server.refold(); });
        }
    }
    m_isLoading = false;
    suggest();
    showExpansions();
}

void AccountEditor::showAccount()
{
    const auto &shown = m_account;
    m_general.tell([shown](GeneralForm &form) { form.setAccount(shown); });
    showMicrosoft365();
    m_incoming.tell([shown](ServerForm &form) { form.setServer(shown.incoming); });
    m_outgoing.tell([shown](ServerForm &form) { form.setServer(shown.outgoing); });
    showMessages();
    m_policy.tell([shown](PolicyForm &form) { form.setPolicy(shown.policy); });
    m_smime.tell([shown](SmimeForm &form) { form.setSmime(shown.smime); });
}

void AccountEditor::showMessages()
{
    m_messages.tell([messages = m_account.messages, protocol = m_account.incoming.protocol](
                        MessagesForm &form) { form.setMessages(messages, protocol); });
}

void AccountEditor::showMicrosoft365()
{
    m_general.tell([shown = m_account](GeneralForm &form) { form.showServers(shown); });
    for (auto *each : {&m_incoming, &m_outgoing}) {
        each->tell([offers = m_account.type == AccountType::Microsoft365](
                       ServerForm &form) { form.setOffersGraph(offers); });
    }
}

void AccountEditor::setVariables(const Environment &environment, const ProcessEnvironment &process)
{
    m_environment = environment;
    m_process = process;
    m_picker->setScope(scope());
    showExpansions();
}

void AccountEditor::setApps(const OAuthApps &apps)
{
    m_apps = apps;
    for (auto *each : {&m_incoming, &m_outgoing}) {
        each->tell([apps](ServerForm &form) { form.setApps(apps); });
    }
    showInherited();
}

void AccountEditor::setStanding(Side signer, const SignInStanding &standing)
{
    (signer == Side::Incoming ? m_incoming : m_outgoing).tell([standing](ServerForm &form) {
        form.setStanding(standing);
    });
}

void AccountEditor::showInherited()
{
    const auto full = completed(m_account, m_apps);
    m_incoming.tell([full](ServerForm &form) { form.setInherited(full.incoming); });
    m_outgoing.tell([full](ServerForm &form) { form.setInherited(full.outgoing); });
}

void AccountEditor::change(const std::function<void(Account &)> &change)
{
    commit();
    change(m_account);
    m_isLoading = true;
    showAccount();
    m_isLoading = false;
    suggest();
    showExpansions();
    Q_EMIT edited();
}

void AccountEditor::setCertificateReader(const CertificateReader &reader)
{
    const CertificateReader expanding = [this, reader](const QString &file, QUuid passphrase) {
        const auto path = expand(file, scope());
        return path ? reader(*path, passphrase)
                    : QtFuture::makeReadyFuture(
                        Result<QList<CertificateFacts>>(failure(Cause::MacroUnresolved, file)));
    };
    for (auto *each : {&m_incoming, &m_outgoing}) {
        each->tell([expanding](ServerForm &form) { form.setReader(expanding); });
    }
    m_smime.tell([reader](SmimeForm &form) { form.setReader(reader); }); // no macros there
}

void AccountEditor::setSecrets(const QList<NamedSecret> &secrets)
{
    for (auto *each : {&m_incoming, &m_outgoing}) {
        each->tell([secrets](ServerForm &form) { form.setSecrets(secrets); });
    }
}

void AccountEditor::setIssues(const QList<FieldIssue> &issues)
{
    m_issues = issues;
    showIssues();
}

void AccountEditor::judgeAll()
{
    m_judgesAll = true;
    for (const auto &issue : std::as_const(m_issues)) {
        m_shown.insert(issue.field);
    }
    showIssues();
}

void AccountEditor::commit()
{
    const auto take = [](auto &form) { form.commit(); };
    m_general.ask(take);
    m_incoming.ask(take);
    m_outgoing.ask(take);
    m_messages.ask(take);
    m_policy.ask(take);
    m_smime.ask(take);
}

bool AccountEditor::isTypingSecret() const
{
    bool isTyping = false;
    for (const auto *each : {&m_incoming, &m_outgoing}) {
        each->ask([&](const ServerForm &form) { isTyping = isTyping || form.isTypingSecret(); });
    }
    return isTyping;
}

QString AccountEditor::focusedField() const
{
    const auto *focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused) ? focused->objectName() : QString();
}

void AccountEditor::jumpTo(const QString &field)
{
    m_sections->jumpTo(field);
}

void AccountEditor::makeSectionOf(const QString &field)
{
    m_sections->fillFor(field);
}

void AccountEditor::readForms()
{
    if (m_isLoading) {
        return;
    }
    auto account = m_account;
    m_general.ask([&](const GeneralForm &form) { account = form.appliedTo(account); });
    m_incoming.ask([&](const ServerForm &form) { account.incoming = form.server(); });
    m_outgoing.ask([&](const ServerForm &form) { account.outgoing = form.server(); });
    m_messages.ask([&](const MessagesForm &form) { account.messages = form.messages(); });
    m_policy.ask([&](const PolicyForm &form) { account.policy = form.policy(); });
    m_smime.ask([&](const SmimeForm &form) { account.smime = form.smime(); });
    const bool isOtherProtocol = account.incoming.protocol != m_account.incoming.protocol;
    const bool isOtherWay = account.microsoft365 != m_account.microsoft365
        || account.incoming != m_account.incoming || account.outgoing != m_account.outgoing
        || account.type != m_account.type;
    m_account = account;
    if (isOtherWay) {
        showMicrosoft365();
    }
    if (isOtherProtocol) {
        showMessages();
    }
    suggest();
    showExpansions();
    Q_EMIT edited();
}

void AccountEditor::showIssues()
{
    // The field being typed in may lose an issue, but gets no new one before it is left.
    const auto focused = focusedField();
    QList<FieldIssue> due;
    for (const auto &issue : std::as_const(m_issues)) {
        const bool isDue
            = issue.field == focused ? m_shown.contains(issue.field) : isJudged(issue.field);
        if (isDue) {
            m_sections->fillFor(issue.field);
            due << issue;
        }
    }
    QList<FieldIssue> listed;
    for (int i = 0; i < m_sections->count(); ++i) {
        listed << markSection(i, due);
    }
    QSet<QString> fields;
    for (const auto &issue : std::as_const(listed)) {
        fields.insert(issue.field);
    }
    m_shown = fields;
    m_marked = fields;
    m_summary->setIssues(listed);
}

QList<FieldIssue> AccountEditor::markSection(int index, const QList<FieldIssue> &issues)
{
    QList<FieldIssue> listed;
    bool hasError = false;
    const auto title = m_sections->tabText(index);
    for (auto *rows : m_sections->rows(index)) {
        for (const auto &field : rows->fields()) {
            const auto issue = std::find_if(issues.cbegin(), issues.cend(),
                [&field](const FieldIssue &each) { return each.field == field; });
            if (issue == issues.cend()) {
                if (m_marked.contains(field)) {
                    rows->clearMark(field);
                }
                continue;
            }
            rows->setMark(field, issue->kind, issue->text);
            if (!m_marked.contains(field)) {
                Fold::reveal(rows->field(field));
            }
            hasError = hasError || issue->kind == FieldMark::Kind::Error;
            listed << FieldIssue{.field = field,
                .kind = issue->kind,
                .text
                = tr("%1, %2: %3").arg(title, rows->field(field)->accessibleName(), issue->text)};
        }
    }
    m_sections->setTabIcon(index, hasError ? icon(QStringLiteral("failed"), Tone::Bad) : QIcon());
    return listed;
}

void AccountEditor::showExpansions()
{
    // An unresolved macro is an issue, and said as one.
    QHash<QString, QStringList> becomes;
    auto account = m_account;
    const auto from = scope();
    walk(account, {.macroText = [&](const QString &path, const QString &text) {
        if (const auto expanded = hasMacro(text) ? expand(text, from) : QString()) {
            becomes[path] << texts::visible(*expanded);
        }
    }});
    for (auto *rows : m_sections->rows()) {
        for (const auto &field : rows->fields()) {
            rows->setExpansion(field, becomes.value(field).join(u' ').trimmed());
        }
    }
    m_picker->setScope(from);
    showInherited();
}

MacroScope AccountEditor::scope() const
{
    return MacroScope::of(m_account, m_environment, m_process);
}

void AccountEditor::suggest()
{
    const auto address = m_account.identity.address;
    const auto called = m_account.name.isEmpty() ? address : m_account.name;
    m_incoming.tell([address, secret = tr("%1, password").arg(called)](
                        ServerForm &form) { form.setSuggestions(address, secret); });
    m_outgoing.tell([address, secret = tr("%1, outgoing password").arg(called)](
                        ServerForm &form) { form.setSuggestions(address, secret); });
}

} // namespace mailrig
