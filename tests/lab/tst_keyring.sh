#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves with secret-tool that the keyring script's three states are what they say.
set -uo pipefail
keyring="$(dirname "$(readlink -f "$0")")/keyring"
passed=0
failed=0

expect() { # NAME, STATE, wanted exit code, shell command
    local outcome=0
    timeout 30 "$keyring" run "$2" -- bash -c "$4" >/dev/null 2>&1 || outcome=$?
    if [[ $outcome == "$3" ]]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAIL: $1: exit code $outcome instead of $3"
    fi
}

store='printf canary | secret-tool store --label=test mailrig test'
read_back='[[ $(secret-tool lookup mailrig test) == canary ]]'
locked='dbus-send --session --print-reply --dest=org.freedesktop.secrets
        /org/freedesktop/secrets/aliases/default org.freedesktop.DBus.Properties.Get
        string:org.freedesktop.Secret.Collection string:Locked'

expect "present stores and reads" present 0 "$store && $read_back"
expect "present is empty at first" present 1 "secret-tool lookup mailrig test"
expect "present is not locked" present 0 "${locked//$'\n'/ } | grep -q false"
expect "locked is locked" locked 0 "${locked//$'\n'/ } | grep -q true"
expect "locked does not store" locked 1 "timeout 10 bash -c '$store'"
expect "absent has a bus" absent 0 \
    "dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames"
expect "absent has no service" absent 1 "${locked//$'\n'/ }"
expect "absent does not store" absent 1 "$store"
expect "the command's exit code comes through" present 7 "exit 7"
expect "the home folder is private" present 0 '[[ $HOME == */mailrig-keyring-*/home ]]'

echo "$passed passed, $failed failed"
[[ $failed == 0 ]]
