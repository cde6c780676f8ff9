// SPDX-License-Identifier: MIT
// A table in Big5 is told and not garbled, and no table in GBK or GB 18030 is taken for one.
#include "grassroots/text/big5.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/text/utf8.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/tables.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
namespace fs = std::filesystem;

const std::string row = "team,start,days,note\nt1,2018-06-01,8,";
const std::string finding = "not-text: this may be Big5; save it as UTF-8\n";

bool is_big5(const std::string& bytes) { return find_big5(bytes).has_value(); }

// Texts between bars.
std::vector<std::string> split(const std::string& texts) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= texts.size();) {
    const std::size_t bar = std::min(texts.find('|', from), texts.size());
    parts.push_back(texts.substr(from, bar - from));
    from = bar + 1;
  }
  return parts;
}

// The texts in double quotes that have Chinese in them, of all files of the examples.
std::set<std::string> texts_of_examples() {
  std::set<std::string> texts;
  const fs::path examples = fs::path(GRASSROOTS_PROJECT_DIR) / "examples";
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(examples)) {
    if (entry.path().extension() != ".toml") continue;
    const std::string bytes = read_text(entry.path());
    for (std::size_t from = bytes.find('"'); from != std::string::npos;) {
      const std::size_t to = bytes.find('"', from + 1);
      if (to == std::string::npos) break;
      std::string text = bytes.substr(from + 1, to - from - 1);
      if (text.find("\xE4") != std::string::npos || text.find("\xE5") != std::string::npos)
        texts.insert(std::move(text));
      from = bytes.find('"', to + 1);
    }
  }
  return texts;
}

}  // namespace

// Even of one character, where nobody has its code in GBK.
TEST_CASE_FIXTURE(TableFolder, "a short text in Big5 is told from GBK") {
  for (const std::string& text :
       split("人|村民|村幹部|訪談|訪問|會議|王大明|李美玲|林志強|台北市|貧困戶|已完成|訪問村民會議|"
             "入戶走訪，座談三次|陪同縣民政局調研|備註：完成|開始日期|工作組|新竹縣尖石鄉|"
             "與村民委員會討論自來水工程，下週再來。|香港中文大學|九龍半島|"
             "上午開會，下午到各戶拜訪（共十二戶）")) {
    CAPTURE(text);
    CHECK(is_big5(encoded("BIG5", text)));
    CHECK(stays(row + encoded("BIG5", text) + "\n").ends_with(finding));
    CHECK(!is_big5(encoded("GBK", text)));
  }
}

TEST_CASE("the texts of the examples are not taken for Big5, one by one") {
  const std::set<std::string> texts = texts_of_examples();
  REQUIRE(texts.size() > 1000);
  for (const std::string& text : texts)
    if (is_big5(encoded("GB18030", text))) FAIL_CHECK(text);
}

TEST_CASE("rare names, traditional characters, letters and signs in GBK are not taken for Big5") {
  for (const std::string& text : split(
           // Names with characters that GB 2312 lacks, alone and beside each other.
           "王玥|陈玥|陈珺;李玥|朱镕基|喆|陶喆|㛃|李㛃|䶮|刘䶮|堃|张堃;陈赟;高祎|玥玥|刘玥;陈珺|"
           "硚口区|瑀|陈垚|高璟|常瑄|马赟|丁翀|龑|陆镠|贾珺;贺玥|"
           // Traditional characters.
           "訪問村民會議|羅紅|盧穎|聖約翰|繼續|總結|組織|纖維|舊縣街道|臨盤街道|約|中華民國|"
           "臺灣省新竹縣|與村民委員會討論自來水工程，下週再來。|"
           // Common characters that in Big5 are common, too, or would be.
           "埃崩|纳闽|矛盾|盾|玻璃市|徘徊镇|寒冻镇|巨浪牧场|惠灵顿|埃龙戈|跑马村|奖惩|秸秆|脂肪肝|"
           "痴呆|"
           // Letters and signs.
           "Иванов|Привет, мир|αβγ|こんにちは|カタカナとひらがな|nǐ hǎo|┌─┬─┐|㎡|20㎡，30㎞|①②③|"
           "Ⅰ、Ⅱ|⒈⒉|—|～|·|℃|￥１００|㈠㈡|Ａ组|〇|。|（）")) {
    CAPTURE(text);
    CHECK(!is_big5(encoded("GB18030", text)));
    CHECK(!is_big5(row + encoded("GB18030", text) + "\n"));
  }
}

TEST_CASE("other encodings are not taken for Big5") {
  CHECK(!is_big5(""));
  CHECK(!is_big5("team,start,days\n"));
  CHECK(!is_big5("\xA4"));
  CHECK(!is_big5(encoded("LATIN1", "Montréal, café à l'été, señor Muñoz, Ängström, Århus")));
  CHECK(!is_big5(encoded("CP1251", "Здесь были все три дня дожди и ветер")));
  CHECK(!is_big5(encoded("KOI8-R", "Здесь были все три дня дожди и ветер")));
  CHECK(!is_big5(encoded("SHIFT_JIS", "東京都千代田区の会議")));
  CHECK(!is_big5(encoded("EUC-KR", "서울특별시 방문")));
}

TEST_CASE("names with one rare character in each row do not make a file Big5") {
  std::string table = "name\n";
  for (int i = 0; i < 100; ++i) table += encoded("GB18030", "玥\n瑀\n");
  CHECK(!is_big5(table));
  // Many rows of either are enough to know: what comes after, hundreds of characters later, is not read any more.
  const std::string gbk =
      encoded("GBK", read_text(fs::path(GRASSROOTS_PROJECT_DIR) / "examples/2018/requirements.toml"));
  CHECK(!is_big5(gbk + encoded("BIG5", "訪問村民會議")));
}

TEST_CASE_FIXTURE(TableFolder, "a table in Big5 is told at the first character that shows it") {
  CHECK(stays(encoded("BIG5", row + "訪問村民會議\n")) == "stays.csv:2:17 <砐> " + finding);
  CHECK(help() == "if it is GBK or GB 18030 after all, say so with `--csv-encoding gb18030`");
  CHECK(render(loaded.diagnostics[0].message, Language::chinese) == "文件可能是 Big5（繁体中文）编码，请另存为 UTF-8");
  CHECK(loaded.plan.stays.empty());
  // In the row of names already, which then are not told as unknown.
  CHECK(stays(encoded("BIG5", "工作組,開始日期,天數\nt1,2018-06-01,8\n")) == "stays.csv:1:1 <\xEE\x98\x9B> " + finding);
  // With a byte that is neither: before and after.
  CHECK(stays(row + "\xFF" + encoded("BIG5", "訪問村民會議\n")) == "stays.csv:2:18 <\xB3> " + finding);
  CHECK(stays(row + encoded("BIG5", "訪問村民會議") + "\xFF\n") == "stays.csv:2:17 <砐> " + finding);
}

TEST_CASE_FIXTURE(TableFolder, "who says GB 18030 gets GB 18030") {
  CHECK(stays(encoded("BIG5", row + "訪問村民會議\n"), CsvEncoding::gb18030) == "");
  REQUIRE(loaded.plan.stays.size() == 1);
  CHECK(loaded.plan.text(loaded.plan.stays[0].note) == "砐拜\xEE\x9E\xB5チ穦某");
}
