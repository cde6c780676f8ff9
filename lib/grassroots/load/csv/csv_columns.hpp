// SPDX-License-Identifier: MIT
// The first row of a CSV table: which columns say what. Resolved once, used for every row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/decoder.hpp"

namespace grassroots {

struct CsvColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static constexpr std::size_t most = CsvRows::most_cells - 1;

  struct Part {  // interviews.cadres
    std::string key;
    std::uint32_t key_begin = 0;
    std::size_t index = none;
  };
  struct Group {
    const Field* field = nullptr;
    std::size_t column = none;  // of the whole field
    std::vector<Part> parts;    // in the order of its type's (csv_form.hpp), or of the file
  };

  std::size_t count = 0;
  std::vector<Group> groups;  // one for each field, in the order of the file
  std::vector<std::size_t> unnamed;
  FieldSet settled = 0;  // of whose absence nothing more is to be said
};

// Of the row that `rows` has come to. Faults go to `diagnostics`; nothing if there is no use in reading on.
std::optional<CsvColumns> read_columns(const CsvRows& rows, const TableSchema& table, const Decoder& decoder,
                                       Diagnostics& diagnostics);

}  // namespace grassroots
