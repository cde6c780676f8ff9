// SPDX-License-Identifier: MIT
#include "grassroots/view/coverage.hpp"

#include <algorithm>
#include <numeric>

#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

Cell group_cell(const Plan& plan, const CoverageGroup& group) {
  if (!group.about.known()) return {group.name, group.is_missing ? Tone::muted : Tone::plain};
  Cell cell = record_cell(plan, group.about);
  cell.text = group.name;
  return cell;
}

// Its rows, those with the most holes first where not all are shown.
std::vector<std::size_t> shown_rows(const Coverage& coverage, Rows rows) {
  std::vector<std::size_t> order(coverage.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (rows == Rows::all || order.size() <= many_rows) return order;
  const auto holes = [&](std::size_t row) {
    return std::count_if(coverage.cells[row].begin(), coverage.cells[row].end(),
                         [](const CoverageCell& cell) { return cell.have == 0; });
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return holes(a) > holes(b); });
  order.resize(many_rows);
  return order;
}

class CoverageView {
 public:
  CoverageView(const Plan& plan, const CoverageAxes& axes, Date day)
      : plan_(plan),
        axes_(axes),
        coverage_(coverage_of(plan, axes, day)),
        document_(document_of(plan, day, "coverage")) {}

  Document lay_out(Rows rows) {
    add_head(plan_, document_.as_of, document_);
    document_.heading(Phrase(messages::coverage_heading, Phrase(axes_.table->label), axes_.rows.name,
                             axes_.columns.name, std::to_string(coverage_.records)));
    const std::vector<std::size_t> shown = shown_rows(coverage_, rows);
    if (coverage_.rows.empty() || coverage_.columns.empty())
      document_.line(messages::plan_has_none);
    else
      add_matrix(shown);
    add_notes(shown.size());
    add_cells();
    return std::move(document_);
  }

 private:
  static Cell cell_of(const CoverageCell& cell, bool is_hole) {
    if (cell.have > 0) return count_cell(cell.have);
    if (cell.planned > 0) return {"o", Tone::soon, 0.0};
    return {"-", is_hole ? Tone::doubtful : Tone::muted, 0.0};
  }

  static Column number_column(Phrase heading) { return keyed("count", {std::move(heading), Align::right}); }

  void add_matrix(const std::vector<std::size_t>& shown) {
    std::vector<Column> columns{keyed("row", {axes_.rows.name})};
    for (const CoverageGroup& group : coverage_.columns) columns.push_back(number_column(group.name));
    columns.push_back(number_column(messages::all_plans));
    Table& table = document_.table(std::move(columns));
    table.is_main = table.repeats_first = true;
    for (const std::size_t row : shown) {
      const CoverageGroup& group = coverage_.rows[row];
      std::vector<Cell> cells{group_cell(plan_, group)};
      for (std::size_t i = 0; i < coverage_.columns.size(); ++i)
        cells.push_back(cell_of(coverage_.cells[row][i], !group.is_missing && !coverage_.columns[i].is_missing));
      cells.push_back(count_cell(group.records, group.records == 0 ? Tone::bad : Tone::strong));
      table.rows.push_back(std::move(cells));
    }
    std::vector<Cell> sums{Cell(messages::all_plans, Tone::strong)};
    for (const CoverageGroup& group : coverage_.columns)
      sums.push_back(count_cell(group.records, group.records == 0 ? Tone::bad : Tone::strong));
    sums.push_back(count_cell(coverage_.records, Tone::strong));
    table.rows.push_back(std::move(sums));
  }

  void add_notes(std::size_t shown) {
    if (shown < coverage_.rows.size())
      document_.line(Cell(Phrase(messages::more_rows, std::to_string(coverage_.rows.size() - shown)), Tone::muted));
    const std::size_t all = coverage_.rows.size() * coverage_.columns.size();
    if (all == 0) return;
    document_.line(
        Cell(Phrase(messages::coverage_holes, std::to_string(coverage_.holes), std::to_string(coverage_.planned_holes)),
             coverage_.holes > 0 ? Tone::doubtful : Tone::good));
    if (coverage_.has_overlaps) document_.line(Cell(messages::coverage_overlaps, Tone::muted));
  }

  void add_cells() {
    Table& table =
        data_table(document_, "cells",
                   {data_column("row", messages::column_row), data_column("column", messages::column_column),
                    data_column("have", messages::column_have), data_column("planned", messages::stay_planned)});
    for (std::size_t row = 0; row < coverage_.rows.size(); ++row)
      for (std::size_t column = 0; column < coverage_.columns.size(); ++column)
        table.rows.push_back({group_cell(plan_, coverage_.rows[row]), group_cell(plan_, coverage_.columns[column]),
                              count_cell(coverage_.cells[row][column].have),
                              count_cell(coverage_.cells[row][column].planned)});
  }

  const Plan& plan_;
  const CoverageAxes& axes_;
  Coverage coverage_;
  Document document_;
};

}  // namespace

Document coverage_matrix(const Plan& plan, const CoverageAxes& axes, Date day, Rows rows) {
  return CoverageView(plan, axes, day).lay_out(rows);
}

}  // namespace grassroots
