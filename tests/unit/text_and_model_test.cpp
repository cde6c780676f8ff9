// SPDX-License-Identifier: MIT
// The small parts that everything stands on: dates, widths, suggestions, places, symbols, days.
#include <algorithm>
#include <doctest/doctest.h>
#include <numeric>
#include <random>

#include "grassroots/model/date.hpp"
#include "grassroots/model/symbols.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/text/bytes.hpp"
#include "grassroots/text/excerpt.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/source.hpp"
#include "grassroots/text/suggest.hpp"
#include "grassroots/text/utf8.hpp"
#include "grassroots/text/width.hpp"
#include "grassroots/view/clauses.hpp"

namespace grassroots {

TEST_CASE("dates are days of the calendar, and nothing else is") {
  for (const char* text : {"0000-01-01", "1677-09-21", "1970-01-01", "2016-02-29", "2018-12-31", "9999-12-31"})
    CHECK(to_string(parse_date(text).value()) == text);
  for (const char* text : {"2018-02-29", "2018-13-01", "2018-1-1", "18-01-01", "2018-01-01 ", "2018/01/01", ""})
    CHECK_FALSE(parse_date(text));
  CHECK(parse_date("2018-03-01")->days - parse_date("2018-02-28")->days == 1);
  CHECK_FALSE(Date{}.plus(3).known());
}

TEST_CASE("a Chinese character takes two columns, and no line begins with its comma") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("蹲点 a") == 6);
  CHECK(pad("蹲点", 6) == "蹲点  ");
  CHECK(pad_left("蹲点", 6) == "  蹲点");
  CHECK(fit("工作组", 6) == "工作组");
  CHECK(fit("工作组", 5) == "工作…");
  CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
  for (const std::string& line : wrap("甲乙丙，丁戊己，庚辛壬", 6)) {
    CHECK(display_width(line) <= 6);
    CHECK_FALSE(line.starts_with("，"));
  }
}

TEST_CASE("the nearest word is suggested, and no word that is not near") {
  CHECK(edit_distance("sichaun", "sichuan", 3) == 1);
  CHECK(nearest("contact", {"contacts", "context"}) == "contacts");
  CHECK(nearest("shanxi", {"guangdong", "beijing"}).empty());
  CHECK(nearest("工作阻", {"工作组", "蹲点"}) == "工作组");
}

TEST_CASE("the nearest word is the one that takes the fewest changes") {
  // One code point each.
  static constexpr std::string_view letters[] = {"a",  "A",  "b",  "k",  "\u212A", "é",  "É", "7",
                                                 "甲", "乙", "丙", "丁", "㐀",     "Ａ", "😀"};
  std::mt19937 random(1);
  const auto pick = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const auto word = [&](std::size_t least) {
    std::string text;
    for (std::size_t size = least + pick(7); size > 0; --size) text += letters[pick(std::size(letters))];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string wanted = word(3);
    std::vector<std::string> words(20);
    for (std::string& one : words) one = pick(2) == 0 ? word(0) : wanted + word(0).substr(0, 1);
    const std::size_t size = static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    std::size_t best = std::max<std::size_t>(size / 3, 1) + 1;
    std::string_view expected;
    for (const std::string& one : words)
      if (const std::size_t d = edit_distance(wanted, one, 99); d < best) best = d, expected = one;
    CAPTURE(wanted);
    CHECK(nearest(wanted, {words.begin(), words.end()}) == expected);
  }
}

TEST_CASE("a change is a code point inserted, dropped, replaced or swapped with its neighbour") {
  CHECK(edit_distance("", "", 9) == 0);
  CHECK(edit_distance("abc", "", 9) == 3);
  CHECK(edit_distance("abcabc", "abcXabc", 9) == 1);
  CHECK(edit_distance("aaa", "aa", 9) == 1);
  CHECK(edit_distance("abab", "ab", 9) == 2);
  CHECK(edit_distance("xaby", "xbay", 9) == 1);
  CHECK(edit_distance("ca", "abc", 9) == 3);  // nothing is inserted between two that were swapped
  CHECK(edit_distance("东城西城", "城东西域", 9) == 2);
  CHECK(edit_distance("abcdef", "uvwxyz", 3) == 4);
}

TEST_CASE("places are lines and code points") {
  const Source source("p.toml", "a = 1\r\n名 = \"值\"\n[x]\n");
  CHECK(source.line(2) == "名 = \"值\"");
  const std::uint32_t value = source.offset({2, 5});
  CHECK(source.bytes().substr(value, token_end(source.bytes(), value) - value) == "\"值\"");
  CHECK(source.locate(value).line == 2);
  CHECK(source.locate(value).column == 5);
  CHECK(token_end("[[1, \"]\"], 2] # c", 0) == 13);
}

TEST_CASE("an excerpt shows and counts lines as its file does") {
  const std::string large = "a\r\n" + std::string(1 << 20U, 'x') + "\n名\n";  // larger than what is looked through anew
  for (const std::string& text :
       {std::string(), std::string("\n"), std::string("a"), std::string("a = 1\r\n名 = \"值\"\n\n[x]\n"), large}) {
    const Source source("p.toml", text);
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t offset = 0; offset <= text.size(); offset += offset > 8 && offset + 8 < text.size() ? 4096 : 1)
      offsets.push_back(offset);
    const Excerpt whole(source, {offsets.rbegin(), offsets.rend()});
    CHECK(whole.path() == "p.toml");
    for (const std::uint32_t offset : offsets) {
      CAPTURE(offset);
      const Excerpt alone(source, {offset});
      const LineColumn at = source.locate(offset);
      for (const Excerpt* excerpt : {&whole, &alone}) {
        CHECK(excerpt->locate(offset).line == at.line);
        CHECK(excerpt->line_at(offset).text == source.line(at.line));
        CHECK(excerpt->line_at(offset).begin == source.offset({at.line, 1}));
        CHECK(excerpt->locate(offset).column == at.column);
      }
    }
  }
}

TEST_CASE("an excerpt of one long line does not take longer for every place in it") {
  const std::string text(300'000, 'x');
  const Source source("p.toml", text);
  std::vector<std::uint32_t> offsets(text.size());
  std::iota(offsets.begin(), offsets.end(), 0U);
  const Excerpt excerpt(source, offsets);
  bool all_right = true;
  for (const std::uint32_t offset : offsets) all_right = all_right && excerpt.locate(offset).column == offset + 1;
  CHECK(all_right);
  CHECK(excerpt.line_at(7).text.size() == text.size());
}

TEST_CASE("what is not UTF-8 is found wherever it stands") {
  std::mt19937 random(11);
  const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  const std::string_view parts[] = {"a",    "team,",        "集中",         "名",           "é",
                                    "😀",    "\xE0\xA0\x80", "\xED\x9F\xBF", "\xED\xA0\x80", "\xE0\x80\x80",
                                    "\x80", "\xFF",         "\xC3",         "\xE9\x9B",     "\xF0\x9F\x98",
                                    "\n"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::size_t kinds = pick(4) == 0 ? std::size(parts) : 8;  // mostly without faults
    for (std::size_t count = pick(30); count > 0; --count) text += parts[pick(kinds)];
    std::size_t expected = 0;
    for (std::size_t size = 1; expected < text.size() && size > 0; expected += size)
      size = character_size(std::string_view(text).substr(expected));
    CAPTURE(text);
    CHECK(first_not_utf8(text) == expected);
  }
}

TEST_CASE("bytes are counted") {
  for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 4079U, 4080U, 4081U, 100'000U}) {
    CAPTURE(size);
    std::string text(size, '\n');
    CHECK(count_of('\n', text) == size);
    for (std::size_t i = 0; i < size; i += 3) text[i] = 'x';
    CHECK(count_of('\n', text) == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  }
}

TEST_CASE("every text has one symbol, and the empty text is none") {
  Symbols symbols;
  const Symbol team = symbols.intern("team");
  CHECK(symbols.intern("team") == team);
  CHECK(symbols.text(team) == "team");
  CHECK_FALSE(symbols.find("nobody"));
  CHECK_FALSE(symbols.intern(""));
}

TEST_CASE("days that spans share count once, the first and the last among them") {
  const auto span = [](int first, int last) { return StayDays::Span{0, Date{first}, Date{last}}; };
  CHECK(union_of_days({}) == 0);
  CHECK(union_of_days({span(1, 1)}) == 1);
  CHECK(union_of_days({span(5, 9), span(1, 3), span(3, 6)}) == 9);
  CHECK(union_of_days({span(1, 9), span(2, 3), span(20, 21)}) == 11);
  CHECK(union_of_days({span(-700, -637), span(-640, -576), span(-573, 63)}) == 125 + 637);
}

TEST_CASE("days are counted alike however far apart the spans are") {
  const auto span = [](int first, int last) { return StayDays::Span{0, Date{first}, Date{last}}; };
  for (const int apart : {0, 1, 62, 63, 64, 65, 1017, 1018, 1019, 1020, 4000, 3'600'000}) {
    CAPTURE(apart);
    CHECK(union_of_days({span(10 + apart, 15 + apart), span(10, 12)}) == (apart >= 3 ? 9 : 6 + apart));
    CHECK(union_of_days({span(10, 10 + apart), span(10, 12), span(10 + apart, 10 + apart)}) == std::max(3, apart + 1));
  }
}

TEST_CASE("a clause lies below another by its parts, not by its digits") {
  CHECK(is_clause_below("三(一)2", "三(一)"));
  CHECK(is_clause_below("3.1", "3"));
  CHECK_FALSE(is_clause_below("31", "3"));
  CHECK(is_clause_below("anything", ""));
}

TEST_CASE("what could act on a terminal is shown as an escape") {
  CHECK(sanitise("a\x1b[31m") == "a\\u001b[31m");
  CHECK(sanitise("\xe2\x80\xae中\xff") == "\\u202e中\\xff");
  CHECK(sanitise("陕西 ok") == "陕西 ok");
}

}  // namespace grassroots
