import Dues
import FeatureKit
import People

/// All that rooms keep of persons beside their file. A test compares it with the tables: one that names persons is here or says in `beside` why not.
extension Holding {
  private static func word(_ zh: String, _ en: String) -> Word { Word(zh: zh, en: en) }
  private static let organization = Column("organization", word("党组织", "Organization"), .organization)
  private static func at(_ name: String = "at", _ zh: String = "时间", _ en: String = "Time") -> Column { Column(name, word(zh, en), .moment) }
  private static func codes(_ words: [String: Word]) -> Kind { .code { words[$0] } }
  private static let meeting = Column("gathering", word("活动会议", "Gathering"), .beside("SELECT x.title FROM gathering x WHERE x.id = t.gathering"))
  private static let meetingDay = Column("gathering", word("开始时间", "Began"), .beside("SELECT x.starts FROM gathering x WHERE x.id = t.gathering"))
  private static let role = Column("role", word("职务", "Post"), .code { Role(rawValue: $0)?.word })

  static let all: [Holding] = ofPeople + ofMeetings + ofMatters + ofDues + ofTies + ofAccounts + [
    Holding("journal", word("台账中关于您的记录", "Entries of the journal about you"), .journal, .subject, [at(), Column("zh", word("记录", "Entry"), .sentence), organization])
  ]
  private static let ofPeople = [
    Holding("person_event", word("党籍和隶属的变化", "Changes of membership"), .register, columns: [
      Column("on_day", word("日期", "Day"), .day), Column("status", PersonField.status.word, .code { PersonStatus(rawValue: $0)?.word }), Column("standing", PersonField.standing.word, .code { Standing(rawValue: $0)?.word }), organization,
      Column("reason", word("事由", "Reason"), .secret("person.reason")),
    ]),
    Holding("post", word("职务", "Posts"), .register, columns: [role, organization, Column("since", word("起", "Since"), .day), Column("until", word("止", "Until"), .day)]),
    Holding("enrolment", word("网上党支部编入", "Enrolments"), .register, .person(["(SELECT x.person FROM post x WHERE x.id = t.post)"]), [Column("reason", word("退出事由", "Why it ended"), .secret("enrolment.reason")), Column("ran_until", word("止", "Until"), .day)]),
    Holding("opened_field", word("谁看过您遮盖的信息", "Who looked at covered fields of yours"), .register, columns: [
      at(), Column("field", word("内容", "Field"), .code { PersonField(rawValue: $0)?.word }), Column("reader", word("查看人", "Who"), .person), role, organization, Column("reason", word("事由", "Reason"), .secret("person.reason")),
    ]),
    Holding("person_paper", word("电子档案材料", "Papers of the archive"), .register, columns: [Column("kind", word("类别", "Kind"), .code { Paper.Kind(rawValue: $0)?.word }), Column("name", word("文件", "File"), .secret("paper.name")), at("at", "存入时间", "Added")]),
    Holding("approval", word("您的申请", "What you asked for"), .register, columns: [
      at("asked", "提出时间", "Asked"), Column("zh", word("内容", "What"), .sentence), Column("reason", word("事由", "Reason"), .secret("approval.reason")), at("decided", "答复时间", "Decided"), Column("answer", word("答复", "Answer"), .secret("approval.reason")),
    ]),
  ]
  private static let ofMeetings = [
    Holding("attendance", word("到会记录", "Attendance"), .records, columns: [
      meeting, meetingDay, Column("mark", word("情况", "Mark"), codes(["expected": word("应到", "expected"), "came": word("到会", "came"), "online": word("线上参加", "online"), "leave": word("请假", "on leave"), "absent": word("缺席", "absent")])),
      Column("reason", word("请假事由", "Reason of leave"), .secret("attendance.reason")),
    ]),
    Holding("check_in", word("签到", "Check-ins"), .records, columns: [meeting, at("scanned_at", "签到时间", "Checked in"), Column("how", word("方式", "How"), codes(["code": word("数字码", "by digits"), "qr": word("二维码", "by square code")]))]),
    Holding("check_in_failure", word("签到码输错", "Wrong check-in codes"), .account, columns: [Column("failures", word("次数", "Times")), at("last", "最近一次", "Last")]),
    Holding("gathering", word("主持、记录、授课", "Presided, minuted, lectured"), .records, by: "presider", "recorder", "lecturer", columns: [Column("title", word("活动会议", "Gathering")), at("starts", "开始时间", "Began"), organization]),
    Holding("talk", word("谈心谈话", "Talks"), .records, by: "one", "other", columns: [organization, Column("due", word("应在此日前", "Due"), .day), Column("held_on", word("谈话日期", "Held on"), .day)]),
    Holding("announcement_reading", word("公告阅读", "Announcements read"), .messages, columns: [
      Column("announcement", word("公告", "Announcement"), .beside("SELECT x.title FROM announcement_text x WHERE x.announcement = t.announcement AND x.version = t.version")), at(),
    ]),
    Holding("questionnaire_answered", word("答过的问卷（答案不记姓名）", "Questionnaires answered (not what you answered)"), .messages, columns: [Column("questionnaire", word("问卷", "Questionnaire"), .beside("SELECT x.title FROM questionnaire x WHERE x.id = t.questionnaire"))]),
    Holding("complaint", word("您写的减负意见", "Complaints about burdens"), .records, by: "author", columns: [at("written_at"), Column("text", word("内容", "Text"), .secret("complaint.text")), Column("answer", word("答复", "Answer"), .secret("complaint.answer"))]),
  ]
  private static let ofMatters = [
    Holding("case_file", word("正在办理或办完的事项", "Matters that take steps"), .records, columns: [Column("plan", word("事项", "Matter")), organization, Column("opened_on", word("启动日期", "Opened"), .day), Column("closed_on", word("办结日期", "Closed"), .day)]),
    Holding("transfer_letter", word("组织关系介绍信", "Letters of transfer"), .records, columns: [
      Column("to_committee", word("转往", "To")), Column("issued_on", word("开具日期", "Issued"), .day), Column("valid_until", word("有效期至", "Valid until"), .day), Column("text", word("内容", "Text"), .secret("transfer.text")), Column("reason", word("事由", "Reason"), .secret("transfer.reason")),
    ]),
    Holding("member_contact", word("与您的联系记录", "Contacts with you"), .records, columns: [Column("on_day", word("日期", "Day"), .day), Column("note", word("内容", "Text"), .secret("contact.note"))]),
    Holding("member_contact", word("您做的联系记录", "Contacts that you noted"), .records, by: "by_person", columns: [Column("on_day", word("日期", "Day"), .day), Column("note", word("内容", "Text"), .secret("contact.note"))]),
  ]
  private static let month = Column("month", word("月份", "Month"), .month), amount = Column("amount", word("金额（元）", "Amount (yuan)"), .money), day = Column("on_day", word("日期", "Day"), .day)
  private static let ofDues = [
    Holding("dues_rate", word("党费标准", "Dues: what you owe a month"), .records, columns: [
      organization, Column("since", word("起", "Since"), .month), Column("until", word("止", "Until"), .month), Column("category", word("类别", "Category"), .code { DuesCategory(rawValue: $0)?.word }), Column("base", word("计算基数（元）", "Base (yuan)"), .secret("dues.base")), Column("monthly", word("每月（元）", "A month (yuan)"), .money),
    ]),
    Holding("dues_relief", word("党费减免", "Dues: relief"), .records, columns: [Column("since", word("起", "Since"), .month), Column("until", word("止", "Until"), .month), amount, Column("reason", word("事由", "Reason"), .secret("dues.relief")), Column("answer", word("答复", "Answer"), .secret("dues.relief"))]),
    Holding("dues_quarterly", word("按季度交纳党费", "Dues: paid by the quarter"), .records, columns: [organization, Column("since", word("起", "Since"), .month)]),
    Holding("dues_assessment", word("应交党费", "Dues: owed"), .records, columns: [month, amount, organization]), Holding("dues_paid", word("已交党费", "Dues: paid"), .records, columns: [month, amount]),
    Holding("dues_receipt", word("党费收据", "Dues: receipts"), .records, columns: [day, amount, organization, Column("payer", word("代交人", "Paid by"), .secret("dues.payer"))]),
    Holding("dues_warning", word("党费提醒", "Dues: reminders"), .messages, columns: [month, at()]),
  ]
  private static let span = [organization, Column("since", word("起", "Since"), .day), Column("until", word("止", "Until"), .day)]
  private static let ofTies = [
    Holding("contact_point", word("联系点", "Contact points"), .records, by: "leader", columns: span), Holding("work_team_member", word("驻村工作队", "Work teams"), .records, columns: span),
    Holding("instructor", word("党建指导员", "Instructor"), .records, columns: [organization, Column("area", word("片区", "Area")), Column("ended_on", word("止", "Until"), .day)]),
    Holding("guidance_part", word("指导安排", "Guidance planned"), .records, columns: [Column("day", word("日期", "Day"), .day), Column("part", word("时段", "Part"), codes(["morning": word("上午", "morning"), "afternoon": word("下午", "afternoon"), "evening": word("晚上", "evening")]))]),
    Holding("handover", word("工作交接", "Hand-overs"), .records, by: "outgoing", "successor", "witness", columns: [organization, role, Column("on_day", word("日期", "Day"), .day)]),
    Holding("inspection", word("督查", "Inspections"), .records, by: "inspector", columns: span),
  ]
  private static let device = Column("device", word("设备", "Device"))
  private static let ofAccounts = [
    Holding("account", word("账号", "Account"), .account, columns: [Column("username", word("用户名", "User name")), at("created", "开设时间", "Made"), at("changed", "密码更改时间", "Password changed")]),
    Holding("session", word("正在使用的登录", "Open sessions"), .account, .account, [device, Column("place", word("网络", "Network")), at("created", "登录时间", "Signed in"), at("seen", "最近使用", "Last used")]),
    Holding("known_device", word("凭登录条认识的设备", "Devices known by a slip"), .account, .account, [Column("name", word("设备", "Device")), at("since", "起", "Since"), at("seen", "最近使用", "Last used")]),
    Holding("known_browser", word("用过的浏览器", "Browsers used"), .account, .account, [at("since", "起", "Since"), at("seen", "最近使用", "Last used")]),
    Holding("slip", word("登录条", "Slips"), .account, .account, [at("made", "制作时间", "Made"), at("used", "使用时间", "Used")]),
    Holding("access_token", word("程序访问令牌", "Tokens for programs"), .account, .account, [Column("name", word("名称", "Name")), at("created", "开设时间", "Made"), at("ends", "到期", "Ends")]),
    Holding("two_step", word("两步验证", "Two-step sign-in"), .account, .account, [at("since", "启用时间", "In use since")]), Holding("recovery_code", word("恢复码", "Recovery codes"), .account, .account, [at("made", "制作时间", "Made"), at("used", "使用时间", "Used")]),
    Holding("passkey", word("通行密钥", "Passkeys"), .account, .account, [Column("name", word("名称", "Name")), at("since", "添加时间", "Added")]),
    Holding("channel_choice", word("通知方式", "How you are told"), .messages, columns: [
      Column("channel", word("方式", "Way"), codes(["inApp": word("只在这里", "here only"), "mail": word("电子邮件", "mail"), "shortMessage": word("短信", "text message")])), Column("mail", word("邮箱", "Mail address"), .secret("outbox.mail")), at("since", "起", "Since"),
    ]),
    Holding("outbox", word("发给您的提醒", "Reminders sent to you"), .messages, columns: [Column("day", word("日期", "Day"), .day), Column("channel", word("方式", "Way"))]),
    Holding("notice", word("通知", "Notices"), .messages, columns: [at(), Column("zh", word("内容", "Text"), .sentence), at("read_at", "阅读时间", "Read")]),
    Holding("calendar_feed", word("日历订阅", "Calendar subscription"), .account, columns: [at("made_at", "开设时间", "Made")]),
  ]
  /// Columns that hold a person's key and are told elsewhere, each with the reason.
  static let beside: [String: String] = [
    "person.id": "told by the file", "file_record.person": "told by the file", "erasure.person": "told by the file",
    "person_merge.kept": "values before two files became one, kept sealed for undoing", "person_merge.other": "the same",
    "person_apart.first": "a clerk's word on two files", "person_apart.second": "the same",
  ]
}
