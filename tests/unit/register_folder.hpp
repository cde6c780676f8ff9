// SPDX-License-Identifier: MIT
// A register of a few places, and a folder with it and a plan whose sites are looked up in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::test {

inline const std::string small_register =
    "code,name\n"
    "11,北京市\n1101,市辖区\n110101,东城区\n110101001,东华门街道办事处\n110101001001,多福巷社区居委会\n110101001002,"
    "银闸社区居委会\n"
    "61,陕西省\n6101,沅安市\n610121,青岚县\n610121100,柳湾镇\n610121100201,三里村委会\n610121100202,石桥村委会\n"
    "610121101,河口镇\n610121101201,三里村委会\n6102,洛川市\n610223,北原县\n610223100,柳湾镇\n"
    "65,新疆维吾尔自治区\n6501,天山市\n6590,自治区直辖县级行政区划\n659001,石河子市\n659001001,"
    "新城街道办事处\n659001001001,一社区居委会\n";

class RegisterFolder {
 public:
  RegisterFolder() { write_text("register.csv", small_register); }

  static std::string region(const std::string& code, const std::string& name, const std::string& more = "") {
    return "[[regions]]\ncode = \"" + code + "\"\nname = \"" + name + "\"\n" + more;
  }
  // The findings of validate, one a line.
  std::string findings(const std::string& sites, const std::string& regions) const {
    write_text("plan.toml", plan(sites, regions));
    return findings_of({"plan.toml"});
  }
  std::string findings(const std::string& sites) const { return findings(sites, region("610000", "陕西省")); }
  std::string findings_of(std::vector<std::string> words) const {
    words.insert(words.begin(), {"validate", "--format", "concise", "--ignore", "no-requirements,no-teams"});
    const std::string out = run_program({}, words).out;
    std::string lines;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = std::min(out.find('\n', at), out.size());
      const std::string line = out.substr(at, end - at);
      if (line.find("as of 2018") == std::string::npos) lines += line + '\n';
      at = end + 1;
    }
    return lines;
  }
  static std::string plan(const std::string& sites, const std::string& regions,
                          const std::string& path = "register.csv") {
    const std::size_t code = regions.find('"');
    const std::string first = regions.empty() ? "" : regions.substr(code, regions.find('"', code + 1) - code + 1);
    return "[plan]\ntitle = \"A plan\"\nregister = \"" + path + "\"\n" + regions +
           "[[teams]]\nid = \"team\"\nregions = [" + first + "]\n" + sites;
  }
  static std::string site(const std::string& keys) { return "[[sites]]\nid = \"site\"\n" + keys; }
  static bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }
  // Empty if the text has the part; else the text, to be seen in the test's output.
  static std::string lacks(const std::string& text, std::string_view part) {
    return has(text, part) ? "" : text + "<end>";
  }

 private:
  ScratchFolder scratch_;
  WorkingFolder here_{scratch_.path()};
};

}  // namespace grassroots::test
