// SPDX-License-Identifier: MIT
#include "grassroots/standing/coverage.hpp"

#include <algorithm>
#include <map>

#include "grassroots/query/owners.hpp"
#include "grassroots/standing/matters.hpp"
#include "grassroots/standing/messages.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots {
namespace {

bool is_name_of(const TableSchema& table, const std::string& text) {
  return table.singular == text || table.name == text || table.label.chinese == text || table.label.english == text;
}

// The groups that a side of the matrix has, and into which of them a record falls.
class Side {
 public:
  Side(const Plan& plan, const TableSchema& table, const Axis& axis, Date day)
      : plan_(plan), table_(table), axis_(axis), day_(day) {
    if (const TableSchema* named = named_table()) {
      for (std::uint32_t row = 0; row < named->size(plan); ++row)
        groups_.push_back({called(plan, {named->id, row}), {named->id, row}});
      is_complete_ = true;
    } else if (axis.path->last().type == FieldType::word) {
      for (const Word& word : axis.path->last().words)
        add_value(std::string(word.name), Phrase::in_two_languages(std::string(word.name), std::string(word.chinese)));
    }
  }

  // The groups of a record, each once; that of the records without a value where it has none.
  std::vector<std::size_t> of(std::uint32_t row) {
    std::vector<std::size_t> found;
    const auto add = [&](std::size_t group) {
      if (std::find(found.begin(), found.end(), group) == found.end()) found.push_back(group);
    };
    if (axis_.subjects != nullptr) {
      for (const std::uint32_t owner : owners_of(plan_, {table_.id, row}, axis_.subjects->id)) add(owner);
    } else if (const std::uint8_t word = own_word(row); word > 0) {
      add(word - 1U);
    } else {
      axis_.path->any_value(plan_, table_.row(plan_, row), {Date::latest()}, [&](const Value& value) {
        if (value.kind == Value::Kind::none) return false;  // a deadline that is not known yet
        if (value.kind == Value::Kind::flag && axis_.path->last().type == FieldType::word) return false;
        add(group_of(value));
        return false;
      });
    }
    if (found.empty()) add(missing());
    return found;
  }

  std::vector<CoverageGroup> take() { return std::move(groups_); }

 private:
  // The one table whose records are the groups.
  const TableSchema* named_table() const {
    if (axis_.subjects != nullptr) return axis_.subjects;
    for (const TableSchema& table : all_tables())
      if (axis_.path->last().refers == only(table.id)) return &table;
    return nullptr;
  }

  // The number of a word of the record's own, from 1; 0: it has none, or the path leads elsewhere. A stay is planned
  // until it is done.
  std::uint8_t own_word(std::uint32_t row) const {
    const Field& field = axis_.path->first();
    if (field.type != FieldType::word || &field != &axis_.path->last()) return 0;
    if (table_.id != TableId::stays || field.key != "status") return field.get<std::uint8_t>(table_.row(plan_, row));
    const StayStatus status = status_on(plan_.stays[row], {day_});
    return static_cast<std::uint8_t>(status == StayStatus::unset ? StayStatus::planned : status);
  }

  std::size_t add_value(std::string key, Phrase name) {
    const auto [found, is_new] = known_.try_emplace(std::move(key), groups_.size());
    if (is_new) groups_.push_back({std::move(name), {}});
    return found->second;
  }

  std::size_t group_of(const Value& value) {
    if (is_complete_)
      if (const std::uint32_t row = plan_.find(named_table()->id, value.symbol); row != no_row) return row;
    if (value.kind == Value::Kind::text) {
      const std::string text(plan_.text(value.symbol));
      return add_value(text, Phrase(text));
    }
    const Phrase name = axis_.path->name_of(plan_, value);
    return add_value(render(name, Language::english), name);
  }

  std::size_t missing() {
    if (missing_ == groups_.max_size()) {
      missing_ = groups_.size();
      groups_.push_back({messages::not_stated, {}, true});
    }
    return missing_;
  }

  const Plan& plan_;
  const TableSchema& table_;
  const Axis& axis_;
  Date day_;
  std::vector<CoverageGroup> groups_;
  std::map<std::string, std::size_t> known_;  // of values that are no records
  std::size_t missing_ = groups_.max_size();
  bool is_complete_ = false;  // the groups begin with the records of the table, by row
};

enum class Happened : std::uint8_t { no, planned, yes };

Happened has_happened(const Plan& plan, const TableSchema& table, std::uint32_t row, Date day) {
  if (table.id == TableId::stays) {
    const Stay& stay = plan.stays[row];
    if (stay.status == StayStatus::cancelled) return Happened::no;
    return stay.status == StayStatus::done && stay.start <= day ? Happened::yes : Happened::planned;
  }
  const Field* dated = table.dating_field();
  if (dated == nullptr) return Happened::yes;
  const Date fact = dated->get<Date>(table.row(plan, row));
  if (table.id == TableId::findings && !fact.known()) return Happened::yes;
  return fact.known() && fact <= day ? Happened::yes : Happened::planned;
}

// The cell of two groups of which more may come.
CoverageCell& cell_at(Coverage& coverage, std::size_t row, std::size_t column) {
  if (coverage.cells.size() <= row) coverage.cells.resize(row + 1);
  std::vector<CoverageCell>& cells = coverage.cells[row];
  if (cells.size() <= column) cells.resize(column + 1);
  return cells[column];
}

void count_holes(Coverage& coverage) {
  for (std::size_t row = 0; row < coverage.rows.size(); ++row)
    for (std::size_t column = 0; column < coverage.columns.size(); ++column) {
      if (coverage.rows[row].is_missing || coverage.columns[column].is_missing) continue;
      const CoverageCell& cell = coverage.cells[row][column];
      if (cell.have > 0) continue;
      ++coverage.holes;
      if (cell.planned > 0) ++coverage.planned_holes;
    }
}

}  // namespace

std::vector<std::string_view> possible_axes() {
  std::vector<std::string_view> axes;
  const auto add = [&](std::string_view axis) {
    if (std::find(axes.begin(), axes.end(), axis) == axes.end()) axes.push_back(axis);
  };
  for (const TableSchema& table : all_tables())
    if (table.form == TableForm::list) add(table.singular);
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if (table.form == TableForm::list) add(field.key);
  return axes;
}

std::optional<Axis> find_axis(const Plan& plan, const TableSchema& table, std::string_view typed) {
  const std::string text = to_half_width(typed);
  for (const TableSchema& subjects : all_tables())
    if (is_name_of(subjects, text) && subjects.id != TableId::plan && way_between(table.id, subjects.id).exists())
      return Axis{Phrase(subjects.label), &subjects, std::nullopt};
  std::string key = text;
  for (const Field& field : table.fields)
    if (field.label.chinese == text) key = field.key;
  Path::Fault ignored;
  std::optional<Path> path = Path::parse(plan, table, key, ignored);
  if (!path || (path->last().type == FieldType::open_table && !path->in_open_table())) return std::nullopt;
  Phrase name = path->name();
  return Axis{std::move(name), nullptr, std::move(path)};
}

std::optional<CoverageAxes> find_coverage(const Plan& plan, const TableSchema* of, std::string_view rows,
                                          std::string_view columns) {
  static constexpr TableId order[] = {TableId::activities,   TableId::findings, TableId::sites,   TableId::stays,
                                      TableId::deliverables, TableId::tasks,    TableId::leaders, TableId::teams,
                                      TableId::people,       TableId::regions};
  std::optional<CoverageAxes> first;
  for (const TableId id : order) {
    const TableSchema& table = schema_of(id);
    if (of != nullptr && of != &table) continue;
    std::optional<Axis> row = find_axis(plan, table, rows), column = find_axis(plan, table, columns);
    if (!row || !column) continue;
    CoverageAxes axes{&table, std::move(*row), std::move(*column)};
    if (table.size(plan) > 0) return axes;
    if (!first) first = std::move(axes);
  }
  return first;
}

Coverage coverage_of(const Plan& plan, const CoverageAxes& axes, Date day) {
  Coverage coverage;
  Side rows(plan, *axes.table, axes.rows, day), columns(plan, *axes.table, axes.columns, day);
  std::vector<std::size_t> in_row, in_column;
  const auto count = [](std::vector<std::size_t>& counts, std::size_t group) {
    if (counts.size() <= group) counts.resize(group + 1);
    ++counts[group];
  };
  for (std::uint32_t record = 0; record < axes.table->size(plan); ++record) {
    const Happened happened = has_happened(plan, *axes.table, record, day);
    if (happened == Happened::no) continue;
    const std::vector<std::size_t> its_rows = rows.of(record), its_columns = columns.of(record);
    if (its_rows.size() > 1 || its_columns.size() > 1) coverage.has_overlaps = true;
    for (const std::size_t row : its_rows)
      for (const std::size_t column : its_columns) {
        CoverageCell& cell = cell_at(coverage, row, column);
        ++(happened == Happened::yes ? cell.have : cell.planned);
      }
    if (happened != Happened::yes) continue;
    ++coverage.records;
    for (const std::size_t row : its_rows) count(in_row, row);
    for (const std::size_t column : its_columns) count(in_column, column);
  }
  coverage.rows = rows.take();
  coverage.columns = columns.take();
  coverage.cells.resize(coverage.rows.size());
  for (std::vector<CoverageCell>& cells : coverage.cells) cells.resize(coverage.columns.size());
  for (std::size_t i = 0; i < in_row.size(); ++i) coverage.rows[i].records = in_row[i];
  for (std::size_t i = 0; i < in_column.size(); ++i) coverage.columns[i].records = in_column[i];
  count_holes(coverage);
  return coverage;
}

}  // namespace grassroots
