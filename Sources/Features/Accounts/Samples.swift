import FeatureKit

extension AccountLine {
  private static let day = Day(year: 2026, month: 12, day: 4)
  static let samples = [
    AccountLine(
      id: ID(64), username: "zgl01", person: ID(128), name: "周国安", organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会", state: .active, mustChange: false, roles: [.secretary, .member],
      lastSeen: Moment(day, minutes: 500)),
    AccountLine(
      id: ID(96), username: "system.admin", person: nil, name: nil, organization: ID(1), organizationName: "中共青禾县委员会", state: .active, mustChange: true, roles: [.systemAdministrator], lastSeen: nil),
    AccountLine(
      id: ID(160), username: "lxm01", person: ID(192), name: "林晓梅", organization: ID(33), organizationName: "中共青禾县柳溪镇委员会", state: .disabled, mustChange: false, roles: [], lastSeen: nil),
  ]
}

extension AccountPage.Post {
  static let samples = [
    AccountPage.Post(role: .secretary, organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会", since: Day(year: 2024, month: 3, day: 1), until: nil),
    AccountPage.Post(role: .gridWorker, organization: ID(33), organizationName: "中共青禾县柳溪镇委员会", since: Day(year: 2021, month: 5, day: 8), until: Day(year: 2024, month: 2, day: 29)),
  ]
}

extension Candidate {
  static let samples = [
    Candidate(id: ID(128), name: "周国安", organization: ID(32), organizationName: "中共青禾县柳溪镇河湾村支部委员会", path: "/1/33/32/"),
    Candidate(id: ID(192), name: "林晓梅", organization: ID(33), organizationName: "中共青禾县柳溪镇委员会", path: "/1/33/"),
  ]
}
