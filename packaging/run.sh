#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh              builds Mailrig, tests a demo account against real mail servers on this
#                     machine, and opens the window where there is a display
# run.sh --no-demo    builds Mailrig and opens it, on your own accounts
# All the demo starts and writes is gone at the end: servers, keyring, accounts.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
root=$PWD

build() {
    packaging/apt.sh build
    cmake --preset release
    cmake --build --preset release --parallel "$(nproc)" --target mailrig mailrig-gui
}

has_display() {
    [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]
}

# Inside the demo: a lab, a keyring and a home folder of its own, all named by the environment.
demo() {
    local store="$HOME/demo-store"
    local mailrig=("$root/build/release/app/cli/mailrig" --store "$store")
    field() {
        python3 -c 'import json, os, sys
value = json.load(open(os.environ["MAILRIG_LAB"], encoding="utf-8"))
for step in sys.argv[1:]:
    value = value[step]
sys.stdout.write(str(value))' "$@"
    }
    local user ca
    user=$(field users anna user)
    ca=$(field caFile)
    field users anna password | "${mailrig[@]}" secret set demo --secret-fd 0
    "${mailrig[@]}" accounts add demo --address "$user" --display-name "Anna of the lab" \
        --imap "localhost:$(field ports imaps)" --incoming-security tls \
        --smtp "localhost:$(field ports submission)" --outgoing-security starttls \
        --secret demo --ca-file "$ca"
    echo
    local outcome=0
    "${mailrig[@]}" verify demo --send-test || outcome=$?
    if has_display; then
        "$root/build/release/app/gui/mailrig-gui" --store "$store" --account demo || outcome=$?
    else
        echo "No display here: build/release/app/gui/mailrig-gui is the program with the window."
    fi
    return "$outcome"
}

case ${1:-} in
"")
    packaging/apt.sh demo
    build
    folder=$(mktemp -d "${TMPDIR:-/tmp}/mailrig-demo-XXXXXX")
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    tests/lab/lab run --without-oauth "$folder" -- \
        tests/lab/keyring run present -- "$root/packaging/run.sh" --inside
    ;;
--inside) demo ;;
--no-demo)
    build
    if ! has_display; then
        echo "No display here: build/release/app/gui/mailrig-gui is the program with the window."
        exit 0
    fi
    exec build/release/app/gui/mailrig-gui "${@:2}"
    ;;
*)
    sed -n '4,7s/^# //p' "$0" >&2
    exit 2
    ;;
esac
