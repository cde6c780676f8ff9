// SPDX-License-Identifier: MIT
// The whole program: the command that the words name is run, and what it throws becomes a message and an exit code.
#include <algorithm>
#include <new>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/notices.hpp"
#include "cli/options.hpp"
#include "grassroots/document/write/terminal.hpp"

namespace grassroots::cli {
namespace {

constexpr Flag licences =
    flag("--licences", {"print its licence and those of what is linked in", "显示本程序及所含软件库的许可证"});

int print_licences(const CommandLine& line) {
  const std::string rule(80, '=');
  std::string text;
  for (const std::string_view notice : all_notices())
    text.append(text.empty() ? "" : "\n" + rule + "\n\n").append(notice);
  line.env.out(text);
  return 0;
}

// The first line is for scripts, and stays as it is.
int print_version(CommandLine& line) {
  if (line.value(licences)) return print_licences(line);
  std::string text = "grassroots " GRASSROOTS_VERSION "\n";
  if (line.env.build != nullptr) {
    const Build build = line.env.build();
    if (!build.commit.empty()) text += line.localise(Phrase(messages::built_of_commit, build.commit, build.day)) + '\n';
    text += line.localise(Phrase(messages::built_by, build.compiler)) + '\n';
    const std::vector<Phrase> libraries(build.libraries.begin(), build.libraries.end());
    text += line.localise(Phrase(messages::built_with, list_of(libraries, libraries.size()))) + '\n';
  }
  line.env.out(text);
  return 0;
}

int print_help(CommandLine& line) {
  const Command* command = line.command();
  line.env.out(to_text(command == nullptr ? overview() : help_about(*command), line.style()));
  return 0;
}

// Without a command nothing was asked for that could succeed, so the list of commands goes to standard error.
int run_nothing(const CommandLine& line) {
  line.env.err(to_text(overview(), line.style()));
  return 2;
}

int run_command(CommandLine& line) {
  if (line.value(options::version) || (line.command() == nullptr && line.value(licences))) return print_version(line);
  if (line.value(options::help)) return print_help(line);
  if (line.command() == nullptr) return run_nothing(line);
  line.require_ready();
  const auto own = line.command()->options;
  if (std::find(own.begin(), own.end(), &options::stdin_filename) != own.end()) {
    const std::string named = line.value(options::stdin_filename);
    line.read_input_as(named.empty() ? "-" : named);
  }
  return line.command()->run(line);
}

}  // namespace

int run(Env& env, const std::vector<std::string>& words) {
  try {
    CommandLine line(env);
    try {
      line.parse(words);
      return run_command(line);
    } catch (const UsageError& error) {
      line.print_error(error.message);
      env.err(line.localise(usage_of(line.command())) + '\n');
    } catch (const EnvironmentError& error) {
      line.print_error(error.message);
    } catch (const std::bad_alloc&) {
      line.print_error(messages::out_of_memory);
    }
  } catch (const std::bad_alloc&) {
    env.err("grassroots: there is not enough memory\n");  // nor for the same in another language
  }
  return 2;
}

namespace {
constexpr const Option* version_options[] = {&licences};
}  // namespace

namespace commands {
constinit const Command version{"version",
                                {"", ""},
                                0,
                                {"print the version, and what the program is built of", "显示版本及构建信息"},
                                "grassroots version",
                                version_options,
                                &print_version};
}  // namespace commands

}  // namespace grassroots::cli
