// SPDX-License-Identifier: MIT
// Proof by mutation: every requirement of the finished plan notices when it is broken, says so for exactly
// the subject that broke it, and nothing else changes but what is expected to. The changes and the way they
// are written down are in mutations/2018.txt.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/schema/field.hpp"
#include "tests/harness/diff.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using Lines = std::vector<std::string>;

[[noreturn]] void fail(std::size_t line, const std::string& what) {
  throw std::runtime_error("line " + std::to_string(line) + ": " + what);
}

Lines split(std::string_view text, std::string_view separator) {
  Lines parts;
  for (std::size_t end; (end = text.find(separator)) != text.npos; text.remove_prefix(end + separator.size()))
    parts.emplace_back(text.substr(0, end));
  if (!text.empty()) parts.emplace_back(text);
  return parts;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

// ---- What the file of mutations says ----

// What is done to one record of a file, or to every one that it fits.
struct Edit {
  std::size_t line = 0;  // in the file of mutations
  std::string file;      // may hold one `*`
  std::string header;    // [[stays]]; empty: a new record at the end
  Lines has;             // lines that tell the record from others
  bool every = false;
  Lines steps;  // - LINE, + LINE, ~ TEXT → TEXT, drop
};

struct Effect {
  std::string name;  // a requirement or a rule
  Lines subjects;
  std::string change;  // met → violated
};

struct Mutation {
  std::size_t line = 0;
  Effect broken;
  std::vector<Effect> also;
  std::vector<Edit> edits;
};

// NAME: SUBJECT, SUBJECT (met → violated)
Effect parse_effect(std::size_t line, std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (colon == text.npos) fail(line, "names no subject");
  Effect effect{std::string(text.substr(0, colon)), {}, {}};
  effect.change = find_rule(effect.name) == nullptr ? "met → violated" : "absent → reported";
  std::string_view subjects = text.substr(colon + 2);
  if (const std::size_t open = subjects.find(" ("); open != subjects.npos && subjects.ends_with(')')) {
    effect.change = subjects.substr(open + 2, subjects.size() - open - 3);
    subjects = subjects.substr(0, open);
  }
  effect.subjects = split(subjects, ", ");
  return effect;
}

// [[TABLE]] LINE, LINE · every [[TABLE]] · end
Edit parse_record(std::size_t line, const std::string& file, std::string_view text) {
  Edit edit{line, file, {}, {}, false, {}};
  if (file.empty()) fail(line, "names no file");
  if (text == "end") return edit;
  edit.every = text.starts_with("every ");
  if (edit.every) text.remove_prefix(6);
  const std::size_t size = text.find(']') == text.npos ? 0 : text.find_first_not_of(']', text.find(']'));
  edit.header = text.substr(0, size);
  if (!edit.header.starts_with('[')) fail(line, "names no table");
  if (size < text.size()) edit.has = split(text.substr(size + 1), ", ");
  return edit;
}

std::vector<Mutation> parse_mutations(std::string_view text) {
  std::vector<Mutation> mutations;
  std::string file;
  std::size_t number = 0;
  for (const std::string& line : split(text, "\n")) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("=== ")) {
      mutations.push_back({number, parse_effect(number, line.substr(4)), {}, {}});
      file.clear();
      continue;
    }
    if (mutations.empty()) fail(number, "belongs to no mutation");
    Mutation& mutation = mutations.back();
    if (line.starts_with("--- ")) {
      file = line.substr(4);
    } else if (line.starts_with("@@ ")) {
      mutation.edits.push_back(parse_record(number, file, line.substr(3)));
    } else if (line.starts_with("also ")) {
      const std::size_t because = line.find(", because ");
      if (because == line.npos) fail(number, "gives no reason");
      mutation.also.push_back(parse_effect(number, line.substr(5, because - 5)));
    } else if (line == "drop" || line.starts_with("- ") || line.starts_with("+ ") || line.starts_with("~ ")) {
      if (mutation.edits.empty()) fail(number, "names no record");
      mutation.edits.back().steps.push_back(line);
    } else {
      fail(number, "is nothing that this file can say");
    }
  }
  return mutations;
}

// ---- Editing a plan ----

using PlanFiles = std::map<std::string, std::string>;  // name in the plan's folder → text

// Replaces a text wherever it stands in the lines; false if it stands nowhere.
bool replace_text(Lines& lines, const std::string& from, const std::string& to) {
  bool found = false;
  for (std::string& line : lines)
    for (std::size_t at = 0; (at = line.find(from, at)) != line.npos; at += to.size(), found = true)
      line.replace(at, from.size(), to);
  return found;
}

// False if the steps do not fit the record.
bool change(Lines& record, const Edit& edit) {
  std::size_t below = std::min<std::size_t>(1, record.size());  // where an added line goes
  for (const std::string& step : edit.steps) {
    const std::string text = step.substr(2);
    if (step == "drop") {
      record.clear();
    } else if (step[0] == '+') {
      record.insert(record.begin() + static_cast<std::ptrdiff_t>(below++), text);
    } else if (step[0] == '-') {
      const auto found = std::find(record.begin(), record.end(), text);
      if (std::count(record.begin(), record.end(), text) != 1) return false;
      below = static_cast<std::size_t>(record.erase(found) - record.begin());
    } else {
      const Lines sides = split(text, " → ");
      if (sides.size() != 2 || !replace_text(record, sides[0], sides[1])) return false;
    }
  }
  return true;
}

// The records of a file, each with the tables inside it and the remarks below, after what stands above them.
std::vector<Lines> parts_of(std::string_view text) {
  std::vector<Lines> parts(1);
  for (const std::string& line : split(text, "\n")) {
    if (line.starts_with("[[") || line == "[plan]") parts.emplace_back();
    parts.back().push_back(line);
  }
  return parts;
}

bool is_meant(const Lines& record, const Edit& edit) {
  return !record.empty() && record.front() == edit.header &&
         std::all_of(edit.has.begin(), edit.has.end(), [&](const std::string& line) {
           return std::find(record.begin(), record.end(), line) != record.end();
         });
}

// How many records of the file were changed.
std::size_t edit_text(std::string& text, const Edit& edit) {
  std::vector<Lines> parts = parts_of(text);
  std::size_t meant = 0, changed = 0;
  if (edit.header.empty()) changed += change(parts.emplace_back(), edit) ? 1 : 0;
  for (Lines& part : parts) {
    if (!is_meant(part, edit)) continue;
    ++meant;
    Lines record = part;
    if (!change(record, edit)) continue;
    part = record;
    ++changed;
  }
  if (!edit.header.empty() && !edit.every && meant != 1)
    fail(edit.line, std::to_string(meant) + " records of " + edit.file + " are so");
  text.clear();
  for (const Lines& part : parts) text += joined(part);
  return changed;
}

bool is_named(const std::string& pattern, const std::string& name) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return name == pattern;
  return name.starts_with(pattern.substr(0, star)) && name.ends_with(pattern.substr(star + 1));
}

// The files that the mutation changes, changed. Throws if an edit does not apply.
PlanFiles mutate(const PlanFiles& files, const Mutation& mutation) {
  PlanFiles changed;
  for (const Edit& edit : mutation.edits) {
    std::size_t records = 0;
    if (edit.steps.empty()) fail(edit.line, "says nothing of what to change");
    for (const auto& [name, text] : files) {
      if (!is_named(edit.file, name)) continue;
      std::string copy = changed.contains(name) ? changed[name] : text;
      const std::size_t here = edit_text(copy, edit);
      if (here > 0) changed[name] = copy;
      records += here;
    }
    if (records == 0) fail(edit.line, "the change fits no record of " + edit.file);
  }
  if (changed.empty()) fail(mutation.line, "changes nothing");
  return changed;
}

// ---- What a plan's standing is, and how it differs ----

using Standing = std::map<std::string, std::string>;  // "requirement: subject" or "rule: record" → state

std::string name_for(const Plan& plan, RecordRef ref) {
  return ref.table == TableId::plan ? "the plan" : std::string(name_of(plan, ref));
}

// The record that a place lies in.
std::string record_around(const Plan& plan, Place place) {
  RecordRef around;
  std::uint32_t nearest = 0;
  for (const TableSchema& table : all_tables())
    for (std::uint32_t row = 0; row < table.size(plan); ++row) {
      const Record& record = table.row(plan, row);
      if (record.file != place.file || record.offset > place.begin || record.offset < nearest) continue;
      nearest = record.offset;
      around = {table.id, row};
    }
  return around.known() ? name_for(plan, around) : "no record";
}

std::string_view word_for(const Outcome& outcome) {
  switch (outcome.state) {
    case State::met: return outcome.is_late ? "late" : "met";
    case State::pending: return "pending";
    case State::waived: return "waived";
    case State::violated: break;
  }
  return "violated";
}

// A plan as it is in a folder, judged.
struct Judged {
  LoadedPlan loaded;
  Assessment assessment;
  Standing standing;

  explicit Judged(const fs::path& folder)
      : loaded(load_plan(folder)), assessment(assess(loaded.plan, *make_date(2019, 1, 1))) {
    const Plan& plan = loaded.plan;
    for (const Result& result : assessment.results)
      for (const Outcome& outcome : result.outcomes)
        standing[id(result) + ": " + name_for(plan, outcome.subject)] = word_for(outcome);
    for (const Diagnostics* diagnostics : {&loaded.diagnostics, &assessment.diagnostics})
      for (const Diagnostic& d : *diagnostics)
        if (!d.is_of_requirement()) standing[std::string(d.name) + ": " + record_around(plan, d.place)] = "reported";
  }
  std::string id(const Result& result) const {
    return std::string(loaded.plan.text(loaded.plan.requirements[result.requirement].id));
  }
};

// One line for everything that is not as before: "requirement: subject (met → violated)".
std::set<std::string> changes(const Standing& before, const Standing& after) {
  std::set<std::string> lines;
  const auto state = [](const Standing& standing, const std::string& key) {
    const auto found = standing.find(key);
    return found == standing.end() ? std::string("absent") : found->second;
  };
  for (const Standing* standing : {&before, &after})
    for (const auto& [key, unused] : *standing)
      if (const std::string old_state = state(before, key), new_state = state(after, key); old_state != new_state)
        lines.insert(key + " (" + old_state + " → " + new_state + ')');
  return lines;
}

std::set<std::string> expected_changes(const Mutation& mutation) {
  std::set<std::string> lines;
  const auto add = [&](const Effect& effect) {
    for (const std::string& subject : effect.subjects)
      lines.insert(effect.name + ": " + subject + " (" + effect.change + ')');
  };
  add(mutation.broken);
  for (const Effect& effect : mutation.also) add(effect);
  return lines;
}

// The subject's finding says all that a reader needs: what, by which clause, about whom, where.
void check_finding(const Judged& judged, const Effect& broken, const std::string& subject) {
  CAPTURE(subject);
  const Plan& plan = judged.loaded.plan;
  const Requirement* requirement = plan.find(Id<Requirement>{plan.symbols.find(broken.name)});
  if (requirement == nullptr) return;  // the first test says so
  const std::string name = subject == "the plan" ? std::string(plan.text(plan.info().title)) : subject;
  std::vector<const Diagnostic*> found;
  for (const Diagnostic& d : judged.assessment.diagnostics)
    if (d.name == broken.name && d.subject == name) found.push_back(&d);
  CHECK(found.size() == 1);
  if (found.size() != 1) return;
  const Diagnostic& d = *found.front();
  CHECK(d.check == plan.text(requirement->check));
  CHECK_FALSE(d.clause.empty());
  CHECK(d.clause == plan.text(requirement->clause));
  CHECK(d.place.known());
  CHECK(d.place.begin < d.place.end);
  CHECK_FALSE(d.message.empty());
  CHECK(d.severity == severity_of(*requirement));
}

const fs::path project = GRASSROOTS_PROJECT_DIR;

std::vector<Mutation> mutations_2018() {
  return parse_mutations(test::read_text(project / "tests/mutations/2018.txt"));
}

PlanFiles read_files(const fs::path& folder) {
  PlanFiles files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).generic_string()] = test::read_text(entry.path());
  return files;
}

}  // namespace

TEST_CASE("every requirement has a mutation, and every mutation a requirement") {
  const LoadedPlan loaded = load_plan(project / "examples/2018");
  std::set<std::string> required, broken;
  for (const Requirement& requirement : loaded.plan.requirements) required.emplace(loaded.plan.text(requirement.id));
  for (const Mutation& mutation : mutations_2018()) broken.insert(mutation.broken.name);
  for (const std::string& id : required) CHECK_MESSAGE(broken.contains(id), "no mutation breaks ", id);
  for (const std::string& id : broken) CHECK_MESSAGE(required.contains(id), "no requirement is called ", id);
}

TEST_CASE("each mutation breaks its requirement, and nothing that is not listed") {
  const test::ScratchFolder scratch;
  const fs::path folder = scratch.path() / "2018";
  const PlanFiles files = read_files(project / "examples/2018");
  for (const auto& [name, text] : files) scratch.write("2018" / fs::path(name), text);
  for (const auto& [name, text] : read_files(project / "examples/2017")) scratch.write("2017" / fs::path(name), text);
  const Judged before(folder);
  for (const auto& [key, state] : before.standing) {
    const std::string requirement = key;
    CAPTURE(requirement);
    CHECK((state == "met" || state == "waived"));
  }

  for (const Mutation& mutation : mutations_2018()) {
    INFO("mutations/2018.txt:", mutation.line, ": ", mutation.broken.name);
    PlanFiles changed;
    CHECK_NOTHROW(changed = mutate(files, mutation));
    if (changed.empty()) continue;
    for (const auto& [name, text] : changed) test::write_text(folder / name, text);
    const Judged after(folder);
    const auto expected = expected_changes(mutation), actual = changes(before.standing, after.standing);
    const auto text = [](const std::set<std::string>& lines) { return joined({lines.begin(), lines.end()}); };
    CHECK(test::diff(text(expected), text(actual)) == "");
    for (const std::string& subject : mutation.broken.subjects) check_finding(after, mutation.broken, subject);
    for (const auto& [name, unused] : changed) test::write_text(folder / name, files.at(name));
  }
  CHECK(Judged(folder).standing == before.standing);
}

TEST_CASE("an edit says when it does not apply") {
  const PlanFiles files{{"a.toml", "# remark\n[plan]\ntitle = \"A\"\n\n[[stays]]\nstart = 1\n[[stays]]\nstart = 2\n"}};
  const auto edited = [&](const std::string& text) {
    const auto mutations = parse_mutations("=== r: s\n--- a.toml\n" + text);
    return mutate(files, mutations.front())["a.toml"];
  };
  CHECK(edited("@@ [plan]\n- title = \"A\"\n+ title = \"B\"\n").starts_with("# remark\n[plan]\ntitle = \"B\"\n\n[["));
  CHECK(
      edited("@@ [[stays]] start = 2\n+ end = 3\n").ends_with("[[stays]]\nstart = 1\n[[stays]]\nend = 3\nstart = 2\n"));
  CHECK(edited("@@ [[stays]] start = 1\ndrop\n").ends_with("\n\n[[stays]]\nstart = 2\n"));
  CHECK(edited("@@ every [[stays]]\n~ start → begin\n").ends_with("[[stays]]\nbegin = 1\n[[stays]]\nbegin = 2\n"));
  CHECK(edited("@@ end\n+ [[teams]]\n+ id = 1\n").ends_with("start = 2\n[[teams]]\nid = 1\n"));

  CHECK_THROWS_WITH(edited("@@ [[stays]]\ndrop\n"), "line 3: 2 records of a.toml are so");
  CHECK_THROWS_WITH(edited("@@ [[stays]] start = 3\ndrop\n"), "line 3: 0 records of a.toml are so");
  CHECK_THROWS_WITH(edited("@@ [[stays]] start = 1\n- start = 2\n"), "line 3: the change fits no record of a.toml");
  CHECK_THROWS_WITH(edited("--- b.toml\n@@ [[stays]] start = 1\ndrop\n"),
                    "line 4: the change fits no record of b.toml");
  CHECK_THROWS_WITH(edited("@@ [[stays]] start = 1\n"), "line 3: says nothing of what to change");
  CHECK_THROWS_WITH(edited("@@ stays\ndrop\n"), "line 3: names no table");
  CHECK_THROWS_WITH(edited("drop\n"), "line 3: names no record");
  CHECK_THROWS_WITH(edited("also r: s\n"), "line 3: gives no reason");
  CHECK_THROWS_WITH(edited("remove\n"), "line 3: is nothing that this file can say");
  CHECK_THROWS_WITH(edited(""), "line 1: changes nothing");
}
