import FeatureKit

/// What goes with a post, as the rooms tell it at this moment: matters first, keys last.
enum Listing {
  static func collect(_ post: PostTable.Post, at organization: Organization, in scope: Scope) throws -> [OpenMatter] {
    let told = try scope.house.matters.flatMap { try $0(scope, organization, post.person.id) }
    let open = told.filter { $0.kind != .key }.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.kind != y.kind { return rank(x.kind) < rank(y.kind) }
      return (x.due ?? .init(year: 9999, month: 12, day: 31), a.offset) < (y.due ?? .init(year: 9999, month: 12, day: 31), b.offset)
    }.map(\.element)
    return open + [OpenMatter(.key, .permissionsOf(post.role, permissions(of: post.role, scope.house.grants).count))] + told.filter { $0.kind == .key }
  }
  private static func rank(_ kind: OpenMatter.Kind) -> Int { OpenMatter.Kind.allCases.firstIndex(of: kind) ?? 0 }
  /// What the post allows, in the words of the rooms.
  static func permissions(of role: Role, _ grants: Grants) -> [Word] { grants.lines.filter { $0.roles.contains(role) }.map(\.word) }

  /// Things that no room knows of, one a line: seals, keys, folders.
  static func things(_ text: String?) -> [String] { (text ?? "").split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty } }
  /// Each kind in one place, in the order in which the kinds come first: what is added by hand stands with its like.
  private static func together(_ items: [OpenMatter]) -> [OpenMatter] {
    var kinds: [OpenMatter.Kind] = []
    for item in items where !kinds.contains(item.kind) { kinds.append(item.kind) }
    return kinds.flatMap { kind in items.filter { $0.kind == kind } }
  }
  static func resolved(_ items: [OpenMatter], in scope: Scope) throws -> [OpenMatter] {
    let names = try scope.names(items.flatMap { Said.references(in: $0.words) })
    return together(items).map { item in
      var shown = item
      shown.words = Said.resolved(item.words, names)
      return shown
    }
  }
}
