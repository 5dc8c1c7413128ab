// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QWidget>

class QVBoxLayout;

namespace mailrig {

//! What has to be known of a provider before the first sign-in fails, with its own pages about it.
//! Hidden where there is nothing to know.
class NotesView : public QWidget {
    Q_OBJECT

public:
    //! Its links are called `name`.link and a number.
    explicit NotesView(QString name, QWidget *parent = nullptr);
    void setNotes(const QList<ProviderNote> &notes);

Q_SIGNALS:
    void followed(const QUrl &url);

private:
    QString m_name;
    QList<ProviderNote> m_notes;
    QVBoxLayout *m_lines;
};

} // namespace mailrig
