// SPDX-License-Identifier: MIT
// The files of a plan to start from: a template's requirements and calendar, without anything that was recorded in the
// field, and with remarks that teach the format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/roster.hpp"
#include "grassroots/model/date.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots::cli {

enum class Template : std::uint8_t { blank, notice_2018, supervision, census, observation, audit };

// What the user says of the campaign; what is empty stays as in the template.
struct Beginning {
  using Region = Roster::Region;
  struct Team {
    std::string id;
    std::vector<std::string> regions;  // their codes
  };
  Template from = Template::blank;
  std::string title;
  Date start, end;  // unknown: the template's; all its days move with the start
  std::vector<Region> regions;
  std::vector<Team> teams;                              // none: one for each of the regions
  std::map<TableId, std::vector<std::string>> records;  // of a roster, instead of the template's
};

struct StartingFile {
  std::string name, bytes;
};
// plan.toml last: it includes the others. The remarks, and all of the blank plan, are in the language.
std::vector<StartingFile> starting_files(const Beginning& beginning, Language language);

}  // namespace grassroots::cli
