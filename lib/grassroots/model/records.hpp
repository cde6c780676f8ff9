// SPDX-License-Identifier: MIT
// The records of a plan: one plain struct for each table of the format. What each field means, and how it is
// written in a file, is declared in schema/tables.cpp.
#pragma once

#include "grassroots/model/values.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {

// The members that every record has.
struct Record {
  FileIndex file = no_file;
  std::uint32_t offset = 0;      // where the record begins in its file
  std::uint32_t places = 0;      // the offsets of its fields begin here in Plan::places,
  std::uint8_t place_count = 0;  // and those of so many are kept: behind the last that was given, none is
  bool damaged = false;          // a fault was reported for it: nothing is concluded from what it lacks
  bool inherited = false;        // it comes from the plan above, or tightens what does
  Symbol kind, note, source;
};

struct PlanInfo : Record {
  Symbol title, number, issuer, method, previous, parent;
  RegisterName plan_register;
  Date issued;
  Integer format;
  Id<struct Region> region;
  TextList addressees, basis, include, levels, clauses;
  OpenTable columns;  // of sheets: their headings, and the fields that they mean; "": none
  Slice<struct Contact> contacts;
};

struct Contact : Record {
  Symbol name, phone;
};

struct Phase : Record {
  Id<Phase> id, parent;
  Symbol name, clause;
  Date start, end;  // unknown: open
  OpenTable profile, amounts;
};

// What days are counted from: election day, a second round.
struct Event : Record {
  Id<Event> id;
  Symbol name;
  Date date;  // unknown: not fixed yet
  Id<struct Region> region;
  OpenTable profile, amounts;
};

// Days on which nobody works, and those on which people work for it (调休).
struct Holiday : Record {
  Symbol name;
  Date start, end;
  ValueList makeup;
};

struct Task : Record {
  Id<Task> id;
  Symbol name, owner, evidence;
  Id<Phase> phase;
  Id<Region> region;
  Deadline due;
  Date done;
  TextList after;
  IdList<struct Person> participants;
  OpenTable profile, amounts;
};

struct Priority : Record {
  Id<Priority> id, parent;
  Symbol name, clause;
  OpenTable profile, amounts;
};

struct Region : Record {
  Id<Region> code, parent;
  Symbol name, level;
  TextList prefixes;
  IntegerPair tile;
  Date since;
  OpenTable profile, amounts;
};

struct Leader : Record {
  Id<Leader> id;
  Symbol name, title;
  Id<struct Person> person;
  IdList<Region> anchors, guides;
  OpenTable profile, amounts;
};

struct Person : Record {
  Id<Person> id;
  Symbol name, unit;
  Id<Region> home;
  OpenTable profile, amounts;
};

struct Team : Record {
  Id<Team> id;
  Symbol name;
  IdList<Region> regions;
  Id<Region> home;
  Id<Person> lead;
  IdList<Person> deputies, members;
  Integer size;
  TextList units;
  IdList<Priority> focus;
  OpenTable profile, amounts;
};

struct Site : Record {
  Id<Site> id;
  Id<Team> team;
  Id<Region> region;
  Symbol name, city, county, township, village, code, condition;
  Date surveyed;
  OpenTable profile, amounts;
};

enum class StayStatus : std::uint8_t { unset, planned, done, cancelled };

struct Stay : Record {
  Id<Stay> id;  // derived only where something refers to stays or two are alike; id_of() always has it
  Id<Team> team;
  Id<Site> site;
  Id<Phase> phase;
  Date start, end;
  IdList<Person> people;
  Integer days;
  Symbol mode;
  StayStatus status = StayStatus::unset;
  bool has_nobody = false;  // `people` says so; without `people`, it is the whole team
  OpenTable interviews, amounts, profile;
};

// Days on which somebody is on no stay.
struct Absence : Record {
  Id<Person> person;
  Date start, end;
  Integer days;
  Symbol reason, approved_by;
  OpenTable profile, amounts;
};

struct Activity : Record {
  Id<Activity> id;
  Id<Team> team;
  Id<Site> site;
  Id<Region> region;
  Date date;
  Symbol name, level;
  IdList<Person> people;
  TextList audience, topics, documents;
  IdList<Priority> priorities;
  OpenTable profile, amounts;
};

struct Finding : Record {
  Id<Finding> id;
  Id<Team> team;
  Id<Site> site;
  Id<Region> region;
  Id<Priority> priority;
  Symbol level, text, cause, remedy, owner;
  Date date, received, partly, resolved, confirmed, adopted;
  Deadline due;
  Flag replicable = Flag::unset;
  OpenTable profile, amounts;
};

struct Deliverable : Record {
  Id<Deliverable> id;
  Id<Team> team;
  Id<Region> region;
  Id<Phase> phase;
  Symbol name, owner;
  Deadline due, covers;
  Date submitted;
  TextList to, after, sections;
  OpenTable profile, amounts;
};

struct Attestation : Record {
  Id<struct Requirement> of;
  Id<Team> team;
  Id<Stay> stay;
  Id<Person> person;
  Symbol about;  // a record of any other table
  Date date;
  Symbol by;
  Flag holds = Flag::unset;
  OpenTable profile, amounts;
};

enum class SeverityWord : std::uint8_t { unset, error, warning, info };
enum class DayUnit : std::uint8_t { unset, calendar, person };
enum class AmountMode : std::uint8_t { unset, sum, each, mean };
enum class During : std::uint8_t { unset, stay, phase };
enum class RosterRole : std::uint8_t { unset, lead, deputies, members };
enum class Reach : std::uint8_t { unset, here, below, both };

// A promise of the plan, with the parameters of all checks.
struct Requirement : Record {
  Id<Requirement> id;
  Symbol check, clause, per, of, field, over, distinct;
  LocalText text;
  SeverityWord severity = SeverityWord::unset;
  Reach applies = Reach::unset;
  DayUnit unit = DayUnit::unset;
  AmountMode mode = AmountMode::unset;
  RosterRole who = RosterRole::unset;
  During during = During::unset;
  Flag covered = Flag::unset, waivable = Flag::unset;
  Deadline by, from, to;
  Recurrence every;
  Filter each, where, among;
  Bound min, max, equals;
  Number min_share;
  ValueList values;
  TextList fields, tasks;
  Id<Phase> phase;
  Integer teams, keep_min, new_min, gap_min, gap_max, overlap_max, min_days;
  IntegerPair regions_per_team, teams_per_region, anchors, guides;

  // How many records have the `fields` that are asked for, at least, where `min` does not say it.
  static constexpr double least_with_fields = 1;
};

struct Waiver : Record {
  TextList of, subject;
  Symbol period, reason, approved_by;
  Date until;
};

// A word that a field may have. The field has no others then.
struct Term : Record {
  Symbol field, word;
  LocalText meaning;
};

}  // namespace grassroots
