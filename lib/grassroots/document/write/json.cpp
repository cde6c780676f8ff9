// SPDX-License-Identifier: MIT
// The values of a document for programs: a member for every table that has a name, and in its rows one for every column
// that has a key. What is not known is null.
#include <cmath>
#include <nlohmann/json.hpp>

#include "grassroots/document/write/formats.hpp"
#include "grassroots/document/write/json_text.hpp"

namespace grassroots {
namespace {

using nlohmann::ordered_json;

constexpr int view_version = 1;  // raised when a member changes its meaning or goes away

ordered_json json_number(double value) {
  if (!std::isfinite(value)) return {};
  if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<std::int64_t>(value);
  return value;
}

ordered_json json_day(Date date) { return date.known() ? ordered_json(to_string(date)) : ordered_json(); }

struct ToJson {
  const Cell& cell;
  Language language;

  ordered_json operator()(std::monostate) const {
    return cell.text.empty() ? ordered_json() : ordered_json(render(cell.text, language));
  }
  ordered_json operator()(double value) const { return json_number(value); }
  ordered_json operator()(Date value) const { return json_day(value); }
  ordered_json operator()(const Ratio& value) const {
    return {{"have", json_number(value.have)}, {"need", json_number(value.need)}};
  }
  ordered_json operator()(const Bar& value) const {
    return {{"have", json_number(value.have)},
            {"expected", json_number(value.expected)},
            {"need", json_number(value.need)}};
  }
  ordered_json operator()(const Span& value) const {
    return {{"first", json_day(value.first)}, {"last", json_day(value.last)}};
  }
  ordered_json operator()(const StateWord& value) const { return std::string(value.word); }
  ordered_json operator()(const RecordName& value) const {
    return {{"table", std::string(value.table)}, {"id", value.id}, {"name", render(value.name, language)}};
  }
  ordered_json operator()(const RecordNames& value) const {
    ordered_json all = ordered_json::array();
    for (const RecordName& one : value) all.push_back((*this)(one));
    return all;
  }
};

ordered_json json_row(const Table& table, const std::vector<Cell>& cells, Language language) {
  ordered_json row = ordered_json::object();
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (const std::string key(table.columns[i].key); !key.empty())
      row[key] = std::visit(ToJson{cells[i], language}, cells[i].value);
  return row;
}

std::string to_json(const Document& document, const Style& style) {
  ordered_json json{{"version", view_version},
                    {"view", std::string(document.name)},
                    {"title", render(document.title, style.language)},
                    {"as_of", json_day(document.as_of)}};
  for (const Block& block : document.blocks) {
    const Table* table = std::get_if<Table>(&block);
    if (table == nullptr || table->name.empty()) continue;
    ordered_json& member = json[std::string(table->name)];
    if (member.is_null() && !table->is_one) member = ordered_json::array();
    for (const auto& cells : table->rows) {
      ordered_json row = json_row(*table, cells, style.language);
      if (table->is_one)
        member = std::move(row);
      else
        member.push_back(std::move(row));
    }
  }
  return to_json_text(json);
}

}  // namespace

constinit const DocumentFormat document_formats::json{
    "json", Audience::programs, {"every value, for programs", "全部数值，供程序读取"}, &to_json};

}  // namespace grassroots
