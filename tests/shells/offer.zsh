# offer.zsh SCRIPT WORDS: what zsh offers where the words end, in a terminal of its own.
zmodload zsh/zpty
zpty -b shell zsh -f -i
send() { zpty -w shell "$1" }
send "PS1=''; autoload -Uz compinit; compinit -u -D; source ${(q)1}; zstyle ':completion:*' list-prompt ''; LISTMAX=0; stty columns 200 rows 100; unsetopt auto_menu; setopt auto_list; bindkey '^I' complete-word; echo rea''dy"
until zpty -r shell line '*ready*'; do :; done
# The listing, or what was put in where only one fits.
zpty -w -n shell "$2"$'\t'
sleep 1
text=''
while zpty -r -t shell part; do text+=$part; sleep 0.1; done
zpty -d shell
print -r -- "$text"
