import FeatureKit
import Signatures

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let entries = [
    TrustList.Entry(issuer: nil, name: "中共青禾县委员会", key: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", since: day.adding(-300), until: nil),
    TrustList.Entry(issuer: ID(5), name: "中共云岭县委员会", key: "PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=", since: day.adding(-90), until: nil),
    TrustList.Entry(issuer: ID(6), name: "中共临江市委组织部", key: "/FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU=", since: day.adding(-200), until: day.adding(-3)),
  ]
  static let checked = Checked(
    kind: "letter", issuer: "中共云岭县委员会",
    said: [.init(label: .numberWord, value: "2026-0012"), .init(label: .personWord, value: "何玉珍"), .init(label: .fromWord, value: "云溪镇党委"), .init(label: .toWord, value: "石桥镇党委"), .init(label: .validUntil, value: "2027-03-04")], expired: false)
}
