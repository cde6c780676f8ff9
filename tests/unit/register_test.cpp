// SPDX-License-Identifier: MIT
// The register of places: what is found in it by code and by name, what is wrong with it, and when it is read at all.
#include <doctest/doctest.h>
#include <filesystem>
#include <sys/stat.h>
#include <thread>

#include "grassroots/integrity/places.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/load/plan_register.hpp"
#include "grassroots/model/place_name.hpp"
#include "grassroots/text/limits.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/tables.hpp"
#include "tests/unit/register_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

using Folder = RegisterFolder;

RegisterFile file_of(std::string bytes) { return read_register("register.csv", to_utf8(std::move(bytes))); }
std::shared_ptr<const Register> register_of(std::string bytes) { return file_of(std::move(bytes)).places; }

std::string name_at(const Register& places, std::string_view code) {
  const Register::Row row = places.find(code);
  return row == Register::none ? "none" : std::string(places.name(row));
}

std::vector<std::string> codes_of(const Register& places, const std::vector<Register::Row>& rows) {
  std::vector<std::string> codes;
  for (const Register::Row row : rows) codes.push_back(places.code(row));
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("zeros fill a Chinese code up to the next level, and no other") {
  CHECK(significant("110000000000") == "11");
  CHECK(significant("110000") == "11");
  CHECK(significant("441900") == "4419");
  CHECK(significant("441900003000") == "441900003");
  CHECK(significant("110100") == "1101");
  CHECK(significant("110101010") == "110101010");
  CHECK(significant("110101001100") == "110101001100");
  CHECK(significant("0000000") == "0000000");
  CHECK(significant("AB0000") == "AB0000");
  CHECK(is_level_code("110101000000"));
  CHECK_FALSE(is_level_code("1101011"));
  CHECK_FALSE(is_level_code("DE2140"));
  CHECK_FALSE(is_level_code(""));
}

TEST_CASE("codes sort as their texts do") {
  const Codes texts{"-", "1", "1-", "10", "110000000000", "11000A", "2", "9Z", "A", "ZZZZZZZZZZZZ"};
  for (std::size_t i = 1; i < texts.size(); ++i) CHECK(*packed_code(texts[i - 1]) < *packed_code(texts[i]));
  CHECK(packed_code("de21") == packed_code("DE21"));
  for (const char* wrong : {"", "1101010010011", "1.1E+11", "11 01", "东城区", "110101.0"})
    CHECK_FALSE(packed_code(wrong));
}

TEST_CASE("a name's core is what is left without the words for its sort") {
  CHECK(core_of("多福巷社区居委会") == "多福巷");
  CHECK(core_of("多福巷社区") == "多福巷");
  CHECK(core_of("三里村民委员会") == "三里");
  CHECK(core_of("三里村村委会") == "三里");
  CHECK(core_of("东城区") == "东城");
  CHECK(core_of("沙市区") == "沙市");
  CHECK(core_of("新村") == "新村");
  CHECK(core_of("新村委会") == "新村");
  CHECK(core_of("新村民委员会") == "新村");
  CHECK(core_of("赵县") == "赵县");
  CHECK(core_of("Kent") == "Kent");
  CHECK(core_of("").empty());
  CHECK(is_same_place_name("东华门街道", "东华门街道办事处"));
  CHECK_FALSE(is_same_place_name("东华门", "西华门街道"));
}

TEST_CASE("places are found by their codes, however they are filled up") {
  const auto [places, faults, failure] = file_of(small_register);
  CHECK(faults.empty());
  CHECK(places->size() == 23);
  CHECK(name_at(*places, "110101001001") == "多福巷社区居委会");
  CHECK(name_at(*places, "110101") == "东城区");
  CHECK(name_at(*places, "110101000000") == "东城区");
  CHECK(name_at(*places, "110000") == "北京市");
  CHECK(name_at(*places, "610000000") == "陕西省");
  for (const char* absent : {"", "1", "12", "1102", "110101001", "110101001003", "99", "659"})
    CHECK(name_at(*places, absent) == (std::string(absent) == "110101001" ? "东华门街道办事处" : "none"));
  // Further digits name a place in the village.
  CHECK(name_at(*places, "1101010010011") == "多福巷社区居委会");
  CHECK(name_at(*places, "110101001001000000") == "多福巷社区居委会");
  CHECK(name_at(*places, "1101010010010000000") == "none");
  CHECK(name_at(*places, "110101001003001") == "none");
  CHECK(places->below("659").end - places->below("659").begin == 4);
  CHECK(places->below("610000").end - places->below("610000").begin == 11);
  CHECK(places->below("12").empty());
  CHECK(places->below("99").empty());
  CHECK(codes_of(*places, places->chain("110101001001")) == Codes{"11", "1101", "110101", "110101001", "110101001001"});
  CHECK(full_name(*places, "110101001001") == "北京市东城区东华门街道办事处多福巷社区居委会");
  CHECK_FALSE(places->has_name_index());  // nobody asked by name
}

TEST_CASE("a register in full-length codes answers short ones, and rows may stand in any order") {
  const auto [places, faults, failure] = file_of(
      "名称,城乡分类代码,统计用区划代码\n三里村委会,220,610121100201\n陕西省,,610000000000\n青岚县,,"
      "610121000000\n沅安市,,610100000000\n");
  CHECK(faults.empty());
  CHECK(name_at(*places, "61") == "陕西省");
  CHECK(name_at(*places, "610121") == "青岚县");
  CHECK(name_at(*places, "610121000000") == "青岚县");
  CHECK(name_at(*places, "610121001000") == "none");
  CHECK(codes_of(*places, places->chain("610121100201")) ==
        Codes{"610000000000", "610100000000", "610121000000", "610121100201"});
}

TEST_CASE("codes of other countries are found, too") {
  const auto places = register_of("code,name\nDE2,Bayern\nDE21,Oberbayern\nDE212,München\nGB-ENG,England\n");
  CHECK(name_at(*places, "de212") == "München");
  CHECK(name_at(*places, "DE20") == "none");
  CHECK(full_name(*places, "DE212") == "Bayern, Oberbayern, München");
  CHECK(name_at(*places, "GB-ENG") == "England");
}

TEST_CASE("names are found where they are looked for") {
  const auto places = register_of(small_register);
  CHECK(codes_of(*places, places->named("三里村", places->all(), 9)) == Codes{"610121100201", "610121101201"});
  CHECK(codes_of(*places, places->named("三里", places->below("610121101"), 9)) == Codes{"610121101201"});
  CHECK(places->named("三里村", places->all(), 1).size() == 1);
  CHECK(places->named("三里村", places->below("11"), 9).empty());
  CHECK(places->named("四里村", places->all(), 9).empty());
  CHECK(places->has_name_index());
  CHECK(codes_of(*places, places->at_level(places->all(), 6, 99)) == Codes{"110101", "610121", "610223", "659001"});
  CHECK(codes_of(*places, places->at_level(places->below("61"), 9, 2)) == Codes{"610121100", "610121101"});
}

TEST_CASE("a register is read in the encodings and forms that spreadsheets save") {
  const std::string gbk =
      "\xB4\xFA\xC2\xEB,\xC3\xFB\xB3\xC6\r\n61,\xC9\xC2\xCE\xF7\xCA\xA1\r\n6101,\xD6\xD0\xD0\xC4\xCA\xD0\r\n";
  CHECK(name_at(*register_of(gbk), "61") == "陕西省");
  CHECK(name_at(*register_of("\xEF\xBB\xBF代码,名称\n61,陕西省\n"), "61") == "陕西省");
  CHECK(name_at(*register_of("code , name\r\n'61 , \"陕西省\"\r\n\r\n,\r\n"), "61") == "陕西省");
  const auto quoted = register_of("code,name\n61,\"the \"\"old\"\" town\"\n62,\"two\nlines\"\n");
  CHECK(name_at(*quoted, "61") == "the \"old\" town");
  CHECK(name_at(*quoted, "62") == "two\nlines");
  for (const char* nameless : {"code,name\n61,", "code,name\n61,\"\"", "name,code\n,61"}) {
    const auto places = register_of(nameless);
    REQUIRE(places->find("61") != Register::none);
    CHECK(places->name(places->find("61")).empty());
  }
  for (const std::string& bytes : {gbk, std::string("code,name,\n61,a,\n62,b,,,\n")})
    CHECK(file_of(bytes).faults.empty());
}

TEST_CASE_FIXTURE(Folder, "a register's encoding can be given, as that of tables") {
  write_text("register.csv", "code,name\n6101,\xD1\xA7\n");  // 学 in GBK, and by chance ѧ in UTF-8
  const auto with = [&](const std::string& encoding) {
    write_text("plan.toml", plan(site("code = \"6101\"\ncity = \"学\"\n"), region("610000", "陕西省")));
    return findings_of({"plan.toml", "--csv-encoding", encoding});
  };
  CHECK(lacks(with("auto"), "the code 6101 is that of ѧ") == "");
  CHECK(with("gb18030") == "");
  write_text("register.csv", "code,name\n61,\xC9\xC2\xCE\xF7\n");
  CHECK(lacks(with("utf-8"), "register.csv:2:4: error[not-text]: this byte is not UTF-8") == "");
  write_text("register.csv", encoded("BIG5", "代碼,名稱\n61,陝西\n"));
  CHECK(lacks(with("auto"), "register.csv:1:1: error[not-text]: this may be Big5; save it as UTF-8") == "");
  write_text("register.csv", "code,name\n61,学\n");
  CHECK(lacks(with("gb18030"), "register.csv:2:4: error[not-text]: this is UTF-8, not GB 18030") == "");
}

TEST_CASE("each fault of a register stands at its row") {
  const auto fault = [](const std::string& bytes) {
    const auto [places, faults, failure] = file_of(bytes);
    std::string text;
    for (const Diagnostic& d : faults) {
      const LineColumn at = places->contents().source->locate(d.place.begin);
      text += std::string(d.name) + ' ' + std::to_string(at.line) + ':' + std::to_string(at.column) + '\n';
    }
    return text + (places->contents().lost_rows == 0 ? "complete" : "rows lost");
  };
  CHECK(fault("") == "not-csv 1:1\nrows lost");
  CHECK(fault("code,title\n61,x\n") == "missing-key 1:1\nrows lost");
  CHECK(fault("61,陕西省\n") == "missing-key 1:1\nrows lost");
  CHECK(fault("code,name\n61,a\n62\n63,c,d\n64,e\n") == "not-csv 3:1\nnot-csv 4:6\nrows lost");
  CHECK(fault("code,name\n61,a\n\"62,b\n63,c\n") == "not-csv 3:1\nrows lost");
  CHECK(fault("code,name\n1.10101E+11,a\n") == "cut-code 2:1\nrows lost");
  CHECK(fault("code;name;latitude\n61;a;-16,7\n") == "not-csv 1:5\nrows lost");
  CHECK(fault("A register;;\n代码|名称\n61|a\n") == "not-csv 2:3\nrows lost");
  CHECK(fault("code,name\n61.0,a\n62.0,b\n6.3e+01,c\n") == "cut-code 2:1\ncomplete");  // said once
  CHECK(fault("code,name\n61,a\n六十二,b\n,c\n") == "bad-value 3:1\nbad-value 4:1\nrows lost");
  CHECK(fault("code,name\n62,b\n61,a\n62,c\n61,a\n") == "duplicate-id 4:4\ncomplete");  // the same twice is no fault
  CHECK(fault("code,name\n61,a" + std::string(1, '\0')) == "not-text 2:5\nrows lost");
  CHECK(fault("\xFF\xFE"
              "c") == "not-text 1:1\nrows lost");
  CHECK(fault("code,name\n61,Montr\xE9"
              "al\n") == "not-text 2:9\nrows lost");
  CHECK(fault("code,name" + std::string(10'000'000, ',') + "\n61,a\n").starts_with("not-csv 1:"));
}

TEST_CASE("of very many faults the first are told") {
  std::string bytes = "code,name\n";
  for (int i = 0; i < 100; ++i) bytes += "x.y,a\n";
  CHECK(file_of(bytes).faults.size() == 20);
}

TEST_CASE_FIXTURE(Folder, "a register that cannot be read is an error where it is named") {
  const auto of = [&](const std::string& path) {
    write_text("plan.toml", plan(site("code = \"61\"\n"), region("610000", "陕西省"), path));
    return findings_of({"plan.toml"});
  };
  CHECK(lacks(of("none.csv"),
              "plan.toml:3:12: error[include-not-found]: cannot read none.csv: there is no such file") == "");
  fs::create_directory("folder");
  CHECK(lacks(of("folder"), "plan.toml:3:12: error[include-not-found]: cannot read folder: it is not a regular file") ==
        "");
  CHECK(lacks(of("../../register.csv"), "plan.toml:3:12: error[include-outside]") == "");
  CHECK(lacks(of("/etc/hostname"), "plan.toml:3:12: error[include-outside]") == "");
  fs::create_symlink("/etc/hostname", "link.csv");
  CHECK(lacks(of("link.csv"), "plan.toml:3:12: error[include-outside]") == "");
  REQUIRE(::mkfifo("pipe.csv", 0600) == 0);
  CHECK(lacks(of("pipe.csv"), "it is not a regular file") == "");
  write_text("large.csv", "");
  fs::resize_file("large.csv", limits::places.most + 1);
  CHECK(lacks(of("large.csv"), "it is larger than 256 MiB") == "");
}

TEST_CASE_FIXTURE(Folder, "a register is read only where a site is to be looked up") {
  RegisterCache cache;
  LoadOptions options;
  options.registers = &cache;
  write_text("idle.toml", plan("[[sites]]\nid = \"s\"\nname = \"no place\"\n", region("610000", "陕西省")));
  CHECK(load_plan("idle.toml", options).plan.divisions == nullptr);
  write_text("idle.toml", plan("", "", "none.csv"));
  CHECK(lacks(findings_of({"idle.toml"}), "error[include-not-found]") == "");  // but it must be there
}

TEST_CASE_FIXTURE(Folder, "many plans share what is read once") {
  RegisterCache cache;
  LoadOptions options;
  options.registers = &cache;
  fs::create_directory("sub");
  fs::create_symlink("../register.csv", "sub/link.csv");
  write_text("a.toml", plan(site("code = \"61\"\n"), region("610000", "陕西省")));
  write_text("sub/b.toml", plan(site("city = \"洛川市\"\n"), region("610000", "陕西省"), "link.csv"));
  const LoadedPlan first = load_plan("a.toml", options);
  fs::remove("register.csv");
  fs::rename("sub/link.csv", "sub/other.csv");
  write_text("sub/c.toml", plan(site("code = \"61\"\n"), region("610000", "陕西省"), "../register.csv"));
  const LoadedPlan second = load_plan("sub/c.toml", options);
  REQUIRE(first.plan.divisions != nullptr);
  CHECK(first.plan.divisions == second.plan.divisions);
  CHECK(first.plan.divisions->contents().source->path() == "register.csv");
  CHECK(first.plan.sources.back() == first.plan.divisions->contents().source);
}

TEST_CASE("a register answers several threads at once") {
  const auto places = register_of(small_register);
  std::vector<std::size_t> found(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < found.size(); ++i)
    threads.emplace_back([&, i] { found[i] = places->named("三里村", places->all(), 9).size(); });
  for (std::thread& thread : threads) thread.join();
  CHECK(found == std::vector<std::size_t>(8, 2));
}

TEST_CASE_FIXTURE(Folder, "a plan inherits the register of the plan above it") {
  const auto child = [](const std::string& parent) {
    return "[plan]\ntitle = \"Child\"\nparent = \"" + parent +
           "\"\n[[teams]]\nid = \"team\"\nregions = [\"610000\"]\n" + site("code = \"610121100299\"\n");
  };
  fs::create_directories("lists");
  fs::rename("register.csv", "lists/register.csv");
  fs::create_directories("a/b/c");
  write_text("a/plan.toml", plan("", region("610000", "陕西省"), "../lists/register.csv"));
  write_text("a/b/plan.toml", child("../plan.toml"));
  write_text("a/b/c/plan.toml", child("../plan.toml"));
  const std::string unknown =
      "warning[unknown-place]: the register has no place with the code 610121100299; it would lie in "
      "陕西省沅安市青岚县柳湾镇";
  // The register lies outside the folder above the child's, and inside that above the parent's.
  CHECK(lacks(findings_of({"a/b/plan.toml"}), unknown) == "");
  CHECK(lacks(findings_of({"--root", ".", "a/b/c/plan.toml"}), unknown) == "");
  {
    const WorkingFolder below("a/b");
    CHECK(lacks(findings_of({"plan.toml"}), unknown) == "");
    CHECK(lacks(findings_of({"--root", "../..", "c"}), unknown) == "");
  }
  fs::rename("lists/register.csv", "lists/gone.csv");
  CHECK(lacks(findings_of({"a/b/plan.toml"}), "error[include-not-found]") == "");
  CHECK(lacks(findings_of({"--root", "a", "a/b/plan.toml"}), "error[include-outside]") == "");
}

TEST_CASE_FIXTURE(Folder, "an export leaves the register where it is") {
  write_text("plan.toml", plan(site("code = \"610121100201\"\n"), region("610000", "陕西省")));
  CHECK(run_program({}, {"export", "plan.toml", "out"}).exit_code == 0);
  CHECK(lacks(read_text("out/plan.toml"), "register = \"../register.csv\"") == "");
  CHECK(lacks(read_text("out/sites.csv"), "610121100201") == "");
  CHECK(findings_of({"out/plan.toml"}).empty());
}

TEST_CASE_FIXTURE(Folder, "a place has every name that the register gives its code, old ones among them") {
  write_text("register.csv", "code,name\n61,陕西省\n610121,长安县\n610121,青岚县\n610121,长安县\n");
  const std::string duplicate =
      "register.csv:4:8: warning[duplicate-id]: the code 610121 is 青岚县 here, and 长安县 before";
  for (const char* name : {"长安县", "青岚县"}) {
    const std::string found = findings(site("code = \"610121\"\ncounty = \"" + std::string(name) + "\"\n"));
    CHECK(lacks(found, duplicate) == "");
    CHECK(found.find("place-mismatch") == std::string::npos);
    CHECK(findings(site("county = \"" + std::string(name) + "\"\n")).find("plan.toml") == std::string::npos);
  }
  CHECK(lacks(findings(site("code = \"610121\"\ncounty = \"北原县\"\n")), "error[place-mismatch]") == "");
}
