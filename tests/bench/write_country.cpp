// SPDX-License-Identifier: MIT
#include "tests/bench/write_country.hpp"

#include <fmt/format.h>
#include <iterator>

#include "tests/harness/scratch.hpp"

namespace grassroots::bench {
namespace {

template <class... Arguments>
void add(std::string& text, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
  fmt::format_to(std::back_inserter(text), format, std::forward<Arguments>(arguments)...);
}

void add_toml(std::string& text, const Person& person) {
  add(text, "\n[[people]]\nid = \"{}\"\nname = \"{}\"\nunit = \"{}\"\nhome = \"{}\"\n", person.id, person.name,
      person.unit, person.home);
}

void add_toml(std::string& text, const Site& site) {
  add(text,
      "\n[[sites]]\nid = \"{}\"\nteam = \"{}\"\nregion = \"{}\"\ncity = \"{}\"\ncounty = \"{}\"\ntownship = \"{}\"\n",
      site.id, site.team, site.region, site.city, site.county, site.township);
  add(text, "village = \"{}\"\ncode = \"{}\"\ncondition = \"{}\"\n", site.village, site.code, site.condition);
}

void add_toml(std::string& text, const Stay& stay) {
  add(text, "\n[[stays]]\nteam = \"{}\"\nsite = \"{}\"\n", stay.team, stay.site);
  if (stay.start.known()) add(text, "start = {}\n", to_string(stay.start));
  add(text, "end = {}\npeople = [\"{}\", \"{}\"]\n", to_string(stay.end), stay.people[0], stay.people[1]);
  add(text, "{} = \"{}\"\nstatus = \"{}\"\n", stay.fault == Fault::unknown_key ? "moed" : "mode", stay.mode,
      stay.status);
  add(text, "interviews = {{ residents = {} }}\n", stay.residents);
}

constexpr const char* people_columns = "id,name,unit,home\n";
void add_csv(std::string& text, const Person& person) {
  add(text, "{},{},{},{}\n", person.id, person.name, person.unit, person.home);
}

constexpr const char* sites_columns = "id,team,region,city,county,township,village,code,condition\n";
void add_csv(std::string& text, const Site& site) {
  add(text, "{},{},{},{},{},{},{},{},{}\n", site.id, site.team, site.region, site.city, site.county, site.township,
      site.village, site.code, site.condition);
}

constexpr const char* stays_columns = "team,site,start,end,people,mode,status,interviews.residents\n";
void add_csv(std::string& text, const Stay& stay) {
  add(text, "{},{},{},{},{};{},{},{},{}\n", stay.team, stay.site, to_string(stay.start), to_string(stay.end),
      stay.people[0], stay.people[1], stay.mode, stay.status, stay.residents);
}

class Writer {
 public:
  Writer(const OfficePlan& plan, const std::filesystem::path& folder, Written& written)
      : plan_(plan), folder_(folder / plan.folder), written_(written) {
    std::filesystem::create_directories(folder_);
  }

  void toml() {
    std::string text = plan_.head;
    for (const Person& person : plan_.people) add_toml(text, person);
    for (const Site& site : plan_.sites) add_toml(text, site);
    for (const Stay& stay : plan_.stays) add_toml(text, stay);
    write("plan.toml", text);
  }

  // A stay with an unknown key stands in plan.toml: a table has no keys of its own for one row.
  void csv() {
    std::string text = plan_.head, people = people_columns, sites = sites_columns, stays = stays_columns;
    constexpr std::string_view header = "[plan]\n";
    text.insert(text.find(header) + header.size(), "include = [\"people.csv\", \"sites.csv\", \"stays.csv\"]\n");
    for (const Person& person : plan_.people) add_csv(people, person);
    for (const Site& site : plan_.sites) add_csv(sites, site);
    for (const Stay& stay : plan_.stays)
      if (stay.fault == Fault::unknown_key)
        add_toml(text, stay);
      else
        add_csv(stays, stay);
    write("plan.toml", text);
    write("people.csv", people);
    write("sites.csv", sites);
    write("stays.csv", stays);
  }

 private:
  void write(const char* name, const std::string& text) {
    test::write_text(folder_ / name, text);
    ++written_.files;
    written_.bytes += text.size();
  }

  const OfficePlan& plan_;
  std::filesystem::path folder_;
  Written& written_;
};

}  // namespace

Written write_country(const CountryOptions& options, TableFormat format, const std::filesystem::path& folder) {
  const Country country(options);
  Written written;
  for (std::size_t index = 0; index < country.size(); ++index) {
    const OfficePlan plan = country.plan(index);
    Writer writer(plan, folder, written);
    if (format == TableFormat::csv)
      writer.csv();
    else
      writer.toml();
    ++written.plans;
    written.people += plan.people.size();
    written.stays += plan.stays.size();
    for (const Stay& stay : plan.stays)
      if (stay.fault != Fault::none) ++written.faults[static_cast<std::size_t>(stay.fault)];
  }
  return written;
}

}  // namespace grassroots::bench
