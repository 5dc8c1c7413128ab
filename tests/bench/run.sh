#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds release and measures: round trips, a batch of accounts, cancelling. Prints JSON objects;
# fails if a limit is missed. Needs what packaging/apt.sh installs for the tests.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
{
    cmake --preset release
    cmake --build --preset release
} >&2
build=$top/build/release
mailrig=$build/app/cli/mailrig
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1

status=0
"$top/tests/lab/lab" run "$folder/lab" -- \
    "$top/tests/lab/keyring" run present -- bash -c '
    status=0
    python3 tests/bench/roundtrips.py "$1" "$2" || status=1
    python3 tests/bench/batch.py "$1" || status=1
    exit $status' bench "$mailrig" "$build/tests/support/delayproxy" || status=1
python3 tests/bench/cancel.py "$mailrig" || status=1
exit $status
