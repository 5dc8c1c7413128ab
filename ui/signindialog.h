// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signinoccasion.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;
class QTimer;

namespace mailrig {

class BrowserSignInView;
class DeviceCodeView;
class TokenFactsView;
class VerdictView;

//! A person signs in, with a code or in the browser: what to do, how long there is time, and what
//! came of it. Closing it calls the sign-in off.
class SignInDialog : public QDialog {
    Q_OBJECT

public:
    SignInDialog(SignIns &signIns, SignInOccasion occasion, QWidget *parent = nullptr);
    ~SignInDialog() override;
    //! Asks for a code, or opens the browser; once.
    void begin();

Q_SIGNALS:
    //! The tokens are kept.
    void signedIn(const mailrig::TokenFacts &facts);

private:
    using Phase = SignInState::Phase;
    void layOut();
    void restart();
    void showState();
    void showPhase(const SignInState &state);
    void showEnd(const SignInState &state);
    void showConsent(const SignInState &state);
    void showTime();
    //! Nothing may be cut off when there is more to read.
    void grow();
    void openBrowser(const QUrl &url);
    QPushButton *button(const QString &name, const QString &text);
    [[nodiscard]] bool isCode() const;
    SignInOccasion m_occasion;
    std::unique_ptr<SignInAttempt> m_attempt;
    Phase m_shown = Phase::Cancelled; //!< what was announced last
    QUrl m_opened; //!< that the browser was opened with by itself
    QTimer *m_tick;
    QLabel *m_heading, *m_status, *m_time;
    DeviceCodeView *m_device = nullptr;
    BrowserSignInView *m_browser = nullptr;
    VerdictView *m_end;
    TokenFactsView *m_facts;
    QWidget *m_consent;
    QPushButton *m_again, *m_close;
};

} // namespace mailrig
