// SPDX-License-Identifier: MIT
#include "cli/starting_plan.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "cli/command_line.hpp"
#include "cli/explain.hpp"
#include "cli/init_messages.hpp"
#include "cli/stanza_messages.hpp"
#include "cli/stanzas.hpp"
#include "cli/templates.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/export/json_schema.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/schema/version.hpp"
#include "grassroots/text/memory_files.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t most_records_in_plan_file = 12;
constexpr std::string_view schema_file = "plan.schema.json";
constexpr std::string_view schema_line = "#:schema ./plan.schema.json\n";

std::string_view name_of(Template from) {
  constexpr std::string_view names[] = {"blank", "notice-2018", "supervision", "census", "observation", "audit"};
  return names[static_cast<std::size_t>(from)];
}

// What the template names and does not bring, such as the plan of the year before, is left out of the beginning.
LoadedPlan load_template(Template from, Language language) {
  MemoryFiles files;
  if (from == Template::blank) files.add("plan.toml", std::string(messages::stanza_blank.in(language)));
  for (const TemplateFile& file : all_template_files())
    if (file.name == name_of(from)) files.add(std::string(file.path), std::string(file.text));
  LoadOptions options;
  options.files = &files;
  options.with_previous = false;
  return load_plan("plan.toml", options);
}

Date first_day(const Plan& plan) {
  Date first;
  for (const Phase& phase : plan.phases)
    if (phase.start.known() && (!first.known() || phase.start < first)) first = phase.start;
  return first;
}

void move_days(Plan& plan, std::int32_t days) {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if (const auto move = type_of(field).move)
        for (std::uint32_t row = 0; row < table.size(plan); ++row) move(field, table.edit(plan, row), days);
  // Those with a time, of windows, in conditions and in lists.
  for (DayRule& rule : plan.day_rules)
    if (rule.date.known()) rule.date = rule.date.plus(days);
  for (Value& value : plan.values)
    if (value.kind == Value::Kind::date) value.date = value.date.plus(days);
}

// The template's calendar and title become those of the campaign. What a plan above asks of it, it asks of itself:
// there is one plan now.
void adapt(Plan& plan, const Beginning& beginning) {
  for (Requirement& requirement : plan.requirements) requirement.applies = Reach::unset;
  if (!beginning.title.empty()) plan.plan.front().title = plan.symbols.intern(beginning.title);
  if (beginning.start.known()) move_days(plan, beginning.start.days - first_day(plan).days);
  if (!beginning.end.known() || plan.phases.empty()) return;
  for (const Phase& phase : plan.phases)
    if (phase.start.known() && beginning.end < phase.start)
      throw UsageError{Phrase(messages::ends_before_phase, to_string(beginning.end), std::string(plan.text(phase.id)),
                              to_string(phase.start))};
  const auto last = std::max_element(plan.phases.begin(), plan.phases.end(),
                                     [](const Phase& a, const Phase& b) { return a.end < b.end; });
  last->end = beginning.end;
  const std::uint32_t rule = day_rule_of(plan, *schema_of(TableId::phases).find("end"), *last);
  std::erase(plan.rules_of_fields, rule);  // it is counted from nothing now
}

std::string name_of_value(const Plan& plan, RecordRef ref, std::string_view key) {
  return fmt::format("{}/{}/{}", schema_of(ref.table).name, grassroots::name_of(plan, ref), key);
}

// What a plan without its records cannot keep, found by looking at it as validate does.
struct Repairs {
  std::set<std::string> values;     // that name something which is not there: tasks/circular/after
  std::set<std::string> postponed;  // requirements that bind at once: they are given until the end of the first phase
  std::set<std::string> dropped;    // requirements that mean nothing here
};

class StartingPlan {
 public:
  StartingPlan(Plan& plan, const Beginning& beginning, Language language, const Repairs& repairs)
      : plan_(plan), beginning_(beginning), language_(language), repairs_(repairs) {}

  std::vector<StartingFile> files() && {
    for (const TableSchema& table : all_tables())
      if (table.form == TableForm::list) add_table(table);
    std::string names;
    for (const StartingFile& file : files_) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", file.name);
    std::string text = std::string(schema_line) + head();
    text += remark_on(schema_of(TableId::plan));
    text += "[plan]\n" + plan_text() + fmt::format("\nformat = {}", format_version);
    if (!names.empty()) text += fmt::format("\ninclude = [{}]", names);
    files_.push_back({std::string(schema_file), to_json_schema(JsonSchemaDraft::draft_7)});
    files_.push_back({"plan.toml", text + "\n" + body_});
    return std::move(files_);
  }

 private:
  bool has_own_regions() const { return !beginning_.regions.empty(); }
  bool is_left_out(const TableSchema& table) const {
    return table.is(TableTrait::recorded) || (has_own_regions() && table.is(TableTrait::regional));
  }
  std::string plan_text() const {
    const RecordRef ref{TableId::plan, 0};
    std::vector<std::string_view> keys = left_out_of(ref);
    keys.insert(keys.end(), {"include", "previous", "parent", "register", "note", "format"});
    if (!repairs_.dropped.empty()) keys.push_back("clauses");  // one of which nothing would come from
    return fields_as_toml(plan_, ref, "\n", keys);
  }
  bool is_left_out(RecordRef ref) const {
    if (ref.table == TableId::stays) return plan_.stays[ref.row].status == StayStatus::cancelled;
    if (ref.table != TableId::requirements) return false;
    const Requirement& requirement = plan_.requirements[ref.row];
    // There is no plan before to compare with.
    return traits_of(plan_, requirement).needs_previous ||
           repairs_.dropped.contains(std::string(plan_.text(requirement.id)));
  }

  // Facts come later: what is done, handed in, found out.
  std::vector<std::string_view> left_out_of(RecordRef ref) const {
    std::vector<std::string_view> keys;
    for (const Field& field : schema_of(ref.table).fields) {
      const bool is_fact = !field.known_from.empty() || field.type == FieldType::open_table ||
                           (ref.table == TableId::stays && field.key == "status");
      if (is_fact || repairs_.values.contains(name_of_value(plan_, ref, field.key))) keys.push_back(field.key);
    }
    return keys;
  }

  std::string record_text(RecordRef ref) const {
    std::string text = fields_as_toml(plan_, ref, "\n", left_out_of(ref));
    if (ref.table == TableId::requirements && !plan_.phases.empty() &&
        repairs_.postponed.contains(grassroots::name_of(plan_, ref)))
      text += fmt::format("\nby = {}", toml_text(plan_, plan_.phases.front().id));
    return text;
  }

  std::vector<std::string> records_of(const TableSchema& table) const {
    std::vector<std::string> records;
    const auto add = [&](const std::string& fields) { records.push_back(table.header() + "\n" + fields + "\n"); };
    if (const auto roster = beginning_.records.find(table.id); roster != beginning_.records.end()) {
      for (const std::string& fields : roster->second) add(fields);
    } else if (table.id == TableId::regions && has_own_regions()) {
      for (const Beginning::Region& region : beginning_.regions)
        add(fmt::format("code = {}\nname = {}", toml_text(region.code), toml_text(region.name)));
    } else if (table.id == TableId::teams && (has_own_regions() || !beginning_.teams.empty() || plan_.teams.empty())) {
      for (const Beginning::Team& team : teams()) add(team_text(team));
    } else if (!is_left_out(table)) {
      for (std::uint32_t row = 0; row < table.size(plan_); ++row)
        if (!is_left_out(RecordRef{table.id, row})) add(record_text({table.id, row}));
    }
    return records;
  }

  std::vector<Beginning::Team> teams() const {
    if (!beginning_.teams.empty()) return beginning_.teams;
    std::vector<Beginning::Team> teams;
    for (const Beginning::Region& region : beginning_.regions) teams.push_back({"team-" + region.code, {region.code}});
    if (!teams.empty()) return teams;
    for (const Region& region : plan_.regions) {
      const std::string code(plan_.text(region.code));
      teams.push_back({"team-" + code, {code}});
    }
    return teams;
  }
  static std::string team_text(const Beginning::Team& team) {
    std::string regions;
    for (const std::string& region : team.regions)
      regions += fmt::format("{}{}", regions.empty() ? "" : ", ", toml_text(region));
    return fmt::format("id = {}\nregions = [{}]", toml_text(team.id), regions);
  }

  // Many records stand in a file of their own.
  void add_table(const TableSchema& table) {
    const std::vector<std::string> records = records_of(table);
    std::string text = remark_on(table);
    if (records.empty()) text += commented(stanza_of(table.id).in(language_)) + "\n";
    for (const std::string& record : records) text += record + "\n";
    if (records.size() <= most_records_in_plan_file) {
      body_ += "\n" + text;
      if (body_.ends_with("\n\n")) body_.pop_back();
    } else {
      text.pop_back();
      files_.push_back({fmt::format("{}.toml", table.name), std::string(schema_line) + "\n" + text});
    }
  }

  std::string said(const Phrase& phrase) const { return render(phrase, language_); }
  static std::string commented(std::string_view text) {
    std::string lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      lines += fmt::format("# {}\n", text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
  }
  std::string head() const { return commented(messages::remark_head.in(language_)) + "\n"; }

  // "# ---- phases: a stretch of time with its own work ----", and what it can say.
  std::string remark_on(const TableSchema& table) const {
    std::vector<Phrase> keys;
    for (const Field& field : table.fields)
      if (field.key != "note" && field.key != "source" && !(field.key == "kind" && !field.required))
        keys.push_back(field.required ? Phrase(messages::remark_required, field.key) : Phrase(field.key));
    const std::string heading = said(Phrase(
        messages::remark_table,
        Phrase::in_two_languages(std::string(table.name), fmt::format("{}（{}）", table.name, table.label.chinese)),
        table.help));
    return fmt::format("# ---- {} ----\n# {}\n\n", heading,
                       said(Phrase(messages::remark_keys, list_of(keys, keys.size()))));
  }

  Plan& plan_;
  const Beginning& beginning_;
  Language language_;
  const Repairs& repairs_;
  std::vector<StartingFile> files_;
  std::string body_;
};

// The key whose value, or an item of it, stands at the finding's place.
std::string_view key_at(const Plan& plan, const Diagnostic& d) {
  const TableSchema& table = schema_of(d.about.table);
  const Record& record = record_at(plan, d.about);
  const Field* nearest = nullptr;
  std::uint32_t begin = 0;
  for (const Field& field : table.fields) {
    const std::uint32_t place = plan.place(record, table.index_of(field));
    if (place == 0 || place > d.place.begin || place < begin) continue;
    nearest = &field;
    begin = place;
  }
  return nearest == nullptr ? d.key : nearest->key;
}

// What validate has against the files on the campaign's first day.
void add_repairs(const std::vector<StartingFile>& made, Repairs& repairs) {
  MemoryFiles files;
  for (const StartingFile& file : made) files.add(file.name, file.bytes);
  LoadOptions options;
  options.files = &files;
  const LoadedPlan loaded = load_plan("plan.toml", options);
  const Plan& plan = loaded.plan;
  const Assessment assessment = assess(plan, first_day(plan));
  for (const Diagnostics* found : {&loaded.diagnostics, &assessment.diagnostics})
    for (const Diagnostic& d : *found)
      if (d.name == rules::unknown_reference.name && d.about.known())
        repairs.values.insert(name_of_value(plan, d.about, key_at(plan, d)));
  for (const Diagnostic& d : assessment.diagnostics)
    if (d.name == rules::no_subjects.name && d.about.table == TableId::requirements)
      repairs.dropped.insert(grassroots::name_of(plan, d.about));
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    const std::string id(plan.text(requirement.id));
    if (!result.is_understood)
      repairs.dropped.insert(id);
    else if (result.count(State::violated) > 0 && requirement.by.kind == Deadline::Kind::unset)
      repairs.postponed.insert(id);
  }
}

}  // namespace

std::vector<StartingFile> starting_files(const Beginning& beginning, Language language) {
  LoadedPlan loaded = load_template(beginning.from, language);
  adapt(loaded.plan, beginning);
  Repairs repairs;
  for (int round = 0; round < 2; ++round)  // what is put right can bring to light what is wrong besides
    add_repairs(StartingPlan(loaded.plan, beginning, language, repairs).files(), repairs);
  return StartingPlan(loaded.plan, beginning, language, repairs).files();
}

}  // namespace grassroots::cli
