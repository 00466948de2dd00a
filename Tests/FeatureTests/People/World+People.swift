import FeatureKit
import Approvals
import People
import Search
import Support

/// A committee with three branches: ordinary, temporary, and one in another town.
struct Village {
  let world: World
  let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  let temporary = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "修路项目临时党支部", kind: .branch, setting: .temporary)
  let other = Organization(id: ID(5), parent: ID(1), path: "/1/5/", name: "云岫乡党委", kind: .committee)
  let away = Organization(id: ID(6), parent: ID(5), path: "/1/5/6/", name: "竹山村党支部", kind: .branch)
  let group = ID<Group>(7)

  init(demo: Bool = true) async throws {
    world = try await World([people, approvals], migrations: SearchTable.migrations, demo: demo)
    let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "中共青禾县委员会", kind: .localCommittee)
    let all = [county, town, branch, temporary, other, away]
    try await world.database.write { session in
      for o in all { try session.execute("INSERT INTO organization (id, parent, path, name, kind, setting, founded) VALUES (\(o.id), \(o.parent), \(o.path), \(o.name), \(o.kind.rawValue), \(o.setting.rawValue), 0)") }
      try session.execute("INSERT INTO party_group (id, branch, name, founded) VALUES (7, 3, '第一党小组', 0)")
    }
  }
  var clerk: Actor { world.actor(.clerk, at: town, account: ID(900)) }
  @discardableResult func add(_ action: AddPerson, as actor: Actor? = nil) async throws -> ID<Person> {
    ID(try await world.perform(action, as: actor ?? clerk).made?.id ?? 0)
  }
}

extension AddPerson {
  /// 陈桂兰 of the demo county: a full member whose every field is right.
  static func chen(at organization: ID<Organization>) -> AddPerson {
    AddPerson(
      organization: organization, name: "陈桂兰", residentNumber: Support.residentNumber("19540312", 932), sex: .female, ethnicity: "01", birth: Day(year: 1954, month: 3, day: 12), education: "71", status: .full,
      joined: Day(year: 1979, month: 7, day: 1), confirmed: Day(year: 1980, month: 7, day: 1), workPost: .farmer, phone: "11512342251", address: "石桥镇上湾村三组十二号")
  }
}
extension AddPerson {
  /// Another full member, who differs by name and serial.
  static func named(_ name: String, _ serial: Int, at organization: ID<Organization>) -> AddPerson {
    var action = chen(at: organization)
    action.name = name
    action.residentNumber = Support.residentNumber("19540312", serial)
    action.sex = serial.isMultiple(of: 2) ? .female : .male
    return action
  }
}
