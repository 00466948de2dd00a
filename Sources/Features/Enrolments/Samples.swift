import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let virtual = Organization(id: ID(33), parent: ID(1), path: "/1/33/", name: "在外党员网上党支部", kind: .branch, setting: .virtual)
  static let enrolments = [
    Enrolment(id: ID(91), person: Person(id: ID(101), name: "林晓梅"), home: branch, branch: virtual, since: Day(year: 2026, month: 3, day: 1)),
    Enrolment(id: ID(92), person: Person(id: ID(102), name: "罗新勤"), home: branch, branch: virtual, since: Day(year: 2025, month: 7, day: 1), until: Day(year: 2026, month: 11, day: 20), reason: "返乡务工，回原支部参加活动"),
  ]
  static let members = [Enrollable(person: Person(id: ID(101), name: "林晓梅"), home: branch, enrolled: [virtual.id]), Enrollable(person: Person(id: ID(103), name: "蒋梦琪"), home: branch)]
}
