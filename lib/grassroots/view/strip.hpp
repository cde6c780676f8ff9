// SPDX-License-Identifier: MIT
// Days drawn along a line of characters: a stay is a bar, a deadline a sign, and above them stand the weeks, months or
// years. Only characters that are one column wide everywhere stand to the left of something else.
#pragma once

#include <string>
#include <vector>

#include "grassroots/model/date.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// Which days a line shows, and how wide it is.
struct Scale {
  Date first, last;
  std::size_t width = 0;  // columns, at least 1

  bool holds(Date day) const { return day.known() && first <= day && day <= last; }
  // REQUIRES: holds(day).
  std::size_t column_of(Date day) const;
  // The column behind the day's last.
  std::size_t end_of(Date day) const;
  // Weeks, months or years, each above its first day, as far as they have room.
  Phrase heading() const;
};

class Strip {
 public:
  explicit Strip(const Scale& scale) : scale_(scale), cells_(scale.width, " ") {}
  // Over what stands there; what lies outside the scale is not drawn.
  void fill(Date first, Date last, const char* glyph);
  void mark(Date day, const char* glyph);
  // Where nothing else stands.
  void mark_empty(Date day, const char* glyph);
  std::string text() const;

 private:
  const Scale& scale_;
  std::vector<std::string> cells_;
};

}  // namespace grassroots
