#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# try-package.sh PACKAGE.deb…
# Installs packages by apt in a bare Debian 12 made for this by debootstrap, as root, uses what they
# hold as a stranger would, removes them, and fails if anything is left behind. The root is gone at
# the end. A bare root made before is used if BARE_ROOT names it.
set -euo pipefail

if ((EUID != 0)) || (($# == 0)); then
    sed -n '4,7s/^# //p' "$0" >&2
    exit 2
fi
packages=()
for package in "$@"; do
    packages+=("$(readlink -f "$package")")
done
cd "$(dirname "$(readlink -f "$0")")/.."
packaging/apt.sh root

root=$(mktemp -d "${TMPDIR:-/tmp}/mailrig-root-XXXXXX")
leave() {
    local folder
    for folder in proc dev; do
        if mountpoint --quiet "$root/$folder"; then
            umount --lazy "$root/$folder"
        fi
    done
    rm -rf --one-file-system "$root"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

mirror=${MIRROR:-http://deb.debian.org/debian}
if [[ -n ${BARE_ROOT:-} ]]; then
    cp --archive "$BARE_ROOT/." "$root"
else
    debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 \
        || { tail "$root.log" >&2; exit 1; }
    rm "$root.log"
fi
# Names are looked up as outside, and no services are started in here.
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount --rbind --make-rslave /dev "$root/dev"
mkdir "$root/packages"
cp "${packages[@]}" "$root/packages"

inside() {
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@" </dev/null
}
step() {
    echo "--- $*"
}
files() { # all but what apt, dpkg and the system's caches note of any package
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./var/lib/dpkg \
        -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log -o -path ./tmp \
        -o -path ./etc/ld.so.cache \) -prune -o -print) | sort
}

# What they are tried with and what they depend on come first, so that the difference they
# themselves make can be seen.
inside apt-get -qq update
tools=$(packaging/apt.sh --names stranger)
depends=$(for package in "${packages[@]}"; do dpkg-deb --field "$package" Depends; done \
    | tr , '\n' | sed 's/(.*//; s/|.*//; s/ //g' | sort -u)
# shellcheck disable=SC2086
inside apt-get -qq -y install --no-install-recommends ${tools//,/} $depends >/dev/null
files >"$root/tmp/before"

step "apt-get install"
inside bash -c 'apt-get -q -y install --no-install-recommends /packages/*.deb' \
    | grep -E 'newly installed|^Setting up mailrig'
files >"$root/tmp/installed"
{ diff "$root/tmp/before" "$root/tmp/installed" || true; } | sed -n 's/^> \.//p'

step "mailrig --help"
inside mailrig --help | head -n 4
step "mailrig accounts list"
inside mailrig accounts list
step "mailrig certificate check"
inside sh -c 'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /tmp/key.pem \
        -out /tmp/chain.pem -days 30 -subj /CN=mail.example.org \
        -addext subjectAltName=DNS:mail.example.org -addext extendedKeyUsage=serverAuth \
        -addext keyUsage=digitalSignature -addext basicConstraints=CA:FALSE 2>/dev/null
    mailrig certificate check --host mail.example.org --chain /tmp/chain.pem; [ $? = 11 ]'
step "mailrig environment set, list; mailrig secret set without a keychain"
inside sh -c 'mailrig environment set test HOST=mail.example.org && mailrig environment list'
inside sh -c 'printf x | mailrig secret set sales --secret-fd 0; [ $? = 15 ]'
step "man mailrig, man mailrig-gui"
inside sh -c 'MANWIDTH=100 man mailrig | wc -l; MANWIDTH=100 man mailrig-gui | sed -n 3,4p'
step "completion of mailrig ac, mailrig environment use t"
# shellcheck disable=SC2016 # expanded inside
inside bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader mailrig
    for line in "mailrig ac" "mailrig environment use t"; do
        read -ra COMP_WORDS <<<"$line"
        COMP_LINE=$line COMP_POINT=${#line} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _mailrig
        echo "${COMPREPLY[*]}"
    done'
step "mailrig-gui --help, in German"
inside env LANGUAGE=de LANG=de_DE.UTF-8 QT_QPA_PLATFORM=offscreen mailrig-gui --help 2>/dev/null \
    | tail -n 6 | tee "$root/tmp/german"
grep -q Ordner "$root/tmp/german"
step "mailrig-gui on an X server, its window"
inside mkdir -m 700 /tmp/session
# shellcheck disable=SC2016 # expanded inside
inside env -u QT_QPA_PLATFORM XDG_RUNTIME_DIR=/tmp/session timeout 60 xvfb-run --auto-servernum bash -c '
    mailrig-gui &
    program=$!
    until xwininfo -root -tree | grep "\"Mailrig\""; do
        sleep 0.2
        kill -0 "$program" || exit 1
    done
    until grep -m 1 -o "/usr/lib/.*/mailrig-live.so" "/proc/$program/maps"; do
        sleep 0.2
        kill -0 "$program" || exit 1
    done
    kill "$program"'
rm -r "$root/tmp/session" # as at the end of a person's session

step "apt-get purge"
inside apt-get -q -y purge mailrig mailrig-gui | grep '^Removing mailrig'
# What a person wrote is theirs: it stays until they remove it.
rm -r "$root/root/.config/mailrig"
rmdir --ignore-fail-on-non-empty "$root/root/.config"
files >"$root/tmp/after"
if ! diff "$root/tmp/before" "$root/tmp/after" || (cd "$root" \
    && find . -xdev \( -path ./packages -o -path ./proc -o -path ./dev -o -path ./var/log \) -prune \
        -o -iname '*mailrig*' -print | grep .); then
    echo "Something is left behind." >&2
    exit 1
fi
step "nothing is left behind"
