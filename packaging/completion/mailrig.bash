# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Bash completion of mailrig. The program itself knows what may follow: its verbs, options, values
# and the names it has stored.

# A word as the program would get it: without quotes, with the home folder.
_mailrig_unquoted() {
    local word=$1
    case $word in
    \"*) word=${word#\"} word=${word%\"} ;;
    \'*) word=${word#\'} word=${word%\'} ;;
    \~ | \~/*) word=$HOME${word:1} ;;
    esac
    REPLY=${word//\\/}
}

# A name as the shell takes it for just that, behind the quote that TYPED may begin with.
# shellcheck disable=SC2001 # what is replaced differs between versions of bash
_mailrig_quoted() { # NAME TYPED
    case $2 in
    \"*) sed 's/[\\"$`]/\\&/g' <<<"$1" ;;
    \'*) sed "s/'/'\\\\''/g" <<<"$1" ;;
    *) printf %q "$1" ;;
    esac
}

_mailrig_paths() { # WORD, then "-f" for files too
    local path
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do
        COMPREPLY+=("$path")
    done < <(compgen "${2:--d}" -- "$1")
}

_mailrig() {
    local cur words cword word REPLY line start
    local -a asked lines
    COMPREPLY=()
    # "host:port" and "field=value" are one word each.
    _get_comp_words_by_ref -n '=:' cur words cword
    for word in "${words[@]:1:cword}"; do
        _mailrig_unquoted "$word"
        asked+=("$REPLY")
    done
    _mailrig_unquoted "${words[0]}"
    mapfile -t lines < <("$REPLY" --complete "${asked[@]}" 2>/dev/null)

    # Bash replaces only what stands behind the last of these characters.
    start=
    if [[ $cur != [\"\']* && $cur == *[=:]* ]]; then
        start=${cur%"${cur##*[=:]}"}
    fi
    case ${lines[0]-} in
    files) _mailrig_paths "${cur#"$start"}" -f ;;
    folders) _mailrig_paths "${cur#"$start"}" ;;
    words)
        _mailrig_unquoted "$start"
        for line in "${lines[@]:1}"; do
            line=${line#"$REPLY"}
            [[ -z $line ]] || COMPREPLY+=("$(_mailrig_quoted "$line" "$cur")")
        done
        if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=:] ]]; then
            compopt -o nospace 2>/dev/null
        fi
        ;;
    esac
}

complete -F _mailrig mailrig
