// SPDX-License-Identifier: MIT
#include "grassroots/query/way.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "grassroots/query/messages.hpp"

namespace grassroots {
namespace {

bool names_record(TableId records, TableId subjects) {
  static constexpr std::pair<TableId, TableId> pairs[] = {
      {TableId::people, TableId::teams}, {TableId::people, TableId::leaders}, {TableId::regions, TableId::teams}};
  return std::find(std::begin(pairs), std::end(pairs), std::pair(records, subjects)) != std::end(pairs);
}

bool is_way(TableId records, TableId subjects);

// The tables over which records of one belong to another: a record's site, then its stay, then its team; people have
// no fields that say so, but teams and stays have people.
std::vector<TableId> tables_between(TableId records, TableId subjects) {
  if (records == TableId::people) {
    if (subjects == TableId::regions) return {TableId::teams, TableId::stays};
    return subjects == TableId::sites ? std::vector{TableId::stays} : std::vector<TableId>();
  }
  std::vector<TableId> tables;
  for (const TableId over : {TableId::sites, TableId::stays, TableId::teams})
    if (over != subjects && over != records && !naming_fields(records, over).empty() && is_way(over, subjects))
      tables.push_back(over);
  return tables;
}

const Field* list_among(const std::vector<const Field*>& fields) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [](const Field* field) { return field->type == FieldType::texts; });
  return found == fields.end() ? nullptr : *found;
}

Way make_way(TableId records, TableId subjects) {
  Way way;
  const auto is_pair = [&](TableId a, TableId b) { return records == a && subjects == b; };
  way.is_itself = records == subjects;
  way.is_plan = !way.is_itself && subjects == TableId::plan;
  way.is_presence = is_pair(TableId::stays, TableId::people) || is_pair(TableId::people, TableId::stays) ||
                    is_pair(TableId::stays, TableId::leaders);
  if (way.exists() || records == TableId::contacts || subjects == TableId::contacts) return way;
  if (names_record(records, subjects)) {
    way.naming = naming_fields(subjects, records);
    return way;
  }
  if (subjects == TableId::leaders) {
    way.is_leadership = is_way(records, TableId::regions);
    return way;
  }
  way.own = naming_fields(records, subjects);
  way.through = tables_between(records, subjects);
  way.takes_all_through = records == TableId::people;
  if (subjects == TableId::people && !way.through.empty()) way.says_nobody = list_among(way.own);
  return way;
}

bool is_way(TableId records, TableId subjects) { return make_way(records, subjects).exists(); }

}  // namespace

const std::vector<const Field*>& naming_fields(TableId records, TableId subjects) {
  using Fields = std::array<std::array<std::vector<const Field*>, table_count>, table_count>;
  static const Fields all = [] {
    Fields fields;
    for (const TableSchema& from : all_tables())
      for (const Field& field : from.fields)
        for (const TableSchema& to : all_tables())
          if (field.refers == only(to.id) && !field.is_aside)
            fields[static_cast<std::size_t>(from.id)][static_cast<std::size_t>(to.id)].push_back(&field);
    return fields;
  }();
  return all[static_cast<std::size_t>(records)][static_cast<std::size_t>(subjects)];
}

const Field* parent_field(TableId table) {
  static const auto all = [] {
    std::array<const Field*, table_count> fields{};
    for (const TableSchema& known : all_tables())
      if (const Field* parent = known.find("parent"); parent != nullptr && parent->refers == only(known.id))
        fields[static_cast<std::size_t>(known.id)] = parent;
    return fields;
  }();
  return all[static_cast<std::size_t>(table)];
}

const TableSchema* hierarchy_of(const Field& field) {
  for (const TableSchema& table : all_tables())
    if (field.refers == only(table.id) && parent_field(table.id) != nullptr) return &table;
  return nullptr;
}

const Way& way_between(TableId records, TableId subjects) {
  using Ways = std::array<std::array<Way, table_count>, table_count>;
  static const Ways ways = [] {
    Ways made;
    for (std::size_t i = 0; i < table_count; ++i)
      for (std::size_t j = 0; j < table_count; ++j)
        made[i][j] = make_way(static_cast<TableId>(i), static_cast<TableId>(j));
    return made;
  }();
  return ways[static_cast<std::size_t>(records)][static_cast<std::size_t>(subjects)];
}

const Field* people_field(TableId table) {
  const Way& way = way_between(table, TableId::people);
  return way.is_presence ? list_among(naming_fields(table, TableId::people)) : way.says_nobody;
}

Phrase describe(const Way& way) {
  assert(!way.is_itself && !way.is_plan);
  if (way.is_presence) return messages::way_presence;
  if (way.is_leadership) return messages::way_leadership;
  const auto keys_of = [](const std::vector<const Field*>& fields) {
    std::vector<Phrase> keys;
    for (const Field* field : fields) keys.emplace_back("`" + std::string(field->key) + "`");
    return list_of(keys);
  };
  Phrase said;
  if (!way.own.empty()) said = Phrase(messages::way_own, keys_of(way.own));
  if (!way.naming.empty()) said = Phrase(messages::way_naming, keys_of(way.naming));
  for (const TableId over : way.through) {
    Phrase step(messages::way_through, Phrase(schema_of(over).label));
    const Message& join = way.takes_all_through ? messages::way_and : messages::way_else;
    said = said.empty() ? std::move(step) : Phrase(join, std::move(said), std::move(step));
  }
  return said;
}

}  // namespace grassroots
