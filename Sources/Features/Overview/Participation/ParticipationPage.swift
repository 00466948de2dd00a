import DutyBoard
import FeatureKit
import Gatherings

/// The index of one organization in two stretches, with everything that it is made of. It is nobody's mark: no person and no other organization stands beside it.
struct ParticipationPage: OrganizationPage {
  struct Part: Hashable, Encodable {
    var ingredient: Ingredient
    var weight: Int
    var now: Share
    var before: Share
  }
  var organization: ID<Organization>
  var name: String
  var now: Stretch
  var before: Stretch
  var formula: Formula
  var parts: [Part]
  /// Tenths of a point out of 100; absent where nothing is there to be counted.
  var index: Int?
  var indexBefore: Int?
  var mayWeigh: Bool
  var asOf: Moment
  var tabsOf: ID<Organization> { organization }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> ParticipationPage {
    let o = try OrganizationTable.one(id, in: scope), asked = Stretch.asked(query, in: scope), figures = try PeriodFigures.load(o, asked.now, asked.before, in: scope)
    let root = try OrganizationTable.root(in: scope)
    return ParticipationPage(id, o.name, figures, try FormulaTable.current(in: scope), mayWeigh: scope.actor.may(SetFormula.permission, at: root), asOf: scope.now)
  }
  init(_ id: ID<Organization>, _ name: String, _ figures: PeriodFigures, _ formula: Formula, mayWeigh: Bool, asOf: Moment) {
    let shares = figures.ingredients, earlier = figures.ingredientsBefore
    (organization, self.name, now, before, self.formula) = (id, name, figures.now, figures.before, formula)
    parts = Ingredient.allCases.map { Part(ingredient: $0, weight: formula[$0], now: shares[$0] ?? Share(0, of: 0), before: earlier[$0] ?? Share(0, of: 0)) }
    (index, indexBefore) = (formula.index(shares), formula.index(earlier))
    (self.mayWeigh, self.asOf) = (mayWeigh, asOf)
  }
  var crumbs: [Crumb] { [Crumb(.overviewOf(name), Overview.of(organization))] }
  func title(_ t: Reader) -> String { t(.participation) }

  func view(_ t: Reader) -> HTML {
    let csv = Overview.participationCSV(organization).with(["period": now.key, "with": before.key])
    let weigh: HTML = mayWeigh ? "<p>\(act(t(.weighAnew), Overview.formula()))</p>" : .none
    let shown: [(word: String, number: String)] = [(t(now.label), points(index)), (t(before.label), points(indexBefore))]
    let chart = PairChart(t(.ingredients), now: t(now.label), before: t(before.label), parts.filter { $0.now.of + $0.before.of > 0 }.map { PairChart.Line(t($0.ingredient.word), $0.now, $0.before) }).html(t)
    return """
      \(pageHead(t(.participation), t(.participationLead(name)), actions: "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), csv, icon: .transfer))"))
      \(stack(.normal, Way.links(organization, here: .participation, t), StretchChoice(at: Overview.participation(organization), now: now, before: before).html(t)))
      \(columns(.two, box(t(.indexWord), figures(shown), "<p>\(t(formula.words))</p>", weigh, note(.info, t(.localFigure), t(.indexMeans), t)), box(t(.ingredients), chart)))
      <div class="mt">\(flatBox(t(.howReckoned), table(t), boxLine("\(t(.noFiguresNoWeight))")))</div>
      """
  }
  private func points(_ n: Int?) -> String { n.map { Share.tenths($0) } ?? "—" }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.howReckoned), [Column(t(.ingredient)), Column(t(.whatByWhat)), .init(t(.weight), number: true), .init(t(now.label), number: true), .init(t(.pointsWord), number: true), .init(t(before.label), number: true)], phone: .scroll, dense: true)
    for part in parts {
      table.row("<a href=\"\(address(part.ingredient))\">\(t(part.ingredient.word))</a>", "\(t(part.ingredient.means))", "\(part.weight)%", counted(part.now), "\(given(part))", counted(part.before))
    }
    return table.html(t)
  }
  private func counted(_ share: Share) -> HTML { "\(share.text)<br><span class=\"small muted\">\(share.done)/\(share.of)</span>" }
  /// What a part gives to the index, in points.
  private func given(_ part: Part) -> String {
    let weights = parts.filter { $0.now.of > 0 }.reduce(0) { $0 + $1.weight }
    guard weights > 0, let share = part.now.fraction else { return "—" }
    return Share.tenths(Int((Double(part.weight) * share * 1000 / Double(weights)).rounded()))
  }
  /// Where the figures behind it can be read.
  private func address(_ ingredient: Ingredient) -> Address {
    switch ingredient {
    case .duties: DutyBoard.list(.all, organization: organization)
    case .attendance: Overview.attendance(organization).with(["period": now.key])
    case .prompt: Gatherings.list(organization).with(["state": "held", "from": now.from.description, "until": now.until.description])
    }
  }
  func rows(_ language: Language) -> [[String]] {
    let head: [Word] = [.period, .ingredient, .weight, .numerator, .denominator, .shareWord]
    let all = [(now, index), (before, indexBefore)].flatMap { stretch, index in
      parts.map { part in
        let share = stretch == now ? part.now : part.before
        return [stretch.key, language(part.ingredient.word), "\(part.weight)%", String(share.done), String(share.of), share.text]
      } + [[stretch.key, language(.indexWord), "", "", "", points(index)]]
    }
    return [head.map { language($0) }] + all
  }
}
