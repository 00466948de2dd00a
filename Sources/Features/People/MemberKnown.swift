import FeatureKit
import Importing

/// Somebody of a sheet who is in the register already, or may be.
enum Known {
  case within(Registered)
  case beyond(Twin)
  /// Without a resident number in the row, only the name says who is meant: a clerk has to.
  case several([Registered])

  /// By the resident number; without one, by name and birth date within the branch.
  static func find(_ action: AddPerson, at branch: Organization, _ line: SheetLine, since: Moment?, in scope: Scope) throws -> Known? {
    guard let number = action.residentNumber else { return try nameless(action, at: branch, line, since, scope) }
    guard let twin = try PersonTable.twin(number, in: scope) else { return nil }
    guard let id = twin.id else { return .beyond(twin) }
    return .within(try PersonTable.one(id, opening: true, in: scope))
  }
  private static func nameless(_ action: AddPerson, at branch: Organization, _ line: SheetLine, _ since: Moment?, _ scope: Scope) throws -> Known? {
    if line.pick == someoneNew { return nil }
    let all = try PersonTable.namesakes(action.name, at: branch.id, before: since, in: scope)
    let possible = all.filter { one in one.facts.birth == nil || action.birth == nil || one.facts.birth == action.birth }
    if let pick = line.pick, let chosen = possible.first(where: { key($0) == pick }) { return .within(chosen) }
    let alike = try possible.filter { try differing($0, action, branch, scope).isEmpty }
    if alike.count == 1 { return .within(alike[0]) }
    guard let only = possible.first else { return nil }
    return possible.count == 1 && only.facts.residentNumber == nil ? .within(only) : .several(possible)
  }

  /// Whoever of the register the row may be about.
  var persons: [ID<Person>] {
    switch self {
    case .within(let one): [one.id]
    case .beyond: []
    case .several(let all): all.map(\.id)
    }
  }

  static let someoneNew = "new"
  private static func key(_ one: Registered) -> String { Reference(Person.reference, one.id).description }

  /// Nothing is refused where the register says what the row says; else what differs is. A cell left empty says nothing.
  func compare(_ line: inout SheetLine, _ action: AddPerson, _ branch: Organization, _ scope: Scope) throws -> Difference.Line {
    switch self {
    case .beyond:
      line.refuse("exists", .twinElsewhere, field: "residentNumber")
      return Difference.Line(.elsewhere, action.name)
    case .several(let all):
      line.ask("person.several", .whichOne(action.name, all.count), field: "name", all.map { RowOption(Known.key($0), .apart($0)) } + [RowOption(Known.someoneNew, .someoneNew)])
      return Difference.Line(.unclear, action.name)
    case .within(let one):
      let differing = try Known.differing(one, action, branch, scope)
      if !differing.isEmpty { line.refuse("exists", .knownOtherwise(one.facts.name, one.organization.name, differing), field: action.residentNumber == nil ? "name" : "residentNumber") }
      let subject = Reference(Person.reference, one.id), name = one.facts.name
      if differing.isEmpty { return Difference.Line(.same, name, subject: subject) }
      if differing.contains(.organization) { return Difference.Line(.moved, name, subject: subject, detail: .movesFrom(one.organization.name, to: branch.name)) }
      return Difference.Line(.changed, name, subject: subject, detail: .differsIn(differing))
    }
  }
  private static func differing(_ one: Registered, _ action: AddPerson, _ branch: Organization, _ scope: Scope) throws -> [PersonField] {
    let row = action.facts.tidied(demo: scope.house.demo, today: scope.today), kept = one.facts
    var differing = kept.differences(from: kept.overlaid(with: row))
    if row.status != kept.status { differing.append(.status) }
    if action.standing.map({ $0 != kept.standing }) ?? false { differing.append(.standing) }
    if branch.id != one.organization.id { differing.append(.organization) }
    return differing
  }
}

extension Word {
  fileprivate static func movesFrom(_ kept: String, to sheet: String) -> Word { Word(zh: "册内在\(kept)，表中在\(sheet)", en: "kept at \(kept), in the file at \(sheet)") }
  fileprivate static func differsIn(_ fields: [PersonField]) -> Word {
    Word(zh: "不同：\(fields.map(\.word.zh).joined(separator: "、"))", en: "differs in \(fields.map(\.word.en).joined(separator: ", "))")
  }
  /// What tells somebody from others of the same name.
  fileprivate static func apart(_ one: Registered) -> Word {
    let f = one.facts, masks = f.masks
    let parts: [Word?] = [
      f.birth.map { Word(zh: "\($0) 出生", en: "born \($0)") }, f.sex == .unknown ? nil : f.sex.word, f.status.word, masks.resident.map { Word(zh: "身份号码 \($0)", en: "resident number \($0)") },
      masks.phone.map { Word(zh: "电话 \($0)", en: "phone \($0)") }, one.groupName.map { Word(zh: $0, en: $0) }, Word(zh: "\(one.updated.day) 更新", en: "updated \(one.updated.day)"),
    ]
    let known = parts.compactMap { $0 }
    return Word(zh: "册内的\(f.name)：\(known.map(\.zh).joined(separator: "，"))", en: "\(f.name) in the register: \(known.map(\.en).joined(separator: ", "))")
  }
}

extension PersonFacts {
  /// The same with what `row` says instead.
  fileprivate func overlaid(with row: PersonFacts) -> PersonFacts {
    var f = self
    f.name = row.name
    f.sex = row.sex == .unknown ? sex : row.sex
    f.birth = row.birth ?? birth
    f.ethnicity = row.ethnicity ?? ethnicity
    f.education = row.education ?? education
    f.joined = row.joined ?? joined
    f.confirmed = row.confirmed ?? confirmed
    f.workPost = row.workPost ?? workPost
    f.phone = row.phone ?? phone
    f.address = row.address ?? address
    f.lostContact = row.lostContact ?? lostContact
    f.lostSince = row.lostSince ?? lostSince
    f.floatsTo = row.floatsTo ?? floatsTo
    f.floatsSince = row.floatsSince ?? floatsSince
    return f
  }
}
