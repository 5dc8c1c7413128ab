// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/lateservices.h"

#include "app/gui/livemodulefile.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QTextStream>
#include <QThread>

#include <cstdlib>

namespace mailrig {

namespace {

[[noreturn]] void giveUp(const QString &reason)
{
    const auto text
        = QCoreApplication::translate("main",
              "A part of Mailrig cannot be loaded. Install Mailrig again, then start it anew.")
        + u'\n' + reason;
    QTextStream(stderr) << text << Qt::endl;
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Mailrig"), text, QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    std::_Exit(1); // what stands on the parts that are missing is not to be taken down
}

} // namespace

LiveServices &LateServices::load()
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    if (!m_live) {
        auto loaded = loadLiveServices();
        if (!loaded) {
            giveUp(loaded.error().detail);
        }
        m_live = *std::move(loaded);
    }
    return *m_live;
}

} // namespace mailrig
