// SPDX-License-Identifier: MIT
// What a planned day is counted from, where it is more than a date: an event, a phase's end, so many working days
// after something, a window. Few days are, so they stand in a pool of the plan (Plan::day_rules), and the records have
// the day that linking made of them.
#pragma once

#include "grassroots/model/values.hpp"

namespace grassroots {

// What days are counted in.
enum class DayStep : std::uint8_t { days, working_days, weeks, months };

// What a day is counted from: a name (query/day_rules.hpp says what it can mean), or a path from the record itself.
struct DayAnchor {
  Symbol text;
  std::uint32_t offset = 0;  // in the file
  bool is_path = false;
};

struct DayRule {
  enum class Kind : std::uint8_t {
    moment,   // a date, perhaps with a time of day
    anchor,   // the day of something
    counted,  // so many steps after it, or before
    window,   // from the first day of one rule to the last of another
  };
  static constexpr std::int16_t no_time = -1;

  Kind kind = Kind::moment;
  DayStep step = DayStep::days;
  bool is_before = false;          // counted back, as the file says it
  bool is_list = false;            // the anchors stand in brackets
  std::int16_t minutes = no_time;  // of the day
  std::int32_t count = 0;
  Date date;
  Slice<DayAnchor> anchors;  // the last of them counts
  std::uint32_t from = 0;    // of a window: another rule
  std::uint32_t to = 0;      // likewise
  std::uint32_t place = 0;   // in Plan::places: the field that it is the rule of; 0: it stands in another rule
  Date earliest, latest;     // what it comes to, as far as the plan alone says it
};

}  // namespace grassroots
