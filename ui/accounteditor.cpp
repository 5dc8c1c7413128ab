// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"

#include "models/fieldwalk.h"
#include "models/oauthdefaults.h"
#include "ui/fieldrows.h"
#include "ui/fold.h"
#include "ui/generalform.h"
#include "ui/issuesummary.h"
#include "ui/macropicker.h"
#include "ui/messagesform.h"
#include "ui/policyform.h"
#include "ui/scrolled.h"
#include "ui/sectionkeys.h"
#include "ui/serverform.h"
#include "ui/smimeform.h"
#include "ui/taborder.h"
#include "ui/texts/visible.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mailrig {

AccountEditor::AccountEditor(QWidget *parent)
    : QWidget(parent)
    , m_summary(new IssueSummary(this))
    , m_tabs(new QTabWidget(this))
    , m_picker(new MacroPicker(this))
    , m_general(new GeneralForm(this))
    , m_incoming(new ServerForm(Side::Incoming, this))
    , m_outgoing(new ServerForm(Side::Outgoing, this))
    , m_messages(new MessagesForm(QStringLiteral("messages."), this))
    , m_policy(new PolicyForm(QStringLiteral("policy."), this))
    , m_smime(new SmimeForm(QStringLiteral("smime."), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    m_tabs->setObjectName(QStringLiteral("sections"));
    m_tabs->setAccessibleName(tr("Sections of the account"));
    addSection(m_general, tr("General"), m_general->rows());
    addSection(m_incoming, tr("Incoming"), m_incoming->rows());
    addSection(m_outgoing, tr("Outgoing"), m_outgoing->rows());
    addSection(m_messages, tr("Messages"), {m_messages->rows()});
    addSection(m_policy, tr("Policy"), {m_policy->rows()});
    addSection(m_smime, tr("S/MIME"), m_smime->rows());
    attachPicker();
    connectForms();
}

void AccountEditor::addSection(QWidget *form, const QString &title, const QList<FieldRows *> &rows)
{
    addSectionKey(*m_tabs, m_tabs->addTab(scrolled(form), title));
    m_sections << Section{form, rows};
    FieldRows::align(rows);
    orderTabs(form);
    for (auto *each : rows) {
        connect(each, &FieldRows::left, this, [this](const QString &field) {
            m_judged.insert(field);
            showIssues();
            Q_EMIT left(field);
        });
    }
}

void AccountEditor::attachPicker()
{
    Account account;
    walk(account, {.macroText = [this](const QString &path, const QString &) {
        for (const auto *rows : allRows()) {
            if (auto *line = qobject_cast<QLineEdit *>(rows->field(path))) {
                m_picker->attach(line);
            }
        }
    }});
}

void AccountEditor::connectForms()
{
    connect(m_general, &GeneralForm::edited, this, &AccountEditor::readForms);
    connect(m_messages, &MessagesForm::edited, this, &AccountEditor::readForms);
    connect(m_policy, &PolicyForm::edited, this, &AccountEditor::readForms);
    connect(m_smime, &SmimeForm::edited, this, &AccountEditor::readForms);
    for (auto *form : {m_incoming, m_outgoing}) {
        connect(form, &ServerForm::edited, this, &AccountEditor::readForms);
        connect(form, &ServerForm::secretTyped, this, &AccountEditor::secretTyped);
        connect(form, &ServerForm::appsWanted, this, &AccountEditor::appsWanted);
        const auto side = form == m_incoming ? Side::Incoming : Side::Outgoing;
        connect(form, &ServerForm::signInWanted, this, [this, side] { Q_EMIT signInWanted(side); });
        connect(
            form, &ServerForm::signOutWanted, this, [this, side] { Q_EMIT signOutWanted(side); });
    }
    connect(m_general, &GeneralForm::accountChanged, this, &AccountEditor::change);
    connect(m_summary, &IssueSummary::jump, this, &AccountEditor::jumpTo);
}

void AccountEditor::setAccount(const Account &account, bool fresh)
{
    const bool isOther = account.id != m_account.id;
    m_account = account;
    if (isOther) {
        m_judged.clear();
        m_shown.clear();
        m_marked.clear();
        m_issues.clear();
        for (auto *rows : allRows()) {
            rows->clearMarks();
        }
        if (!fresh) {
            judgeAll();
        }
    }
    m_isLoading = true;
    showAccount();
    if (isOther) {
        m_incoming->refold();
        m_outgoing->refold();
    }
    m_isLoading = false;
    suggest();
    showExpansions();
}

void AccountEditor::showAccount()
{
    m_general->setAccount(m_account);
    showMicrosoft365();
    m_incoming->setServer(m_account.incoming);
    m_outgoing->setServer(m_account.outgoing);
    m_messages->setMessages(m_account.messages, m_account.incoming.protocol);
    m_policy->setPolicy(m_account.policy);
    m_smime->setSmime(m_account.smime);
}

void AccountEditor::showMicrosoft365()
{
    m_general->showServers(m_account);
    for (auto *form : {m_incoming, m_outgoing}) {
        form->setOffersGraph(m_account.type == AccountType::Microsoft365);
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
    m_incoming->setApps(apps);
    m_outgoing->setApps(apps);
    showInherited();
}

void AccountEditor::setStanding(Side signer, const SignInStanding &standing)
{
    (signer == Side::Incoming ? m_incoming : m_outgoing)->setStanding(standing);
}

void AccountEditor::showInherited()
{
    const auto full = completed(m_account, m_apps);
    m_incoming->setInherited(full.incoming);
    m_outgoing->setInherited(full.outgoing);
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
    m_incoming->setReader(expanding);
    m_outgoing->setReader(expanding);
    m_smime->setReader(reader); // no macros there
}

void AccountEditor::setSecrets(const QList<NamedSecret> &secrets)
{
    m_incoming->setSecrets(secrets);
    m_outgoing->setSecrets(secrets);
}

void AccountEditor::setIssues(const QList<FieldIssue> &issues)
{
    m_issues = issues;
    showIssues();
}

void AccountEditor::judgeAll()
{
    for (const auto *rows : allRows()) {
        for (const auto &field : rows->fields()) {
            m_judged.insert(field);
        }
    }
    m_shown = m_judged;
    showIssues();
}

void AccountEditor::commit()
{
    m_general->commit();
    m_incoming->commit();
    m_outgoing->commit();
    m_messages->commit();
    m_policy->commit();
    m_smime->commit();
}

bool AccountEditor::isTypingSecret() const
{
    return m_incoming->isTypingSecret() || m_outgoing->isTypingSecret();
}

QString AccountEditor::focusedField() const
{
    const auto *focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused) ? focused->objectName() : QString();
}

void AccountEditor::jumpTo(const QString &field)
{
    for (int i = 0; i < m_sections.size(); ++i) {
        for (const auto *rows : m_sections.at(i).rows) {
            if (auto *widget = rows->field(field)) {
                Fold::reveal(widget);
                m_tabs->setCurrentIndex(i);
                widget->setFocus(Qt::OtherFocusReason);
                m_sections.at(i).form->layout()->activate(); // where it is after unfolding
                static_cast<QScrollArea *>(m_tabs->widget(i))->ensureWidgetVisible(widget);
                return;
            }
        }
    }
}

void AccountEditor::readForms()
{
    if (m_isLoading) {
        return;
    }
    auto account = m_general->appliedTo(m_account);
    account.incoming = m_incoming->server();
    account.outgoing = m_outgoing->server();
    account.messages = m_messages->messages();
    account.policy = m_policy->policy();
    account.smime = m_smime->smime();
    const bool isOtherProtocol = account.incoming.protocol != m_account.incoming.protocol;
    const bool isOtherWay = account.microsoft365 != m_account.microsoft365
        || account.incoming != m_account.incoming || account.outgoing != m_account.outgoing
        || account.type != m_account.type;
    m_account = account;
    if (isOtherWay) {
        showMicrosoft365();
    }
    if (isOtherProtocol) {
        m_messages->setMessages(account.messages, account.incoming.protocol);
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
        const bool isDue = issue.field == focused ? m_shown.contains(issue.field)
                                                  : m_judged.contains(issue.field);
        if (isDue) {
            due << issue;
        }
    }
    QList<FieldIssue> listed;
    for (int i = 0; i < m_sections.size(); ++i) {
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
    const auto title = m_tabs->tabText(index);
    for (auto *rows : m_sections.at(index).rows) {
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
    m_tabs->setTabIcon(index, hasError ? icon(QStringLiteral("failed"), Tone::Bad) : QIcon());
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
    for (auto *rows : allRows()) {
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

QList<FieldRows *> AccountEditor::allRows() const
{
    QList<FieldRows *> all;
    for (const auto &section : m_sections) {
        all << section.rows;
    }
    return all;
}

void AccountEditor::suggest()
{
    const auto address = m_account.identity.address;
    const auto called = m_account.name.isEmpty() ? address : m_account.name;
    m_incoming->setSuggestions(address, tr("%1, password").arg(called));
    m_outgoing->setSuggestions(address, tr("%1, outgoing password").arg(called));
}

} // namespace mailrig
