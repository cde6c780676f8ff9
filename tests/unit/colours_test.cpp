// SPDX-License-Identifier: MIT
// When there are colours, and that nothing is said by them alone.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;

const fs::path project = GRASSROOTS_PROJECT_DIR;

Outcome run(const World& world, std::vector<std::string> words) { return run_program(world, std::move(words)); }

}  // namespace

TEST_CASE("colours: where a terminal is, unless NO_COLOR, TERM or --color say otherwise") {
  struct Case {
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> variables;
    bool is_terminal, is_coloured;
  };
  const Case cases[] = {
      {{}, {}, false, false},
      {{}, {}, true, true},
      {{}, {{"TERM", "xterm-256color"}}, true, true},
      {{}, {{"TERM", "dumb"}}, true, false},
      {{}, {{"NO_COLOR", "1"}}, true, false},
      {{}, {{"NO_COLOR", "0"}}, true, false},  // any value but the empty one
      {{}, {{"NO_COLOR", ""}}, true, true},
      {{}, {{"CLICOLOR_FORCE", "1"}}, false, true},
      {{}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, true, true},
      {{}, {{"CLICOLOR_FORCE", "0"}}, false, false},
      {{}, {{"CLICOLOR_FORCE", ""}}, false, false},
      {{},
       {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}},
       true,
       false},  // https://bixense.com/clicolors: NO_COLOR comes first
      {{}, {{"FORCE_COLOR", "1"}}, false, true},
      {{}, {{"FORCE_COLOR", "0"}}, false, false},
      {{}, {{"FORCE_COLOR", "False"}}, false, false},
      {{}, {{"FORCE_COLOR", "true"}}, false, true},
      {{}, {{"CLICOLOR_FORCE", "false"}}, false, false},
      {{}, {{"FORCE_COLOR", ""}}, false, false},
      {{}, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, true, false},
      {{"--color", "never"}, {{"FORCE_COLOR", "1"}}, true, false},
      {{"--color", "always"}, {}, false, true},
      {{"--color", "always"}, {{"NO_COLOR", "1"}, {"TERM", "dumb"}}, true, true},
      {{"--color=always"}, {}, false, true},
      {{"--color", "never"}, {}, true, false},
      {{"--color", "never"}, {{"CLICOLOR_FORCE", "1"}}, true, false},
      {{"--color", "auto"}, {}, true, true},
      {{"--color", "auto"}, {}, false, false},
  };
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", "[plan]\ntitle = 1\n");
  const std::vector<std::vector<std::string>> commands = {
      {"validate"}, {"validate", "--format", "concise"}, {"explain"}};
  for (const Case& one : cases) {
    World world;
    world.terminal_width = one.is_terminal ? 80 : 0;
    std::string what;
    for (const auto& [name, value] : one.variables) {
      world.variables[name] = value;
      what += name + '=' + value + ' ';
    }
    for (const std::string& word : one.words) what += word + ' ';
    CAPTURE(what);
    CAPTURE(one.is_terminal);
    for (const std::vector<std::string>& command : commands) {
      std::vector<std::string> words = one.words;
      words.insert(words.end(), command.begin(), command.end());
      CHECK((run(world, words).out.find('\x1b') != std::string::npos) == one.is_coloured);
    }
    std::vector<std::string> words = one.words;
    words.insert(words.end(), {"validate", "--format", "json"});
    CHECK(run(world, words).out.find('\x1b') == std::string::npos);  // never in what machines read
  }
}

TEST_CASE("no colour is the only carrier of a meaning") {
  // With the colours taken out, it is what a terminal without colours shows.
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::copy(project / "examples", "examples", fs::copy_options::recursive);
  const auto without_colours = [](std::string text) {
    for (std::size_t at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[", at))
      text.erase(at, text.find('m', at) - at + 1);
    return text;
  };
  World world;
  world.terminal_width = 100;
  const std::vector<std::vector<std::string>> views = {
      {"validate", "examples/broken", "--as-of", "2024-08-01"},
      {"validate", "examples/broken", "--as-of", "2024-08-01", "--format", "concise"},
      {"status", "examples/2018", "--as-of", "2018-07-15"},
      {"status", "examples/2018", "--as-of", "2018-07-15", "--by", "leader"},
      {"status", "examples/2018", "--as-of", "2018-07-15", "--team", "xizang"},
      {"clauses", "examples/2018", "--as-of", "2018-07-15"},
  };
  const auto without_blanks = [](std::string text) {  // lines may be broken elsewhere
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  for (const auto& view : views) {
    CAPTURE(view[0] + ' ' + view.back());
    std::vector<std::string> plain = view, coloured = view;
    plain.insert(plain.end(), {"--color", "never"});
    coloured.insert(coloured.end(), {"--color", "always"});
    CHECK(without_blanks(without_colours(run(world, coloured).out)) == without_blanks(run(world, plain).out));
  }
}
