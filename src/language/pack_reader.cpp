#include "language/pack_reader.h"

#include <algorithm>

#include "language/vocabulary.h"
#include "text/error.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::language {

void PackReader::fail(const YAML::Node& where, const std::string& complaint, const std::string& what) const {
  const int line = where.IsDefined() ? where.Mark().line + 1 : 1;
  throw Error(ErrorKind::kInput, "language." + complaint,
              {{"file", path_}, {"line", std::to_string(line)}, {"what", what}});
}

std::string PackReader::text(const YAML::Node& node) const {
  if (!node.IsScalar()) fail(node, "not_text", "");
  const std::string out = text::to_nfc(node.Scalar());
  if (text::trim(out).empty()) fail(node, "empty", "");
  return out;
}

Pack PackReader::read() {
  YAML::Node root;
  try {
    root = YAML::LoadFile(path_);
  } catch (const YAML::BadFile&) {
    throw Error(ErrorKind::kInput, "language.missing", {{"file", path_}});
  } catch (const YAML::Exception& error) {
    throw Error(ErrorKind::kInput, "language.yaml",
                {{"file", path_}, {"line", std::to_string(error.mark.line + 1)}, {"what", error.msg}});
  }
  if (!root.IsMap()) fail(root, "not_map", "");
  for (const auto& section : root) {
    const std::string name = text(section.first);
    if (name == "language") {
      pack_.code_ = text(section.second);
    } else if (name == "name") {
      pack_.name_ = text(section.second);
    } else if (name == "person") {
      read_person(section.second);
    } else if (name == "locality_words") {
      const std::string side = text(section.second);
      if (side != "before" && side != "after" && side != "both") fail(section.second, "bad_value", side);
      pack_.sides_ = {side != "after", side != "before"};
    } else if (name == "grammar") {
      read_grammar(section.second);
    } else if (name == "name_endings") {
      read_name_endings(section.second);
    } else if (name == "months") {
      read_numbers(section.second, pack_.months_, 1, 12);
    } else if (name == "eras") {
      read_numbers(section.second, pack_.eras_, 1, 2999);
    } else if (name == "dates") {
      read_dates(section.second);
    } else if (name == "terms") {
      read_terms(section.second);
    } else {
      fail(section.first, "unknown_section", name);
    }
  }
  if (pack_.code_.empty()) fail(root, "no_code", "");
  pack_.index();
  return std::move(pack_);
}

void PackReader::read_person(const YAML::Node& node) {
  if (!node.IsMap()) fail(node, "not_map", "person");
  for (const auto& entry : node) {
    const std::string key = text(entry.first);
    try {
      if (key == "family_first") {
        pack_.person_.family_first = entry.second.as<bool>();
      } else if (key == "max_words") {
        pack_.person_.max_words = entry.second.as<int>();
      } else if (key == "longest_given") {
        pack_.person_.longest_given = entry.second.as<int>();
      } else if (key == "follows_title") {
        pack_.person_.follows_title = entry.second.as<bool>();
      } else if (key == "particles") {
        for (const auto& particle : entry.second) pack_.person_.particles.push_back(text(particle));
      } else {
        fail(entry.first, "unknown_section", "person." + key);
      }
    } catch (const YAML::Exception&) {
      fail(entry.second, "bad_value", key);
    }
  }
}

void PackReader::read_grammar(const YAML::Node& node) {
  if (!node.IsMap()) fail(node, "not_map", "grammar");
  for (const auto& entry : node) {
    const std::string key = text(entry.first);
    std::vector<std::string>* const words = key == "determiners"      ? &pack_.grammar_.determiners
                                            : key == "declined_after" ? &pack_.grammar_.declined_after
                                                                      : nullptr;
    if (words != nullptr) {
      if (!entry.second.IsSequence()) fail(entry.second, "bad_value", key);
      for (const auto& word : entry.second) words->push_back(text(word));
      continue;
    }
    const std::string value = text(entry.second);
    if (key == "home_country") {
      if (value.size() != 2 || value != text::to_upper(value)) fail(entry.second, "bad_value", value);
      pack_.grammar_.home_country = value;
      continue;
    }
    bool Grammar::*const trait = key == "verbs_come_last"       ? &Grammar::verbs_come_last
                                 : key == "words_end_in_kana"   ? &Grammar::words_end_in_kana
                                 : key == "place_follows_title" ? &Grammar::place_follows_title
                                 : key == "ordinals_have_stops" ? &Grammar::ordinals_have_stops
                                                                : nullptr;
    if (trait == nullptr) fail(entry.first, "unknown_section", "grammar." + key);
    if (value != "true" && value != "false") fail(entry.second, "bad_value", value);
    pack_.grammar_.*trait = value == "true";
  }
}

void PackReader::read_name_endings(const YAML::Node& node) {
  if (!node.IsMap()) fail(node, "not_map", "name_endings");
  for (const auto& entry : node) {
    const auto add = [&](const YAML::Node& base) {
      if (!base.IsScalar()) fail(base, "not_text", text(entry.first));
      pack_.name_endings_.push_back({text(entry.first), text::to_nfc(base.Scalar())});
    };
    if (!entry.second.IsSequence())
      add(entry.second);
    else
      for (const auto& base : entry.second) add(base);
  }
}

void PackReader::read_numbers(const YAML::Node& node, std::vector<NamedNumber>& out, int least, int greatest) {
  if (!node.IsMap()) fail(node, "not_map", "");
  for (const auto& entry : node) {
    int number = 0;
    try {
      number = entry.first.as<int>();
    } catch (const YAML::Exception&) {
      fail(entry.first, "bad_value", text(entry.first));
    }
    if (number < least || number > greatest) fail(entry.first, "bad_value", text(entry.first));
    const YAML::Node& names = entry.second;
    const auto add = [&](const YAML::Node& form) {
      std::string name = text(form);
      const bool prefix = name.back() == '*';
      if (prefix) name.pop_back();
      const auto tokens = text::tokenise(name);
      out.push_back({prefix ? text::fold(name) : marked_form(name), number, prefix, prefix ? 0 : tokens.front().hash});
    };
    if (names.IsSequence()) {
      for (const auto& form : names) add(form);
    } else {
      add(names);
    }
  }
}

void PackReader::read_dates(const YAML::Node& node) {
  if (!node.IsMap()) fail(node, "not_map", "dates");
  for (const auto& group : node) {
    const std::string sense = text(group.first);
    if (sense != "on" && sense != "about" && sense != "since" && sense != "until" && sense != "between") {
      fail(group.first, "unknown_section", "dates." + sense);
    }
    for (const auto& entry : group.second) {
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

void PackReader::read_terms(const YAML::Node& node) {
  if (!node.IsMap()) fail(node, "not_map", "terms");
  for (const auto& entry : node) {
    const auto category = category_of(text(entry.first));
    if (!category) fail(entry.first, "unknown_category", text(entry.first));
    if (!entry.second.IsMap()) fail(entry.second, "not_map", text(entry.first));
    for (const auto& value : entry.second) read_forms(*category, value.first, value.second);
  }
}

void PackReader::read_forms(Category category, const YAML::Node& value, const YAML::Node& forms) {
  const std::string name = text(value);
  const auto allowed = values_of(category);
  const bool is_country = category == Category::kDemonym && name.size() == 2 && name == text::to_upper(name);
  if (!is_country && std::find(allowed.begin(), allowed.end(), name) == allowed.end()) {
    fail(value, "unknown_value", std::string(to_string(category)) + "." + name);
  }
  if (!forms.IsSequence()) fail(forms, "not_list", name);
  for (const auto& form : forms) add_term(category, name, form);
}

void PackReader::add_term(Category category, const std::string& value, const YAML::Node& node) {
  Term term{category, value, text(node), {}, 0, false};
  if (term.form.back() == '*') {
    term.prefix = true;
    term.form.pop_back();
  }
  for (const text::Token& token : text::tokenise(term.form)) term.tokens += token.is_name_part();
  if (term.tokens == 0) fail(node, "empty", term.form);
  if (term.prefix && term.tokens != 1) fail(node, "bad_prefix", term.form);
  term.marked = marked_form(term.form);
  const std::string key = std::string(to_string(category)) + (term.prefix ? "*" : " ") + term.marked;
  const auto [said, is_new] = said_.emplace(key, value);
  if (!is_new && said->second != value) fail(node, "said_twice", term.form);
  if (!is_new) return;
  pack_.terms_.push_back(std::move(term));
}

}  // namespace ketnghia::language
