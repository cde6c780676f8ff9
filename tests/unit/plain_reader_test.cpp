// SPDX-License-Identifier: MIT
// The plain reader, and what reads records straight from its bytes, against toml++: they may take less, but what they
// take they must read the same.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>

#include "tests/fuzz/compare_readers.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

// Whether the plain reader takes the bytes; if so, toml++ must read the same.
bool taken(const std::string& bytes) {
  const Comparison comparison = compare_readers(bytes);
  if (!comparison.difference.empty()) {
    CAPTURE(bytes);
    FAIL_CHECK(comparison.difference);
  }
  return comparison.taken;
}

std::vector<fs::path> toml_files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

const fs::path project = GRASSROOTS_PROJECT_DIR;

// ---- A writer of plans: plain TOML in every shape that the reader takes

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::string plan() {
    if (one_in(8)) text_ += "\xEF\xBB\xBF";
    pairs(below(3), "root");
    for (int tables = below(6); tables >= 0; --tables) table();
    if (one_in(4))
      std::erase(text_, '\r');
    else if (one_in(3))
      to_crlf();
    if (one_in(4) && text_.ends_with('\n')) text_.pop_back();
    return text_;
  }

  // Records of the format: most as they should be, some with a field too much, twice, or of another type.
  std::string records() {
    for (int tables = 1 + below(4); tables > 0; --tables) {
      const TableSchema& table = all_tables()[static_cast<std::size_t>(1 + below(table_count - 1))];
      for (int rows = 1 + below(4); rows > 0; --rows) record(table);
    }
    if (one_in(8)) text_.pop_back();
    return text_;
  }

 private:
  void record(const TableSchema& table) {
    text_ += one_in(30) ? "[[ \"" + std::string(table.name) + "\" ]]" : "[[" + std::string(table.name) + "]]";
    plain_line();
    for (const Field& field : table.fields) {
      if (!field.required && one_in(2)) continue;
      const bool is_header = field.type == FieldType::open_table && one_in(3);
      if (is_header) continue;
      pair(field);
      if (one_in(90)) pair(field);
      if (one_in(90)) pair(table.fields[static_cast<std::size_t>(below(static_cast<int>(table.fields.size())))]);
    }
    if (one_in(20)) put({"unknown = 1\n", "\"name\" = 'x'\n", "name . x = 1\n"});
    for (const Field& field : table.fields) {
      if (field.type != FieldType::open_table || !one_in(4)) continue;
      text_ += "[" + std::string(table.name) + any_of<std::string>({".", ".", " . "}) + std::string(field.key) + "]\n";
      pairs(below(3), "key");
    }
    if (one_in(2)) text_ += "\n";
  }

  void pair(const Field& field) {
    if (one_in(20)) space();
    if (field.type == FieldType::open_table && one_in(3)) {
      for (int i = below(4); i >= 0; --i) {
        text_ += std::string(field.key) + (one_in(20) ? " . " : ".") +
                 any_of<std::string>({"residents", "cadres", "others"}) + " = " +
                 any_of<std::string>({"3", "12.5", "true", "\"x\"", "2018-06-01", "[]"});
        if (one_in(30)) text_ += " = 1\nname = \"between\"";
        plain_line();
      }
      return;
    }
    text_ += std::string(field.key) + (one_in(20) ? any_of<std::string>({"=", "  =\t", " =", "= "}) : " = ");
    if (one_in(60))
      value(2);
    else
      typed(field);
    plain_line();
  }

  void plain_line() {
    if (one_in(20)) return end_line();
    text_ += "\n";
  }

  void typed(const Field& field) {
    switch (field.type) {
      case FieldType::text:
        return put({R"("x")", R"("t11-1")", R"("历城区")", "'literal'", R"("\u4e2d\"")", R"("")", "\"a\tb\""});
      case FieldType::integer: return put({"0", "12", "3", "-4", "2.0", "99999999999999999"});
      case FieldType::number: return put({"0", "12", "0.5", "-4.25"});
      case FieldType::bound: return put({"0", "12", "0.5", "-4.25", "{ field = \"subject.size\" }"});
      case FieldType::flag: return put({"true", "false"});
      case FieldType::date: return put({"2018-06-01", "2018-06-30", "2018-06-31", "2018-06-01T07:32:00", "2018-6-1"});
      case FieldType::recurrence: return put({"\"week\"", "\"month\"", "{ days = 3 }"});
      case FieldType::day:
      case FieldType::deadline:
        return put({"2018-06-01", "\"field\"", "{ after = \"field\", days = 3 }", "{ before = \"field\", weeks = 3 }",
                    "2018-06-01T07:32:00", "{ from = 2018-06-01, to = 2018-06-03 }"});
      case FieldType::word: {
        const std::size_t i = static_cast<std::size_t>(below(static_cast<int>(field.words.size())));
        text_ += one_in(20) ? "\"none\"" : "\"" + std::string(field.words[i].name) + "\"";
        return;
      }
      case FieldType::texts:
        return put({"[]", R"(["a"])", R"(["p11-1", "p11-2"])", R"([ "a" , "历城区",])", R"("a")", "[\n\"a\",\n]",
                    "[\"\"]", "[1]"});
      case FieldType::open_table:
        return put({"{}", "{ residents = 3 }", "{ residents = 3, officials = 12.5, day = 2018-06-01 }",
                    "{ a = 1, a = 2 }", "{ a.b = 1 }", "{ a = \"x\", b = true, }", "{\n  a = 1, # one\n  b = 2,\n}",
                    "{ a = 1\n, b = 2 }", "{ a = [] }", "{ \"a\" = 1 }", "{ a = \"\", b = false}"});
      default: return value(1);
    }
  }

  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  bool one_in(int chance) { return below(chance) == 0; }
  template <class T>
  T any_of(std::initializer_list<T> choices) {
    return choices.begin()[below(static_cast<int>(choices.size()))];
  }

  void put(std::initializer_list<std::string> choices) { text_ += any_of(choices); }

  void table() {
    const bool once = one_in(6);
    const std::string name =
        once ? "plan" + std::to_string(below(50)) : any_of({"teams", "people", "\"周 报\"", "'visits'"});
    space();
    text_ += once ? "[" + name + "]" : one_in(8) ? "[[ " + name + " ]]" : "[[" + name + "]]";
    end_line();
    pairs(below(9), "key");
    while (one_in(3)) {
      text_ += one_in(2) ? "[" + name + any_of({".profile", " . profile"}) + std::to_string(below(9)) + "]"
                         : "[[" + name + any_of({".\"a b\"", ".issues"}) + "]]";
      end_line();
      pairs(below(4), "key");
    }
  }

  void pairs(int count, const std::string& stem) {
    if (one_in(60)) count += 40;
    for (int i = 0; i < count; ++i) {
      space();
      key(stem, i);
      put({" = ", "=", "  =\t"});
      value(0);
      end_line();
    }
  }

  void key(const std::string& stem, int i) {
    const std::string number = std::to_string(i);
    switch (below(8)) {
      case 0: text_ += "\"" + stem + number + "\""; break;
      case 1: text_ += "'" + stem + " " + number + "'"; break;
      case 2: text_ += stem + std::to_string(i / 3) + any_of({"", " "}) + "." + number; break;
      case 3: text_ += "dotted" + stem + std::to_string(i / 4) + ".b." + stem + number; break;
      case 4: text_ += stem + "-" + number + any_of({".en", ".zh", ".\"\\u4e2d\""}); break;
      default: text_ += stem + "_" + number;
    }
  }

  void value(int depth) {
    switch (below(depth < 3 ? 13 : 10)) {
      case 0: return put({"true", "false"});
      case 1: return put({std::to_string(below(100)), "0", "-0", "123456789012345678"});
      case 2: return put({std::to_string(random_()), "-" + std::to_string(random_())});
      case 3: return put({std::to_string(below(200)) + "." + std::to_string(random_()), "-12.5"});
      case 4: return put({"2018-06-01", "2020-02-29", "0000-01-01", "9999-12-31"});
      case 5: return put({"0.0", "-0.0", "0.1", "0.1000000000000000055511151231257827"});
      case 6: return put({"''", "'C:\\temp'", "'# not a comment'", "'椴岔峪村“两委”七人'"});
      case 7: return put({R"("a \"b\" \\")", R"("\t\n\r\b\f\e\x7A\xE9")", R"("\u4E2d\U0001F600\u0000")"});
      case 10:
      case 11: return array(depth);
      case 12: return inline_table(depth);
      case 8: return put({R"("")", R"("a = [1, 2] # no")", "\"𠮷é\tx\""});
      default: return put({R"("370112")", R"("历城区")", R"("longer than a word")"});
    }
  }

  void array(int depth) {
    text_ += "[";
    const int count = below(5);
    for (int i = 0; i < count; ++i) {
      if (one_in(4)) end_line();
      space();
      value(depth + 1);
      if (one_in(9)) end_line();
      if (i + 1 < count || one_in(3)) put({",", ", ", " , "});
    }
    if (one_in(4)) end_line();
    text_ += "]";
  }

  void inline_table(int depth) {
    put({"{", "{ "});
    const int count = below(4);
    for (int i = 0; i < count; ++i) {
      if (one_in(6)) end_line();
      key("in", i);
      text_ += " = ";
      value(depth + 1);
      if (one_in(9)) end_line();
      if (i + 1 < count || one_in(5)) put({",", ", "});
    }
    if (one_in(6)) end_line();
    put({"}", " }"});
  }

  void space() { put({"", "", "", " ", "\t", "  \t "}); }

  void end_line() {
    space();
    if (one_in(5)) put({"#", "# a comment", "# 注 “ \" ' [", "# =\t"});
    put({"\n", "\n", "\n", "\r\n", "\n\n", "\n \n"});
  }

  void to_crlf() {
    std::erase(text_, '\r');
    for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 2))
      text_.insert(at, 1, '\r');
  }

  std::mt19937 random_;
  std::string text_;
};

// ---- Mutations

class Mutator {
 public:
  explicit Mutator(std::uint32_t seed) : random_(seed) {}

  // Some lines of the text, changed a little.
  std::string operator()(const std::string& seed) {
    const std::size_t first = seed.rfind("\n[[", below(seed.size()));
    text_ = seed.substr(first == std::string::npos ? 0 : first + 1, 100 + below(900));
    text_.erase(std::min(text_.rfind('\n'), text_.size()));
    for (std::size_t changes = 1 + below(2); changes > 0; --changes) change();
    return text_;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % (limit + 1); }

  void change() {
    static constexpr std::string_view pieces[] = {"[",
                                                  "]",
                                                  "[[",
                                                  "]]",
                                                  "{",
                                                  "}",
                                                  "=",
                                                  ".",
                                                  ",",
                                                  "#",
                                                  "\n",
                                                  "\r",
                                                  "\r\n",
                                                  "\t",
                                                  "\"",
                                                  "'",
                                                  "\"\"\"",
                                                  "'''",
                                                  "\\",
                                                  "\\\"",
                                                  "\\u4e2d",
                                                  "\\U0010FFFF",
                                                  "\\ud800",
                                                  "\\e",
                                                  "\\xE9",
                                                  "\xEF\xBB\xBF",
                                                  "\xE4\xB8\xAD",
                                                  "\xEF\xBC\x9D",
                                                  "\xC0\x80",
                                                  "\xED\xA0\x80",
                                                  "\xF4\x90\x80\x80",
                                                  "\xFF",
                                                  "\x7F",
                                                  std::string_view("\0", 1),
                                                  " ",
                                                  "0",
                                                  "-",
                                                  "+",
                                                  "_",
                                                  "e5",
                                                  "0x1F",
                                                  "inf",
                                                  "nan",
                                                  "true",
                                                  "2018-06-31",
                                                  "2018-06-30",
                                                  "T07:32:00",
                                                  " 07:32:00Z",
                                                  "T07:32",
                                                  "0x1p3",
                                                  "9223372036854775808",
                                                  "1.5",
                                                  "a",
                                                  "a.b",
                                                  "a = 1\n",
                                                  "a.b = 1\n",
                                                  "[a]\n",
                                                  "[[a]]\n",
                                                  "[a.b]\n",
                                                  "[[a.b]]\n",
                                                  "{ a = 1, b.c = 2 }",
                                                  "[1, [2], ]"};
    const std::size_t at = below(text_.size());
    switch (below(8)) {
      case 0:
        if (at < text_.size()) text_[at] = static_cast<char>(text_[at] ^ static_cast<char>(1U << below(7)));
        break;
      case 1: text_.erase(at, 1 + below(below(1) == 0 ? 3 : 40)); break;
      case 2: text_.insert(at, line_at(at)); break;
      case 3: {
        const std::string line = line_at(at);
        text_.insert(line_begin(below(text_.size())), line);
        break;
      }
      case 4: {
        const std::string line = line_at(at);
        text_.erase(line_begin(at), line.size());
        text_.insert(line_begin(below(text_.size())), line);
        break;
      }
      case 5: text_.insert(line_begin(at), pieces[below(std::size(pieces) - 1)]); break;
      case 6:
        if (at + 1 < text_.size()) std::swap(text_[at], text_[at + 1]);
        break;
      default: text_.insert(at, pieces[below(std::size(pieces) - 1)]);
    }
  }

  std::size_t line_begin(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string::npos : text_.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
  }
  std::string line_at(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    return text_.substr(begin, std::min(text_.find('\n', begin), text_.size() - 1) - begin + 1);
  }

  std::mt19937 random_;
  std::string text_;
};

}  // namespace

TEST_CASE("the plain reader takes the shape that plans have") {
  for (const std::string plain : {
           "",
           "\xEF\xBB\xBF",
           "\xEF\xBB\xBF[plan]\ntitle = \"x\"",
           "# only a comment",
           "\r\n# windows\r\na = 1\r\n",
           "plan.title = \"x\"\nplan.issuer = 'y'\nplan.a.b = 1\nplan.a.c = 2\nplan.d = 3\n",
           "\"quoted key\" = 1\n'' = 2\n",
           "[[a]]\n[[b]]\n[[a]]\n",
           "[[a]]\nx = 1\n[a.b]\nx = 2\n[[a.c]]\n[[a.c]]\n[a.c.d]\n[[a]]\n[a.b]\n",
           "[a]\n[a.b]\n[a.c]\n[[a.d]]\n",
           "[plan]\n[[stays]]\nx.y = 1\n[plan.a]\n[[stays]]\n[plan.b]\n[stays.c]\n",
           "a = [ # one\n  1, # two\n\n  [2, { x = 3, y.z = 4 }],\n]\n",
           "a = []\nb = {}\nc = { }\nd = [\n]\n",
           "a = \"\"\nb = ''\nc = \"\\u4e2d\\\"\\\\\"\nd = 'x\"y'\n",
           "a = -1\nb = 0\nc = -0\nd = 1.25\ne = -0.0\nf = 2018-02-28 # day\ng = 999999999999999999\n",
           "a = { site.condition = \"weak\", site.region = \"1\", n = 1 }\n",
           "a = { b = 1, }\nc = {\n}\nd = { # one\n  e = 1 # two\n\n  , f.g = [\n], \r\n  h = {\n i = 1, },\n}\n",
           "a = \"\\e[1m \\x41\\xe9\\xFF\"\n",
       }) {
    CAPTURE(plain);
    CHECK(taken(plain));
  }
}

TEST_CASE("the plain reader leaves to toml++ what is not plain") {
  for (const std::string unusual : {
           // texts of many lines
           "a = \"\"\"x\"\"\"",
           "a = '''x'''",
           "\"\"\"a\"\"\" = 1",
           // numbers and times
           "a = 0x1F",
           "a = 0o7",
           "a = 1_000",
           "a = +1",
           "a = 1e3",
           "a = 1.5e3",
           "a = inf",
           "a = nan",
           "a = 1234567890123456789",
           "a = 2018-06-01T07:32:00",
           "a = 2018-06-01 07:32:00",
           "a = 07:32:00",
           "a = 07:32",
           "a = 2018-06-01T07:32",
           // tables that no header names, and tables of dotted keys that are taken up again
           "[a.b]",
           "[[a.b]]",
           "[a.b]\n[a]",
           "a.b = 1\nc = 2\na.d = 3",
           "[a]\nb.c = 1\n[a.b.d]",
           // what input methods leave
           "a = \"中\"\nb　= 1",
           "a ＝ 1",
           "a = “x”",
           "中 = 1",
           "[［a]]",
       }) {
    CAPTURE(unusual);
    CHECK_FALSE(taken(unusual));
  }
}

TEST_CASE("the plain reader leaves faults to toml++") {
  const std::string nul(1, '\0');
  for (const std::string fault : {
           "a",
           "a =",
           "a = ",
           "= 1",
           "a = 1 b = 2",
           "a = 1,",
           "a = tru",
           "a = True",
           "a = truex",
           "a 1",
           "a. = 1",
           ".a = 1",
           "a = 01",
           "a = -01",
           "a = 1.",
           "a = .5",
           "a = -",
           "a = 1.5.5",
           "a = 2018-02-30",
           "a = 2018-6-1",
           "a = 2018-06-01x",
           "a = -2018-06-01",
           "a = \"x",
           "a = 'x",
           "a = \"x\ny\"",
           "a = \"\\q\"",
           "a = \"\\x\"",
           "a = \"\\x4\"",
           "a = \"\\x4g\"",
           "a = \"\\E\"",
           "a = \"\\u12\"",
           "a = \"\\ud800\"",
           "a = \"\\U00110000\"",
           "a = \"\\u+123\"",
           "a = \"\\",
           "a = \"\\u",
           "[",
           "[[",
           "[]",
           "[[]]",
           "[a",
           "[[a]",
           "[[a] ]",
           "[ [a]]",
           "[a]]",
           "[a] b",
           "[a.]",
           "[a..b]",
           "a = [1 2]",
           "a = [,]",
           "a = [1,,2]",
           "a = [1",
           "a = {",
           "a = {,}",
           "a = { b = 1,, }",
           "a = { b\n= 1 }",
           "a = { b =\n1 }",
           "a = { b = 1 # }",
           "a = {\nb = 1\nc = 2\n}",
           "a = { b = 1 c = 2 }",
           "a = 1\na = 2",
           "a = 1\na.b = 2",
           "a.b = 1\na.b = 2",
           "a.b.c = 1\na.b = 2",
           "a = {b = 1}\na.c = 2",
           "a = {b = 1, b = 2}",
           "a = 1\n[a]",
           "a = 1\n[[a]]",
           "a = [{}]\n[[a]]",
           "a = {}\n[a.b]",
           "[a]\n[a]",
           "[[a]]\n[a]",
           "[a]\n[[a]]",
           "[a]\nb = 1\n[a.b]",
           "a\r= 1",
           "a = 1\r",
           "# x\ry",
           "a = 1\r\r\n",
           "a = \"\t\x01\"",
           "# \x01",
           "a = 1 # \x7F",
           "a = \"\xFF\"",
           "# \xC0\x80",
           "# \xED\xA0\x80",
           "# \xF4\x90\x80\x80",
           "# \xF0\x80\x80\x80",
           "# \xF0\x8F\xBF\xBF",
           "# \xE4\xB8",
           "# \xE4",
           "\xFF\xFE",
           "\xEF\xBB\xBF\xEF\xBB\xBF",
           "a\xEF\xBB\xBF = 1",
       }) {
    CAPTURE(fault);
    CHECK_FALSE(taken(fault));
  }
  CHECK_FALSE(taken(nul));
  CHECK_FALSE(taken("a = 1" + nul));
  CHECK_FALSE(taken("a = \"" + nul + "\""));
  CHECK_FALSE(taken("# " + nul));
}

TEST_CASE("the plain reader leaves deep nesting to toml++") {
  const auto arrays = [](std::size_t depth) { return "a = " + std::string(depth, '[') + std::string(depth, ']'); };
  const auto tables = [](std::size_t depth) {
    std::string text = "a = ";
    for (std::size_t i = 0; i < depth; ++i) text += "{a=";
    return text + "1" + std::string(depth, '}');
  };
  const auto dots = [](std::size_t depth) {
    std::string text = "a";
    for (std::size_t i = 0; i < depth; ++i) text += ".a";
    return text;
  };
  CHECK(taken(arrays(32)));
  CHECK(taken(tables(32)));
  CHECK(taken(dots(7) + " = 1"));
  for (const std::size_t depth : {std::size_t{33}, std::size_t{100'000}}) {
    CHECK_FALSE(taken(arrays(depth)));
    CHECK_FALSE(taken(tables(depth)));
    CHECK_FALSE(taken(dots(depth) + " = 1"));
    CHECK_FALSE(taken("[" + dots(depth) + "]"));
  }
}

TEST_CASE("the plain reader sees a key given twice among many") {
  for (const int count : {2, 31, 32, 33, 34, 5000}) {
    std::string keys;
    std::string dotted;
    for (int i = 0; i < count; ++i) keys += "key-" + std::to_string(i) + " = 1\n";
    for (int i = 0; i < count; ++i) dotted += "a" + std::to_string(i) + ".b = 1\n";
    CAPTURE(count);
    CHECK(taken(keys));
    CHECK(taken(dotted));
    CHECK_FALSE(taken(keys + "key-0 = 2\n"));
    CHECK_FALSE(taken(keys + "key-0.b = 2\n"));
    CHECK_FALSE(taken(dotted + "a0.c = 2\n"));
    CHECK_FALSE(taken(keys + "[key-0]\n"));
  }
}

TEST_CASE("toml++'s places are those of the file, whatever was replaced before it read") {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "a = 1\nb = { c＝1，d = 2 }\n";
  Diagnostics diagnostics;
  read_toml(Source("plan.toml", bytes), 0, diagnostics, [&](const TomlFile& file) {
    REQUIRE(file.root.size() == 2);
    CHECK(file.root[0].key_begin == 3);
    CHECK(file.root[1].key_begin == bytes.find("b ="));
    REQUIRE(file.root[1].value.entries.size() == 2);
    CHECK(file.root[1].value.entries[1].key_begin == bytes.find("d ="));
    CHECK(file.root[1].value.entries[1].value.begin == bytes.find('2'));
  });
  CHECK(diagnostics.size() == 2);
}

TEST_CASE("the plain reader takes every file of the example") {
  for (const fs::path& file : toml_files_in(project / "examples" / "2018")) {
    CAPTURE(file.string());
    CHECK(taken(read_text(file)));
  }
}

TEST_CASE("plain reader and toml++ agree on the project's files") {
  for (const char* folder : {"examples", "tests"}) {
    for (const fs::path& file : toml_files_in(project / folder)) {
      CAPTURE(file.string());
      taken(read_text(file));
    }
  }
}

TEST_CASE("plain reader and toml++ agree on generated plans") {
  int count = 0;
  const int plans = rounds(50'000);
  for (int i = 0; i < plans; ++i)
    if (taken(Writer(static_cast<std::uint32_t>(i)).plan())) ++count;
  CHECK(count > plans / 3);  // the others repeat a key or a table
}

TEST_CASE("records are read the same straight from the bytes and from toml++'s values") {
  for (int i = 0; i < rounds(50'000); ++i) taken(Writer(static_cast<std::uint32_t>(i)).records());
}

TEST_CASE("what a record cannot hold is not taken for a value") {
  const std::string no_date(8, '\0');
  CHECK_FALSE(taken("[[stays]]\nteam = \"a\"\nstart = " + no_date + "15\n"));
  CHECK_FALSE(taken("[[stays]]\nteam = \"a\"\nstart = 2018-06-01\nend = " + no_date + "15\n"));
}

TEST_CASE("plain reader and toml++ agree on mutations") {
  std::vector<std::string> seeds;
  for (const char* name :
       {"plan.toml", "requirements.toml", "regions.toml", "teams/11-beijing.toml", "teams/37-shandong.toml"})
    seeds.push_back(read_text(project / "examples" / "2018" / name));
  for (std::uint32_t i = 0; seeds.size() < 30; ++i)
    if (const std::string plan = i % 2 == 0 ? Writer(i).plan() : Writer(i).records(); taken(plan))
      seeds.push_back(plan);
  Mutator mutated(1);
  const int mutations = rounds(250'000);
  int count = 0;
  for (int i = 0; i < mutations; ++i)
    if (taken(mutated(seeds[static_cast<std::size_t>(i) % seeds.size()]))) ++count;
  CHECK(count > mutations / 20);
}
