#include "language/messages.h"

#include "language/yaml.h"

namespace ketnghia::language {

Messages Messages::load(const std::string& folder, const std::string& language) {
  Messages out;
  out.language_ = language;
  const std::string path = folder + "/" + language + ".yaml";
  try {
    const YamlFile file(path);
    for (const auto& [name, text] : file.root().entries()) {
      if (!text.is_text()) throw YamlError("a message is a text", text.line());
      out.texts_.emplace(name.text(), text.text());
    }
  } catch (const YamlError& error) {
    throw Error(ErrorKind::kEnvironment, "messages.missing", {{"file", path}, {"reason", error.what()}});
  }
  return out;
}

bool Messages::has(std::string_view name) const { return texts_.contains(std::string(name)); }

std::string Messages::text(std::string_view name, const Error::Arguments& arguments) const {
  const auto found = texts_.find(std::string(name));
  if (found == texts_.end()) {
    std::string out(name);
    for (const auto& [key, value] : arguments) out += " " + key + "=" + value;
    return out;
  }
  std::string out;
  const std::string& pattern = found->second;
  for (size_t i = 0; i < pattern.size();) {
    const size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    if (close == std::string::npos) {
      out += pattern[i++];
      continue;
    }
    const auto value = arguments.find(pattern.substr(i + 1, close - i - 1));
    out += value != arguments.end() ? value->second : pattern.substr(i, close - i + 1);
    i = close + 1;
  }
  return out;
}

}  // namespace ketnghia::language
