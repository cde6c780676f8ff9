// SPDX-License-Identifier: MIT
#include "cli/fix.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "cli/fix_messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/load/decode_file.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/overlay_files.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/unified_diff.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t most_rounds = 10;    // a correction shows what stood behind the slip
constexpr std::size_t most_attempts = 50;  // to leave out what leads to new findings

struct Edit {
  std::uint32_t begin, end, line;
  std::string text;

  auto operator<=>(const Edit&) const = default;
};

// A file that is being corrected.
struct EditedFile {
  FixedFile file;
  std::set<std::uint32_t> corrected;  // lines
  std::set<std::uint32_t> kept;       // lines that are left as they are
  bool is_left_alone = false;
};

struct LineSpan {
  std::uint32_t first, last;
};

// The record that the line is a part of: in TOML from a header to before the next.
LineSpan record_around(const std::string& path, const std::string& text, std::uint32_t line) {
  if (is_csv(path)) return {line, line};
  const Source source(path, text);
  const auto is_header = [&](std::uint32_t number) {
    const std::string_view content = source.line(number);
    const std::size_t first = content.find_first_not_of(" \t");
    return first != std::string_view::npos && content[first] == '[';
  };
  LineSpan span{line, line};
  while (span.first > 1 && !is_header(span.first)) --span.first;
  while (span.last < source.line_count() && !is_header(span.last + 1)) ++span.last;
  return span;
}

// Because of such a finding a file, or a part of it, was not read at all.
bool is_unreadable_by(const Diagnostic& finding) {
  const auto is = [&](const Rule& rule) { return finding.name == rule.name; };
  return finding.severity == Severity::error && (is(rules::not_text) || is(rules::not_toml) || is(rules::full_width) ||
                                                 is(rules::not_csv) || is(rules::too_deep));
}

// Faults in how something is written, or in what contradicts what: what is promised is judged by what is there.
bool is_fault_of_text(const Diagnostic& finding) {
  return finding.counts() && finding.severity != Severity::info &&
         (finding.origin == Origin::loading || finding.origin == Origin::integrity);
}

// What was found before anything was corrected.
class KnownFindings {
 public:
  explicit KnownFindings(const Report& reports) {
    for (const PlanReport& report : reports)
      for (const Diagnostic& finding : report.findings) {
        messages_.insert(key_of(report, finding));
        fingerprints_.insert(finding.fingerprint);
      }
  }
  // A correction may change what a finding is called, or where it stands, and it is the same all the same.
  bool contains(const PlanReport& report, const Diagnostic& finding) const {
    return messages_.contains(key_of(report, finding)) || fingerprints_.contains(finding.fingerprint);
  }

 private:
  static std::string key_of(const PlanReport& report, const Diagnostic& finding) {
    const std::string path = finding.place.known() ? report.excerpts[finding.place.file].path() : report.path;
    return path + '\n' + finding.name + '\n' + render(finding.message, Language::english);
  }
  std::set<std::string> messages_, fingerprints_;
};

class Fixer {
 public:
  Fixer(Files& files, CsvEncoding csv_encoding, const CheckFiles& check)
      : files_(files), csv_encoding_(csv_encoding), check_(check), first_(check(files)), known_(first_) {}

  Fixes run() {
    for (std::size_t attempt = 0;; ++attempt) {
      const Report last = correct();
      if (attempt == most_attempts) leave_all_alone();
      if (!leave_out_harmful(last)) break;
    }
    add_workbooks();
    for (auto& [real, edited] : edited_)
      if (edited.file.places > 0) fixes_.files.push_back(std::move(edited.file));
    return std::move(fixes_);
  }

 private:
  // All that is not left out, until there is nothing more to correct; returns what is found then.
  Report correct() {
    for (auto& [real, edited] : edited_) {
      edited.file.after = edited.file.before;
      edited.file.places = 0;
      edited.corrected.clear();
    }
    OverlayFiles overlay(files_);
    Report report = first_;
    for (std::size_t round = 0; round < most_rounds && apply(report, overlay); ++round) report = check_(overlay);
    return report;
  }

  // Whether anything was corrected.
  bool apply(const Report& reports, OverlayFiles& overlay) {
    bool is_any = false;
    for (auto& [real, edits] : edits_in(reports)) {
      EditedFile& edited = edited_.at(real);
      if (edited.is_left_alone) continue;
      std::erase_if(edits, [&](const Edit& edit) { return edited.kept.contains(edit.line); });
      const std::size_t places = edited.file.places;
      paste(edited, edits);
      if (edited.file.places == places) continue;
      auto bytes = encoded_as(edited.file.old_bytes, edited.file.after);
      if (!bytes) {
        leave_alone(edited, messages::keeps_no_encoding);
        edited.file.after = edited.file.before;
        edited.file.places = 0;
        bytes = edited.file.old_bytes;
      }
      edited.file.new_bytes = *bytes;
      overlay.put(real, std::move(*bytes));
      is_any = true;
    }
    return is_any;
  }

  // By the real path: several plans may include one file.
  std::map<std::string, std::vector<Edit>> edits_in(const Report& reports) {
    std::map<std::string, std::set<Edit>> all;
    for (const PlanReport& report : reports)
      for (const Diagnostic& finding : report.findings) {
        if (!has_sure_edit(report, finding)) continue;
        const Place& place = finding.pasted_at();
        const Spot spot = spot_of(report.excerpts, place);
        const std::string real = files_.real_path(spot.path);
        open(real, spot.path);
        all[real].insert({place.begin, place.end, spot.begin.line, finding.suggestion});
      }
    std::map<std::string, std::vector<Edit>> edits;
    for (const auto& [real, some] : all) edits[real].assign(some.begin(), some.end());
    return edits;
  }

  void open(const std::string& real, const std::string& path) {
    const auto [entry, is_new] = edited_.try_emplace(real);
    if (!is_new) return;
    FileBytes read = read_file(files_, path, holds_tables(path) ? limits::table.most : limits::file.most);
    if (!read.failure.empty()) throw EnvironmentError{Phrase(grassroots::messages::cannot_read, path, read.failure)};
    EditedFile& edited = entry->second;
    edited.file.path = path;
    edited.file.before = edited.file.after = text_in(path, read.bytes, csv_encoding_);
    edited.file.old_bytes = std::move(read.bytes);
    if (encoded_as(edited.file.old_bytes, edited.file.before) != edited.file.old_bytes)
      leave_alone(edited, messages::keeps_no_encoding);
  }

  // From the end, so that the places before stay where they are. Where two overlap, neither is sure.
  static void paste(EditedFile& edited, const std::vector<Edit>& edits) {
    std::string& text = edited.file.after;
    const auto overlaps = [](const Edit& a, const Edit& b) { return a.begin < b.end && b.begin < a.end; };
    for (std::size_t i = edits.size(); i-- > 0;) {
      const Edit& edit = edits[i];
      const bool is_doubted =
          (i > 0 && overlaps(edits[i - 1], edit)) || (i + 1 < edits.size() && overlaps(edit, edits[i + 1]));
      if (is_doubted || edit.end > text.size()) continue;
      text.replace(edit.begin, edit.end - edit.begin, edit.text);
      edited.corrected.insert(edit.line);
      ++edited.file.places;
    }
  }

  // Whether there was any, so that all is to be corrected anew without it.
  bool leave_out_harmful(const Report& last) {
    bool is_any = false;
    for (const PlanReport& report : last)
      for (const Diagnostic& finding : report.findings) {
        const bool is_new = is_fault_of_text(finding) && !known_.contains(report, finding);
        if (is_new && leave_out_around(report, finding)) return true;
      }
    for (const PlanReport& report : last)
      for (const Diagnostic& finding : report.findings)
        if (is_unreadable_by(finding) && finding.place.known()) is_any |= leave_unreadable(report, finding);
    return is_any;
  }

  // What was corrected in the record that the new finding is in, or else in its file, or else anywhere.
  bool leave_out_around(const PlanReport& report, const Diagnostic& finding) {
    const Phrase why(messages::fix_leads_to, finding.message);
    if (finding.place.known()) {
      const Spot spot = spot_of(report.excerpts, finding.place);
      const auto found = edited_.find(files_.real_path(spot.path));
      if (found != edited_.end() && found->second.file.places > 0) {
        EditedFile& edited = found->second;
        const LineSpan span = record_around(edited.file.path, edited.file.after, spot.begin.line);
        const auto first = edited.corrected.lower_bound(span.first), end = edited.corrected.upper_bound(span.last);
        if (first == end) return leave_alone(edited, why);
        fixes_.left.push_back({edited.file.path, *first, why});
        edited.kept.insert(first, end);
        return true;
      }
    }
    bool is_any = false;
    for (auto& [real, edited] : edited_)
      if (edited.file.places > 0) is_any |= leave_alone(edited, why);
    return is_any;
  }

  bool leave_unreadable(const PlanReport& report, const Diagnostic& finding) {
    const Spot spot = spot_of(report.excerpts, finding.place);
    const auto found = edited_.find(files_.real_path(spot.path));
    if (found == edited_.end() || found->second.file.places == 0) return false;
    return leave_alone(found->second, Phrase(messages::still_unreadable, std::to_string(spot.begin.line)));
  }

  bool leave_alone(EditedFile& edited, Phrase why) {
    if (edited.is_left_alone) return false;
    edited.is_left_alone = true;
    std::erase_if(fixes_.left, [&](const LeftAlone& one) { return one.path == edited.file.path; });
    fixes_.left.push_back({edited.file.path, 0, std::move(why)});
    return true;
  }

  void leave_all_alone() {
    for (auto& [real, edited] : edited_) edited.is_left_alone = true;
    correct();
  }

  void add_workbooks() {
    std::map<std::string, std::size_t> places;
    for (const PlanReport& report : first_)
      for (const Diagnostic& finding : report.findings)
        if (finding.is_sure && finding.counts() && finding.place.known() && !has_sure_edit(report, finding))
          if (const Spot spot = spot_of(report.excerpts, finding.place); !spot.cell.empty()) ++places[spot.path];
    for (const auto& [path, count] : places)
      fixes_.left.push_back({path, 0, Phrase(messages::workbook_left_alone, std::to_string(count))});
  }

  Files& files_;
  CsvEncoding csv_encoding_;
  const CheckFiles& check_;
  Report first_;
  KnownFindings known_;
  std::map<std::string, EditedFile> edited_;  // by real path
  Fixes fixes_;
};

Tone tone_of_line(std::string_view line) {
  if (line.starts_with("+")) return Tone::good;
  if (line.starts_with("-")) return Tone::bad;
  return line.starts_with("@@") ? Tone::muted : Tone::plain;
}

// Tabs and line ends are as they are in the file.
std::string safe_line(std::string_view line) {
  const bool has_return = line.ends_with('\r');
  if (has_return) line.remove_suffix(1);
  std::string safe;
  for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line.remove_prefix(tab + 1))
    safe += sanitise(line.substr(0, tab)) + '\t';
  return safe + sanitise(line) + (has_return ? "\r" : "");
}

}  // namespace

Fixes find_fixes(Files& files, CsvEncoding csv_encoding, const CheckFiles& check) {
  return Fixer(files, csv_encoding, check).run();
}

void write_fixes(Files& files, const Fixes& fixes) {
  std::vector<NewFile> written;
  for (const FixedFile& file : fixes.files) {
    if (read_file(files, file.path, limits::table.most).bytes != file.old_bytes)
      throw EnvironmentError{
          Phrase(grassroots::messages::cannot_write, file.path, Phrase(messages::changed_meanwhile))};
    written.push_back({file.path, file.new_bytes});
  }
  write_files(files, written);
}

std::string diff_text(const Fixes& fixes, const Style& style) {
  std::string text;
  for (const FixedFile& file : fixes.files) {
    const std::string diff = unified_diff(file.path, file.before, file.after);
    for (std::size_t at = 0; at < diff.size();) {
      const std::size_t end = diff.find('\n', at);
      const std::string_view line = std::string_view(diff).substr(at, end - at);
      text += painted(safe_line(line), tone_of_line(line), style) + '\n';
      at = end + 1;
    }
  }
  return text;
}

std::string summary_of(const Fixes& fixes, Written written, const Style& style) {
  std::size_t places = 0;
  std::vector<Phrase> files;
  for (const FixedFile& file : fixes.files) {
    places += file.places;
    files.emplace_back(messages::places_in_file, file.path, std::to_string(file.places));
  }
  const Message& done = written == Written::yes ? messages::fixed : messages::would_fix;
  const Message& nothing = written == Written::yes ? messages::nothing_fixed : messages::would_fix_nothing;
  const Phrase first = files.empty()
                           ? Phrase(nothing)
                           : Phrase(done, std::to_string(places), std::to_string(files.size()), list_of(files));
  std::string text = CommandLine::localise(first, style) + '\n';
  for (const LeftAlone& one : fixes.left) {
    const Phrase line = one.line == 0 ? Phrase(messages::file_left_alone, one.path, one.why)
                                      : Phrase(messages::line_left_alone, one.path, std::to_string(one.line), one.why);
    text += CommandLine::localise(line, style) + '\n';
  }
  return text;
}

}  // namespace grassroots::cli
