import Acting
import Essentials

/// What a token leaves of its owner's powers; a session has no confines.
package struct Confines: Sendable, Hashable {
  package var readsOnly: Bool
  /// nil: whatever the owner's posts allow.
  package var only: Set<Permission>?
  package init(readsOnly: Bool, only: Set<Permission>? = nil) {
    self.readsOnly = readsOnly
    self.only = only
  }
}

extension Identity {
  /// A token writes only what it was made for, whatever its owner may.
  func checkConfines(for permission: Permission?) throws(Refusal) {
    guard let confines else { return }
    if confines.readsOnly { throw Refusal("token.readsOnly", .tokenReadsOnly, kind: .forbidden) }
    guard let permission else { return }
    if !actor.may(permission) { throw Refusal("token.confined", .tokenConfined, kind: .forbidden) }
  }
  /// A page for everybody signed in shows what all posts open: not for a token that was made for a few permissions.
  var opensCommonPages: Bool { confines?.only == nil }
}

extension Word {
  static let tokenReadsOnly = Word(zh: "这个访问令牌只能读取，不能办理", en: "This access token may only read")
  static let tokenConfined = Word(zh: "这个访问令牌没有这项权限", en: "This access token does not reach this far")
}
