// SPDX-License-Identifier: MIT
#include "grassroots/query/known_names.hpp"

#include <algorithm>
#include <bit>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

// The size of the separator that the text begins with; 0 if it is none.
std::size_t separator_size(std::string_view text, Separators separators) {
  static constexpr std::string_view sure[] = {"、", "，", ",", "\n", "\r"};
  static constexpr std::string_view brackets[] = {"（", "）", "(", ")", "[", "]", "【", "】"};
  static constexpr std::string_view loose[] = {"/", "／", "+", "＋", "&", "|", "｜", "和", "及", "与", "；", ";", "．"};
  const auto starts = [&](std::string_view separator) { return text.starts_with(separator); };
  const auto* found = std::find_if(std::begin(sure), std::end(sure), starts);
  if (found != std::end(sure)) return found->size();
  if (separators == Separators::sure) return 0;
  const auto* bracket = std::find_if(std::begin(brackets), std::end(brackets), starts);
  if (separators == Separators::brackets && bracket != std::end(brackets)) return bracket->size();
  const auto* other = std::find_if(std::begin(loose), std::end(loose), starts);
  return other != std::end(loose) ? other->size() : leading_space(text);
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t size = leading_space(text);
    if (size == 0) kept += text.front();
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return kept;
}

// 李　四 is 李四, and Ａ组 is A组, whichever of the two the plan or the cell has.
std::string plain(std::string_view name) {
  return to_half_width(is_beyond_ascii(name) ? without_spaces(name) : std::string(name));
}

// Whether a Chinese name is the other with a few characters more, at its end or within: 陕西省 and 陕西, 第一小组 and
// 第一组.
bool has_more(std::u32string_view longer, std::u32string_view shorter) {
  constexpr std::size_t most_more = 8;  // 内蒙古自治区
  if (longer.size() <= shorter.size() || shorter.size() < 2 || longer.size() - shorter.size() > most_more) return false;
  if (longer.starts_with(shorter)) return true;
  if (shorter.size() < 3 || longer.size() - shorter.size() > 1) return false;
  const auto [differs, at] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(differs, shorter.end(), std::next(at));
}

}  // namespace

std::vector<CellPart> parts_of_cell(std::string_view text, Separators separators) {
  std::vector<CellPart> parts;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view part = trim_spaces(text.substr(begin, end - begin));
    if (!part.empty()) parts.push_back({part, static_cast<std::size_t>(part.data() - text.data())});
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = separator_size(text.substr(at), separators);
    if (size > 0) add(at);
    at += std::max<std::size_t>(size, 1);
    if (size > 0) begin = at;
  }
  add(text.size());
  return parts;
}

bool KnownNames::exists(TableSet tables, Symbol id) const {
  for (; id && tables != 0; tables &= tables - 1)
    if (plan_.find(static_cast<TableId>(std::countr_zero(tables)), id) != no_row) return true;
  return false;
}

const std::vector<KnownNames::Named>& KnownNames::of_table(TableId id) {
  std::vector<Named>& named = named_[static_cast<std::size_t>(id)];
  if (contains(has_names_, id)) return named;
  has_names_ |= only(id);
  const TableSchema& table = schema_of(id);
  const Field* const name = table.find("name");
  const Field* const key = table.id_field();
  if (name == nullptr || key == nullptr) return named;
  for (std::uint32_t row = 0, size = table.size(plan_); row < size; ++row) {
    const Record& record = table.row(plan_, row);
    const Named made{name->get<Symbol>(record), key->get<Symbol>(record)};
    if (made.name && made.id) named.push_back(made);
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.name.value < b.name.value; });
  return named;
}

std::vector<Symbol> KnownNames::ids_of(TableSet tables, std::string_view name) {
  std::vector<Symbol> ids;
  const Symbol symbol = plan_.symbols.find(name);
  for (TableSet left = symbol ? tables : 0; left != 0; left &= left - 1) {
    const std::vector<Named>& named = of_table(static_cast<TableId>(std::countr_zero(left)));
    auto at = std::lower_bound(named.begin(), named.end(), symbol.value,
                               [](const Named& each, std::uint32_t wanted) { return each.name.value < wanted; });
    for (; at != named.end() && at->name == symbol; ++at)
      if (std::find(ids.begin(), ids.end(), at->id) == ids.end()) ids.push_back(at->id);
  }
  return ids.empty() ? ids_written_otherwise(tables, plain(name)) : ids;
}

std::vector<Symbol> KnownNames::ids_written_otherwise(TableSet tables, const std::string& name) {
  std::vector<Symbol> ids;
  for (TableSet left = tables; left != 0; left &= left - 1) {
    const auto id = static_cast<TableId>(std::countr_zero(left));
    std::multimap<std::string, Symbol>& plain_names = plain_names_[static_cast<std::size_t>(id)];
    if (plain_names.empty())
      for (const Named& each : of_table(id)) plain_names.emplace(plain(plan_.text(each.name)), each.id);
    const auto [first, last] = plain_names.equal_range(name);
    for (auto at = first; at != last; ++at)
      if (std::find(ids.begin(), ids.end(), at->second) == ids.end()) ids.push_back(at->second);
  }
  return ids;
}

Symbol KnownNames::id_of(TableSet tables, std::string_view text) {
  const Symbol id = plan_.symbols.find(text);
  if (exists(tables, id)) return id;
  const std::vector<Symbol> named = ids_of(tables, text);
  return named.size() == 1 ? named.front() : Symbol{};
}

bool KnownNames::are_known(TableSet tables, const std::vector<CellPart>& parts) {
  return std::all_of(parts.begin(), parts.end(), [&](const CellPart& part) {
    return exists(tables, plan_.symbols.find(part.text)) || !ids_of(tables, part.text).empty();
  });
}

std::string KnownNames::with_name(TableSet tables, Symbol id) {
  std::string shown = with_spaces_shown(plan_.text(id));
  for (TableSet left = tables; left != 0; left &= left - 1) {
    const TableSchema& table = schema_of(static_cast<TableId>(std::countr_zero(left)));
    const Field* const name = table.find("name");
    const std::uint32_t row = plan_.find(table.id, id);
    if (row == no_row || name == nullptr) continue;
    const std::string_view text = plan_.text(name->get<Symbol>(table.row(plan_, row)));
    if (!text.empty() && text != shown) shown.append(" ").append(with_spaces_shown(text));
    return shown;
  }
  return shown;
}

const KnownNames::NearNames& KnownNames::near_names(TableSet tables) {
  constexpr std::size_t most_compared = 20000;
  const auto [found, is_new] = near_names_.try_emplace(tables);
  NearNames& names = found->second;
  if (!is_new) return names;
  std::vector<std::string_view> in_ascii;
  for (TableSet left = tables; left != 0; left &= left - 1) {
    const std::vector<Named>& named = of_table(static_cast<TableId>(std::countr_zero(left)));
    if (named.size() > most_compared) continue;
    for (const Named& each : named) {
      const std::string_view name = plan_.text(each.name);
      if (is_beyond_ascii(name)) {
        names.chinese.push_back({code_points(name), each});
      } else {
        in_ascii.push_back(name);
        names.plain.push_back(each);
      }
    }
  }
  names.words = KnownWords(in_ascii);
  return names;
}

// Of those that begin like it, or that it begins with, there must be one alone: 陕西 is 陕西省, 李四组长 is 李四. Else
// the one that is a slip away; another character in a short Chinese name makes another name of it.
std::optional<KnownNames::Named> KnownNames::near(TableSet tables, std::string_view text) {
  const std::string word = without_spaces(text);
  const std::u32string points = code_points(word);
  if (points.size() < 2 || ++looked_up_ > limits::suggestions.most) return std::nullopt;
  const NearNames& names = near_names(tables);
  if (!is_beyond_ascii(word)) {
    const auto found = names.words.nearest(word);
    if (!found) return std::nullopt;
    const auto is_same = [&](const Named& each) { return each.name == names.plain[*found].name; };
    return std::count_if(names.plain.begin(), names.plain.end(), is_same) == 1 ? std::optional(names.plain[*found])
                                                                               : std::nullopt;
  }
  const Named* alike = nullptr;
  for (const auto& [name, each] : names.chinese) {
    // Of a word twice as long, the rest may be another name.
    if (!has_more(name, points) && (points.size() >= name.size() * 2 || !has_more(points, name))) continue;
    if (alike != nullptr) return std::nullopt;
    alike = &each;
  }
  return alike == nullptr ? std::nullopt : std::optional(*alike);
}

bool is_division_code(std::string_view text) {
  return are_digits(text) && (text.size() == 6 || text.size() == 9 || text.size() == 12);
}

Symbol KnownNames::id_before_damage(TableSet tables, std::string_view text) const {
  std::string whole = code_of_number(text);
  const bool is_number = !whole.empty();
  if (!is_number) whole = text;
  if (!are_digits(whole)) return {};
  const std::size_t tries = is_division_code(whole) ? 1 : 3;
  for (std::size_t zeros = 0; zeros < tries; ++zeros, whole.insert(0, 1, '0'))
    if (const Symbol id = plan_.symbols.find(whole); (is_number || zeros > 0) && exists(tables, id)) return id;
  return {};
}

}  // namespace grassroots
