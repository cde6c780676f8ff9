// SPDX-License-Identifier: MIT
#include "grassroots/load/xlsx/xml_parser.hpp"

#include <algorithm>
#include <expat.h>
#include <new>

namespace grassroots {
namespace {

constexpr std::uint64_t longest_token = 1U << 20U;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

std::string_view XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (without_prefix(pair[0]) == name) return pair[1];
  return {};
}

template <class Call>
void XmlParser::guarded(Call call) {
  if (thrown_ != nullptr) return;
  try {
    call();
  } catch (...) {
    thrown_ = std::current_exception();
    XML_StopParser(static_cast<XML_Parser>(parser_), XML_FALSE);
  }
}

XmlParser::XmlParser(XmlHandler handler) : handler_(std::move(handler)), parser_(XML_ParserCreate(nullptr)) {
  auto* const parser = static_cast<XML_Parser>(parser_);
  if (parser == nullptr) throw std::bad_alloc();
  XML_SetUserData(parser, this);
  XML_SetElementHandler(
      parser,
      [](void* self, const char* name, const char** attributes) {
        auto& own = *static_cast<XmlParser*>(self);
        own.guarded([&] { own.handler_.begin(without_prefix(name), XmlAttributes(attributes)); });
      },
      [](void* self, const char* name) {
        auto& own = *static_cast<XmlParser*>(self);
        own.guarded([&] { own.handler_.end(without_prefix(name)); });
      });
  XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int size) {
    auto& own = *static_cast<XmlParser*>(self);
    own.guarded([&] { own.handler_.text({text, static_cast<std::size_t>(size)}); });
  });
  XML_SetStartDoctypeDeclHandler(parser, [](void* self, const char*, const char*, const char*, int) {
    XML_StopParser(static_cast<XML_Parser>(static_cast<XmlParser*>(self)->parser_), XML_FALSE);
  });
}

XmlParser::~XmlParser() { XML_ParserFree(static_cast<XML_Parser>(parser_)); }

bool XmlParser::parse(std::string_view bytes, bool is_last) {
  auto* const parser = static_cast<XML_Parser>(parser_);
  const bool is_good = XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), is_last) == XML_STATUS_OK;
  if (thrown_ != nullptr) std::rethrow_exception(thrown_);
  if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  added_ += bytes.size();
  // What has no end yet is kept, and looked through again with every piece.
  const auto passed = static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser), 0));
  return is_good && (is_last || added_ < passed + longest_token);
}

}  // namespace grassroots
