// SPDX-License-Identifier: MIT
// validate --fix writes what it corrects as the file was: its encoding, byte order mark, line ends and mode.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "grassroots/text/gb18030.hpp"
#include "grassroots/text/unified_diff.hpp"
#include "grassroots/text/utf16.hpp"
#include "grassroots/text/utf8.hpp"
#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

const std::string slips =
    "[plan]\r\ntitle = “方案”\r\n\r\n[[phases]]\r\nid = \"a\"\r\nname = \"甲\"\r\nstart = 2018.6.1\r\nend = 2018-06-30";
const std::string corrected =
    "[plan]\r\ntitle = \"方案\"\r\n\r\n[[phases]]\r\nid = \"a\"\r\nname = \"甲\"\r\nstart = 2018-06-01\r\nend = "
    "2018-06-30";

std::string in_gbk(const std::string& text) { return encode_gb18030(text).value(); }

unsigned mode_of(const std::string& path) {
  struct stat status {};
  CHECK(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

class FolderToFix : public Folder {
 public:
  Outcome fix(const std::string& plan) const { return validate(plan, {"--fix"}); }
};

}  // namespace

TEST_CASE_FIXTURE(FolderToFix, "a file that is corrected keeps its encoding, mark and line ends") {
  const std::string mark(byte_order_mark);
  const auto keeps = [&](const std::string& before, const std::string& after) {
    write_text("plan.toml", before);
    const Outcome outcome = fix("plan.toml");
    CHECK(read_text("plan.toml") == after);
    CHECK(outcome.out.find("corrected 2 places in 1 file: plan.toml (2)\n") != std::string::npos);
    CHECK(fix("plan.toml").out.find("nothing was corrected\n") != std::string::npos);
    CHECK(read_text("plan.toml") == after);
  };
  keeps(slips, corrected);
  keeps(mark + slips, mark + corrected);
  for (const std::string_view order : {"\xFF\xFE", "\xFE\xFF"})
    keeps(encode_utf16(slips, order), encode_utf16(corrected, order));
  keeps(in_gbk(slips), in_gbk(corrected));
}

TEST_CASE_FIXTURE(FolderToFix, "tables keep theirs, too") {
  const std::string table = "工作组,开始曰期,结束日期\n甲,2018-06-01,2018-06-03\n",
                    right = "工作组,开始日期,结束日期\n甲,2018-06-01,2018-06-03\n";
  write_text("plan.toml",
             "[plan]\ntitle = \"方案\"\ninclude = [\"蹲点.csv\"]\n[[teams]]\nid = \"甲\"\nregions = "
             "[\"r\"]\n[[regions]]\ncode = \"r\"\nname = \"r\"\n");
  for (const auto& [before, after] : {std::pair(in_gbk(table), in_gbk(right)),
                                      {encode_utf16(table, "\xFF\xFE"), encode_utf16(right, "\xFF\xFE")},
                                      {std::string(byte_order_mark) + table, std::string(byte_order_mark) + right}}) {
    write_text("蹲点.csv", before);
    fix("plan.toml");
    CHECK(read_text("蹲点.csv") == after);
  }
}

TEST_CASE_FIXTURE(FolderToFix, "a file in an encoding that cannot be written back is left alone") {
  // Read as GB 18030, of whose codes of four bytes we write none.
  const std::string before = in_gbk("[plan]\ntitle = “方案与计划”\nnumber = \"") + "\x81\x30\x89\x38" + in_gbk("\"\n");
  write_text("plan.toml", before);
  const Outcome outcome = fix("plan.toml");
  CHECK(read_text("plan.toml") == before);
  CHECK(outcome.out.find(
            "plan.toml is left as it is: it cannot be written in its own encoding: save it as UTF-8 first\n") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(FolderToFix, "a corrected file keeps its mode, and a link is not replaced") {
  write_text("plan.toml", slips);
  ::chmod("plan.toml", 0640);
  fix("plan.toml");
  CHECK(mode_of("plan.toml") == 0640);
  CHECK(read_text("plan.toml") == corrected);

  write_text("target.toml", slips);
  fs::create_symlink("target.toml", "link.toml");
  const Outcome outcome = fix("link.toml");
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with("grassroots: cannot write link.toml: "));
  CHECK(read_text("target.toml") == slips);
}

TEST_CASE_FIXTURE(FolderToFix, "a part of a plan is corrected alone") {
  write_text("plan.toml", "[plan]\ntitel = \"方案\"\ninclude = [\"teams.toml\"]\n");
  write_text("teams.toml", "[[team]]\nid = \"甲\"\nregions = [\"r\"]\n[[regions]]\ncode = \"r\"\nname = \"r\"\n");
  fix("teams.toml");
  CHECK(read_text("teams.toml").starts_with("[[teams]]\n"));
  CHECK(read_text("plan.toml").find("titel") != std::string::npos);
}

TEST_CASE_FIXTURE(FolderToFix, "standard input can only be shown as a diff") {
  world.input = slips;
  const Outcome refused = run_program(world, {"validate", "-", "--fix"});
  CHECK(refused.exit_code == 2);
  const Outcome shown = run_program(world, {"validate", "-", "--diff"});
  CHECK(shown.out.find("+title = \"方案\"\r\n") != std::string::npos);
  CHECK_FALSE(fs::exists("plan.toml"));
}

TEST_CASE("a diff says what was changed as patch reads it") {
  CHECK(unified_diff("x", "a\n", "a\n").empty());
  CHECK(unified_diff("x", "a\nb\nc\n", "a\nB\nc\n") == "--- x\n+++ x\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
  CHECK(unified_diff("x", "a", "b\n") == "--- x\n+++ x\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n");
  CHECK(unified_diff("x", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n3\n4\n5\n6\n7\n8\n9\n0\n") ==
        "--- x\n+++ x\n@@ -1,5 +1,4 @@\n 1\n-2\n 3\n 4\n 5\n@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+0\n");
  CHECK(unified_diff("x", "", "a\n") == "--- x\n+++ x\n@@ -0,0 +1,1 @@\n+a\n");
}

TEST_CASE("what is encoded is decoded to the same") {
  const std::string text = "a方案：“甲”é€\n";
  CHECK(decode_gb18030(in_gbk(text)).text == text);
  CHECK_FALSE(encode_gb18030("ệ").has_value());  // a code of four bytes
  for (const std::string_view order : {"\xFF\xFE", "\xFE\xFF"})
    CHECK(decode_utf16(encode_utf16(text + "𠀀", order)) == text + "𠀀");
}
