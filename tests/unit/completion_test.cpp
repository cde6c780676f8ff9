// SPDX-License-Identifier: MIT
// Completion and manual pages have every command and every option. Whether shells take it is asked in tests/shells.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;
using grassroots::cli::all_commands, grassroots::cli::Command, grassroots::cli::Option;

const fs::path project = GRASSROOTS_PROJECT_DIR;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// What is offered where the words end: "word\thelp\n…".
std::string offered(std::vector<std::string> words, const World& world = {}) {
  words.insert(words.begin(), {"completion", "words", "--"});
  const Outcome outcome = run_program(world, words);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err == "");
  return '\n' + outcome.out;
}
bool offers(const std::vector<std::string>& words, const std::string& word) {
  return has(offered(words), '\n' + word + '\t');
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> options(command.options.begin(), command.options.end());
  for (const Option* option : grassroots::cli::options::of_every_command) options.push_back(option);
  return options;
}

}  // namespace

TEST_CASE("every command and every option of it can be completed, with what it does") {
  for (const Command* command : all_commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    CHECK(has(offered({name.substr(0, 2)}), '\n' + name + '\t' + std::string(command->summary.english) + '\n'));
    for (const Option* option : options_of(*command)) {
      CHECK(offers({name, std::string(option->name()).substr(0, 3)}, std::string(option->name())));
      CHECK(offers({name, "--lang", "zh", "-"}, std::string(option->name())));
    }
    for (const Command* other : all_commands())
      for (const Option* option : other->options) {
        const auto own = options_of(*command);
        const auto is_it = [&](const Option* o) { return o->name() == option->name(); };
        CHECK(offers({name, "-"}, std::string(option->name())) == std::any_of(own.begin(), own.end(), is_it));
      }
  }
}

TEST_CASE("the words that an option can be given are completed, after a blank and after =") {
  std::size_t words = 0;
  for (const Command* command : all_commands())
    for (const Option* option : options_of(*command)) {
      if (option->choices == nullptr) continue;
      const std::string name(command->name), typed(option->name());
      for (const auto& choice : option->choices()) {
        const std::string word(choice.word);
        CAPTURE(word);
        CHECK(offers({name, typed, word.substr(0, 1)}, word));
        CHECK(offers({name, typed + "="}, typed + '=' + word));
        CHECK(offers({name, typed, "=", ""}, word));  // as bash splits it
        ++words;
      }
    }
  CHECK(words > 20);
}

TEST_CASE("ids are completed with names from the plan at hand") {
  const WorkingFolder here(project / "examples/2018");
  const std::string plan = (project / "examples/2018/plan.toml").string();
  CHECK(has(offered({"status", "--team", "shaa"}), "\nshaanxi\t陕西工作组\n"));
  CHECK(has(offered({"status", "--phase", ""}), "\nresearch\t调查研究和推动落实\n"));
  CHECK(has(offered({"explain", "stay-a-month-"}), "\nstay-a-month-done\t"));
  CHECK(has(offered({"validate", "--select", "unknown-key,stay-a-month-"}), "\nunknown-key,stay-a-month-done\t"));
  CHECK(offers({"clauses", "--clause", "三"}, "三(一)2"));
  const WorkingFolder elsewhere("/");
  CHECK(offered({"status", "--team", ""}) == "\n");
  CHECK(has(offered({"status", plan, "--team", "shaa"}), "\nshaanxi\t"));
  CHECK(has(offered({"-C", fs::path(plan).parent_path().string(), "status", "--team", "shaa"}), "\nshaanxi\t"));
}

TEST_CASE("what a matrix can be made of is completed, and nothing else") {
  const WorkingFolder here(project / "examples/2018");
  for (const std::string option : {"--rows", "--columns"}) {
    const std::string axes = offered({"coverage", option, ""});
    for (const char* axis : {"team", "region", "leader", "site", "condition", "priority"})
      CHECK(has(axes, '\n' + std::string(axis) + '\t'));
    for (const char* other : {"by", "per", "where", "each"}) CHECK(!has(axes, '\n' + std::string(other) + '\t'));
    CHECK(has(offered({"coverage", option, "con"}), "\ncondition\t"));
  }
  CHECK(offers({"coverage", "--of", "st"}, "stays"));
  CHECK(!offers({"coverage", "--of", "b"}, "by"));
}

TEST_CASE("files, folders and what stands for itself") {
  CHECK(offered({"validate", ""}) == "\n:files\n");
  CHECK(offered({"validate", "a", "b", ""}) == "\n:files\n");
  CHECK(offered({"status", "a", ""}) == "\n");  // one plan at a time
  CHECK(offered({"validate", "--root", ""}) == "\n:folders\n");
  CHECK(offered({"validate", "--as-of", ""}) == "\n");
  CHECK(offers({"help", "va"}, "validate"));
  CHECK(offers({"completion", "f"}, "fish"));
  CHECK(offers({"explain", "stays.e"}, "stays.end"));
  CHECK(!offers({"validate", "--", "--f"}, "--format"));
  CHECK(has(offered({"sta"}, {.variables = {{"LC_ALL", "zh_CN.UTF-8"}}}), "\nstatus\t查看工作进展\n"));
}

TEST_CASE("a plan cannot put more than a word into a shell's list") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write(
      "plan.toml",
      "plan.title = \"t\"\n[[teams]]\nid = \"a\\tb\\nc\"\nname = \"x\\n:files\\u001b[2J\"\nregions = [\"r\"]\n");
  const std::string text = offered({"status", "--team", ""});
  CHECK(std::count(text.begin(), text.end(), '\n') == 2);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("completion is for bash, zsh and fish") {
  for (const std::string shell : {"bash", "zsh", "fish"})
    CHECK(has(run_program({}, {"completion", shell}).out, "completion words -- "));
  CHECK(run_program({}, {"completion"}).exit_code == 2);
  CHECK(has(run_program({}, {"completion", "fisch"}).err, "did you mean `fish`?"));
}

TEST_CASE("there is a manual page for every command, with every option, in both languages") {
  const auto plain = [](std::string text) {
    for (std::size_t at = 0; (at = text.find("\\-", at)) != std::string::npos; ++at) text.erase(at, 1);
    return text;
  };
  const std::string build = read_text(project / "cli/CMakeLists.txt");
  for (const std::string language : {"en", "zh"}) {
    const std::string main = plain(run_program({}, {"--lang", language, "help", "--man"}).out);
    for (const Command* command : all_commands()) {
      const std::string name(command->name);
      CAPTURE(name);
      const std::string summary(language == "en" ? command->summary.english : command->summary.chinese);
      const std::string page = plain(run_program({}, {"--lang", language, "help", "--man", name}).out);
      CHECK(has(page, "\ngrassroots-" + name + " - " + plain(summary) + '\n'));
      CHECK(has(page, std::string(command->example)));
      CHECK(has(main, summary));
      CHECK(has(main, "grassroots-" + name + "(1)"));
      for (const Option* option : options_of(*command)) CHECK(has(page, std::string(option->name())));
    }
  }
}
