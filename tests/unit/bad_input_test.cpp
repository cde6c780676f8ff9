// SPDX-License-Identifier: MIT
// Files that are no plan, through the whole program: each gets one clear sentence, exit code 2 where it
// cannot be read and 1 where it is read and faulty, and nothing crashes, hangs or floods the terminal.
#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "grassroots/load/load.hpp"
#include "tests/harness/findings.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/tables.hpp"

namespace {

using namespace grassroots::test;
using grassroots::Diagnostic, grassroots::load_plan, grassroots::LoadedPlan;

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

class Folder {
 public:
  Outcome validate(const std::string& path) { return run_program({}, {"validate", path}); }
  Outcome validate_bytes(std::string_view bytes) {
    scratch.write("plan.toml", bytes);
    return validate("plan.toml");
  }
  ScratchFolder scratch;

 private:
  WorkingFolder here_{scratch.path()};
};

void check_unreadable(const Outcome& outcome, const std::string& sentence) {
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "grassroots: " + sentence + "\n");
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "what cannot be read is said in one sentence") {
  SUBCASE("no file") { check_unreadable(validate("none.toml"), "cannot read none.toml: there is no such file"); }
  SUBCASE("a file on the way") {
    scratch.write("file", "");
    check_unreadable(validate("file/plan.toml"), "cannot read file/plan.toml: there is no such file");
  }
  SUBCASE("a folder without a plan") { check_unreadable(validate("."), "the folder . holds no plan.toml"); }
  SUBCASE("a folder called plan.toml") {
    std::filesystem::create_directory("plan.toml");
    check_unreadable(validate("."), "cannot read plan.toml: it is not a regular file");
  }
  SUBCASE("a device") { check_unreadable(validate("/dev/null"), "cannot read /dev/null: it is not a regular file"); }
  SUBCASE("a pipe that nobody writes to") {
    REQUIRE(::mkfifo("pipe.toml", 0600) == 0);
    check_unreadable(validate("pipe.toml"), "cannot read pipe.toml: it is not a regular file");
  }
  SUBCASE("a huge file") {
    scratch.write("plan.toml", "");
    std::filesystem::resize_file("plan.toml", (std::uintmax_t{64} << 20U) + 1);
    check_unreadable(validate("plan.toml"), "cannot read plan.toml: it is larger than 64 MiB");
  }
  SUBCASE("a name with control characters") {
    const Outcome outcome = validate("\x1b[2J\n.toml");
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find('\x1b') == std::string::npos);
    CHECK(occurrences(outcome.err, "\n") == 1);
  }
}

TEST_CASE_FIXTURE(Folder, "what is read and faulty is said at its place") {
  struct Input {
    std::string what;
    std::string bytes, finding;
  };
  const Input inputs[] = {
      {"nothing", "", "error[missing-key]: the plan's own file has no [plan]"},
      {"a blank line", "\n", "error[missing-key]: the plan's own file has no [plan]"},
      {"a byte order mark and nothing", "\xEF\xBB\xBF", "error[missing-key]: the plan's own file has no [plan]"},
      {"a program",
       std::string("\x7f"
                   "ELF\x02\x01\x01\0\0\0",
                   10),
       "error[not-text]: this is not a text file (it has a NUL byte)"},
      {"half a character of UTF-16", std::string("\xFE\xFF\0[\xD8\x00", 6),
       "error[not-text]: this is UTF-16 text, not UTF-8"},
      {"UTF-16 without a mark", std::string("[\0p\0l\0", 6), "error[not-text]: this is UTF-16 text, not UTF-8"},
      {"a character cut off", "[plan]\ntitle = \"\xe6\xb0", "error[not-text]: this byte is not UTF-8"},
      {"a surrogate", "[plan]\ntitle = \"\xed\xa0\x80\"\n", "error[not-text]: this byte is not UTF-8"},
      {"a character that turns text around", "tit\u202Ele = 1\n", "1 | tit\\u202ele = 1"},
      {"brackets without end", repeated("[", 100'000), "error[too-deep]: more than 32 levels of nesting"},
      {"lists without end", "a = " + repeated("[", 100'000), "error[too-deep]: more than 32 levels of nesting"},
      {"tables without end", "a = " + repeated("{a=", 30'000), "error[too-deep]: more than 32 levels of nesting"},
      {"dots without end", repeated("a.", 50'000) + "a = 1\n", "error[too-deep]: more than 32 levels of nesting"},
      {"a header of dots", repeated("[", 1) + repeated("a.", 50'000) + "a]\n",
       "error[too-deep]: more than 32 levels of nesting"},
      {"a header of a dot", "[.]\n", "error[not-toml]: "},
      {"a text that never ends", "[plan]\ntitle = \"" + repeated("x", 1'000'000), "error[not-toml]: "},
      {"a text of many lines that never ends", "[plan]\ntitle = \"\"\"" + repeated("x\n", 100'000),
       "error[not-toml]: "},
      {"a line of a megabyte", "[plan]\ntitle = \"" + repeated("地", 350'000) + "\" ten\n", "error[not-toml]: "},
      {"a key of a megabyte", "[plan]\n" + repeated("x", 1'000'000) + " = 1\n", "error[unknown-key]: "},
      {"a number of a megabyte", "[plan]\ntitle = " + repeated("9", 1'000'000) + "\n", "error[not-toml]: "},
  };
  for (const Input& input : inputs) {
    CAPTURE(input.what);
    const Outcome outcome = validate_bytes(input.bytes);
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err == "");
    CHECK(outcome.out.find(input.finding) != std::string::npos);
    CHECK_MESSAGE(outcome.out.size() < 10'000, outcome.out.size(), " bytes");
  }
}

TEST_CASE_FIXTURE(Folder, "a byte order mark and Windows line ends are no fault") {
  const Outcome outcome =
      validate_bytes("\xEF\xBB\xBF[plan]\r\ntitle = \"A plan\"\r\n[[teams]]\r\nid = \"a\"\r\nregions = [\"1\"]\r\n");
  CHECK(outcome.out.find("plan.toml:5:12") != std::string::npos);
  CHECK(occurrences(outcome.out, "error[") == 1);
}

TEST_CASE_FIXTURE(Folder, "twenty lines that are not TOML are all reported, and what stands between is read") {
  std::string text = "[plan]\ntitle = \"A plan\"\n";
  for (int i = 0; i < 20; ++i)
    text += "[[regions]]\ncode = \"" + std::to_string(i) + "\"\nname = \"Region\"\nnote = nothing " +
            std::to_string(i) + "\n";
  const Outcome outcome = validate_bytes(text);
  CHECK(outcome.exit_code == 1);
  CHECK(occurrences(outcome.out, "error[not-toml]") == 20);
  CHECK(occurrences(outcome.out, "error[") == 20);
  CHECK(outcome.out.find(" 20 regions") != std::string::npos);
}

TEST_CASE_FIXTURE(Folder, "a file of nothing but faults ends") {
  const Outcome outcome = validate_bytes(repeated("not TOML at all\n", 20'000));
  CHECK(outcome.exit_code == 1);
  CHECK(occurrences(outcome.out, "error[not-toml]") >= 20);
  CHECK(outcome.out.size() < 20'000);
}

TEST_CASE_FIXTURE(Folder, "what an include cannot read is said at its place, and all else is checked") {
  std::filesystem::create_directories("folder");
  std::filesystem::create_directories("pattern/a.toml");
  scratch.write("secret.toml", "");
  scratch.write("huge.toml", "");
  std::filesystem::resize_file("huge.toml", (std::uintmax_t{64} << 20U) + 1);
  std::filesystem::create_symlink("gone.toml", "dangling.toml");
  std::filesystem::create_symlink("circle.toml", "circle.toml");
  REQUIRE(::mkfifo("pipe.toml", 0600) == 0);
  scratch.write("last.toml", "[[regions]]\ncode = 1\nname = \"r\"\n");
  scratch.write("plan.toml",
                "[plan]\ntitle = \"t\"\ninclude = [\n\"none.toml\",\n\"folder\",\n\"pattern/*.toml\",\n\"huge.toml\",\n"
                "\"dangling.toml\",\n\"circle.toml\",\n\"pipe.toml\",\n\"" +
                    repeated("x", 300) + "\",\n\"last.toml\"]\n");
  const Outcome outcome = run_program({}, {"validate", "--format", "concise"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err == "");
  for (const char* finding : {
           "\nplan.toml:4:1: error[include-not-found]: cannot read none.toml: there is no such file\n",
           "\nplan.toml:5:1: error[include-not-found]: cannot read folder: it is not a regular file\n",
           "\nplan.toml:6:1: error[include-not-found]: cannot read pattern/a.toml: it is not a regular file\n",
           "\nplan.toml:7:1: error[include-not-found]: cannot read huge.toml: it is larger than 64 MiB\n",
           "\nplan.toml:8:1: error[include-not-found]: cannot read dangling.toml: there is no such file\n",
           "\nplan.toml:9:1: error[include-outside]: ",
           "\nplan.toml:10:1: error[include-not-found]: cannot read pipe.toml: it is not a regular file\n",
           "\nplan.toml:11:1: error[include-outside]: ",
           "\nlast.toml:2:8: error[wrong-type]: `code` takes a text, and this is a whole number\n",
       }) {
    CAPTURE(finding);
    CHECK(occurrences("\n" + outcome.out, finding) == 1);
  }
  CHECK(occurrences(outcome.out, "error[") == 9);
}

TEST_CASE_FIXTURE(Folder,
                  "what a file names wrongly among its includes is one error, and what it names rightly is read") {
  const std::string stays = "[[stays]]\nteam = \"one\"\nstart = 2018-06-01\nend = 2018-06-02\n";
  write_text("plan.toml", "[plan]\ntitle = \"A plan\"\ninclude = [\"more.toml\"]\n" + stays);
  write_text("teams.toml", "[[teams]]\nid = \"two\"\nregions = [\"nowhere\"]\n");
  for (const char* include : {"[7, \"teams.toml\"]", "[\"teams.toml\", 7]", "[\"teams.toml\", []]"}) {
    CAPTURE(include);
    write_text("more.toml", "[plan]\ninclude = " + std::string(include) + "\n");
    const std::string findings = findings_of(load_plan("plan.toml"));
    CHECK(std::count(findings.begin(), findings.end(), '\n') == 1);
    CHECK(findings.find("every item of `include` is a text") != std::string::npos);
    CHECK(load_plan("plan.toml").plan.teams.size() == 1);
    CHECK(load_plan("plan.toml").plan.incomplete);
  }
}

TEST_CASE_FIXTURE(Folder, "of many wrong items of a list, the first are told") {
  std::string items;
  for (int i = 0; i < 1000; ++i) items += "1, ";
  write_text("plan.toml",
             "[plan]\ntitle = \"A plan\"\n[[teams]]\nid = \"one\"\nmembers = [" + items + "\"somebody\"]\n");
  const LoadedPlan loaded = load_plan("plan.toml");
  CHECK(std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                      [](const Diagnostic& d) { return d.name == "wrong-type"; }) == 21);
  CHECK(findings_of(loaded).find("more items of `members` from here on are wrong") != std::string::npos);
  CHECK(loaded.plan.list(loaded.plan.teams.front().members).size() == 1);
}

TEST_CASE_FIXTURE(Folder, "a file that may not be read") {
  scratch.write("plan.toml", "[plan]\ntitle = \"t\"\ninclude = [\"secret.toml\"]\n");
  scratch.write("secret.toml", "");
  scratch.write("other.toml", "");
  REQUIRE(::chmod(scratch.path().c_str(), 0755) == 0);
  REQUIRE(::chmod("secret.toml", 0) == 0);
  REQUIRE(::chmod("other.toml", 0) == 0);
  const bool is_root = ::geteuid() == 0;  // root reads everything
  if (is_root) REQUIRE(::seteuid(65534) == 0);
  const Outcome included = validate("plan.toml"), own = validate("other.toml");
  if (is_root) REQUIRE(::seteuid(0) == 0);
  CHECK(included.exit_code == 2);
  CHECK(included.out.find(
            "error[include-not-found]: cannot read secret.toml: permission denied\n --> plan.toml:3:12\n") !=
        std::string::npos);
  check_unreadable(own, "cannot read other.toml: permission denied");
}

TEST_CASE_FIXTURE(Folder, "a file that changes or vanishes while plans are read is whole, or missing, or not read") {
  const std::string small = "[[regions]]\ncode = \"1\"\nname = \"r\"\n";
  const std::string large = small + repeated("# 注释\n", 200'000);
  scratch.write("plan.toml", "[plan]\ntitle = \"t\"\ninclude = [\"regions.toml\"]\n");
  std::atomic<bool> stop = false;
  std::thread changer([&] {
    for (int i = 0; !stop; ++i) {
      const std::string name = (scratch.path() / "regions.toml").string();
      if (i % 3 == 0)
        std::ofstream(name, std::ios::binary) << large;
      else if (i % 3 == 1)
        std::filesystem::resize_file(name, small.size());
      else
        std::filesystem::remove(name);
    }
  });
  for (int i = 0; i < 200; ++i) {
    const Outcome outcome = validate("plan.toml");
    CHECK(outcome.exit_code <= 1);
    CHECK(outcome.err == "");
    CHECK(outcome.out.find("plan.toml as of ") != std::string::npos);
    const bool is_told = outcome.out.find("error[") != std::string::npos;
    CHECK((outcome.exit_code == 1) == is_told);
  }
  stop = true;
  changer.join();
}

TEST_CASE_FIXTURE(Folder, "plans that are above each other are told so, each of them") {
  const auto plan = [&](const std::string& name, const std::string& parent) {
    scratch.write(name + "/plan.toml",
                  "[plan]\ntitle = \"t\"\nparent = \"" + parent + "\"\n[[regions]]\ncode = 1\nname = \"r\"\n");
  };
  plan("a", "../b");
  plan("b", "../c/plan.toml");
  plan("c", "../a");
  plan("below", "../a");
  plan("itself", "../itself");
  const std::string circle = " is this plan itself, or lies below it: the parents form a cycle\n";
  for (const std::string threads : {"1", "2", "8"}) {
    CAPTURE(threads);
    const Outcome outcome = run_program({}, {"validate", "-r", ".", "--format", "concise", "--threads", threads});
    CHECK(outcome.exit_code == 1);
    for (const std::string& finding : {
             "a/plan.toml:3:10: error[include-circular]: b/plan.toml" + circle,
             "b/plan.toml:3:10: error[include-circular]: c/plan.toml" + circle,
             "c/plan.toml:3:10: error[include-circular]: a/plan.toml" + circle,
             "itself/plan.toml:3:10: error[include-circular]: itself/plan.toml" + circle,
             std::string("below/plan.toml:3:10: error[include-not-found]: the plan above, a/plan.toml, has 2 errors of "
                         "its own\n"),
         }) {
      CAPTURE(finding);
      CHECK(occurrences(outcome.out, finding) == 1);
    }
    CHECK(occurrences(outcome.out, ": error[wrong-type]") == 5);
    CHECK(occurrences(outcome.out, ": error[") == 10);
  }
  CHECK(run_program({}, {"validate", "b"}).out.find(circle) != std::string::npos);
}

// What a requirement that is made tighter has from the plan above stands in another file, which can be longer.
TEST_CASE_FIXTURE(Folder, "what is wrong in a requirement above is told where it is made tighter") {
  const std::string requirement = "[[requirements]]\nid = \"r\"\n";
  const std::string more =
      "clause = \"c\"\ncheck = \"count\"\nper = \"team\"\nof = \"stays\"\nmin = 1\napplies = \"below\"\n";
  const auto checked = [&](const std::string& wrong) {
    scratch.write("plan.toml",
                  "[plan]\ntitle = \"t\"\n" + repeated("# a long file\n", 1000) + requirement + more + wrong + "\n");
    scratch.write("below/plan.toml", "[plan]\ntitle = \"t\"\nparent = \"../plan.toml\"\n[[teams]]\nid = \"east\"\n" +
                                         requirement + "min = 2\n");
    return validate("below/plan.toml").out;
  };
  const std::string place = "\n --> below/plan.toml:7:6\n  |\n7 | id = \"r\"\n";
  for (const char* wrong : {"where = { status = \"dnoe\" }", "where = { nothing = 1 }", "each = { team = \"*\" }"}) {
    CAPTURE(wrong);
    const std::string out = checked(wrong);
    CHECK(out.find("error[bad-requirement]") != std::string::npos);
    CHECK(out.find(place) != std::string::npos);
  }
}

TEST_CASE_FIXTURE(Folder, "at most 32 plans stand above one another") {
  const auto name = [](int i) { return "p" + std::to_string(1000 + i); };
  constexpr int plans = 300;
  for (int i = 0; i < plans; ++i)
    scratch.write(name(i) + "/plan.toml",
                  "[plan]\ntitle = \"t\"\n" + (i + 1 < plans ? "parent = \"../" + name(i + 1) + "\"\n" : ""));
  const std::string too_deep = "/plan.toml:3:10: error[too-deep]: more than 32 plans stand above one another\n";
  const auto concise = [](const std::string& path) {
    return run_program({}, {"validate", "--format", "concise", path});
  };
  CHECK(concise(name(0)).out.starts_with(name(0) + too_deep));
  CHECK(concise(name(plans - 34)).out.starts_with(name(plans - 34) + too_deep));
  CHECK(concise(name(plans - 33)).exit_code == 0);
  const Outcome all = run_program({}, {"validate", "-r", ".", "--format", "concise"});
  CHECK(occurrences(all.out, too_deep) == plans - 33);
  CHECK(occurrences(all.out, ": error[") == plans - 33);
}

TEST_CASE_FIXTURE(Folder, "records whose parents nest too deep are told at the first that does") {
  std::string text = "[plan]\ntitle = \"t\"\n";
  for (int i = 0; i < 100'000; ++i)
    text += "[[phases]]\nid = \"p" + std::to_string(i) +
            "\"\nname = \"p\"\nstart = 2018-01-01\nend = 2018-01-02\nparent = \"p" +
            std::to_string(i == 0 ? 0 : i - 1) + "\"\n";
  text.replace(text.find("parent = \"p0\"\n"), 14, "");
  const Outcome outcome = validate_bytes(text);
  CHECK(outcome.exit_code == 1);
  CHECK(occurrences(outcome.out, "error[") == 1);
  // Of p33: each has six lines but the first, which lacks one.
  CHECK(outcome.out.find(
            "error[too-deep]: more than 32 levels of `parent` stand above this\n   --> plan.toml:205:10\n") !=
        std::string::npos);
}

TEST_CASE("a plan in GBK or UTF-16 is read, and its encoding is named") {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  const std::string plan =
      "[plan]\ntitle = \"基层民政工作\"\n[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n[[teams]]\nid = \"t1\"\n"
      "regions = [\"610001\"]\n";
  for (const auto& [written_in, mark, name] :
       {std::tuple("GBK", "", "GBK or GB 18030"), {"UTF-16LE", "\uFEFF", "UTF-16"}, {"UTF-16BE", "\uFEFF", "UTF-16"}}) {
    const char* const encoding = written_in;
    CAPTURE(encoding);
    write_text("plan.toml", encoded(encoding, mark + plan));
    const Outcome outcome = run_program(World{}, {"validate", "--format", "concise", "--ignore", "no-requirements"});
    CHECK(outcome.out.starts_with("plan.toml:1:1: warning[not-text]: this file is " + std::string(name) +
                                  ", and was read as that\nplan.toml:8:12: error[unknown-reference]: `regions`"));
  }
}

TEST_CASE("that a plan is not in UTF-8 hides no fault of its first line") {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  for (const char* const encoding : {"GBK", "UTF-16LE"}) {
    CAPTURE(encoding);
    const std::string mark = encoding == std::string_view("GBK") ? "" : "\uFEFF";
    write_text("plan.toml", encoded(encoding, mark + "[plan # 方案\ntitle = \"方案\"\n"));
    const Outcome outcome = run_program(World{}, {"validate", "--format", "concise"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.find("plan.toml:1:1: warning[not-text]") != std::string::npos);
    CHECK(outcome.out.find("error[not-toml]") != std::string::npos);
  }
}
