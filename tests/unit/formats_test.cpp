// SPDX-License-Identifier: MIT
// What machines and people are told: the same findings in every format, each with its own escapes.
#include "grassroots/assess/assess.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/text/width.hpp"
#include "tests/harness/diff.hpp"
#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;
using grassroots::all_formats, grassroots::all_rules, grassroots::Assessment, grassroots::Date, grassroots::Diagnostic;
using grassroots::Diagnostics, grassroots::Format, grassroots::Language, grassroots::LineColumn, grassroots::LoadedPlan,
    grassroots::parse_date;
using grassroots::display_width, grassroots::load_plan, grassroots::Requirement, grassroots::Rule, grassroots::Source;

// What there is to be told, from the library itself.
AllTold truth(const std::string& path, Date day) {
  const LoadedPlan loaded = load_plan(path);
  const Assessment assessment = assess(loaded.plan, day);
  AllTold all;
  for (const Diagnostics* diagnostics : {&loaded.diagnostics, &assessment.diagnostics})
    for (const Diagnostic& d : *diagnostics) {
      if (!d.counts()) continue;
      const Source& source = *loaded.plan.sources[d.place.file];
      const LineColumn begin = source.locate(d.place.begin), end = source.locate(d.place.end);
      all.push_back({std::string(d.name), source.path(), begin.line, begin.column, end.line, end.column,
                     render(d.message, Language::english)});
    }
  return all;
}

void check_same_evidence(const Folder& folder, const std::vector<std::string>& plans, std::size_t at_least) {
  AllTold expected;
  for (const std::string& plan : plans)
    for (const Told& told : truth(plan, *parse_date(folder.day))) expected.push_back(told);
  REQUIRE(expected.size() >= at_least);
  const auto check = [&](const std::string& format, AllTold (*read)(const std::string&),
                         std::string (*key)(const Told&)) {
    CAPTURE(format);
    CHECK(diff(listed(expected, key), listed(read(folder.written(plans, format)), key)) == "");
  };
  check("full", &told_by_full, &begin_of);
  check("concise", &told_by_concise, &begin_of);
  check("json", &told_by_json, &range_of);
  check("sarif", &told_by_sarif, &range_of);
  check("github", &told_by_github, &range_of);
  check("gitlab", &told_by_gitlab, &range_of);
  check("junit", &told_by_junit, &begin_of);
  check("full", &told_by_full, &message_of);
  check("concise", &told_by_concise, &message_of);
  check("json", &told_by_json, &message_of);
  check("gitlab", &told_by_gitlab, &message_of);
  check("junit", &told_by_junit, &message_of);
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "the same evidence everywhere: examples/broken") {
  copy_example("broken");
  check_same_evidence(*this, {"broken"}, 16);
  day = "2024-06-01";  // within the phase
  check_same_evidence(*this, {"broken"}, 10);
}

TEST_CASE_FIXTURE(Folder, "the same evidence everywhere: a campaign with faults in several files") {
  copy_example("2017");
  copy_example("2018");
  fs::remove("2018/teams/62-gansu.toml");
  edit("2018/teams/61-shaanxi.toml", "[[stays]]", "[[stay]]");
  edit("2018/teams/61-shaanxi.toml", "status = \"done\"", "status = \"finished\"");
  edit("2018/teams/51-sichuan.toml", "[[stays]]\n", "[[stays]]\npeople = [\"nobody-of-this-name\"]\n");
  edit("2018/teams/31-shanghai.toml", "members = [", "members = [，");
  edit("2018/requirements.toml", "min = ", "minimum = ");
  for (const std::string date : {"2018-06-15", "2018-07-15", "2019-01-01"}) {
    CAPTURE(date);
    day = date;
    check_same_evidence(*this, {"2018"}, 4);
  }
}

TEST_CASE_FIXTURE(Folder, "the same evidence everywhere: several plans and several severities") {
  write_text("a.toml", small_plan);
  write_text("b.toml", replaced(small_plan, "title", "titel"));
  check_same_evidence(*this, {"a.toml"}, 3);
  check_same_evidence(*this, {"b.toml"}, 4);
  check_same_evidence(*this, {"a.toml", "b.toml"}, 7);
}

namespace {

// A place as the full format shows it: the line's number, the line, and what is under it.
struct Excerpt {
  std::size_t line;
  std::string text, marks;  // marks: blanks, then ^ or - under the value, then perhaps a label
};
std::vector<Excerpt> excerpts_in(const std::string& text) {
  std::vector<Excerpt> excerpts;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::size_t bar = lines[i].find(" | "), digit = lines[i].find_first_not_of(' ');
    if (bar == std::string::npos || lines[i].find_first_not_of("0123456789", digit) != bar || digit == bar) continue;
    REQUIRE(lines[i + 1].substr(0, bar + 3) == std::string(bar, ' ') + " | ");
    excerpts.push_back({std::stoul(lines[i].substr(digit)), lines[i].substr(bar + 3), lines[i + 1].substr(bar + 3)});
  }
  return excerpts;
}

// The part of a text that stands in these columns of a terminal.
std::string in_columns(std::string_view text, std::size_t begin, std::size_t size) {
  std::string part;
  for (std::size_t column = 0; !text.empty();) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    if (column >= begin && column < begin + size) part += text.substr(0, bytes);
    column += display_width(text.substr(0, bytes));
    text.remove_prefix(bytes);
  }
  return part;
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "carets stand under the value, with Chinese before it and however narrow the terminal is") {
  write_text("plan.toml",
             "[plan]\ntitle = \"二〇一八年度扎根基层蹲点调研工作方案\"\ncontacts = [{ name = \"方亦舟\", telephone = "
             "\"(010)5555\" }]\n"
             "[[phases]]\nid = \"调研\"\nname = \"蹲点调研\"\nstart = 2024-04-01\nend = \"二〇二四年六月三十日\"\n"
             "[[tasks]]\nid = \"一\"\nname = \"编印调研提纲并发到每一个工作组每一名组员的手中\"\nphase = \"调研\"\n"
             "after = [\"调研\", \"部署动员和培训\", \"b\"]\n\tdone = \"late\"\n[[regions]]\ncode = \"1\"\nname = \"" +
                 std::string(3000, 'x') + "\" # " + std::string(3000, 'y') + "\nlevel = \"" + std::string(500, 'z') +
                 "\"\n");
  const AllTold findings = told_by_json(written("plan.toml", "json"));
  REQUIRE(findings.size() >= 6);
  const Source source("plan.toml", read_text("plan.toml"));
  const auto offset = [&](std::size_t line, std::size_t column) {
    return source.offset({static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)});
  };
  for (const std::size_t columns : {0U, 24U, 40U, 80U, 200U})
    for (const std::string language : {"en", "zh"}) {
      CAPTURE(columns);
      world.terminal_width = columns;
      const Outcome outcome = validate("plan.toml", {"--lang", language, "--color", "never", "--max-findings", "0"});
      std::vector<Excerpt> excerpts = excerpts_in(outcome.out);
      std::erase_if(excerpts, [](const Excerpt& e) { return e.marks.find('^') == std::string::npos; });
      REQUIRE(excerpts.size() == findings.size());
      for (std::size_t i = 0; i < findings.size(); ++i) {
        const Told& told = findings[i];
        CAPTURE(told.message.substr(0, 80));
        CHECK(excerpts[i].line == told.line);
        if (columns >= 40) CHECK(display_width(excerpts[i].text) + std::to_string(told.line).size() + 3 <= columns);
        const std::uint32_t begin = offset(told.line, told.column), end = offset(told.end_line, told.end_column);
        const std::string value(source.bytes().substr(begin, end - begin));
        const std::size_t first = excerpts[i].marks.find('^'), size = excerpts[i].marks.find_last_of('^') + 1 - first;
        std::string marked = in_columns(excerpts[i].text, first, size);
        const bool is_cut = marked.ends_with("…");
        if (is_cut) marked.resize(marked.size() - std::string_view("…").size());
        CHECK((is_cut ? value.starts_with(marked) && marked.size() >= 4 : value == marked));
        CHECK((columns != 0 || value.size() > 400 || !is_cut));
      }
    }
}

TEST_CASE_FIXTURE(Folder, "a text to paste is shown to people, too") {
  std::size_t suggestions = 0;
  for (const char* family : {"checks", "integrity"})
    for (const fs::directory_entry& folder :
         fs::directory_iterator(fs::path(GRASSROOTS_PROJECT_DIR) / "tests" / family)) {
      CAPTURE(folder.path().filename().string());
      const WorkingFolder there(folder.path());
      const std::string plan = fs::is_directory("bad") ? "bad" : "bad.toml";
      const Json report = json(plan);
      for (const Json& finding : report.at("findings")) {
        if (!finding.contains("suggestion") || finding.contains("replaces")) continue;
        ++suggestions;
        std::string pasted = finding["suggestion"];
        std::erase(pasted, '"');
        if (pasted.empty()) continue;  // a quotation mark: the message has it
        bool is_shown = false;
        for (std::string line : lines_of(validate(plan, {"--select", finding["name"]}).out)) {
          std::erase(line, '"');
          is_shown = is_shown || (line.find(" = help: ") != std::string::npos &&
                                  line.find('`' + pasted + '`') != std::string::npos);
        }
        CHECK_MESSAGE(is_shown, pasted);
      }
    }
  CHECK(suggestions > 8);
}

TEST_CASE_FIXTURE(Folder, "a file gets the bytes that standard output would") {
  copy_example("broken");
  std::vector<std::string> words;
  for (const Format* format : all_formats())
    words.insert(words.end(), {"--output", std::string(format->name) + "=" + std::string(format->name) + ".out"});
  world.terminal_width = 60;  // of no concern to files: neither its width nor its colours
  const Outcome outcome = validate("broken", words);
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.find('\x1b') != std::string::npos);
  world.terminal_width = 0;
  for (const Format* format : all_formats()) {
    CAPTURE(format->name);
    const std::string name(format->name), text = read_text(name + ".out");
    // The last line is for the person at the terminal.
    if (format->for_people)
      CHECK(written("broken", name).starts_with(text));
    else
      CHECK(written("broken", name) == text);
    CHECK(text.size() > 500);
  }
}

TEST_CASE_FIXTURE(Folder, "JSON has the members that are documented, and no others") {
  copy_example("broken");
  write_text("small.toml", small_plan);
  const auto check_members = [](const Json& object, const std::set<std::string>& must,
                                const std::set<std::string>& may) {
    for (const std::string& key : must) CHECK_MESSAGE(object.contains(key), "there is no ", key);
    for (const auto& member : object.items())
      CHECK_MESSAGE((must.contains(member.key()) || may.contains(member.key())), "a new member: ", member.key());
  };
  const auto check_location = [&](const Json& location) {
    check_members(location, {"file", "begin", "end"}, {});
    for (const char* at : {"begin", "end"}) check_members(location.at(at), {"line", "column"}, {});
  };
  std::set<std::string> seen;
  for (const std::string plan : {"broken", "small.toml"}) {
    const Json report = json(plan);
    check_members(report, {"version", "plans", "findings"}, {});
    CHECK(report.at("version") == 1);
    REQUIRE(report.at("plans").size() == 1);
    check_members(report["plans"][0],
                  {"file", "above", "as_of", "teams", "regions", "stays", "requirements", "outcomes"}, {});
    for (const Json& outcome : report["plans"][0]["outcomes"]) {
      check_members(outcome, {"requirement", "clause", "subject", "state", "have", "need"},
                    {"pace", "expected", "reach", "by", "late", "value", "period"});
      check_members(outcome.at("subject"), {"table", "id", "name"}, {});
    }
    check_members(report["plans"][0]["requirements"], {"met", "pending", "violated", "waived", "not_understood"}, {});
    CHECK(report["plans"][0]["as_of"] == day);
    for (const Json& finding : report.at("findings")) {
      check_members(
          finding, {"name", "severity", "message", "location", "fingerprint"},
          {"related", "check", "clause", "requirement", "subject", "help", "suggestion", "replaces", "sure", "waived"});
      check_location(finding.at("location"));
      if (finding.contains("replaces")) check_location(finding["replaces"]);
      if (finding.contains("related"))
        for (const Json& related : finding["related"]) {
          check_members(related, {"message", "location"}, {});
          check_location(related.at("location"));
        }
      for (const char* key : {"check", "clause", "requirement", "subject"})
        CHECK(finding.contains(key) == finding.contains("check"));
      for (const auto& [key, value] : finding.items()) seen.insert(key);
    }
  }
  CHECK(seen.size() == 15);  // every member was seen
}

TEST_CASE_FIXTURE(Folder, "JSON tells how every subject stands, also what is no finding") {
  copy_example("2017");
  copy_example("2018");
  day = "2018-07-15";
  const Json plan = json("2018").at("plans").at(0);
  std::map<std::string, std::set<std::string>> states;  // by requirement
  std::size_t behind = 0;
  for (const Json& outcome : plan.at("outcomes")) {
    states[outcome.at("requirement")].insert(outcome.at("state").get<std::string>());
    if (outcome.value("pace", "") != "behind") continue;
    ++behind;
    CHECK(outcome.at("subject") == Json{{"table", "teams"}, {"id", "guangdong"}, {"name", "广东工作组"}});
    CHECK(outcome.at("have") == 8);
    CHECK(outcome.at("need") == 30);
    CHECK(outcome.at("expected") == 12);
    CHECK(outcome.at("reach") == 32);
    CHECK(outcome.at("by") == "2018-09-30");
  }
  CHECK(behind == 1);
  // The same counts as of the requirements by their worst state.
  std::map<std::string, std::size_t> counts;
  for (const auto& [requirement, of_it] : states)
    for (const char* state : {"violated", "waived", "pending", "met"})
      if (of_it.contains(state)) {
        ++counts[state];
        break;
      }
  for (const char* state : {"met", "pending"}) CHECK(counts[state] == plan.at("requirements").at(state));
}

TEST_CASE_FIXTURE(Folder, "SARIF describes every rule, relates the second place and has relative addresses") {
  copy_example("broken");
  fs::create_directory("a b");
  fs::rename("broken/plan.toml", "a b/计划#1.toml");
  const Json run = Json::parse(written("a b/计划#1.toml", "sarif")).at("runs").at(0);
  const Json& rules = run.at("tool").at("driver").at("rules");
  CHECK(rules.size() == all_rules().size() + 5);  // and the plan's requirements
  for (const Json& rule : rules)
    for (const char* member : {"shortDescription", "fullDescription", "help"})
      CHECK_MESSAGE(!rule.at(member).at("text").get<std::string>().empty(), rule.at("id"));
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  REQUIRE(run.at("results").size() == 16);
  std::size_t related = 0;
  for (const Json& result : run.at("results")) {
    CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
    CHECK(result.at("partialFingerprints").size() == 1);
    CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
          "a%20b/%E8%AE%A1%E5%88%92%231.toml");
    related += result.contains("relatedLocations") ? result["relatedLocations"].size() : 0;
  }
  CHECK(related >= 7);
}

TEST_CASE_FIXTURE(Folder, "GitHub gets the most severe first, and nothing that would end a command or a property") {
  write_text("a,b%3A:c.toml", replaced(small_plan, "id = \"five-days\"", "id = \"5%0A::x,\\ny\"") +
                                  "[[sites]]\nid = \"site\"\nregion = \"100%,:\\n\"\n");
  const std::string text = written("a,b%3A:c.toml", "github");
  const std::vector<std::string> lines = lines_of(text);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].starts_with("::error file=a%2Cb%253A%3Ac.toml,line=7,col="));
  CHECK(lines[0].find(",title=5%250A%3A%3Ax%2C\\u000ay::") != std::string::npos);
  CHECK(lines[1].find("::a,b%253A:c.toml:43: `region` names the region `100%25,:\\u000a`, ") != std::string::npos);
  CHECK(lines[2].starts_with("::warning "));
  CHECK(lines[3].starts_with("::notice "));
  CHECK(lines[4] == "2 errors, 1 warning, 1 notice");
}

TEST_CASE_FIXTURE(Folder, "GitHub, which shows ten of a kind, is told where the others are") {
  std::string stays = "team,start,days\n";
  for (int team = 2; team <= 26; ++team) stays += "t" + std::to_string(team) + ",2024-06-01,8\n";
  write_text("stays.csv", stays);
  write_text("plan.toml", small_plan);
  edit("plan.toml", "title", "include = [\"stays.csv\"]\ntitle");
  const std::vector<std::string> lines = lines_of(written("plan.toml", "github"));
  REQUIRE(lines.size() > 25);
  CHECK(lines[0].find("::stays.csv:2: `team` names the team `t2`") != std::string::npos);
  CHECK(lines.back().ends_with("; GitHub shows at most 10 of a kind as annotations, this log has them all"));
  const auto errors =
      std::count_if(lines.begin(), lines.end(), [](const auto& l) { return l.starts_with("::error "); });
  CHECK(lines.back().starts_with(std::to_string(errors) + " errors, "));
}

TEST_CASE_FIXTURE(Folder, "GitLab gets what its code quality widget reads") {
  copy_example("broken");
  const Json issues = Json::parse(written("broken", "gitlab"));
  CHECK(issues.size() == 16);
  for (const Json& issue : issues) {
    CHECK(issue.at("description").is_string());
    CHECK(issue.at("check_name").is_string());
    CHECK(issue.at("fingerprint").get<std::string>().size() == 16);
    const std::string severity = issue.at("severity");
    CHECK(std::set<std::string>{"info", "minor", "major", "critical", "blocker"}.contains(severity));
    CHECK(issue.at("location").at("lines").at("begin") == issue.at("location").at("positions").at("begin").at("line"));
    CHECK(!issue.at("location").at("path").get<std::string>().starts_with("./"));
  }
}

TEST_CASE_FIXTURE(Folder, "JUnit has a case for every rule and every requirement, and counts what failed") {
  copy_example("2017");
  copy_example("2018");
  day = "2019-01-01";
  for (const bool with_faults : {false, true}) {
    CAPTURE(with_faults);
    if (with_faults) fs::remove("2018/teams/62-gansu.toml");
    const XmlElement root = XmlReader(written("2018", "junit")).read();
    const LoadedPlan loaded = load_plan("2018");
    std::set<std::string> wanted, found;
    for (const Rule* rule : all_rules()) wanted.emplace(rule->name);
    for (const Requirement& requirement : loaded.plan.requirements) wanted.emplace(loaded.plan.text(requirement.id));
    std::size_t failed = 0, skipped = 0;
    for (const XmlElement* part : root.all("testcase")) {
      CHECK(found.insert(part->attributes.at("name")).second);
      const std::string clause = part->attributes.at("classname");
      CHECK(clause.starts_with("2018/plan.toml."));
      const std::string_view name = std::string_view(clause).substr(std::string_view("2018/plan.toml.").size());
      const auto is_of = [&](const Requirement& r) {
        return loaded.plan.text(r.id) == part->attributes.at("name") &&
               (loaded.plan.text(r.clause) == name || (!r.clause && name == "requirements"));
      };
      CHECK((name == "integrity" ||
             std::any_of(loaded.plan.requirements.begin(), loaded.plan.requirements.end(), is_of)));
      failed += part->all("failure").empty() ? 0 : 1;
      skipped += part->all("skipped").size();
    }
    CHECK(found == wanted);
    const auto suites = root.all("testsuite");
    REQUIRE(suites.size() == 1);
    CHECK(suites[0]->attributes.at("name") == "2018/plan.toml");
    CHECK(suites[0]->attributes.at("tests") == std::to_string(found.size()));
    CHECK(suites[0]->attributes.at("failures") == std::to_string(failed));
    CHECK(suites[0]->attributes.at("skipped") == std::to_string(skipped));
    CHECK(skipped == 2);  // waived
    CHECK((failed > 0) == with_faults);
  }
}

TEST_CASE_FIXTURE(Folder, "JUnit counts as failed what makes the exit code 1") {
  write_text("plan.toml", std::string(small_plan) +
                              "[[requirements]]\nid = \"soft\"\ncheck = \"days\"\nmin = 99\nseverity = \"warning\"\n");
  const auto failures = [](const std::string& fail_on) {
    const Outcome outcome =
        run_program({}, {"validate", "plan.toml", "--format", "junit", "--fail-on", fail_on, "--select", "soft"});
    const XmlElement root = XmlReader(outcome.out).read();
    return root.all("testsuite").front()->attributes.at("failures") + ", exit " + std::to_string(outcome.exit_code);
  };
  CHECK(failures("error") == "0, exit 0");
  CHECK(failures("warning") == "1, exit 1");
}

TEST_CASE_FIXTURE(Folder, "JUnit does not pass a requirement off as kept or pending that nobody could decide") {
  write_text("plan.toml",
             std::string(small_plan) + "[[requirements]]\nid = \"odd\"\ncheck = \"days\"\nmin = 2\nmax = 1\n");
  const XmlElement root = XmlReader(written("plan.toml", "junit")).read();
  for (const XmlElement* part : root.all("testcase")) {
    if (part->attributes.at("name") != "odd") continue;
    REQUIRE(part->all("skipped").size() == 1);
    CHECK(part->all("skipped")[0]->attributes.at("message") != "pending");
  }
}

TEST_CASE_FIXTURE(Folder, "JUnit and SARIF keep a requirement apart from the rule that it shares its name with") {
  write_text("plan.toml", replaced(small_plan, "five-days", "overdue") +
                              "[[tasks]]\nid = \"t\"\nname = \"T\"\nphase = \"p\"\n"
                              "[[phases]]\nid = \"p\"\nname = \"P\"\nstart = 2024-01-01\nend = 2024-01-31\n");
  std::size_t cases = 0;
  const XmlElement root = XmlReader(written("plan.toml", "junit")).read();
  for (const XmlElement* part : root.all("testcase"))
    if (part->attributes.at("name") == "overdue") {
      ++cases;
      CHECK(part->all("failure").size() == 1);
    }
  CHECK(cases == 2);
  const Json run = Json::parse(written("plan.toml", "sarif")).at("runs").at(0);
  std::set<std::string> described;
  for (const Json& result : run.at("results")) {
    if (result.at("ruleId") != "overdue") continue;
    const Json& rule = run.at("tool").at("driver").at("rules").at(result.at("ruleIndex").get<std::size_t>());
    CHECK(rule.at("id") == "overdue");
    CHECK(described.insert(rule.at("shortDescription").at("text").get<std::string>()).second);
  }
  CHECK(described.size() == 2);
}

TEST_CASE_FIXTURE(Folder, "what is waived never counts, and is told only where machines can tell it apart") {
  write_text("plan.toml", small_plan);
  edit("plan.toml", "of = \"eight-days\"", "of = [\"five-days\", \"six-days\", \"seven-days\", \"eight-days\"]");
  CHECK(validate("plan.toml", {"--fail-on", "info"}).exit_code == 0);
  CHECK(told_by_full(written("plan.toml", "full")).empty());
  CHECK(told_by_concise(written("plan.toml", "concise")).empty());
  CHECK(written("plan.toml", "github").empty());
  CHECK(Json::parse(written("plan.toml", "gitlab")).empty());
  const XmlElement junit = XmlReader(written("plan.toml", "junit")).read();
  CHECK(junit.all("failure").empty());
  CHECK(junit.all("system-out").empty());
  CHECK(junit.all("skipped").size() == 4);
  const Json report = json("plan.toml");
  CHECK(report["plans"][0]["requirements"]["waived"] == 4);
  REQUIRE(report["findings"].size() == 4);
  for (const Json& finding : report["findings"]) CHECK(finding.at("waived") == "snow (approved by the office)");
  const Json results = Json::parse(written("plan.toml", "sarif"))["runs"][0]["results"];
  REQUIRE(results.size() == 4);
  for (const Json& result : results) {
    REQUIRE(result.at("suppressions").size() == 1);
    CHECK(result["suppressions"][0].at("kind") == "external");
    CHECK(result["suppressions"][0].at("justification") == "snow (approved by the office)");
  }
  CHECK(validate("plan.toml", {"--statistics"}).out.find("days") == std::string::npos);
  validate("plan.toml", {"--baseline", "known.json", "--write-baseline"});
  CHECK(Json::parse(read_text("known.json"))["findings"].empty());
}
