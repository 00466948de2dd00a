import DutyBoard
import FeatureKit

/// 今天: the first page after sign-in. What do I owe next, and why?
package enum Today {
  package static let read: Permission = "today.read"
  package static let readNotices = Route< >("/notices/read")
}

/// - Parameter rooms: those that say where a duty is settled, and what they tell here.
package func today(over rooms: [Feature]) -> Feature {
  let settles = rooms.settles, cards = rooms.flatMap(\.cards)
  return Feature(
    "Today",
    endpoints: [
      page(House.home) { scope, query in try TodayPage.load(query, settles, cards, in: scope) },
      post(Today.readNotices, ReadNotices.self, then: { _, _ in House.home() }),
    ],
    actions: Notices.actions,
    grants: Notices.grants + [Grant(Today.read, .seeToday, to: Role.allCases)],
    menu: [MenuItem(.today, .home, House.home(), forMembers: true, Today.read, order: 0, count: { scope in try Mine(scope).count(in: scope) })],
    pages: [Preview(TodayPage.self)])
}
