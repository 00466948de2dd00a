import FeatureKit
import Importing

/// How a checked file stands to what is kept, in words and name by name.
struct DifferencePart: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    var kind: Difference.Kind
    var row: Int?
    var name: String
    var detail: Word?
    /// The file of whoever it is about, where the reader may see it.
    var address: String?
  }
  struct Count: Encodable, Sendable {
    var kind: Difference.Kind
    var count: Int
  }
  var counts: [Count]
  var lines: [Line]

  static func load(_ id: ID<ImportRun>, in scope: Scope) throws -> DifferencePart? {
    guard let difference = try ImportTable.difference(of: id, in: scope) else { return nil }
    let names = try scope.names(difference.lines.compactMap(\.subject))
    return DifferencePart(
      counts: Difference.Kind.allCases.map { Count(kind: $0, count: difference.count($0)) }.filter { $0.count > 0 },
      lines: difference.lines.map { Line(kind: $0.kind, row: $0.row, name: $0.name, detail: $0.detail, address: $0.subject.flatMap { names[$0]?.path }) })
  }

  func count(_ kind: Difference.Kind) -> Int { counts.first { $0.kind == kind }?.count ?? 0 }

  func view(_ t: Reader) -> HTML {
    let said = counts.map { t($0.kind.counted($0.count)) }.joined(separator: t(.listComma))
    return box(t(.comparedTitle), "<p>\(said)</p>", Difference.Kind.allCases.map { list($0, t) }.joined(), smallNote(t(.comparedHint)))
  }
  private func list(_ kind: Difference.Kind, _ t: Reader) -> HTML {
    let all = lines.filter { $0.kind == kind }, count = count(kind)
    guard !all.isEmpty else { return .none }
    var table = Table(t(kind.counted(count)), [Column(t(.personName)), Column(t(.whatIsDifferent)), Column(t(.sheetRow), number: true)])
    for line in all {
      let name: HTML = line.address.map { "<a href=\"\($0)\">\(line.name)</a>" } ?? "\(line.name)"
      table.row(name, line.detail.map { "\(t($0))" } ?? .none, line.row.map { "\($0)" } ?? .none)
    }
    let more: HTML = count > all.count ? smallNote(t(.onlyTheFirst(all.count))) : .none
    return details(t(kind.counted(count)), "\(table.html(t))\(more)")
  }
}

extension Difference.Kind {
  func counted(_ n: Int) -> Word {
    switch self {
    case .new: Word(zh: "表中新增 \(n) 人", en: "\(n) new in the file")
    case .moved: Word(zh: "所在支部不同 \(n) 人", en: "\(n) at another branch")
    case .changed: Word(zh: "内容不同 \(n) 人", en: "\(n) with other contents")
    case .elsewhere: Word(zh: "登记在管理范围以外 \(n) 人", en: "\(n) registered beyond your reach")
    case .missing: Word(zh: "册内有、表中没有 \(n) 人", en: "\(n) registered and missing in the file")
    case .unclear: Word(zh: "无法对照 \(n) 行", en: "\(n) rows that cannot be compared")
    case .same: Word(zh: "一致 \(n) 人", en: "\(n) the same")
    }
  }
}

extension Word {
  static func alikeNotWritten(_ same: Int) -> Word { Word(zh: "另有 \(same) 人已在册且一致，不会重复写入。", en: same == 1 ? " 1 more is registered alike and not written again." : " \(same) more are registered alike and not written again.") }
  static let allAlike = Word(zh: "表里的人都已在册且一致，不需要写入。", en: "Everybody in the file is registered alike; there is nothing to write.")
  fileprivate static let comparedTitle = Word(zh: "与册内对照", en: "Beside what is registered")
  fileprivate static let comparedHint = Word(zh: "导入只写入新增的人；支部或内容不同的，请到个人资料中办理。", en: "The import writes only those who are new; who is at another branch or differs is settled in their own files.")
  fileprivate static let personName = Word(zh: "姓名", en: "Name")
  fileprivate static let whatIsDifferent = Word(zh: "情况", en: "How it stands")
  fileprivate static func onlyTheFirst(_ n: Int) -> Word { Word(zh: "只列出前 \(n) 人", en: "Only the first \(n) are listed") }
}
