import FeatureKit
import Foundation
import HTTPTypes
import Hummingbird
import People

/// All that the house keeps of its reader, to read and to take along; and the way to an erasure.
package let ownData = Feature(
  "OwnData",
  endpoints: [
    page(People.ownData) { scope, _ in try OwnDataPage.load(in: scope) },
    file(OwnDataPage.copy, reads: "people.self", types: ["application/json"], { scope, _ in try OwnDataPage.load(in: scope) }, { page, visit in
      .stored([UInt8](try JSON.encode(page)), type: "application/json; charset=utf-8", name: visit.language(.ownCopyName), inline: false)
    }),
  ],
  pages: [Preview(OwnDataPage.self)])

struct OwnDataPage: Page {
  /// One kind of thing that is kept: why, and what stands there.
  struct Part: Encodable, Sendable, Hashable {
    var title: Word
    var why: Word
    var clauses: [String]
    var records: [[OwnLine]]
  }
  static let copy = Route< >("/me/data/copy")
  var parts: [Part]
  var at: Moment

  static func load(in scope: Scope) throws -> OwnDataPage {
    guard let me = scope.actor.person else { throw OutOfReach() }
    let register = Holding.Ground.register
    let file = try People.ownFile(in: scope).map { Part(title: $0.title, why: register.why, clauses: register.clauses, records: $0.records) }
    let others = try Holding.all.map { holding in Part(title: holding.word, why: holding.ground.why, clauses: holding.ground.clauses, records: try OwnDataTable.rows(holding, of: me, in: scope)) }
    return OwnDataPage(parts: file + others.filter { !$0.records.isEmpty }, at: scope.now)
  }
  func title(_ t: Reader) -> String { t(.ownData) }
  var crumbs: [Crumb] { [Crumb(.ownDataMe, People.me())] }
  func view(_ t: Reader) -> HTML {
    let actions: HTML = [button(t(.askErasure), People.askErasure()), button(t(.takeCopy), OwnDataPage.copy(), .go)].joined(" ")
    return "\(pageHead(title(t), t(.ownDataLead), actions: actions))\(smallNote(t(.ownDataAt(t.dateAndTime(at)))))<div class=\"stack mt\">\(parts.map { $0.view(t) })</div>"
  }
  static let samples = [
    OwnDataPage(parts: [
      Part(title: PersonField.name.word, why: Holding.Ground.register.why, clauses: Holding.Ground.register.clauses, records: [[OwnLine(PersonField.name.word, Word(zh: "陈桂兰", en: "陈桂兰")), OwnLine(PersonField.phone.word, Word(zh: "11512342251", en: "11512342251"))]]),
      Part(title: Word(zh: "到会记录", en: "Attendance"), why: Holding.Ground.records.why, clauses: Holding.Ground.records.clauses, records: [[OwnLine(Word(zh: "活动会议", en: "Gathering"), Word(zh: "12 月主题党日", en: "Theme day of December"))]]),
    ], at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)),
    OwnDataPage(parts: [], at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)),
  ]
}

extension OwnDataPage.Part {
  /// How many rows stand on the page before the rest is folded.
  private static let open = 3

  fileprivate func view(_ t: Reader) -> HTML {
    let shown = records.map { summary($0.map { SummaryLine(t($0.name), text: t($0.value)) }, small: true) }
    let rest: HTML = shown.count > Self.open ? details(t(.ownDataMore(shown.count - Self.open)), stack(.small, shown.dropFirst(Self.open).joined())) : .none
    let reasons: HTML = clauses.map { clause(Clause($0), t, alone: true) }.joined("　")
    return box("\(t(title))\(t(.ownDataCount(records.count)))", level: 2, shown.prefix(Self.open).joined(), rest, "<p class=\"small muted\">\(t(why))　\(reasons)</p>")
  }
}
extension Sequence where Element == HTML {
  fileprivate func joined() -> HTML { Array(self).joined(.none) }
}

extension Word {
  static let ownDataMe = Word(zh: "我的", en: "My page")
  static let ownDataLead = Word(zh: "系统保存的关于您的全部信息、为什么保存、保存多久。可以下载带走，也可以申请更正、删除。", en: "All that is kept about you here, why and how long. You can take a copy, ask for corrections and for erasures.")
  static let takeCopy = Word(zh: "下载副本（JSON）", en: "Download a copy (JSON)")
  static let ownCopyName = Word(zh: "我的个人信息.json", en: "my-personal-information.json")
  static func ownDataAt(_ moment: String) -> Word { Word(zh: "\(moment) 的情况", en: "As of \(moment)") }
  static func ownDataMore(_ n: Int) -> Word { Word(zh: "其余 \(n) 条", en: n == 1 ? "1 more" : "\(n) more") }
  static func ownDataCount(_ n: Int) -> Word { Word(zh: n > 1 ? "（\(n) 条）" : "", en: n > 1 ? " (\(n))" : "") }
}
