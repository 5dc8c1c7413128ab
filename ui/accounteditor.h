// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/macro.h"
#include "models/oauthapp.h"
#include "ui/certificatereader.h"
#include "ui/fieldissue.h"
#include "ui/latewidget.h"
#include "ui/signinfield.h"
#include "ui/typedsecret.h"

#include <QSet>
#include <QWidget>

namespace mailrig {

class EditorSections;
class GeneralForm;
class IssueSummary;
class MacroPicker;
class MessagesForm;
class PolicyForm;
class ServerForm;
class SmimeForm;

//! An account in sections. A field is judged when it was left; `judgeAll` judges every one.
class AccountEditor : public QWidget {
    Q_OBJECT

public:
    explicit AccountEditor(QWidget *parent = nullptr);
    //! Another account begins with no field judged if `fresh`, with all of them otherwise.
    void setAccount(const Account &account, bool fresh);
    [[nodiscard]] const Account &account() const { return m_account; }
    void setSecrets(const QList<NamedSecret> &secrets);
    //! Where macros get their values from, besides the account itself.
    void setVariables(const Environment &environment, const ProcessEnvironment &process);
    void setApps(const OAuthApps &apps);
    void setStanding(Side signer, const SignInStanding &standing);
    void setCertificateReader(const CertificateReader &reader);
    //! All there are; shown are those of judged fields.
    void setIssues(const QList<FieldIssue> &issues);
    void judgeAll();
    //! Takes over what stands in fields that were not left yet.
    void commit();
    [[nodiscard]] bool isTypingSecret() const;
    //! The object name of the field with the focus; empty if it is in none.
    [[nodiscard]] QString focusedField() const;
    //! Brings the field to sight, unfolding what it is in, and the focus to it.
    void jumpTo(const QString &field);
    //! Sections are made when they are chosen, or when something is to be said of a field there.
    void makeSectionOf(const QString &field);

Q_SIGNALS:
    void edited();
    void left(const QString &field);
    void secretTyped(const mailrig::TypedSecret &typed);
    void signInWanted(mailrig::Side side);
    void signOutWanted(mailrig::Side side);
    void appsWanted(QUuid app);

private:
    template <class Form> void fill(LateWidget<Form> &form);
    template <class Form> [[nodiscard]] Form *makeForm(const QString &prefix);
    [[nodiscard]] GeneralForm *makeGeneral();
    [[nodiscard]] ServerForm *makeServer(Side side);
    void attachPicker();
    void showAccount();
    void showMessages();
    void readForms();
    void showIssues();
    //! Marks the section's fields; answers what of it belongs into the summary.
    [[nodiscard]] QList<FieldIssue> markSection(int index, const QList<FieldIssue> &issues);
    void showExpansions();
    void showInherited();
    void showMicrosoft365();
    //! A change of more than one form, made by one of them.
    void change(const std::function<void(Account &)> &change);
    void suggest();
    [[nodiscard]] MacroScope scope() const;
    [[nodiscard]] bool isJudged(const QString &field) const
    {
        return m_judgesAll || m_judged.contains(field);
    }

    Account m_account;
    Environment m_environment;
    ProcessEnvironment m_process;
    OAuthApps m_apps;
    QList<FieldIssue> m_issues;
    bool m_judgesAll = false;
    QSet<QString> m_judged; //!< besides
    QSet<QString> m_shown;
    QSet<QString> m_marked; //!< with an issue beside them now
    bool m_isLoading = false;
    IssueSummary *m_summary;
    EditorSections *m_sections;
    MacroPicker *m_picker;
    LateWidget<GeneralForm> m_general;
    LateWidget<ServerForm> m_incoming, m_outgoing;
    LateWidget<MessagesForm> m_messages;
    LateWidget<PolicyForm> m_policy;
    LateWidget<SmimeForm> m_smime;
};

} // namespace mailrig
