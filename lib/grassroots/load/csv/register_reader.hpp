// SPDX-License-Identifier: MIT
// A CSV of division codes and names as a register of places.
//
// Its first row names the columns: `code` or 代码, 区划代码, 统计用区划代码, and `name` or 名称, or what the plan says;
// others are passed over. The rows stand in any order, those of all levels together or of one alone. A row that a
// column marks as revoked has a name that the place once had.
#pragma once

#include <memory>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/load/csv/encoding.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/model/register.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots {

struct RegisterFile {
  std::shared_ptr<const Register> places;
  Diagnostics faults;  // of the file, which is number 0 in them
  FileBytes unread;    // why there is none; its bytes are never here
};

// The headings of its columns; empty: by their usual names.
struct RegisterColumns {
  std::string code, name, revoked;
  auto operator<=>(const RegisterColumns&) const = default;
};
// What the text says. `path`: as a user would write it.
RegisterFile read_register(std::string path, Utf8Text text, const RegisterColumns& columns = {}, SheetRows sheet = {});

}  // namespace grassroots
