// SPDX-License-Identifier: MIT
#include "grassroots/model/register.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

#include "grassroots/model/place_name.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

constexpr std::size_t longest_code = 12;
constexpr std::size_t level_sizes[] = {2, 4, 6, 9, 12};
constexpr std::size_t longest_in_village = 18;

constexpr std::string_view alphabet = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::uint64_t symbols = alphabet.size() + 1;  // and the end of the code

// By byte; 0 if it cannot stand in a code.
constexpr auto symbol_of = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    const auto c = static_cast<unsigned char>(alphabet[i]);
    table[c] = static_cast<std::uint8_t>(i + 1);
    if (c >= 'A') table[c - 'A' + 'a'] = table[c];
  }
  return table;
}();

std::string unpacked(std::uint64_t code) {
  char text[longest_code];
  std::size_t size = longest_code;
  for (std::size_t i = longest_code; i-- > 0; code /= symbols) {
    const std::uint64_t symbol = code % symbols;
    if (symbol == 0)
      size = i;
    else
      text[i] = alphabet[symbol - 1];
  }
  return {text, size};
}

// How many codes begin with one of this size.
std::uint64_t count_below(std::size_t size) {
  std::uint64_t count = 1;
  for (; size < longest_code; ++size) count *= symbols;
  return count;
}

std::size_t hash_of_core(std::string_view name) { return std::hash<std::string_view>{}(core_of(name)); }

}  // namespace

std::optional<std::uint64_t> packed_code(std::string_view code) {
  if (code.empty() || code.size() > longest_code) return std::nullopt;
  std::uint64_t packed = 0;
  for (const char c : code) {
    const std::uint64_t symbol = symbol_of[static_cast<unsigned char>(c)];
    if (symbol == 0) return std::nullopt;
    packed = packed * symbols + symbol;
  }
  return packed * count_below(code.size());
}

std::string_view significant(std::string_view code) {
  if (!are_digits(code)) return code;
  for (std::size_t level = std::size(level_sizes) - 1; level > 0; --level) {
    const std::size_t above = level_sizes[level - 1];
    if (code.size() != level_sizes[level] || code.find_first_not_of('0', above) != std::string_view::npos) continue;
    code = code.substr(0, above);
  }
  return code;
}

bool is_in_village(std::string_view code) {
  return code.size() > longest_code && code.size() <= longest_in_village && are_digits(code);
}

std::string_view village_of(std::string_view code) { return is_in_village(code) ? code.substr(0, longest_code) : code; }

bool is_level_code(std::string_view code) {
  code = village_of(code);
  const std::size_t size = significant(code).size();
  return are_digits(code) && std::find(std::begin(level_sizes), std::end(level_sizes), size) != std::end(level_sizes);
}

Register::Register(Contents contents) : contents_(std::move(contents)) {
  for (std::size_t i = 0; i < contents_.entries.size(); i += stride) landmarks_.push_back(contents_.entries[i].code);
}

Register::Row Register::lower_bound(std::uint64_t code) const {
  const auto next = std::lower_bound(landmarks_.begin(), landmarks_.end(), code) - landmarks_.begin();
  const auto& entries = contents_.entries;
  const auto from = entries.begin() + std::max<std::ptrdiff_t>(next - 1, 0) * static_cast<std::ptrdiff_t>(stride);
  const auto to =
      entries.begin() + std::min<std::ptrdiff_t>(next * static_cast<std::ptrdiff_t>(stride), std::ssize(entries));
  const auto found =
      std::lower_bound(from, to, code, [](const Entry& entry, std::uint64_t wanted) { return entry.code < wanted; });
  return static_cast<Row>(found - entries.begin());
}

std::span<const Register::InVillage> Register::in_village_of(std::string_view code) const {
  const std::string_view village = village_of(code);
  const auto& all = contents_.in_villages;
  const auto first = std::partition_point(all.begin(), all.end(),
                                          [&](const InVillage& each) { return village_of(each.code) < village; });
  const auto last =
      std::partition_point(first, all.end(), [&](const InVillage& each) { return village_of(each.code) == village; });
  return {all.data() + (first - all.begin()), static_cast<std::size_t>(last - first)};
}

const Register::InVillage* Register::find_in_village(std::string_view code) const {
  for (const InVillage& each : in_village_of(code))
    if (each.code == code) return &each;
  return nullptr;
}

Register::Row Register::find(std::string_view code) const {
  code = village_of(code);
  const auto packed = packed_code(code);
  if (!packed) return none;
  Row row = lower_bound(*packed);
  if (row < size() && contents_.entries[row].code == *packed) return row;
  // Filled up in another way, it stands next to where it would.
  const std::string_view wanted = significant(code);
  const Range range = below(wanted);
  for (row = range.begin; row < range.end; ++row) {
    const std::string here = this->code(row);
    if (significant(here) == wanted) return row;
    if (here.find_first_not_of('0', wanted.size()) != std::string::npos) break;
  }
  return none;
}

Register::Range Register::same_code(Row row) const {
  const auto& entries = contents_.entries;
  Range range{row, row + 1};
  while (range.begin > 0 && entries[range.begin - 1].code == entries[row].code) --range.begin;
  while (range.end < size() && entries[range.end].code == entries[row].code) ++range.end;
  return range;
}

Register::Range Register::below(std::string_view prefix) const {
  prefix = significant(village_of(prefix));
  const auto packed = packed_code(prefix);
  if (!packed) return {};
  return {lower_bound(*packed), lower_bound(*packed + count_below(prefix.size()))};
}

std::vector<Register::Row> Register::at_level(Range range, std::size_t size, std::size_t limit) const {
  std::vector<Row> rows;
  while (rows.size() < limit) {
    const Row row = take_at_level(range, size);
    if (row == none) break;
    rows.push_back(row);
  }
  return rows;
}

Register::Row Register::take_at_level(Range& range, std::size_t size) const {
  while (!range.empty()) {
    const Row row = range.begin;
    const std::string here = code(row);
    const std::size_t own = significant(here).size();
    range.begin = own < size ? row + 1 : std::min(after(row, size), range.end);
    if (own == size) return row;
  }
  return none;
}

Register::Row Register::after(Row row, std::size_t size) const {
  const auto& entries = contents_.entries;
  const std::uint64_t count = count_below(size), end = (entries[row].code / count + 1) * count;
  return row + 1 < this->size() && entries[row + 1].code < end ? lower_bound(end) : row + 1;
}

std::vector<Register::Row> Register::named(std::string_view name, Range range, std::size_t limit) const {
  const std::string_view core = core_of(name);
  const auto bucket = names().bucket(hash_of_core(name));
  std::vector<Row> rows;
  for (auto row = std::lower_bound(bucket.begin(), bucket.end(), range.begin);
       row != bucket.end() && *row < range.end && rows.size() < limit; ++row)
    if (core_of(this->name(*row)) == core) rows.push_back(*row);
  return rows;
}

bool Register::has_level(std::size_t size) const {
  std::call_once(has_levels_, [this] {
    for (Row row = 0; row < this->size(); ++row) {
      const std::string here = code(row);
      levels_ |= 1U << (is_level_code(here) ? significant(here).size() : 0);
    }
  });
  return ((levels_ >> size | levels_) & 1U) != 0;
}

std::vector<Register::Row> Register::chain(std::string_view code) const {
  code = village_of(code);
  const std::string_view own = significant(code);
  const bool has_levels = is_level_code(own);
  std::vector<Row> rows;
  for (std::size_t size = 1; size <= own.size(); ++size) {
    const std::string_view above = own.substr(0, size);
    if (has_levels && (significant(above).size() != size || !is_level_code(above))) continue;
    const Row row = find(size == own.size() ? code : above);
    if (row != none && (rows.empty() || rows.back() != row)) rows.push_back(row);
  }
  return rows;
}

std::string Register::code(Row row) const { return unpacked(contents_.entries[row].code); }

std::string_view Register::name(Row row) const {
  const Entry& entry = contents_.entries[row];
  const std::string_view bytes = contents_.source->bytes();
  if (entry.name_begin < bytes.size()) return bytes.substr(entry.name_begin, entry.name_size);
  return std::string_view(contents_.unquoted).substr(entry.name_begin - bytes.size(), entry.name_size);
}

Place Register::place_of_name(Row row, FileIndex file) const {
  const Entry& entry = contents_.entries[row];
  if (entry.name_begin >= contents_.source->bytes().size()) return {};
  return {file, entry.name_begin, entry.name_begin + entry.name_size};
}

std::span<const Register::Row> Register::NameIndex::bucket(std::size_t hash) const {
  const std::size_t number = hash & (begins.size() - 2);
  return std::span(rows).subspan(begins[number], begins[number + 1] - begins[number]);
}

const Register::NameIndex& Register::names() const {
  std::call_once(is_indexed_, [this] { index_names(); });
  return names_;
}

// Counts, sums up, and puts every row into its bucket.
void Register::index_names() const {
  constexpr std::size_t rows_in_bucket = 4;  // or so: more buckets than fit the cache are slower to fill
  const std::size_t buckets = std::bit_ceil(size() / rows_in_bucket + 1);
  std::vector<std::uint32_t> numbers(size());
  names_.begins.assign(buckets + 1, 0);
  for (Row row = 0; row < size(); ++row) {
    numbers[row] = static_cast<std::uint32_t>(hash_of_core(name(row)) & (buckets - 1));
    ++names_.begins[numbers[row] + 1];
  }
  for (std::size_t i = 1; i <= buckets; ++i) names_.begins[i] += names_.begins[i - 1];
  std::vector<std::uint32_t> next(names_.begins.begin(), names_.begins.end() - 1);
  names_.rows.resize(size());
  for (Row row = 0; row < size(); ++row) names_.rows[next[numbers[row]]++] = row;
}

}  // namespace grassroots
