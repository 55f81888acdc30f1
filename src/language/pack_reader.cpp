#include "language/pack_reader.h"

#include <algorithm>
#include <charconv>

#include "language/vocabulary.h"
#include "text/error.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::language {

constexpr int kLongestName = 20;  // words or characters; more is a slip of the pen

void PackReader::fail(const YamlNode& where, const std::string& complaint, const std::string& what) const {
  throw Error(ErrorKind::kInput, "language." + complaint,
              {{"file", path_}, {"line", std::to_string(where.line())}, {"what", what}});
}

std::string PackReader::text(const YamlNode& node) const {
  if (!node.is_text()) fail(node, "not_text", "");
  const std::string out = text::to_nfc(node.text());
  if (text::trim(out).empty()) fail(node, "empty", "");
  return out;
}

bool PackReader::boolean(const YamlNode& node) const {
  const std::string value = text(node);
  if (value != "true" && value != "false") fail(node, "bad_value", value);
  return value == "true";
}

int PackReader::number(const YamlNode& node, int least, int greatest) const {
  const std::string value = text(node);
  int out = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  if (!whole || out < least || out > greatest) fail(node, "bad_value", value);
  return out;
}

Pack PackReader::read() try {
  const YamlFile file(path_);
  read_sections(file.root());
  pack_.index();
  return std::move(pack_);
} catch (const YamlError& error) {
  if (error.line == 0) throw Error(ErrorKind::kInput, "language.missing", {{"file", path_}});
  throw Error(ErrorKind::kInput, "language.yaml",
              {{"file", path_}, {"line", std::to_string(error.line)}, {"what", error.what()}});
}

void PackReader::read_sections(const YamlNode& root) {
  if (!root.is_map()) fail(root, "not_map", "");
  for (const auto& section : root.entries()) {
    const std::string name = text(section.key);
    if (name == "language") {
      pack_.code_ = text(section.value);
    } else if (name == "name") {
      pack_.name_ = text(section.value);
    } else if (name == "person") {
      read_person(section.value);
    } else if (name == "locality_words") {
      const std::string side = text(section.value);
      if (side != "before" && side != "after" && side != "both") fail(section.value, "bad_value", side);
      pack_.sides_ = {side != "after", side != "before"};
    } else if (name == "grammar") {
      read_grammar(section.value);
    } else if (name == "name_endings") {
      read_name_endings(section.value);
    } else if (name == "months") {
      read_numbers(section.value, pack_.months_, 1, 12);
    } else if (name == "eras") {
      read_numbers(section.value, pack_.eras_, 1, 2999);
    } else if (name == "dates") {
      read_dates(section.value);
    } else if (name == "terms") {
      read_terms(section.value);
    } else {
      fail(section.key, "unknown_section", name);
    }
  }
  if (pack_.code_.empty()) fail(root, "no_code", "");
}

void PackReader::read_person(const YamlNode& node) {
  if (!node.is_map()) fail(node, "not_map", "person");
  for (const auto& entry : node.entries()) {
    const std::string key = text(entry.key);
    if (key == "family_first") {
      pack_.person_.family_first = boolean(entry.value);
    } else if (key == "max_words") {
      pack_.person_.max_words = number(entry.value, 1, kLongestName);
    } else if (key == "longest_given") {
      pack_.person_.longest_given = number(entry.value, 0, kLongestName);
    } else if (key == "follows_title") {
      pack_.person_.follows_title = boolean(entry.value);
    } else if (key == "particles") {
      if (!entry.value.is_list()) fail(entry.value, "not_list", key);
      for (const YamlNode& particle : entry.value.items()) pack_.person_.particles.push_back(text(particle));
    } else {
      fail(entry.key, "unknown_section", "person." + key);
    }
  }
}

void PackReader::read_grammar(const YamlNode& node) {
  if (!node.is_map()) fail(node, "not_map", "grammar");
  for (const auto& entry : node.entries()) {
    const std::string key = text(entry.key);
    std::vector<std::string>* const words = key == "determiners"      ? &pack_.grammar_.determiners
                                            : key == "declined_after" ? &pack_.grammar_.declined_after
                                                                      : nullptr;
    if (words != nullptr) {
      if (!entry.value.is_list()) fail(entry.value, "bad_value", key);
      for (const YamlNode& word : entry.value.items()) words->push_back(text(word));
      continue;
    }
    const std::string value = text(entry.value);
    if (key == "home_country") {
      if (value.size() != 2 || value != text::to_upper(value)) fail(entry.value, "bad_value", value);
      pack_.grammar_.home_country = value;
      continue;
    }
    bool Grammar::*const trait = key == "verbs_come_last"       ? &Grammar::verbs_come_last
                                 : key == "words_end_in_kana"   ? &Grammar::words_end_in_kana
                                 : key == "place_follows_title" ? &Grammar::place_follows_title
                                 : key == "ordinals_have_stops" ? &Grammar::ordinals_have_stops
                                                                : nullptr;
    if (trait == nullptr) fail(entry.key, "unknown_section", "grammar." + key);
    pack_.grammar_.*trait = boolean(entry.value);
  }
}

void PackReader::read_name_endings(const YamlNode& node) {
  if (!node.is_map()) fail(node, "not_map", "name_endings");
  for (const auto& entry : node.entries()) {
    const auto add = [&](const YamlNode& base) {
      if (!base.is_text()) fail(base, "not_text", text(entry.key));
      pack_.name_endings_.push_back({text(entry.key), text::to_nfc(base.text())});
    };
    if (!entry.value.is_list())
      add(entry.value);
    else
      for (const YamlNode& base : entry.value.items()) add(base);
  }
}

void PackReader::read_numbers(const YamlNode& node, std::vector<NamedNumber>& out, int least, int greatest) {
  if (!node.is_map()) fail(node, "not_map", "");
  for (const auto& entry : node.entries()) {
    const int value = number(entry.key, least, greatest);
    const YamlNode& names = entry.value;
    const auto add = [&](const YamlNode& form) {
      std::string name = text(form);
      const bool prefix = name.back() == '*';
      if (prefix) name.pop_back();
      const auto tokens = text::tokenise(name);
      out.push_back({prefix ? text::fold(name) : marked_form(name), value, prefix, prefix ? 0 : tokens.front().hash});
    };
    if (names.is_list()) {
      for (const YamlNode& form : names.items()) add(form);
    } else {
      add(names);
    }
  }
}

void PackReader::read_dates(const YamlNode& node) {
  if (!node.is_map()) fail(node, "not_map", "dates");
  for (const auto& group : node.entries()) {
    const std::string sense = text(group.key);
    if (sense != "on" && sense != "about" && sense != "since" && sense != "until" && sense != "between") {
      fail(group.key, "unknown_section", "dates." + sense);
    }
    if (!group.value.is_list()) fail(group.value, "not_list", sense);
    for (const YamlNode& entry : group.value.items()) {
      std::vector<DatePattern> expanded;
      if (!parse_date_pattern(text(entry), expanded)) fail(entry, "bad_date", text(entry));
      for (DatePattern& pattern : expanded) {
        pattern.about = sense == "about";
        pattern.since = sense == "since";
        pattern.until = sense == "until";
        pattern.between = sense == "between";
        pack_.date_patterns_.push_back(std::move(pattern));
      }
    }
  }
}

void PackReader::read_terms(const YamlNode& node) {
  if (!node.is_map()) fail(node, "not_map", "terms");
  for (const auto& entry : node.entries()) {
    const auto category = category_of(text(entry.key));
    if (!category) fail(entry.key, "unknown_category", text(entry.key));
    if (!entry.value.is_map()) fail(entry.value, "not_map", text(entry.key));
    for (const auto& value : entry.value.entries()) read_forms(*category, value.key, value.value);
  }
}

void PackReader::read_forms(Category category, const YamlNode& value, const YamlNode& forms) {
  const std::string name = text(value);
  const auto allowed = values_of(category);
  const bool is_country = category == Category::kDemonym && name.size() == 2 && name == text::to_upper(name);
  if (!is_country && std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
    fail(value, "unknown_value", std::string(to_string(category)) + "." + name);
  }
  if (!forms.is_list()) fail(forms, "not_list", name);
  for (const YamlNode& form : forms.items()) add_term(category, name, form);
}

void PackReader::add_term(Category category, const std::string& value, const YamlNode& node) {
  Term term{category, value, text(node), {}, 0, false};
  if (term.form.back() == '*') {
    term.prefix = true;
    term.form.pop_back();
  }
  if (term.form.starts_with('*')) {
    term.suffix = true;
    term.form.erase(0, 1);
  }
  for (const text::Token& token : text::tokenise(term.form)) term.tokens += token.is_name_part();
  if (term.tokens == 0) fail(node, "empty", term.form);
  if ((term.prefix || term.suffix) && term.tokens != 1) fail(node, "bad_prefix", term.form);
  if (term.prefix && term.suffix) fail(node, "bad_prefix", term.form);  // what a word only holds says too little
  term.marked = marked_form(term.form);
  const std::string key = std::string(to_string(category)) +
                          (term.prefix   ? "*"
                           : term.suffix ? "<"
                                         : " ") +
                          term.marked;
  const auto [said, is_new] = said_.emplace(key, value);
  if (!is_new && said->second != value) fail(node, "said_twice", term.form);
  if (!is_new) return;
  pack_.terms_.push_back(std::move(term));
}

}  // namespace ketnghia::language
