import Asks
import FeatureKit
import Structure
import Support

/// A room that asks something of those below, and takes it back.
struct Demand: Storable {
  static let name = "demands.make"
  static let permission: Permission = "demands.make"
  var office: ID<Organization>
  /// Nil for every branch below.
  var to: [ID<Organization>]?
  var fields = 0

  struct Situation: Placed {
    var asking: Asking
    var place: Place
  }
  func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(office, in: scope)
    return Situation(asking: try Asking(to.map { .these($0) } ?? .branches(below: o.place), by: office, fields: fields, in: scope), place: o.place)
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    s.asking.check(&no)
    try no.refuse()
    let made = Reference("demand", occasion.id(0) as ID<Demand>)
    return Outcome(s.asking.charge(.form, about: made, occasion), Entry(Word(zh: "布置", en: "asked"), at: office), made: made)
  }
}

struct TakeBack: Storable {
  static let name = "demands.takeBack"
  static let permission: Permission = "demands.make"
  var office: ID<Organization>
  var demand: Int64

  struct Situation: Placed {
    var ask: Ask?
    var place: Place
  }
  func situation(in scope: Scope) throws -> Situation {
    Situation(ask: try AskTable.of(Reference("demand", demand), in: scope), place: try OrganizationTable.one(office, in: scope).place)
  }
  func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome { Outcome(s.ask?.giveBack(occasion) ?? [], Entry(Word(zh: "撤回", en: "took back"), at: office)) }
}

/// A county, a town and two branches, with a room that asks.
struct Offices: Sendable {
  static let room = Feature("Demands", endpoints: [], actions: [Demand.self, TakeBack.self], grants: [Grant("demands.make", Word(zh: "布置", en: "ask"), to: Role.desk)])
  let world: World
  let tree: SmallTree
  init() async throws {
    world = try await World([structure, Offices.room])
    tree = try await SmallTree.plant(in: world)
  }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(1)) }
  @discardableResult func ask(_ office: Organization? = nil, of to: [Organization]? = nil, fields: Int = 0) async throws -> Int64 {
    try await world.perform(Demand(office: (office ?? tree.town).id, to: to?.map(\.id), fields: fields)).made?.id ?? 0
  }
  func refused(_ office: Organization? = nil, of to: [Organization]? = nil, fields: Int = 0) async throws -> [String] {
    try await world.refusal(of: Demand(office: (office ?? tree.town).id, to: to?.map(\.id), fields: fields))?.problems.map(\.code) ?? []
  }
  func used(at o: Organization) async throws -> [String] {
    try await world.read { scope in try AskTable.used(at: o.id, scope.today.year, in: scope).map { "\($0.name) \($0.tasks)/\($0.fields)" } }
  }
}
