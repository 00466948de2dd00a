import FeatureKit

/// What the samples of pages show: a town and a village branch that do not exist.
enum Sample {
  static let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "云岭县委", kind: .localCommittee)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "云溪镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "柳河村党支部", kind: .branch)
  static let joint = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "云溪镇商圈联合党支部", kind: .branch, setting: .joint)
  static let lines = [
    TreeLine(county, below: 3, branches: 2, members: 41), TreeLine(town, below: 2, branches: 2, members: 41), TreeLine(branch, branches: 1, members: 32), TreeLine(joint, branches: 1, members: 9),
  ]
  static let spot = Spot(organization: branch, above: [OrganizationName(county), OrganizationName(town)], version: 1)
  static let group = Group(id: ID(8), branch: ID(3), name: "第一党小组")
  static let candidate = PostTable.Candidate(person: Person(id: ID(7), name: "林晓梅"), organization: "柳河村党支部")
  static let leader = PostTable.Post(id: ID(9), person: Person(id: ID(7), name: "林晓梅"), organization: ID(3), organizationName: "柳河村党支部", group: ID(8), role: .groupLeader, since: founded, until: nil)
  static let founded = Day(year: 2015, month: 7, day: 1)
  static let unit = Unit(id: ID(11), organization: ID(2), name: "柳河村村民委员会", kind: .village, address: "柳河村中街", division: nil, version: 1)

  static let branchPage = PlacePage(
    organization: branch, founded: founded, ended: nil, unitKind: .village, contact: Contact(address: "柳河村委会二楼", name: "周国安", phone: "0000-123456"), divisionName: nil,
    above: [OrganizationName(county), OrganizationName(town)], members: 52, fullMembers: 50, branches: 1, children: [],
    groups: [GroupLine(id: ID(8), name: "第一党小组", leaders: ["林晓梅"])], posts: [leader], terms: [Term(began: Day(year: 2021, month: 3, day: 5), ends: Day(year: 2026, month: 3, day: 5))],
    units: [unit], notes: [
      SizeNote(code: "members.many", word: .manyMembers(52, 50), clause: Clause("ZB-02"), calls: true), SizeNote(code: "committee.large", word: .committeeLarge(6, 5), clause: Clause("ZB-06"), calls: false),
    ],
    history: [HistoryLine(since: founded, name: "柳河村党支部", parent: OrganizationName(town))], may: May(change: true, setUpBelow: false, keep: true, appoint: true))
  static let townPage = PlacePage(
    organization: town, founded: founded, ended: nil, unitKind: .department, contact: Contact(), divisionName: nil, above: [OrganizationName(county)], members: 41, fullMembers: 40, branches: 2,
    children: Array(lines.suffix(2)), groups: [], posts: [], terms: [], units: [], notes: [], history: [], may: May())
  static let endedPage = PlacePage(
    organization: joint, founded: founded, ended: Day(year: 2025, month: 1, day: 1), unitKind: nil, contact: Contact(), divisionName: nil, above: [OrganizationName(town)], members: 0, fullMembers: 0,
    branches: 0, children: [], groups: [], posts: [], terms: [], units: [], notes: [], history: [], may: May())
}
