# SPDX-FileCopyrightText: 2026 The Mailrig developers
# SPDX-License-Identifier: GPL-3.0-or-later
# complete.bash SCRIPT: for each line of the standard input, typed up to a Tab, the words that bash
# would be given by the completion, divided by tabs.
. /usr/share/bash-completion/bash_completion
. "$1"

word='^((\\.|"[^"]*"?|'\''[^'\'']*'\''?|[^[:space:]=:"'\''\\])+|[=:]+)'
while IFS= read -r line; do
    COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=() COMPREPLY=()
    rest=$line
    while [[ -n $rest ]]; do
        if [[ $rest =~ ^[[:space:]]+ || $rest =~ $word ]]; then
            [[ ${BASH_REMATCH[0]} == [[:space:]]* ]] || COMP_WORDS+=("${BASH_REMATCH[0]}")
            rest=${rest:${#BASH_REMATCH[0]}}
        else
            echo "cannot divide: $line" >&2
            exit 1
        fi
    done
    if [[ $line == *[[:space:]] ]]; then
        COMP_WORDS+=("")
    fi
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _mailrig
    (IFS=$'\t' && echo "${COMPREPLY[*]}")
done
