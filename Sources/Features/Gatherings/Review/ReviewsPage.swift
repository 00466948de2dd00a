import FeatureKit

/// What an office drew and found, month by month; and whether it draws at all.
struct ReviewsPage: Page {
  var organization: Organization
  var setting: ReviewSetting?
  var reviews: [Review]
  var mayReview: Bool
  /// A month that is over and was not drawn yet.
  var next: Day?
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, setting, reviews, mayReview, next }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> ReviewsPage {
    let o = try OrganizationTable.one(id, in: scope), setting = try ReviewTable.setting(of: id, in: scope), last = Review.month(of: scope.today).adding(months: -1)
    let open = setting != nil ? try !ReviewTable.isDrawn(last, at: id, in: scope) : false
    return ReviewsPage(
      organization: o, setting: setting, reviews: try ReviewTable.latest(at: id, limit: 12, in: scope), mayReview: scope.actor.may(SwitchReview.permission, at: o.place) && o.kind != .branch, next: open ? last : nil,
      entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static func load(of id: ID<Review>, _ entered: Entered, in scope: Scope) throws -> ReviewsPage {
    let organization = try ReviewTable.office(of: id, in: scope)
    return try load(organization, entered, in: scope)
  }
  static var samples: [ReviewsPage] {
    let town = Organization(id: ID(3), parent: ID(1), path: "/1/3/", name: "石桥镇党委", kind: .committee)
    let items = [
      Review.Item(gathering: ID(9), title: "11月5日主题党日", organization: "上湾村党支部", starts: Sample.starts, verdict: .inOrder, reason: ""),
      Review.Item(gathering: ID(10), title: "11月12日党员大会", organization: "下湾村党支部", starts: Sample.starts, verdict: .correction, reason: "决议没有写票数"),
      Review.Item(gathering: ID(11), title: "11月20日党课", organization: "新区社区党支部", starts: Sample.starts, reason: ""),
    ]
    let review = Review(id: ID(5), organization: town.id, month: Day(year: 2026, month: 11, day: 1), seed: 52_736, from: 118, items: items)
    let on = ReviewsPage(organization: town, setting: ReviewSetting(perMonth: 3, since: Sample.starts), reviews: [review], mayReview: true)
    var drawing = on
    (drawing.reviews, drawing.next) = ([], Day(year: 2026, month: 11, day: 1))
    return [ReviewsPage(organization: town, reviews: [], mayReview: true), drawing, on, ReviewsPage(organization: town, reviews: [], mayReview: false)]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(.gatheringsTitle, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { t(.reviewWord) }

  func view(_ t: Reader) -> HTML {
    let state: HTML = setting.map { note(.ok, t(.reviewIsOn), t(.reviewOnSince($0.since.day, $0.perMonth)), t) } ?? note(.info, t(.reviewIsOff), t(.reviewWhyOff), t)
    let draw: HTML = next.map { month in
      let form = Form(Gatherings.drawReview(organization.id), t, name: "draw", keep: false)
      return mayReview ? form.html(form.hidden("month", month.description), submit(t(.drawNow(month)), .plain)) : .none
    } ?? .none
    let all: [HTML] = reviews.map { one($0, t) }
    let empty: HTML = reviews.isEmpty && setting != nil ? smallNote(t(.nothingDrawnYet(Review.drawnOn))) : .none
    let wrong: HTML = entered.problems.isEmpty ? .none : note(.warn, nil, entered.problems.map { t($0.word) }.joined(separator: t(.listComma)), t)
    return "\(pageHead(t(.reviewWord), organization.name))<div class=\"stack mt\">\(wrong)\(state)\(draw)\(empty)\(all)\(mayReview ? change(t) : HTML.none)</div>"
  }
  private func change(_ t: Reader) -> HTML {
    let form = Form(Gatherings.reviews(organization.id), t, entered, name: "setting")
    let choices = [Choice("", t(.offWord))] + [1, 3, 5, 10, 20].map { Choice(String($0), t(.perMonth($0))) }
    return details(t(.changeIt), form.html(form.select("perMonth", t(.reviewWord), choices, value: setting.map { String($0.perMonth) } ?? "", ask: false), row(submit(t(.saveIt)))))
  }
  private func one(_ review: Review, _ t: Reader) -> HTML {
    let lines: [HTML] = review.items.map { item in
      let head: HTML = "<a href=\"\(Gatherings.one(item.gathering))\">\(item.title)</a>　<span class=\"muted\">\(item.organization)</span>"
      let found: HTML = item.verdict.map { $0 == .inOrder ? Tag.ok(.inOrderWord).html(t) : "\(Tag.warn(.correctionAsked).html(t)) \(item.reason)" } ?? Tag.plain(.notLookedAt).html(t)
      return "<div>\(head)</div><div>\(found)</div>\(mayReview && item.verdict != .inOrder ? judge(review, item, t) : HTML.none)"
    }
    let none: HTML = lines.isEmpty ? smallNote(t(.nothingToDraw)) : plainList(lines)
    return box(t(.reviewOf(review.month)), smallNote(t(.drawnFrom(review.items.count, review.from, review.seed))), none)
  }
  private func judge(_ review: Review, _ item: Review.Item, _ t: Reader) -> HTML {
    let order = Form(Gatherings.judgeReview(review.id, item.gathering), t, name: "ok-\(item.gathering)", keep: false), ask = Form(Gatherings.judgeReview(review.id, item.gathering), t, name: "ask-\(item.gathering)", keep: false)
    return """
      \(order.html(order.hidden("verdict", "inOrder"), submit(t(.inOrderWord), .plain)))
      \(details(t(.askCorrection), ask.html(ask.hidden("verdict", "correction"), ask.area("reason", t(.whatToCorrect), rows: 2), submit(t(.askCorrection), .plain))))
      """
  }
}
