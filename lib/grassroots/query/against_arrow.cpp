// SPDX-License-Identifier: MIT
#include "grassroots/query/against_arrow.hpp"

namespace grassroots {
namespace {

std::string_view take_segment(std::string_view& path) {
  const std::size_t dot = path.find('.');
  const std::string_view segment = path.substr(0, dot);
  path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  return segment;
}

}  // namespace

std::optional<AgainstArrow> against_arrow(const TableSchema& records, std::string_view path) {
  std::string_view rest = path;
  const std::string_view name = take_segment(rest);
  if (records.find(name) != nullptr) return std::nullopt;
  const TableSchema* const table = find_table(name);
  if (table == nullptr || table->form != TableForm::list) return std::nullopt;
  std::string_view behind = rest;
  const bool none = take_segment(behind) == "not" && !behind.empty();
  return AgainstArrow{table, none, none ? behind : rest};
}

}  // namespace grassroots
