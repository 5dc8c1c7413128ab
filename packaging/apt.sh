#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# apt.sh build|demo|test|lint|bench|package|root…
# apt.sh --names needed|keyring|desktop|wayland|stranger
# Installs by apt what is missing of the named sets, as root or by sudo, and says what it does; or
# prints a set that our own packages name, or are tried with, divided by commas.
# These lists are the one place where packages are named.
set -euo pipefail

build="g++ cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools libgl1-mesa-dev qt6-svg-dev qtkeychain-qt6-dev libvmime-dev libgsasl-dev
    libexpected-dev libssl-dev libqrcodegencpp-dev libzxing-dev libpugixml-dev libplist-dev
    libpsl-dev libfontconfig-dev libboost-dev libsecret-1-dev"
servers="dovecot-core dovecot-imapd dovecot-pop3d dovecot-lmtpd postfix gnome-keyring dbus
    openssl python3 curl"
declare -A sets=(
    [build]=$build
    [demo]=$servers
    [test]="$servers dnsmasq-base libsecret-tools strace mold bash-completion man-db nodejs npm libxml2-utils
        libplist-utils msmtp isync neomutt fetchmail getmail6 bind9-utils zxing-cpp-tools
        python3-jsonschema python3-cryptography"
    [lint]="clang-format-14 clang-tidy-14 clang-14 libclang-rt-14-dev desktop-file-utils appstream
        git"
    [bench]="$servers dnsmasq-base libxcb-damage0-dev xvfb xauth keepassxc"
    [package]="dpkg-dev fakeroot file gzip lintian appstream desktop-file-utils"
    [root]="debootstrap"
)
# What the programs use at run time without being linked to it: QtKeychain loads libsecret.
declare -A named=(
    [needed]="libsecret-1-0"
    [keyring]="gnome-keyring|kwalletmanager ca-certificates"
    [desktop]="qt6-translations-l10n qt6-gtk-platformtheme"
    [wayland]="qt6-wayland"
    [stranger]="man-db bash-completion openssl xvfb xauth x11-utils" # what tries them has at hand
)

if [[ ${1:-} == --names ]]; then
    list=${named[${2:?which set}]:?no such set of packages: $2}
    list=${list// /, }
    echo "${list//|/ | }"
    exit 0
fi

wanted=
for name in "$@"; do
    wanted+=" ${sets[$name]:?no such set of packages: $name}"
done
if [[ -z $wanted ]]; then
    echo "usage: apt.sh ${!sets[*]}" >&2
    exit 2
fi

# Node comes to many machines by other ways than Debian's packages, and npm with it.
declare -A programs=([nodejs]=node [npm]=npm)
is_installed() {
    if [[ -n ${programs[$1]:-} ]] && command -v "${programs[$1]}" >/dev/null; then
        return
    fi
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

missing=()
for package in $wanted; do
    if ! is_installed "$package" && [[ " ${missing[*]} " != *" $package "* ]]; then
        missing+=("$package")
    fi
done
if ((${#missing[@]} == 0)); then
    exit 0
fi

as_root=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "Missing, and neither root nor sudo to install it with: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing by apt: ${missing[*]}"
quiet_apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" </dev/null
}
is_known() {
    apt-cache show "$1" >/dev/null 2>&1
}
for package in "${missing[@]}"; do
    if ! is_known "$package"; then
        quiet_apt update
        break
    fi
done
for package in "${missing[@]}"; do
    if [[ $package == postfix ]]; then
        # The lab brings its own configuration; the system's mail stays as it is.
        echo "postfix postfix/main_mailer_type select No configuration" \
            | "${as_root[@]}" debconf-set-selections
    fi
done
# Lists of last month name versions that are gone: once more with new ones.
quiet_apt install --no-install-recommends "${missing[@]}" \
    || { quiet_apt update && quiet_apt install --no-install-recommends "${missing[@]}"; }
