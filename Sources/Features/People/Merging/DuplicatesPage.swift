import FeatureKit

/// Files within reach that are likely one person's, pair by pair.
struct DuplicatesPage: Page {
  enum Why: String, Hashable, Sendable, Codable { case nameAndBirth, name, phone }
  struct Pair: Hashable, Sendable, Encodable {
    var first: PersonSheet
    var second: PersonSheet
    var why: [Why]
  }
  static let most = 30
  var pairs: [Pair]
  /// There are more than are shown at once.
  var more: Bool
  var reader: String?
  var at: Moment

  static func load(_ scope: Scope) throws -> DuplicatesPage {
    var all = try DuplicatesTable.byName(limit: most + 1, in: scope)
    all += try DuplicatesTable.byNameAlone(limit: most + 1 - all.count, in: scope)
    all += try DuplicatesTable.byPhone(limit: most + 1 - all.count, in: scope)
    let pairs = try all.prefix(most).map { pair -> Pair in
      let a = try PersonTable.one(pair.first, opening: true, in: scope), b = try PersonTable.one(pair.second, opening: true, in: scope)
      return Pair(first: PersonSheet(a, covered: true), second: PersonSheet(b, covered: true), why: why(a.facts, b.facts))
    }
    return DuplicatesPage(pairs: pairs, more: all.count > most, reader: try scope.readerName(), at: scope.now)
  }
  private static func why(_ a: PersonFacts, _ b: PersonFacts) -> [Why] {
    var all: [Why] = []
    if a.name == b.name { all.append(a.birth != nil && a.birth == b.birth ? .nameAndBirth : .name) }
    if a.phone != nil, a.phone == b.phone { all.append(.phone) }
    return all
  }
  func title(_ t: Reader) -> String { t(.duplicates) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list())] }
  func view(_ t: Reader) -> HTML {
    let shown: HTML = pairs.isEmpty ? emptyState(t(.noDuplicates), t(.noDuplicatesWhy), button(t(.roster), People.list())) : stack(.normal, pairs.map { part($0, t) }.joined())
    return """
      \(pageHead(t(.duplicates), t(.duplicatesLead)))
      <div class="stack mt">\(shown)\(more ? smallNote(t(.moreDuplicates(DuplicatesPage.most))) : HTML.none)</div>\(reader.map { readLine($0, at, t) })
      """
  }
  private func part(_ pair: Pair, _ t: Reader) -> HTML {
    let tags = row(pair.why.map { Tag.info($0.word).html(t) }.joined(" "))
    let compare = button(t(.compareAndMerge), People.merge(pair.first.id, pair.second.id)), names = pair.first.name == pair.second.name ? pair.first.name : [pair.first.name, pair.second.name].joined(separator: t(.listComma))
    return box(names, level: 2, tags, comparison(pair.first, pair.second, t), row(compare))
  }
  static let samples = [
    DuplicatesPage(pairs: [Pair(first: PersonSheet(Sample.registered, covered: true), second: PersonSheet(Sample.double, covered: true), why: [.nameAndBirth, .phone])], more: true, reader: "林晓梅", at: Sample.now),
    DuplicatesPage(pairs: [], more: false, at: Sample.now),
  ]
}

/// Two files field by field; what differs is marked.
func comparison(_ a: PersonSheet, _ b: PersonSheet, keeping: Bool = false, _ t: Reader) -> HTML {
  func link(_ p: PersonSheet) -> HTML { act(p.name, People.file(p.id)) }
  func shown(_ value: String?, _ differs: Bool) -> HTML {
    guard let value else { return "<span class=\"muted\">\(t(.notRecorded))</span>" }
    return differs ? "<span class=\"diff\">\(value)</span>" : "\(value)"
  }
  let lines: [(PersonField, String?, String?)] = [
    (.organization, a.organizationName, b.organizationName), (.status, t(a.status.word), t(b.status.word)), (.sex, t(a.sex.word), t(b.sex.word)), (.birth, a.birth.map(t.longDate), b.birth.map(t.longDate)),
    (.residentNumber, a.residentNumber, b.residentNumber), (.phone, a.phone, b.phone), (.address, a.address, b.address), (.ethnicity, a.ethnicity.map { t($0.name) }, b.ethnicity.map { t($0.name) }),
    (.education, a.education.map { t($0.name) }, b.education.map { t($0.name) }), (.workPost, a.workPost.map { t($0.word) }, b.workPost.map { t($0.word) }), (.joined, a.joined.map(t.longDate), b.joined.map(t.longDate)),
    (.confirmed, a.confirmed.map(t.longDate), b.confirmed.map(t.longDate)),
  ]
  var table = Table(t(.compareAndMerge), [Column(t(.fieldWord)), Column(t(keeping ? .keptFile : .firstFile)), Column(t(.secondFile))], phone: .scroll)
  table.row("\(t(PersonField.name.word))", link(a), link(b))
  for (field, left, right) in lines where left != nil || right != nil {
    let differ = left != right && left != nil && right != nil
    table.row("\(t(field.word))", shown(left, differ), shown(right, differ))
  }
  return "<div class=\"compare\">\(table.html(t))</div>"
}

extension DuplicatesPage.Why {
  var word: Word {
    switch self {
    case .nameAndBirth: Word(zh: "姓名和出生日期相同", en: "same name and birth date")
    case .name: Word(zh: "姓名相同", en: "same name")
    case .phone: Word(zh: "电话相同", en: "same phone")
    }
  }
}
