import Acting
import Essentials
import Journal
import Organizations
import Spreadsheets

/// The branches at and below where rows go, by name: read once for a file.
package struct BranchBook: Sendable {
  package enum Match: Sendable {
    case found(Organization)
    /// Made by this step, which comes first.
    case toMake(Organization, Mapped.Step)
    case refused
  }
  private let ground: ImportGround
  private var byKey: [String: [Organization]] = [:]
  /// The keys of names that the sheet has repeated.
  private var keys: [String: String] = [:]

  package init(_ ground: ImportGround, in scope: Scope) throws {
    self.ground = ground
    let all = ground.isAssumed ? [] : try OrganizationTable.branches(below: ground.into.path, limit: 100_000, in: scope)
    for branch in all { byKey[BranchBook.key(branch.name), default: []].append(branch) }
  }
  /// The branch that the row names in `field`; what stands against it is noted on the line.
  package mutating func match(_ field: String, of line: inout SheetLine, _ seeds: inout Seeds) -> Match {
    guard let text = line.compact(field) else {
      if ground.into.kind == .branch { return .found(ground.into) }
      line.refuse("branch.missing", .branchMissing, field: field)
      return .refused
    }
    let key = keys[text] ?? BranchBook.key(text), found = byKey[key] ?? []
    if keys[text] == nil { keys[text] = key }
    if ground.into.kind == .branch, found.isEmpty {
      line.refuse("branch.other", .otherBranch(text, ground.into.name), field: field, suggestion: ground.into.name)
      return .refused
    }
    if let exact = only(found.filter { $0.name == text }) ?? only(found) {
      if exact.name != text { line.repaired(.branchName) }
      return .found(exact)
    }
    if found.count > 1 {
      line.refuse("branch.several", .branchSeveral(text, found.count), field: field)
      return .refused
    }
    if let make = ground.makeBranch { return new(text, key, make, &seeds) }
    let near = nearest(key, in: byKey.keys.sorted()).flatMap { byKey[$0] ?? [] }.map(\.name)
    line.refuse("branch.unknown", .branchUnknown(text, near), field: field, suggestion: near.count == 1 ? near[0] : nil)
    return .refused
  }

  private mutating func new(_ name: String, _ key: String, _ make: ImportGround.MakeBranch, _ seeds: inout Seeds) -> Match {
    let seed = seeds.take(), id = ID<Organization>(seed)
    let branch = Organization(id: id, parent: ground.into.id, path: "\(ground.into.path)\(id)/", name: name, kind: .branch)
    byKey[key] = [branch]
    return .toMake(branch, make(name, ground.into, seed))
  }
  private func only(_ all: [Organization]) -> Organization? { all.count == 1 ? all[0] : nil }

  /// 中共上湾村支部委员会, 上湾村支部 and 上湾村党支部 are one name.
  static func key(_ name: String) -> String {
    var text = plainHeading(name)
    for prefix in ["中国共产党", "中共"] where text.hasPrefix(prefix) && text.count > prefix.count { text.removeFirst(prefix.count) }
    for ending in ["支部委员会", "党支部", "支部"] where text.hasSuffix(ending) && text.count > ending.count {
      text.removeLast(ending.count)
      if text.last == "党", text.count > 1 { text.removeLast() }
      break
    }
    return text
  }
}
