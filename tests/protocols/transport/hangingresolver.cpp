// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hangingresolver.h"

#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <dlfcn.h>
#include <netdb.h>
#include <string_view>
#include <thread>

namespace {

std::atomic<int> questions = 0;

using Resolve = int (*)(const char *, const char *, const addrinfo *, addrinfo **);

int resolveReally(const char *name, const char *service, const addrinfo *hints, addrinfo **found)
{
    static const auto real = reinterpret_cast<Resolve>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(name, service, hints, found);
}

} // namespace

namespace mailrig {

int resolverQuestions()
{
    return questions;
}

} // namespace mailrig

extern "C" int getaddrinfo(
    const char *name, const char *service, const addrinfo *hints, addrinfo **found)
{
    ++questions;
    const std::string_view asked(name);
    const bool isIpv6 = hints->ai_family == AF_INET6;
    if (asked == "hangs.test") {
        std::this_thread::sleep_for(std::chrono::seconds(3));
        return EAI_AGAIN;
    }
    if (asked == "missing.test") {
        return EAI_NONAME;
    }
    if (asked.ends_with("v4only.test")) {
        return isIpv6 ? EAI_NONAME : resolveReally("127.0.0.1", service, hints, found);
    }
    if (asked.ends_with("v6slow.test")) { // a resolver that drops questions for AAAA
        if (isIpv6) {
            std::this_thread::sleep_for(std::chrono::seconds(3));
            return EAI_AGAIN;
        }
        return resolveReally("127.0.0.1", service, hints, found);
    }
    if (asked.ends_with("both.test")) {
        return resolveReally(isIpv6 ? "::1" : "127.0.0.1", service, hints, found);
    }
    return resolveReally(name, service, hints, found);
}
