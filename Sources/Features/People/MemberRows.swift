import FeatureKit
import Importing
import Spreadsheets

/// Rows of the collection form, one after another.
struct MemberRows: RowMapper {
  private var branches: BranchBook
  private let since: Moment?
  private let below: String
  /// Whoever of the register came up in the file.
  private var seen: Set<ID<Person>> = []

  init(_ ground: ImportGround, _ scope: Scope) throws {
    if ground.into.kind != .branch, !ground.present.contains("organization"), let column = MemberSheet.importer.column("organization") { throw UnusableSheet.missing(column) }
    branches = try BranchBook(ground, in: scope)
    since = ground.since
    below = ground.into.path
  }

  mutating func map(_ line: inout SheetLine, _ scope: Scope, _ seeds: inout Seeds) throws -> Mapped {
    let before = branches
    var action = AddPerson(organization: ID(0), name: line.name("name") ?? "", status: .none)
    read(&line, into: &action)
    var claims = action.residentNumber.map { [Claim("person.resident", $0)] } ?? []
    let match = branches.match("organization", of: &line, &seeds)
    let branch: Organization, making: [Mapped.Step]
    switch match {
    case .found(let found): (branch, making) = (found, [])
    case .toMake(let new, let step): (branch, making) = (new, [step])
    case .refused: return try refused(&line, action, nil, scope, claims)
    }
    action.organization = branch.id
    // Two rows without a number and with the same name and birth date cannot be told apart.
    if action.residentNumber == nil, line["residentNumber"] == .empty, !action.name.isEmpty { claims.append(Claim("person.nameless", "\(branch.id) \(action.name) \(action.birth.map { $0.description } ?? "")")) }
    guard line.problems.isEmpty else {
      branches = before
      return try refused(&line, action, branch, scope, claims)
    }
    if let known = try Known.find(action, at: branch, line, since: since, in: scope) {
      branches = before
      for id in known.persons { seen.insert(id) }
      return Mapped(claims: claims, compared: try known.compare(&line, action, branch, scope))
    }
    return Mapped(making + [step(action, at: branch, seed: seeds.take())], claims: claims, compared: Difference.Line(.new, action.name, detail: Word(zh: branch.name, en: branch.name)))
  }
  /// Members below the place that the file goes to, and not in the file.
  func leftOver(_ scope: Scope, _ give: (Difference.Line) -> Void) throws {
    let missing = try PersonTable.members(below: below, in: scope).filter { !seen.contains($0) }
    let shown = try PersonTable.placed(Array(missing.prefix(Difference.kept)), in: scope)
    for id in missing {
      let one = shown[id]
      give(Difference.Line(.missing, one?.name ?? "", subject: Reference(Person.reference, id), detail: one.map { Word(zh: $0.branch, en: $0.branch) }))
    }
  }

  /// What else is wrong with a row that is refused already, so that all is said at once.
  private mutating func refused(_ line: inout SheetLine, _ action: AddPerson, _ branch: Organization?, _ scope: Scope, _ claims: [Claim]) throws -> Mapped {
    let place = branch ?? Organization(id: ID(1), parent: nil, path: "/", name: "", kind: .branch)
    let facts = action.facts.tidied(demo: scope.house.demo, today: scope.today)
    var problems = facts.problems(at: place, today: scope.today, demo: scope.house.demo)
    // What hangs on the status cannot be told while it is not known.
    if line.problems.contains(where: { $0.field == "status" }) { problems.removeAll { ["joined", "confirmed", "standing", "organization", "residentNumber"].contains($0.field ?? "") && $0.code != "resident.check" } }
    line.refuse(Refusal(.invalid, problems), MemberSheet.importer)
    let twin = try action.residentNumber.flatMap { try PersonTable.twin($0, in: scope)?.id }
    if let twin { seen.insert(twin) }
    return Mapped(claims: claims, compared: Difference.Line(.unclear, action.name, subject: twin.map { Reference(Person.reference, $0) }))
  }

  /// The branch and that nobody has the number are known here: a dry run need not look them up again, nor make rows that it does not write.
  private func step(_ action: AddPerson, at branch: Organization, seed: Int64) -> Mapped.Step {
    let situation = AddPerson.Situation(organization: branch, groups: [], twin: nil)
    return Mapped.Step(action, seed: seed, supposed: (branch.place, { occasion in AddPerson.claims(try action.checked(situation, occasion)) }))
  }

  private func read(_ line: inout SheetLine, into a: inout AddPerson) {
    a.residentNumber = line.digits("residentNumber").map { number in
      if number.hasSuffix("x") { line.repaired(.checkLetter) }
      return number.uppercased()
    }
    a.sex = line.choice("sex", MemberSheet.sexes) { .unknownSex($0) }
    a.ethnicity = line.choice("ethnicity", MemberSheet.ethnicityNames) { .unknownEthnicity($0) }
    a.birth = line.day("birth")
    a.education = line.choice("education", MemberSheet.educationNames) { .unknownEducation($0) }
    if let status = line.choice("status", MemberSheet.statuses, otherwise: { .unknownStatus($0) }) { a.status = status } else if line.compact("status") == nil { line.refuse("missing", .statusMissing, field: "status") }
    a.standing = line.choice("standing", MemberSheet.standings) { .unknownStanding($0) }
    a.joined = line.day("joined")
    a.confirmed = line.day("confirmed")
    a.workPost = line.choice("workPost", MemberSheet.workPosts) { .unknownWorkPost($0) }
    a.phone = phone(&line)
    a.address = line.written("address")
    lost(&line, &a)
    floats(&line, &a)
  }

  /// Without lines, brackets and the country's code.
  private func phone(_ line: inout SheetLine) -> String? {
    guard let text = line.digits("phone"), !MemberSheet.nothing.contains(text) else { return nil }
    var plain = text.filter { !"-－—()（）".contains($0) }
    for prefix in ["+86", "0086"] where plain.hasPrefix(prefix) { plain.removeFirst(prefix.count) }
    if plain != text { line.repaired(.phoneForm) }
    return plain
  }
  private func lost(_ line: inout SheetLine, _ a: inout AddPerson) {
    guard let text = line.written("lost"), !MemberSheet.nothing.contains(compacted(text)) else { return }
    let (what, day, problem) = DatedText.read(text)
    if let problem { line.refuse("date.impossible", problem, field: "lost") }
    a.lostSince = day
    a.lostContact = MemberSheet.lostContacts[compacted(what).lowercased()]
    if a.lostContact == nil, !what.isEmpty { line.refuse("choice.unknown", .unknownLost(what), field: "lost") }
  }
  private func floats(_ line: inout SheetLine, _ a: inout AddPerson) {
    guard let text = line.written("floats"), !MemberSheet.nothing.contains(compacted(text)) else { return }
    let (what, day, problem) = DatedText.read(text)
    if let problem { line.refuse("date.impossible", problem, field: "floats") }
    (a.floatsTo, a.floatsSince) = (what.isEmpty ? nil : what, day)
  }
}

/// `外出务工，2023-05-01`: words and the day since when they hold, in one cell.
enum DatedText {
  private static let unknown = "日期不详"
  static func read(_ text: String) -> (what: String, day: Day?, problem: Word?) {
    let trimmed = tidied(text) == text ? text : String(text.drop { $0.isWhitespace })
    guard let mark = trimmed.lastIndex(where: { "，,；; 　".contains($0) }) else {
      switch dateFromText(trimmed) {
      case .day(let day): return ("", day, nil)
      case .impossible: return ("", nil, .noSuchDay(trimmed))
      default: return (trimmed, nil, nil)
      }
    }
    let last = String(trimmed[trimmed.index(after: mark)...]), what = String(trimmed[..<mark])
    if last == unknown { return (what, nil, nil) }
    switch dateFromText(last) {
    case .day(let day): return (what, day, nil)
    case .impossible: return (what, nil, .noSuchDay(last))
    default: return (trimmed, nil, nil)
    }
  }
  static func write(_ what: String?, _ day: Day?) -> String {
    guard let what else { return day?.description ?? "" }
    if let day { return "\(what)，\(day)" }
    let alone = read(what)
    return alone.what == what && alone.problem == nil ? what : "\(what)，\(unknown)"
  }
}
