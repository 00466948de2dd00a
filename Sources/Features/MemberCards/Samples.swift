import FeatureKit
import People

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let card = MemberCard(person: ID(1024), name: "何玉珍", branch: "柳河村党支部", status: .full, standing: .normal)
  static let text = "ZB1.emhpYnUgY2FyZCAwMTIzNDU2Nzg5YWJjZGVm.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}
