// SPDX-License-Identifier: MIT
#include "tests/fuzz/outputs.hpp"

#include <cstdio>
#include <cstdlib>

#include "cli/command_line.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/text/memory_files.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots::test {
namespace {

constexpr std::string_view plan_of_tables = R"([plan]
title = "A plan"
register = "register.csv"
include = ["*.csv"]
[[people]]
id = "p"
name = "P"
[[teams]]
id = "t"
name = "Team"
regions = ["110000"]
lead = "p"
[[regions]]
code = "110000"
name = "北京市"
level = "province"
[[requirements]]
id = "q"
check = "days"
per = "team"
min = 3
by = 2018-06-30
[[requirements]]
id = "words"
check = "cover"
of = "sites"
field = "condition"
values = ["weak", "strong"]
)";
constexpr std::string_view stays = "team,site,start,end,people\nt,s,2018-06-01,2018-06-02,p\n";
constexpr std::string_view sites = "id,team,city,county,village,condition\ns,t,北京市,东城区,甲村,weak\n";
constexpr std::string_view places =
    "code,name\n110000,北京市\n110100,市辖区\n110101,东城区\n110101001,某街道\n110101001201,甲村\n";
constexpr std::string_view plan_of_a_workbook =
    "[plan]\ntitle = \"A plan\"\ninclude = [\"book.xlsx\"]\n[[regions]]\ncode = \"110000\"\nname = \"北京市\"\n";
constexpr std::string_view known = "{\"version\": 1, \"findings\": [{\"fingerprint\": \"0123456789abcdef\"}]}";

[[noreturn]] void fail(std::string_view what, std::string_view text) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), sanitise(text.substr(0, 400)).c_str());
  std::abort();
}

void require_safe(std::string_view what, std::string_view text) {
  if (first_not_utf8(text) < text.size()) fail(what, text);
  for (const char c : text)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F) fail(what, text);
}

// What a plan is made of, with the bytes in one of its files.
void put(MemoryFiles& files, std::string_view input) {
  const char kind = input.empty() ? 'T' : input.front();
  const std::string rest(input.substr(input.empty() ? 0 : 1));
  const auto or_else = [&](char own, std::string_view usual) { return kind == own ? rest : std::string(usual); };
  const bool is_of_tables = kind == 'C' || kind == 'S' || kind == 'R' || kind == 'B';
  files.add("plan/plan.toml", is_of_tables  ? std::string(plan_of_tables)
                              : kind == 'X' ? std::string(plan_of_a_workbook)
                              : kind == 'T' ? rest
                                            : std::string(input));
  if (kind == 'X') files.add("plan/book.xlsx", rest);
  files.add("plan/stays.csv", or_else('C', stays));
  files.add("plan/sites.csv", or_else('S', sites));
  files.add("plan/register.csv", or_else('R', places));
  files.add("known.json", or_else('B', known));
}

struct Printed {
  int exit_code = 0;
  std::string out, err;
};

Printed run(MemoryFiles& files, const std::vector<std::string>& words) {
  Printed printed;
  cli::Env env;
  env.files = &files;
  env.out = [&](std::string_view text) { printed.out += text; };
  env.err = [&](std::string_view text) { printed.err += text; };
  env.variable = [](const char*) { return std::nullopt; };
  env.today = make_date(2018, 7, 15).value();
  printed.exit_code = cli::run(env, words);
  if (printed.exit_code < 0 || printed.exit_code > 2) fail("exit code", words.front());
  require_safe(words.front(), printed.out);
  require_safe("standard error", printed.err);
  return printed;
}

// Every format of the findings, in one run and one language.
void validate(MemoryFiles& files, const std::string& language) {
  std::vector<std::string> words{"validate",   "plan",       "--lang", language,    "--as-of", "2018-07-15",
                                 "--baseline", "known.json", "-q",     "--threads", "1"};
  for (const Format* format : all_formats())
    words.insert(words.end(), {"--output", std::string(format->name) + "=out." + std::string(format->name)});
  const bool is_whole = run(files, words).exit_code < 2;
  for (const Format* format : all_formats()) {
    const auto written = files.bytes_of("out." + std::string(format->name));
    if (is_whole && !written) fail("not written", format->name);
    if (written) require_safe(format->name, *written);
  }
}

// One of the views, in every format of documents.
void view(MemoryFiles& files, const std::string& language, std::size_t which) {
  static const std::vector<std::vector<std::string>> views{
      {"status", "--by", "team"},
      {"status", "--remind"},
      {"status", "--all", "--since", "2018-06-01"},
      {"findings", "--by", "team"},
      {"coverage", "--rows", "team", "--columns", "condition"},
      {"timeline"},
      {"people", "--from", "2018-06-01", "--to", "2018-07-31"},
      {"clauses", "--evidence"},
  };
  std::vector<std::string> words = views[which % views.size()];
  words.insert(words.end(), {"plan", "--lang", language, "--as-of", "2018-07-15"});
  for (const DocumentFormat* format : all_document_formats())
    words.insert(words.end(), {"--output", std::string(format->name) + "=view." + std::string(format->name)});
  run(files, words);
  for (const DocumentFormat* format : all_document_formats())
    if (const auto written = files.bytes_of("view." + std::string(format->name))) require_safe(format->name, *written);
}

}  // namespace

void try_outputs(std::string_view input) {
  MemoryFiles files;
  put(files, input);
  const MemoryFiles* const before = &files;
  const auto plan = before->bytes_of("plan/plan.toml");
  const std::string language = input.size() % 2 == 0 ? "en" : "zh";
  validate(files, language);
  run(files, {"status", "plan", "--lang", language, "--as-of", "2018-07-15"});
  view(files, language, input.size() / 2);
  run(files, {"diff", "plan", "tables", "--lang", language, "--as-of", "2018-07-15"});
  const Printed exported = run(files, {"export", "plan", "tables"});
  if (files.bytes_of("plan/plan.toml") != plan) fail("the plan was written to", *plan);
  // What was exported can be read, and exported again to the same.
  if (exported.exit_code != 0) return;
  run(files, {"validate", "tables", "-q", "--root", "/"});
}

}  // namespace grassroots::test
