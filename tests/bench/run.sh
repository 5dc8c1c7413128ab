#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds release and measures: round trips, a batch of accounts, cancelling, finding settings,
# profiles, hostile files, the start of the window, a window of many accounts, a roster.
# Prints one JSON object; fails if a limit is missed.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
{
    packaging/apt.sh build bench
    cmake --preset release
    cmake --build --preset release --parallel "$(nproc)"
} >&2
mailrig=$top/build/release/app/cli/mailrig
delayproxy=$top/build/release/tests/support/delayproxy
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1

tests/lab/lab run --without-oauth "$folder/lab" -- tests/lab/keyring run present -- bash -c '
    status=0
    python3 tests/bench/roundtrips.py "$1" "$2" >"$3/roundtrips.json" || status=1
    python3 tests/bench/batch.py "$1" "$2" >"$3/batch.json" || status=1
    python3 tests/bench/messages.py "${1%/app/cli/mailrig}/tests/bench/mailbench" \
        >"$3/messages.json" || status=1
    xvfb-run -a --server-args="-noreset -screen 0 1280x1024x24" python3 tests/bench/manyaccounts.py \
        "${1%/app/cli/mailrig}/tests/bench/windowbench" >"$3/manyaccounts.json" || status=1
    exit $status' bench "$mailrig" "$delayproxy" "$folder" >&2 || missed=1
python3 tests/bench/cancel.py "$mailrig" >"$folder/cancel.json" || missed=1
python3 tests/bench/discovery.py "$mailrig" >"$folder/discovery.json" || missed=1
python3 tests/bench/profiles.py "$top/build/release/tests/bench/profilebench" \
    >"$folder/profiles.json" || missed=1
python3 tests/bench/hostile.py "$mailrig" >"$folder/hostile.json" || missed=1
bench=$top/build/release/tests/bench
# A server that begins anew with its last client would not be there for the next.
xvfb-run -a --server-args="-noreset -screen 0 1280x1024x24" dbus-run-session -- \
    python3 tests/bench/window.py "$bench/firstpaint" "$bench/barewindow" \
    "$top/build/release/app/gui/mailrig-gui" >"$folder/window.json" || missed=1
"$top/build/release/tests/bench/rosterbench" 100000 mobileconfig >"$folder/roster.json" || missed=1
python3 - "$folder"/*.json <<'JOIN'
import json
import sys
whole = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    whole.update(json.loads(text) if text else {path: "no result"})
print(json.dumps(whole, indent=1))
JOIN
exit "${missed:-0}"
