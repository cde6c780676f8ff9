// SPDX-License-Identifier: MIT
// The register of places that a plan names, from a CSV file or a workbook.
#pragma once

#include <map>
#include <mutex>

#include "grassroots/load/csv/register_reader.hpp"

namespace grassroots {

// What the plan says of the columns of its register.
RegisterColumns columns_of_register(const Plan& plan);

// Each register once, however many plans name it. For any number of threads.
class RegisterCache {
 public:
  // `file`: its real path. The first who comes says the encoding.
  RegisterFile read(const Files& files, const std::string& file, const RegisterColumns& columns, CsvEncoding encoding);

 private:
  std::mutex mutex_;
  std::map<std::pair<std::string, RegisterColumns>, RegisterFile> registers_;
};

// Whether the plan has a site that the register would say something about.
bool has_places(const Plan& plan);

// The plan whose own files name the register: this one or one above it. REQUIRES: there is a register.
const Plan& namer_of_register(const Plan& plan);

// Of regions without a name, suggests the one that the register has for the code.
void suggest_names(const Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
