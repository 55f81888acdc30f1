#pragma once

#include <soci/soci.h>

namespace ketnghia::ledger {

/// "Do not renumber": the version of the tables, kept in the register.
constexpr int kSchemaVersion = 2;

/// True where the database holds no register yet.
bool is_empty(soci::session& sql);

/// Makes all tables. To be called inside a transaction.
void create_schema(soci::session& sql);

}  // namespace ketnghia::ledger
