// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"
#include "models/secretlist.h"

#include <QTreeWidget>

namespace mailrig {

//! What is to be said about accounts of a profile: a branch an account, a line a note, the worst
//! first. What is more than a person reads is counted.
class NoteTree : public QTreeWidget {
    Q_OBJECT

public:
    struct Line {
        ProfileNote::Kind kind = ProfileNote::Kind::Note;
        QString text = {}; //!< plain
        bool operator==(const Line &) const = default;
    };
    struct Group {
        QString title = {}; //!< empty: its lines stand by themselves
        QList<Line> lines = {};
        bool operator==(const Group &) const = default;
    };

    explicit NoteTree(QWidget *parent = nullptr);
    //! `nothing` is said where there are no lines.
    void setGroups(const QList<Group> &groups, const QString &nothing);
    [[nodiscard]] static QList<Line> linesOf(
        const QList<ProfileNote> &notes, const SecretList &secrets);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void copy() const;
    QList<Group> m_shown;
    QString m_nothing;
};

} // namespace mailrig
