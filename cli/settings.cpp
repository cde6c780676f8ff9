// SPDX-License-Identifier: MIT
#include "cli/settings.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "cli/command_line.hpp"
#include "cli/settings_messages.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/load/toml/toml_reader.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

enum class SettingKind : std::uint8_t { text, list, path };

struct KnownSetting {
  std::string_view key;
  SettingKind kind;
};
constexpr KnownSetting known_settings[] = {{"lang", SettingKind::text},
                                           {"fail-on", SettingKind::text},
                                           {"select", SettingKind::list},
                                           {"ignore", SettingKind::list},
                                           {"baseline", SettingKind::path}};

// Empty if there is none in the working folder or above it.
std::string find_settings(const Files& files) {
  std::string shown(settings_name);
  for (std::string folder = files.real_path(".");; folder = parent_of(folder), shown.insert(0, "../")) {
    if (files.status(resolve_against(folder + '/', settings_name)).kind != FileKind::none) return shown;
    if (folder.size() <= 1) return {};
  }
}

class SettingsReader {
 public:
  SettingsReader(const Source& source, Settings& settings) : source_(source), settings_(settings) {}

  void read(RawTable table) {
    for (const RawEntry& entry : table) {
      const auto is_it = [&](const KnownSetting& setting) { return setting.key == entry.key; };
      const auto found = std::find_if(std::begin(known_settings), std::end(known_settings), is_it);
      if (found == std::end(known_settings)) return refuse_key(entry);
      const std::optional<std::string> text = value_of(*found, entry.value);
      if (!text) return;
      settings_.lines[fmt::format("--{}", entry.key)] = {*text, place_of(entry.value.begin)};
    }
  }

  void refuse(std::uint32_t offset, Phrase what) {
    settings_.refuse(Phrase(messages::at_place, place_of(offset), std::move(what)));
  }

 private:
  std::string place_of(std::uint32_t offset) const {
    const LineColumn at = source_.locate(offset);
    return fmt::format("{}:{}:{}", source_.path(), at.line, at.column);
  }

  void refuse_key(const RawEntry& entry) {
    std::vector<std::string_view> keys;
    for (const KnownSetting& setting : known_settings) keys.push_back(setting.key);
    const std::string key(entry.key);
    const Phrase what(messages::no_such_setting, key, list_of({keys.begin(), keys.end()}));
    refuse(entry.key_begin, with_suggestion(what, key, keys));
  }

  // Nothing, and a fault, if it is not what the setting takes.
  std::optional<std::string> value_of(const KnownSetting& setting, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::text)
      return setting.kind == SettingKind::path ? resolve_against(source_.path(), raw.text) : std::string(raw.text);
    const bool is_list = setting.kind == SettingKind::list && raw.kind == RawValue::Kind::array;
    const auto is_text = [](const RawValue& item) { return item.kind == RawValue::Kind::text; };
    if (!is_list || !std::all_of(raw.items.begin(), raw.items.end(), is_text)) {
      const bool takes_list = setting.kind == SettingKind::list;
      refuse(raw.begin, Phrase(takes_list ? messages::setting_takes_list : messages::setting_takes_text, setting.key));
      return std::nullopt;
    }
    std::string list;
    for (const RawValue& item : raw.items) list.append(list.empty() ? "" : ",").append(item.text);
    return list;
  }

  const Source& source_;
  Settings& settings_;
};

}  // namespace

const Setting* Settings::find(const Option& option) const {
  const auto found = lines.find(option.name());
  return found == lines.end() ? nullptr : &found->second;
}

void Settings::refuse(Phrase why) {
  fault = std::move(why);
  std::erase_if(lines, [](const auto& line) { return line.first != "--lang"; });
}

Settings read_settings(const Files& files) {
  Settings settings;
  settings.path = find_settings(files);
  if (settings.path.empty()) return settings;
  const FileBytes file = read_file(files, settings.path);
  if (!file.failure.empty()) {
    settings.refuse(Phrase(grassroots::messages::cannot_read, settings.path, file.failure));
    return settings;
  }
  const Source source(settings.path, file.bytes);
  SettingsReader reader(source, settings);
  Diagnostics faults;
  read_toml(source, 0, faults, [&](const TomlFile& toml) {
    if (faults.empty()) reader.read(toml.root);
  });
  sort_by_place(faults);
  if (!faults.empty()) reader.refuse(faults.front().place.begin, faults.front().message);
  return settings;
}

}  // namespace grassroots::cli
