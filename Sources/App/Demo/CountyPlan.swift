import Essentials
import Journal

/// The county on paper: every organization and how it keeps its duties, before anything is written.
struct CountyPlan: Sendable {
  struct Node: Sendable {
    var key: String
    var superior: String?
    var name: String
    var kind: Organization.Kind
    var setting: Organization.Setting
    /// `codes/unit-kind.csv`
    var unitKind: String?
    var founded: Day
    var branch: Branch?
  }
  struct Branch: Sendable {
    var world: PersonDraw.World
    var full: Int
    var probationary: Int
    var groups: [String]
    var address: String
    var place: String
    var minority: Bool
    /// Day of the month for the theme day.
    var themeDay: Int
    var evening: Int
    /// Share of meetings that are held on time; the rest is late or missed.
    var diligence: Double
    var termFrom: Day
    var face: Material.Face?
  }
  var nodes: [Node] = []
  let today: Day

  init(_ material: Material, today: Day, _ draw: inout Draw) throws {
    self.today = today
    let committees = material.county.committees, county = material.county.name
    add("county", nil, committees["county"] ?? county, .localCommittee, unitKind: "office", founded: Day(year: 1951, month: 7, day: 1))
    for key in ["offices", "education", "health", "enterprises"] { add(key, "county", committees[key] ?? key, .committee, unitKind: "office", founded: Day(year: 1956, month: 9, day: 1)) }
    for town in try material.rows("towns") { addTown(town["name"] ?? "", &draw) }
    try addVillages(material, &draw)
    try addUnits(material, &draw)
    try addSpecial(material, &draw)
    addFaces(material, &draw)
  }

  private mutating func add(_ key: String, _ superior: String?, _ name: String, _ kind: Organization.Kind, _ setting: Organization.Setting = .ordinary, unitKind: String?, founded: Day, branch: Branch? = nil) {
    nodes.append(Node(key: key, superior: superior, name: name, kind: kind, setting: setting, unitKind: unitKind, founded: founded, branch: branch))
  }
  private func branch(_ world: PersonDraw.World, _ full: Int, address: String, minority: Bool = false, _ draw: inout Draw) -> Branch {
    let groups = full >= 18 ? ["第一党小组", "第二党小组"] + (full >= 30 ? ["第三党小组"] : []) : []
    let years = world == .village ? 5 : 3
    let termFrom = today.adding(months: -draw.number(2...(years * 12 - 3))).adding(-draw.number(0...25))
    return Branch(
      world: world, full: full, probationary: draw.happens(0.35) ? draw.number(1...2) : 0, groups: groups, address: address, place: world == .village ? "党群服务中心会议室" : "会议室", minority: minority,
      themeDay: draw.pick([5, 8, 10, 12, 15, 18, 20]), evening: world == .village ? 19 * 60 : 16 * 60 + 30, diligence: draw.pick([(0.99, 55), (0.95, 30), (0.86, 12), (0.7, 3)]), termFrom: termFrom, face: nil)
  }
  private mutating func addTown(_ name: String, _ draw: inout Draw) {
    add(name, "county", "中共青禾县\(name)委员会", .committee, unitKind: "office", founded: Day(year: 1958, month: 8, day: 20))
    add("\(name)机关", name, "\(name)机关党支部", .branch, unitKind: "office", founded: Day(year: 1984, month: 5, day: 10), branch: branch(.office, draw.number(16...30), address: "\(name)府前路1号", minority: name.contains("瑶族"), &draw))
  }
  /// Eight or nine villages and communities of each town; those of a face or of a special branch come by themselves.
  private mutating func addVillages(_ material: Material, _ draw: inout Draw) throws {
    let own: Set<String> = Set(["古井村", "鹿鸣村"] + material.faces.compactMap(\.unit))
    let towns = try Dictionary(uniqueKeysWithValues: material.rows("towns").map { ($0["code"] ?? "", $0["name"] ?? "") })
    var taken: [String: Int] = [:]
    for village in try material.rows("villages") {
      let town = towns[village["town"] ?? ""] ?? "", name = village["name"] ?? ""
      guard !own.contains(name), taken[town, default: 0] < 8 else { continue }
      taken[town, default: 0] += 1
      let community = village["kind"] == "community"
      let size = draw.pick([(draw.number(16...26), 3), (draw.number(27...40), 5), (draw.number(41...48), 2)])
      add("\(town)\(name)", town, "\(name)党支部", .branch, unitKind: community ? "community" : "village", founded: Day(year: draw.number(1953...1996), month: draw.number(1...12), day: draw.number(1...28)),
        branch: branch(.village, size, address: "\(town)\(name)", minority: town.contains("瑶族"), &draw))
    }
  }
  private mutating func addUnits(_ material: Material, _ draw: inout Draw) throws {
    let lists: [(String, String, PersonDraw.World, String?, Int)] = [
      ("offices", "offices", .office, "office", 18), ("schools", "education", .school, "school", 12), ("hospitals", "health", .hospital, "institution", 9),
      ("firms", "enterprises", .firm, nil, 12), ("social-organizations", "enterprises", .social, "socialOrganization", 4),
    ]
    let own = Set(material.faces.map(\.short))
    for (table, superior, world, kind, most) in lists {
      let fit = try material.rows(table).filter { (Int($0["members"] ?? "0") ?? 0) >= 3 && !own.contains("\($0["short"] ?? "")党支部") }
      for row in fit.prefix(most) {
        let members = min(Int(row["members"] ?? "10") ?? 10, 48), name = "\(row["short"] ?? "")党支部"
        add(name, superior, name, .branch, unitKind: kind ?? row["kind"], founded: Day(year: draw.number(1978...2016), month: draw.number(1...12), day: draw.number(1...28)),
          branch: branch(world, members, address: row["address"] ?? material.county.seat, &draw))
      }
    }
  }
  private mutating func addSpecial(_ material: Material, _ draw: inout Draw) throws {
    let own = Set(material.faces.map(\.short))
    for row in try material.rows("special-branches") {
      let name = row["name"] ?? "", superior = row["superior"] ?? "county", founded = Day(year: draw.number(2016...2022), month: draw.number(1...12), day: draw.number(1...28))
      if own.contains(name) || material.faces.contains(where: { $0.name.hasSuffix(name) || name.hasSuffix($0.short) }) { continue }
      switch row["form"] {
      case "joint": add(name, superior, name, .branch, .joint, unitKind: "privateEnterprise", founded: founded, branch: branch(.firm, draw.number(5...8), address: superior, &draw))
      case "temporary": add(name, superior, name, .branch, .temporary, unitKind: "office", founded: today.adding(months: -5), branch: branch(.office, 0, address: superior, &draw))
      case "virtual": add(name, superior, name, .branch, .virtual, unitKind: "other", founded: founded, branch: branch(.office, 0, address: material.county.seat, &draw))
      case "floating": add(name, superior, name, .branch, unitKind: "other", founded: founded, branch: branch(.village, 16, address: material.county.seat, &draw))
      case "generalBranch": addBelow(name, superior, .generalBranch, "古井村", 2, founded, &draw)
      default: addBelow(name, superior, .committee, "鹿鸣村", 3, founded, &draw)
      }
    }
  }
  /// A village whose members are too many for one branch.
  private mutating func addBelow(_ name: String, _ superior: String, _ kind: Organization.Kind, _ village: String, _ branches: Int, _ founded: Day, _ draw: inout Draw) {
    add(name, superior, name, kind, unitKind: "village", founded: founded)
    for n in 0..<branches { add("\(village)\(n)", name, "\(village)第\(["一", "二", "三"][n])党支部", .branch, unitKind: "village", founded: founded, branch: branch(.village, draw.number(18...30), address: superior + village, &draw)) }
  }
  private mutating func addFaces(_ material: Material, _ draw: inout Draw) {
    for face in material.faces {
      let setting = Organization.Setting(rawValue: face.form) ?? .ordinary
      let world: PersonDraw.World = switch face.key { case "school": .school; case "firm", "joint": .firm; case "virtual": .office; default: .village }
      var plan = branch(world, setting == .virtual ? 0 : face.full ?? 6, address: face.unit ?? face.superior, &draw)
      plan.probationary = face.probationary ?? 0
      plan.groups = face.groups ?? []
      plan.place = face.place ?? plan.place
      plan.themeDay = face.themeDay ?? plan.themeDay
      plan.termFrom = face.term?.from ?? plan.termFrom
      plan.diligence = 0.97
      plan.face = face
      add(face.key, face.superior, face.short, .branch, setting, unitKind: face.unitKind ?? "privateEnterprise", founded: face.founded, branch: plan)
    }
  }
}

extension CountyPlan {
  /// The tests' world: one town, three branches, forty people.
  static func small(_ material: Material, today: Day, _ draw: inout Draw) -> CountyPlan {
    var plan = CountyPlan(empty: today)
    let faces = material.faces.filter { ["village", "school", "joint"].contains($0.key) }
    plan.add("county", nil, material.county.committees["county"] ?? material.county.name, .localCommittee, unitKind: "office", founded: Day(year: 1951, month: 7, day: 1))
    plan.add("education", "county", material.county.committees["education"] ?? "education", .committee, unitKind: "office", founded: Day(year: 1956, month: 9, day: 1))
    plan.add("双枧镇", "county", "中共青禾县双枧镇委员会", .committee, unitKind: "office", founded: Day(year: 1958, month: 8, day: 20))
    plan.addFaces(material.with(faces: faces), &draw)
    for n in plan.nodes.indices where plan.nodes[n].branch != nil && plan.nodes[n].key != "joint" {
      let village = plan.nodes[n].key == "village"
      plan.nodes[n].branch?.full = village ? 18 : 12
      plan.nodes[n].branch?.probationary = 1
    }
    return plan
  }
  private init(empty today: Day) { self.today = today }

  /// A city of so many such counties, each under names of its own; those with a face only in the first.
  func repeated(_ times: Int) -> CountyPlan {
    var plan = CountyPlan(empty: today)
    plan.add("city", nil, "中共清原市委员会", .localCommittee, unitKind: "office", founded: Day(year: 1951, month: 7, day: 1))
    for n in 1...times {
      for var node in nodes where n == 1 || node.branch?.face == nil {
        node.superior = node.superior.map { n == 1 ? $0 : "\($0) \(n)" } ?? "city"
        if n > 1 {
          node.key += " \(n)"
          node.name += "（\(n)）"
        }
        plan.nodes.append(node)
      }
    }
    return plan
  }
}
