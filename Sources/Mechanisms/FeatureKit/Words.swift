import Essentials

extension Word {
  package static let product = Word(zh: "支部", en: "Zhibu")
  static let skip = Word(zh: "跳到正文", en: "Skip to content")
  static let demoNotice = Word(zh: "演示数据，均为虚构", en: "Demo: all data is invented")
  static func demoDay(_ day: String) -> Word { Word(zh: "今天是\(day)，可往后调", en: "Today is \(day); move it forward") }
  package static let moveClockTo = Word(zh: "调整到", en: "Forward to")
  package static let moveClock = Word(zh: "调整", en: "Move")
  static let mainNavigation = Word(zh: "主导航", en: "Main navigation")
  static let quickNavigation = Word(zh: "常用入口", en: "Quick places")
  static let whereYouAre = Word(zh: "所在位置", en: "Where you are")
  static let partsOfFile = Word(zh: "这份档案", en: "This file")
  static let partsOfOrganization = Word(zh: "这个党组织", en: "This organization")
  static let searchHint = Word(zh: "姓名、拼音首字母、电话", en: "Name, pinyin initials, phone")
  static let searchWord = Word(zh: "搜索", en: "Search")
  static let elderMode = Word(zh: "大字", en: "Large type")
  static let normalType = Word(zh: "标准字号", en: "Normal type")
  static let themeSwitch = Word(zh: "浅色 / 深色", en: "Light / dark")
  static let otherLanguage = Word(zh: "English", en: "中文")
  static let signOut = Word(zh: "退出", en: "Sign out")
  static let signInWord = Word(zh: "登录", en: "Sign in")
  static let more = Word(zh: "更多", en: "More")
  static func nameAndPost(_ name: String, _ post: Word) -> Word { Word(zh: "\(name)（\(post.zh)）", en: "\(name) (\(post.en))") }
  static let pleaseSignIn = Word(zh: "请先登录", en: "Please sign in first")
  static let absentTitle = Word(zh: "没有找到这个页面", en: "This page was not found")
  static let absentText = Word(zh: "地址可能有误，或者这条内容不在您的查看范围内。可以回到首页，或请上级党组织的经办人核对。", en: "The address may be wrong, or this is outside what your posts let you see. Go back to the first page, or ask the clerk of the organization above.")
  static let toFirstPage = Word(zh: "回到首页", en: "To the first page")
  static let backToPage = Word(zh: "返回上一页", en: "Back")
  static let refusedTitle = Word(zh: "没有办成", en: "This was not done")
  static let complain = Word(zh: "投诉建议", en: "Complaints and suggestions")
  static func filingNumber(_ number: String) -> Word { Word(zh: "备案号：\(number)", en: "Filing number: \(number)") }
  static let nothingChanged = Word(zh: "没有任何内容被改动。", en: "Nothing was changed.")
  static let faultTitle = Word(zh: "系统出了问题", en: "Something went wrong on our side")
  static func faultText(_ reference: String) -> Word {
    Word(zh: "您填写的内容没有保存。请稍后再试；如仍不行，把编号 \(reference) 告诉系统管理员。", en: "What you sent was not saved. Please try again later; if it persists, give the reference \(reference) to the system administrator.")
  }
  static let bodyTooLarge = Word(zh: "提交的内容太大，请分几次提交", en: "What was sent is too large; please send it in parts")
  static let bodyUnreadable = Word(zh: "提交的内容无法识别", en: "What was sent cannot be read")
  static let staleForm = Word(zh: "页面停留太久或来源不对，请刷新页面后重新提交；已填写的内容会保留", en: "This page is too old or came from elsewhere; reload it and send again. What you typed is kept")
  static let uploadCut = Word(zh: "文件没有传完整，已丢弃，请重新上传", en: "The upload broke off and was thrown away; please upload again")
  static func tooManyFiles(_ limit: Int) -> Word { Word(zh: "一次最多上传 \(limit) 个文件", en: limit == 1 ? "Upload one file at a time" : "Upload at most \(limit) files at a time") }
  static func fileTooLarge(_ megabytes: Int) -> Word { Word(zh: "文件超过 \(megabytes) MB，请拆成几份后分别上传", en: "The file is larger than \(megabytes) MB; split it and upload the parts one by one") }
}
