// SPDX-License-Identifier: MIT
#include "grassroots/export/toml.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "grassroots/export/given.hpp"

namespace grassroots {
namespace {

std::string key_text(std::string_view key) {
  const auto is_bare = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !key.empty() && std::all_of(key.begin(), key.end(), is_bare) ? std::string(key) : toml_text(key);
}

// The same path can stand twice: "a.b" and a.b.
std::string path_text(std::string_view path, std::ptrdiff_t earlier) {
  std::string text;
  for (std::size_t dot = path.find('.'); earlier > 0 && dot != std::string_view::npos;
       --earlier, dot = path.find('.')) {
    text += key_text(path.substr(0, dot)) + '.';
    path.remove_prefix(dot + 1);
  }
  return text + key_text(path);
}

// item(i) for all i < count, with commas between them.
template <class MakeItem>
std::string joined(std::size_t count, MakeItem item) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text.append(i == 0 ? "" : ", ").append(item(i));
  return text;
}

class Writer {
 public:
  Writer(const Plan& plan, RecordRef ref) : plan_(plan), ref_(ref), record_(record_at(plan, ref)) {}

  // Empty: the field is not set.
  std::string value(const Field& field) const {
    switch (field.type) {
      case FieldType::text: {
        const Symbol symbol = field.get<Symbol>(record_);
        return symbol ? text(symbol) : "";
      }
      case FieldType::integer: {
        const Integer integer = field.get<Integer>(record_);
        return integer.known() ? std::to_string(integer.value) : "";
      }
      case FieldType::number: {
        const Number number = field.get<Number>(record_);
        return number.known() ? exact_number(number.value) : "";
      }
      case FieldType::flag: {
        const Flag flag = field.get<Flag>(record_);
        return flag == Flag::unset ? "" : flag == Flag::yes ? "true" : "false";
      }
      case FieldType::date: return to_string(field.get<Date>(record_));
      case FieldType::deadline: return deadline(field.get<Deadline>(record_));
      case FieldType::pair: {
        const IntegerPair pair = field.get<IntegerPair>(record_);
        return pair.known() ? fmt::format("[{}, {}]", pair.first, pair.second) : "";
      }
      case FieldType::local_text: return local_text(field.get<LocalText>(record_));
      case FieldType::word: {
        const auto word = field.get<std::uint8_t>(record_);
        return word == 0 ? "" : toml_text(field.words[word - 1].name);
      }
      case FieldType::texts: {
        const auto items = plan_.list(field.get<TextList>(record_));
        if (items.empty()) return "";
        return fmt::format("[{}]", joined(items.size(), [&](std::size_t i) { return text(items[i].symbol); }));
      }
      case FieldType::values: {
        const auto items = plan_.list(field.get<ValueList>(record_));
        return items.empty() ? "" : list(items);
      }
      case FieldType::open_table: return open_table(plan_.list(field.get<OpenTable>(record_)));
      case FieldType::filter: return filter(plan_.list(field.get<Filter>(record_)));
      case FieldType::rows: return rows(field);
    }
    return {};
  }

  // key = value for every field that is set, with `between` between them.
  std::string fields(std::string_view between, const std::vector<std::string_view>& without = {}) const {
    std::string all;
    for (const Field& field : schema_of(ref_.table).fields) {
      const bool is_left_out = std::find(without.begin(), without.end(), field.key) != without.end();
      if (is_left_out || !is_given(plan_, ref_, field)) continue;
      const std::string set = value(field);
      if (!set.empty()) all += fmt::format("{}{} = {}", all.empty() ? "" : between, field.key, set);
    }
    return all;
  }

 private:
  std::string text(Symbol symbol) const { return toml_text(plan_.text(symbol)); }

  std::string deadline(const Deadline& deadline) const {
    switch (deadline.kind) {
      case Deadline::Kind::unset: break;
      case Deadline::Kind::date: return to_string(deadline.date);
      case Deadline::Kind::phase: return text(deadline.anchor);
      case Deadline::Kind::after:
        return fmt::format("{{ after = {}, days = {} }}", text(deadline.anchor), deadline.days);
    }
    return {};
  }

  std::string local_text(const LocalText& both) const {
    if (both.english == both.chinese) return both.english ? text(both.english) : "";
    return fmt::format("{{ en = {}, zh = {} }}", text(both.english), text(both.chinese));
  }

  std::string scalar(const Value& value) const {
    switch (value.kind) {
      case Value::Kind::none: return "\"\"";
      case Value::Kind::text: return text(value.symbol);
      case Value::Kind::number: return exact_number(value.number);
      case Value::Kind::flag: return value.flag ? "true" : "false";
      case Value::Kind::date: return to_string(value.date);
    }
    return {};
  }

  std::string list(std::span<const Value> items) const {
    return fmt::format("[{}]", joined(items.size(), [&](std::size_t i) { return scalar(items[i]); }));
  }

  std::string open_table(std::span<const Entry> entries) const {
    if (entries.empty()) return {};
    const auto entry = [&](std::size_t i) {
      return key_text(plan_.text(entries[i].key)) + " = " + scalar(entries[i].value);
    };
    return fmt::format("{{ {} }}", joined(entries.size(), entry));
  }

  std::string filter(std::span<const Condition> conditions) const {
    if (conditions.empty()) return {};
    const auto condition = [&](std::size_t i) {
      const auto values = plan_.list(conditions[i].values);
      const auto is_same = [&](const Condition& earlier) { return earlier.path == conditions[i].path; };
      const auto earlier =
          std::count_if(conditions.begin(), conditions.begin() + static_cast<std::ptrdiff_t>(i), is_same);
      return path_text(plan_.text(conditions[i].path), earlier) + " = " +
             (values.size() == 1 ? scalar(values.front()) : list(values));
    };
    return fmt::format("{{ {} }}", joined(conditions.size(), condition));
  }

  std::string rows(const Field& field) const {
    const auto slice = field.get<Slice<Record>>(record_);
    if (slice.count == 0) return {};
    const auto row = [&](std::size_t i) {
      const Writer writer(plan_, {field.rows_of, slice.begin + static_cast<std::uint32_t>(i)});
      return fmt::format("{{ {} }}", writer.fields(", "));
    };
    return fmt::format("[{}]", joined(slice.count, row));
  }

  const Plan& plan_;
  RecordRef ref_;
  const Record& record_;
};

}  // namespace

std::string toml_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      quoted += c;
    else if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
  }
  return quoted + '"';
}

std::string to_toml(const Plan& plan, RecordRef ref, const std::vector<std::string_view>& without) {
  return Writer(plan, ref).fields("\n", without) + '\n';
}

}  // namespace grassroots
