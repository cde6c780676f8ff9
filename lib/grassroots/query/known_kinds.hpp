// SPDX-License-Identifier: MIT
// The kinds that a plan knows: of the records that it has, of those that [[words]] lists, and of those that a
// requirement asks for. Whatever waits for records of another kind waits for ever, unless they are still to come.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

class KnownKinds {
 public:
  explicit KnownKinds(const Plan& plan) : plan_(plan) {}

  // Those of a table, in the order in which the plan has them.
  const std::vector<std::string_view>& of(const TableSchema& table) { return kinds_of(table).all; }
  bool has(const TableSchema& table, std::string_view kind);

 private:
  struct Kinds {
    std::vector<bool> has;  // by symbol
    std::vector<std::string_view> all;
  };
  const Kinds& kinds_of(const TableSchema& table);
  Kinds collect(const TableSchema& table) const;

  const Plan& plan_;
  std::map<TableId, Kinds> kinds_;  // of the tables that were asked about
};

}  // namespace grassroots
