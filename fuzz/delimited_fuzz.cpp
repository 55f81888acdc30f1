// Delimited text: any bytes give a sound document, and cells of one row stand in the order of their columns.

#include "read/delimited.h"
#include "reading_fuzz.h"

using namespace ketnghia;
using namespace ketnghia::read;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  read_and_check("fuzz.csv", bytes, size);
  const std::string input(reinterpret_cast<const char*>(bytes), size);
  if (text::first_broken_byte(input)) return 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    int row = -1, column = -1;
    for (const DraftBlock& block : draft_of_delimited(input, separator).blocks) {
      if (!block.cell) continue;
      require(block.cell->row == row ? block.cell->column == column + 1 : block.cell->row == row + 1);
      row = block.cell->row, column = block.cell->column;
    }
  }
  return 0;
}
