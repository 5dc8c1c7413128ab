// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QTreeWidget;

namespace mailrig {

class FieldMark;

//! Where each source of a search stands; one can be cancelled, or allowed to ask elsewhere.
class SourceView : public QWidget {
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);
    void setDiscovery(const Discovery &discovery);

Q_SIGNALS:
    void cancelWanted(mailrig::DiscoverySource source);
    //! To the question of a source about a host.
    void answered(mailrig::DiscoverySource source, const QString &host, bool isGranted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showRow(int row, const SourceState &state);
    void showQuestion();
    void showButton();
    [[nodiscard]] std::optional<DiscoverySource> chosen() const;
    //! Whose question is shown: the one that was stays until it is answered.
    [[nodiscard]] const SourceState *asking() const;
    Discovery m_discovery;
    std::optional<SourceState> m_shown; //!< whose question is shown
    QString m_asked; //!< the question said last
    QTreeWidget *m_tree;
    QPushButton *m_cancel, *m_yes, *m_no;
    FieldMark *m_question;
    QWidget *m_consent;
};

} // namespace mailrig
