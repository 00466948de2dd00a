import FeatureKit

extension Word {
  static let announcements = Word(zh: "通知公告", en: "Announcements")
  static let announcementsLead = Word(zh: "本组织和上级组织发布的公告，未阅的排在前面。", en: "Published by your organization and those above it; unread ones come first.")
  static let unreadAnnouncements = Word(zh: "未阅的公告", en: "Announcements to read")
  static let narrow = Word(zh: "按条件查找", en: "Narrow the list")
  static let whichWord = Word(zh: "范围", en: "Which"), toMe = Word(zh: "发给我的", en: "Addressed to me"), fromDay = Word(zh: "发布日期从", en: "Published from"), untilDay = Word(zh: "到", en: "Until")
  static let titleWord = Word(zh: "标题", en: "Title"), bodyWord = Word(zh: "正文", en: "Text"), audienceWord = Word(zh: "发给", en: "For")
  static let publishedBy = Word(zh: "发布单位", en: "Published by"), publishedOn = Word(zh: "发布日期", en: "Published on"), organizationWord = Word(zh: "党组织", en: "Organization")
  static let bodyHint = Word(
    zh: "空一行分段；行首写“## ”是小标题，写“- ”是列表，**两边加星号**是加粗，[文字](https://地址) 是链接。",
    en: "An empty line parts paragraphs; “## ” begins a heading, “- ” a list, **two stars** make bold, [words](https://address) a link.")
  static let noneHere = Word(zh: "没有公告", en: "No announcements"), noneHereWhy = Word(zh: "这个范围内没有公告。可以换一个范围或日期，或清空筛选。", en: "Nothing was published here. Choose other days, or clear the filter.")
  static let publish = Word(zh: "发布公告", en: "Publish"), correct = Word(zh: "更正", en: "Correct"), withdraw = Word(zh: "撤回公告", en: "Withdraw")
  static let correctLead = Word(zh: "原来的正文会保留；已阅过的人会看到公告已更正。", en: "The text before is kept; those who have read it see that it was corrected.")
  static let reasonWord = Word(zh: "撤回原因", en: "Reason"), withdrawHint = Word(zh: "公告不会消失，会标明已撤回和原因。", en: "It does not disappear; it is marked as withdrawn, with the reason.")

  // MARK: reading it

  static let receiptWord = Word(zh: "回执", en: "Receipt"), receiptAsked = Word(zh: "要求确认已阅", en: "to be acknowledged"), onlyInforms = Word(zh: "只供阅知", en: "for information only")
  static let receiptCosts = Word(zh: "对下级支部计一项布置", en: "counts as a task asked of each branch below")
  static let readingWord = Word(zh: "阅读", en: "Reading"), yourReading = Word(zh: "我的阅读", en: "Your reading")
  static let unread = Word(zh: "未阅", en: "Unread"), acknowledged = Word(zh: "已阅", en: "Read"), changedSince = Word(zh: "已更正", en: "Corrected"), withdrawn = Word(zh: "已撤回", en: "Withdrawn")
  static let acknowledge = Word(zh: "我已阅读", en: "I have read this")
  static let changedSinceYouRead = Word(zh: "您阅过的是更正以前的正文，请再看一遍。", en: "It was corrected after you read it; please read it again.")
  static let showWithdrawn = Word(zh: "看撤回前的正文", en: "Show the text that was withdrawn")
  static func withdrawnAt(_ time: String) -> Word { Word(zh: "已于\(time)撤回", en: "Withdrawn on \(time)") }
  static func correctedAt(_ time: String) -> Word { Word(zh: "\(time)更正", en: "corrected on \(time)") }
  static func textOf(_ time: String) -> Word { Word(zh: "更正以前的正文（\(time)）", en: "The text before it was corrected (\(time))") }

  // MARK: who has read it

  static let readersWord = Word(zh: "阅读情况", en: "Readers"), seeReaders = Word(zh: "看各党组织的情况", en: "See each organization")
  static func tally(_ t: ReadersPage.Tally) -> Word { Word(zh: "应阅 \(t.all) 人，已阅 \(t.read) 人", en: "\(t.read) of \(t.all) have read it") }
  static func of(_ t: ReadersPage.Tally) -> Word { Word(zh: "\(t.read) / \(t.all)", en: "\(t.read) of \(t.all)") }
  static func remindUnread(_ n: Int) -> Word { Word(zh: "提醒未阅的 \(n) 人", en: "Remind \(n)") }
  static let remindedToday = Word(zh: "今天已经提醒过未阅的人。", en: "Those who have not were reminded today.")
  static let allPlaces = Word(zh: "全部党组织", en: "All organizations"), placesWithUnread = Word(zh: "还有人未阅的", en: "With unread ones")
  static let haveRead = Word(zh: "已阅 / 应阅", en: "Have read"), haveNotRead = Word(zh: "未阅", en: "Have not"), allRead = Word(zh: "全部已阅", en: "all have")
  static let allHaveRead = Word(zh: "应阅的人都已阅", en: "Everybody has read it"), allHaveReadWhy = Word(zh: "这个范围内没有未阅的人。", en: "Nobody is left in these organizations.")
  static func unreadAt(_ name: String, _ n: Int) -> Word { Word(zh: "\(name)：未阅 \(n) 人", en: "\(name): \(n) have not read it") }
  static let readEarlierText = Word(zh: "阅过更正以前的正文", en: "read the text before it was corrected")
  static func pleaseRead(_ a: Announcement) -> Word { Word(zh: "请阅\(a.organization.name)的公告：\(a.title)", en: "Please read what \(a.organization.name) announced: \(a.title)") }
}

extension Announcement.Audience {
  var word: Word {
    switch self {
    case .subtree: Word(zh: "本组织和所有下级", en: "this organization and all below it")
    case .organization: Word(zh: "只发给本组织", en: "this organization only")
    }
  }
}

extension ListFilter.Which {
  var word: Word {
    switch self {
    case .unread: Word(zh: "未阅", en: "Unread")
    case .published: Word(zh: "本组织和下级发布的", en: "Published here and below")
    }
  }
}
