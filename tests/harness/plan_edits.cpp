// SPDX-License-Identifier: MIT
#include "tests/harness/plan_edits.hpp"

#include <algorithm>
#include <stdexcept>

#include "tests/harness/scratch.hpp"

namespace grassroots::test {

void fail_at(std::size_t line, const std::string& what) {
  throw std::runtime_error("line " + std::to_string(line) + ": " + what);
}

Lines split(std::string_view text, std::string_view separator) {
  Lines parts;
  for (std::size_t end; (end = text.find(separator)) != text.npos; text.remove_prefix(end + separator.size()))
    parts.emplace_back(text.substr(0, end));
  if (!text.empty()) parts.emplace_back(text);
  return parts;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

namespace {

// [[TABLE]] LINE, LINE · every [[TABLE]] LINE · head · end
Edit parse_record(std::size_t line, const std::string& file, std::string_view text) {
  Edit edit{line, file, {}, {}, false, text == "head", {}};
  if (file.empty()) fail_at(line, "names no file");
  if (text == "end" || edit.head) return edit;
  edit.every = text.starts_with("every ");
  if (edit.every) text.remove_prefix(6);
  const std::size_t size = text.find(']') == text.npos ? 0 : text.find_first_not_of(']', text.find(']'));
  edit.header = text.substr(0, size);
  if (!edit.header.starts_with('[')) fail_at(line, "names no table");
  if (size < text.size()) edit.has = split(text.substr(size + 1), ", ");
  return edit;
}

// Replaces a text wherever it stands in the lines; false if it stands nowhere.
bool replace_text(Lines& lines, const std::string& from, const std::string& to) {
  bool found = false;
  for (std::string& line : lines)
    for (std::size_t at = 0; (at = line.find(from, at)) != line.npos; at += to.size(), found = true)
      line.replace(at, from.size(), to);
  return found;
}

// False if the steps do not fit the record.
bool change(Lines& record, const Edit& edit) {
  std::size_t below = std::min<std::size_t>(1, record.size());  // where an added line goes
  for (const std::string& step : edit.steps) {
    const std::string text = step.substr(2);
    if (step == "drop") {
      record.clear();
    } else if (step[0] == '+') {
      record.insert(record.begin() + static_cast<std::ptrdiff_t>(below++), text);
    } else if (step[0] == '-') {
      const auto found = std::find(record.begin(), record.end(), text);
      if (std::count(record.begin(), record.end(), text) != 1) return false;
      below = static_cast<std::size_t>(record.erase(found) - record.begin());
    } else if (step[0] == '=') {
      const std::string key = text.substr(0, text.find(" = ") + 3);
      const auto has_key = [&](const std::string& line) { return line.starts_with(key); };
      const auto found = std::find_if(record.begin(), record.end(), has_key);
      if (found == record.end()) return false;
      *found = text;
    } else {
      const Lines sides = split(text, " → ");
      if (sides.size() != 2 || !replace_text(record, sides[0], sides[1])) return false;
    }
  }
  return true;
}

// The records of a file, each with the tables inside it and the remarks below, after what stands above them.
std::vector<Lines> parts_of(std::string_view text) {
  std::vector<Lines> parts(1);
  for (const std::string& line : split(text, "\n")) {
    if (line.starts_with("[[") || line == "[plan]") parts.emplace_back();
    parts.back().push_back(line);
  }
  return parts;
}

bool is_meant(const Lines& record, const Edit& edit) {
  return !record.empty() && record.front() == edit.header &&
         std::all_of(edit.has.begin(), edit.has.end(), [&](const std::string& line) {
           return std::find(record.begin(), record.end(), line) != record.end();
         });
}

// How many records of the file were changed.
std::size_t edit_text(std::string& text, const Edit& edit) {
  std::vector<Lines> parts = parts_of(text);
  std::size_t meant = 0, changed = 0;
  if (edit.head)
    changed += change(parts.front(), edit) ? 1 : 0;
  else if (edit.header.empty())
    changed += change(parts.emplace_back(), edit) ? 1 : 0;
  for (Lines& part : parts) {
    if (!is_meant(part, edit)) continue;
    ++meant;
    Lines record = part;
    if (!change(record, edit)) continue;
    part = record;
    ++changed;
  }
  if (!edit.header.empty() && !edit.every && meant != 1)
    fail_at(edit.line, std::to_string(meant) + " records of " + edit.file + " are so");
  text.clear();
  for (const Lines& part : parts) text += joined(part);
  return changed;
}

bool is_named(const std::string& pattern, const std::string& name) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return name == pattern;
  return name.starts_with(pattern.substr(0, star)) && name.ends_with(pattern.substr(star + 1));
}

bool is_at_end(const Edit& edit) { return edit.header.empty() && !edit.head && edit.file.find('*') == edit.file.npos; }

bool is_step(std::string_view line) {
  return line == "drop" || line.starts_with("- ") || line.starts_with("+ ") || line.starts_with("~ ") ||
         line.starts_with("= ");
}

}  // namespace

bool EditReader::read(std::size_t number, std::string_view line, std::vector<Edit>& edits) {
  if (line.starts_with("--- ")) {
    file_ = line.substr(4);
  } else if (line.starts_with("@@ ")) {
    edits.push_back(parse_record(number, file_, line.substr(3)));
  } else if (is_step(line)) {
    if (edits.empty()) fail_at(number, "names no record");
    edits.back().steps.emplace_back(line);
  } else {
    return false;
  }
  return true;
}

PlanFiles edit_files(const PlanFiles& files, const std::vector<Edit>& edits) {
  PlanFiles changed, all = files;
  for (const Edit& edit : edits) {
    std::size_t records = 0;
    if (edit.steps.empty()) fail_at(edit.line, "says nothing of what to change");
    if (is_at_end(edit)) all.try_emplace(edit.file);
    for (const auto& [name, text] : all) {
      if (!is_named(edit.file, name)) continue;
      std::string copy = changed.contains(name) ? changed[name] : text;
      const std::size_t here = edit_text(copy, edit);
      if (here > 0) changed[name] = copy;
      records += here;
    }
    if (records == 0) fail_at(edit.line, "the change fits no record of " + edit.file);
  }
  return changed;
}

PlanFiles read_plan_files(const std::filesystem::path& folder) {
  PlanFiles files;
  for (const std::filesystem::directory_entry& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).generic_string()] = read_text(entry.path());
  return files;
}

}  // namespace grassroots::test
