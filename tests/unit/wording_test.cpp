// SPDX-License-Identifier: MIT
// Names and phrases that were replaced because readers had to decode them, and what is written instead. They do not
// come back: not in sources, not in messages, not in the README.
#include <algorithm>
#include <cctype>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;

struct Replaced {
  std::string_view now, before;
};

// Identifiers, as whole words; of words with other meanings, the call.
constexpr Replaced names[] = {
    {"resolve_against", "beside("},
    {"lexically_normal", "normal("},
    {"parent_of", "folder_of"},
    {"tables_with_uncertain_ids", "nameless_rows"},
    {"already_reported", "settled"},
    {"RecordBuilder", "Draft"},
    {"LastValue", "Usual"},
    {"Prediction", "Habits"},
    {"max_mispredictions", "most_misses"},
    {"rollback", "take_back"},
    {"start_field", "claim("},
    {"CompletedPrefix", "Done"},
    {"Shard", "Shelf"},
    {"CycleFinder", "CircleFinder"},
    {"cycle", "circle"},
    {"Inheritance", "Heir"},
    {"inherit_requirement", "take_over"},
    {"remap", "translated"},
    {"deduplicate_register_diagnostics", "tell_registers_once"},
    {"may_follow_from_reported_fault", "is_doubtful"},
    {"print_error", "complain"},
    {"localise", "say("},
    {"broken_pipe", "nobody_reads"},
    {"too_many_links", "circular_link"},
};

// Parts of comments and messages.
constexpr Replaced phrases[] = {
    {"built in place and copied member by member", "What is made often is made where it stays"},
    {"size 0 is equal", "of no bytes, anything goes"},
    {"The UTF-8 byte order mark.", "With which some programs begin a file"},
    {"Progress counters.", "for those who wait"},
    {"Sharded to reduce lock contention.", "seldom wait for one another"},
    {"no data", "nothing yet that the check could speak about"},
    {"one cycle for each strongly connected component", "of circles that share something"},
    {"Reported once", "is told where it is written"},
    {"not a TOML value: expected", "this is no number, no date"},
    {"expected {1}", "there shall be"},
    {"at most {1} allowed", "{1} shall be"},
    {"selects no {0}", "lets no {0} through"},
    {"too many levels of symbolic links", "links go in a circle"},
    {"read-only file system", "it can only be read"},
    {"broken pipe", "nobody reads it"},
    {"permission not to meet", "leave not to meet"},
    {"fast path", "fast way"},
    {"cycle", "in a circle"},
    {"[teams] 出现了两次", "重复填写"},
    {"请切换到英文半角后重新输入", "关闭输入法"},
    {"请写明命令", "没有给出命令"},
    {"一次只能处理一个计划", "一次只能写一个"},
    {"无法输出结果", "无法写出结果"},
    {"符合条件的记录", "相符记录"},
    {"计划里有 1 处错误", "完整性错误"},
    {"没有“…”这个取值", "不可能是"},
};

bool is_word_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool has_name(std::string_view code, std::string_view name) {
  for (std::size_t at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1)) {
    const bool begins = at == 0 || !is_word_character(code[at - 1]);
    const std::size_t end = at + name.size();
    const bool ends = end == code.size() || !is_word_character(code[end]) || !is_word_character(name.back());
    if (begins && ends) return true;
  }
  return false;
}

// The text without comments and string literals.
std::string code_of(std::string_view text) {
  std::string code;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "//") {
      at = std::min(text.find('\n', at), text.size() - 1);
    } else if (text[at] == '"') {
      for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    }
    code += at < text.size() ? text[at] : ' ';
  }
  return code;
}

// A phrase may be broken over two lines, of a comment or of string literals.
std::string joined(std::string_view text) {
  std::string whole;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n') {
      whole += text[at];
      continue;
    }
    at = std::min(text.find_first_not_of(" \n/", at), text.size());
    if (whole.ends_with('"') && at < text.size() && text[at] == '"')
      whole.pop_back();
    else
      whole += ' ', --at;
  }
  return whole;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const char* folder : {"lib", "cli"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(GRASSROOTS_PROJECT_DIR) / folder))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") files.push_back(entry.path());
  return files;
}

}  // namespace

TEST_CASE("names that were replaced do not come back") {
  REQUIRE(sources().size() > 100);
  for (const fs::path& file : sources()) {
    const std::string code = code_of(grassroots::test::read_text(file));
    for (const Replaced& name : names)
      CHECK_MESSAGE(!has_name(code, name.before), file.string(), ": ", name.before, " is called ", name.now);
  }
}

TEST_CASE("phrases that were replaced do not come back") {
  std::vector<fs::path> files = sources();
  files.push_back(fs::path(GRASSROOTS_PROJECT_DIR) / "README.md");
  for (const fs::path& file : files) {
    const std::string text = joined(grassroots::test::read_text(file));
    for (const Replaced& phrase : phrases)
      CHECK_MESSAGE(text.find(phrase.before) == std::string::npos, file.string(), ": instead of “", phrase.before,
                    "”: ", phrase.now);
  }
}

TEST_CASE("a replaced name is found as a whole word, a phrase over two lines") {
  CHECK(has_name("auto x = Heir(a);", "Heir"));
  CHECK_FALSE(has_name("Heirs(a) + TheHeir", "Heir"));
  CHECK(has_name("auto x = beside(a);", "beside("));
  CHECK_FALSE(has_name("beside.write(a) + is_beside(b)", "beside("));
  CHECK(code_of("a // beside\n\"beside\" + 'b'") == "a \n\" + 'b'");
  CHECK(joined("// it shall\n  // be").find("it shall be") != std::string::npos);
  CHECK(joined("\"it shall \"\n    \"be\"").find("it shall be") != std::string::npos);
}
