// SPDX-License-Identifier: MIT
// Rows of a CSV read the fast way against the careful one: every record, value, place and finding must be the same.
#include <doctest/doctest.h>
#include <random>

#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/text/utf8.hpp"
#include "tests/harness/plan_text.hpp"
#include "tests/harness/rounds.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// A table as a spreadsheet might have it: most cells as they should be, some in every way that they can be wrong.
class TableWriter {
 public:
  explicit TableWriter(std::uint32_t seed) : random_(seed) {}

  std::string name, bytes;

  void write() {
    const TableSchema& table = all_tables()[static_cast<std::size_t>(2 + below(static_cast<int>(table_count) - 2))];
    name = std::string(table.name) + ".csv";
    struct Column {
      const Field* field;
      bool is_part;
    };
    std::vector<Column> columns;
    for (const Field& field : table.fields) {
      if (!field.required && one_in(3)) continue;
      const bool has_parts = field.type == FieldType::open_table || (field.type == FieldType::deadline && one_in(3));
      for (const char* part : {"after", "days", "x"}) {
        if (!has_parts || (field.type == FieldType::deadline && *part == 'x')) continue;
        bytes += std::string(columns.empty() ? "" : ",").append(field.key).append(".").append(part);
        columns.push_back({&field, true});
      }
      if (has_parts) continue;
      bytes += std::string(columns.empty() ? "" : ",").append(one_in(4) ? field.label.chinese : field.key);
      columns.push_back({&field, false});
    }
    if (one_in(30)) bytes += any_of({",unknown", ",", ",name"});
    line_end_ = one_in(4) ? "\r\n" : "\n";
    bytes += line_end_;
    for (int rows = below(12); rows > 0; --rows) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) bytes += ",";
        if (!columns[i].field->required && one_in(4)) continue;
        cell(*columns[i].field, columns[i].is_part);
      }
      if (one_in(80)) bytes += any_of({",", ",x", " "});
      bytes += one_in(100) ? any_of({"\n", "\r", "\r\r\n", "\n\n", "\r\n"}) : line_end_;
    }
    if (one_in(3) && !bytes.empty()) bytes.pop_back();
    if (one_in(6)) change_byte(any_of({",", "\"", ";", " ", "\t", "'", "\r", "\x01", "E"})[0]);
    if (one_in(20)) change_byte(one_in(3) ? '\0' : any_of({"\xC0", "\xE5", "\x80", "\xFF"})[0]);
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  bool one_in(int chance) { return below(chance) == 0; }
  void change_byte(char to) {
    if (!bytes.empty()) bytes[static_cast<std::size_t>(below(static_cast<int>(bytes.size())))] = to;
  }
  std::string any_of(std::initializer_list<const char*> choices) {
    return choices.begin()[below(static_cast<int>(choices.size()))];
  }

  void cell(const Field& field, bool is_part) {
    if (one_in(60)) bytes += " ";
    if (one_in(60))
      return void(bytes += any_of(
                      {"\"quoted\"", "\"a,b\"", "\"a \"\"b\"\"\"", "'=1", "'x", "1.1E+11", "历城区；x", "\"", "a\"b"}));
    bytes += is_part || field.type == FieldType::open_table
                 ? any_of({"3", "12.5", "true", "2018-06-01", "平原", "否", "007", "-4", "'3", "6.1E+11",
                           "2018年6月1日", "12345678901234567890", "-00", "-0"})
                 : typed(field);
    if (one_in(60)) bytes += any_of({" ", "\t"});
  }

  std::string typed(const Field& field) {
    switch (field.type) {
      case FieldType::integer: return any_of({"0", "12", "-4", "2.0", "99999999999999999999", "1e3", "1.1E+11"});
      case FieldType::bound:
      case FieldType::number: return any_of({"0", "12", "0.5", "-4.25", "1e3", "1.1E+11", "nan"});
      case FieldType::flag: return any_of({"true", "FALSE", "是", "否", "no", "maybe"});
      case FieldType::date:
      case FieldType::day:
      case FieldType::deadline:
        return any_of({"2018-06-01", "2018-06-30", "2018-06-31", "2018-07-01", "2018/6/1", "2018年6月1日", "2018-6-1",
                       "2018-06-01x", "field"});
      case FieldType::word: {
        const Word& word = field.words[static_cast<std::size_t>(below(static_cast<int>(field.words.size())))];
        return one_in(20) ? "none" : std::string(one_in(3) ? word.chinese : word.name);
      }
      case FieldType::texts:
        return any_of({"a", "a;b", "p-1;p-2;p-3", "p-1;p-2", "a; b", "a;;b", "a；b", "a\\;b;c", ";a", "1.1E+11;x",
                       "1.1E+11", "历城区;章丘区"});
      default: return any_of({"x", "t11-1", "t11-2", "历城区", "370112", "3.7E+11", "3E", "a;b", "a\\b"});
    }
  }

  std::mt19937 random_;
  const char* line_end_ = "\n";
};

template <class Read>
std::string read_by(Read read, const TableWriter& table) {
  Plan plan;
  Diagnostics diagnostics;
  plan.sources.push_back(std::make_shared<Source>(table.name, table.bytes, Syntax::csv));
  Decoder decoder(plan, 0, diagnostics);
  const CsvResult result = read(plan, decoder, diagnostics);
  return text_with_places(plan, diagnostics) + (result == CsvResult::whole   ? "whole"
                                                : result == CsvResult::lossy ? "with losses"
                                                                             : "no text");
}

}  // namespace

TEST_CASE("rows of a CSV are read the same the fast way and the careful one") {
  int sound = 0, no_text = 0;
  const int tables = rounds(100'000);
  for (int seed = 0; seed < tables; ++seed) {
    TableWriter table(static_cast<std::uint32_t>(seed));
    table.write();
    const std::string fast = read_by(read_csv, table), careful = read_by(read_csv_carefully, table);
    if (fast != careful) {
      CAPTURE(table.name);
      CAPTURE(table.bytes);
      CAPTURE(fast);
      CHECK(careful == "the same");
      break;
    }
    const bool is_text = !fast.ends_with("no text");
    const bool should_be =
        first_not_utf8(table.bytes) == table.bytes.size() && table.bytes.find('\0') == std::string::npos;
    if (is_text != should_be) {
      CAPTURE(table.bytes);
      CHECK(is_text == should_be);
      break;
    }
    if (!is_text)
      ++no_text;
    else if (fast.find("[not-csv]") == std::string::npos)
      ++sound;
  }
  CHECK(sound > tables / 4);
  CHECK(no_text > tables / 40);
}

TEST_CASE("room is made for rows like the first plain one, not like those before it") {
  constexpr std::size_t many = 5'000;
  std::string bytes = "team,start,people\nt,2018-06-01,\"p";
  for (std::size_t i = 1; i < many; ++i) bytes += ";p";
  bytes += "\"\n";
  for (std::size_t i = 0; i < many; ++i) bytes += "t,2018-06-02,p\n";
  Plan plan;
  Diagnostics diagnostics;
  plan.sources.push_back(std::make_shared<Source>("stays.csv", bytes, Syntax::csv));
  Decoder decoder(plan, 0, diagnostics);
  CHECK(read_csv(plan, decoder, diagnostics) == CsvResult::whole);
  CHECK(plan.stays.size() == many + 1);
  CHECK(plan.list_items.size() == 2 * many);
  CHECK(plan.list_items.capacity() < 10 * many);
}
