#include "read/document.h"

#include <string_view>

namespace ketnghia::read {

std::string_view to_string(Part part) {
  switch (part) {
    case Part::kTitle: return "title";
    case Part::kLead: return "lead";
    case Part::kMain: return "main";
    case Part::kCaption: return "caption";
    case Part::kRelated: return "related";
    case Part::kComment: return "comment";
    case Part::kNavigation: return "navigation";
    case Part::kTableCell: return "cell";
  }
  return "";
}

bool Document::is_table() const {
  constexpr uint32_t kParagraph = 120;  // bytes: longer than a table's title or the line that introduces it
  constexpr size_t kRemarks = 2;        // paragraphs below the rows that still belong to the table
  size_t cells = 0, blocks_in_all = 0, paragraphs = 0;
  for (const Block& block : blocks) {
    if (block.span.empty() || block.part == Part::kNavigation) continue;
    const bool running_text =
        (block.part == Part::kLead || block.part == Part::kMain) && block.span.size() > kParagraph;
    if (cells == 0 && running_text) return false;
    paragraphs += running_text;
    ++blocks_in_all;
    cells += block.cell.has_value();
  }
  return cells > 0 && cells * 2 >= blocks_in_all && paragraphs <= kRemarks;
}

}  // namespace ketnghia::read
