import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 1), due = Day(year: 2026, month: 12, day: 15)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let second = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  static let form = AskForm(
    id: ID(9), asker: town, title: "冬季走访困难党员情况", lead: "只填本支部已走访的，没有的填 0。", due: due, sentAt: Moment(day, minutes: 560),
    fields: [FormField(number: 1, label: "已走访户数", kind: .number, choices: []), FormField(number: 2, label: "是否需要镇里帮助", kind: .choice, choices: ["是", "否"])],
    known: KnownFact.all.filter { ["members", "secretary"].contains($0.name) })
  private static let facts = ["members": "23", "secretary": "周国安"]
  static let pages: [FormPage] = {
    let answered = FormPage.Line(organization: branch, answeredAt: Moment(day.adding(3), minutes: 900), answers: [1: "12", 2: "是"], known: facts), open = FormPage.Line(organization: second, known: facts)
    let office = FormPage(form: form, items: [open, answered], total: 2, page: 1, per: 50, tally: Tally(all: 2, answered: 1), overdue: false, mayWithdraw: true)
    var own = office, late = office, gone = office
    (own.items, own.total, own.tally, own.mayWithdraw) = ([FormPage.Line(organization: second, known: facts, mayAnswer: true)], 1, Tally(all: 1), false)
    late.overdue = true
    late.items[0].followUp = AskForms.list()
    gone.form.withdrawal = .init(at: Moment(day.adding(1), minutes: 600), reason: "县委已有同样的数据")
    gone.mayWithdraw = false
    return [office, own, late, gone]
  }()
  static let lines = [
    FormLine(id: ID(9), title: form.title, asker: ID(2), askerName: town.name, due: due, withdrawn: false, tally: Tally(all: 12, answered: 7)),
    FormLine(id: ID(8), title: "书记培训报名", asker: ID(1), askerName: "青禾县委", due: day.adding(-3), withdrawn: false, tally: Tally(all: 180, answered: 180)),
    FormLine(id: ID(7), title: "党员活动室情况", asker: ID(2), askerName: town.name, due: due, withdrawn: true, tally: Tally(all: 12)),
  ]
}
