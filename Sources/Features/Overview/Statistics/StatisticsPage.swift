import FeatureKit
import OfficeText

/// The members in figures, as a page, a CSV and a text for word processors.
struct StatisticsPage: OrganizationPage {
  var organization: ID<Organization>
  var name: String
  var statistics: Statistics
  var asOf: Moment
  var tabsOf: ID<Organization> { organization }

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> StatisticsPage {
    let o = try OrganizationTable.one(id, in: scope)
    return StatisticsPage(organization: id, name: o.name, statistics: try Statistics.load(o, in: scope), asOf: scope.now)
  }
  var crumbs: [Crumb] { [Crumb(.overviewOf(name), Overview.of(organization))] }
  func title(_ t: Reader) -> String { t(.statistics) }

  func view(_ t: Reader) -> HTML {
    let actions: HTML = "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), Overview.statisticsCSV(organization), icon: .transfer))\(button(t(.downloadWord), Overview.statisticsFile(organization), icon: .transfer))"
    let head: HTML = "\(pageHead(t(.statistics), t(.statisticsLead(name)), actions: actions))\(Way.links(organization, here: .statistics, t))"
    guard statistics.members > 0 else { return "\(head)\(emptyState(t(.noMembers), t(.noMembersWhy)))" }
    let tables: [HTML] = statistics.tables.map { table in flatBox(t(table.cut.word), html(table, t)) }
    return "\(head)<div class=\"mt\">\(box(t(.inWordsShort), "<p>\(sentences.map { t($0) }.joined(separator: t.language == .en ? " " : ""))</p>"))</div><div class=\"cols two mt\">\(tables)</div>\(smallNote(t(.statisticsMeans)))"
  }
  private func html(_ table: Statistics.Table, _ t: Reader) -> HTML {
    var out = Table(t(table.cut.word), [Column(t(table.cut.word)), .init(t(.membersWord), number: true), .init(t(.shareWord), number: true)], phone: .scroll, dense: true, wrap: false)
    for line in table.lines { out.row("\(t(line.word))", "\(line.count)", "\(Share(line.count, of: statistics.members).text)") }
    return out.html(t)
  }
  /// The sentences with which the communiqué begins.
  var sentences: [Word] {
    let s = statistics, all = s.members
    return [
      .statisticsTotal(all, s.count(.status, "full"), s.count(.status, "probationary"), s.branches),
      .statisticsPart(Word(zh: "女党员", en: "Women"), Share(s.count(.sex, "female"), of: all)), .statisticsPart(Word(zh: "少数民族党员", en: "Members of ethnic minorities"), Share(s.count(.ethnicity, "other"), of: all)),
      .statisticsPart(Word(zh: "大专及以上学历党员", en: "Members with a college education or more"), Share(s.count(.education, "1", "2", "3"), of: all)),
      .statisticsPart(Word(zh: "35 岁及以下党员", en: "Members of 35 and younger"), Share(s.count(.age, "to30", "to35"), of: all)), .statisticsPart(Word(zh: "61 岁及以上党员", en: "Members of 61 and older"), Share(s.count(.age, "over60"), of: all)),
    ]
  }
  func rows(_ language: Language) -> [[String]] {
    [[.cutWord, .item, .membersWord, .shareWord].map { (word: Word) in language(word) }] + statistics.tables.flatMap { table in
      table.lines.map { [language(table.cut.word), language($0.word), String($0.count), Share($0.count, of: statistics.members).text] }
    }
  }
  /// Chinese, as offices file it.
  func text(_ site: String) -> OfficeText {
    let tables = statistics.tables.flatMap { table in
      [OfficeText.Part.heading(table.cut.word.zh, level: 2), .table(.init(["分组", "党员（名）", "比例"], table.lines.map { [$0.word.zh, String($0.count), Share($0.count, of: statistics.members).text] }))]
    }
    return OfficeText(
      "\(name)党员统计", site: site,
      [.small("编号　统计 \(asOf.day)-\(organization)"), .title([name, "党员统计"])] + sentences.map { .paragraph($0.zh.filter { $0 != " " }, lead: nil) } + tables
        + [.paragraph(Word.statisticsMeans.zh, lead: nil), .signature([name, asOf.day.inChinese]), .small("核对原页：\(site)\(Overview.statistics(organization).path)")])
  }
  static let samples: [StatisticsPage] = [[Statistics.Cell(status: "full", sex: "female", ethnicity: "han", age: "to35", education: "3", work: "farmer", count: 12), .init(status: "probationary", sex: "male", ethnicity: "", age: "unknown", education: "", work: "", count: 1)], []].map {
    StatisticsPage(organization: ID(1), name: "青禾县委", statistics: Statistics(branches: 36, $0), asOf: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560))
  }
}

extension Word {
  static let statistics = Word(zh: "党员统计", en: "Statistics")
  static func statisticsLead(_ name: String) -> Word { Word(zh: "\(name)和所有下级组织今天的党员，分组参照全国党内统计公报。", en: "Today's members of \(name) and everything below it, in the groups of the national communiqué.") }
  static let statisticsMeans = Word(
    zh: "党员指正式党员和预备党员，不含停止党籍的。数字取自今天的名册，不是年度统计的上报数。未登记的项目单列。", en: "Members are full and probationary ones, without those whose membership is stopped. From today's register; these are not the figures of a yearly return. What is not on record stands on a line of its own.")
  static let noMembers = Word(zh: "没有党员", en: "There are no members")
  static let noMembersWhy = Word(zh: "党员登记以后，统计会列在这里。", en: "Once members are registered, they are counted here.")
  static let membersWord = Word(zh: "党员（名）", en: "Members")
  static let item = Word(zh: "分组", en: "Group")
  static let cutWord = Word(zh: "统计口径", en: "Told apart by")
  static let notOnRecord = Word(zh: "未登记", en: "not on record")
  static let han = Word(zh: "汉族", en: "Han")
  static let minorities = Word(zh: "少数民族", en: "ethnic minorities")
  static let postgraduate = Word(zh: "研究生", en: "postgraduate")
  static let undergraduate = Word(zh: "大学本科", en: "undergraduate")
  static let college = Word(zh: "大学专科", en: "junior college")
  static let vocational = Word(zh: "中等职业教育", en: "secondary vocational")
  static let highSchool = Word(zh: "普通高中", en: "senior high school")
  static let middleSchool = Word(zh: "初中", en: "junior high school")
  static let primarySchool = Word(zh: "小学", en: "primary school")
  static let otherEducation = Word(zh: "其他", en: "other")
  static func statisticsTotal(_ all: Int, _ full: Int, _ probationary: Int, _ branches: Int) -> Word {
    Word(zh: "共有党员 \(all) 名，其中正式党员 \(full) 名、预备党员 \(probationary) 名；党支部 \(branches) 个。", en: "\(all) members, \(full) of them full and \(probationary) probationary; \(branches) branches.")
  }
  static func statisticsPart(_ who: Word, _ share: Share) -> Word { Word(zh: "\(who.zh) \(share.done) 名，占 \(share.text)。", en: "\(who.en): \(share.done), \(share.text).") }
}
