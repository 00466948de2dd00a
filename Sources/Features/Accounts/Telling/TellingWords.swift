import FeatureKit

extension Word {
  static let channelTitle = Word(zh: "通知方式", en: "How I am told"), channelWord = Word(zh: "方式", en: "Channel"), channelsWord = Word(zh: "发送渠道", en: "Channels")
  static let channelLead = Word(zh: "新通知总会显示在首页。还可以选一种方式提醒您：把没看过的合在一起，每天最多一条，21 时至 7 时不发。随时可以改回“只在系统内”。", en: "New notices always stand on the first page. One more way can remind you: what you have not read goes together, one message a day at most, none between 21:00 and 7:00. You can switch it off at any time.")
  static let mailAddress = Word(zh: "电子邮箱", en: "E-mail address"), mailAddressHint = Word(zh: "加密保存，只用来发通知", en: "Kept sealed, used for notices only")
  static let channelLanguage = Word(zh: "语言", en: "Language")
  static let noChannels = Word(zh: "系统还没有开通邮件和短信", en: "This house sends no mail and no text messages yet"), noChannelsText = Word(zh: "开通后可以在这里选择。", en: "Once it does, you can choose them here.")

  static let outboxTitle = Word(zh: "通知发送", en: "Messages going out")
  static let outboxLead = Word(zh: "邮件和短信的发送情况。这里没有姓名、地址和内容。", en: "How mails and text messages fare. No names, addresses or texts stand here.")
  static let outboxClosed = Word(zh: "没有发送设置，什么都不发", en: "There are no settings for sending: nothing goes out")
  static let outboxClosedText = Word(zh: "在服务器上设置 ZHIBU_SMTP_URL、ZHIBU_MAIL_FROM（邮件）或 ZHIBU_SMS_URL（短信），重新启动后生效，见运行说明。通知照常显示在每个人的首页。", en: "Set ZHIBU_SMTP_URL and ZHIBU_MAIL_FROM (mail) or ZHIBU_SMS_URL (text messages) on the server and restart it; see docs/operations.md. Notices stand on everybody's first page as always.")
  static let outboxDemo = Word(zh: "演示系统不发邮件和短信", en: "A demo sends no mail and no text messages"), outboxQuiet = Word(zh: "现在是 21 时至 7 时，到早上再发", en: "It is between 21:00 and 7:00: messages go out in the morning")
  static let channelOn = Word(zh: "已设置", en: "Set up"), channelOff = Word(zh: "没有设置，不发送", en: "Not set up, nothing is sent")
  static let nothingSent = Word(zh: "最近没有发送", en: "Nothing was sent lately"), nothingSentWhy = Word(zh: "有人选了邮件或短信、又有没看过的新通知时，才会发送。", en: "Messages go out when somebody has chosen mail or text messages and there is something new that they have not read.")
  static let lastSevenDays = Word(zh: "最近 7 天", en: "The last seven days"), howMany = Word(zh: "条数", en: "How many"), whyWord = Word(zh: "原因和办法", en: "Why, and what to do"), tries = Word(zh: "次数", en: "Tries")
  static let needsSomebody = Word(zh: "没有发出或还在重试的", en: "Not sent, or being tried again")
  static let needsSomebodyHint = Word(zh: "每条最多自动试 6 次。重发时内容按当时没看过的通知重新生成；已经看过的不再发。", en: "Each is tried six times by itself. When sent again, a message is written anew from what has not been read since.")
  static let deliveryNumber = Word(zh: "编号", en: "Number"), deliveryDay = Word(zh: "日期", en: "Day"), sendAgain = Word(zh: "重发", en: "Send again")
  static func nextTry(_ time: String) -> Word { Word(zh: "\(time) 再试", en: "Next try \(time)") }
}
