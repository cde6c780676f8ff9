// SPDX-License-Identifier: MIT
// The files of somebody who embeds the library, as the library reads them.
#pragma once

#include "grassroots/grassroots.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots::v1 {

// They can only be read.
class GivenFiles : public grassroots::Files {
 public:
  // REQUIRES: `given` lives longer.
  explicit GivenFiles(const v1::Files& given) : given_(given) {}

  OpenInput open(const std::string& path, Links links) const override;
  FileStatus status(const std::string& path) const override;
  FileStatus link_status(const std::string& path) const override { return status(path); }
  std::string real_path(const std::string& path) const override;
  Listing list(const std::string& folder) const override;

  OpenOutput create(const std::string& path, unsigned mode) override;
  OpenOutput open_stream(const std::string& path) override;
  int rename(const std::string& from, const std::string& to) override;
  int remove(const std::string& path) override;
  int make_folder(const std::string& path) override;
  int sync_folder(const std::string& path) override;

 private:
  const v1::Files& given_;
};

}  // namespace grassroots::v1
