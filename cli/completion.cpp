// SPDX-License-Identifier: MIT
// grassroots completion: what a shell needs to complete our words. Its script asks the program at each key, so that
// nothing about commands and options stands in it.
#include "cli/completion.hpp"

#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "grassroots/text/sanitise.hpp"

namespace grassroots::cli {
namespace {

// `grassroots completion words -- …` prints a line for each candidate, with a tab before what it means, and a last one
// that says which of the shell's own fit, too.
constexpr std::string_view bash_script =
    R"shell(# grassroots for bash. In ~/.bashrc: eval "$(grassroots completion bash)"
_grassroots() {
  local line word help besides='' words=() helps=()
  while IFS= read -r line; do
    case $line in
      :*) besides=${line#:} ;;
      *)
        IFS=$'\t' read -r word help <<<"$line"
        words+=("$(printf %q "$word")")
        helps+=("$help")
        ;;
    esac
  done < <("${COMP_WORDS[0]}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=("${words[@]}")
  if ((${#words[@]} > 1)); then
    # They are shown and not taken: with what they mean.
    local i
    for i in "${!words[@]}"; do
      [[ -z ${helps[i]} ]] || COMPREPLY[i]="${words[i]}  (${helps[i]})"
    done
  fi
  local typed=${COMP_WORDS[COMP_CWORD]#=}
  case $besides in
    files) compopt -o filenames && mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$typed") ;;
    folders) compopt -o filenames && mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$typed") ;;
  esac
}
complete -F _grassroots grassroots
)shell";

constexpr std::string_view zsh_script = R"shell(#compdef grassroots
# grassroots for zsh: as _grassroots in a folder of $fpath, or in ~/.zshrc: source <(grassroots completion zsh)
_grassroots() {
  local line besides='' found=()
  for line in "${(@f)$("${words[1]}" completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) besides=${line#:} ;;
      *) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#found )) && _describe -V grassroots found
  case $besides in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] = _grassroots ]]; then _grassroots "$@"; else compdef _grassroots grassroots; fi
)shell";

constexpr std::string_view fish_script = R"shell(# grassroots for fish: as grassroots.fish in ~/.config/fish/completions
function __grassroots_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (command $words[1] completion words -- $words[2..-1] 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path (commandline -ct)
            case :folders
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c grassroots -f -a '(__grassroots_complete)'
)shell";

std::string_view script_for(const std::string& shell) {
  if (shell == "bash") return bash_script;
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  throw UsageError{with_suggestion(Phrase(messages::unknown_shell, shell), shell, {"bash", "zsh", "fish"})};
}

// On one line, whatever the plan says.
std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  return sanitise(text);
}

int print_candidates(CommandLine& line) {
  const Candidates candidates = complete(line, {line.arguments().begin() + 1, line.arguments().end()});
  std::string text;
  for (const Candidate& candidate : candidates.words)
    text += fmt::format("{}\t{}\n", one_line(candidate.word), one_line(candidate.help));
  if (candidates.besides == Completes::files) text += ":files\n";
  if (candidates.besides == Completes::folders) text += ":folders\n";
  line.env.out(text);
  return 0;
}

int run_completion(CommandLine& line) {
  if (line.arguments().empty()) throw UsageError{messages::no_shell};
  if (line.arguments().front() == "words") return print_candidates(line);
  if (line.arguments().size() > 1) throw UsageError{Phrase(messages::too_many_names, line.arguments()[1])};
  line.env.out(script_for(line.arguments().front()));
  return 0;
}

}  // namespace

namespace commands {
constinit const Command completion{
    "completion",
    {"SHELL", "终端"},
    Command::any_number,
    {"print what lets bash, zsh or fish complete our words", "输出供 bash、zsh、fish 补全命令和选项的脚本"},
    "grassroots completion bash",
    {},
    &run_completion,
    Completes::shells};
}  // namespace commands

}  // namespace grassroots::cli
