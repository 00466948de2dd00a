import FeatureKit

extension Word {
  static let issuers = Word(zh: "签名与信任", en: "Signatures and trust")
  static let issuersLead = Word(zh: "本县的介绍信、回执和党员卡用签名密钥签名；别的县的介绍信，先登记它的公钥，才能核对。", en: "Letters, receipts and cards are signed by the house's key. Letters of other counties can be checked once their public key is entered.")
  static let ownKey = Word(zh: "本县的签名密钥", en: "The house's own key"), publicKey = Word(zh: "公钥", en: "Public key"), markWord = Word(zh: "公钥标记", en: "Mark of the key"), sinceWord = Word(zh: "起用日期", en: "Since")
  static let noKey = Word(zh: "还没有签名密钥", en: "There is no key yet"), noKeyWhy = Word(zh: "由安全管理员生成之后，才能开具带签名的介绍信和亮出党员卡。", en: "The security administrator makes one; until then no letter is signed and no card shown.")
  static let makeKey = Word(zh: "生成签名密钥", en: "Make a key"), replaceKey = Word(zh: "更换签名密钥", en: "Replace the key")
  static let makeKeyWhy = Word(zh: "私钥封存在本机，不会显示；公钥生成后显示在这里，交给要核对的县登记。", en: "The secret half is kept sealed and never shown. The public half is shown here, for those who are to check.")
  static let replaceKeyWhy = Word(zh: "更换以后用新密钥签名，已开出的介绍信仍然有效。请把新公钥通知登记过旧公钥的县。", en: "From then on the new key signs; what was signed holds on. Tell the counties that entered the old one.")
  static func formerKeys(_ marks: String) -> Word { Word(zh: "以前的密钥：\(marks)", en: "Former keys: \(marks)") }
  static let formerKey = Word(zh: "（以前的密钥）", en: "(a former key)")
  static let trusted = Word(zh: "可信签发单位", en: "Trusted issuers"), noIssuers = Word(zh: "还没有可信签发单位", en: "No issuers yet")
  static let noIssuersWhy = Word(zh: "有别的县用本系统开来的介绍信时，登记它的公钥。", en: "When letters come from another county that works with this system, enter its public key.")
  static let trustNew = Word(zh: "登记可信签发单位", en: "Trust an issuer"), issuerName = Word(zh: "签发单位", en: "Issuer"), issuerNameHint = Word(zh: "写全称，如“中共云岭县委员会”", en: "In full")
  static let trustLead = Word(zh: "登记错了公钥，伪造的介绍信就会核对通过。请通过公文或者已知的电话取得公钥，不要用来信里的号码。", en: "With a wrong key, forged letters would pass. Get it by official letter or a number that you know, not by one in the letter.")
  static let publicKeyHint = Word(zh: "44 个字符，以“=”结尾，在对方“签名与信任”页上", en: "44 characters ending in “=”, on their page of signatures and trust")
  static let checkedBy = Word(zh: "核实方式", en: "How it was checked"), checkedByHint = Word(zh: "如“〔2026〕18号函”“与县委组织部电话核对”", en: "Such as the number of a letter, or by telephone with whom")
  static let endTrust = Word(zh: "停止采信", en: "Trust no more"), resumeTrust = Word(zh: "恢复采信", en: "Trust again"), reasonWord = Word(zh: "原因", en: "Reason")
  static func endTrustOf(_ name: String) -> Word { Word(zh: "停止采信：\(name)", en: "Trust no more: \(name)") }
  static let endTrustLead = Word(zh: "停止以后，它签过的介绍信和回执都核对不过，包括以前开的；已经接收的不受影响。", en: "Nothing that it signed passes from then on, earlier letters neither. What was received stays received.")
  static func trustOverOn(_ day: Day) -> Word { Word(zh: "\(day.inChinese)停止", en: "ended \(day.inEnglish)") }

  // MARK: looking at a text

  static let verify = Word(zh: "核对签名", en: "Check a signature"), verifyGo = Word(zh: "核对", en: "Check")
  static let verifyLead = Word(zh: "扫码、粘贴或者选择文件，看是谁签的、有没有被改动。", en: "Scan, paste or choose a file, and see who signed it and whether it was changed.")
  static let signedText = Word(zh: "签名内容", en: "Signed text"), signedTextHint = Word(zh: "扫描二维码得到的文字，含“ZB1.”", en: "What the square code says; it has “ZB1.” in it")
  static let photoOrFile = Word(zh: "二维码照片或者收到的文件", en: "A photo of the code, or the file that came"), photoOrFileHint = Word(zh: "JPEG、PNG 照片，或者 .txt 文件", en: "JPEG or PNG, or a .txt file")
  static let useCamera = Word(zh: "用摄像头扫码", en: "Scan with the camera"), stopCamera = Word(zh: "停止扫码", en: "Stop the camera")
  static let checkHere = Word(zh: "在这台设备上核对", en: "Check on this device"), checkHereWhy = Word(zh: "内容不会发送出去。把本页存到设备上，没有网络时也能核对。", en: "Nothing is sent. A saved copy of this page checks without a network.")
  static let whoIsTrusted = Word(zh: "采信谁的签名", en: "Whose signatures hold"), whoIsTrustedWhy = Word(zh: "名单由安全管理员维护。", en: "The security administrator keeps the list.")
  static let holds = Word(zh: "签名有效", en: "The signature holds"), hasExpired = Word(zh: "签名属实，但已过有效期", en: "Truly signed, but no longer valid")
  static let unknownHere = Word(zh: "签发单位不在可信名单里，不能采信", en: "The issuer is not trusted here; it proves nothing"), wrongHere = Word(zh: "签名不符：内容被改动过，或者是伪造的", en: "The signature does not fit: changed or forged")
  static let brokenHere = Word(zh: "读不出签名内容，请重新扫码或完整粘贴", en: "This cannot be read as signed text; scan or paste all of it")
  static let besideThePaper = Word(zh: "签名随纸质介绍信同行，不代替盖章的纸质件；接收以纸质件为准。", en: "The signature travels with the paper and does not replace it; what is received is the sealed paper.")
  static let numberWord = Word(zh: "编号", en: "Number"), personWord = Word(zh: "姓名", en: "Name"), statusWord = Word(zh: "人员类别", en: "Category"), joinedWord = Word(zh: "入党日期", en: "Joined"), lastFour = Word(zh: "身份证号末四位", en: "Last four of the resident number")
  static let fromWord = Word(zh: "转出党委", en: "From committee"), fromBranch = Word(zh: "转出支部", en: "From branch"), toWord = Word(zh: "接收党委", en: "To committee"), toBranch = Word(zh: "接收支部", en: "To branch"), duesWord = Word(zh: "党费交至", en: "Dues paid to")
  static let branchWord = Word(zh: "所在支部", en: "Branch"), issuedOn = Word(zh: "日期", en: "Date"), validUntil = Word(zh: "有效期至", en: "Valid until"), forLetter = Word(zh: "对应介绍信", en: "For the letter")

  // MARK: why not

  static let textMissing = Word(zh: "请扫码、粘贴签名内容，或者选择照片、文件", en: "Scan or paste the signed text, or choose a photo or file")
  static let fileKind = Word(zh: "这个文件不是照片，也不是签名内容的文字文件", en: "This is neither a photo nor a file of signed text")
  static let photoLarge = Word(zh: "照片太大，请用手机重拍一张", en: "The photo is too large; take another"), photoBroken = Word(zh: "照片不完整，请重拍", en: "The photo is not whole; take another")
  static let photoNone = Word(zh: "照片上没有读到签名的二维码，请靠近、对正重拍，或者改用粘贴", en: "No signed code was found in the photo; go closer and straight, or paste the text")
  static let photoSeveral = Word(zh: "照片上有几个签名的二维码，请只拍一个", en: "Several signed codes are in the photo; take one only")
  static let keyWrong = Word(zh: "这不是签名公钥，请完整复制 44 个字符", en: "This is no public key for signatures; copy all 44 characters"), keyIsOurs = Word(zh: "这是本县自己的公钥，不用登记", en: "This is the house's own key")
  static func keyKnown(_ name: String) -> Word { Word(zh: "这个公钥已经登记为“\(name)”", en: "This key is entered already, as \(name)") }
  static let nameMissing = Word(zh: "请填写签发单位全称", en: "Enter the issuer's name in full"), checkedMissing = Word(zh: "请写明怎样核实了公钥", en: "Say how the key was checked"), reasonMissing = Word(zh: "请写明原因", en: "Please say why")
  static func nameLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字，一行写完", en: "At most \(n) characters in one line") }
  static func textLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let trustIsOver = Word(zh: "已经停止采信", en: "It is trusted no more already"), trustStands = Word(zh: "现在就在采信", en: "It is trusted")

  // MARK: the journal

  static func madeKey(_ mark: String) -> Word { Word(zh: "生成签名密钥，公钥标记 \(mark)", en: "made a signing key, mark \(mark)") }
  static func trusts(_ name: String, _ mark: String) -> Word { Word(zh: "登记可信签发单位：\(name)，公钥标记 \(mark)", en: "trusts the signatures of \(name), mark \(mark)") }
  static func trustsNoMore(_ name: String) -> Word { Word(zh: "停止采信签发单位：\(name)", en: "trusts the signatures of \(name) no more") }
  static func trustsAgain(_ name: String) -> Word { Word(zh: "恢复采信签发单位：\(name)", en: "trusts the signatures of \(name) again") }
  static let mayTrust = Word(zh: "管理签名密钥和可信签发单位", en: "keep the signing key and the trusted issuers"), mayVerify = Word(zh: "核对签名", en: "check signatures")
}
