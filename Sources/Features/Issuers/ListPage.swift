import FeatureKit
import Signatures

/// The house's own key and the issuers that are trusted: for the security administrator.
struct ListPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var entry: TrustList.Entry
    var mark: String
    init(_ entry: TrustList.Entry) {
      self.entry = entry
      mark = entry.mark
    }
  }
  var own: [Line]
  var issuers: [Line]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case own, issuers }

  static func load(_ entered: Entered, in scope: Scope) throws -> ListPage {
    let lines = try SigningTable.trust(in: scope).entries.map(Line.init)
    return ListPage(own: lines.filter { $0.entry.issuer == nil }, issuers: lines.filter { $0.entry.issuer != nil }, entered: entered)
  }
  static var samples: [ListPage] {
    let all = Sample.entries.map(Line.init)
    return [ListPage(own: [all[0]], issuers: [all[1], all[2]]), ListPage(own: [], issuers: []), ListPage(own: [], issuers: [], entered: Entered(problems: [.init("key.wrong", .keyWrong)]))]
  }
  func title(_ t: Reader) -> String { t(.issuers) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(title(t), t(.issuersLead), actions: button(t(.trustNew), Issuers.new(), .go, icon: .plus))
    return "\(head)\(stack(.normal, ownKey(t), issuers.isEmpty ? emptyState(t(.noIssuers), t(.noIssuersWhy)) : flatBox(t(.trusted), table(t)), "<p>\(act(t(.verify), Issuers.verify()))</p>"))"
  }
  private func ownKey(_ t: Reader) -> HTML {
    let form = Form(Issuers.key(), t, entered, name: "key", keep: false), present = own.first { $0.entry.until == nil }, former = own.filter { $0.entry.until != nil }
    let state: HTML = present.map { line in summary([SummaryLine(t(.publicKey), "<code class=\"hash\">\(line.entry.key)</code>"), SummaryLine(t(.markWord), text: line.mark), SummaryLine(t(.sinceWord), text: t.longDate(line.entry.since))]) }
      ?? note(.warn, t(.noKey), t(.noKeyWhy), t)
    let make: HTML = details(t(present == nil ? .makeKey : .replaceKey), smallNote(t(present == nil ? .makeKeyWhy : .replaceKeyWhy)), form.html(submit(t(present == nil ? .makeKey : .replaceKey), present == nil ? .go : .danger)))
    let before: HTML = former.isEmpty ? .none : smallNote(t(.formerKeys(former.map(\.mark).joined(separator: t(.listComma)))))
    return box(t(.ownKey), state, make, before)
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.trusted), [Column(t(.issuerName)), Column(t(.markWord)), Column(t(.sinceWord)), .spoken(t(.endTrust))])
    for line in issuers {
      guard let id = line.entry.issuer else { continue }
      let state: HTML = line.entry.until.map { "\(Tag.err(.trustOverOn($0)).html(t))" } ?? "\(t.longDate(line.entry.since))"
      let resume = Form(Issuers.resume(id), t, name: "resume-\(id)", keep: false)
      table.row("\(line.entry.name)", "<code>\(line.mark)</code>", state, line.entry.until == nil ? act(t(.endTrust), Issuers.end(id), about: line.entry.name) : resume.html(submit(t(.resumeTrust), .plain)))
    }
    return table.html(t)
  }
}

/// Another instance's public key, as it was read out or sent.
struct TrustPage: Page {
  var entered = Entered.nothing
  enum CodingKeys: CodingKey {}
  static var samples: [TrustPage] { [TrustPage(), TrustPage(entered: Entered(["issuerName": .text(""), "key": .text("abc")], problems: [.init("name.missing", .nameMissing, field: "issuerName"), .init("key.wrong", .keyWrong, field: "key")]))] }
  var crumbs: [Crumb] { [Crumb(.issuers, Issuers.list())] }
  func title(_ t: Reader) -> String { t(.trustNew) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Issuers.new(), t, entered)
    return """
      \(pageHead(title(t), t(.trustLead)))
      \(form.html(form.text("issuerName", t(.issuerName), hint: t(.issuerNameHint), limit: TrustIssuer.longestName), form.text("key", t(.publicKey), hint: t(.publicKeyHint)), form.text("checkedBy", t(.checkedBy), hint: t(.checkedByHint), limit: 100), row(submit(t(.trustNew)), act(t(.back), Issuers.list()))))
      """
  }
}

/// Why nothing that an issuer signed is to hold any more.
struct EndPage: Page {
  var id: ID<Issuer>
  var name: String
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case id, name }
  static func load(_ id: ID<Issuer>, _ entered: Entered, in scope: Scope) throws -> EndPage { EndPage(id: id, name: try SigningTable.issuer(id, in: scope).name, entered: entered) }
  static var samples: [EndPage] { [EndPage(id: ID(5), name: Sample.entries[1].name), EndPage(id: ID(5), name: Sample.entries[1].name, entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")]))] }
  var crumbs: [Crumb] { [Crumb(.issuers, Issuers.list())] }
  func title(_ t: Reader) -> String { t(.endTrustOf(name)) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Issuers.end(id), t, entered)
    return "\(pageHead(title(t), t(.endTrustLead)))\(form.html(form.text("reason", t(.reasonWord), limit: 100), row(submit(t(.endTrust), .danger), act(t(.back), Issuers.list()))))"
  }
}
