// SPDX-License-Identifier: MIT
// The first screen of `status` is read in ten seconds: how many fixations each question takes, on several days, in both
// languages, at several widths. And it is true: every name and number of it is counted here from the records, by
// another way.
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "grassroots/load/load.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/text/width.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using test::run_program, test::World;

const std::string example = GRASSROOTS_PROJECT_DIR "/examples/2018";

std::string screen(const std::string& language, const std::string& day, std::size_t width,
                   std::vector<std::string> more = {}) {
  World world;
  world.terminal_width = width;
  std::vector<std::string> words{"--lang", language, "--color", "never", "status", example, "--as-of", day};
  words.insert(words.end(), more.begin(), more.end());
  const test::Outcome outcome = run_program(world, words);
  CHECK(outcome.err == "");
  CHECK(outcome.exit_code == 0);
  return outcome.out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The first line is one by itself; a blank line ends the others.
std::vector<std::vector<std::string>> sections_of(const std::string& text) {
  std::vector<std::vector<std::string>> sections{{}};
  for (const std::string& line : lines_of(text)) {
    if (line.empty())
      sections.emplace_back();
    else
      sections.back().push_back(line);
    if (sections.size() == 1 && sections[0].size() == 1) sections.emplace_back();
  }
  return sections;
}

// How often the eye stops to read a text: 8 columns of Latin letters or 5 Chinese characters are taken in at once.
double fixations_of(const std::string& text) {
  std::size_t chinese = 0, other = 0;
  bool was_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t size = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    const bool is_space = text[at] == ' ';
    if (size > 2)
      ++chinese;
    else if (!is_space || !was_space)  // a gap is jumped over
      ++other;
    was_space = is_space;
    at += size;
  }
  return static_cast<double>(chinese) / 5 + static_cast<double>(other) / 8;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + ' ';
  return all;
}

// Read from the top: a section, or a line with a label of its own, that is passed over costs one; the one that has the
// answer is read up to its end. Nothing if it is nowhere.
std::optional<double> fixations(const std::string& text, const std::string& pattern) {
  const std::regex answer(pattern);
  double cost = 0;
  for (const auto& section : sections_of(text)) {
    std::smatch match;
    const std::string all = joined(section);
    if (!std::regex_search(all, match, answer)) {
      ++cost;
      continue;
    }
    const bool has_heading = section.size() > 1 && section[1].starts_with(' ');
    if (has_heading)
      return cost + fixations_of(all.substr(0, static_cast<std::size_t>(match.position(0) + match.length(0))));
    for (const std::string& line : section) {
      std::smatch in_line;
      if (std::regex_search(line, in_line, answer))
        return cost + fixations_of(line.substr(0, static_cast<std::size_t>(in_line.position(0) + in_line.length(0))));
      ++cost;
    }
    return cost + fixations_of(all);  // it is broken over two lines
  }
  return std::nullopt;
}

struct Question {
  const char* asks;
  const char* english;
  const char* chinese;
  double most;
};

constexpr Question of_july[] = {
    {"is it on course", "Mostly on course", "大体正常", 12},
    {"what day is it", "2018-07-15 Sun", "2018-07-15 星期日", 20},
    {"who must act", "淮坡县民政局", "淮坡县民政局", 12},
    {"on what", "淮坡县评议时有人替全家举手", "淮坡县评议时有人替全家举手", 12},
    {"whose job is it", "overdue +淮坡县民政局", "逾期9天 +淮坡县民政局", 20},
    {"how late is it", "9 days overdue", "逾期9天", 12},
    {"what falls due this week", "07-16 +金畈县民政局", "7月16日 +金畈县民政局", 20},
    {"who is in the field", "In the field today \\(9\\): 北京工作组", "今天在点上9个组：北京工作组", 20},
    {"what changed", "Since 07-08: 3 met", "7月8日以来：新落实要求3项", 20},
};

constexpr Question of_september[] = {
    {"is it on course", "Mostly on course", "大体正常", 12},
    {"what day is it", "2018-09-29 Sat", "2018-09-29 星期六", 20},
    {"who must act", "黑土滩乡人民政府", "黑土滩乡人民政府", 12},
    {"on what", "黑土滩乡转场期村务停摆", "黑土滩乡转场期村务停摆", 12},
    {"how late is it", "1 day overdue", "逾期1天", 12},
    {"what falls due this week", "雾屏县民政局", "雾屏县民政局", 20},
    {"who is in the field", "In the field today: nobody", "今天没有组在点上", 20},
    {"what changed", "Since 09-22: ", "9月22日以来：", 20},
};

template <std::size_t n>
void measure(const Question (&questions)[n], const std::string& day) {
  for (const std::size_t width : {60U, 80U, 120U})
    for (const std::string language : {"en", "zh"}) {
      const std::string text = screen(language, day, width);
      CHECK_MESSAGE(lines_of(text).size() <= 24, day, " ", language, " ", width, "\n", text);
      for (const std::string& line : lines_of(text)) CHECK(display_width(line) <= width);
      for (const Question& question : questions) {
        const auto cost = fixations(text, language == "en" ? question.english : question.chinese);
        CHECK_MESSAGE(cost, day, " ", language, " ", width, ": no answer to: ", std::string(question.asks), "\n", text);
        CHECK_MESSAGE(cost.value_or(0) <= question.most, day, " ", language, " ", width, ": ",
                      std::string(question.asks), " takes ", cost.value_or(0), " fixations");
      }
    }
}

// A day as `7月6日`.
std::string chinese_day(Date day) {
  const std::string text = to_string(day);
  return std::to_string(std::stoi(text.substr(5, 2))) + "月" + std::to_string(std::stoi(text.substr(8))) + "日";
}

LoadedPlan load_example() { return load_plan(example + "/plan.toml"); }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the first screen answers nine questions within a few fixations") {
  measure(of_july, "2018-07-15");
  measure(of_september, "2018-09-29");
}

TEST_CASE("the first screen is the same in a pipe and without colour") {
  const std::string text = screen("zh", "2018-07-15", 80);
  CHECK(screen("zh", "2018-07-15", 0) == text);
  World world;
  world.terminal_width = 80;
  std::string coloured =
      run_program(world, {"--lang", "zh", "--color", "always", "status", example, "--as-of", "2018-07-15"}).out;
  CHECK(coloured != text);
  CHECK(std::regex_replace(coloured, std::regex("\x1b\\[[0-9]*m"), "") == text);
}

TEST_CASE("between a quarter and 45 of a hundred columns of the first screen are filled") {
  for (const std::string language : {"en", "zh"})
    for (const char* day :
         {"2018-05-31", "2018-06-12", "2018-07-15", "2018-08-11", "2018-08-29", "2018-09-04", "2018-09-16"}) {
      const std::vector<std::string> lines = lines_of(screen(language, day, 80));
      std::size_t filled = 0;
      for (std::string line : lines) {
        std::erase(line, ' ');
        filled += display_width(line);
      }
      const double part = static_cast<double>(filled) / (24 * 80);
      CHECK_MESSAGE(part >= 0.25, day, " ", language);
      CHECK_MESSAGE(part <= 0.45, day, " ", language, ": ", part);
      CHECK(lines.size() <= 24);
    }
}

TEST_CASE("every number of the first screen is what the records say") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  for (const char* text_of_day : {"2018-06-20", "2018-07-15", "2018-08-10", "2018-11-20"}) {
    const Date day = *parse_date(text_of_day);
    const std::string text = screen("zh", text_of_day, 80, {"--all"});
    // Field days, day by day.
    std::size_t done = 0;
    for (const Team& team : plan.teams) {
      std::set<std::int32_t> days;
      for (const Stay& stay : plan.stays)
        if (stay.team == team.id && stay.status == StayStatus::done)
          for (std::int32_t d = stay.start.days; d <= std::min(stay.end.days, day.days); ++d) days.insert(d);
      done += days.size();
    }
    CHECK_MESSAGE(has(text, "驻点天数合计：" + std::to_string(done) + "/960天"), text_of_day, " ", done, "\n", text);
    // The ledger, and who must act: each problem that is overdue, with its owner, how late it is, and by when.
    std::size_t open = 0, overdue = 0, resolved = 0;
    for (const Finding& finding : plan.findings) {
      const std::string_view kind = plan.text(finding.kind);
      if (finding.date > day || (kind != "problem" && kind != "style")) continue;
      const bool is_resolved = finding.resolved.known() && finding.resolved <= day;
      ++(is_resolved ? resolved : open);
      const Date due = due_day(plan, finding.due, day).day;
      const bool is_late = !is_resolved && due.known() && due < day;
      if (!is_late) continue;
      ++overdue;
      std::string flat = std::regex_replace(text, std::regex("\n *"), "");
      CHECK_MESSAGE(has(flat, "逾期" + std::to_string(day.days - due.days) + "天"), text_of_day);
      CHECK_MESSAGE(has(flat, std::string(plan.text(finding.owner))), text_of_day);
      CHECK_MESSAGE(has(flat, std::string(plan.text(finding.text))), text_of_day);
      CHECK_MESSAGE(has(flat, "时限" + chinese_day(due)), text_of_day);
    }
    CHECK_MESSAGE(has(text, "未销" + std::to_string(open) + "件，其中逾期" + std::to_string(overdue) + "件；已销" +
                                std::to_string(resolved) + "件"),
                  text_of_day, " ", open, " ", overdue, " ", resolved);
    // Nobody else is accused of being late.
    const std::string heading = "请先办";
    std::size_t accused = 0;
    for (const std::string& line : lines_of(text.substr(0, text.find("天内"))))
      if (line.starts_with("  逾期")) ++accused;
    CHECK(accused == overdue);
    // Who is in the field, and until when.
    std::map<std::string, Date> there;
    for (const Stay& stay : plan.stays)
      if (stay.status != StayStatus::cancelled && stay.start <= day && stay.end >= day) {
        Date& until = there[std::string(plan.text(plan.find(stay.team)->name))];
        until = std::max(until, stay.end);
      }
    const std::string flat = std::regex_replace(text, std::regex("\n"), "");
    for (const auto& [team, until] : there) {
      const std::string line = team + "到" + chinese_day(until);
      CHECK_MESSAGE(has(flat, line), text_of_day, " ", line);
    }
    if (!there.empty()) CHECK(has(text, "今天在点上" + std::to_string(there.size()) + "个组"));
  }
}

TEST_CASE("a team is behind where the records of its stays say so, and only there") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  const Date day = *parse_date("2018-07-15"), begin = *parse_date("2018-05-21"), end = *parse_date("2018-09-30");
  const std::string text = screen("zh", "2018-07-15", 80);
  const double part = static_cast<double>(days_from_to(begin, day)) / days_from_to(begin, end);
  for (const Team& team : plan.teams) {
    std::set<std::int32_t> done, scheduled;
    for (const Stay& stay : plan.stays) {
      if (stay.team != team.id) continue;
      for (std::int32_t d = stay.start.days; d <= std::min(stay.end.days, day.days); ++d) {
        scheduled.insert(d);
        if (stay.status == StayStatus::done) done.insert(d);
      }
    }
    const auto expected = static_cast<std::size_t>(std::min(30 * part, static_cast<double>(scheduled.size())));
    const bool is_behind = done.size() < expected;
    const std::string line =
        "滞后" + std::to_string(is_behind ? expected - done.size() : 0) + "天  " + std::string(plan.text(team.name));
    CHECK_MESSAGE(has(text, line) == is_behind, line);
  }
}

TEST_CASE("bad input breaks no frame, and what may be incomplete is said") {
  for (const std::size_t width : {20U, 40U, 300U})
    for (const std::string day : {"1900-01-01", "2018-02-01", "2018-07-15", "2030-01-01"})
      for (const std::string& line : lines_of(screen("zh", day, width)))
        CHECK_MESSAGE(display_width(line) <= width, width, " ", day, ": ", line);
}
