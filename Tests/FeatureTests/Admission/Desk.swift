import Attachments
import FeatureKit
import People
import Procedures
import Search
import Structure
import Support
@testable import Admission
@testable import Cases

typealias Step = (name: String, values: [String: String])

/// A village branch with five full members, its town committee above it, and 周明, who applies. Friday, 4 December 2026, 9:20.
struct Desk: Sendable {
  let world: World
  let tree: SmallTree
  let members: [ID<Person>]
  let zhou: ID<Person>
  static let names = ["林晓梅", "何玉珍", "陈桂兰", "周国安", "温志刚"]

  init(born: Day = Day(year: 1995, month: 3, day: 8), now: Moment? = nil) async throws {
    let world = try await World([structure, People.room(), admission, cases(over: [Admission.plan])], migrations: SearchTable.migrations + AttachmentTable.migrations)
    if let now { world.travel(to: now) }
    let tree = try await SmallTree.plant(in: world)
    func add(_ name: String, _ born: Day, _ serial: Int, _ status: PersonStatus) async throws -> ID<Person> {
      let full = status == .full, joined = Day(year: 2016, month: 5, day: 1)
      let made = try await world.perform(AddPerson(organization: tree.first.id, name: name, residentNumber: residentNumber(born: born, serial: serial), status: status, joined: full ? joined : nil, confirmed: full ? joined.adding(months: 12) : nil))
      return ID(made.made?.id ?? 0)
    }
    var members: [ID<Person>] = []
    for (n, name) in Self.names.enumerated() { members.append(try await add(name, Day(year: 1980, month: 1, day: 2 + n), 101, .full)) }
    zhou = try await add("周明", born, 103, .none)
    self.world = world
    self.tree = tree
    self.members = members
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: members[0], account: ID(3)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var county: Actor { world.actor(.clerk, at: tree.county, account: ID(1)) }
  var applicant: Actor { world.actor(.member, at: tree.first, person: zhou, account: ID(9)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, account: ID(4)) }

  func begin(on day: String, of person: ID<Person>? = nil) async throws -> ID<Case> { ID(try await world.perform(BeginCase<Admission>(tree.first.id, person: person ?? zhou, values: ["on": day]), as: secretary).made?.id ?? 0) }
  func one(_ id: ID<Case>) async throws -> Case { try await world.read { try CaseTable.one(id, in: $0) } }
  /// Takes steps one after the other, each by the office whose turn it is.
  func walk(_ id: ID<Case>, _ steps: [Step], text: String? = nil) async throws {
    for step in steps { try await take(id, step, text: text) }
  }
  func take(_ id: ID<Case>, _ step: Step, text: String? = nil) async throws {
    let town = try await one(id).waitsAt == tree.town.id
    try await world.perform(TakeStep<Admission>(id, step.name, values: step.values, text: text), as: town ? clerk : secretary)
  }
  func refused(_ id: ID<Case>, _ step: Step, text: String? = nil) async throws -> [String] {
    let town = try await one(id).waitsAt == tree.town.id
    return try await world.refusal(of: TakeStep<Admission>(id, step.name, values: step.values, text: text), as: town ? clerk : secretary)?.problems.map(\.code) ?? []
  }
  func status() async throws -> String { try await world.text("SELECT status FROM person WHERE id = \(zhou)") }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["secretary": secretary, "clerk": clerk, "county": county, "applicant": applicant, "neighbour": neighbour, "member": world.actor(.member, at: tree.first, person: members[1], account: ID(8))], work)
  }
}

/// The steps as they are filled in, in the order in which they are taken.
enum Filled {
  static func vote(_ on: String, agree: Int = 4, against: Int = 0, _ more: [String: String] = [:]) -> [String: String] {
    [
      "on": on, "entitled": "5", "present": "4", "teller": "何玉珍", "agree": "\(agree)", "against": "\(against)", "abstain": "0", "secondTeller": "陈桂兰", "agreeAgain": "\(agree)", "againstAgain": "\(against)", "abstainAgain": "0", "resolution": "同意接收。",
    ].merging(more) { $1 }
  }
  static func introducers(_ on: String) -> Step { ("introducers", ["on": on, "first": "陈桂兰", "second": "周国安"]) }
  static func review(_ on: String) -> Step { ("review", ["on": on, "self": "历史清楚", "relatives": "没有问题", "result": "yes"]) }
  static func train(_ on: String) -> Step { ("train", ["on": on, "days": "3", "hours": "0", "result": "yes"]) }
  /// By the text of 2014, from the talk until the year of cultivation is full.
  static let cultivated: [Step] = [
    ("talk", ["on": "2024-01-20", "who": "林晓梅", "record": "谈了动机"]), ("pick", ["on": "2024-06-03", "by": "members", "record": "同意"]), ("file", ["on": "2024-06-10"]), ("companions", ["on": "2024-06-12", "first": "陈桂兰", "second": "周国安"]),
    ("assess", ["on": "2024-12-03", "reports": "2", "record": "踏实"]), ("assess", ["on": "2025-06-03", "reports": "2", "record": "主动"]),
  ]
  static let listed: [Step] = [("listOld", ["on": "2025-06-10", "asked": "12", "opinions": "都同意", "result": "yes"]), ("fileOld", ["on": "2025-06-12"]), introducers("2025-06-13"), review("2025-06-20"), train("2025-06-25")]
  static let previewed: [Step] = [("examine", ["on": "2025-06-28", "record": "合格", "result": "yes"]), ("preview", ["on": "2025-06-30", "result": "yes"]), ("form", ["on": "2025-07-01", "number": "0012"])]
  static let admitted: [Step] = [("meeting", vote("2025-07-05")), ("talkAbove", ["on": "2025-07-20", "who": "镇党委委员", "record": "同意"]), ("approve", ["on": "2025-08-01"]), ("record", ["on": "2025-08-02"])]
  static let observed: [Step] = [("assign", ["on": "2025-08-03"]), ("oath", ["on": "2025-08-20", "place": "党群服务中心"]), ("observe", ["on": "2026-01-05", "record": "好"]), ("observe", ["on": "2026-06-30", "record": "好"]), ("convert", ["on": "2026-07-05"])]
  static let confirmed: [Step] = [
    ("vote", vote("2026-07-10", ["opinions": "同意", "decision": "confirm"])), ("approveVote", ["on": "2026-08-01", "confirmedOn": "2026-07-05"]), ("archive", ["on": "2026-08-10", "where": "镇党委党员档案"]),
  ]
}
