// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"

#include "ui/fieldrows.h"
#include "ui/generalform.h"
#include "ui/issuesummary.h"
#include "ui/serverform.h"

#include <QApplication>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace mailrig {

AccountEditor::AccountEditor(QWidget *parent)
    : QWidget(parent)
    , m_summary(new IssueSummary(this))
    , m_tabs(new QTabWidget(this))
    , m_general(new GeneralForm(this))
    , m_incoming(new ServerForm(Side::Incoming, this))
    , m_outgoing(new ServerForm(Side::Outgoing, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    m_tabs->setObjectName(QStringLiteral("sections"));
    m_tabs->setAccessibleName(tr("Sections of the account"));
    addSection(m_general, tr("&General"), {m_general->rows()});
    addSection(m_incoming, tr("&Incoming"), m_incoming->rows());
    addSection(m_outgoing, tr("&Outgoing"), m_outgoing->rows());

    connect(m_general, &GeneralForm::edited, this, &AccountEditor::readForms);
    for (auto *form : {m_incoming, m_outgoing}) {
        connect(form, &ServerForm::edited, this, &AccountEditor::readForms);
        connect(form, &ServerForm::secretTyped, this, &AccountEditor::secretTyped);
    }
    connect(m_summary, &IssueSummary::jump, this, &AccountEditor::jumpTo);
}

void AccountEditor::addSection(QWidget *form, const QString &title, const QList<FieldRows *> &rows)
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    scroll->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    m_tabs->addTab(scroll, title);
    m_sections << Section{rows};
    FieldRows::align(rows);
    for (auto *each : rows) {
        connect(each, &FieldRows::left, this, [this](const QString &field) {
            m_judged.insert(field);
            showIssues();
            Q_EMIT left(field);
        });
    }
}

void AccountEditor::setAccount(const Account &account, bool fresh)
{
    if (account.id != m_account.id) {
        m_judged.clear();
        m_shown.clear();
        m_issues.clear();
        if (!fresh) {
            judgeAll();
        }
    }
    m_account = account;
    m_isLoading = true;
    m_general->setAccount(account);
    m_incoming->setServer(account.incoming);
    m_outgoing->setServer(account.outgoing);
    m_isLoading = false;
    suggest();
}

void AccountEditor::setSecrets(const QList<SecretChoice> &secrets)
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
    for (const auto &section : std::as_const(m_sections)) {
        for (const auto *rows : section.rows) {
            for (const auto &field : rows->fields()) {
                m_judged.insert(field);
            }
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
                m_tabs->setCurrentIndex(i);
                widget->setFocus(Qt::OtherFocusReason);
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
    m_account = account;
    suggest();
    Q_EMIT edited();
}

void AccountEditor::showIssues()
{
    // The field being typed in may lose an issue, but gets no new one before it is left.
    const auto focused = focusedField();
    QList<FieldIssue> shown;
    for (const auto &issue : std::as_const(m_issues)) {
        const bool isDue = issue.field == focused ? m_shown.contains(issue.field)
                                                  : m_judged.contains(issue.field);
        if (isDue) {
            shown << issue;
        }
    }
    QSet<QString> fields;
    QList<FieldIssue> listed;
    for (int i = 0; i < m_sections.size(); ++i) {
        bool hasError = false;
        const auto section = m_tabs->tabText(i).remove(u'&');
        for (auto *rows : m_sections.at(i).rows) {
            for (const auto &field : rows->fields()) {
                const auto issue = std::find_if(shown.cbegin(), shown.cend(),
                    [&field](const FieldIssue &each) { return each.field == field; });
                if (issue != shown.cend()) {
                    rows->setMark(field, issue->kind, issue->text);
                    listed << FieldIssue{.field = field,
                        .kind = issue->kind,
                        .text
                        = tr("%1, %2: %3")
                              .arg(section, rows->field(field)->accessibleName(), issue->text)};
                    fields.insert(field);
                    hasError = hasError || issue->kind == FieldMark::Kind::Error;
                } else if (m_shown.contains(field)) {
                    rows->clearMark(field);
                }
            }
        }
        m_tabs->setTabIcon(i, hasError ? icon(QStringLiteral("failed"), Tone::Bad) : QIcon());
    }
    m_shown = fields;
    m_summary->setIssues(listed);
}

void AccountEditor::suggest()
{
    const auto address = m_account.identity.address;
    const auto called = m_account.name.isEmpty() ? address : m_account.name;
    m_incoming->setSuggestions(address, tr("%1, password").arg(called));
    m_outgoing->setSuggestions(address, tr("%1, outgoing password").arg(called));
}

} // namespace mailrig
