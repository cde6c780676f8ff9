// SPDX-License-Identifier: MIT
#include "grassroots/load/plan_register.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/load/xlsx/decode_workbook.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// As a user would write it who works in the working folder. `file`: its real path.
std::string shown_path(const Files& files, const std::string& file) {
  const std::string here = files.real_path(".");
  return is_inside(here, file) ? file.substr(here.size() + (here.ends_with('/') ? 0 : 1)) : file;
}

// The first sheet of a workbook.
RegisterFile read_workbook_register(std::string path, std::string_view bytes, const RegisterColumns& columns) {
  FirstSheet sheet = first_sheet(bytes);
  Utf8Text text{std::move(sheet.bytes)};
  text.fault = sheet.fault;
  text.help = &messages::help_save_workbook;
  return read_register(std::move(path), std::move(text), columns, std::move(sheet.rows));
}

bool names_register(const Plan& plan) {
  const Field& field = *schema_of(TableId::plan).find("register");
  return plan.place(plan.info(), schema_of(TableId::plan).index_of(field)) != 0;
}

}  // namespace

RegisterColumns columns_of_register(const Plan& plan) {
  const RegisterName& name = plan.info().plan_register;
  return {std::string(plan.text(name.code)), std::string(plan.text(name.name)), std::string(plan.text(name.revoked))};
}

RegisterFile RegisterCache::read(const Files& files, const std::string& file, const RegisterColumns& columns,
                                 CsvEncoding encoding) {
  const std::lock_guard lock(mutex_);  // who comes while it is read needs it, too
  const auto [entry, is_new] = registers_.try_emplace({file, columns});
  if (is_new) {
    FileBytes bytes = read_file(files, file, limits::places.most, Links::fail);
    if (!bytes.failure.empty())
      entry->second.unread = std::move(bytes);
    else if (is_workbook(file))
      entry->second = read_workbook_register(shown_path(files, file), bytes.bytes, columns);
    else
      entry->second = read_register(shown_path(files, file), to_utf8(std::move(bytes.bytes), encoding), columns);
  }
  return entry->second;
}

bool has_places(const Plan& plan) {
  return std::any_of(plan.sites.begin(), plan.sites.end(), [](const Site& site) {
    return site.code || site.city || site.county || site.township || site.village;
  });
}

const Plan& namer_of_register(const Plan& plan) {
  const Plan* namer = &plan;
  while (!names_register(*namer) && namer->parent != nullptr) namer = namer->parent.get();
  assert(names_register(*namer));
  return *namer;
}

void suggest_names(const Plan& plan, Diagnostics& diagnostics) {
  const Register& places = *plan.divisions;
  for (Diagnostic& d : diagnostics) {
    const bool is_it = d.name == rules::missing_key.name && d.about.table == TableId::regions && d.key == "name";
    if (!is_it || !d.about.known() || d.has_suggestion()) continue;
    const Register::Row row = places.find(plan.text(plan.regions[d.about.row].code));
    if (row == Register::none || places.name(row).empty()) continue;
    const std::string statement = "name = " + toml_text(places.name(row));
    suggest_new_key(d, plan, place_of(plan, d.about, "code"), statement);
    if (d.has_suggestion())
      d.help = Phrase(messages::help_missing_key_is, statement, Phrase(schema_of(TableId::regions).find("name")->help));
  }
}

}  // namespace grassroots
