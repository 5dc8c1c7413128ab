// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"

#include <QList>

namespace mailrig {

//! Where the lab's servers let people in; the port by its name in lab.json.
struct LabListener {
    Protocol protocol = Protocol::None;
    Security security = Security::Tls;
    QString port = {};
};

[[nodiscard]] inline QList<LabListener> labListeners()
{
    using namespace Qt::Literals::StringLiterals;
    return {{Protocol::Imap, Security::None, u"imap"_s},
        {Protocol::Imap, Security::StartTls, u"imap"_s},
        {Protocol::Imap, Security::Tls, u"imaps"_s}, {Protocol::Pop3, Security::None, u"pop3"_s},
        {Protocol::Pop3, Security::StartTls, u"pop3"_s},
        {Protocol::Pop3, Security::Tls, u"pop3s"_s},
        {Protocol::Smtp, Security::None, u"submissionClear"_s},
        {Protocol::Smtp, Security::StartTls, u"submission"_s},
        {Protocol::Smtp, Security::Tls, u"submissions"_s}};
}

} // namespace mailrig
