// SPDX-License-Identifier: MIT
// Tables as spreadsheets save them: what their cells mean, and in which bytes they come.
#include <doctest/doctest.h>
#include <map>
#include <set>
#include <utility>

#include "grassroots/check/check.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/schema/field.hpp"
#include "tests/harness/findings.hpp"
#include "tests/harness/tables.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// The plan with one table beside it.
LoadedPlan with(const std::string& file, std::string_view bytes, CsvEncoding encoding = CsvEncoding::automatic) {
  TableFolder folder;
  folder.with(file, bytes, encoding);
  return std::move(folder.loaded);
}

std::string stays(std::string_view bytes, CsvEncoding encoding = CsvEncoding::automatic) {
  return TableFolder().stays(bytes, encoding);
}

// The only stay of a table without faults.
struct OneStay {
  explicit OneStay(std::string_view bytes) : loaded(with("stays.csv", bytes)) {
    CHECK(findings_of(loaded) == "");
    REQUIRE(loaded.plan.stays.size() == 1);
  }
  const Stay& stay() const { return loaded.plan.stays.front(); }
  std::string note() const { return std::string(loaded.plan.text(stay().note)); }
  std::string people() const {
    std::string all;
    for (const ListItem& item : loaded.plan.list(stay().people))
      all += std::string(loaded.plan.text(item.symbol)) + "|";
    return all;
  }
  LoadedPlan loaded;
};

}  // namespace

TEST_CASE("a date in a cell begins with the year in four digits") {
  const auto day = make_date(2018, 6, 1);
  for (const char* good :
       {"2018-06-01", "2018-6-1", "2018/6/1", "2018/06/01", "2018.6.1", "2018. 6. 1", "2018年6月1日", "2018年06月01号",
        "2018年6月1", "2018 年 6 月 1 日", "２０１８-06-01", "２０１８．６．１", "2018/6/1 0:00", "2018-06-01 00:00:00",
        "2018-06-01T00:00:00.000Z", " 2018-06-01", "2018年6月1日\u3000"}) {
    CAPTURE(good);
    CHECK(date_in(good) == day);
    CHECK(day_meant(good) == day);
  }
  CHECK_FALSE(date_in("20180601"));  // a number, unless a date is meant
  CHECK(day_meant("20180601") == day);
  CHECK(date_in("2020/2/29") == make_date(2020, 2, 29));
  CHECK(date_in("2018年12月31日") == make_date(2018, 12, 31));
  for (const char* none : {"2018-02-30", "2018-2-30", "2018/13/1", "2018年6月31日", "2018/0/1", "2019-02-29"}) {
    CAPTURE(none);
    CHECK(is_no_day(none));
    CHECK_FALSE(date_in(none));
  }
  CHECK(is_no_day_meant("20180631"));
  for (const char* bad : {"",           "2018",          "2018-06",    "2018/6",       "2018年6月",  "2018-6/1",
                          "2018/6-1",   "18/6/1",        "1/6/2018",   "2018-06-011",  "2018/006/1", "2018/6/001",
                          "2018--6-1",  "2018/6/1 9:00", "2018年/1日", "2018-06-0x",   "2018/x/1",   "99999-1-1",
                          "-018-01-01", "2018-+6-1",     "2018/12/",   "2018年12月日", "12345678",   "123456789"}) {
    CAPTURE(bad);
    CHECK_FALSE(day_meant(bad));
    CHECK_FALSE(is_no_day_meant(bad));
  }
}

TEST_CASE("two days in one text are a span where both are known") {
  const auto span = [](const char* text) {
    const auto found = span_meant(text);
    return found ? to_string(found->first) + ".." + to_string(found->last) : std::string();
  };
  for (const char* good :
       {"2018.6.1-6.30", "2018.6.1-2018.6.30", "2018-06-01~2018-06-30", "2018/6/1—6/30", "2018年6月1日至30日",
        "2018年6月1日－6月30日", "自2018年6月1日起至6月30日止", "2018年6月1-30日", "2018-06-01 to 2018-06-30",
        "2018-6-1--6-30", "2018.6.1 ～ 6.30", "２０１８．６．１—６．３０"}) {
    CAPTURE(good);
    CHECK(span(good) == "2018-06-01..2018-06-30");
  }
  CHECK(span("2018年12月20日至2019年1月10日") == "2018-12-20..2019-01-10");
  CHECK(span("2018.6.1-2018.6.1") == "2018-06-01..2018-06-01");
  for (const char* bad : {"", "2018.6.1", "6.1-6.30", "6月1日至30日", "2018.6.1-", "2018.6.1-6.31", "2018.12.20-1.10",
                          "2018.6.1-6.30（周六）", "2018.6.1、6.30", "2018年6月至7月", "2018.6-7", "至2018.6.30"}) {
    CAPTURE(bad);
    CHECK(span(bad) == "");
  }
}

TEST_CASE("a date that leaves doubt is told with what it lacks") {
  const auto said = [](const char* text) {
    const auto found = uncertain_date(text, DateForm::sheet);
    return found ? render(found->message, Language::english) + " | " + found->date : std::string("nothing");
  };
  CHECK(said("6月1日") == "6月1日 does not say which year | ");
  CHECK(said("18年6月1日") == "the year of 18年6月1日 has only two digits | ");
  CHECK(said("01/06/2018") == "01/06/2018 does not say which number is the day and which the month | ");
  CHECK(said("6/6/2018") == "a date begins with the year, and 6/6/2018 ends with it | 2018-06-06");
  CHECK(said("6/25/2018") == "a date begins with the year, and 6/25/2018 ends with it | 2018-06-25");
  CHECK(said("31/31/2018") == "there is no such day as 31/31/2018 | ");
  CHECK(said("1 June 2018") == "the month of 1 June 2018 is a word | 2018-06-01");
  CHECK(said("Jun-18") == "Jun-18 does not say which year | ");
  CHECK(said("43252") == "a spreadsheet keeps 2018-06-01 as 43252 | 2018-06-01");
  CHECK(said("2018-06-01 星期五") == "nothing");
  CHECK(said("2018-06-01 星期四") == "2018-06-01 星期四: 2018-06-01 is a Friday | ");
  CHECK(said("2018年6月1日（周日）") == "2018年6月1日(周日): 2018-06-01 is a Friday | ");
  CHECK(said("2018-06-01 星期") == "something stands behind the date: 2018-06-01 星期 | 2018-06-01");
  CHECK(said("2018.6.1～6.8") == "2018.6.1~6.8 is more than one day | ");
  for (const char* other : {"", "1", "12", "4325", "432520", "soon", "12:30", "p-1", "2018"}) {
    CAPTURE(other);
    CHECK(said(other) == "nothing");
  }
}

TEST_CASE("flags, numbers and codes in a cell") {
  for (const char* yes : {"true", "TRUE", "True", "yes", "YES", "是"}) CHECK(flag_in(yes) == true);
  for (const char* no : {"false", "FALSE", "no", "No", "否"}) CHECK(flag_in(no) == false);
  for (const char* other : {"", "1", "0", "tru", "truex", "是的", "y", "t"}) CHECK_FALSE(flag_in(other));
  CHECK(integer_in("-12") == -12);
  for (const char* other : {"", "1.0", "+1", "1e3", " 1", "1 ", "9223372036854775808", "１"})
    CHECK_FALSE(integer_in(other));
  CHECK(number_in("-0.25") == -0.25);
  for (const char* other : {"", "-", "inf", "nan", "+1", ".5", "1,5", "0x1", "1.5x"}) CHECK_FALSE(number_in(other));
  for (const char* cut : {"1.1E+11", "1E+11", "6.10102E+19"}) CHECK(is_cut_number(cut));
  for (const char* other : {"", "E+11", "1.1E+1", "11.1E+11", "1.E+11", "1.1E-11", "1.1E+1x", "x1E+11", "1.1e+11"})
    CHECK_FALSE(is_cut_number(other));
  for (const auto& [text, code] : {std::pair{"610000.0", "610000"},
                                   {"6.10102E+05", "610102"},
                                   {"6.10102001001E+11", "610102001001"},
                                   {"6.1e5", "610000"},
                                   {"1e+05", "100000"},
                                   {"6.1E+05", ""},
                                   {"6.10102E+04", ""},
                                   {"610000", ""},
                                   {"610000.5", ""},
                                   {"610000.", ""},
                                   {"1e5", ""},
                                   {"6.E+05", ""},
                                   {"6.1e555", ""}})
    CHECK(code_of_number(text) == code);
  for (const char* exponent : {"6.1E+11", "6.1e5", "6E+11", "6.1E05"}) CHECK(has_exponent(exponent));
  for (const char* other : {"1e5", "DE2", "6.1", "6.1E", "6.1Ex", "E+5", "61.1E+5"}) CHECK_FALSE(has_exponent(other));
  for (const char* error : {"#REF!", "#N/A", "#DIV/0!", "Err:502"}) CHECK(is_formula_error(error));
  for (const char* other : {"", "#", "#1", "Err:", "Err:x", "N/A", "#REF!x"}) CHECK_FALSE(is_formula_error(other));
}

TEST_CASE("an apostrophe is taken off where it stands for a text, and only there") {
  for (const char* text :
       {"=1",         "+1",   "-3",  "@x",    "0571",         "3-1", "1E5",   "1.1E+11", "TRUE",      "是",
        "2018-06-01", "'x",   "",    "12:30", "110101001001", "＝1", "\t",    "MAR1",    "sept-2",    "5 Jan",
        "1-may-2018", "#N/A", "(5)", "$5",    ".5",           "50%", "1,000", "3月5日",  "2018年6月", "8时30分"}) {
    CAPTURE(text);
    const std::string cell = guarded(text, true);
    CHECK(cell == std::string("'") + text);
    // In a column of texts, an empty cell and 是 are what they are.
    if (*text != '\0' && std::string_view(text) != "是") CHECK(guarded(text, false) == cell);
    CHECK(without_guard(cell).text == text);
    CHECK(without_guard(cell).is_guarded);
  }
  for (const char* text : {"s-Hertogenbosch", "民政", "a=1", "610000", "7", "x", "march", "marx1", "team-1", "t1",
                           "5日游", "12345678901", "."}) {
    CAPTURE(text);
    CHECK(guarded(text, false) == text);
  }
  CHECK(without_guard("'s-Hertogenbosch").text == "'s-Hertogenbosch");
}

TEST_CASE("a row is split at commas that no quotes enclose") {
  const auto rows_of = [](std::string_view bytes) {
    std::string all;
    for (CsvRows rows(bytes); rows.next(); all += "/") {
      if (rows.fault() != nullptr) all += "fault at " + std::to_string(rows.fault_at());
      for (const CsvCell& cell : rows.cells())
        all += "<" + std::string(cell.text) + "@" + std::to_string(cell.begin) + ">";
    }
    return all;
  };
  CHECK(rows_of("") == "");
  CHECK(rows_of("\n\r\n \n") == "");
  CHECK(rows_of("a,b") == "<a@0><b@2>/");
  CHECK(rows_of("a,b\r\nc,\r\n") == "<a@0><b@2>/<c@5><@7>/");
  CHECK(rows_of(",\n") == "<@0><@1>/");
  CHECK(rows_of(" a , b\t\n") == "<a@1><b@5>/");
  CHECK(rows_of("\"a,b\",c\n") == "<a,b@0><c@6>/");
  CHECK(rows_of("\"a\nb\"\r\nc\n") == "<a\nb@0>/<c@7>/");
  CHECK(rows_of("\" a \" , \"\"\"b\"\"\"\n") == "< a @0><\"b\"@8>/");
  CHECK(rows_of("a\"b,c\n") == "<a\"b@0><c@4>/");
  CHECK(rows_of("x,\"\"") == "<x@0><@2>/");
  CHECK(rows_of("\"a\"\r\"b\"") == "fault at 0/");
  CHECK(rows_of("a,\"b\nc,d\n") == "fault at 2/<c@5><d@7>/");
  CHECK(rows_of("\"a\"b,c\nd\n") == "fault at 0/<d@7>/");
}

TEST_CASE("a table in Chinese says the same as one in English") {
  const OneStay english("team,start,days,status,interviews.干部,note\nt1,2018-06-01,10,done,12,rain\n");
  const OneStay chinese("工作组,开始日期,天数,状态,访谈.干部,备注\nt1,2018年6月1日,10,完成,12,rain\n");
  for (const OneStay* one : {&english, &chinese}) {
    CHECK(to_string(one->stay().start) == "2018-06-01");
    CHECK(to_string(one->stay().end) == "2018-06-10");
    CHECK(one->stay().status == StayStatus::done);
    CHECK(one->note() == "rain");
    const auto interviews = one->loaded.plan.list(one->stay().interviews);
    REQUIRE(interviews.size() == 1);
    CHECK(one->loaded.plan.text(interviews.front().key) == "干部");
    CHECK(interviews.front().value == Value(12.0));
  }
}

TEST_CASE("the first and the last day can stand in one column") {
  for (const char* heading : {"起止日期", "起止时间", "时间", "日期", "期间", "蹲点时间", "period", "Dates"}) {
    CAPTURE(heading);
    const OneStay one("team," + std::string(heading) + ",note\nt1,2018.6.1-6.10,x\n");
    CHECK(to_string(one.stay().start) == "2018-06-01");
    CHECK(to_string(one.stay().end) == "2018-06-10");
  }
  CHECK(with("phases.csv", "id,name,期间\np,P,2018年6月1日至7月5日\n").plan.phases.front().end ==
        make_date(2018, 7, 5));
  // A column of another name, or beside one of the two, is none.
  CHECK(stays("team,备忘,start,days\nt1,2018.6.1-6.10,2018-06-01,2\n") ==
        "stays.csv:1:6 <备忘> unknown-key: the table stays has no such columns, and they are left alone: `备忘`\n");
  CHECK(stays("team,日期,end\nt1,2018.6.1-6.10,2018-06-10\n") ==
        "stays.csv:1:1 <team> missing-key: the table stays needs a column `start`\n"
        "stays.csv:1:6 <日期> unknown-key: the table stays has no such columns, and they are left alone: `日期`\n");
}

TEST_CASE("in a column of spans, what is none is told once") {
  CHECK(stays("team,起止日期\nt1,2018.6.1-6.10\nt1,6.1-6.10\nt1,2018.6.20\nt1,\nt1,2018.7.2-7.1\n") ==
        "stays.csv:3:4 <6.1-6.10> bad-value: 6.1-6.10 does not say clearly from which day to which\n"
        "stays.csv:4:4 <2018.6.20> bad-value: 2018.6.20 does not say clearly from which day to which\n"
        "stays.csv:5:4 <\n> missing-key: this stay has no `起止日期`\n"
        "stays.csv:6:4 <2018.7.2-7.1> bad-value: 2018.7.2-7.1 does not say clearly from which day to which\n");
}

TEST_CASE("in a sheet, checks, tables and conditions are read by their labels, too") {
  const LoadedPlan loaded = with("requirements.csv",
                                 "编号,检查,对象,表,下限,where.status\n"
                                 "a,天数,工作组,,1,完成\n"
                                 "b,个数,team,蹲点,1,取消;done\n"
                                 "c,count,teams,stay,1,\n"
                                 "d,计量,小组,驻村,1,\n");
  const auto text = [&](std::size_t row) {
    const Plan& plan = loaded.plan;
    const Requirement& requirement = plan.requirements.at(row);
    std::string said;
    for (const Symbol each : {requirement.check, requirement.per, requirement.of})
      said += std::string(plan.text(each)) + "|";
    for (const Condition& condition : plan.list(requirement.where))
      for (const Value& value : plan.list(condition.values)) said += std::string(plan.text(value.symbol)) + "|";
    return said;
  };
  CHECK(findings_of(loaded) == "");
  CHECK(text(0) == "days|team||done|");
  CHECK(text(1) == "count|team|stays|cancelled|done|");
  CHECK(text(2) == "count|team|stays|");
  CHECK(text(3) == "计量|小组|驻村|");  // told where the requirement is bound
}

TEST_CASE("every check has a label") {
  const std::map<std::string_view, std::string_view> labels = {
      {"amount", "数量"}, {"attend", "到场"}, {"attest", "证明"}, {"count", "计数"}, {"cover", "覆盖"},
      {"days", "天数"},   {"filled", "必填"}, {"lead", "领导"},   {"pair", "结对"},  {"phases", "阶段"},
      {"recuse", "回避"}, {"rotate", "轮换"}, {"share", "比例"},  {"tasks", "任务"}, {"within", "期限"}};
  const Field& field = *schema_of(TableId::requirements).find("check");
  for (const Check* check : all_checks()) {
    CAPTURE(std::string(check->name));
    REQUIRE(labels.contains(check->name));
    CHECK(field.word_called(labels.at(check->name)) == check->name);
  }
}

TEST_CASE("a table's Chinese names are clear") {
  std::set<std::string_view> tables;
  for (const TableSchema& table : all_tables()) {
    CAPTURE(std::string(table.name));
    CHECK(tables.insert(table.label.chinese).second);
    std::set<std::string_view> names;
    for (const Field& field : table.fields) {
      CAPTURE(std::string(field.key));
      CHECK(names.insert(field.key).second);
      CHECK(names.insert(field.label.chinese).second);
      CHECK(field.label.chinese.find('.') == std::string_view::npos);
      for (const Word& word : field.words) CHECK(word.name != word.chinese);
    }
  }
}

TEST_CASE("a file's name says its table") {
  for (const char* name : {"stays.csv", "stays-2018.csv", "stays_61.csv", "stays.2018.csv", "stays (1).csv",
                           "STAYS.CSV", "蹲点.csv", "蹲点-陕西.csv", "蹲点（终稿）.csv", "蹲点 - 副本.csv"}) {
    CAPTURE(name);
    const ScratchFolder scratch;
    scratch.write("plan.toml",
                  "[plan]\ntitle = \"t\"\ninclude = [\"*.[cC]*\"]\n[[regions]]\ncode = \"1\"\nname = "
                  "\"r\"\n[[teams]]\nid = \"t1\"\nregions = [\"1\"]\n");
    scratch.write(name, "team,start,days\nt1,2018-06-01,1\n");
    const LoadedPlan loaded = load_plan(scratch.path());
    CHECK(findings_of(loaded) == "");
    CHECK(loaded.plan.stays.size() == 1);
  }
}

TEST_CASE("lists stand in one cell") {
  const auto people = [](const std::string& cell) {
    return OneStay("team,start,days,people\nt1,2018-06-01,1," + cell + "\n").people();
  };
  CHECK(people("a;b") == "a|b|");
  CHECK(people("a；b") == "a|b|");
  CHECK(people(" a ; b ;") == "a|b|");
  CHECK(people("\"a;\nb\"") == "a|b|");
  CHECK(people(";;a") == "a|");
  CHECK(people("") == "");
  std::string rest = "a\\;b;\\\\;c\\；d; \\ e\\ ;x\\y";
  std::string items;
  while (!rest.empty()) {
    std::string_view left = rest;
    items += "<" + unescaped_item(take_item(left)) + ">";
    rest = left;
  }
  CHECK(items == "<a;b><\\><c；d>< e ><x\\y>");
}

TEST_CASE("line ends, quotes and marks as spreadsheets write them") {
  CHECK(OneStay("\xEF\xBB\xBFteam,start,days,note\r\nt1,2018-06-01,1,x\r\n").note() == "x");
  CHECK(OneStay("team,start,days,note\nt1,2018-06-01,1,\"two\nlines, \"\"quoted\"\"\"").note() ==
        "two\nlines, \"quoted\"");
  CHECK(OneStay("team,start,days,note\r\nt1,2018-06-01,1,\"two\r\nlines\"\r\n").note() == "two\r\nlines");
  CHECK(OneStay("\n,,,\nteam,start,days,note\n\n,,,\n,\nt1,2018-06-01,1,x,,\n").note() == "x");
  CHECK(OneStay("team,start,days,note,,\nt1,2018-06-01,1,x,,\n").note() == "x");
}

TEST_CASE("GBK and GB 18030 are recognised, and can be given") {
  const std::string table = "工作组,开始日期,天数,备注\nt1,2018-06-01,1,两委班子七人\n";
  for (const char* encoding : {"GBK", "GB18030"}) {
    CAPTURE(encoding);
    CHECK(OneStay(encoded(encoding, table)).note() == "两委班子七人");
    CHECK(stays(encoded(encoding, table), CsvEncoding::gb18030) == "");
  }
  CHECK(OneStay(encoded("GB18030", "工作组,开始日期,天数,备注\nt1,2018-06-01,1,𠮷😀\n")).note() == "𠮷😀");
  // This character's bytes are UTF-8 by chance, for another one.
  const std::string chance = encoded("GBK", "team,start,days,note\nt1,2018-06-01,1,学\n");
  CHECK(OneStay(chance).note() == "ѧ");
  const LoadedPlan given = with("stays.csv", chance, CsvEncoding::gb18030);
  REQUIRE(given.plan.stays.size() == 1);
  CHECK(given.plan.text(given.plan.stays[0].note) == "学");
  CHECK(stays(table, CsvEncoding::utf8) == "");
  CHECK(stays("\xEF\xBB\xBF" + table, CsvEncoding::utf8) == "");
  // Rows before the first that shows it are not kept twice.
  const LoadedPlan late = with(
      "stays.csv",
      encoded("GBK", "team,start,days,note\nt1,2018-06-01,1,a\nt1,2018-06-02,1,b\nt1,2018-06-03,1,两委班子七人\n"));
  CHECK(findings_of(late) == "");
  REQUIRE(late.plan.stays.size() == 3);
  CHECK(late.plan.text(late.plan.stays[2].note) == "两委班子七人");
  CHECK(late.plan.sources.size() == 2);
}

TEST_CASE("a few characters of GBK are enough, although some are UTF-8 by chance") {
  for (const char* text : {"广东省", "浙江省", "青海省", "重点户", "魏秀海", "赵娟春", "王赟", "甲"}) {
    CAPTURE(text);
    CHECK(OneStay(encoded("GBK", std::string("team,start,days,note\nt1,2018-06-01,1,") + text + "\n")).note() == text);
  }
  const std::string head = "team,start,days,note\nt1,2018-06-01,1,";
  // UTF-8 with a broken byte is not garbled, however short it is.
  for (const char* broken : {"王\xE6\x9D\n", "\xB9\x9E\xE5\x8C\x97\n", "姚润泽\xE8\n", "M\xFCller, José\n"}) {
    CAPTURE(broken);
    CHECK(stays(head + broken).find("not-text: ") != std::string::npos);
  }
  // Where it may be either, what can be done is said.
  const LoadedPlan rare = with("stays.csv", encoded("GBK", head + "王曌峣珅") + "\n");
  REQUIRE(rare.diagnostics.size() == 1);
  CHECK(render(rare.diagnostics[0].help, Language::english) ==
        "save it as CSV (comma delimited, UTF-8); if it is GBK or GB 18030, say so with `--csv-encoding gb18030`");
}

TEST_CASE("a file's bytes may contradict the encoding that was given") {
  const std::string table = "team,start,days,备注\nt1,2018-06-01,1,陕西\n";
  CHECK(stays(encoded("GBK", table), CsvEncoding::utf8)
            .starts_with("stays.csv:1:17 <\xB1> not-text: this byte is not UTF-8"));
  CHECK(stays("\xEF\xBB\xBF" + table, CsvEncoding::gb18030) ==
        "stays.csv:1:1 <\xEF\xBB\xBF> not-text: this is UTF-8, not GB 18030\n");
  CHECK(stays(table, CsvEncoding::gb18030) == "stays.csv:1:17 <备> not-text: this is UTF-8, not GB 18030\n");
  // The first bytes that are not GB 18030, in the right column of what was read before.
  CHECK(stays(encoded("GBK", "team,start,days,备注\nt1,2018-06-01,1,陕") + "\xFF西\n", CsvEncoding::gb18030) ==
        "stays.csv:2:18 <\xFF> not-text: this is not GB 18030\n");
}

TEST_CASE("a broken byte is found in a file of GBK") {
  const std::string head = encoded("GBK", "工作组,开始日期,天数,备注\nt1,2018-06-01,1,"),
                    tail = encoded("GBK", "两委班子七人\n");
  CHECK(stays(head + "\xFF" + tail) ==
        "stays.csv:2:17 <\xFF> not-text: the file is GBK or GB 18030, and this byte is not\n");
  CHECK(stays(head + tail.substr(0, 4) + "\xC8,\n") ==
        "stays.csv:2:19 <\xC8> not-text: the file is GBK or GB 18030, and this byte is not\n");
  CHECK(stays(head + tail + "\xC8") ==
        "stays.csv:3:1 <\xC8> not-text: the file is GBK or GB 18030, and this byte is not\n");
  // Cyrillic in its Windows encoding looks like GBK, and breaks in every other word.
  CHECK(stays(encoded("CP1251", "team,start,days,note\nt1,2018-06-01,1,Здесь были все три дня дожди и ветер\n")) ==
        "stays.csv:2:17 <\xC7> not-text: this byte is not UTF-8, and the file is not GBK or GB 18030 either\n");
}

TEST_CASE("what is no text that can be read is refused at its place") {
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,Montr\xE9"
              "al\n") ==
        "stays.csv:2:22 <\xE9> not-text: this byte is not UTF-8, and the file is not GBK or GB 18030 either\n");
  CHECK(stays("team,start,days,备注\nt1,2018-06-01,1,民政\xE9部门和有关单位\n") ==
        "stays.csv:2:19 <\xE9> not-text: this byte is not UTF-8; the file seems to be in another encoding\n");
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,a" + std::string(1, '\0') + "\n").starts_with("stays.csv:2:18 "));
  CHECK(stays("team,start\rt1,2018-06-01\r") ==
        "stays.csv:1:11 <\r> not-csv: lines end with a carriage return alone; end them with a line feed\n");
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    const LoadedPlan loaded = with("stays.csv", encoded(encoding, "team,start,days\n"));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(render(loaded.diagnostics[0].message, Language::english) == "this is UTF-16 text, not UTF-8");
    CHECK(render(loaded.diagnostics[0].help, Language::english) == "save it as CSV (comma delimited, UTF-8)");
    CHECK(loaded.plan.sources[1]->locate(loaded.diagnostics[0].place.begin).line == 1);
  }
}

TEST_CASE("UTF-16 without a mark is named, whatever stands first") {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"})
    for (const char* text : {"工作组,开始日期,天数\nt1,2018-06-01,3\n", "team,备注\n", "上,旬\n", "编号,一\n1,一\n"}) {
      CAPTURE(encoding);
      CAPTURE(text);
      CHECK(stays(encoded(encoding, text)).find("not-text: this is UTF-16 text, not UTF-8") != std::string::npos);
    }
  const std::string nul(1, '\0');
  for (const std::string& binary :
       {"team,start\nt1,a" + nul + "\n", "工作组,备注\nt1," + nul + "\n", nul + nul + "a,b\n"})
    CHECK(stays(binary).find("not a text file") != std::string::npos);
  CHECK(stays(encoded("GBK", "工作组,备注\nt1,陕西") + nul + ",\n").find("not a text file") != std::string::npos);
}

TEST_CASE("UTF-16 with a mark is read, and named") {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE"}) {
    CAPTURE(encoding);
    const LoadedPlan loaded =
        with("stays.csv", encoded(encoding, "\uFEFF工作组,开始日期,天数\nt1,2018-06-01,3\n𠀀,2018-06-01,3\n"));
    CHECK(findings_of(loaded) ==
          "stays.csv:1:1 <> not-text: this file is UTF-16, and was read as that\n"
          "stays.csv:3:1 <𠀀> unknown-reference: `工作组` names the team `𠀀`, which is not in the plan\n");
    CHECK(loaded.plan.stays.size() == 2);
  }
}

TEST_CASE("what a spreadsheet saves as Unicode text has tabs between its cells") {
  const std::string text =
      "\uFEFF安排表\t\t\t\r\n工作组\t开始日期\t天数\t备注\r\nt1\t2018-06-01\t3\t\"一，二\t三\"\r\nt9\t2018-06-"
      "05\t3\t好, "
      "\"很好\"\r\n";
  const LoadedPlan loaded = with("stays.csv", encoded("UTF-16LE", text));
  CHECK(findings_of(loaded) ==
        "stays.csv:1:1 <> not-text: this file is UTF-16, and was read as that\n"
        "stays.csv:4:1 <t9> unknown-reference: `工作组` names the team `t9`, which is not in the plan\n");
  REQUIRE(loaded.plan.stays.size() == 2);
  CHECK(loaded.plan.text(loaded.plan.stays[0].note) == "一，二\t三");
  CHECK(loaded.plan.text(loaded.plan.stays[1].note) == "好, \"很好\"");
  // A plan in UTF-16 may have tabs in a text.
  CHECK(to_utf8(encoded("UTF-16LE", "\uFEFFa\tb\n"), CsvEncoding::automatic, Holds::a_text).bytes == "a\tb\n");
}
