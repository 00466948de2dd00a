import Essentials

extension Word {
  static let textUnreadable = Word(
    zh: "读不出签名内容。请重新扫码，或完整粘贴二维码里的文字，也可以选择收到的文件", en: "This cannot be read as signed text. Scan again, paste all of what the code says, or choose the file that came")
  static let signingFailed = Word(zh: "签名没有成功，请稍后再试", en: "It could not be signed; try again later")
  static let issuerUnknown = Word(
    zh: "签发单位不在可信名单里，不能采信。请与来信单位电话核对，确认后由管理员登记其公钥", en: "Its issuer is not on the list of trusted ones, so it proves nothing. Ask the sender by telephone; an administrator then enters its public key")
  static let signatureWrong = Word(zh: "签名不符：内容被改动过，或者是伪造的。请以盖章的纸质件为准，并联系签发单位", en: "The signature does not fit: it was changed or forged. Go by the sealed paper, and ask the issuer")
  static func issuerEnded(_ name: String, _ on: Day) -> Word { Word(zh: "已于\(on.inChinese)停止采信“\(name)”的签名", en: "Signatures of \(name) no longer hold, since \(on.inEnglish)") }
}
