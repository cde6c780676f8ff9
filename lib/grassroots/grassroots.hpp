// SPDX-License-Identifier: MIT
// The interface to embed: load a plan, assess it as of a day, ask whether it passes, write what was found.
//
//   using namespace grassroots::v1;
//   const Plan plan = load("plan.toml");
//   const Assessment assessment = assess(plan, {std::chrono::year{2018}, std::chrono::month{7}, std::chrono::day{15}});
//   std::cout << assessment.write("full");
//   return assessment.passes() ? 0 : 1;
//
// This is the only header that is installed, and all that stays as it is while the major version does. Whatever is
// wrong with a plan, or with reading it, is part of the assessment and never thrown; what a caller may not do is
// asserted. Plans and assessments do not change once they are made: copies share them, and any number of threads may
// use the same one at a time. load() and assess() may run in several threads at once.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#define GRASSROOTS_VERSION_MAJOR 0
#define GRASSROOTS_VERSION_MINOR 1
#define GRASSROOTS_VERSION_PATCH 0

namespace grassroots::v1 {

enum class Severity { error, warning, info };  // from worst to mildest
enum class Language { english, chinese };

class Assessment;

// A plan with all files that it includes, and the plans above and before it.
class Plan {
 public:
  // Whether there is one: the file is there and can be read. Otherwise its assessment says why, and does not pass.
  bool is_readable() const;
  // The file, as the user would write its path.
  std::string path() const;

 private:
  struct Contents;
  explicit Plan(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  std::shared_ptr<const Contents> contents_;
  friend class Loader;
  friend class Assessment;
  friend Assessment assess(const Plan& plan, std::chrono::year_month_day day);
};

// Reads the plan at `path`: a file, or a folder that holds plan.toml. `root` is the folder that the plans and the
// register it names must lie in; left out, the folder above the plan's.
Plan load(const std::filesystem::path& path, const std::filesystem::path& root = {});

// The same, where the plan's own file holds this text and not what is on the disk: what an editor has not saved.
Plan load_text(const std::filesystem::path& path, std::string text, const std::filesystem::path& root = {});

// Files that are not the disk's: an archive's, a repository's. Its functions are called by the thread that loads, with
// absolute paths without "." and "..".
class Files {
 public:
  virtual ~Files() = default;
  // All bytes of a file; nothing if there is no such file.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  // The names of the files and folders in a folder; nothing if there is no such folder.
  virtual std::optional<std::vector<std::string>> list(const std::string& folder) const = 0;
};

// The same from such files. Relative paths begin at "/".
Plan load_from(const Files& files, const std::filesystem::path& path, const std::filesystem::path& root = {});

// How many requirements stand how, each by its worst subject. Those for plans below alone are not counted.
struct Counts {
  std::size_t met = 0, pending = 0, violated = 0, waived = 0;
};

// Every requirement of a plan for every subject, and everything else that is wrong with it, as of a day.
class Assessment {
 public:
  // Whether nothing that counts is found at this severity or a worse one. What is waived does not count.
  bool passes(Severity at = Severity::error) const;
  // How many findings of this very severity count.
  std::size_t count(Severity severity) const;
  Counts requirements() const;
  // All that was found, in one of formats(). REQUIRES: there is such a format.
  std::string write(std::string_view format, Language language = Language::english) const;

 private:
  struct Contents;
  explicit Assessment(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  std::shared_ptr<const Contents> contents_;
  friend Assessment assess(const Plan& plan, std::chrono::year_month_day day);
};

// Judges the plan as of the day: facts dated later are not yet facts. REQUIRES: day.ok(), in the years 0 to 9999.
Assessment assess(const Plan& plan, std::chrono::year_month_day day);

// The names that Assessment::write takes: full and concise for people, the others for programs.
std::vector<std::string_view> formats();

}  // namespace grassroots::v1
