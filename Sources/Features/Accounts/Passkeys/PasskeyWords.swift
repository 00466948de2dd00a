import FeatureKit

extension Word {
  static let passkeysTitle = Word(zh: "通行密钥", en: "Passkeys")
  static let passkeysLead = Word(zh: "登录第二步用这台设备的指纹、面容或锁屏密码，不用再输数字；假冒的网站用不了它。验证码和恢复码照常有效。", en: "At the second step this device's fingerprint, face or lock replaces the six digits, and no false site can use it. Codes stay valid.")
  static let addPasskey = Word(zh: "添加通行密钥", en: "Add a passkey"), endPasskey = Word(zh: "移除", en: "Remove"), usePasskey = Word(zh: "用通行密钥登录", en: "Sign in with a passkey")
  static let passkeyNameHint = Word(zh: "便于辨认，例如“办公室的电脑”", en: "To tell it apart, such as “office computer”")
  static let passkeyNameLength = Word(zh: "名称为 1 至 40 个字", en: "The name has 1 to 40 characters")
  static let passkeySince = Word(zh: "添加时间", en: "Added")
  static let passkeyNoBrowser = Word(zh: "这个浏览器不能使用通行密钥，请继续用验证码。", en: "This browser cannot use passkeys; go on with codes.")
  static let passkeyFailed = Word(zh: "没有完成", en: "It was not completed"), passkeyFailedText = Word(zh: "设备没有确认，或者取消了。可以再试一次，或用验证码。", en: "The device did not confirm, or it was cancelled. Try again, or use a code.")
  static let passkeyWrong = Word(zh: "这个通行密钥不能登录这个账号，请用验证码", en: "This passkey does not open this account; use a code")
  static let passkeyUnreadable = Word(zh: "没有收到可用的通行密钥，请再试一次", en: "No usable passkey arrived; please try again")
  static let passkeyKnown = Word(zh: "这个通行密钥已经添加过", en: "This passkey was added before"), passkeyEnded = Word(zh: "这个通行密钥已经移除", en: "This passkey was removed already")
  static let passkeyNeedsTwoStep = Word(zh: "请先开启两步验证，再添加通行密钥", en: "Turn on two-step sign-in first, then add a passkey")
  static func passkeysMany(_ n: Int) -> Word { Word(zh: "最多 \(n) 个，请先移除不用的", en: "At most \(n); remove one that you do not use") }
  static func passkeyAdded(_ a: Reference) -> Word { Word(zh: "\(a) 添加通行密钥", en: "\(a) added a passkey") }
  static func passkeyEndedSaid(_ a: Reference) -> Word { Word(zh: "\(a) 移除通行密钥", en: "\(a) removed a passkey") }
  static func signedInByPasskey(_ a: Reference) -> Word { Word(zh: "\(a) 登录，用通行密钥", en: "\(a) signed in with a passkey") }
}
