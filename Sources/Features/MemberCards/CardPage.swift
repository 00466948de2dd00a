import FeatureKit
import People
import Gatherings
import Issuers
import QRCodes
import Signatures

/// 党员卡 on the phone: the browser fetches it again when its code changes.
struct CardPage: Page {
  var card: MemberCard?
  /// Nil while the house has no key.
  var text: String?
  var digits: String?
  var visited: [Visited]

  static func load(in scope: Scope) throws -> CardPage {
    guard let person = scope.actor.person, let card = try CardTable.card(of: person, in: scope), card.isGood else { return CardPage(visited: []) }
    let key = try SigningTable.current(in: scope)
    return CardPage(card: card, text: try key.map { try card.rotating($0, at: scope.now).text }, digits: key.map { TypedCard.digits(of: person, $0, at: scope.now) }, visited: try Visited.mine(limit: 5, in: scope))
  }
  static let samples = [
    CardPage(card: Sample.card, text: Sample.text, digits: "482917", visited: [Visited(title: "主题党日", organization: "上湾村党支部", on: Sample.day, asGuest: true), Visited(title: "党课", organization: "柳河村党支部", on: Sample.day.adding(-9), asGuest: false)]),
    CardPage(card: Sample.card, visited: []), CardPage(visited: []),
  ]
  func title(_ t: Reader) -> String { t(.memberCard) }
  func view(_ t: Reader) -> HTML {
    guard let card else { return "\(pageHead(title(t)))\(emptyState(t(.noCard), t(.noCardWhy)))" }
    return "\(pageHead(title(t), t(.cardLead), actions: text == nil ? nil : button(t(.printCard), MemberCards.print(), icon: .printer)))\(stack(.normal, face(card, t), been(t)))"
  }
  private func face(_ card: MemberCard, _ t: Reader) -> HTML {
    let about: HTML = "<p class=\"name\">\(card.name)</p><p>\(card.branch)</p><p>\(t(card.status.word))</p>"
    guard let text, let digits else { return stack(.normal, "<section class=\"card\">\(about)</section>", note(.warn, nil, t(.noKeyForCard), t)) }
    let square = "\(t.site)\(Issuers.verify().path)#\(text)"
    return """
      <section class="card">\(QR.svg(square, label: t(.cardCode)))\(about)<p class="small muted">\(t(.typedCode))</p><p class="code">\(card.person) <b>\(digits.prefix(3).description) \(digits.suffix(3).description)</b></p>\
      <p class="small muted">\(t(.cardRenews(CardTime.seconds)))</p></section>
      """
  }
  private func been(_ t: Reader) -> HTML {
    if visited.isEmpty { return .none }
    return box(t(.visited), plainList(visited.map { v in "\(t.longDate(v.on))　\(v.organization)　\(v.title)\(v.asGuest ? "　\(Tag.plain(.asGuest).html(t))" : HTML.none)" }))
  }
}

/// The card on paper: it holds for a year, and says that whoever takes it looks at the face.
struct PrintPage: Page {
  var card: MemberCard?
  var text: String?
  var on: Day
  var until: Day

  static func load(in scope: Scope) throws -> PrintPage {
    let until = scope.today.adding(months: MemberCard.printedMonths)
    guard let person = scope.actor.person, let card = try CardTable.card(of: person, in: scope), card.isGood else { return PrintPage(on: scope.today, until: until) }
    return PrintPage(card: card, text: try SigningTable.current(in: scope).map { try card.printed($0, on: scope.today, until: until).text }, on: scope.today, until: until)
  }
  static let samples = [
    PrintPage(card: Sample.card, text: Sample.text, on: Sample.day, until: Sample.day.adding(months: 12)), PrintPage(card: Sample.card, on: Sample.day, until: Sample.day.adding(months: 12)), PrintPage(on: Sample.day, until: Sample.day.adding(months: 12)),
  ]
  var frame: PageFrame { .sheet }
  func title(_ t: Reader) -> String { t(.printCard) }
  func view(_ t: Reader) -> HTML {
    guard let card, let text else { return "<main class=\"screen\"><h1>\(t(.noCard))</h1><p>\(t(card == nil ? .noCardWhy : .noKeyForCard))</p><p>\(act(t(.back), MemberCards.mine()))</p></main>" }
    let square = "\(t.site)\(Issuers.verify().path)#\(text)"
    return """
      <main class="desk"><p class="no-print sheet-bar">\(printButton(t))　\(act(t(.back), MemberCards.mine()))</p>
      <article class="sheet cards" lang="zh-Hans" aria-label="党员卡"><h1 class="sr">党员卡</h1><section class="paper-card">\(QR.svg(square, label: "二维码：核对签名"))<p class="top">党员卡</p><p class="name">\(card.name)</p><p>\(card.status.word.zh)</p><p>\(card.branch)</p>\
      <p class="small">编号 \(card.person)　有效期至 \(until.inChinese)</p></section><p class="no small">沿虚线剪下。本卡供活动签到核对身份用，须本人持有；组织关系以组织部门的登记和盖章的介绍信为准。扫码核对签名。</p></article></main>
      """
  }
}
