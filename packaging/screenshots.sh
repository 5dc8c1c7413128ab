#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh [FOLDER]
# Every window and dialog in its states as PNG, to be looked at: light, dark, German, from the right
# and at 200 %, a folder each below FOLDER (build/screenshots).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
folder=${1:-build/screenshots}

packaging/apt.sh build test
cmake --preset dev
cmake --build --preset dev --parallel "$(nproc)" --target mailrig_pictures
export QT_QPA_PLATFORM=offscreen
pictures=build/dev/tests/ui/mailrig_pictures
"$pictures" "$folder/light"
"$pictures" "$folder/dark" --dark
"$pictures" "$folder/german" --german
"$pictures" "$folder/right-to-left" --right-to-left
QT_SCALE_FACTOR=2 "$pictures" "$folder/twice"
QT_SCALE_FACTOR=2 "$pictures" "$folder/twice-german-dark" --german --dark
find "$folder" -name '*.png' | wc -l | sed 's/$/ pictures/'
