// SPDX-License-Identifier: MIT
#include "grassroots/export/csv.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

#include "grassroots/export/given.hpp"
#include "grassroots/load/csv/csv_cell.hpp"
#include "grassroots/load/csv/csv_columns.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

// One cell of a record: of a field, or of one part of it.
struct Piece {
  std::optional<std::string_view> part;  // none: the whole field
  std::string text;
};

class Pieces {
 public:
  Pieces(const Plan& plan, const CsvStyle& style) : plan_(plan), style_(style) {}

  // What a record says of a field; nothing if a CSV cannot say it.
  std::optional<std::vector<Piece>> of(const Field& field, const Record& record) const {
    switch (field.type) {
      case FieldType::deadline: return deadline(field.get<Deadline>(record));
      case FieldType::local_text: return local_text(field.get<LocalText>(record));
      case FieldType::open_table: return open_table(plan_.list(field.get<OpenTable>(record)));
      case FieldType::values: return values(plan_.list(field.get<ValueList>(record)));
      case FieldType::filter: return filter(plan_.list(field.get<Filter>(record)));
      case FieldType::rows:
        if (field.get<Slice<Record>>(record).count > 0) return std::nullopt;
        return std::vector<Piece>{};
      default: break;
    }
    std::string text = whole(field, record);
    if (text.empty()) return std::vector<Piece>{};
    return std::vector<Piece>{{std::nullopt, std::move(text)}};
  }

 private:
  std::string text(Symbol symbol, bool any_type = false) const {
    return symbol ? guarded(plan_.text(symbol), any_type) : "";
  }
  std::string flag(bool yes) const { return std::string(flag_text(yes, style_.with_labels)); }

  std::string whole(const Field& field, const Record& record) const {
    switch (field.type) {
      case FieldType::text: return text(field.get<Symbol>(record));
      case FieldType::integer: {
        const Integer integer = field.get<Integer>(record);
        return integer.known() ? std::to_string(integer.value) : "";
      }
      case FieldType::number: {
        const Number number = field.get<Number>(record);
        return number.known() ? exact_number(number.value) : "";
      }
      case FieldType::flag: {
        const Flag value = field.get<Flag>(record);
        return value == Flag::unset ? "" : flag(value == Flag::yes);
      }
      case FieldType::date: return to_string(field.get<Date>(record));
      case FieldType::pair: {
        const IntegerPair pair = field.get<IntegerPair>(record);
        return pair.known() ? fmt::format("{};{}", pair.first, pair.second) : "";
      }
      case FieldType::word: {
        const auto word = field.get<std::uint8_t>(record);
        if (word == 0) return "";
        return std::string(style_.with_labels ? field.words[word - 1].chinese : field.words[word - 1].name);
      }
      case FieldType::texts: {
        std::string list;
        for (const ListItem& item : plan_.list(field.get<TextList>(record)))
          list.append(list.empty() ? "" : ";").append(escaped_item(plan_.text(item.symbol)));
        return list.empty() ? list : guarded(list, false);
      }
      default: return "";
    }
  }

  std::vector<Piece> deadline(const Deadline& deadline) const {
    switch (deadline.kind) {
      case Deadline::Kind::unset: break;
      case Deadline::Kind::date: return {{std::nullopt, to_string(deadline.date)}};
      case Deadline::Kind::phase: return {{std::nullopt, text(deadline.anchor, true)}};
      case Deadline::Kind::after: return {{"after", text(deadline.anchor)}, {"days", std::to_string(deadline.days)}};
    }
    return {};
  }

  std::vector<Piece> local_text(const LocalText& both) const {
    if (!both.english) return {};
    if (both.english == both.chinese) return {{std::nullopt, text(both.english)}};
    return {{"en", text(both.english)}, {"zh", text(both.chinese)}};
  }

  std::optional<std::vector<Piece>> open_table(std::span<const Entry> entries) const {
    std::vector<Piece> pieces;
    for (const Entry& entry : entries) {
      if (!is_finite(entry.value)) return std::nullopt;
      pieces.push_back({plan_.text(entry.key), scalar(entry.value)});
    }
    return pieces;
  }

  std::optional<std::vector<Piece>> values(std::span<const Value> values) const {
    if (values.empty()) return std::vector<Piece>{};
    if (!std::all_of(values.begin(), values.end(), is_finite)) return std::nullopt;
    return std::vector<Piece>{{std::nullopt, list(values)}};
  }

  std::optional<std::vector<Piece>> filter(std::span<const Condition> conditions) const {
    std::vector<Piece> pieces;
    for (const Condition& condition : conditions) {
      const auto values = plan_.list(condition.values);
      if (!std::all_of(values.begin(), values.end(), is_finite)) return std::nullopt;
      pieces.push_back({plan_.text(condition.path), list(values)});
    }
    return pieces;
  }

  static bool is_finite(const Value& value) { return value.kind != Value::Kind::number || std::isfinite(value.number); }

  // An empty one is a separator alone, for an empty cell would be a key left out. Before a negative number there is one
  // where more comes after it: a spreadsheet could take it for a formula.
  std::string list(std::span<const Value> values) const {
    std::string all;
    for (const Value& value : values) all.append(all.empty() ? "" : ";").append(escaped_item(scalar(value)));
    return all.empty() || (all.front() == '-' && values.size() > 1) ? ";" + all : all;
  }

  std::string scalar(const Value& value) const {
    switch (value.kind) {
      case Value::Kind::none: return guarded("", true);
      case Value::Kind::text: return text(value.symbol, true);
      case Value::Kind::number: return exact_number(value.number);
      case Value::Kind::flag: return flag(value.flag);
      case Value::Kind::date: return to_string(value.date);
    }
    return {};
  }

  const Plan& plan_;
  const CsvStyle& style_;
};

void add_cell(std::string& line, std::string_view cell) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  const bool is_plain = cell.find_first_of(",\"\r\n") == std::string_view::npos &&
                        (cell.empty() || (!is_space(cell.front()) && !is_space(cell.back())));
  if (is_plain) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

class TableWriter {
 public:
  TableWriter(const Plan& plan, const TableSchema& table, const CsvStyle& style)
      : plan_(plan), table_(table), style_(style), pieces_(plan, style), columns_(table.fields.size()) {}

  CsvTable write() {
    CsvTable written;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table_.size(plan_); ++row)
      if (is_own(plan_, table_.row(plan_, row))) (find_columns(row) ? rows : written.left).push_back(row);
    if (rows.empty()) return written;
    written.records = static_cast<std::uint32_t>(rows.size());
    written.text = style_.with_mark ? byte_order_mark : "";
    add_header(written.text);
    for (const std::uint32_t row : rows) add_row(row, written.text);
    return written;
  }

 private:
  // The columns of one field, which follow one another.
  struct Columns {
    bool has_whole = false;
    std::vector<std::string_view> parts;

    bool has(const Piece& piece) const {
      return piece.part ? std::find(parts.begin(), parts.end(), *piece.part) != parts.end() : has_whole;
    }
    void add(const Piece& piece) {
      if (!piece.part)
        has_whole = true;
      else if (!has(piece))
        parts.push_back(*piece.part);
    }
  };

  // What a record says of each field, by its index; nothing if a CSV cannot say it.
  std::optional<std::vector<std::vector<Piece>>> said_by(std::uint32_t row) const {
    const Record& record = table_.row(plan_, row);
    std::vector<std::vector<Piece>> said(table_.fields.size());
    for (std::uint32_t i = 0; i < said.size(); ++i) {
      if (!is_given(plan_, {table_.id, row}, table_.fields[i])) continue;
      auto pieces = pieces_.of(table_.fields[i], record);
      if (!pieces || !can_be_said(*pieces)) return std::nullopt;
      said[i] = std::move(*pieces);
    }
    return said;
  }

  // Each in a column of its own, which can have that name.
  static bool can_be_said(const std::vector<Piece>& pieces) {
    std::vector<std::string_view> parts;
    for (const Piece& piece : pieces) {
      if (piece.text.find('\0') != std::string::npos) return false;
      if (!piece.part) continue;
      if (piece.part->empty() || piece.part->find_first_of(std::string_view("\r\0", 2)) != std::string::npos)
        return false;
      parts.push_back(*piece.part);
    }
    std::sort(parts.begin(), parts.end());
    return std::adjacent_find(parts.begin(), parts.end()) == parts.end();
  }

  // False if a CSV cannot say what the record says.
  bool find_columns(std::uint32_t row) {
    const auto said = said_by(row);
    if (!said) return false;
    std::size_t added = 0;
    for (std::size_t i = 0; i < said->size(); ++i)
      for (const Piece& piece : (*said)[i]) added += columns_[i].has(piece) ? 0 : 1;
    if (count_ + added > CsvColumns::most) return false;
    count_ += added;
    for (std::size_t i = 0; i < said->size(); ++i)
      for (const Piece& piece : (*said)[i]) columns_[i].add(piece);
    return true;
  }

  void add_header(std::string& text) const {
    bool is_first = true;
    const auto add = [&](const std::string& name) {
      if (!is_first) text += ',';
      is_first = false;
      add_cell(text, name);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Field& field = table_.fields[i];
      const std::string name(style_.with_labels ? field.label.chinese : field.key);
      if (columns_[i].has_whole) add(name);
      for (const std::string_view part : columns_[i].parts) add(fmt::format("{}.{}", name, part));
    }
    text += '\n';
  }

  void add_row(std::uint32_t row, std::string& text) const {
    const auto said = *said_by(row);
    bool is_first = true;
    const auto add = [&](const std::vector<Piece>& pieces, std::optional<std::string_view> part) {
      if (!is_first) text += ',';
      is_first = false;
      for (const Piece& piece : pieces)
        if (piece.part == part) add_cell(text, piece.text);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].has_whole) add(said[i], std::nullopt);
      for (const std::string_view part : columns_[i].parts) add(said[i], part);
    }
    text += '\n';
  }

  const Plan& plan_;
  const TableSchema& table_;
  const CsvStyle& style_;
  Pieces pieces_;
  std::vector<Columns> columns_;  // by the field's index
  std::size_t count_ = 0;         // of all columns
};

}  // namespace

CsvTable to_csv(const Plan& plan, const TableSchema& table, const CsvStyle& style) {
  return TableWriter(plan, table, style).write();
}

}  // namespace grassroots
