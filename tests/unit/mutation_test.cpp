// SPDX-License-Identifier: MIT
// Proof by mutation: every requirement of an example notices when it is broken, says so for exactly the subject that
// broke it, and nothing else changes but what is expected to. The changes are in mutations/*.txt; how they are written
// down is said in 2018.txt.
#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/harness/diff.hpp"
#include "tests/harness/judged_plan.hpp"
#include "tests/harness/plan_edits.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

struct Mutation {
  std::size_t line = 0;
  Effect broken;
  std::vector<Effect> also;
  std::vector<Edit> edits;
};

std::vector<Mutation> parse_mutations(std::string_view text) {
  const auto begin = [](std::size_t number, const std::string& broken) {
    return Mutation{number, parse_effect(number, broken), {}, {}};
  };
  return read_cases(text, begin, [](std::size_t number, const std::string& line, Mutation& mutation) {
    if (!line.starts_with("also ")) return false;
    const std::size_t because = line.find(", because ");
    if (because == line.npos) fail_at(number, "gives no reason");
    mutation.also.push_back(parse_effect(number, line.substr(5, because - 5)));
    return true;
  });
}

// The files that the mutation changes, changed. Throws if an edit does not apply.
PlanFiles mutate(const PlanFiles& files, const Mutation& mutation) {
  PlanFiles changed = edit_files(files, mutation.edits);
  if (changed.empty()) fail_at(mutation.line, "changes nothing");
  return changed;
}

std::set<std::string> expected_changes(const Mutation& mutation) {
  std::set<std::string> lines = lines_of(mutation.broken);
  for (const Effect& effect : mutation.also) lines.merge(lines_of(effect));
  return lines;
}

// The subject's finding says all that a reader needs: what, by which clause, about whom, where.
void check_finding(const JudgedPlan& judged, const Effect& broken, const std::string& subject) {
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

// A plan, and a day on which it has kept what it promised.
struct Example {
  std::string name;
  Date day;
  std::vector<Mutation> mutations;
};

std::vector<Example> all_examples() {
  std::vector<Example> all{{"2018", *make_date(2019, 1, 1), {}},
                           {"observation", *make_date(2024, 12, 6), {}},
                           {"census", *make_date(2025, 2, 1), {}},
                           {"supervision", *make_date(2025, 1, 27), {}}};
  for (Example& example : all)
    example.mutations = parse_mutations(read_text(project / "tests/mutations" / (example.name + ".txt")));
  return all;
}

void check_mutation(const fs::path& folder, const Example& example, const Mutation& mutation, const PlanFiles& files,
                    const Standing& before) {
  PlanFiles changed;
  CHECK_NOTHROW(changed = mutate(files, mutation));
  if (changed.empty()) return;
  for (const auto& [name, text] : changed) write_text(folder / name, text);
  const JudgedPlan after(folder, example.day);
  const auto expected = expected_changes(mutation), actual = changes(before, after.standing);
  const auto text = [](const std::set<std::string>& lines) { return joined({lines.begin(), lines.end()}); };
  CHECK(diff(text(expected), text(actual)) == "");
  for (const std::string& subject : mutation.broken.subjects) check_finding(after, mutation.broken, subject);
  for (const auto& [name, unused] : changed) write_text(folder / name, files.at(name));
}

}  // namespace

TEST_CASE("every requirement of an example has a mutation, and every mutation a requirement") {
  for (const Example& example : all_examples()) {
    CAPTURE(example.name);
    const LoadedPlan loaded = load_plan(project / "examples" / example.name);
    std::set<std::string> required, broken;
    for (const Requirement& requirement : loaded.plan.requirements) required.emplace(loaded.plan.text(requirement.id));
    for (const Mutation& mutation : example.mutations) broken.insert(mutation.broken.name);
    for (const std::string& id : required) CHECK_MESSAGE(broken.contains(id), "no mutation breaks ", id);
    for (const std::string& id : broken) CHECK_MESSAGE(required.contains(id), "no requirement is called ", id);
  }
}

TEST_CASE("each clause that an example names is a requirement, and each requirement has a clause") {
  for (const Example& example : all_examples()) {
    CAPTURE(example.name);
    const LoadedPlan loaded = load_plan(project / "examples" / example.name);
    const Plan& plan = loaded.plan;
    std::set<std::string_view> named, kept;
    for (const ListItem& clause : plan.list(plan.info().clauses)) named.insert(plan.text(clause.symbol));
    for (const Requirement& requirement : plan.requirements) kept.insert(plan.text(requirement.clause));
    CHECK_FALSE(named.empty());
    for (const std::string_view clause : named) CHECK_MESSAGE(kept.contains(clause), "nothing asks for ", clause);
    CHECK_FALSE(kept.contains(""));
  }
}

TEST_CASE("each mutation breaks its requirement, and nothing that is not listed") {
  for (const Example& example : all_examples()) {
    const ScratchFolder scratch;
    const fs::path folder = scratch.path() / example.name;
    const PlanFiles files = read_plan_files(project / "examples" / example.name);
    for (const auto& [name, text] : files) scratch.write(example.name / fs::path(name), text);
    for (const auto& [name, text] : read_plan_files(project / "examples/2017"))
      scratch.write("2017" / fs::path(name), text);
    const JudgedPlan before(folder, example.day);
    for (const auto& requirement_and_state : before.standing) {
      const std::string &key = requirement_and_state.first, &state = requirement_and_state.second;
      CAPTURE(key);
      // What was closed late stays late, and is told.
      CHECK_MESSAGE((state == "met" || state == "waived" || key.starts_with("late: ")), state);
    }
    for (std::size_t i = 0; i < example.mutations.size(); i += step) {
      const Mutation& mutation = example.mutations[i];
      INFO("mutations/", example.name, ".txt:", mutation.line, ": ", mutation.broken.name);
      check_mutation(folder, example, mutation, files, before.standing);
    }
    CHECK(JudgedPlan(folder, example.day).standing == before.standing);
  }
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
  const auto added = parse_mutations("=== r: s\n--- new.toml\n@@ end\n+ [[teams]]\n+ id = 1\n");
  CHECK(mutate(files, added.front()) == PlanFiles{{"new.toml", "[[teams]]\nid = 1\n"}});

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
