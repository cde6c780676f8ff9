// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include "cli/explain.hpp"
#include "cli/explain_messages.hpp"
#include "cli/fix_messages.hpp"
#include "cli/settings_messages.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots::cli {
namespace {

// A stanza in the language of the text around it.
void add_stanza(const Message& stanza, Document& document) {
  std::string_view english = stanza.english, chinese = stanza.chinese;
  Table& table = document.table({{Phrase()}});
  while (!english.empty()) {
    const auto take = [](std::string_view& text) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string line = fmt::format("    {}", text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
      return line;
    };
    std::string line = take(english);
    table.rows.push_back({Phrase::in_two_languages(std::move(line), take(chinese))});
  }
}

template <const Message& text, const Message& stanza>
void write_text(Document& document, Extent) {
  document.line(text);
  add_stanza(stanza, document);
}

void write_per(Document& document, Extent extent) {
  document.line(messages::about_per);
  if (extent == Extent::brief) return add_stanza(messages::stanza_per, document);
  Table& table = document.table(
      {{messages::column_records}, {messages::column_per}, {messages::column_belong, Align::left, true}});
  for (const TableSchema& records : all_tables())
    for (const TableSchema& subjects : all_tables()) {
      const Way& way = way_between(records.id, subjects.id);
      if (way.exists() && !way.is_itself && !way.is_plan)
        table.rows.push_back({std::string(records.name), std::string(subjects.singular), describe(way)});
    }
}

// 64 MiB; 1,000,000
std::string text_of(const Limit& limit) {
  if (limit.unit == Limit::Unit::bytes) return std::to_string(limit.most >> 20U) + " MiB";
  std::string text = std::to_string(limit.most);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
  return text;
}

void write_limits(Document& document, Extent) {
  document.line(messages::about_limits);
  Table& table = document.table({{messages::column_most, Align::right},
                                 {messages::column_limited, Align::left, true},
                                 {messages::column_beyond, Align::left, true}});
  for (const Limit* limit : all_limits()) table.rows.push_back({text_of(*limit), limit->what, limit->beyond});
}

constexpr Topic topics[] = {
    {messages::name_by, messages::topic_by, &write_text<messages::about_by, messages::stanza_by>},
    {messages::name_per, messages::topic_per, &write_per},
    {messages::name_every, messages::topic_every, &write_text<messages::about_every, messages::stanza_every>},
    {messages::name_where, messages::topic_where, &write_text<messages::about_where, messages::stanza_where>},
    {messages::name_each, messages::topic_each, &write_text<messages::about_each, messages::stanza_each>},
    {messages::name_bounds, messages::topic_bounds, &write_text<messages::about_bounds, messages::stanza_bounds>},
    {messages::name_dates, messages::topic_dates, &write_text<messages::about_dates, messages::stanza_dates>},
    {messages::name_days, messages::topic_days, &write_text<messages::about_days, messages::stanza_days>},
    {messages::name_csv, messages::topic_csv, &write_text<messages::about_csv, messages::stanza_csv>},
    {messages::name_states, messages::topic_states, &write_text<messages::about_states, messages::stanza_states>},
    {messages::name_severities, messages::topic_severity,
     &write_text<messages::about_severity, messages::stanza_severity>},
    {messages::name_exit_codes, messages::topic_exit, &write_text<messages::about_exit, messages::stanza_exit>},
    {messages::name_settings, messages::topic_settings,
     &write_text<messages::about_settings, messages::stanza_settings>},
    {messages::name_corrections, messages::topic_corrections,
     &write_text<messages::about_corrections, messages::stanza_corrections>},
    {messages::name_changes, messages::topic_changes, &write_text<messages::about_changes, messages::stanza_changes>},
    {messages::name_limits, messages::topic_limits, &write_limits},
};

}  // namespace

std::span<const Topic> all_topics() { return topics; }

Document about(const Topic& topic, Extent extent) {
  Document document;
  add_title(topic.name.english, topic.summary, document);
  topic.write(document, extent);
  return document;
}

}  // namespace grassroots::cli
