// SPDX-License-Identifier: MIT
// The elements of an XML file, in their order. A file that declares entities or a document type is refused: no workbook
// does, and they can grow without bound; and so is one with a tag or a comment that does not end.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace grassroots {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  // By its name without a prefix; empty if there is none.
  std::string_view find(std::string_view name) const;

 private:
  const char** pairs_;
};

// What is to be done with each; names are without their prefixes.
struct XmlHandler {
  std::function<void(std::string_view name, const XmlAttributes&)> begin;
  std::function<void(std::string_view name)> end = [](std::string_view) {};
  std::function<void(std::string_view)> text = [](std::string_view) {};
};

class XmlParser {
 public:
  explicit XmlParser(XmlHandler handler);
  ~XmlParser();
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  // The next piece of the file. False if it is not XML. Throws what a handler throws.
  bool add(std::string_view bytes) { return parse(bytes, false); }
  bool finish() { return parse({}, true); }

 private:
  bool parse(std::string_view bytes, bool is_last);
  // Calls a handler; what it throws must not pass through the parser, which is C.
  template <class Call>
  void guarded(Call call);

  XmlHandler handler_;
  std::exception_ptr thrown_;
  void* parser_;
  std::uint64_t added_ = 0;  // bytes
};

}  // namespace grassroots
