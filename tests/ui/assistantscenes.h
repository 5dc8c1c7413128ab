// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace mailrig {

//! Shows each page of the assistant in its states, no larger than that; the dialog stands for as
//! long as `look` is in it.
void forEachAssistantPage(
    QSize size, const std::function<void(QWidget &dialog, const QString &name)> &look);

} // namespace mailrig
