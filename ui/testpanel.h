// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history.h"
#include "models/identityquestion.h"
#include "models/repair.h"
#include "ui/latewidget.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;
class QTimer;

namespace mailrig {

class HistoryView;
class StepView;
class VerdictView;

//! A live test: both sides' steps as they come, then what they mean.
class TestPanel : public QWidget {
    Q_OBJECT

public:
    explicit TestPanel(QWidget *parent = nullptr);
    //! Nothing was tested yet; whether there is something to test.
    void clear(bool canTest);
    //! A test begins with what `report` says is going to be tried, or has come so far.
    void begin(const CheckReport &report);
    void add(const CheckStep &step);
    //! `focus`: the first failure may take the focus.
    void finish(const CheckReport &report, const QList<Repair> &repairs, bool focus);
    //! The test could not begin.
    void refuse(const Error &error);
    //! Why the account cannot be tested here, beside the button that is off then; empty: it can.
    void setObstacle(const QString &text);
    //! The last results of the account. `fault`: why they cannot be read.
    void setHistory(const History &history, const std::optional<Error> &fault);
    //! The person wants a message sent to the account, and seen to arrive.
    [[nodiscard]] bool sendsTest() const;
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const CheckReport &report() const { return m_report; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void testWanted();
    void cancelWanted();
    void repairWanted(const mailrig::Repair &repair);
    //! The person wants to see what the server showed instead of a proof.
    void certificateWanted(const mailrig::IdentityQuestion &question);
    //! The person wants to sign in where no token is to be had.
    void signInWanted(mailrig::Side side);
    //! A file was chosen for the report, which looks so.
    void saveWanted(const QString &path, const QByteArray &bytes);

protected:
    //! Both sides beside each other, or below where there is no room.
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void showButtons();
    void showElapsed();
    void wantCertificate(Side side);
    void copyReport();
    void saveReport();
    [[nodiscard]] StepView *makeView(Side side);
    [[nodiscard]] LateWidget<StepView> &view(Side side);
    CheckReport m_report;
    bool m_running = false, m_canTest = false, m_hasReport = false;
    QTimer *m_tick;
    QPushButton *m_test, *m_cancel, *m_copy, *m_save, *m_past;
    QCheckBox *m_send;
    QLabel *m_elapsed, *m_obstacle;
    HistoryView *m_history;
    VerdictView *m_verdict;
    QWidget *m_sides;
    QBoxLayout *m_beside;
    LateWidget<StepView> m_incoming, m_outgoing;
};

} // namespace mailrig
