import FeatureKit
import Importing
import Spreadsheets

extension MemberSheet {
  /// The register as the collection form, which its importer takes in again.
  static let exporter = Exporter(
    "members", Word(zh: "人员名册", en: "Register of people"), "people.open", isPersonal: true,
    columns: columns.map { SheetColumn($0.heading.zh, $0.kind, width: widths[$0.name]) },
    rows: { organization, scope, give in try PersonTable.roster(below: organization.path, in: scope) { try give(cells($0)) } })

  private static let widths = ["name": 12, "residentNumber": 22, "organization": 28, "phone": 14, "address": 40, "education": 16, "lost": 24, "floats": 28]

  static func cells(_ one: Registered) -> [Cell] {
    let f = one.facts
    func text(_ value: String?) -> Cell { value.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
    func day(_ value: Day?) -> Cell { value.map { .date($0) } ?? .empty }
    return [
      text(f.name), text(f.residentNumber), f.sex == .unknown ? .empty : text(f.sex.word.zh), text(ethnicities.name(f.ethnicity)), day(f.birth), text(educations.name(f.education)), text(f.status.word.zh),
      text(one.organization.name), day(f.joined), day(f.confirmed), text(f.workPost?.word.zh), text(f.phone), text(f.address), text(f.standing.word.zh),
      text(DatedText.write(f.lostContact?.word.zh, f.lostSince)), text(DatedText.write(f.floatsTo, f.floatsSince)),
    ]
  }
}
