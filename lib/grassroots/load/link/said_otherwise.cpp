// SPDX-License-Identifier: MIT
// References that say a record otherwise than by its id: by name, as a number, twice, or several at once.
#include <algorithm>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/unknown_references.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {

// A name stands where an id is meant.
bool UnknownReferences::explain_name(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const std::vector<Symbol> ids = names_.ids_of(each.refers, text);
  if (ids.empty()) return false;
  if (ids.size() > 1) {
    d.help = ambiguous(text, ids);
  } else {
    d.suggestion = quoted_at(plan_, plan_.text(ids.front()), d.place);
    d.is_sure = true;
    d.help = Phrase(messages::help_name_for_id, std::string(plan_.text(ids.front())), std::string(text));
  }
  return true;
}

Phrase UnknownReferences::ambiguous(std::string_view text, const std::vector<Symbol>& ids) const {
  std::vector<Phrase> shown;
  shown.reserve(ids.size());
  for (const Symbol id : ids) shown.emplace_back(plan_.text(id));
  return Phrase(messages::help_ambiguous_name, std::string(text), list_of(shown));
}

// In a sheet of stays: the whole team, or nobody, in words.
bool UnknownReferences::explain_everybody(Diagnostic& d, const UnknownReference& each, std::string_view text) const {
  static constexpr std::string_view all[] = {"全体",     "全组", "全员",   "全体人员", "全体成员",
                                             "全体组员", "全部", "所有人", "all",      "everybody"},
                                    none[] = {"无", "无人", "暂无", "没有", "/", "—", "——", "none", "nobody"};
  const auto is_one_of = [&](std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
  };
  const bool is_all = is_one_of(all);
  const bool is_sheet = plan_.sources[d.place.file]->syntax() == Syntax::csv;
  if (each.from.table != TableId::stays || each.field.key != "people" || !is_sheet || (!is_all && !is_one_of(none)))
    return false;
  d.help = is_all ? messages::help_whole_team : messages::help_nobody;
  d.suggestion = is_all ? "*" : "-";
  d.is_sure = true;
  return true;
}

// A tool made a number of the id, or spaces stand around it.
bool UnknownReferences::explain_damage(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const Symbol id = names_.id_before_damage(each.refers, text);
  const std::string bare = to_half_width(trim_spaces(text));
  const Symbol trimmed = bare != text ? names_.id_of(each.refers, bare) : Symbol{};
  if (!id && !trimmed) return false;
  const std::string meant(plan_.text(id ? id : trimmed));
  d.suggestion = quoted_at(plan_, meant, d.place);
  d.is_sure = true;
  const bool has_column = id && plan_.sources[d.place.file]->syntax() == Syntax::csv;
  const bool has_spaces = !id && trim_spaces(text).size() < text.size();
  d.help = Phrase(has_column   ? messages::help_code_as_number
                  : has_spaces ? messages::help_spaces_around
                               : messages::help_write,
                  meant);
  if (id && !code_of_number(text).empty()) {  // as where the code itself stands
    d.name = rules::cut_code.name;
    d.message = Phrase(messages::code_as_number, std::string(text), meant);
  }
  return true;
}

// One record is said in two ways: 610000 陕西省, 甲某（p01）.
bool UnknownReferences::explain_said_twice(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const std::vector<CellPart> parts = parts_of_cell(text, Separators::brackets);
  if (parts.size() < 2) return false;
  Symbol id;
  for (const CellPart& part : parts)
    if (const Symbol own = plan_.symbols.find(part.text); !id && own && has_id(plan_, each.refers, own)) id = own;
  if (!id) id = names_.id_of(each.refers, parts.front().text);
  const auto means_it = [&](const CellPart& part) {
    const std::vector<Symbol> ids = names_.ids_of(each.refers, part.text);
    return part.text == plan_.text(id) || std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  if (!id || !std::all_of(parts.begin(), parts.end(), means_it)) return false;
  d.suggestion = quoted_at(plan_, plan_.text(id), d.place);
  d.is_sure = true;
  d.help = Phrase(messages::help_write, d.suggestion);
  return true;
}

// Several stand where one is meant, or with something else than `;` between them.
bool UnknownReferences::explain_list(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const std::vector<CellPart> parts = parts_of_cell(text, Separators::loose);
  const auto is_known_part = [&](const CellPart& part) { return names_.are_known(each.refers, {part}); };
  if (parts.size() < 2 || std::none_of(parts.begin(), parts.end(), is_known_part)) return false;
  if (each.field.type != FieldType::texts)
    d.help = Phrase(messages::help_only_one, name_in_file(plan_, each.from, each.field.key));
  else
    explain_parts(d, each, parts);
  return true;
}

void UnknownReferences::explain_parts(Diagnostic& d, const UnknownReference& each, const std::vector<CellPart>& parts) {
  const bool is_sheet = plan_.sources[d.place.file]->syntax() == Syntax::csv;
  std::string list;
  const KnownNames::Named* guess = nullptr;
  std::optional<KnownNames::Named> near;
  std::string_view guessed;
  for (const CellPart& part : parts) {
    Symbol id = names_.id_of(each.refers, part.text);
    const std::vector<Symbol> ids = id ? std::vector<Symbol>() : names_.ids_of(each.refers, part.text);
    if (ids.size() > 1) {
      d.help = ambiguous(part.text, ids);
      return;
    }
    if (!id && guess == nullptr && (near = names_.near(each.refers, part.text))) {
      guess = &*near;
      guessed = part.text;
      id = near->id;
    }
    if (!id) {
      d.help = Phrase(is_sheet ? messages::help_part_unknown : messages::help_part_unknown_in_list,
                      with_spaces_shown(part.text));
      return;
    }
    list.append(list.empty() ? "" : is_sheet ? ";" : ", ").append(quoted_at(plan_, plan_.text(id), d.place));
  }
  // A space or `/` need not separate.
  d.is_sure = guess == nullptr && parts_of_cell(plan_.text(each.text), Separators::sure).size() == parts.size();
  if (guess != nullptr)
    d.help = Phrase(messages::help_part_near, with_spaces_shown(guessed), std::string(plan_.text(guess->name)), list);
  else
    d.help = Phrase(is_sheet ? messages::help_separate_in_cell : messages::help_write, list);
  d.suggestion = std::move(list);
}

// A word that a sheet can hold without quotes, and that is read as one item.
bool UnknownReferences::can_stand_in_cell(std::string_view text) {
  static constexpr std::string_view separators[] = {",", ";", "\"", "\\", "\n", "；", "，", "、"};
  return std::none_of(std::begin(separators), std::end(separators),
                      [&](std::string_view each) { return text.find(each) != std::string_view::npos; });
}

// Almost the name of a record: 陕西 for 陕西省.
bool UnknownReferences::suggest_name(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const auto near = names_.near(each.refers, text);
  if (!near) return false;
  const std::string id(plan_.text(near->id)), name(plan_.text(near->name));
  const bool is_sheet = plan_.sources[d.place.file]->syntax() == Syntax::csv;
  const bool by_name = is_sheet && can_stand_in_cell(name);
  d.suggestion = quoted_at(plan_, by_name ? name : id, d.place);
  d.help = by_name ? Phrase(messages::help_near_name, name, id) : Phrase(messages::help_name_for_id, id, name);
  return true;
}

}  // namespace grassroots
