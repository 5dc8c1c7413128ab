// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace mailrig {

//! Which kinds of content an account brings along. Kinds it has no box for are kept.
class ContentTypesField : public QWidget {
    Q_OBJECT

public:
    explicit ContentTypesField(QWidget *parent = nullptr);
    void setTypes(const QStringList &types);
    [[nodiscard]] QStringList types() const;
    //! The boxes' object names begin with `name`, their own are the types'.
    void nameBoxes(const QString &name);

Q_SIGNALS:
    void edited();

private:
    struct Box {
        QString type = {};
        QCheckBox *box = nullptr;
    };
    void change(const Box &box);
    QList<Box> m_boxes;
    QStringList m_types;
};

} // namespace mailrig
