#pragma once

#include <soci/soci.h>

#include <deque>
#include <string>

#include "ledger/entry.h"

namespace ketnghia::ledger {

/// A value out of a column that redaction may have emptied.
inline std::string or_erased(const std::string& value, soci::indicator null) {
  return null == soci::i_null ? std::string(kErased) : value;
}

/// A query whose parameters are known only when it runs, with one call a row. Parameters and results are bound in the
/// order in which they are given; numbers as `long long`, since a dynamic SOCI row cuts them to 32 bits.
class Query {
 public:
  Query(soci::session& sql, std::string text) : statement_(sql), text_(std::move(text)) {}

  Query& with(const std::string& value) {
    statement_.exchange(soci::use(texts_.emplace_back(value)));
    return *this;
  }
  Query& with(long long value) {
    statement_.exchange(soci::use(numbers_.emplace_back(value)));
    return *this;
  }
  template <typename Value>
  Query& to(Value& value) {
    statement_.exchange(soci::into(value));
    return *this;
  }
  Query& to(std::string& value, soci::indicator& null) {
    statement_.exchange(soci::into(value, null));
    return *this;
  }
  template <typename Visit>
  void each(Visit visit) {
    start();
    while (statement_.fetch()) visit();
  }
  void run() { start(true); }

 private:
  void start(bool with_data = false) {
    statement_.alloc();
    statement_.prepare(text_);
    statement_.define_and_bind();
    statement_.execute(with_data);
  }

  soci::statement statement_;
  std::string text_;
  std::deque<std::string> texts_;  // a deque keeps its elements where they are, and SOCI keeps their addresses
  std::deque<long long> numbers_;
};

}  // namespace ketnghia::ledger
