import Attachments
import FeatureKit

/// Where a photo of a filled sheet comes in: its square code says whose it is; where that cannot be read, its number or a choice does.
struct PhotoPage: Page {
  struct Open: Encodable, Sendable, Hashable {
    var gathering: ID<Gathering>
    var title: String
    var organization: String
    var day: Day
  }
  /// Begun, not recorded and the reader's to record; latest first, at most `most`.
  var open: [Open]
  var more: Bool
  /// A photo that came already.
  var photo: String?
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case open, more, photo }
  private static let most = 50

  static func load(_ entered: Entered, in scope: Scope) throws -> PhotoPage {
    let found = try GatheringTable.list(GatheringFilter(state: .planned, until: scope.today), limit: most + 1, offset: 0, in: scope.seeing(FilePaper.permission))
    let open = found.filter { $0.starts <= scope.now }.prefix(most).map { Open(gathering: $0.id, title: $0.title, organization: $0.organization.name, day: $0.day) }
    return PhotoPage(open: open, more: found.count > most, photo: entered["photo"], entered: entered)
  }
  static let samples: [PhotoPage] = {
    let open = [Open(gathering: ID(9), title: Sample.planned.title, organization: Sample.branch.name, day: Sample.day)]
    return [
      PhotoPage(open: open, more: false), PhotoPage(open: [], more: false),
      PhotoPage(
        open: open, more: true, photo: "1796522400000-9f3a",
        entered: Entered(["photo": .text("1796522400000-9f3a"), "code": .text("")], problems: [.init("code.missing", .codeNotRead, field: "code")])),
    ]
  }()
  var crumbs: [Crumb] { [Crumb(.gatheringsTitle, Gatherings.all())] }
  func title(_ t: Reader) -> String { t(.fileSheet) }

  func view(_ t: Reader) -> HTML {
    let form = Form(Gatherings.papers(), t, entered, files: true), many = Set(open.map(\.organization)).count > 1
    let choices = open.map { Choice($0.gathering.description, many ? "\($0.title)　\($0.organization)" : $0.title) }
    let which: HTML = choices.isEmpty ? .none : form.select("gathering", t(.whichGathering), choices, hint: t(more ? .latestOnly : .ifUnreadable), optional: true)
    return """
      \(pageHead(t(.fileSheet), t(.fileSheetLead)))
      \(form.html(photoField(form, photo, t), form.number("code", t(.sheetNumber), hint: t(.sheetNumberHint), optional: true), which, row(submit(t(.goOn), .go), act(t(.backWord), Gatherings.all()))))
      """
  }
}

/// The field for the photo; where one came already it need not be sent again.
func photoField(_ form: Form, _ photo: String?, _ t: Reader) -> HTML {
  let hint = t(.photoHint(20))
  guard let photo else { return form.file("file", t(.photoOfSheet), hint: hint, accept: "image/jpeg,image/png", most: Attachment.mostBytes) }
  return "\(note(.ok, t(.photoThere), t(.photoThereWhy), t))\(form.hidden("photo", photo))\(form.file("file", t(.anotherPhoto), hint: hint, accept: "image/jpeg,image/png", optional: true, most: Attachment.mostBytes))"
}
