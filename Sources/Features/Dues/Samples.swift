import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4), month = DuesMonth(2026, 12)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let payers = [
    Payer(person: Person(id: ID(12), name: "林晓梅"), organization: branch.id, joined: Day(year: 2009, month: 12, day: 3), rate: DuesRate(since: DuesMonth(2026, 1), until: .forever, category: .salaried, monthly: Fen(7500)), assessed: month, quarterly: false),
    Payer(person: Person(id: ID(13), name: "周国安"), organization: branch.id, joined: Day(year: 1986, month: 7, day: 1), rate: DuesRate(since: DuesMonth(2026, 1), until: .forever, category: .farmer, monthly: Fen(20)), assessed: month, quarterly: true),
    Payer(person: Person(id: ID(14), name: "陈立"), organization: branch.id, joined: Day(year: 2026, month: 11, day: 20), rate: nil, assessed: nil, quarterly: false),
  ]
  static let owed = (0..<7).map { n in AssessmentTable.Owed(person: ID(12), organization: branch.id, month: month - 6 + n, amount: n == 2 ? .zero : Fen(7500), paid: n < 4 && n != 2 ? ID(41) : nil) }
  static let relief = Relief(id: ID(31), person: payers[1].person, organization: branch, amount: .zero, since: month, until: month + 11, reason: "长期住院", considered: day.adding(-3), state: .considered, version: 1)
  static let receipt = DuesReceipt(entry: ID(41), person: payers[0].person, joined: payers[0].joined, organization: branch, way: .proxy, payer: "林晓兰", amount: Fen(15_000), isExtra: false, on: day, reversed: false, months: [month - 1, month])
  static let entries = [
    LedgerEntry(id: ID(40), organization: town, kind: .assessed, on: month.first, month: month, members: 37, total: Fen(9520)), LedgerEntry(id: ID(41), organization: branch, kind: .paid, on: day, members: 2, total: Fen(9500)),
    LedgerEntry(id: ID(42), organization: branch, kind: .spent, on: day, members: 0, total: Fen(3000), note: "购买学习书籍", reversedBy: ID(43)), LedgerEntry(id: ID(43), organization: branch, kind: .spent, on: day, members: 0, total: Fen(-3000), note: "重复登记", reverses: ID(42)),
  ]
  static let lines = [
    LedgerPage.Line(entry: entries[0], kept: .zero, owed: Fen(9520), balance: Fen(12_000)), LedgerPage.Line(entry: entries[1], kept: Fen(9500), owed: Fen(-9500), balance: Fen(21_500)), LedgerPage.Line(entry: entries[2], kept: Fen(-3000), owed: .zero, balance: Fen(18_500)),
    LedgerPage.Line(entry: entries[3], kept: Fen(3000), owed: .zero, balance: Fen(21_500)),
  ]
  static let figures = LedgerFigures([(.assessed, .owed, Fen(9520)), (.assessed, .assessed, Fen(-9520)), (.paid, .cash, Fen(9500)), (.paid, .owed, Fen(-9500)), (.spent, .training, Fen(3000)), (.spent, .cash, Fen(-3000))])
  static let duesPages: [DuesPage] = {
    var desk = DuesPage(organization: branch, year: 2026, month: month, terms: DuesTerms(), figures: figures, mayKeep: true)
    desk.members = [
      .init(person: payers[0].person, rate: payers[0].rate, granted: nil, quarterly: false, owes: Fen(15_000), months: 2), .init(person: payers[1].person, rate: payers[1].rate, granted: .zero, quarterly: true, owes: .zero, months: 0),
      .init(person: payers[2].person, rate: nil, granted: nil, quarterly: false, owes: .zero, months: 0),
    ]
    (desk.late, desk.lateInAll, desk.reliefs, desk.without) = ([.init(person: payers[0].person, branch: branch.name, months: 6, amount: Fen(45_000))], 1, [relief], 1)
    var town = DuesPage(organization: Sample.town, year: 2026, month: month, terms: DuesTerms(fixing: .change, farmer: Fen(20), share: 60, of: Sample.town.id, version: 2), figures: figures, mayKeep: true)
    town.children = [.init(organization: branch, figures: figures, late: 1)]
    (town.waiting, town.done, town.without) = ([Remittance(entry: ID(44), sender: branch, receiver: Sample.town, central: false, amount: Fen(5700), on: day, reversed: false)], 36, 1)
    var refused = town, reader = desk
    refused.entered = Entered(["month": .text("2027-01")], problems: [.init("month.ahead", .monthAhead, field: "month")])
    (reader.mayKeep, reader.members, reader.late, reader.reliefs) = (false, [], [], [])
    return [desk, town, refused, reader]
  }()
  static let memberPages: [MemberPage] = {
    var own = MemberPage(person: payers[0].person, organization: branch, isOwn: true, month: month, pays: true)
    (own.rates, own.months, own.receipts, own.late) = ([.init(rate: DuesRate(since: DuesMonth(2026, 1), until: .forever, category: .salaried, monthly: Fen(7500)), base: Fen(500_001))], owed, [receipt], 2)
    var desk = own, none = MemberPage(person: Person(id: ID(0), name: ""), isOwn: true, month: month, pays: false)
    (desk.isOwn, desk.mayKeep, desk.rates[0].base, desk.quarterly, desk.reliefs) = (false, true, nil, true, [relief])
    none.late = 0
    return [own, desk, none, MemberPage(person: payers[2].person, organization: branch, isOwn: true, quarterly: true, month: month, pays: true)]
  }()
  static let collectPages: [CollectPage] = {
    let members = payers.prefix(2).map { Payable($0, $0.person.id == ID(12) ? owed : [], ahead: [:], current: month, arrears: 6) }
    let page = CollectPage(organization: branch, members: members, current: month, today: day)
    var refused = page, none = page
    refused.entered = Entered(["pay": .list([.text("12:2026-11")]), "way": .text("proxy")], problems: [.init("payer.missing", .payerMissing, field: "payer", clause: Clause("DF-13")), .init("pay.twice", .payTwice("林晓梅", month - 4), field: "pay")])
    none.members = []
    return [page, refused, none]
  }()
}
