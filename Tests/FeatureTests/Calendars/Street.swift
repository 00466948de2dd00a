import Calendars
import Duties
import DutyBoard
import FeatureKit
import Notices
import People
import Search
import Structure
import Support

/// A branch with a secretary, a room that has a meeting for each of its members, and the duties of November. 20 November 2026, 9:20.
struct Street: Sendable {
  static let house = Route<Int64>("/meetings/:meeting")
  let world: World
  let tree: SmallTree
  let person: ID<Person>

  init() async throws {
    let hall = Feature("Hall", endpoints: [], calendar: { _, owner in
      let start = Moment(Day(year: 2026, month: 12, day: 5), minutes: 1140), whose = owner.isOrganization ? "支部" : "个人"
      return [CalendarEvent("meeting-7", .span(start, start.adding(seconds: 3600)), Word(zh: "主题党日（\(whose)）", en: "theme day (\(whose))"), location: "村委会", cancelled: true, at: Street.house(7))]
    })
    let duties = dutyBoard(over: [])
    let world = try await World(
      [structure, people, duties, hall, calendars(over: [hall, duties])], migrations: SearchTable.migrations, followers: { _ in [Duties(), Notices()] }, now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 560))
    let tree = try await SmallTree.plant(in: world), joined = Day(year: 2016, month: 7, day: 1)
    let made = try await world.perform(AddPerson(organization: tree.first.id, name: "周国安", residentNumber: "990101198001021012", status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "11512342251"))
    let person = ID<Person>(made.made?.id ?? 0)
    try await world.database.write { session in _ = try session.execute(PostTable.begin(ID(person.value + 1), person, .secretary, at: tree.first.id, since: Day(year: 2024, month: 1, day: 1)).sql) }
    try await Watch(world.performer).run()
    world.travel(to: Moment(Day(year: 2026, month: 11, day: 20), minutes: 560))
    try await Watch(world.performer).run()
    self.world = world
    self.tree = tree
    self.person = person
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: person, account: ID(1)) }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["secretary": secretary, "member": world.actor(.member, at: tree.first, person: person, account: ID(2)), "stranger": world.actor(.secretary, at: tree.second, account: ID(3))], work)
  }
  /// The address that a page shows.
  func address(in page: String) throws -> String? { page.firstMatch(of: try Regex("/calendar/[0-9a-f]+\\.ics")).map { String(page[$0.range]) } }
}

extension CalendarOwner {
  fileprivate var isOrganization: Bool { if case .organization = self { true } else { false } }
}
