#include "extract/page_support.h"

// Lists of partners, each on a line of its own, under a line that says whose they are.

namespace ketnghia::extract {
namespace {

TEST(PageLists, OfPartnersLineByLine) {
  expect_each<Relation>({
      {"behind a line with a colon, each with its date",
       "CÁC ĐỊA PHƯƠNG KẾT NGHĨA CỦA TỈNH LÂM ĐỒNG\n"
       "\n"
       "Hiện nay, tỉnh Lâm Đồng có quan hệ kết nghĩa với các địa phương sau:\n"
       "- Tỉnh Champasak (Lào), từ năm 2008\n"
       "- Thành phố Komoro (Nhật Bản), ký ngày 10/11/2015\n"
       "- Tỉnh Kagawa (Nhật Bản), ngày 25/4/2022\n"
       "- Thành phố Chuncheon (Hàn Quốc)",
       {"JP-37 & VN-35: twinning since 2022-04-25", "LA-CH & VN-35: twinning since 2008",
        "VN-35 & gn:1845136: twinning", "VN-35 & gn:1858858: twinning since 2015-11-10"}},
      {"short lines without bullets, years in brackets",
       "Sister Cities\n"
       "\n"
       "Fremont has six sister cities around the world:\n"
       "\n"
       "Elizabeth, South Australia (1961)\n"
       "Puerto Peñasco, Mexico (1972)\n"
       "Fukaya, Japan (1980)\n"
       "Horta, Azores, Portugal (1986)\n"
       "Jaipur, India (1993)\n"
       "Lipa, Philippines (1991)\n"
       "\n"
       "For more information, contact the Sister Cities Committee.",
       {"gn:1269515 & gn:5350734: twinning since 1993", "gn:1706090 & gn:5350734: twinning since 1991",
        "gn:1864031 & gn:5350734: twinning since 1980", "gn:2072096 & gn:5350734: twinning since 1961",
        "gn:3372988 & gn:5350734: twinning since 1986", "gn:3991347 & gn:5350734: twinning since 1972"}},
      {"with a remark behind each",
       "City of Perth\n"
       "\n"
       "Our sister cities\n"
       "\n"
       "Kagoshima, Japan (23 April 1974). Students go there every second year.\n"
       "\n"
       "Houston, Texas, USA (1984). Energy and medicine.\n"
       "\n"
       "Vasto, Italy (October 1989)",
       {"gn:1860827 & gn:2063523: twinning since 1974-04-23", "gn:2063523 & gn:3164672: twinning since 1989-10",
        "gn:2063523 & gn:4699066: twinning since 1984"}},
      {"German; one rests",
       "Partnerstädte\n"
       "\n"
       "Die Stadt Kassel pflegt Partnerschaften mit folgenden Städten:\n"
       "\n"
       "Mulhouse (Frankreich), seit 1965\n"
       "Rovaniemi (Finnland), seit 1972\n"
       "Västerås (Schweden), seit 1972",
       {"gn:2664454 & gn:2892518: twinning since 1972", "gn:2892518 & gn:2991214: twinning since 1965",
        "gn:2892518 & gn:638936: twinning since 1972"}},
      {"Japanese, under headings that say which ties",
       "姉妹・友好都市\n"
       "\n"
       "宇部市は、次の4都市と姉妹都市・友好都市提携を結んでいます。\n"
       "\n"
       "姉妹都市\n"
       "ニューカッスル市（オーストラリア）　昭和55年11月21日提携\n"
       "カステジョ・デ・ラ・プラナ市（スペイン）　平成29年5月2日提携\n"
       "\n"
       "友好都市\n"
       "威海市（中国）　平成4年5月18日提携\n"
       "東海市（韓国）　令和元年10月5日提携\n"
       "\n"
       "問い合わせ先　総務部 国際課　電話0836-34-8137",
       {"gn:1791673 & gn:1849498: friendship since 1992-05-18", "gn:1849498 & gn:2155472: twinning since 1980-11-21",
        "gn:1849498 & gn:2519752: twinning since 2017-05-02"}},
      {"Korean, under headings that say which ties",
       "자매·우호도시 현황\n"
       "\n"
       "창원시는 9개국 19개 도시와 자매·우호 결연을 맺고 있습니다.\n"
       "\n"
       "자매도시\n"
       "- 미국 잭슨빌시 (1983.10.26.)\n"
       "- 일본 야마구치시 (2009.11.27.)\n"
       "- 중국 마안산시 (1995.4.24.)\n"
       "- 베트남 다낭시 (2024.3.5.)\n"
       "\n"
       "우호도시\n"
       "- 중국 난퉁시 (2000.5.19.)\n"
       "- 일본 히메지시 (2000.4.18.)",
       {"VN-DN & gn:1846326: twinning since 2024-03-05", "gn:1799722 & gn:1846326: friendship since 2000-05-19",
        "gn:1801620 & gn:1846326: twinning since 1995-04-24", "gn:1846326 & gn:1848689: twinning since 2009-11-27",
        "gn:1846326 & gn:1862627: friendship since 2000-04-18", "gn:1846326 & gn:4160021: twinning since 1983-10-26"}},
      {"Chinese, the date on the line below",
       "友好城市\n"
       "\n"
       "大连市先后与15个国家的20多个城市缔结了友好城市关系。\n"
       "\n"
       "一、法国勒阿弗尔市\n"
       "1985年10月21日缔结友好城市关系。\n"
       "二、德国罗斯托克市\n"
       "1988年5月5日建立友好城市关系。",
       {"gn:1814087 & gn:2844588: twinning since 1988-05-05", "gn:1814087 & gn:3003796: twinning since 1985-10-21"}},
  });
}

TEST(PageLists, OfOtherNewsAreNone) {
  expect_each<Relation>({
      {"headlines under a heading",
       "Thành phố Huế ký kết với Saijo\n"
       "\n"
       "Ngày 5/5/2023, thành phố Huế và thành phố Saijo (Nhật Bản) đã ký thỏa thuận thiết lập quan hệ kết nghĩa tại "
       "Huế.\n"
       "\n"
       "Tin liên quan\n"
       "- Busan mở đường bay mới\n"
       "- Lyon đăng cai lễ hội ánh sáng",
       {"gn:1580240 & gn:1926054: twinning since 2023-05-05"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
