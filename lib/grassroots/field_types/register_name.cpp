// SPDX-License-Identifier: MIT
// The register of places: a file, or {file = "…", code = "…", name = "…", revoked = "…"} with the names of its columns.
#include <fmt/core.h>

#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

constexpr std::pair<std::string_view, Symbol RegisterName::*> parts[] = {{"file", &RegisterName::file},
                                                                         {"code", &RegisterName::code},
                                                                         {"name", &RegisterName::name},
                                                                         {"revoked", &RegisterName::revoked}};

struct RegisterNameType {
  using Stored = RegisterName;
  static constexpr FieldType type = FieldType::register_name;
  static constexpr Expected expected{messages::type_register, messages::type_register, messages::help_quote,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{};
  static constexpr Value::Kind kind = Value::Kind::text;
  static TomlForm toml_form(const Field&) {
    const TomlForm text = toml_form::text();
    const TomlForm columns =
        toml_form::table({text.under("file", true), text.under("code"), text.under("name"), text.under("revoked")});
    return toml_form::either({toml_form::text(true), columns});
  }

  static bool decode(Decoding& in, const Field& field, RegisterName& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::text) {
      out.file = in.intern(raw.text);
      return out.known() || in.empty_value(field, raw.begin);
    }
    if (raw.kind != RawValue::Kind::table) return in.wrong_type(field, raw);
    bool is_good = true;
    for (const RawEntry& entry : raw.entries) is_good = decode_part(in, field, out, entry) && is_good;
    if (out.known() || !is_good) return is_good;
    in.fault(rules::missing_key, Phrase(messages::register_without_file, in.name_of(field)), raw.begin).help =
        messages::help_register_file;
    return false;
  }

  static std::string toml(const Plan& plan, const Field&, const RegisterName& name) {
    if (!name.code && !name.name && !name.revoked) return name.known() ? toml_text(plan, name.file) : "";
    std::string all;
    for (const auto& [key, member] : parts)
      if (const Symbol symbol = name.*member)
        all += fmt::format("{}{} = {}", all.empty() ? "" : ", ", key, toml_text(plan, symbol));
    return fmt::format("{{ {} }}", all);
  }
  static std::optional<CsvCells> csv(const Plan&, const Field&, const RegisterName& name, Language) {
    return name.known() ? std::nullopt : std::optional(CsvCells{});
  }

  static bool any_value(const Plan&, const Field&, const RegisterName& name, Symbol, ValueUse use) {
    return name.known() && use(Value(name.file));
  }
  static void remap(Remap& remap, RegisterName& name) {
    for (const auto& [key, member] : parts) name.*member = remap(name.*member);
  }

 private:
  static bool decode_part(Decoding& in, const Field& field, RegisterName& out, const RawEntry& entry) {
    for (const auto& [key, member] : parts) {
      if (key != entry.key) continue;
      if (entry.value.kind != RawValue::Kind::text)
        return in.wrong_type(in.name_of(field, key), text_type, entry.value);
      if (entry.value.text.empty()) return in.empty_value(field, entry.value.begin);
      out.*member = in.intern(entry.value.text);
      return true;
    }
    in.unknown_key(entry, field.key, {"file", "code", "name", "revoked"});
    return false;
  }
};

}  // namespace

constinit const FieldTypeRow register_name_type = row_of<RegisterNameType>();

}  // namespace grassroots
