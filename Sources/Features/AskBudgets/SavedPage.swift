import AskForms
import FeatureKit

/// What nobody had to fill in this year: form by form, with the formula and what went into it.
struct SavedPage: OrganizationPage {
  struct Line: Hashable, Encodable {
    var title: Word
    /// How many rows the form has, and of how many columns nobody has to fill in how many.
    var rows: Int
    var columns: Int
    var known: Int
    /// Fields that were known × seconds, in whole minutes.
    var minutes: Int
    init(_ title: Word, rows: Int, columns: Int, known: Int, seconds: Int) {
      self.title = title
      self.rows = rows
      self.columns = columns
      self.known = known
      minutes = rows * known * seconds / 60
    }
  }
  var organization: Organization
  var year: Int
  var seconds: Int
  var lines: [Line]
  var tabsOf: ID<Organization> { organization.id }
  static let rule = Clause("JF-03")

  static func load(_ id: ID<Organization>, _ query: Query, _ exporters: [ReadyExport], in scope: Scope) throws -> SavedPage {
    let o = try OrganizationTable.one(id, in: scope), seconds = scope.rules.integer(rule.rule, "perField", on: scope.today) ?? 0, counts = try SavedTable.counts(o, in: scope)
    let roster = exporters.first { $0.name == "members" }?.columns ?? 0
    var lines = [
      Line(.rosterForm, rows: counts.people, columns: roster, known: roster, seconds: seconds),
      // Of a gathering the text is written by hand; what is counted or planned before stands there.
      Line(.gatheringForm, rows: counts.gatherings, columns: Form.gathering.columns, known: Form.gathering.known, seconds: seconds),
      Line(.dutyForm, rows: counts.duties, columns: Form.duty.columns, known: Form.duty.known, seconds: seconds),
    ]
    for form in try SavedTable.forms(o, in: scope) where form.known > 0 { lines.append(Line(.ownForm(form.title), rows: form.places, columns: form.fields + form.known, known: form.known, seconds: seconds)) }
    return SavedPage(organization: o, year: scope.today.year, seconds: seconds, lines: lines)
  }
  /// How many columns a form has, and how many of them are known without anybody filling them in.
  private enum Form {
    /// Kind, title, day, time, place, presider, recorder, expected, present, on leave, absent, share, minutes, resolution; all but the last two.
    static let gathering = (columns: 14, known: 12)
    /// Organization, matter, period, state, day of completion, proof.
    static let duty = (columns: 6, known: 6)
  }
  var minutes: Int { lines.reduce(0) { $0 + $1.minutes } }
  static var samples: [SavedPage] { [Sample.saved] }
  var crumbs: [Crumb] { [Crumb(.asks, AskBudgets.start()), Crumb(organization.name, Asks.page(organization.id))] }
  func title(_ t: Reader) -> String { t(.savedTitle) }

  func view(_ t: Reader) -> HTML {
    var table = Table(t(.savedTitle), [Column(t(.formWord)), Column(t(.rowsWord), number: true), Column(t(.columnsWord), number: true), Column(t(.knownWord), number: true), Column(t(.minutesWord), number: true)])
    for line in lines { table.row("\(t(line.title))", "\(line.rows)", "\(line.columns)", "\(line.known)", "\(line.minutes)", t: t) }
    table.total("\(t(.sumWord))", "", "", "", "\(minutes)")
    return """
      \(pageHead(title(t), t(.savedLead(organization.name, year))))
      \(stack(.normal, box(nil, "<p>\(t(.formula(seconds)))</p><p>\(clause(SavedPage.rule, t))</p><p class=\"small muted\">\(t(.formulaHonest))</p>"), flatBox(nil, table.html(t))))
      """
  }
}
