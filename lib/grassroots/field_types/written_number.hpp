// SPDX-License-Identifier: MIT
// Numbers as people write them into a spreadsheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grassroots {

// Digits of any width, grouped by thousands (1,200) or by ten thousands (12,0000), with a decimal point.
std::optional<double> written_number(std::string_view text);

// The number to write instead of a text that says one: "90人" is 90, "1 200" is 1200. Empty where nobody can tell which
// one is meant, as for "12,00", "1.200,5" and "10-20".
std::string number_meant(std::string_view text);
// The same of heads and days, where no measure is one: not of "3小时".
std::string count_meant(std::string_view text);

// The part of a whole that a percentage is: "30%" is 0.3. Empty if the text is none.
std::string part_meant(std::string_view text);

// Of a size at which every whole number can be told from the next.
bool is_whole(double number);

}  // namespace grassroots
