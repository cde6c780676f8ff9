# offer.fish SCRIPT WORDS: what fish offers where the words end.
source $argv[1]
complete -C"$argv[2]"
