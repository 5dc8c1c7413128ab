// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/livemodulefile.h"

#ifndef MAILRIG_LIVE_WITHIN
#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>
#endif

namespace mailrig {

#ifdef MAILRIG_LIVE_WITHIN
Result<std::unique_ptr<LiveServices>> loadLiveServices()
{
    return std::unique_ptr<LiveServices>(mailrigLiveServices());
}
#else
Result<std::unique_ptr<LiveServices>> loadLiveServices()
{
    const auto folder = QCoreApplication::applicationDirPath();
    auto path = folder + QStringLiteral("/mailrig-live.so"); // as it was built
    if (!QFileInfo::exists(path)) {
        path = folder + QStringLiteral("/" MAILRIG_LIVE_FOLDER "/mailrig-live.so");
    }
    QLibrary library(path);
    const auto make
        = reinterpret_cast<decltype(&mailrigLiveServices)>(library.resolve("mailrigLiveServices"));
    if (!make) {
        return failure(Cause::FileUnreadable, library.errorString());
    }
    return std::unique_ptr<LiveServices>(make());
}
#endif

} // namespace mailrig
