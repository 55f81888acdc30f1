// Rates of reading: bytes to documents, by format. Text of our own, repeated; MB/s of bytes read, one thread.

#include <benchmark/benchmark.h>

#include <string>

#include "read/decode.h"
#include "read/read.h"

namespace {

using namespace ketnghia;

const language::Packs& packs() {
  static const language::Packs kPacks = language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  return kPacks;
}

std::string repeated(const std::string& text, size_t size) {
  std::string out;
  while (out.size() < size) out += text;
  return out;
}

const std::string kPage =
    "Trang chủ › Đối ngoại\n03/06/2024 - 19:02\n\nHuế và Gyeongju bàn chuyện di sản\n\n"
    "Chiều 3/6, ông Nguyễn Văn Phương, Chủ tịch UBND thành phố Huế, tiếp ông Joo Nak Young, Thị trưởng Gyeongju.\n\n"
    "Hai bên cùng nhìn lại chặng đường hợp tác, từ trùng tu nhà cổ tới trao đổi học sinh, và thống nhất sẽ ký lại bản "
    "ghi "
    "nhớ vào mùa thu tới, nhân lễ hội văn hóa của thành phố bạn, với sự tham gia của các trường đại học ở hai bên.\n\n"
    "Ảnh: Quang cảnh buổi tiếp\n\nTIN LIÊN QUAN\n• Cần Thơ đón đoàn Hyogo\n• Giá vàng sáng nay\n\n";

void over(benchmark::State& state, const std::string& name, const std::string& bytes) {
  packs().find("vi");
  packs().find("en");
  for (auto _ : state) benchmark::DoNotOptimize(read::read_bytes(name, bytes, packs()));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes.size()));
}

void plain_pages(benchmark::State& state) { over(state, "a.txt", repeated(kPage, 4 << 20)); }
BENCHMARK(plain_pages)->Unit(benchmark::kMillisecond);

void one_plain_page(benchmark::State& state) { over(state, "a.txt", kPage); }
BENCHMARK(one_plain_page)->Unit(benchmark::kMicrosecond);

void tabbed_table(benchmark::State& state) {
  over(state, "a.txt",
       repeated("12\tỦy ban nhân dân\tHàn Quốc\tTỉnh Gangwon\t06/2017\tÔng A, Tỉnh trưởng\t\n", 4 << 20));
}
BENCHMARK(tabbed_table)->Unit(benchmark::kMillisecond);

void quoted_csv(benchmark::State& state) {
  over(state, "a.csv", repeated("12,\"Ủy ban, nhân dân\",Hàn Quốc,\"Tỉnh \"\"Gangwon\"\"\",06/2017\n", 4 << 20));
}
BENCHMARK(quoted_csv)->Unit(benchmark::kMillisecond);

void html_page(benchmark::State& state) {
  std::string body;
  for (int i = 0; i < 200; ++i) {
    body +=
        "<div class=\"item\"><p>Hai bên cùng nhìn lại chặng đường <b>hợp tác</b> &amp; hẹn ký lại bản ghi "
        "nhớ.</p></div>\n";
  }
  over(state, "a.html",
       "<!DOCTYPE html><html><head><title>Huế</title></head><body><h1>Huế</h1>" + body + "</body></html>");
}
BENCHMARK(html_page)->Unit(benchmark::kMicrosecond);

void one_long_line(benchmark::State& state) { over(state, "a.txt", repeated("Huế và Gyeongju kết nghĩa, ", 16 << 20)); }
BENCHMARK(one_long_line)->Unit(benchmark::kMillisecond);

void decoding_utf16(benchmark::State& state) {
  std::string bytes = "\xFF\xFE";
  for (int i = 0; i < 1 << 20; ++i) bytes.append(i % 6 == 5 ? std::string(" \0", 2) : std::string("\xBF\x1E"));
  for (auto _ : state) benchmark::DoNotOptimize(read::decode("a", bytes));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(decoding_utf16)->Unit(benchmark::kMillisecond);

}  // namespace
