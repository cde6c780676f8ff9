// SPDX-License-Identifier: MIT
#include "tests/harness/faulty_files.hpp"

namespace grassroots::test {

class FaultyFiles::Input : public InputFile {
 public:
  Input(const FaultyFiles& files, std::unique_ptr<InputFile> file) : files_(files), file_(std::move(file)) {}
  Transfer read(std::span<char> room) override {
    if (const int error = files_.error_at(Operation::read); error != 0) return {0, error};
    return file_->read(room);
  }

 private:
  const FaultyFiles& files_;
  std::unique_ptr<InputFile> file_;
};

class FaultyFiles::Output : public OutputFile {
 public:
  Output(const FaultyFiles& files, std::unique_ptr<OutputFile> file) : files_(files), file_(std::move(file)) {}
  Transfer write(std::string_view bytes) override {
    const int error = files_.error_at(Operation::write);
    if (error == 0) return file_->write(bytes);
    file_->write(bytes.substr(0, bytes.size() / 2));
    return {0, error};
  }
  int set_mode(unsigned mode) override { return file_->set_mode(mode); }
  int sync() override {
    const int error = files_.error_at(Operation::sync);
    return error != 0 ? error : file_->sync();
  }
  int close() override {
    const int error = files_.error_at(Operation::close);
    const int own = file_->close();
    return error != 0 ? error : own;
  }

 private:
  const FaultyFiles& files_;
  std::unique_ptr<OutputFile> file_;
};

OpenInput FaultyFiles::open(const std::string& path, Links links) const {
  if (const int error = error_at(Operation::open); error != 0) return {nullptr, {FileKind::none, 0, 0, error}};
  OpenInput input = ForwardingFiles::open(path, links);
  if (input.file != nullptr) input.file = std::make_unique<Input>(*this, std::move(input.file));
  return input;
}

Listing FaultyFiles::list(const std::string& folder) const {
  Listing listing = ForwardingFiles::list(folder);
  const int error = error_at(Operation::list);
  if (error == 0) return listing;
  listing.entries.resize(listing.entries.size() / 2);
  listing.error = error;
  return listing;
}

OpenOutput FaultyFiles::create(const std::string& path, unsigned mode) {
  if (const int error = error_at(Operation::create); error != 0) return {nullptr, error};
  OpenOutput output = ForwardingFiles::create(path, mode);
  if (output.file != nullptr) output.file = std::make_unique<Output>(*this, std::move(output.file));
  return output;
}

int FaultyFiles::rename(const std::string& from, const std::string& to) {
  const int error = error_at(Operation::rename);
  return error != 0 ? error : ForwardingFiles::rename(from, to);
}

int FaultyFiles::sync_folder(const std::string& path) {
  const int error = error_at(Operation::sync);
  return error != 0 ? error : ForwardingFiles::sync_folder(path);
}

}  // namespace grassroots::test
