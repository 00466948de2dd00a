import Attachments
import FeatureKit
import Foundation

/// How files come in, go out and are removed: bytes live in the store beside the database.
enum Files {
  static let endpoints: [Endpoint] = page(Gatherings.attachments, reads: "gatherings.record") { scope, _, id in try AttachPage.load(id, .nothing, in: scope) }
    + errand(
      Gatherings.attachments, needs: "gatherings.record", action: AddAttachment.self, limits: UploadLimits(fileBytes: Attachment.mostBytes), folder: "incoming", fields: ["line"],
      showing: { scope, entered, id in try AttachPage.load(id, entered, in: scope) }, do: take)
    + errand(
      Gatherings.removeAttachment, needs: "gatherings.record", action: RemoveAttachment.self,
      showing: { scope, entered, id, _ in try AttachPage.load(id, entered, in: scope) }, do: remove)
    + file(Gatherings.attachment, reads: "gatherings.read", types: FileType.allCases.map(\.mime), { scope, _, gathering, id in
      let g = try GatheringTable.one(gathering, in: scope)
      guard let found = try AttachmentTable.seen(Reference(Gathering.reference, g.id), in: scope).first(where: { $0.id == id }) else { throw OutOfReach() }
      return found.file
    }, { file, visit in
      guard let bytes = FileStore(visit.desk.files).read(file.digest) else { throw Fault("the file \(file.digest) is missing") }
      return .stored(bytes, type: file.type.mime, name: file.name, inline: file.type.isPicture)
    })

  @Sendable private static func take(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Gathering>) async throws -> Led {
    guard let upload = delivered.upload("file") else { throw Refusal("file.missing", .chooseFile, field: "file") }
    try clean(upload.file)
    let store = FileStore(visit.desk.files), kept = try store.keep(upload.file, named: upload.name)
    do {
      return .done(try await visit.desk.performer.perform(AddAttachment(id, kept, line: line(delivered)), as: identity.actor, key: delivered["_key"]), Gatherings.one(id))
    } catch {
      try await forget(kept.digest, visit, identity)
      throw error
    }
  }
  private static func line(_ delivered: Delivered) throws(Refusal) -> Int? {
    guard let text = delivered["line"] else { return nil }
    guard let line = Int(text) else { throw Refusal("line.none", .noSuchLine, field: "line") }
    return line
  }
  /// Takes out of a photo what tells where it was taken.
  private static func clean(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    if let type = FileType(of: bytes), type.isPicture { try Data(try Picture.cleaned(bytes, type)).write(to: file) }
  }
  @Sendable private static func remove(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Gathering>, _ attachment: ID<Attachment>) async throws -> Led {
    let digest = try await visit.desk.performer.read(as: identity.actor) { try AttachmentTable.one(attachment, in: $0).file.digest }
    let receipt = try await visit.desk.performer.perform(RemoveAttachment(attachment, of: id), as: identity.actor, key: delivered["_key"])
    try await forget(digest, visit, identity)
    return .done(receipt, Gatherings.one(id))
  }
  private static func forget(_ digest: String, _ visit: Visit, _ identity: Identity) async throws {
    let named = try await visit.desk.performer.read(as: identity.actor) { try AttachmentTable.isNamed(digest, in: $0) }
    if !named { try FileStore(visit.desk.files).drop(digest) }
  }
}

/// The form for one file.
struct AttachPage: Page {
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  /// The lines of the agenda to which a paper can belong.
  var agenda: [String]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, agenda }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> AttachPage {
    let g = try GatheringTable.one(id, in: scope)
    try scope.demand(AddAttachment.permission, at: g.place)
    return AttachPage(id: id, organization: g.organization, title: g.title, agenda: g.agendaLines, entered: entered)
  }
  static var samples: [AttachPage] {
    let page = AttachPage(id: ID(9), organization: Sample.branch, title: Sample.planned.title, agenda: Gathering.lines(of: Sample.planned.agenda))
    var refused = page
    refused.entered = Entered([:], problems: [.init("file.missing", .chooseFile, field: "file")])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.addFile) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Gatherings.attachments(id), t, entered, files: true), lines = agenda.enumerated().map { Choice(String($0 + 1), "\($0 + 1). \($1)") }
    let line: HTML = lines.isEmpty ? .none : form.select("line", t(.whichLine), lines, hint: t(.whichLineHint), optional: true)
    return """
      \(pageHead(t(.addFile), title))
      \(form.html(form.file("file", t(.fileWord), hint: t(.fileHint(Attachment.mostBytes >> 20)), accept: ".png,.jpg,.jpeg,.pdf,.docx,.xlsx", most: Attachment.mostBytes), line, row(submit(t(.addFile)), act(t(.backWord), Gatherings.one(id)))))
      """
  }
}

extension Word {
  static let addFile = Word(zh: "添加照片或文件", en: "Add a photo or file"), fileWord = Word(zh: "文件", en: "File"), filesTitle = Word(zh: "附件", en: "Files"), noFiles = Word(zh: "没有附件。", en: "No files.")
  static func fileHint(_ megabytes: Int) -> Word { Word(zh: "PNG、JPEG、PDF、docx 或 xlsx，不超过 \(megabytes) MB；照片里的位置信息会自动去除", en: "PNG, JPEG, PDF, docx or xlsx of at most \(megabytes) MB; the location is taken out of photos") }
  static let whichLine = Word(zh: "哪项议程的材料", en: "Paper to which item of the agenda"), whichLineHint = Word(zh: "不选为整次活动的材料", en: "Of the whole gathering if none is chosen"), noSuchLine = Word(zh: "议程里没有这一项", en: "The agenda has no such item")
  static let chooseFile = Word(zh: "请选择文件", en: "Please choose a file"), removeFile = Word(zh: "移除", en: "Remove")
  static func filesFull(_ n: Int) -> Word { Word(zh: "一次活动最多 \(n) 个附件", en: "A gathering has at most \(n) files") }
  static let fileThere = Word(zh: "这个文件已经添加过", en: "This file has been added already")
  static func attached(_ label: Word) -> Word { Word(zh: "为\(label.zh)添加附件", en: "added a file to the \(label.en)") }
  static func detached(_ label: Word) -> Word { Word(zh: "移除\(label.zh)的附件", en: "removed a file from the \(label.en)") }
}
