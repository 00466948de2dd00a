import Documents
import FeatureKit

/// A new announcement, or a new text for one.
struct WritePage: Page {
  /// What is corrected; nil for a new one.
  var announcement: ID<Announcement>?
  var version: Int?
  var title: String
  /// Markdown.
  var body: String
  /// Where the reader may publish, the highest first.
  var places: [Organization]
  /// What these have used of their year.
  var meters: [AskMeter] = []
  /// How many members stand at the place itself and with all below it, where there is one place only.
  var members: [Int] = []
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case announcement, version, title, body, places, meters, members }

  static func new(_ entered: Entered, in scope: Scope) throws -> WritePage {
    let places = try Publish.places(scope)
    let count = try places.count == 1 ? places.first.map { try OrganizationTable.count("members", at: $0.id, in: scope) } : nil
    return WritePage(
      title: "", body: "", places: places, meters: try places.prefix(4).filter { $0.kind != .branch }.map { try AskMeter($0, in: scope) }, members: count.map { [$0.own, $0.total] } ?? [], entered: entered)
  }
  static func correct(_ id: ID<Announcement>, _ entered: Entered, in scope: Scope) throws -> WritePage {
    let a = try AnnouncementTable.one(id, in: scope.seeing("announcements.read"))
    try scope.demand(Correct.permission, at: a.place)
    return WritePage(announcement: id, version: a.version, title: a.title, body: a.body.source, places: [a.organization], entered: entered)
  }
  static var samples: [WritePage] {
    let blank = WritePage(title: "", body: "", places: [Sample.town, Sample.branch], meters: [.sample])
    var refused = blank, alone = blank
    (alone.places, alone.members) = ([Sample.town], [12, 347])
    refused.entered = Entered(["title": .text("")], problems: [.init("title.missing", .titleMissing, field: "title"), .init("organization.missing", .chooseOrganization, field: "organization")])
    return [blank, alone, refused, WritePage(announcement: ID(9), version: 1, title: Sample.announcement.title, body: Sample.announcement.body.source, places: [Sample.town])]
  }
  var hasEditor: Bool { true }
  var crumbs: [Crumb] { [Crumb(.announcements, Announcements.list())] + (announcement.map { [Crumb(title, Announcements.one($0))] } ?? []) }
  func title(_ t: Reader) -> String { t(announcement == nil ? .publish : .correct) }
  func view(_ t: Reader) -> HTML {
    let back = announcement.map { Announcements.one($0) } ?? Announcements.list(), lead = announcement == nil ? (places.count == 1 ? places[0].name : nil) : t(.correctLead)
    let form = Form(announcement.map { Announcements.correct($0) } ?? Announcements.preview(), t, entered, waits: announcement != nil)
    let fields = form.html(
      version.map { form.hidden("version", String($0)) } ?? .none, announcement == nil ? whom(form, t) : .none, form.text("title", t(.titleWord), value: title, limit: Wording.titleLimit),
      form.area("body", t(.bodyWord), hint: t(.bodyHint), value: body, rows: 12, document: document), row(submit(t(announcement == nil ? .preview : .correct)), act(t(.back), back)))
    return "\(pageHead(title(t), lead))\(meters.map { $0.html(t) })\(fields)"
  }
  /// As the editor begins; what was typed wrongly stays Markdown.
  private var document: String? {
    if let typed = entered["bodyDocument"] { return typed }
    do { return try Document(markdown: entered["body"] ?? body).editor } catch { return nil }
  }
  private func whom(_ form: Form, _ t: Reader) -> HTML {
    let choices = places.map { Choice($0.id.description, $0.name) }
    let place: HTML = places.count > 1 ? form.select("organization", t(.publishedBy), choices, value: places.first?.id.description) : .none
    func about(_ audience: Announcement.Audience) -> String? { members.count == 2 ? t(.about(members[audience == .subtree ? 1 : 0])) : nil }
    return "\(place)\(form.radios("audience", t(.audienceWord), Announcement.Audience.allCases.map { Choice($0.rawValue, t($0.word), hint: about($0)) }, value: Announcement.Audience.subtree.rawValue))\(receipt(form, t))"
  }
  private func receipt(_ form: Form, _ t: Reader) -> HTML {
    form.radios("receipt", t(.receiptWord), [Choice("true", t(.receiptAsked), hint: meters.isEmpty ? nil : t(.receiptCosts)), Choice("false", t(.onlyInforms))], value: "true")
  }
}
