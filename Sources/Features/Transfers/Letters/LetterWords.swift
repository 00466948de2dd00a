import FeatureKit

extension Word {
  static func letterTitle(_ number: String) -> Word { Word(zh: "组织关系介绍信 \(number)", en: "Letter of transfer \(number)") }
  static let issueLetter = Word(zh: "开具介绍信", en: "Issue a letter")
  static func issueLetterFor(_ name: String) -> Word { Word(zh: "开具介绍信：\(name)", en: "Issue a letter: \(name)") }
  static let fromCommittee = Word(zh: "转出党委", en: "From committee"), toCommittee = Word(zh: "接收党委", en: "To committee"), toCommitteeHint = Word(zh: "写全称，介绍信的抬头", en: "In full; the letter is addressed to it"), toBranch = Word(zh: "接收支部", en: "To branch"), notSaid = Word(zh: "未写明", en: "not said")
  static let validDays = Word(zh: "有效天数", en: "Valid for days")
  static func validDaysHint(_ near: Int, _ far: Int, _ most: Int) -> Word { Word(zh: "市内一般 \(near) 天，市外一般 \(far) 天，最长 \(most) 天", en: "Normally \(near) within the city, \(far) beyond, \(most) at most") }
  static func atMostDays(_ n: Int) -> Word { Word(zh: "最长 \(n) 天", en: "\(n) at most") }
  static let howItTravels = Word(zh: "怎样办理", en: "How it travels"), travels1 = Word(zh: "打印三联介绍信，盖章和骑缝章，存根留下", en: "Print the three parts, seal them and the cuts, keep the stub")
  static func travels2(_ committee: String) -> Word { Word(zh: "由\(committee)编号、签名，介绍信交本人携带", en: "\(committee) numbers and signs it, and the member carries it") }
  static let travels3 = Word(zh: "二维码是电子签名，随纸质介绍信同行，不代替盖章", en: "The square code is a signature that travels with the paper and does not replace the seal"), travels4 = Word(zh: "接收后回执直接寄回或者发回，扫码登记", en: "After receiving, the receipt comes straight back and is scanned here")
  static let printLetter = Word(zh: "打印三联介绍信", en: "Print the three parts"), signedCode = Word(zh: "电子签名", en: "Signature"), signedCodeWhy = Word(zh: "随纸质介绍信同行，不代替盖章的纸质件。", en: "It travels with the paper, and does not replace the sealed paper."), takeFile = Word(zh: "下载签名文件", en: "Download the signed text")
  static let issuedOnWord = Word(zh: "开具日期", en: "Issued on"), validUntilWord = Word(zh: "有效期至", en: "Valid until")
  static func letterOpen(_ until: Day) -> Word { Word(zh: "已开具，有效期至\(until.inChinese)，等待回执", en: "Issued, valid until \(until.inEnglish); the receipt is awaited") }
  static let stillResponsible = Word(zh: "没有被接收之前，由原党组织继续负责管理。", en: "Until received, the former organization stays responsible.")
  static func ranOutOn(_ day: Day) -> Word { Word(zh: "介绍信已于\(day.inChinese)过期", en: "It ran out on \(day.inEnglish)") }
  static let ranOutWhy = Word(zh: "已经接收的，登记回执；没有接收的，凭支部证明和本人申请补办。", en: "Where the member was received, enter the receipt; else it is made anew on the branch's statement and the member's request.")
  static func receivedOn(_ day: Day) -> Word { Word(zh: "已于\(day.inChinese)被接收", en: "Received on \(day.inEnglish)") }
  static let receivedNext = Word(zh: "回执已核对并归入存根。人员名册里仍标为“已转出（在途）”，请按人员管理的规定办理。", en: "The receipt was checked and kept with the stub. The register still says “transferred out, in transit”; deal with it there.")
  static func cancelledOn(_ day: Day) -> Word { Word(zh: "已于\(day.inChinese)作废", en: "Cancelled on \(day.inEnglish)") }
  static func replacedOn(_ day: Day) -> Word { Word(zh: "已于\(day.inChinese)补办新的介绍信", en: "Made anew on \(day.inEnglish)") }
  static let letterRanOut = Word(zh: "介绍信已过期", en: "letter ran out"), takeReceipt = Word(zh: "登记回执", en: "Enter the receipt"), takeReceiptWhy = Word(zh: "扫描接收党委发回的回执二维码，核对签名和编号后办结。", en: "Scan the code of the receipt; its signature and number are checked.")
  static let receiptText = Word(zh: "回执签名内容", en: "Signed text of the receipt"), receiptTextHint = Word(zh: "扫码得到的文字，含“ZB1.”", en: "What the code says; it has “ZB1.” in it")
  static let reissue = Word(zh: "补办介绍信", en: "Make it anew"), branchStatement = Word(zh: "支部已出具证明", en: "The branch gave its statement"), memberRequest = Word(zh: "本人已提出申请", en: "The member asked for it"), cancelLetter = Word(zh: "作废介绍信", en: "Cancel the letter"), whyWord = Word(zh: "原因", en: "Reason")
  static let cancelWhy = Word(zh: "请收回纸质介绍信。作废后签名不会失效，接收方只认盖章的纸质件。", en: "Take the paper back. The signature does not expire by this; what is received is the sealed paper.")

  // MARK: receiving

  static let receiveLetter = Word(zh: "凭介绍信接收", en: "Receive by letter"), receiveLead = Word(zh: "先核对签名，再核对盖章的纸质介绍信，然后接收并签发回执。", en: "First the signature is checked, then the sealed paper; then the receipt is signed.")
  static let letterText = Word(zh: "介绍信签名内容", en: "Signed text of the letter"), letterTextHint = Word(zh: "扫描介绍信上的二维码，或者粘贴文字", en: "Scan the letter's code, or paste the text"), lookAtLetter = Word(zh: "核对介绍信", en: "Check the letter"), otherLetter = Word(zh: "换一封", en: "Another letter")
  static let joinsBranch = Word(zh: "编入支部", en: "Joins the branch"), paperSeen = Word(zh: "已核对盖章的纸质介绍信，与签名内容一致", en: "The sealed paper was looked at and says the same"), receiveGo = Word(zh: "接收并签发回执", en: "Receive and sign the receipt")
  static let arrivalTitle = Word(zh: "已接收", en: "Received"), letterNumber = Word(zh: "介绍信编号", en: "Number of the letter"), signedBy = Word(zh: "签名单位", en: "Signed by"), arrivedOn = Word(zh: "接收日期", en: "Received on")
  static let registerNext = Word(zh: "下一步：登记到名册", en: "Next: the register"), registerNextWhy = Word(zh: "按纸质介绍信填写身份证号和联系电话，姓名和日期已带入。", en: "Enter resident number and telephone from the paper; name and dates are filled in."), registerGo = Word(zh: "登记此人", en: "Register them")
  static let receiptTitle = Word(zh: "回执", en: "Receipt"), receiptWhy = Word(zh: "打印盖章后直接寄回转出党委，也可以发送签名文件。", en: "Print, seal and send it straight back; the signed text can be sent too."), printReceipt = Word(zh: "打印回执", en: "Print the receipt")

  // MARK: why not

  static let onlyMembersMove = Word(zh: "只有正式党员和预备党员接转组织关系，停止党籍的先恢复", en: "Only members and probationers are transferred; whose membership is stopped is restored first")
  static let letterIsOpen = Word(zh: "已有一封没有办结的介绍信，请先登记回执或者作废", en: "A letter is open; enter its receipt or cancel it first"), transferIsOpen = Word(zh: "正在本系统内接转，请先办结或者撤回", en: "A transfer within the house is open; finish or withdraw it first")
  static func isElsewhere(_ name: String) -> Word { Word(zh: "组织关系已在\(name)，这次接转不能再办，请撤回", en: "They belong to \(name) by now; withdraw this transfer") }
  static let onlyBranchesReceive = Word(zh: "请选择接收组织关系的党支部；临时党支部和网上党支部不接收", en: "Choose a branch that takes members; temporary and virtual ones do not")
  static func branchHasEnded(_ name: String) -> Word { Word(zh: "\(name)已经撤销，请退回并另选接收支部", en: "\(name) has ended; send it back and choose another") }
  static let toCommitteeMissing = Word(zh: "请填写接收党委的全称", en: "Enter the receiving committee in full"), duesMissing = Word(zh: "请填写党费交至的年月", en: "Enter the month to which dues are paid"), duesMonth = Word(zh: "请写成 2026-11 这样的年月", en: "Write a month such as 2026-11"), duesAhead = Word(zh: "党费最多预交一年，请核对年月", en: "Dues are paid a year ahead at most; check the month")
  static func daysRange(_ most: Int) -> Word { Word(zh: "有效天数应在 1 到 \(most) 之间", en: "Between 1 and \(most) days") }
  static func oneLine(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字，一行写完", en: "At most \(n) characters in one line") }
  static let noKeyToSign = Word(zh: "本县还没有签名密钥，请联系安全管理员在“签名与信任”里生成", en: "The house has no signing key; ask the security administrator to make one"), whyMissing = Word(zh: "请写明原因", en: "Please say why")
  static func letterSettled(_ state: TransferLetter.State) -> Word { Word(zh: "\(state.word.zh)，不能再办", en: "It is over: \(state.word.en)") }
  static func letterStillHolds(_ until: Day) -> Word { Word(zh: "介绍信\(until.inChinese)才过期，现在不用补办；写错了请作废重开", en: "It holds until \(until.inEnglish); if it is wrong, cancel it and issue another") }
  static let statementMissing = Word(zh: "补办须有支部证明", en: "It takes the branch's statement"), requestMissing = Word(zh: "补办须有本人申请", en: "It takes the member's request")
  static let notAReceipt = Word(zh: "这不是回执的签名内容", en: "This is not the signed text of a receipt"), receiptOfAnother = Word(zh: "这是另一封介绍信的回执，请核对编号", en: "This is the receipt of another letter; check the number"), notALetter = Word(zh: "这不是组织关系介绍信的签名内容", en: "This is not the signed text of a letter of transfer")
  static let letterIsOurs = Word(zh: "这是本系统开出的介绍信，系统内请走网上接转，不用介绍信", en: "This letter is of this house; within it a transfer goes online")
  static func receivedBefore(_ day: Day) -> Word { Word(zh: "这封介绍信已于\(day.inChinese)接收过，不能重复使用", en: "This letter was received on \(day.inEnglish); it cannot be used again") }
  static let letterAhead = Word(zh: "介绍信的开具日期在今天以后，请向转出党委核对", en: "The letter is dated ahead; ask the sender")
  static func letterExpired(_ day: Day) -> Word { Word(zh: "介绍信已于\(day.inChinese)过期，请本人凭支部证明和申请回原党委补办", en: "The letter ran out on \(day.inEnglish); the member has it made anew by the sender, on the branch's statement and a request") }
  static let paperMissing = Word(zh: "请核对盖章的纸质介绍信后勾选；只有签名不能接收", en: "Look at the sealed paper and tick it; the signature alone is not received"), groundMissing = Word(zh: "退回必须选择依据，不得无故拒转拒接", en: "Choose the ground: nobody is refused without a reason")

  // MARK: the journal, notices, grants

  static func issuedLetter(_ who: Reference, _ number: String, _ until: Day) -> Word { Word(zh: "为\(who)开具组织关系介绍信 \(number)，有效期至\(until.inChinese)", en: "issued the letter of transfer \(number) for \(who), valid until \(until.inEnglish)") }
  static func reissuedLetter(_ old: String, _ new: String, _ until: Day) -> Word { Word(zh: "介绍信 \(old) 过期，补办 \(new)，有效期至\(until.inChinese)", en: "made the letter \(old) anew as \(new), valid until \(until.inEnglish)") }
  static func cancelledLetter(_ number: String) -> Word { Word(zh: "作废组织关系介绍信 \(number)", en: "cancelled the letter of transfer \(number)") }
  static func receiptCame(_ number: String, _ by: String) -> Word { Word(zh: "登记介绍信 \(number) 的回执，\(by)签名", en: "entered the receipt of letter \(number), signed by \(by)") }
  static func receivedLetter(_ by: String, _ branch: String) -> Word { Word(zh: "凭\(by)签名的介绍信接收一名党员到\(branch)，签发回执", en: "received a member into \(branch) by a letter signed by \(by), and signed the receipt") }
  static func yourLetterIsMade(_ number: String, _ until: Day) -> Word { Word(zh: "您的组织关系介绍信 \(number) 已开具，请于\(until.inChinese)前到接收党委报到", en: "Your letter of transfer \(number) is made; report to the receiving committee by \(until.inEnglish)") }
  static func letterWasMade(_ number: String, _ until: Day) -> Word { Word(zh: "本支部一名党员的介绍信 \(number) 已开具，有效期至\(until.inChinese)；接收以前仍由本支部管理", en: "Letter \(number) was issued for a member of the branch, valid until \(until.inEnglish); until received the branch stays responsible") }
  static func yourLetterIsCancelled(_ number: String) -> Word { Word(zh: "您的组织关系介绍信 \(number) 已作废，请交回", en: "Your letter of transfer \(number) is cancelled; please give it back") }
  static func youAreReceived(_ number: String) -> Word { Word(zh: "您的组织关系已被接收，介绍信 \(number) 的回执已收到", en: "You were received; the receipt of letter \(number) came back") }
  static func letterIsReceived(_ number: String) -> Word { Word(zh: "介绍信 \(number) 的回执已收到，该同志已被接收", en: "The receipt of letter \(number) came back; the member was received") }
  static func somebodyArrives(_ by: String) -> Word { Word(zh: "凭\(by)签名的介绍信转来一名党员，请登记到名册", en: "A member came with a letter signed by \(by); enter them in the register") }
  static func youAreMoved(_ branch: String) -> Word { Word(zh: "您的组织关系已转到\(branch)", en: "Your affiliation is now with \(branch)") }
  static let mayReadTransfers = Word(zh: "查看组织关系接转", en: "see transfers"), mayTransfer = Word(zh: "办理组织关系接转", en: "deal with transfers"), maySeeOwnTransfers = Word(zh: "查看自己的组织关系接转", en: "see one's own transfers")
}
