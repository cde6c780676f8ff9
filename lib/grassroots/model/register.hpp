// SPDX-License-Identifier: MIT
// A register of places: the codes and names of a country's divisions, down to its 600,000 villages.
//
// A code is up to 12 letters, digits and hyphens; those that begin with it lie below it. Codes of digits alone
// may end in zeros that only fill them up to the next level, as in China: 11, 110000 and 110000000000 are one. Up to
// six further digits behind the twelve of a village name a place in it, a natural village or a group.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/text/source.hpp"

namespace grassroots {

// A code as a number, in the order of the texts; nothing if it is none.
std::optional<std::uint64_t> packed_code(std::string_view code);

// The code without the zeros that fill it up: 11.
std::string_view significant(std::string_view code);

// Whether it has the shape of a Chinese code: significant digits for a province, a city, a county, a township or
// a village.
bool is_level_code(std::string_view code);

// Whether it names a place in a village, and the village's own code; any other code is its own.
bool is_in_village(std::string_view code);
std::string_view village_of(std::string_view code);

class Register {
 public:
  using Row = std::uint32_t;
  static constexpr Row none = static_cast<Row>(-1);
  // Rows that follow one another.
  struct Range {
    Row begin = 0;
    Row end = 0;
    bool empty() const { return begin == end; }
    bool contains(Row row) const { return begin <= row && row < end; }
    auto operator<=>(const Range&) const = default;
  };
  struct Entry {
    std::uint64_t code = 0;
    std::uint32_t name_begin = 0;  // in the file; past its end: in `unquoted`
    std::uint32_t name_size = 0;
  };
  // A natural village or a group.
  struct InVillage {
    std::string code, name;
  };
  struct Contents {
    std::shared_ptr<const Source> source;
    std::vector<Entry> entries;               // by code; of one code, each name once
    std::string unquoted;                     // names with quotes in them, which the file doubles
    std::vector<InVillage> in_villages = {};  // by code
    std::size_t lost_rows = 0;                // that could not be read
  };

  explicit Register(Contents contents);

  const Contents& contents() const { return contents_; }
  // At most one row in a thousand was lost, so that a missing place is hardly one of them.
  bool is_nearly_complete() const { return contents_.lost_rows * 1000 <= contents_.entries.size(); }
  Row size() const { return static_cast<Row>(contents_.entries.size()); }
  Range all() const { return {0, size()}; }

  // The places in the same village as this one, if the register names any there.
  std::span<const InVillage> in_village_of(std::string_view code) const;
  // Null where the register does not name it.
  const InVillage* find_in_village(std::string_view code) const;
  // The row with this code, padding zeros aside; of a place in a village, the village's.
  Row find(std::string_view code) const;
  // The rows with the same code as this one: several where a place was renamed.
  Range same_code(Row row) const;
  // The rows whose codes begin with the prefix, padding zeros aside.
  Range below(std::string_view prefix) const;
  // Rows of the range whose codes have `size` significant characters, one for each code; at most `limit`.
  std::vector<Row> at_level(Range range, std::size_t size, std::size_t limit) const;
  // Takes the first of them off the range; `none` if there is none.
  Row take_at_level(Range& range, std::size_t size) const;
  // Those in the range whose name has the same core (place_name.hpp), at most `limit`. The first call makes an index.
  std::vector<Row> named(std::string_view name, Range range, std::size_t limit) const;
  // Whether some code has so many significant characters, or another shape than Chinese ones.
  bool has_level(std::size_t size) const;
  // Those that the place lies in, from the top, and itself.
  std::vector<Row> chain(std::string_view code) const;

  std::string code(Row row) const;
  std::string_view name(Row row) const;
  Place place_of_name(Row row, FileIndex file) const;
  bool has_name_index() const { return !names_.begins.empty(); }

 private:
  // The rows by a hash of their names' cores; of one hash, in their order.
  struct NameIndex {
    std::vector<std::uint32_t> begins;
    std::vector<Row> rows;
    std::span<const Row> bucket(std::size_t hash) const;
  };
  const NameIndex& names() const;
  void index_names() const;
  Row lower_bound(std::uint64_t code) const;
  // The first row that does not lie below the first so many characters of this one's code.
  Row after(Row row, std::size_t size) const;

  Contents contents_;
  // Every 32nd code, close together: a search begins here.
  static constexpr std::size_t stride = 32;
  std::vector<std::uint64_t> landmarks_;
  mutable std::once_flag is_indexed_;
  mutable NameIndex names_;
  mutable std::once_flag has_levels_;
  mutable std::uint32_t levels_ = 0;  // a bit for each size that some code has; the lowest: codes of another shape
};

}  // namespace grassroots
