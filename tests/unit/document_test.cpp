// SPDX-License-Identifier: MIT
// A document in every format: what a text holds never becomes markup, a formula, a command or a broken frame.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "grassroots/document/write/formats.hpp"
#include "grassroots/text/width.hpp"

namespace {

using namespace grassroots;

const std::vector<std::string> hostile = {"=HYPERLINK(\"http://x\",\"y\")",
                                          "+1",
                                          "-2",
                                          "@sum",
                                          "＝1",
                                          "\tx",
                                          "3/4",
                                          "00571",
                                          "2018-07-15",
                                          "a,b",
                                          "say \"yes\"",
                                          "<script>alert(1)</script>",
                                          "&amp;",
                                          "a|b|c",
                                          "`code`",
                                          "*bold* _it_ [x](y)",
                                          "# heading",
                                          "1. list",
                                          "- list",
                                          "line\nbreak",
                                          "\x1b[31mred",
                                          "\xE2\x80\xAEleft",
                                          "e\xCC\x81\xCC\x82\xCC\x83",
                                          "👩‍👩‍👧",
                                          "\xff\xfe",
                                          std::string(200, 'x'),
                                          "长" + std::string(150, 'y')};

Document document_with(const std::vector<std::string>& texts) {
  Document document;
  document.name = "test";
  document.title = texts.front();
  document.as_of = *parse_date("2018-07-15");
  document.heading(texts.front());
  Column name{Phrase("name")}, number{Phrase("number"), Align::right}, part{Phrase("part")}, hidden{Phrase("hidden")};
  name.key = "name";
  name.wraps = true;
  number.key = "number";
  part.key = "part";
  hidden.key = "hidden";
  hidden.is_data = true;
  Table& table = document.table({name, number, part, hidden});
  table.name = "rows";
  for (const std::string& text : texts) {
    table.rows.push_back({text, {"1.5", Tone::plain, 1.5}, {"3/4", Tone::plain, Ratio{3, 4}}, "secret"});
  }
  for (const std::string& text : texts) document.line(text);
  for (const std::string& text : texts) document.list().items.emplace_back(text);
  return document;
}

// The cells of a CSV.
std::vector<std::vector<std::string>> cells_of(std::string_view csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += c;
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("CSV opens right in a spreadsheet: a mark, no formula, no date that is none, numbers as numbers") {
  const std::string csv = document_formats::csv.write(document_with(hostile), {});
  CHECK(csv.starts_with("\xEF\xBB\xBF"));
  const auto rows = cells_of(std::string_view(csv).substr(3));
  REQUIRE(rows.size() == hostile.size() + 1);
  CHECK(rows[0] == std::vector<std::string>{"name", "number", "part", "part, needed", "hidden"});
  for (std::size_t i = 1; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == 5);
    CHECK(std::string_view("=+-@\t\r").find(rows[i][0].front()) == std::string_view::npos);
    CHECK(rows[i][1] == "1.5");
    CHECK(rows[i][2] == "3");
    CHECK(rows[i][3] == "4");
  }
  CHECK(rows[7][0] == "'3/4");
  CHECK(rows[8][0] == "'00571");
  CHECK(rows[9][0] == "'2018-07-15");
  CHECK(rows[10][0] == "a,b");
  CHECK(rows[11][0] == "say \"yes\"");
}

TEST_CASE("HTML has no tag that a text brought, and Markdown no sign") {
  const std::string html = document_formats::html.write(document_with(hostile), {});
  CHECK(!has(html, "<script"));
  CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  CHECK(has(html, "&amp;amp;"));
  CHECK(!has(html, "secret"));
  CHECK(!has(html, "http-equiv"));
  const std::string markdown = document_formats::markdown.write(document_with(hostile), {});
  CHECK(has(markdown, "\\<script\\>alert"));
  CHECK(has(markdown, "a\\|b\\|c"));
  CHECK(has(markdown, "\\*bold\\* \\_it\\_ \\[x\\](y)"));
  CHECK(has(markdown, "\n\\# heading\n"));
  CHECK(has(markdown, "\n1\\. list\n"));
  CHECK(has(markdown, "\n\\- list\n"));
  CHECK(!has(markdown, "secret"));
  // Every row of the table has as many cells.
  std::size_t rows = 0;
  for (std::size_t at = markdown.find("\n| "); at != std::string::npos; at = markdown.find("\n| ", at + 1)) {
    const std::string line = markdown.substr(at + 1, markdown.find('\n', at + 1) - at - 1);
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
    CHECK_MESSAGE(bars == 4, line);
    ++rows;
  }
  CHECK(rows == hostile.size() + 2);
}

TEST_CASE("JSON has every value as it is, and no character that acts on a terminal") {
  const std::string text = document_formats::json.write(document_with(hostile), {});
  for (const char c : text) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
  const nlohmann::json json = nlohmann::json::parse(text);
  CHECK(json.at("version") == 1);
  CHECK(json.at("view") == "test");
  CHECK(json.at("as_of") == "2018-07-15");
  REQUIRE(json.at("rows").size() == hostile.size());
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    const nlohmann::json& row = json["rows"][i];
    if (hostile[i] != "\xff\xfe") CHECK(row.at("name") == hostile[i]);
    CHECK(row.at("number") == 1.5);
    CHECK(row.at("part") == nlohmann::json{{"have", 3}, {"need", 4}});
    CHECK(row.at("hidden") == "secret");
  }
}

TEST_CASE("no line of a document is wider than the terminal, and what is cut has a sign") {
  for (const std::size_t width : {20U, 40U, 80U, 200U}) {
    Style style;
    style.width = width;
    const std::string text = find_document_format("table")->write(document_with(hostile), style);
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = text.find('\n', begin);
      CHECK(display_width(std::string_view(text).substr(begin, end - begin)) <= width);
      begin = end + 1;
    }
    CHECK(!has(text, "\x1b"));
    CHECK(!has(text, "secret"));
  }
}
