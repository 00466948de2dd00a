import FeatureKit

/// Which people a list shows, in which order; an address each.
struct RosterFilter: Hashable, Sendable {
  enum Sort: String, Sendable, CaseIterable { case branch, name, birth, joined }
  var organization: ID<Organization>?
  var text: String?
  var status: PersonStatus?
  var standing: Standing?
  var sex: Sex?
  var group: ID<Group>?
  var ages: AgeBand?
  var floating: Bool
  var sort: Sort
  var descending: Bool
  /// Goes on after this person, beyond the pages that have numbers.
  var after: ID<Person>?

  init(_ query: Query) {
    organization = query.id("organization")
    text = query["q"].map { String($0.prefix(60)) }
    status = query.choice("status")
    standing = query.choice("standing")
    sex = query.choice("sex")
    group = query.id("group")
    ages = query["age"].flatMap { AgeBand($0) }
    floating = query["floating"] == "1"
    let given = query["sort"] ?? ""
    descending = given.hasPrefix("-")
    sort = Sort(rawValue: descending ? String(given.dropFirst()) : given) ?? .branch
    after = query.id("after")
  }
  /// The list again with these filters, without its page.
  var address: Address { address(sorted: sort, descending: descending) }
  func address(sorted sort: Sort, descending: Bool) -> Address {
    People.list().with([
      "organization": organization?.description, "q": text, "status": status?.rawValue, "standing": standing?.rawValue, "sex": sex?.rawValue, "group": group?.description, "age": ages?.description,
      "floating": floating ? "1" : nil, "sort": sort == .branch ? nil : (descending ? "-" : "") + sort.rawValue,
    ])
  }
  /// Orders in which no value is missing, so that a list can go on after a person.
  var goesOn: Bool { text == nil && !descending && (sort == .branch || sort == .name) }
  /// Asks for those of few: an index by status or standing finds them sooner than the tree does.
  var rare: Bool { status.map { $0 != .full } ?? false || standing.map { $0 != .normal } ?? false }
  /// Asks for a name and nothing else.
  var textOnly: Bool { text != nil && status == nil && standing == nil && sex == nil && group == nil && ages == nil && !floating }
  /// The running count that answers how many, where one does.
  var count: String? {
    if text != nil || standing != nil || sex != nil || group != nil || ages != nil { return nil }
    if floating { return status == nil ? People.Count.floating : nil }
    switch status {
    case nil: return People.Count.persons
    case .applicant: return People.Count.applicants
    case .activist: return People.Count.activists
    case .prospect: return People.Count.prospects
    case .probationary, .full, .former, .none?: return nil
    }
  }
}

/// `60-`, `36-45`, `-35`: whole years, both ends included.
struct AgeBand: Hashable, Sendable, LosslessStringConvertible {
  var from: Int?
  var until: Int?
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.contains(where: { !$0.isEmpty }), parts.allSatisfy({ $0.isEmpty || (Int($0).map { (0...150).contains($0) } ?? false) }) else { return nil }
    from = Int(parts[0])
    until = Int(parts[1])
  }
  var description: String { "\(from.map(String.init) ?? "")-\(until.map(String.init) ?? "")" }
  static let choices = ["-35", "36-45", "46-59", "60-", "70-"].compactMap { AgeBand($0) }
  /// Born not after the first and after the second of these days.
  func births(on today: Day) -> (notAfter: Day?, after: Day?) { (from.map { today.adding(months: -12 * $0) }, until.map { today.adding(months: -12 * ($0 + 1)) }) }
  var word: Word {
    switch (from, until) {
    case (let a?, let b?): Word(zh: "\(a) 至 \(b) 岁", en: "\(a) to \(b)")
    case (let a?, nil): Word(zh: "\(a) 岁及以上", en: "\(a) and over")
    case (nil, let b?): Word(zh: "\(b) 岁及以下", en: "\(b) and under")
    case (nil, nil): Word(zh: "全部", en: "all")
    }
  }
}
