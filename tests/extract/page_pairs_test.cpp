#include "extract/page_support.h"

// Which localities a sentence speaks of as two sides. gn:2939811 Cottbus, gn:2702261 Kalmar.

namespace ketnghia::extract {
namespace {

TEST(PagePairs, ThePagesOwnSideIsTheCentreOfItsPartnersAtHomeAndAbroad) {
  expect_each<Relation>({
      {"towns of the own state among them",
       "Cottbus und Zielona Góra\n\nSeit 1975 sind Cottbus und Zielona Góra (Polen) Partnerstädte.\n\nPartnerstädte "
       "von "
       "Cottbus sind außerdem Montreuil (Frankreich), Grosseto (Italien) und Gelsenkirchen.",
       {"gn:2939811 & gn:3080165: twinning since 1975", "gn:2939811 & gn:2992090: twinning",
        "gn:2939811 & gn:3175786: twinning", "gn:2921466 & gn:2939811: twinning"}},
  });
}

TEST(PagePairs, PartnersOfThePagesOwnerNeedNotNameIt) {
  expect_each<Relation>({
      {"two of other states",
       "Kalmar kommun\n\nVänorter är Panevėžys i Litauen och Wismar i Tyskland.",
       {"LT-32 & gn:2702261: twinning", "gn:2702261 & gn:2807465: twinning"}},
      {"one of them of the own state",
       "Kalmar kommun\n\nUppsala i Sverige och Wismar i Tyskland är vänorter.",
       {"gn:2666199 & gn:2807465: twinning"}},
  });
}

TEST(PagePairs, WhoseRegisterReadsAPageIsNotWhoseItIs) {
  const std::string page = "Kalmar kommun\n\nVänorter är Panevėžys i Litauen och Wismar i Tyskland.";
  EXPECT_EQ(told_of<Relation>(facts_in(page, "VN-SG")),
            (std::vector<std::string>{"LT-32 & gn:2702261: twinning", "gn:2702261 & gn:2807465: twinning"}));
}

TEST(PagePairs, AWordForRelationsIsNoTieOfTheOwner) {
  const auto told = told_of<Relation>(
      facts_in("Kalmar kommun\n\nFörbindelser finns mellan hamnarna i Panevėžys i Litauen och Wismar i Tyskland."));
  for (const std::string& tie : told) EXPECT_EQ(tie.find("gn:2702261"), std::string::npos) << tie;
}

}  // namespace
}  // namespace ketnghia::extract
