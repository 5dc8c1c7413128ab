// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"
#include "ui/oauthform.h"

#include <QWidget>

class QLabel;

namespace mailrig {

//! Every field of an OAuth app but its name, and what its provider wants to be registered.
class OAuthAppFields : public QWidget {
    Q_OBJECT

public:
    explicit OAuthAppFields(QWidget *parent = nullptr);
    void setApp(const OAuthApp &app);
    [[nodiscard]] const OAuthApp &given() const { return m_app; }
    //! The app that was set, with what the fields say.
    [[nodiscard]] OAuthApp app() const;
    void setSecrets(const QList<NamedSecret> &secrets);
    void setReader(const CertificateReader &reader);
    void commit();

Q_SIGNALS:
    //! The person is done with a field, whose value may be another now.
    void left();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    OAuthApp m_app;
    QLabel *m_hint;
    OAuthForm *m_form;
    QWidget *m_more;
    FieldRows *m_rows;
    CleanLineEdit *m_registration, *m_revocation;
};

} // namespace mailrig
