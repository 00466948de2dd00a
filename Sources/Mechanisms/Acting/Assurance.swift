import Essentials

/// How sure the house is that the actor is who they say.
package enum Assurance: Sendable, Hashable {
  /// By a password, or the house itself.
  case full
  /// By a printed slip, or a device known from one; `proven` for some minutes after a slip or a password was given.
  case slip(proven: Bool)
}

extension Refusal {
  /// From a session that began with a printed slip, before its reader proved themselves once more.
  package static let unproven = Refusal("unproven", .unproven, kind: .forbidden)
}

extension Word {
  static let unproven = Word(
    zh: "您是凭登录条登录的。查看、修改本人信息前，请先到“我的账号”确认身份",
    en: "You came in by a printed slip. Before you see or change your personal fields, confirm under “My account” that it is you")
}
