// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pasteclean.h"
#include "ui/fieldmark.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QAbstractButton;
class QFormLayout;

namespace mailrig {

//! The rows of a form: a label that is its field's buddy, the field, and beneath it room for what
//! its macros become and for what is wrong with it. Fields are known by their object names, which
//! are those of the account's JSON ("incoming.host").
class FieldRows : public QObject {
    Q_OBJECT

public:
    //! Lays `form` out; `prefix` comes before every name ("incoming.").
    FieldRows(QWidget *form, QString prefix);

    //! A row; the label's mnemonic leads to the field, its words are the field's accessible name.
    template <class W> W *add(const QString &name, const QString &label, W *field)
    {
        addRow(name, label, field, field);
        listen(field);
        return field;
    }
    //! A row whose field is shown inside `shell`, beside buttons of its own.
    void addRow(const QString &name, const QString &label, QWidget *field, QWidget *shell);
    //! A row without label: a form of its own.
    void addWide(QWidget *field);
    //! A title over the rows that follow.
    void addHeading(const QString &text);
    //! A check box in the column of the fields.
    template <class W> W *addUnlabelled(const QString &name, W *field)
    {
        addRow(name, {}, field, field);
        listen(field);
        return field;
    }

    void setRowVisible(QWidget *field, bool visible);
    void setMark(const QString &field, FieldMark::Kind kind, const QString &text);
    void clearMarks();
    void clearMark(const QString &field);
    //! What was taken out of a field; said until the field is edited again.
    void addNotes(const QString &field, const QList<PasteNote> &notes);
    //! What stands in the field once its macros are replaced; nothing for an empty text.
    void setExpansion(const QString &field, const QString &text);
    [[nodiscard]] QStringList fields() const { return m_order; }
    [[nodiscard]] QWidget *field(const QString &name) const;

    //! Gives the labels of several forms that stand below each other one width.
    static void align(const QList<FieldRows *> &forms);

Q_SIGNALS:
    //! The person changed a field that was given to `add` or `addUnlabelled`.
    void edited();
    //! The person is done with the field of that object name.
    void left(const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        QWidget *field = nullptr, *shell = nullptr, *label = nullptr;
        FieldMark *mark = nullptr, *expansion = nullptr;
        QList<PasteNote> notes = {};
    };
    template <class W> void listen(W *field)
    {
        if constexpr (requires { &W::edited; }) {
            connect(field, &W::edited, this, &FieldRows::edited);
        } else if constexpr (std::is_base_of_v<QAbstractButton, W>) {
            connect(field, &W::clicked, this, &FieldRows::edited);
        }
    }
    void listenForNotes(QWidget *field);
    void describe(const Row &row);
    void forgetPlace(QWidget *shell);
    QFormLayout *m_layout;
    int m_gap = 0; //!< between label and field
    QString m_prefix;
    QStringList m_order;
    QHash<QString, Row> m_rows;
    QSet<QWidget *> m_hidden; //!< shells
};

} // namespace mailrig
