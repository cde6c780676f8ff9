// SPDX-License-Identifier: MIT
// Findings read back from every format, as those who get them would read them.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/formats/xml.hpp"

namespace grassroots::test {

using Json = nlohmann::json;

// What one format says of one finding. An end of 0: the format has no ends.
struct Told {
  std::string name, file;
  std::size_t line = 0, column = 0, end_line = 0, end_column = 0;
  std::string message;
};
using AllTold = std::vector<Told>;

// For comparing formats: one line for each finding, sorted, since formats tell in different orders.
template <class ToLine>
std::string listed(const AllTold& all, ToLine to_line) {
  std::vector<std::string> lines;
  for (const Told& told : all) lines.push_back(to_line(told));
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}
inline std::string begin_of(const Told& told) {
  return told.name + ' ' + told.file + ':' + std::to_string(told.line) + ':' + std::to_string(told.column);
}
inline std::string range_of(const Told& told) {
  return begin_of(told) + '-' + std::to_string(told.end_line) + ':' + std::to_string(told.end_column);
}
inline std::string message_of(const Told& told) { return told.name + ' ' + told.message; }

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return lines;
}

// "file:12:5"; file names may have colons, too.
inline void read_place(const std::string& text, Told& told) {
  const std::size_t last = text.rfind(':');
  const std::size_t first = text.rfind(':', last - 1);
  told.file = text.substr(0, first);
  told.line = std::stoul(text.substr(first + 1));
  told.column = std::stoul(text.substr(last + 1));
}

// "error[name]: message", in English; false if the line is none.
inline bool read_heading(const std::string& line, Told& told) {
  for (const std::string word : {"error[", "warning[", "info["}) {
    const std::size_t close = line.find("]: ");
    if (!line.starts_with(word) || close == std::string::npos) continue;
    told.name = line.substr(word.size(), close - word.size());
    told.message = line.substr(close + 3);
    return true;
  }
  return false;
}

inline AllTold told_by_full(const std::string& text) {
  AllTold all;
  for (const std::string& line : lines_of(text)) {
    if (Told told; read_heading(line, told)) all.push_back(told);
    if (const std::size_t arrow = line.find("--> ");
        !all.empty() && all.back().line == 0 && arrow != std::string::npos && line.find_first_not_of(' ') == arrow)
      read_place(line.substr(arrow + 4), all.back());
  }
  return all;
}

inline bool read_concise(const std::string& line, Told& told) {
  for (const std::string word : {": error[", ": warning[", ": info["}) {
    const std::size_t at = line.find(word);
    if (at == std::string::npos || !read_heading(line.substr(at + 2), told)) continue;
    read_place(line.substr(0, at), told);
    return true;
  }
  return false;
}
inline AllTold told_by_concise(const std::string& text) {
  AllTold all;
  for (const std::string& line : lines_of(text))
    if (Told told; read_concise(line, told)) all.push_back(told);
  return all;
}

// Waived findings are not told: see the tests of JSON and SARIF for those.
inline AllTold told_by_json(const std::string& text) {
  AllTold all;
  const Json report = Json::parse(text);
  for (const Json& finding : report.at("findings")) {
    if (finding.contains("waived")) continue;
    const Json& place = finding.at("location");
    all.push_back({finding.at("name"), place.at("file"), place.at("begin").at("line"), place.at("begin").at("column"),
                   place.at("end").at("line"), place.at("end").at("column"), finding.at("message")});
  }
  return all;
}

inline std::string without_percents(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    plain += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
    i += 2;
  }
  return plain;
}

inline AllTold told_by_sarif(const std::string& text) {
  AllTold all;
  const Json log = Json::parse(text);
  for (const Json& result : log.at("runs").at(0).at("results")) {
    if (!result.at("suppressions").empty()) continue;
    const Json& place = result.at("locations").at(0).at("physicalLocation");
    const Json& region = place.at("region");
    std::string file = without_percents(place.at("artifactLocation").at("uri").get<std::string>());
    if (file.starts_with("file://")) file.erase(0, 7);
    all.push_back({result.at("ruleId"), file, region.at("startLine"), region.at("startColumn"), region.at("endLine"),
                   region.at("endColumn"), result.at("message").at("text")});
  }
  return all;
}

// ::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message. Throws where a line is no such command.
inline AllTold told_by_github(const std::string& text) {
  AllTold all;
  std::vector<std::string> lines = lines_of(text);
  if (!lines.empty() && !lines.back().starts_with("::")) lines.pop_back();  // how many there are
  for (const std::string& line : lines) {
    const std::size_t blank = line.find(' '), end = line.find("::", 2);
    const std::string command = line.substr(0, blank);
    if ((command != "::error" && command != "::warning" && command != "::notice") || end == std::string::npos)
      throw std::runtime_error("not a command: " + line);
    Told told;
    told.message = without_percents(line.substr(end + 2));
    std::string properties = line.substr(blank + 1, end - blank - 1) + ',';
    for (std::size_t comma = 0; (comma = properties.find(',')) != std::string::npos; properties.erase(0, comma + 1)) {
      const std::size_t equals = properties.find('=');
      const std::string key = properties.substr(0, equals);
      const std::string value = without_percents(properties.substr(equals + 1, comma - equals - 1));
      if (key == "file")
        told.file = value;
      else if (key == "title")
        told.name = value;
      else if (key == "line")
        told.line = std::stoul(value);
      else if (key == "col")
        told.column = std::stoul(value);
      else if (key == "endLine")
        told.end_line = std::stoul(value);
      else if (key == "endColumn")
        told.end_column = std::stoul(value);
      else
        throw std::runtime_error("unknown property: " + line);
    }
    // The message begins with the place, for the log shows nothing else.
    const std::string place = told.file.empty() ? "" : told.file + ':' + std::to_string(told.line) + ": ";
    if (!told.message.starts_with(place)) throw std::runtime_error("the message has no place: " + line);
    told.message.erase(0, place.size());
    all.push_back(told);
  }
  return all;
}

inline AllTold told_by_gitlab(const std::string& text) {
  AllTold all;
  const Json issues = Json::parse(text);
  for (const Json& issue : issues) {
    const Json& place = issue.at("location");
    const Json& begin = place.at("positions").at("begin");
    const Json& end = place.at("positions").at("end");
    all.push_back({issue.at("check_name"), place.at("path"), begin.at("line"), begin.at("column"), end.at("line"),
                   end.at("column"), issue.at("description")});
  }
  return all;
}

inline AllTold told_by_junit(const std::string& text) {
  AllTold all;
  const XmlElement root = XmlReader(text).read();
  for (const XmlElement* part : root.all("testcase"))
    for (const XmlElement& child : part->children)
      for (const std::string& line : lines_of(child.text))
        if (Told told; read_concise(line, told)) all.push_back(told);
  return all;
}

}  // namespace grassroots::test
