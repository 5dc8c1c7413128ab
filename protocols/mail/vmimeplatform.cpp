// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/vmimeplatform.h"

#include "protocols/transport/tlscontext.h"

#include <vmime/platforms/posix/posixHandler.hpp>
#include <vmime/vmime.hpp>

#include <mutex>

namespace mailrig {

namespace {

//! The machine as vmime sees it: without a name, so that it asks no name server for one and tells
//! none to anybody.
class NamelessPlatform : public vmime::platforms::posix::posixHandler {
public:
    [[nodiscard]] const vmime::string getHostName() const override { return "localhost"; }
};

} // namespace

void initializeMail()
{
    static std::once_flag once;
    std::call_once(once, [] {
        initializeTls();
        vmime::platform::setHandler<NamelessPlatform>();
        // What vmime makes at first use and shares between threads from then on.
        (void)vmime::net::serviceFactory::getInstance();
        (void)vmime::security::sasl::SASLMechanismFactory::getInstance();
        (void)vmime::generationContext::getDefaultContext();
    });
}

} // namespace mailrig
