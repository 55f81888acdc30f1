#pragma once

#include <set>
#include <string>
#include <string_view>

#include "gazetteer/book.h"

namespace ketnghia::gazetteer {

/// Whether two names, each as written, are of one person as far as rules can tell: equal but for marks, case and
/// spaces; or written in two scripts of which one is read as the other. 李强 is Li Qiang and Lý Cường (Unihan's
/// Mandarin and Vietnamese readings), 오세훈 is Oh Se-hoon, Собянин Сергей Семёнович is Sergei Sobyanin, 习近平 is
/// 習近平. Spellings of Latin letters vary, so they are compared coarsely: what is asked is whether two holders of one
/// office are one, not who somebody is. Kanji names of Japan cannot be read by rule. Thread-safe.
bool is_same_person(const Book& book, std::string_view a, std::string_view b);

/// The keys by which is_same_person() compares names of different scripts, for looking up many.
std::set<std::string> person_keys(const Book& book, std::string_view name);

}  // namespace ketnghia::gazetteer
