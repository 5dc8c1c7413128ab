// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace mailrig {

//! One side of a live test: a row a step, with what it learned beneath it.
class StepView : public QWidget {
    Q_OBJECT

public:
    explicit StepView(Side side, QWidget *parent = nullptr);
    //! Rows for what is going to be tried; the first one runs.
    void begin(const QString &heading, const QList<StepKind> &planned);
    void add(const CheckStep &step);
    //! No step will come any more: rows that got none were not reached.
    void finish();
    void clear();
    //! Makes the first failed row the current one, and takes the focus if asked to.
    void showFailure(bool focus);
    [[nodiscard]] bool hasFailure() const { return m_failed != nullptr; }

Q_SIGNALS:
    //! Enter, or a double click, on the row that failed.
    void failureActivated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QTreeWidgetItem *rowOf(StepKind kind);
    void setOutcome(QTreeWidgetItem *row, Outcome outcome, const QString &milliseconds);
    void markRunning();
    void setHeading(const QString &text);
    void showHeading();
    void copySelection();
    Side m_side;
    QLabel *m_heading;
    QString m_headingText; //!< whole: what is shown may be elided
    QTreeWidget *m_tree;
    QTreeWidgetItem *m_failed = nullptr;
    bool m_running = false;
};

} // namespace mailrig
