// SPDX-License-Identifier: MIT
#include "tests/harness/markdown_file.hpp"

#include <algorithm>
#include <stdexcept>

namespace grassroots::test {
namespace {

constexpr std::string_view typed = "$ grassroots";
constexpr std::string_view indent = "    ";

class MarkdownParser {
 public:
  explicit MarkdownParser(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      lines_.push_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  std::vector<Step> run() {
    while (at_ < lines_.size()) {
      if (lines_[at_].starts_with("<!--"))
        remark();
      else if (lines_[at_].starts_with("```"))
        fenced_block();
      else if (lines_[at_].starts_with(indent))
        indented_block();
      else
        ++at_;
    }
    if (!pending_.empty()) throw std::runtime_error("no block follows <!-- " + pending_ + " -->");
    return std::move(steps_);
  }

 private:
  void remark() {
    const std::string_view line = lines_[at_];
    if (line.ends_with("-->")) {
      pending_ = line.size() > 9 ? line.substr(5, line.size() - 9) : "";
      ++at_;
      return;
    }
    std::string directives;
    for (++at_; at_ < lines_.size() && lines_[at_] != "-->"; ++at_) directives.append(lines_[at_]).append("\n");
    ++at_;
    add(directives);
  }

  void fenced_block() {
    const std::size_t begin = ++at_;
    while (at_ < lines_.size() && !lines_[at_].starts_with("```")) ++at_;
    block(begin, at_, 0);
    ++at_;
  }
  void indented_block() {
    const std::size_t begin = at_;
    while (at_ < lines_.size() && (lines_[at_].starts_with(indent) || lines_[at_].empty())) ++at_;
    std::size_t end = at_;
    while (lines_[end - 1].empty()) --end;
    block(begin, end, indent.size());
  }

  void block(std::size_t begin, std::size_t end, std::size_t margin) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i)
      text.append(lines_[i].substr(std::min(margin, lines_[i].size()))).append("\n");
    if (!pending_.empty()) {
      add("--- " + pending_ + "\n" + text);
      pending_.clear();
    } else if (text.starts_with(typed)) {
      screens(text, begin);
    }
  }

  // As a file of commands has them.
  void add(const std::string& directives) {
    for (Step& step : parse_command_file(directives)) steps_.push_back(std::move(step));
  }

  void screens(std::string_view text, std::size_t line) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view first = text.substr(0, end);
      text.remove_prefix(end + 1);
      if (!first.starts_with("$ ")) {
        steps_.back().expected.out.append(first).append("\n");
        continue;
      }
      if (!first.starts_with(typed)) throw std::runtime_error("nothing but grassroots is run: " + std::string(first));
      // What another program makes of the output is not looked at.
      const std::size_t pipe = std::min(first.find(" | "), first.size());
      Step step{Step::Kind::command, line + 1, std::string(first.substr(typed.size(), pipe - typed.size())), {}, {}};
      step.is_screen = true;
      if (pipe < first.size()) {
        step.expected.out = "...\n";
        while (!text.empty() && !text.starts_with("$ ")) text.remove_prefix(text.find('\n') + 1);
      }
      steps_.push_back(std::move(step));
    }
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::string pending_;  // what the next block is: "file: plan.toml"
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Step> parse_markdown(std::string_view text) { return MarkdownParser(text).run(); }

}  // namespace grassroots::test
