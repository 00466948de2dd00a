import AskForms
import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 1)
  static let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  private static func line(_ id: Int64, _ kind: Ask.Kind, _ fields: Int, what: String? = nil, back: Bool = false) -> AsksPage.Line {
    let at = Moment(day.adding(Int(id) * -9), minutes: 560)
    return .init(ask: Ask(id: ID(id), asker: ID(2), kind: kind, about: Reference("announcement", id), year: 2026, fields: fields, places: 12, askedAt: at, givenBackAt: back ? at : nil), asker: town.name, what: what, to: what == nil ? nil : "/announcements/\(id)")
  }
  private static let ready = [ReadyExport(name: "members", word: Word(zh: "人员名册", en: "Register of people"), permission: "people.read", columns: 16)]
  static let asks: [AsksPage] = {
    let lines = [line(5, .form, 4, what: "冬季走访困难党员情况"), line(4, .receipt, 0, what: "做好年度组织生活会准备"), line(3, .localRule, 0), line(2, .followUp, 0, back: true)]
    let use = [AskTable.Use(organization: ID(1), name: county.name, tasks: 2, fields: 6), AskTable.Use(organization: ID(2), name: town.name, tasks: 3, fields: 4)]
    let office = AsksPage(organization: town, year: 2026, meter: .sample, made: lines, most: [AskTable.Use(organization: ID(3), name: branch.name, tasks: 4, fields: 12)], received: [], used: [], known: KnownFact.all, ready: ready)
    let own = AsksPage(organization: branch, year: 2026, made: [], most: [], received: lines, used: use, known: KnownFact.all, ready: [])
    return [office, own, AsksPage(organization: town, year: 2025, made: [], most: [], received: [], used: [], known: KnownFact.all, ready: []), AsksPage(organization: branch, year: 2026, made: [], most: [], received: [], used: [], known: KnownFact.all, ready: [])]
  }()
  static let saved = SavedPage(
    organization: town, year: 2026, seconds: 20,
    lines: [SavedPage.Line(.rosterForm, rows: 412, columns: 16, known: 16, seconds: 20), SavedPage.Line(.gatheringForm, rows: 310, columns: 14, known: 12, seconds: 20), SavedPage.Line(.ownForm("冬季走访困难党员情况"), rows: 12, columns: 4, known: 2, seconds: 20)])
  static let checks: [SelfCheckPage] = {
    let points = [
      SelfCheckPage.Point(rule: "JZ-01", text: Word(zh: "本级今年布置的事项不超过限额。", en: "What the office asks this year stays within its limit."), found: .foundTasks(4, 6), answer: nil, remark: ""),
      SelfCheckPage.Point(rule: "JZ-05", text: Word(zh: "不强制加入工作群。", en: "Nobody is made to join a chat group."), found: nil, answer: .no, remark: "两个重复的群本月合并"),
    ]
    let blank = SelfCheckPage(organization: town, year: 2026, points: points), problem = Refusal.Problem("point.missing", .pointMissing, field: "point.JZ-01", clause: Clause("JZ-01"))
    return [blank, SelfCheckPage(organization: town, year: 2026, points: points, checkedOn: day, entered: Entered([:], problems: [problem]))]
  }()
  static let complaints = [
    Complaint(id: ID(9), receiver: county, about: ID(2), aboutName: town.name, text: "同一张走访表，镇里和县里各要一次，请合成一次。", author: ID(5), from: branch.name, writtenAt: Moment(day, minutes: 600)),
    Complaint(id: ID(8), receiver: county, about: ID(2), aboutName: town.name, text: "督办期限请避开农忙。", author: ID(5), from: branch.name, writtenAt: Moment(day.adding(-20), minutes: 600), answer: .init(text: "已与镇党委商定，农忙期间不布置。", at: Moment(day.adding(-15), minutes: 600))),
  ]
}
