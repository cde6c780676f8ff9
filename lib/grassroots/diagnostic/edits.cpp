// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/edits.hpp"

#include <algorithm>
#include <utility>

#include "grassroots/schema/field.hpp"

namespace grassroots {
namespace {

constexpr std::string_view blanks = " \t";

bool can_be_edited(const Plan& plan, Place place) {
  return place.known() && place.begin < place.end && !plan.sources[place.file]->is_sheet();
}

std::string_view bytes_of(const Plan& plan, Place place) { return plan.sources[place.file]->bytes(); }

std::size_t line_begin(std::string_view bytes, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

// Behind the line's end.
std::size_t next_line(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find('\n', at);
  return end == std::string_view::npos ? bytes.size() : end + 1;
}

void take_out(Diagnostic& diagnostic, FileIndex file, std::size_t begin, std::size_t end) {
  diagnostic.suggestion.clear();
  diagnostic.replaces = {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_blank_or_comment(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || text[first] == '#';
}

// A line of TOML that begins a table or a record: [[waivers]].
bool is_header_line(std::string_view line) {
  const std::size_t first = line.find_first_not_of(blanks);
  return first != std::string_view::npos && line[first] == '[';
}

}  // namespace

void suggest_without_key(Diagnostic& diagnostic, const Plan& plan, Place value) {
  if (!can_be_edited(plan, value) || plan.sources[value.file]->syntax() != Syntax::toml) return;
  const std::string_view bytes = bytes_of(plan, value);
  const std::size_t begin = line_begin(bytes, value.begin), end = next_line(bytes, value.end);
  const std::string_view before = bytes.substr(begin, value.begin - begin);
  const std::size_t equals = before.find('=');
  const bool is_alone = equals != std::string_view::npos && before.find_first_of("{,[#") == std::string_view::npos &&
                        before.find_first_not_of(" \t=", equals) == std::string_view::npos &&
                        is_blank_or_comment(bytes.substr(value.end, end - value.end));
  if (is_alone) take_out(diagnostic, value.file, begin, end);
}

void suggest_other_key(Diagnostic& diagnostic, const Plan& plan, Place value, std::string_view written,
                       std::string key) {
  diagnostic.suggestion.clear();
  diagnostic.is_sure = false;
  if (!can_be_edited(plan, value) || plan.sources[value.file]->syntax() != Syntax::toml) return;
  const std::string_view bytes = bytes_of(plan, value);
  const std::size_t begin = line_begin(bytes, value.begin);
  const std::string_view before = bytes.substr(begin, value.begin - begin);
  const std::size_t equals = before.find_last_not_of(" \t=");
  if (equals == std::string_view::npos || !before.substr(0, equals + 1).ends_with(written)) return;
  const std::size_t end = begin + equals + 1;
  diagnostic.suggestion = std::move(key);
  diagnostic.replaces = {value.file, static_cast<std::uint32_t>(end - written.size()), static_cast<std::uint32_t>(end)};
}

void suggest_without_item(Diagnostic& diagnostic, const Plan& plan, Place item) {
  if (!can_be_edited(plan, item)) return;
  const std::string_view bytes = bytes_of(plan, item);
  const std::string_view separator = plan.sources[item.file]->syntax() == Syntax::csv ? ";" : ",";
  const std::size_t before =
      item.begin == 0 ? std::string_view::npos : bytes.find_last_not_of(" \t\r\n", item.begin - 1);
  const std::size_t behind = bytes.find_first_not_of(" \t\r\n", item.end);
  if (before != std::string_view::npos && bytes.substr(before, 1) == separator)
    take_out(diagnostic, item.file, before, item.end);
  else if (behind != std::string_view::npos && bytes.substr(behind, 1) == separator)
    take_out(diagnostic, item.file, item.begin, std::min(bytes.find_first_not_of(blanks, behind + 1), bytes.size()));
  else if (before != std::string_view::npos && behind != std::string_view::npos && bytes[before] == '[' &&
           bytes[behind] == ']')
    take_out(diagnostic, item.file, item.begin, item.end);  // an empty list is left
}

void suggest_without_record(Diagnostic& diagnostic, const Plan& plan, RecordRef ref) {
  const Record& record = record_at(plan, ref);
  if (record.file == no_file || record.inherited || plan.sources[record.file]->is_sheet()) return;
  const Source& source = *plan.sources[record.file];
  const std::string_view bytes = source.bytes();
  const std::size_t begin = line_begin(bytes, record.offset);
  std::size_t end = next_line(bytes, record.offset);
  if (source.syntax() == Syntax::csv) {
    if (bytes.substr(begin, end - begin).find('"') == std::string_view::npos)
      take_out(diagnostic, record.file, begin, end);
    return;
  }
  // In TOML its header stands there, and all lines up to the next belong to it.
  if (!is_header_line(bytes.substr(begin, end - begin))) return;
  while (end < bytes.size() && !is_header_line(bytes.substr(end, next_line(bytes, end) - end)))
    end = next_line(bytes, end);
  take_out(diagnostic, record.file, begin, end);
}

void suggest_other_value(Diagnostic& diagnostic, const Plan& plan, OtherValue value) {
  if (!can_be_edited(plan, value.place)) return;
  diagnostic.suggestion = std::move(value.text);
  diagnostic.replaces = value.place;
}

void suggest_both(Diagnostic& diagnostic, const Plan& plan, OtherValue one, OtherValue other) {
  constexpr std::size_t longest = 500;
  if (one.place.begin > other.place.begin) std::swap(one, other);
  const auto [file, begin, between] = one.place;
  const auto [other_file, behind, end] = other.place;
  if (file != other_file || !can_be_edited(plan, one.place) || !can_be_edited(plan, other.place)) return;
  if (between > behind || end - begin > longest) return;
  diagnostic.suggestion =
      one.text.append(bytes_of(plan, one.place).substr(between, behind - between)).append(other.text);
  diagnostic.replaces = {file, begin, end};
}

void suggest_swapped(Diagnostic& diagnostic, const Plan& plan, Place one, Place other) {
  if (!can_be_edited(plan, one) || !can_be_edited(plan, other)) return;
  const auto text = [&](Place place) {
    return std::string(bytes_of(plan, place).substr(place.begin, place.end - place.begin));
  };
  suggest_both(diagnostic, plan, {one, text(other)}, {other, text(one)});
}

void suggest_new_key(Diagnostic& diagnostic, const Plan& plan, Place above, std::string_view statement) {
  if (!can_be_edited(plan, above) || plan.sources[above.file]->syntax() != Syntax::toml) return;
  const std::string_view bytes = bytes_of(plan, above);
  std::size_t end = std::min(bytes.find('\n', above.end), bytes.size());
  if (!is_blank_or_comment(bytes.substr(above.end, end - above.end))) return;
  const bool has_return = end > 0 && bytes[end - 1] == '\r';
  if (has_return) --end;
  diagnostic.suggestion = std::string(has_return ? "\r\n" : "\n").append(statement);
  diagnostic.replaces = {above.file, static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(end)};
}

}  // namespace grassroots
