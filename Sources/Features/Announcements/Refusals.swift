import FeatureKit

// Why not, and what to do instead; what the journal says; who may.
extension Word {
  static let titleMissing = Word(zh: "请填写标题", en: "Please enter a title"), titleOneLine = Word(zh: "标题只能有一行", en: "A title has one line")
  static func titleLong(_ n: Int) -> Word { Word(zh: "标题最多 \(n) 个字", en: "A title has at most \(n) characters") }
  static let bodyMissing = Word(zh: "请填写正文", en: "Please write the text"), nothingCorrected = Word(zh: "标题和正文都没有变化", en: "Neither title nor text has changed")
  static let chooseOrganization = Word(zh: "您在几个党组织任职，请选择以哪个党组织的名义发布", en: "You hold posts at several organizations; please choose which one publishes")
  static let reasonMissing = Word(zh: "请写明撤回的原因", en: "Please say why it is withdrawn")
  static func reasonLong(_ n: Int) -> Word { Word(zh: "原因最多 \(n) 个字", en: "A reason has at most \(n) characters") }
  static let alreadyWithdrawn = Word(zh: "这篇公告已经撤回", en: "This was withdrawn")
  static let accountWithoutPerson = Word(zh: "此账号没有对应人员，不能确认已阅", en: "This account belongs to no person, who alone could have read it")
  static let noReceiptAsked = Word(zh: "这篇公告只供阅知，不需要确认已阅", en: "This is for information only; there is nothing to acknowledge")
  static let notForYou = Word(zh: "这篇公告不是发给您所在党组织的，不需要确认已阅", en: "This is for organizations to which you do not belong; there is nothing to acknowledge")
  static let alreadyReminded = Word(zh: "今天已经提醒过，每天最多提醒一次", en: "They were reminded today; once a day is the most")
  static func tooManyToRemind(_ n: Int) -> Word {
    Word(zh: "未阅的超过 \(n) 人，不能逐人提醒；请从阅读情况里查看是哪些党组织，由它们提醒", en: "More than \(n) have not read it, too many to be reminded one by one; see under readers which organizations they are in, and ask these")
  }

  static func published(_ audience: Announcement.Audience) -> Word { Word(zh: "发布公告，发给\(audience.word.zh)", en: "published to \(audience.word.en)") }
  static let didAcknowledge = Word(zh: "已阅公告", en: "acknowledged what was announced"), corrected = Word(zh: "更正公告", en: "corrected what was announced"), withdrew = Word(zh: "撤回公告", en: "withdrew what was announced")
  static func reminded(_ n: Int) -> Word { Word(zh: "提醒 \(n) 人阅公告", en: n == 1 ? "reminded 1 person to read what was announced" : "reminded \(n) people to read what was announced") }

  static let mayRead = Word(zh: "查看公告", en: "read announcements"), mayPublish = Word(zh: "发布公告", en: "publish announcements")
}
