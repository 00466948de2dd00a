import Acting
import Essentials
import Web

extension House {
  /// Where somebody who came in by a printed slip proves who they are once more; the room Accounts answers there.
  package static let prove = Route< >("/account/prove")
}

extension Word {
  package static let proveTitle = Word(zh: "确认是本人", en: "Confirm that it is you")
  package static let coveredTillProven = Word(zh: "号码、住址等已遮盖", en: "Numbers, address and the like are covered")
  package static let coveredTillProvenText = Word(
    zh: "这台设备是凭登录条登录的。输入密码或一张新的登录条，就能查看。", en: "This device came in by a printed slip. Give your password or a new slip to see them.")
}
