#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz preset and runs every fuzz target for SECONDS: exit 0 if none found anything.
#   tests/fuzz/run.sh SECONDS [OUTPUT-FOLDER [TARGET…]]
# Each target leaves TARGET.log in the output folder (default: a temporary one), its corpus, and
# what it found as TARGET-crash-… and the like. With FUZZ_BIN=FOLDER nothing is built: the
# programs are taken from there.
set -euo pipefail
seconds=${1:?usage: run.sh SECONDS [OUTPUT-FOLDER [TARGET...]]}
source=$(cd "$(dirname "$0")/../.." && pwd)
output=${2:-$(mktemp -d)}
[ $# -gt 2 ] && shift 2 || set --
cd "$source"
programs=${FUZZ_BIN:-build/fuzz/tests/fuzz}
if [ -z "${FUZZ_BIN:-}" ] && [ ! -f build/fuzz/build.ninja ]; then
    cmake --preset fuzz >/dev/null
fi
targets=${*:-$(cd "$programs" && ls fuzz_*.files | sed 's/\.files$//')}
if [ -z "${FUZZ_BIN:-}" ]; then
    # shellcheck disable=SC2086 # names without spaces
    nice ninja -C build/fuzz $targets | tail -n 20
fi
mkdir -p "$output"
# vmime leaks what it parsed of a reply that it then rejects: no leak detection, and processes
# that live no longer than a minute.
export ASAN_OPTIONS="detect_leaks=0:quarantine_size_mb=32:${ASAN_OPTIONS:-}"
ulimit -s 8192 # the stack a worker thread of the program has: recursion has to end within it
export programs output seconds

one() { # TARGET
    local target=$1 seeds dictionary arguments left=$seconds slice result=clean runs
    read -r seeds dictionary <"$programs/$target.files" || true
    mkdir -p "$output/$target.corpus"
    arguments=(-timeout=25 -rss_limit_mb=1024 -max_len=8192 -detect_leaks=0 -print_final_stats=1
        -artifact_prefix="$output/$target-")
    [[ -z $dictionary ]] || arguments+=(-dict="tests/data/fuzz/$dictionary")
    arguments+=("$output/$target.corpus")
    [[ -z $seeds ]] || arguments+=("tests/data/fuzz/$seeds")
    : >"$output/$target.log"
    while ((left > 0)); do
        slice=$((left > 60 ? 60 : left))
        left=$((left - slice))
        if ! "$programs/$target" -max_total_time=$slice "${arguments[@]}" \
            >>"$output/$target.log" 2>&1; then
            result="FOUND SOMETHING, see $output/$target.log"
            tail -30 "$output/$target.log"
            break
        fi
    done
    runs=$(awk '/^stat::number_of_executed_units/ { sum += $2 } END { print sum + 0 }' \
        "$output/$target.log")
    echo "$target: $runs runs in $((seconds - left)) s: $result"
    [[ $result == clean ]]
}
export -f one
# shellcheck disable=SC2086 # names without spaces
printf '%s\n' $targets | xargs -P "$(nproc)" -I '{}' bash -c 'one {}'
