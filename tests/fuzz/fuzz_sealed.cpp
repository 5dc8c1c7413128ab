// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/sealing.h"

#include <cstdlib>

using namespace mailrig;

namespace {

// {"format": "mailrig"} under "pass"
constexpr char good[]
    = "mailrig-encrypted 1 scrypt 1 8 1 AAECAwQFBgcICQoLDA0ODw== AAECAwQFBgcICQoL\n"
      "VQxYhBOI8C3LMadHP4NB/f3gBJJ1c1M/QlQfqfkGk2c6tqx++A==\n";

void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

bool isCheap(const SealCost &cost)
{
    return cost.logN <= 6 && cost.r <= 8 && cost.p <= 2;
}

void tryAsHeader(const QByteArray &line)
{
    if (const auto header = SealedHeader::of(line)) {
        insist(header->line() == line);
        insist(isBearable(header->cost));
    }
}

void tryToOpen(const QByteArray &input)
{
    // As `unseal` finds the first line.
    const auto header = SealedHeader::of(input.trimmed().split('\n').first().trimmed());
    if (header && !isCheap(header->cost)) {
        return; // a second each
    }
    const auto opened = unseal(input, Secret(QByteArray("pass")));
    insist(!opened || isSealed(input));
    insist(opened || opened.error().code == Cause::PassphraseRefused
        || !opened.error().detail.isEmpty());
}

//! The good file with the input laid over it somewhere: opens to what it was, or not at all.
void tryToForge(const QByteArray &input)
{
    QByteArray forged(good);
    const auto at = input.isEmpty() ? 0 : quint8(input.front()) % forged.size();
    forged.replace(at, input.size() - 1, input.mid(1));
    const auto header = SealedHeader::of(forged.split('\n').first());
    if (header && !isCheap(header->cost)) {
        return;
    }
    const auto opened = unseal(forged, Secret(QByteArray("pass")));
    insist(!opened || *opened == "{\"format\": \"mailrig\"}");
}

} // namespace

//! The bytes as a sealed file, as its header, and as a forger's change to one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAsHeader(input);
    tryToOpen(input);
    tryToForge(input);
    return 0;
}
