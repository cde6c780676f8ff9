// SPDX-License-Identifier: MIT
#include "grassroots/text/excerpt.hpp"

#include <doctest/doctest.h>
#include <numeric>

#include "grassroots/text/source.hpp"

namespace grassroots {

TEST_CASE("places are lines and code points") {
  const Source source("p.toml", "a = 1\r\n名 = \"值\"\n[x]\n");
  CHECK(source.line(2) == "名 = \"值\"");
  const std::uint32_t value = source.offset({2, 5});
  CHECK(source.bytes().substr(value, token_end(source.bytes(), value) - value) == "\"值\"");
  CHECK(source.locate(value).line == 2);
  CHECK(source.locate(value).column == 5);
  CHECK(token_end("[[1, \"]\"], 2] # c", 0) == 13);
}

TEST_CASE("an excerpt shows and counts lines as its file does") {
  const std::string large = "a\r\n" + std::string(1 << 20U, 'x') + "\n名\n";  // larger than what is looked through anew
  for (const std::string& text :
       {std::string(), std::string("\n"), std::string("a"), std::string("a = 1\r\n名 = \"值\"\n\n[x]\n"), large}) {
    const Source source("p.toml", text);
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t offset = 0; offset <= text.size(); offset += offset > 8 && offset + 8 < text.size() ? 4096 : 1)
      offsets.push_back(offset);
    const Excerpt whole(source, {offsets.rbegin(), offsets.rend()});
    CHECK(whole.path() == "p.toml");
    for (const std::uint32_t offset : offsets) {
      CAPTURE(offset);
      const Excerpt alone(source, {offset});
      const LineColumn at = source.locate(offset);
      for (const Excerpt* excerpt : {&whole, &alone}) {
        CHECK(excerpt->locate(offset).line == at.line);
        CHECK(excerpt->line_at(offset).text == source.line(at.line));
        CHECK(excerpt->line_at(offset).begin == source.offset({at.line, 1}));
        CHECK(excerpt->locate(offset).column == at.column);
      }
    }
  }
}

TEST_CASE("an excerpt of one long line does not take longer for every place in it") {
  const std::string text(300'000, 'x');
  const Source source("p.toml", text);
  std::vector<std::uint32_t> offsets(text.size());
  std::iota(offsets.begin(), offsets.end(), 0U);
  const Excerpt excerpt(source, offsets);
  bool all_right = true;
  for (const std::uint32_t offset : offsets) all_right = all_right && excerpt.locate(offset).column == offset + 1;
  CHECK(all_right);
  CHECK(excerpt.line_at(7).text.size() == text.size());
}

}  // namespace grassroots
