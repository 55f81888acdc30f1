#include "text/span.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace ketnghia::text {
namespace {

TEST(Span, IsTheBytesFromItsStartUpToItsEnd) {
  const std::string text = "Thành phố Huế, 1993";
  EXPECT_EQ((Span{13, 18}).of(text), "Huế") << "a marked letter has three bytes";
  EXPECT_EQ((Span{13, 18}).size(), 5u);
  EXPECT_EQ((Span{13, 13}).of(text), "");
}

TEST(Span, IsEmptyWhereItEndsWithItsStartOrBefore) {
  EXPECT_TRUE((Span{}).empty());
  EXPECT_TRUE((Span{7, 7}).empty());
  EXPECT_TRUE((Span{7, 3}).empty());
  EXPECT_FALSE((Span{7, 8}).empty());
}

TEST(Span, NeighboursDoNotOverlap) {
  EXPECT_FALSE((Span{0, 5}).overlaps({5, 9}));
  EXPECT_FALSE((Span{5, 9}).overlaps({0, 5}));
  EXPECT_TRUE((Span{0, 6}).overlaps({5, 9}));
  EXPECT_TRUE((Span{0, 9}).overlaps({3, 4})) << "what lies within overlaps as well";
}

TEST(Span, ContainsItselfAndWhatLiesWithin) {
  EXPECT_TRUE((Span{2, 8}).contains({2, 8}));
  EXPECT_TRUE((Span{2, 8}).contains({3, 8}));
  EXPECT_FALSE((Span{2, 8}).contains({1, 8}));
  EXPECT_FALSE((Span{2, 8}).contains({2, 9}));
}

rc::Gen<Span> arbitrary_span() {
  return rc::gen::map(rc::gen::pair(rc::gen::inRange<uint32_t>(0, 40), rc::gen::inRange<uint32_t>(1, 20)),
                      [](const std::pair<uint32_t, uint32_t>& at) {
                        return Span{at.first, at.first + at.second};
                      });
}

RC_GTEST_PROP(SpanLaws, OverlapIsMutualAndWhatIsContainedOverlaps, ()) {
  const Span a = *arbitrary_span(), b = *arbitrary_span();
  RC_ASSERT(a.overlaps(b) == b.overlaps(a));
  if (a.contains(b)) RC_ASSERT(a.overlaps(b) && a.size() >= b.size());
  if (a.contains(b) && b.contains(a)) RC_ASSERT(a == b);
}

RC_GTEST_PROP(SpanLaws, TheJoinHoldsBothAndNoByteMoreThanReachesFromOneToTheOther, ()) {
  const Span a = *arbitrary_span(), b = *arbitrary_span();
  const Span both = join(a, b);
  RC_ASSERT(both.contains(a) && both.contains(b));
  RC_ASSERT(both == join(b, a));
  RC_ASSERT(both.start == a.start || both.start == b.start);
  RC_ASSERT(both.end == a.end || both.end == b.end);
}

}  // namespace
}  // namespace ketnghia::text
