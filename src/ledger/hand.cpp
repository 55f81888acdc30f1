// A person's hand: add, retract, decide, undo, redact. Each is one transaction with who did it and why.

#include <map>

#include "ledger/redaction.h"
#include "ledger/register.h"
#include "ledger/undo.h"
#include "text/error.h"

namespace ketnghia::ledger {

namespace {

/// Decisions are about the first of a fact, so that they hold for the copies that undoing makes of it, too.
NewFact decision_about(int64_t root, Standing standing) {
  NewFact out;
  out.kind = "decision";
  out.keys.subject = "#" + std::to_string(root);
  out.standing = Standing::kAccepted;
  out.confidence = 1;
  out.statements = {{"standing", std::string(to_string(standing))}};
  return out;
}

}  // namespace

TransactionId Register::add(const std::vector<extract::Fact>& facts, const std::string& act, const By& by,
                            const std::vector<int64_t>& instead_of) {
  return writing([&] {
    LedgerWriter writer(database_->sql(), {act, 0, by.who, by.because, now()});
    Touched touched;
    for (const int64_t id : instead_of) {
      if (const auto entry = ledger_->entry(id)) touched.add(*entry, canonical());
      writer.withdraw_fact(id);
    }
    for (const extract::Fact& fact : facts) {
      writer.add_fact(new_fact(fact, 0, Standing::kAccepted, canonical()));
      touched.add(fact, canonical());
    }
    writer.finish();
    bring_up_to_date(touched);
    bring_names_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::retract(const std::vector<int64_t>& facts, const By& by) {
  return writing([&] {
    LedgerWriter writer(database_->sql(), {"retract", 0, by.who, by.because, now()});
    Touched touched;
    bool any = false;
    for (const int64_t id : facts) {
      const auto entry = ledger_->entry(id);
      if (!entry || entry->withdrawn != kNever || entry->standing == Standing::kRejected) continue;
      any = true;
      touched.add(*entry, canonical());
      if (entry->by_hand()) {
        writer.withdraw_fact(id);
      } else {
        writer.add_fact(decision_about(entry->root, Standing::kRejected));
      }
    }
    if (!any) throw Error(ErrorKind::kConflict, "register.nothing_to_retract");
    writer.finish();
    bring_up_to_date(touched);
    bring_names_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::decide(int64_t fact, Standing standing, const By& by) {
  return writing([&] {
    const auto entry = ledger_->entry(fact);
    if (!entry || entry->withdrawn != kNever) {
      throw Error(ErrorKind::kConflict, "register.no_fact", {{"fact", std::to_string(fact)}});
    }
    LedgerWriter writer(database_->sql(), {"decide", 0, by.who, by.because, now()});
    writer.add_fact(decision_about(entry->root, standing));
    writer.finish();
    Touched touched;
    touched.add(*entry, canonical());
    bring_up_to_date(touched);
    bring_names_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::undo(TransactionId transaction, const By& by) {
  return writing([&] {
    const auto undone = ledger_->transaction(transaction);
    const Error::Arguments number{{"transaction", std::to_string(transaction)}};
    if (!undone) throw Error(ErrorKind::kConflict, "register.no_transaction", number);
    if (undone->act == "redact") throw Error(ErrorKind::kConflict, "register.not_undone", number);
    LedgerWriter writer(database_->sql(), {"undo", transaction, by.who, by.because, now()});
    const UndoResult result = undo_transaction(writer, *ledger_, *search_, transaction, canonical());
    if (!result.changed) throw Error(ErrorKind::kConflict, "register.nothing_to_undo", number);
    writer.finish();
    bring_up_to_date(result.touched);
    bring_names_up_to_date(result.touched);
    return writer.transaction();
  });
}

TransactionId Register::last_undoable() const {
  return reading([&]() -> TransactionId {
    const std::vector<TransactionRow> rows = ledger_->transactions();
    std::map<TransactionId, bool> takes_back;  // an undo of an undo does again what was done
    for (const TransactionRow& row : rows) takes_back[row.id] = row.act == "undo" && !takes_back[row.subject];
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      if (!takes_back[row->id] && row->act != "redact" && ledger_->is_in_force(row->id)) return row->id;
    }
    return 0;
  });
}

int64_t Register::redact(const std::string& text, const By& by) {
  const int64_t count = writing([&] {
    std::string who = by.who, because = by.because;  // neither may bring back what is erased
    mask(who, text);
    mask(because, text);
    LedgerWriter writer(database_->sql(), {"redact", 0, who, because, now()});
    const int64_t erased = erase_text(database_->sql(), writer, *ledger_, canonical(), text);
    if (erased == 0) return erased;
    writer.finish();
    views_->rebuild();
    given_names_ = ledger_->given_names();
    rebuild_search(database_->sql(), *search_, *views_, given_names_);
    return erased;
  });
  database_->wipe_free_space();  // also where an earlier redaction could not
  if (count == 0) throw Error(ErrorKind::kConflict, "register.nothing_to_redact");
  return count;
}

}  // namespace ketnghia::ledger
