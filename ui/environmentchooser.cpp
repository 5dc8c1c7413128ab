// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/environmentchooser.h"

#include "models/environment.h"

#include <algorithm>

namespace mailrig {

EnvironmentChooser::EnvironmentChooser(QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(QStringLiteral("environment"));
    setAccessibleName(tr("Environment"));
    setToolTip(tr("The environment whose variables fill the macros"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    connect(this, &QComboBox::activated, this, &EnvironmentChooser::choose);
}

void EnvironmentChooser::setEnvironments(const Environments &environments, const QString &chosen)
{
    m_chosen = chosen;
    clear();
    addItem(tr("No environment"), QString());
    for (const auto &each : environments.list) {
        addItem(each.name, each.name);
    }
    if (findData(chosen) < 0) {
        addItem(tr("%1 (missing)").arg(chosen), chosen);
    }
    insertSeparator(count());
    addItem(tr("Edit environments…")); // no data: see choose
    setCurrentIndex(std::max(0, findData(chosen)));
}

void EnvironmentChooser::choose(int index)
{
    const auto data = itemData(index);
    if (!data.isValid()) {
        setCurrentIndex(std::max(0, findData(m_chosen)));
        Q_EMIT editWanted();
    } else if (data.toString() != m_chosen) {
        m_chosen = data.toString();
        Q_EMIT chosen(m_chosen);
    }
}

} // namespace mailrig
