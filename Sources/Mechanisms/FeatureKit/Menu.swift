import Acting
import Components
import Essentials
import Web

/// Under which heading a place of the navigation stands.
package enum MenuGroup: Int, Sendable, CaseIterable {
  case daily, oversight, records, own
  var word: Word {
    switch self {
    case .daily: Word(zh: "日常工作", en: "Daily work")
    case .oversight: Word(zh: "督促检查", en: "Oversight")
    case .records: Word(zh: "数据与账号", en: "Records and accounts")
    case .own: Word(zh: "我的", en: "Mine")
    }
  }
}

/// A place in the navigation; shown to whom may go there.
package struct MenuItem: Sendable {
  package var word: Word
  package var icon: Icon
  package var address: Address
  package var group: MenuGroup
  /// What a member without a post comes for: first at hand on a phone then.
  package var forMembers: Bool
  /// Where the room's pages lie that are not below its address.
  var also: [String]
  package var permission: Permission
  /// Order from the top; the bottom bar of a phone takes the first of all groups.
  package var order: Int
  /// A figure beside it, such as what waits for me.
  package var count: (@Sendable (Scope) throws -> Int)?
  /// `also`: patterns of pages that do not lie below `address`.
  package init(_ word: Word, _ icon: Icon, _ address: Address, in group: MenuGroup = .daily, forMembers: Bool = false, also: [String] = [], _ permission: Permission, order: Int, count: (@Sendable (Scope) throws -> Int)? = nil) {
    self.word = word
    self.icon = icon
    self.address = address
    self.group = group
    self.forMembers = forMembers
    self.also = also.map { "/" + $0.split(separator: "/").prefix { !$0.hasPrefix(":") }.joined(separator: "/") }
    self.permission = permission
    self.order = order
    self.count = count
  }
}

extension ShellFacts {
  /// As the bottom bar of a phone shows them: whoever keeps no records has the member's places first.
  static func onPhone(_ entries: [Entry]) -> [Entry] {
    entries.contains { $0.group == .records } ? entries : entries.filter(\.forMembers) + entries.filter { !$0.forMembers }
  }
  /// Headings help when there is much to choose from.
  private static let fewPlaces = 7

  /// The navigation as lists, each under its heading; without headings where there is little.
  static func lists(_ entries: [Entry], _ t: Reader, _ link: (Entry) -> HTML) -> HTML {
    guard entries.count > fewPlaces else { return "<ul>\(entries.map(link))</ul>" }
    let lists = MenuGroup.allCases.compactMap { group -> HTML? in
      let inside = entries.filter { $0.group == group }
      return inside.isEmpty ? nil : "<p class=\"cap\" id=\"places-\(group.rawValue)\">\(t(group.word))</p><ul aria-labelledby=\"places-\(group.rawValue)\">\(inside.map(link))</ul>"
    }
    return "\(lists)"
  }
}
