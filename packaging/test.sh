#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# test.sh [CTEST OPTIONS…]
# Installs what is missing (the lab's OAuth server by npm), builds with AddressSanitizer and UBSan,
# runs all tests.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

packaging/apt.sh build test
tests/lab/lab modules
cmake --preset asan
cmake --build --preset asan --parallel "$(nproc)"

# Widgets draw on the offscreen platform; the lab and the keyrings are started by the tests that
# want them. A leak has to be a failure, and a stack to be readable.
export ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-print_stacktrace=1}"
export QT_QPA_PLATFORM=offscreen
exec ctest --preset asan --parallel 2 --no-tests=error "$@"
