// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_records.hpp"

#include <array>

#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/load/csv/total_rows.hpp"
#include "grassroots/load/record_builder.hpp"

namespace grassroots {
namespace {

const char* skip_cell(PlainCsv& in, CsvColumn&, void*, const char* at) {
  std::string_view text;
  return in.cell(at, text);
}

class FastRows final : public CsvRecords {
 public:
  FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns, const Headings& headings);

  const char* read(const char* at) override;

 private:
  const char* first_row(const char* at);
  const char* row(const char* at);
  // Whether a row begins as the headings do, or a title above them.
  bool is_said_again(const char* at) const {
    return can_begin_otherwise_[static_cast<unsigned char>(*at)] &&
           std::any_of(headings_.other_rows.begin(), headings_.other_rows.end(), [&](std::string_view beginning) {
             return std::string_view(at, static_cast<std::size_t>(end_ - at)).starts_with(beginning);
           });
  }

  Plan& plan_;
  const TableSchema& table_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  FieldSet required_;
  std::vector<CsvColumn> columns_;  // empty: no row can be read
  unsigned mispredictions_ = 0;     // consecutive rows that could not be read
  bool has_room_ = false;           // room was reserved for the rest of the file
  PlainCsv cells_;
  const Headings& headings_;
  std::array<bool, 256> can_begin_otherwise_{};  // by the first byte of a row
};

FastRows::FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns, const Headings& headings)
    : plan_(plan),
      table_(table),
      begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()),
      file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      required_(required_of(table)),
      cells_(plan),
      headings_(headings) {
  for (const std::string_view beginning : headings.other_rows)
    can_begin_otherwise_[static_cast<unsigned char>(beginning.front())] = true;
  if (columns.already_reported != 0 || !columns.unnamed.empty()) return;
  columns_.resize(columns.count);
  bool can_read = true;
  for (const CsvColumns::Group& group : columns.groups) {
    const std::uint32_t index = table.index_of(*group.field);
    const bool is_whole = group.column != CsvColumns::none;
    const FieldTypeRow& type = type_of(*group.field);
    const std::ptrdiff_t offset = table.offset_of(*group.field);
    if (is_whole) columns_[group.column] = {group.field, type.plain_csv, offset, index, {}, {}, {}};
    for (std::size_t i = 0; i < group.parts.size(); ++i) {
      const CsvColumns::Part& part = group.parts[i];
      columns_[part.index] = {group.field, type.plain_csv, offset, index, plan.symbols.intern(part.key), {}, {}};
      can_read = can_read && part.index == group.parts.front().index + i;  // nothing between them
    }
    const bool is_said_otherwise = group.field->word_called != nullptr || group.says != CsvColumns::Group::Says::value;
    can_read = can_read && !is_said_otherwise && type.plain_csv != nullptr && is_whole == group.parts.empty() &&
               is_whole == type.csv_form.whole.has_value();
  }
  for (const std::size_t index : columns.left_alone) columns_[index].read = skip_cell;
  const bool are_known =
      std::all_of(columns_.begin(), columns_.end(), [](const CsvColumn& column) { return column.read != nullptr; });
  if (!can_read || !are_known) columns_.clear();
}

const char* FastRows::read(const char* at) {
  while (at != end_ && !columns_.empty() && mispredictions_ < max_mispredictions) {
    const char* const next = has_room_ ? row(at) : first_row(at);
    if (next == nullptr) {
      ++mispredictions_;
      return at;
    }
    mispredictions_ = 0;
    at = next;
  }
  return at;
}

// The first row that can be read. Reserves room for the rest of the file, as if all rows were like it.
const char* FastRows::first_row(const char* at) {
  constexpr std::ptrdiff_t most_rows =
      1 << 16U;  // more than that comes by and by: no file says at once how much is taken
  const PoolSizes before(plan_);
  const char* const next = row(at);
  if (next == nullptr) return nullptr;
  const auto rows = static_cast<std::size_t>(std::min((end_ - next) / (next - at) * 9 / 8, most_rows));
  table_.reserve(plan_, rows);
  before.expect_again(plan_, rows);
  has_room_ = true;
  return next;
}

const char* FastRows::row(const char* at) {
  if (may_be_no_record(at) || is_said_again(at)) return nullptr;
  RecordBuilder builder(plan_, table_, file_, static_cast<std::uint32_t>(at - begin_));
  const auto give_up = [&] {
    for (CsvColumn& column : columns_) column.cell = {};  // its texts may be taken back now
    builder.rollback();
    return nullptr;
  };
  CsvColumn* const last = &columns_.back();
  for (CsvColumn* column = columns_.data();; ++column, ++at) {
    if (!cells_.ends_cell(at)) {
      if (column->field != nullptr) builder.start_field(column->index, static_cast<std::uint32_t>(at - begin_));
      at = column->read(cells_, *column, reinterpret_cast<char*>(&builder.record()) + column->offset, at);
      if (at == nullptr) return give_up();
    }
    if (column == last) break;
    if (*at != ',') return give_up();
  }
  const bool is_whole = *at != ',' && builder.seen() != 0 && (builder.seen() & required_) == required_;
  if (!is_whole) return give_up();
  builder.finish();
  if (at == end_) return at;
  return at + (*at == '\r' ? 2 : 1);
}

}  // namespace

std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns,
                                             const Headings& headings) {
  return std::make_unique<FastRows>(plan, table, columns, headings);
}

}  // namespace grassroots
