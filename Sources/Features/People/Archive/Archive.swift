import Attachments
import FeatureKit

/// How papers come in, go out and are removed: their bytes lie sealed in the store beside the database.
enum Archive {
  static let endpoints: [Endpoint] =
    page(People.papers) { scope, _, id in try PapersPage.load(scope, .nothing, id) }
    + errand(
      People.papers, needs: AddPerson.permission, action: AddPaper.self, limits: UploadLimits(fileBytes: Attachment.mostBytes), folder: "incoming", fields: ["kind"],
      showing: { scope, entered, id in try PapersPage.load(scope, entered, id) }, do: take)
    + page(People.removePaper, reads: AddPerson.permission) { scope, _, id, paper in try RemovePaperPage.load(scope, .nothing, id, paper) }
    + errand(People.removePaper, needs: AddPerson.permission, action: RemovePaper.self, showing: { scope, entered, id, paper in try RemovePaperPage.load(scope, entered, id, paper) }, do: remove)
    + file(People.paper, reads: "people.self", types: FileType.allCases.map(\.mime), { scope, _, person, id in
      let seen = scope.seeing(People.read), paper = try PaperTable.one(id, of: person, in: seen)
      // A paper is as personal as what it says; the photo stands on the file's page.
      let may = try paper.kind == .photo || scope.actor.opensOwn(person) || OpenedTable.isFresh(.archive, of: person, in: seen)
      if !may { throw Refusal("covered", .openPapersFirst, kind: .forbidden) }
      return paper.file
    }, { file, visit in
      guard let bytes = try FileStore(visit.desk.files).openSealed(file.digest, visit.desk.performer.database.vault) else { throw Fault("the paper \(file.digest) is missing") }
      return .stored(bytes, type: file.type.mime, name: file.name, inline: file.type.isPicture)
    })

  @Sendable private static func take(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Person>) async throws -> Led {
    var no = Refusal.Collector()
    let kind = delivered["kind"].flatMap { Paper.Kind(rawValue: $0) }, upload = delivered.upload("file")
    no.check(kind != nil, "missing", .choosePaperKind, field: "kind")
    no.check(upload != nil, "file.missing", .choosePaper, field: "file")
    try no.refuse()
    guard let kind, let upload else { throw Fault("a refusal was not thrown") }
    let kept = try FileStore(visit.desk.files).keepSealed(upload.file, named: upload.name, types: kind == .photo ? [.png, .jpeg] : FileType.allCases, visit.desk.performer.database.vault)
    do { return .done(try await visit.desk.performer.perform(AddPaper(person: id, kind: kind, kept), as: identity.actor, key: delivered["_key"]), People.papers(id)) } catch {
      try await forget(kept.digest, visit, identity)
      throw error
    }
  }
  @Sendable private static func remove(_ visit: Visit, _ delivered: Delivered, _ identity: Identity, _ id: ID<Person>, _ paper: ID<Paper>) async throws -> Led {
    let digest = try await visit.desk.performer.read(as: identity.actor, sight: People.read) { try PaperTable.one(paper, of: id, in: $0).file.digest }
    let receipt = try await visit.desk.performer.perform(RemovePaper(person: id, paper: paper), as: identity.actor, key: delivered["_key"])
    try await forget(digest, visit, identity)
    return .done(receipt, People.papers(id))
  }
  private static func forget(_ digest: String, _ visit: Visit, _ identity: Identity) async throws {
    let named = try await visit.desk.performer.read(as: identity.actor) { try PaperTable.isNamed(digest, in: $0) }
    if !named { try FileStore(visit.desk.files).dropSealed(digest) }
  }
}

extension Word {
  static let archive = Word(zh: "电子档案材料", en: "Archive papers")
  static let noPapers = Word(zh: "还没有档案材料", en: "No papers yet"), noPapersWhy = Word(zh: "照片和入党申请书、志愿书等材料的扫描件存放在这里，加密保存。", en: "The photo and scans of applications, admission forms and the like are kept here, sealed.")
  static let papersCovered = Word(zh: "材料已遮盖，写明事由后 10 分钟内可以打开；本人能看到。", en: "The papers are covered; after stating a reason they open for ten minutes, and the person sees it.")
  static let openPapersFirst = Word(zh: "档案材料已遮盖，请先写明事由查看", en: "The papers are covered; state a reason first")
  static let seePapers = Word(zh: "查看材料目录", en: "See the list of papers")
  static let takeOutPaper = Word(zh: "移除", en: "Remove")
  static func removePaperAsk(_ kind: Paper.Kind) -> Word { Word(zh: "移除“\(kind.word.zh)”", en: "Remove: \(kind.word.en)") }
  static let removePaperHint = Word(zh: "移除以后，扫描件从系统中删除，不能恢复。台账只记移除了哪一类材料。", en: "The scan is deleted and cannot be brought back. The journal says only which kind of paper was removed.")
  static let coveredPaper = Word(zh: "已遮盖", en: "covered")
  static let paperKind = Word(zh: "材料类别", en: "Kind"), paperName = Word(zh: "文件", en: "File"), paperSize = Word(zh: "大小", en: "Size"), paperAdded = Word(zh: "存入时间", en: "Added")
  static let addPaper = Word(zh: "存入材料", en: "Add a paper"), paperFile = Word(zh: "选择文件", en: "File")
  static func paperHint(_ megabytes: Int) -> Word { Word(zh: "PNG、JPEG、PDF、docx 或 xlsx，不超过 \(megabytes) MB；照片里的位置等信息会自动去除", en: "PNG, JPEG, PDF, docx or xlsx of at most \(megabytes) MB; the location and the like are taken out of photos") }
  static let choosePaper = Word(zh: "请选择文件", en: "Please choose a file"), choosePaperKind = Word(zh: "请选择材料类别", en: "Please choose the kind")
  static let photoIsPicture = Word(zh: "照片只收 PNG、JPEG", en: "A photo is PNG or JPEG")
  static let paperThere = Word(zh: "这份材料已经存入过", en: "This paper is there already")
  static func papersFull(_ n: Int) -> Word { Word(zh: "一份档案最多 \(n) 件材料", en: "An archive takes at most \(n) papers") }
  static func paperAdded(_ who: Reference, _ kind: Paper.Kind) -> Word { Word(zh: "在\(who)的档案存入\(kind.word.zh)", en: "Added to the archive of \(who): \(kind.word.en.lowercased())") }
  static func paperRemoved(_ who: Reference, _ kind: Paper.Kind) -> Word { Word(zh: "从\(who)的档案移除\(kind.word.zh)", en: "Removed from the archive of \(who): \(kind.word.en.lowercased())") }
  static func photoOf(_ name: String) -> Word { Word(zh: "\(name)的照片", en: "Photo of \(name)") }
}
