// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contenttypesfield.h"

#include <QCheckBox>
#include <QGridLayout>

namespace mailrig {

namespace {
constexpr int columns = 2;
}

ContentTypesField::ContentTypesField(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(columns, 1);
    // The kinds Windows' EMAIL2 CSP can bring along.
    const std::initializer_list<std::pair<QString, QString>> offered{
        {QStringLiteral("mail"), tr("Mail")},
        {QStringLiteral("contacts"), tr("Contacts")},
        {QStringLiteral("calendar"), tr("Calendar")},
        {QStringLiteral("tasks"), tr("Tasks")},
        {QStringLiteral("notes"), tr("Notes")},
        {QStringLiteral("feeds"), tr("Feeds")},
        {QStringLiteral("photos"), tr("Photos")},
    };
    for (const auto &[type, text] : offered) {
        const Box made{.type = type, .box = new QCheckBox(text, this)};
        layout->addWidget(made.box, int(m_boxes.size()) / columns, int(m_boxes.size()) % columns);
        connect(made.box, &QCheckBox::clicked, this, [this, made] { change(made); });
        m_boxes << made;
    }
    setFocusProxy(m_boxes.first().box);
}

void ContentTypesField::nameBoxes(const QString &name)
{
    for (const auto &each : std::as_const(m_boxes)) {
        each.box->setObjectName(name + u'.' + each.type);
    }
}

void ContentTypesField::setTypes(const QStringList &types)
{
    m_types = types;
    for (const auto &each : std::as_const(m_boxes)) {
        each.box->setChecked(types.contains(each.type));
    }
}

QStringList ContentTypesField::types() const
{
    return m_types;
}

void ContentTypesField::change(const Box &box)
{
    if (box.box->isChecked()) {
        m_types << box.type;
    } else {
        m_types.removeAll(box.type);
    }
    Q_EMIT edited();
}

} // namespace mailrig
