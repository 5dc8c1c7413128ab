// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QWidget>

namespace mailrig {

class FieldMark;
class NotesView;
class ServersPage;

//! How one signs in, with what the provider wants of it said before it fails.
class SignInPage : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);
    [[nodiscard]] ServersPage *servers() const { return m_servers; }
    //! `users`: the user names a test tries, in order.
    void setKnown(const QList<ProviderNote> &notes, const QStringList &users);

Q_SIGNALS:
    void followed(const QUrl &url);

private:
    NotesView *m_notes;
    FieldMark *m_users;
    ServersPage *m_servers;
};

} // namespace mailrig
