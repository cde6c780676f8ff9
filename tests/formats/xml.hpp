// SPDX-License-Identifier: MIT
// A reader of the part of XML 1.0 that the program writes, strict about everything that a real one refuses.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utf8proc.h>
#include <vector>

namespace grassroots::test {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // its own, without its children's
  std::vector<XmlElement> children;

  // Itself and all below it that are called so.
  std::vector<const XmlElement*> all(std::string_view called) const {
    std::vector<const XmlElement*> found;
    if (name == called) found.push_back(this);
    for (const XmlElement& child : children)
      for (const XmlElement* below : child.all(called)) found.push_back(below);
    return found;
  }
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : rest_(text) {}

  // Throws std::runtime_error where the text is not well-formed.
  XmlElement read() {
    check_characters();
    if (!rest_.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")) fail("no declaration");
    rest_.remove_prefix(rest_.find('>') + 1);
    space();
    XmlElement root = element();
    space();
    if (!rest_.empty()) fail("text after the root");
    return root;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(what + " before: " + std::string(rest_.substr(0, 60)));
  }

  // XML has no way at all to write most control characters.
  void check_characters() const {
    for (std::string_view text = rest_; !text.empty();) {
      utf8proc_int32_t c = -1;
      const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &c);
      if (size <= 0) fail("not UTF-8");
      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF)
        fail("a forbidden character");
      text.remove_prefix(static_cast<std::size_t>(size));
    }
  }

  bool take(std::string_view token) {
    if (!rest_.starts_with(token)) return false;
    rest_.remove_prefix(token.size());
    return true;
  }
  bool space() {
    const std::size_t size = std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size());
    rest_.remove_prefix(size);
    return size > 0;
  }
  std::string word() {
    const std::size_t size = std::min(rest_.find_first_of(" \t\r\n=/><\"'&"), rest_.size());
    if (size == 0) fail("no name");
    const std::string found(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return found;
  }

  // Up to one of `stops`, with its entities resolved.
  std::string characters(std::string_view stops) {
    static constexpr std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    std::string text;
    while (!rest_.empty() && stops.find(rest_.front()) == std::string_view::npos) {
      if (rest_.front() == '<') fail("a < in a value");
      if (rest_.starts_with("]]>")) fail("]]> in text");
      char c = rest_.front();
      std::size_t size = 1;
      if (c == '&') {
        size = 0;
        for (const auto& [entity, meant] : entities)
          if (rest_.starts_with(entity)) c = meant, size = entity.size();
        if (size == 0) fail("an unknown entity");
      }
      text += c;
      rest_.remove_prefix(size);
    }
    return text;
  }

  XmlElement element() {
    if (!take("<")) fail("no element");
    XmlElement made;
    made.name = word();
    while (space() && !rest_.starts_with('/') && !rest_.starts_with('>')) {
      const std::string key = word();
      if (!take("=\"")) fail("no value");
      if (!made.attributes.emplace(key, characters("\"")).second) fail("an attribute twice");
      if (!take("\"")) fail("no closing quote");
    }
    if (take("/>")) return made;
    if (!take(">")) fail("no >");
    while (true) {
      made.text += characters("<");
      if (take("</")) break;
      made.children.push_back(element());
    }
    if (!take(made.name + ">")) fail("another element is closed than " + made.name);
    return made;
  }

  std::string_view rest_;
};

}  // namespace grassroots::test
