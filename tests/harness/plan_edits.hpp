// SPDX-License-Identifier: MIT
// Edits of a plan's files that are written down as text: what tests/mutations and tests/cheats are made of.
//
//   --- FILE                             in the plan's folder; `teams/*.toml` is all of them
//   @@ [[TABLE]] LINE, LINE, …           the one record of the table that has these lines
//   @@ every [[TABLE]] LINE, …           every such record that the change fits
//   @@ head                              what stands above the file's first [[TABLE]]
//   @@ end                               the end of the file, where lines are added; a file that is not there is begun
//   - LINE                               a line that the record has once is taken out
//   + LINE                               … and this one put in its place, or under the record's header
//   = KEY = VALUE                        this line is put in place of the one with that key
//   ~ TEXT → TEXT                        a text is replaced
//   drop                                 the record is dropped
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace grassroots::test {

using Lines = std::vector<std::string>;
using PlanFiles = std::map<std::string, std::string>;  // name in the plan's folder → text

// What is done to one record of a file, or to every one that it fits.
struct Edit {
  std::size_t line = 0;  // in the file of mutations
  std::string file;      // may hold one `*`
  std::string header;    // [[stays]]; empty: a new record at the end, or the file's head
  Lines has;             // lines that tell the record from others
  bool every = false;
  bool head = false;
  Lines steps;  // - LINE, + LINE, ~ TEXT → TEXT, drop
};

// Reads the lines of edits; those of one file follow one another.
class EditReader {
 public:
  // False if the line is none of the above. Throws if it cannot stand there.
  bool read(std::size_t number, std::string_view line, std::vector<Edit>& edits);
  void begin_anew() { file_.clear(); }

 private:
  std::string file_;
};

// The cases of a file, which begin with "=== " each; `#` begins a remark. begin(line, rest): one of its kind.
// own(line, text, one): reads a line that is no edit; false if it means nothing.
template <class Begin, class Own>
auto read_cases(std::string_view text, Begin begin, Own own);

// The files that the edits change or add, as they are then. Throws if an edit does not apply.
PlanFiles edit_files(const PlanFiles& files, const std::vector<Edit>& edits);

PlanFiles read_plan_files(const std::filesystem::path& folder);

// "line 3: what is wrong there"
[[noreturn]] void fail_at(std::size_t line, const std::string& what);
Lines split(std::string_view text, std::string_view separator);
std::string joined(const Lines& lines);

template <class Begin, class Own>
auto read_cases(std::string_view text, Begin begin, Own own) {
  std::vector<decltype(begin(std::size_t{}, std::string()))> cases;
  EditReader reader;
  std::size_t number = 0;
  for (const std::string& line : split(text, "\n")) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("=== ")) {
      cases.push_back(begin(number, line.substr(4)));
      reader.begin_anew();
      continue;
    }
    if (cases.empty()) fail_at(number, "stands above the first case");
    if (!reader.read(number, line, cases.back().edits) && !own(number, line, cases.back()))
      fail_at(number, "is nothing that this file can say");
  }
  return cases;
}

}  // namespace grassroots::test
