// SPDX-License-Identifier: MIT
#include "tests/harness/command_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>

#include "tests/harness/diff.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::test {
namespace {

namespace fs = std::filesystem;
using Kind = Step::Kind;

constexpr std::string_view prompt = "$ grassroots";
constexpr std::string_view stderr_line = "--- stderr";
constexpr std::string_view exit_line = "=== exit ";

constexpr std::pair<std::string_view, Kind> directives[] = {
    {"file", Kind::file}, {"append", Kind::append}, {"copy", Kind::copy},         {"remove", Kind::remove},
    {"edit", Kind::edit}, {"set", Kind::set},       {"terminal", Kind::terminal}, {"today", Kind::today},
};

[[noreturn]] void fail(std::size_t line, const std::string& what) {
  throw std::runtime_error("line " + std::to_string(line) + ": " + what);
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::vector<Step> run() {
    while (!rest_.empty()) {
      const std::size_t line = line_;
      const std::string_view text = next();
      if (text.starts_with(prompt))
        command(line, text);
      else if (text.starts_with("--- "))
        directive(line, text.substr(4));
      else if (text.empty() || text.starts_with('#'))
        remark(line, text);
      else
        fail(line, "not a remark, a `--- …` or a `$ grassroots …`: " + std::string(text));
    }
    return std::move(steps_);
  }

 private:
  // The next line without its end.
  std::string_view next() {
    const std::size_t size = std::min(rest_.find('\n'), rest_.size());
    const std::string_view line = rest_.substr(0, size);
    rest_.remove_prefix(std::min(size + 1, rest_.size()));
    ++line_;
    return line;
  }
  bool at(std::string_view start) const { return rest_.starts_with(start); }

  void remark(std::size_t line, std::string_view text) {
    if (steps_.empty() || steps_.back().kind != Kind::remark) steps_.push_back({Kind::remark, line, {}, {}, {}});
    steps_.back().body += std::string(text) + '\n';
  }

  void directive(std::size_t line, std::string_view text) {
    const std::size_t colon = std::min(text.find(": "), text.size());
    for (const auto& [name, kind] : directives) {
      if (name != text.substr(0, colon) || colon == text.size()) continue;
      Step step{kind, line, std::string(text.substr(colon + 2)), {}, {}};
      if (kind == Kind::file || kind == Kind::append || kind == Kind::edit)
        while (!rest_.empty() && !at("--- ") && !at("$ ")) step.body += std::string(next()) + '\n';
      steps_.push_back(std::move(step));
      return;
    }
    fail(line, "there is no `--- " + std::string(text) + '`');
  }

  void command(std::size_t line, std::string_view text) {
    Step step{Kind::command, line, std::string(text.substr(prompt.size())), {}, {}};
    std::string* out = &step.expected.out;
    step.expected.exit_code = -1;
    if (!is_answered()) return steps_.push_back(std::move(step));
    while (true) {
      const std::string_view output = next();
      if (output == stderr_line) {
        out = &step.expected.err;
      } else if (output.starts_with(exit_line)) {
        step.expected.exit_code = std::stoi(std::string(output.substr(exit_line.size())));
        break;
      } else {
        *out += std::string(output) + '\n';
      }
    }
    steps_.push_back(std::move(step));
  }

  // Whether the next `=== exit` belongs to the command just read.
  bool is_answered() const {
    const std::string_view text = rest_.substr(0, rest_.find('\n' + std::string(prompt)));
    return !at(prompt) && (at(exit_line) || text.find('\n' + std::string(exit_line)) != std::string_view::npos);
  }

  std::string_view rest_;
  std::size_t line_ = 1;
  std::vector<Step> steps_;
};

// As a shell would for words without expansions: split at blanks, quotes taken off.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool in_word = false;
  char quote = '\0';
  for (const char c : text) {
    if (quote != '\0' ? c == quote : c == '"' || c == '\'') {
      quote = quote == '\0' ? c : '\0';
      if (!in_word) words.emplace_back();
      in_word = true;
    } else if (quote == '\0' && c == ' ') {
      in_word = false;
    } else {
      if (!in_word) words.emplace_back();
      in_word = true;
      words.back() += c;
    }
  }
  return words;
}

std::string printable(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (c == '\x1b')
      shown += "␛";
    else
      shown += c;
  }
  return shown;
}

// Blank lines before the next step are for the reader of the test.
std::string contents(const Step& step) {
  std::string text = step.body;
  while (text.ends_with("\n\n")) text.pop_back();
  return text == "\n" ? "" : text;
}

// A `- old` line and the `+ new` lines that take its place; a `-` without a `+` takes the line out.
void edit(const Step& step) {
  std::string text = '\n' + read_text(step.argument);
  std::string_view rest = step.body;
  std::optional<std::string> old;
  std::string by;
  const auto replace = [&] {
    if (!old) return;
    const std::string line = '\n' + *old + '\n';
    const std::size_t found = text.find(line);
    if (found == std::string::npos) fail(step.line, "no such line in " + step.argument + ": " + *old);
    if (text.find(line, found + 1) != std::string::npos)
      fail(step.line, "more than once in " + step.argument + ": " + *old);
    text.replace(found + 1, line.size() - 1, by);
    old.reset();
    by.clear();
  };
  while (!rest.empty()) {
    const std::size_t size = rest.find('\n');
    const std::string line(rest.substr(0, size));
    rest.remove_prefix(size + 1);
    if (line.starts_with("- ")) {
      replace();
      old = line.substr(2);
    } else if (line.starts_with("+ ") && old) {
      by += line.substr(2) + '\n';
    } else if (!line.empty()) {
      fail(step.line, "an edit is lines of `- old` and `+ new`, and this is: " + line);
    }
  }
  replace();
  write_text(step.argument, text.substr(1));
}

void set_up(const Step& step, const fs::path& project, World& world) {
  const fs::path path = step.argument;
  switch (step.kind) {
    case Kind::file:
      if (path.has_parent_path()) fs::create_directories(path.parent_path());
      write_text(path, contents(step));
      break;
    case Kind::append: write_text(path, read_text(path) + contents(step)); break;
    case Kind::copy:
      if (path.has_parent_path()) fs::create_directories(path.parent_path());
      fs::copy(project / path, path, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
      break;
    case Kind::remove:
      if (!fs::remove(path)) fail(step.line, "there is no " + step.argument);
      break;
    case Kind::edit: edit(step); break;
    case Kind::set: {
      const std::size_t equals = step.argument.find('=');
      if (equals == std::string::npos) fail(step.line, "write NAME=VALUE");
      world.variables[step.argument.substr(0, equals)] = step.argument.substr(equals + 1);
      break;
    }
    case Kind::terminal: world.terminal_width = std::stoul(step.argument); break;
    case Kind::today:
      if (const auto date = parse_date(step.argument))
        world.today = *date;
      else
        fail(step.line, "not a date: " + step.argument);
      break;
    case Kind::remark:
    case Kind::command: break;
  }
}

std::string compare(const Outcome& expected, const Outcome& actual) {
  std::string faults;
  for (const auto& [what, want, got] : {std::tuple{"standard output", &expected.out, &actual.out},
                                        std::tuple{"standard error", &expected.err, &actual.err}})
    if (const std::string difference = diff(*want, *got); !difference.empty())
      faults += "--- expected " + std::string(what) + "\n+++ actual " + what + '\n' + difference;
  if (expected.exit_code == -1)
    faults += "the output is not in the file yet; see GRASSROOTS_UPDATE_TESTS\n";
  else if (expected.exit_code != actual.exit_code)
    faults +=
        "exit code " + std::to_string(actual.exit_code) + ", expected " + std::to_string(expected.exit_code) + '\n';
  return faults;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_elision(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size())) == "...";
}

// What stands between two elisions comes as it stands, in order; the first part at the beginning, the last at the end.
bool is_shown(std::span<const std::string_view> want, std::span<const std::string_view> got) {
  const auto part = static_cast<std::size_t>(std::find_if(want.begin(), want.end(), is_elision) - want.begin());
  if (got.size() < part || !std::equal(want.begin(), want.begin() + static_cast<std::ptrdiff_t>(part), got.begin()))
    return false;
  if (part == want.size()) return got.size() == part;
  for (std::size_t skipped = part; skipped <= got.size(); ++skipped)
    if (is_shown(want.subspan(part + 1), got.subspan(skipped))) return true;
  return false;
}

std::string compare_screen(const Outcome& expected, const Outcome& actual) {
  const std::string shown = actual.out + actual.err;
  if (actual.exit_code == 2) return "the command line is not understood:\n" + shown;
  if (is_shown(lines_of(expected.out), lines_of(shown))) return "";
  return "--- the page\n+++ the screen\n" + diff(expected.out, shown);
}

}  // namespace

std::vector<Step> parse_command_file(std::string_view text) { return Parser(text).run(); }

std::string to_text(const std::vector<Step>& steps) {
  std::string text;
  for (const Step& step : steps) {
    if (step.kind == Kind::command) {
      text += std::string(prompt) + step.argument + '\n' + step.expected.out;
      if (!step.expected.err.empty()) text += std::string(stderr_line) + '\n' + step.expected.err;
      text += std::string(exit_line) + std::to_string(step.expected.exit_code) + '\n';
      continue;
    }
    for (const auto& [name, kind] : directives)
      if (kind == step.kind) text += "--- " + std::string(name) + ": " + step.argument + '\n';
    text += step.body;
  }
  return text;
}

std::string run_command_file(std::vector<Step>& steps, const fs::path& project, bool update) {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  World world;
  std::string faults;
  for (Step& step : steps) {
    set_up(step, project, world);
    if (step.kind != Kind::command) continue;
    Outcome actual = run_program(world, words_of(step.argument));
    actual.out = printable(actual.out);
    actual.err = printable(actual.err);
    const std::string fault = step.is_screen ? compare_screen(step.expected, actual) : compare(step.expected, actual);
    if (!fault.empty())
      faults += "line " + std::to_string(step.line) + ": " + std::string(prompt) + step.argument + '\n' + fault + '\n';
    if (update) step.expected = std::move(actual);
  }
  return faults;
}

}  // namespace grassroots::test
