// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkoptions.h"

#include "app/cli/clitexts.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

QList<QCommandLineOption> checkOptions()
{
    return {{u"deadline"_s, Texts::tr("Seconds after which the test ends."), u"S"_s},
        {u"ca-file"_s, Texts::tr("Authorities (PEM) to trust besides the system's."), u"FILE"_s},
        {u"no-system-trust"_s, Texts::tr("Trust --ca-file only.")}};
}

Result<void> withCheckOptions(CheckRequest &request, const Invocation &invocation)
{
    const auto usual = static_cast<int>(request.deadline / std::chrono::seconds(1));
    const auto deadline = invocation.number("deadline", 1, 3600, usual);
    if (!deadline) {
        return tl::unexpected(deadline.error());
    }
    request.deadline = std::chrono::seconds(*deadline);
    if (invocation.has("ca-file")) {
        QFile file(invocation.value("ca-file"));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(Cause::FileUnreadable, file.fileName() + u": "_s + file.errorString());
        }
        request.trust.caFile = file.fileName();
    }
    if (invocation.has("no-system-trust")) {
        request.trust.systemStore = false;
    }
    return {};
}

} // namespace mailrig::cli
