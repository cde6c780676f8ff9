# offer.bash SCRIPT WORDS: what bash offers where the words end, split as readline splits them.
source "$1"
compopt() { :; } # there is no readline
COMP_LINE=$2
read -r -a COMP_WORDS <<<"${2//=/ = }"
[[ $2 != *[\ =] ]] || COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMPREPLY=()
_grassroots
printf '%s\n' "${COMPREPLY[@]}"
