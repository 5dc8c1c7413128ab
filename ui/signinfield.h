// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthclient.h"
#include "models/result.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace mailrig {

class FieldMark;

//! What is known of a sign-in that is kept.
struct SignInStanding {
    enum class Kind {
        Unknown, //!< not asked yet, or nobody can sign in here
        Out,
        In,
        Again, //!< what was kept does not serve any more: `error`
    };
    Kind kind = Kind::Unknown;
    TokenFacts facts = {};
    std::optional<Error> error = {};
    bool operator==(const SignInStanding &) const = default;

    //! Of what SignIns::known answers.
    [[nodiscard]] static SignInStanding of(const Result<TokenFacts> &known);
};

//! Signing in and out, with the state of it beside.
class SignInField : public QWidget {
    Q_OBJECT

public:
    explicit SignInField(QWidget *parent = nullptr);
    //! The button: what a label leads to.
    [[nodiscard]] QPushButton *button() const { return m_in; }
    //! The other parts' object names begin with that of the button.
    void nameParts();
    void setStanding(const SignInStanding &standing);

Q_SIGNALS:
    void signInWanted();
    void signOutWanted();

private:
    QPushButton *m_in, *m_out;
    FieldMark *m_state;
    QString m_said;
};

} // namespace mailrig
