// SPDX-License-Identifier: MIT
// How a workbook keeps numbers, dates, texts and the addresses of cells.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace grassroots {

// A number as its digits, without an exponent where it is a whole one that a cell can hold.
std::string number_text(std::string_view stored);

// A day, with its time where that is not midnight, from the days since the beginning of 1900 or 1904; nothing if it is
// no day.
std::optional<std::string> date_text(std::string_view stored, bool counts_from_1904);

// Whether a number's format shows a date: by its code, yyyy"年"m"月", or by the number of one that every program knows.
bool is_date_format(std::string_view code);
bool is_date_format(unsigned number);

// How many digits a number's format fills up with zeros: six of 000000, by which codes are shown whole; 0 of others.
std::size_t digits_of_format(std::string_view code);

// _x000D_ and the like are characters.
std::string unescaped_text(std::string_view text);

// B12: column 1, row 12; nothing if it is no cell.
struct CellAddress {
  std::uint32_t column = 0;  // from 0
  std::uint32_t row = 0;     // from 1
};
std::optional<CellAddress> cell_address(std::string_view text);

}  // namespace grassroots
