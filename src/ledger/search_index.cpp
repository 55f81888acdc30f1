#include "ledger/search_index.h"

#include <algorithm>

#include "ledger/query.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::ledger {

namespace {

using soci::into;
using soci::use;

void append_folded(std::string& out, std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::code_point_at(word, at);
    at += c.length;
    const text::Folded folded = text::fold_letter(c.value);
    if (folded.first != 0) text::append(out, folded.first);
    if (folded.second != 0) text::append(out, folded.second);
  }
}

/// A query of the index: every word quoted; characters of scripts without spaces that stand together as a phrase, the
/// last word as a beginning.
std::string match_of(std::string_view words) {
  std::string out;
  bool open = false, character = false;
  for (const text::Token& token : text::tokenise(words)) {
    if (!token.is_name_part()) continue;
    const bool is_character = token.kind == text::TokenKind::kCharacter;
    if (open && is_character && character && !token.space_before) {
      out += ' ';
    } else {
      if (open) out += "\" ";
      out += '"';
      open = true;
    }
    append_folded(out, token.span.of(words));
    character = is_character;
  }
  if (open) out += character ? "\"" : "\"*";
  return out;
}

// A hit in the name shown counts more than one in the other names or in the text of a document.
constexpr const char* kRanked =
    "select e.kind, e.subject, e.title, -bm25(search, 8.0, 1.0) as score from search join search_entry e on"
    " e.id = search.rowid where search match :words order by score desc, e.kind desc, e.title limit :count";

}  // namespace

std::string search_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const text::Token& token : text::tokenise(text)) {
    if (!token.is_name_part()) continue;
    if (!out.empty()) out += ' ';
    append_folded(out, token.span.of(text));
  }
  return out;
}

void SearchIndex::put(const std::string& kind, const std::string& subject, const std::string& title,
                      const std::string& body) {
  long long id = 0;
  sql_ << "select coalesce(max(id), 0) + 1 from search_entry", into(id);
  sql_ << "insert into search_entry (id, kind, subject, title) values (:id, :kind, :subject, :title)", use(id),
      use(kind), use(subject), use(title);
  const std::string folded_title = search_text(title), folded_body = search_text(body);
  sql_ << "insert into search (rowid, title, body) values (:id, :title, :body)", use(id), use(folded_title),
      use(folded_body);
}

void SearchIndex::put_locality(const std::string& id, const std::string& given) {
  int count = 0;
  sql_ << "select count(*) from search_entry where kind = 'locality' and subject = :id", use(id), into(count);
  if (count != 0) return;
  std::string names;
  for (const std::string& name : places_.names(id)) names += name + "\n";
  put("locality", id, given.empty() ? places_.name(id, "vi") : given, names);
}

void SearchIndex::put_people(const std::string& locality, const std::vector<OfficeRow>& offices) {
  remove("person", locality);
  for (const OfficeRow& office : offices) {
    put("person", locality, office.person, office.title + "\n" + places_.name(locality, "vi"));
  }
}

void SearchIndex::put_document(int64_t id, const std::string& name, const std::string& text) {
  remove("document", std::to_string(id));
  put("document", std::to_string(id), name, text);
}

void SearchIndex::remove(const std::string& kind, const std::string& subject) {
  std::vector<long long> ids;
  long long id = 0;
  Query(sql_, "select id from search_entry where kind = :kind and subject = :subject")
      .with(kind)
      .with(subject)
      .to(id)
      .each([&] { ids.push_back(id); });
  for (const long long entry : ids) {
    sql_ << "delete from search where rowid = :id", use(entry);
    sql_ << "delete from search_entry where id = :id", use(entry);
  }
}

void SearchIndex::clear() {
  sql_ << "delete from search";
  sql_ << "delete from search_entry";
  // Deleted words stay in the index until it is merged; after this none of them is left.
  sql_ << "insert into search (search) values ('optimize')";
}

std::vector<Found> SearchIndex::search(const std::string& words, size_t limit) const {
  std::vector<Found> out;
  const std::string match = match_of(words);
  if (match.empty()) return out;
  Found found;
  Query(sql_, kRanked)
      .with(match)
      .with(static_cast<long long>(limit))
      .to(found.kind)
      .to(found.subject)
      .to(found.title)
      .to(found.score)
      .each([&] { out.push_back(found); });
  return out;
}

}  // namespace ketnghia::ledger
