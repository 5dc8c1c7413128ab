// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/repair.h"

#include <QIcon>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace mailrig {

//! What a test came to: what is wrong, who can act, what to do now, changes of settings that may
//! mend it, and the server's own words.
class VerdictView : public QWidget {
    Q_OBJECT

public:
    explicit VerdictView(
        QWidget *parent = nullptr, const QString &name = QStringLiteral("test.verdict"));
    void clear();
    //! Says it aloud as well.
    void setReport(const CheckReport &report, const QList<Repair> &repairs);
    //! Why a test could not even begin.
    void setError(const Error &error);
    //! What came of something else than a test; `good`: nothing is left to do.
    void setWords(const QString &title, const QString &advice, bool good);
    //! A failure in sentences; empty ones are left out.
    void setFailure(
        const QString &title, const QString &who, const QString &advice, const QString &words);

Q_SIGNALS:
    void repair(const mailrig::Repair &repair);
    void certificateWanted(mailrig::Side side);
    void signInWanted(mailrig::Side side);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();
    void show(const QString &title, const QString &who, const QString &advice, const QString &words,
        const QIcon &icon);
    //! A button for each side whose server could not prove who it is.
    int offerCertificates(const CheckReport &report);
    //! A button for each side that cannot get a token until somebody signs in.
    int offerSignIns(const CheckReport &report, int before);
    QLabel *addLine(const QString &name);
    QIcon m_sign;
    QLabel *m_icon, *m_title, *m_who, *m_advice, *m_words;
    QWidget *m_repairs;
};

} // namespace mailrig
