// SPDX-License-Identifier: MIT
// The types of fields: each has its row, and what people write for numbers.
#include <doctest/doctest.h>
#include <set>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/written_number.hpp"

namespace {

using namespace grassroots;

TEST_CASE("every type of field has the row of its name") {
  std::size_t index = 0;
  for (const FieldTypeRow* row : all_field_types()) {
    CAPTURE(index);
    CHECK(static_cast<std::size_t>(row->type) == index++);
    CHECK(row == &type_of(row->type));
    CHECK_FALSE(row->expected.name.english.empty());
    CHECK_FALSE(row->expected.help.english.empty());
  }
}

TEST_CASE("every type of field is some field's") {
  std::set<FieldType> used;
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) used.insert(field.type);
  CHECK(used.size() == all_field_types().size());
}

TEST_CASE("what is read fast from TOML can be read fast from a CSV") {
  for (const FieldTypeRow* row : all_field_types()) {
    CAPTURE(row->expected.name.english);
    CHECK((row->plain_toml == nullptr || row->plain_csv != nullptr));
    CHECK((row->dotted_toml == nullptr || row->csv_form.own_keys.has_value()));
  }
}

TEST_CASE("numbers in a cell are grouped by thousands or ten thousands, with digits of any width") {
  const std::pair<std::string_view, double> rows[] = {{"120", 120},
                                                      {"１２０", 120},
                                                      {"1,200", 1200},
                                                      {"1，200", 1200},
                                                      {"１，２００", 1200},
                                                      {"12,345,678", 12345678},
                                                      {"1,0000", 10000},
                                                      {"12,0000", 120000},
                                                      {"1,2345,6789", 123456789},
                                                      {"-1,200", -1200},
                                                      {"1,200.5", 1200.5},
                                                      {"０．５", 0.5},
                                                      {"007", 7},
                                                      {"0", 0}};
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(written_number(row.first) == row.second);
  }
  for (const std::string_view none :
       {"",   "-",     ",",    "12,00", "1,20", "1200,000", "1,200,0000", "0,500", "1.200,5", "1,200.",
        ".5", "1 200", "90人", "120万", "nan",  "inf",      "1,,200",     ",200",  "1,200,",  "１２0a"}) {
    CAPTURE(none);
    CHECK_FALSE(written_number(none));
  }
}

TEST_CASE("the number that a text means is known where it can only be one") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"120", "120"},
      {"１２０", "120"},
      {"90人", "90"},
      {"90 人次", "90"},
      {"1,200", "1200"},
      {"1 200", "1200"},
      {"1,200 户", "1200"},
      {" 8 ", "8"},
      {"1\u00A0200", "1200"},
      {"007", "7"},
      {"2.5小时", "2.5"},
      {"8天", "8"},
      {"3 days", "3"},
      // Nor what another number is made of by what stands behind it.
      {"2个月", ""},
      {"2周", ""},
      {"3百", ""},
      {"1.2千", ""},
      {"30K", ""},
      {"30％", ""},
      {"30‰", ""},
      {"30余人", ""},
      {"30人以上", ""},
      {"30+", ""},
      {"3天半", ""},
      {"8个工作日", ""},
      {"2018年", ""},
      // Not these: a decimal comma, a range, a share, a multiple, and no number at all.
      {"12,00", ""},
      {"1.200,5", ""},
      {"3-5人", ""},
      {"90%", ""},
      {"1.2万", ""},
      {"约90", ""},
      {"some", ""},
      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(number_meant(row.first) == row.second);
  }
  CHECK(count_meant("8天") == "8");
  CHECK(part_meant("30%") == "0.3");
  CHECK(part_meant(" 30 ％") == "0.3");
  CHECK(part_meant("30") == "");
  CHECK(part_meant("about 30%") == "");
  CHECK(count_meant("3小时") == "");
}

}  // namespace
