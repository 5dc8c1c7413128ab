#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh            makes the two Debian packages, in build/package, and has lintian judge them
# package.sh --try      and installs, starts and removes them in a bare Debian 12 (as root)
# The same sources on the same system make the same packages, byte for byte.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

packaging/apt.sh build package
if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD
fi
# Debian's flags, with all of its hardening; what the debugger wants would be stripped again.
export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g
# CMake does not read CPPFLAGS.
CXXFLAGS="$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS)"
LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
export CXXFLAGS LDFLAGS
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog --file packaging/changelog --show-field Timestamp)
export SOURCE_DATE_EPOCH

rm -f build/package/*.deb
cmake --preset package
cmake --build --preset package --parallel "$(nproc)"
(cd build/package && fakeroot cpack -G DEB)
packages=(build/package/*.deb)
for package in "${packages[@]}"; do
    dpkg-deb --info "$package" control
done
as_root=()
if ((EUID == 0)); then
    as_root=(--allow-root)
fi
lintian "${as_root[@]}" --fail-on error,warning --info --pedantic "${packages[@]}"
ls -l "${packages[@]}"

if [[ ${1:-} == --try ]]; then
    packaging/try-package.sh "${packages[@]}"
fi
