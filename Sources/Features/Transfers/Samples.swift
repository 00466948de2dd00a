import FeatureKit
import Issuers

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let text = "ZB1.emhpYnUgbGV0dGVyIDAxMjM0NTY3ODlhYmNkZWY.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
  static let letter = TransferLetter(
    id: ID(21), number: "2026-0012", person: Person(id: ID(12), name: "何玉珍"), branch: branch, committee: "石桥镇党委", toCommittee: "云岭县云溪镇党委", toBranch: "柳河村党支部", dues: "2026-11", issuedOn: day, validUntil: day.adding(30), state: .open, version: 1)
  static let arrival = Arrival(id: ID(31), number: "2026-0007", name: "温志刚", sender: "云溪镇党委", issuer: "中共云岭县委员会", branch: branch, arrivedOn: day)
  static let checked = Checked(kind: "letter", issuer: "中共云岭县委员会", said: [.init(label: .personName, value: "温志刚"), .init(label: .fromWord, value: "云溪镇党委"), .init(label: .toWord, value: "石桥镇党委")], expired: false)
  static let lines = [
    Line(way: .out, kind: .inside, name: "何玉珍", from: "上湾村党支部", to: "云溪中学党支部", stands: .outCommittee, waitsAt: "石桥镇党委", since: day.adding(-12), due: day.adding(-4), late: true, path: "/cases/9"),
    Line(way: .out, kind: .letter, name: "李秋菊", from: "上湾村党支部", to: "临江市某厂党委", stands: TransferLetter.State.open.word, waitsAt: "石桥镇党委", since: day, due: day.adding(30), late: false, path: "/transfer-letters/21"),
  ]
}
