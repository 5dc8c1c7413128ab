// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldissue.h"
#include "ui/typedsecret.h"

#include <QSet>
#include <QWidget>

class QTabWidget;

namespace mailrig {

class FieldRows;
class GeneralForm;
class IssueSummary;
class ServerForm;

//! An account in sections. A field is judged when it was left; `judgeAll` judges every one.
class AccountEditor : public QWidget {
    Q_OBJECT

public:
    explicit AccountEditor(QWidget *parent = nullptr);
    //! Another account begins with no field judged if `fresh`, with all of them otherwise.
    void setAccount(const Account &account, bool fresh);
    [[nodiscard]] const Account &account() const { return m_account; }
    void setSecrets(const QList<SecretChoice> &secrets);
    //! All there are; shown are those of judged fields.
    void setIssues(const QList<FieldIssue> &issues);
    void judgeAll();
    //! Takes over what stands in fields that were not left yet.
    void commit();
    [[nodiscard]] bool isTypingSecret() const;
    //! The object name of the field with the focus; empty if it is in none.
    [[nodiscard]] QString focusedField() const;
    //! Brings the field to sight and the focus to it.
    void jumpTo(const QString &field);

Q_SIGNALS:
    void edited();
    void left(const QString &field);
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void addSection(QWidget *form, const QString &title, const QList<FieldRows *> &rows);
    void readForms();
    void showIssues();
    void suggest();
    struct Section {
        QList<FieldRows *> rows;
    };
    Account m_account;
    QList<FieldIssue> m_issues;
    QSet<QString> m_judged;
    QSet<QString> m_shown;
    bool m_isLoading = false;
    IssueSummary *m_summary;
    QTabWidget *m_tabs;
    GeneralForm *m_general;
    ServerForm *m_incoming, *m_outgoing;
    QList<Section> m_sections;
};

} // namespace mailrig
