// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identityquestion.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mailrig {

class CertificateTree;

//! A server that could not prove who it is, and what to do about it: not to connect, unless the
//! person says otherwise. Blocks nothing; closing it is the same as not connecting.
class CertificateDialog : public QDialog {
    Q_OBJECT

public:
    explicit CertificateDialog(IdentityQuestion question, QWidget *parent = nullptr);
    [[nodiscard]] const IdentityQuestion &question() const { return m_question; }

Q_SIGNALS:
    void sessionChosen();
    void alwaysChosen();

private:
    void addHeadline(QVBoxLayout *column);
    void addReasons(QVBoxLayout *column);
    void addComparison(QVBoxLayout *column);
    void addDetails(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void showDetails(const CertificateFacts &facts);
    [[nodiscard]] QLabel *label(const QString &name, const QString &text);
    QPushButton *button(const QString &name, const QString &text);
    IdentityQuestion m_question;
    QLabel *m_of;
    QFormLayout *m_details;
    CertificateTree *m_chain;
};

} // namespace mailrig
