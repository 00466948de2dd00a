import Documents
import FeatureKit

/// An announcement before it is published: how it will look, and to how many it goes. Nothing is sent by looking.
struct PreviewPage: Page {
  var title: String
  var body: Document
  /// As the editor wrote it; nil where the text came as Markdown.
  var bodyDocument: String?
  var publisher: Organization
  var audience: Announcement.Audience
  var receipt: Bool
  var readers: Int

  static func load(_ publish: Publish, in scope: Scope) throws -> PreviewPage {
    let wording = try Wording(title: publish.title, body: publish.body, document: publish.bodyDocument), publisher = try publish.publisher(in: scope)
    try scope.demand(Publish.permission, at: publisher.place)
    return PreviewPage(
      title: wording.title, body: wording.body, bodyDocument: publish.bodyDocument, publisher: publisher, audience: publish.audience, receipt: publish.receipt ?? true, readers: try ReadingTable.count(of: publish.audience, at: publisher, in: scope))
  }
  static var samples: [PreviewPage] {
    [PreviewPage(title: Sample.announcement.title, body: Sample.body, publisher: Sample.town, audience: .subtree, receipt: true, readers: 347), PreviewPage(title: Sample.announcement.title, body: Sample.body, publisher: Sample.branch, audience: .organization, receipt: false, readers: 1)]
  }
  var crumbs: [Crumb] { [Crumb(.announcements, Announcements.list())] }
  func title(_ t: Reader) -> String { title }
  func view(_ t: Reader) -> HTML {
    let form = Form(Announcements.list(), t, keep: false, waits: true)
    var typed = [("title", title), ("body", body.source), ("audience", audience.rawValue), ("organization", publisher.id.description), ("receipt", receipt ? "true" : "false")]
    if let bodyDocument { typed.append(("bodyDocument", bodyDocument)) }
    let fields: [HTML] = typed.map { form.hidden($0.0, $0.1) }
    let lead = [publisher.name, t(audience.word), t(receipt ? .receiptAsked : .onlyInforms)].joined(separator: "　")
    return """
      \(note(.info, t(.goesTo(readers)), t(.notYetSent), t))
      \(pageHead(title, lead))
      \(stack(.normal, box(nil, body.html), form.html(fields.joined(), row(submit(t(.publish)), submit(t(.backToWriting), .plain, to: Announcements.preview(), name: "again", value: "1")))))
      """
  }

  /// Reads what was typed and shows it; `again`, a button of the page, leads back to the form with it.
  @Sendable static func show(_ visit: Visit, _ delivered: Delivered, _ identity: Identity) async throws -> Led {
    let fields = delivered.fields, scope = visit.desk.performer
    let shell = visit.wantsJSON ? nil : try await visit.surroundings().1
    if delivered["again"] != nil, !visit.wantsJSON {
      let page = try await scope.read(as: identity.actor, sight: Publish.permission) { try WritePage.new(Entered(fields), in: $0) }
      return .answer(try visit.once(page, shell, identity))
    }
    var no = Refusal.Collector()
    let organization = delivered["organization"].map { ID<Organization>($0) }
    no.check(organization != .some(nil), "organization.unknown", .chooseOrganization, field: "organization")
    let audience = delivered["audience"].flatMap { Announcement.Audience(rawValue: $0) }
    no.check(audience != nil, "audience.missing", .chooseAudience, field: "audience")
    try no.refuse()
    var publish = Publish(delivered["title"] ?? "", delivered["body"] ?? "", to: audience ?? .organization, at: organization ?? nil, receipt: delivered["receipt"].map { $0 == "true" })
    publish.bodyDocument = delivered["bodyDocument"]
    let wanted = publish
    let page = try await scope.read(as: identity.actor, sight: Publish.permission) { try PreviewPage.load(wanted, in: $0) }
    return .answer(try visit.once(page, shell, identity))
  }
}

extension Word {
  static let preview = Word(zh: "预览", en: "Preview"), backToWriting = Word(zh: "返回修改", en: "Change it")
  static let notYetSent = Word(zh: "还没有发布。下面是收到的人将看到的样子。", en: "Nothing is published yet. This is what those who get it will see.")
  static func goesTo(_ n: Int) -> Word { Word(zh: "将发给 \(n) 人", en: n == 1 ? "It goes to 1 person" : "It goes to \(n) people") }
  static func about(_ n: Int) -> Word { Word(zh: "约 \(n) 人", en: n == 1 ? "about 1 person" : "about \(n) people") }
  static let chooseAudience = Word(zh: "请选择发给谁", en: "Choose whom it is for")
}
