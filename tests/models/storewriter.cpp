// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
// storewriter add|save|remove FOLDER NAME DESCRIPTION: one write into a store, for tests that kill
// it or make its system calls fail. Says the code of an error and exits with 1.
#include "models/accountstore.h"

#include <cstdio>
#include <unistd.h>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! A system call to be found in strace's record.
void mark(const char *name)
{
    const int ignored = ::access(name, F_OK);
    static_cast<void>(ignored);
}

Result<void> write(AccountStore &store, const QStringList &words)
{
    const auto *stored = store.find(words.at(3));
    if (words.at(1) == u"add"_s) {
        return store.add({.name = words.at(3), .description = words.at(4)}).map([](auto) {});
    }
    if (!stored) {
        return failure(Cause::NotFound);
    }
    if (words.at(1) == u"remove"_s) {
        return store.remove(stored->id);
    }
    auto account = *stored;
    account.description = words.at(4);
    return store.save(account);
}

} // namespace

int main(int count, char **words)
{
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        texts << QString::fromLocal8Bit(words[i]);
    }
    if (texts.size() != 5) {
        return 2;
    }
    AccountStore store(texts.at(2));
    if (!store.load()) {
        return 3;
    }
    mark("/write-begins");
    const auto written = write(store, texts);
    mark("/write-ends");
    if (!written) {
        std::puts(qPrintable(codeName(written.error().code)));
        return 1;
    }
    return 0;
}
