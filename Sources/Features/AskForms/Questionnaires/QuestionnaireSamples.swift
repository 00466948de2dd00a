import FeatureKit

extension Sample {
  static let questionnaire = Questionnaire(
    id: ID(21), asker: town, title: "党员活动安排征求意见", lead: "结果用于安排明年的党员活动时间。", due: due, anonymous: true, least: 5, sentAt: Moment(day, minutes: 540),
    questions: [
      .init(number: 1, label: "党员活动安排在什么时间合适", kind: .one, choices: ["白天", "晚上", "周末"]), .init(number: 2, label: "希望多开展哪些活动", kind: .several, choices: ["学习", "志愿服务", "参观"]),
      .init(number: 3, label: "对今年的活动安排", kind: .scale, choices: Questionnaire.Question.scale.map(\.zh)),
    ])
  static let questionnaires: [Questionnaire] = {
    var over = questionnaire, gone = questionnaire
    (over.id, over.due, over.anonymous) = (ID(20), day.adding(-3), false)
    (gone.id, gone.withdrawal) = (ID(19), .init(at: Moment(day, minutes: 600), reason: "题目有误"))
    return [questionnaire, over, gone]
  }()
  static let questionnairePages: [QuestionnairePage] = {
    let member = QuestionnairePage(questionnaire: questionnaire, tally: Tally(all: 23, answered: 4), answeredInAll: 9, asked: true, answered: false, waiting: [], mayWithdraw: false, mine: false)
    var answering = member, refused = member, done = member, office = member, over = member, few = member, gone = member, named = member
    answering.answering = true
    (refused.answering, refused.entered) = (true, Entered(["value": .tree(["1": .text("2")])], problems: [.init("value.missing", .pleaseChooseOne, field: "value.2"), .init("value.missing", .pleaseChooseOne, field: "value.3")]))
    done.answered = true
    (office.asked, office.mine, office.mayWithdraw) = (false, true, true)
    (over, few, named) = (office, office, office)
    over.questionnaire = questionnaires[1]
    over.sums = [.init(number: 1, times: [2, 6, 1]), .init(number: 2, times: [4, 5, 7]), .init(number: 3, times: [3, 4, 1, 1, 0])]
    (few.questionnaire, few.answeredInAll) = (questionnaires[1], 3)
    (gone.questionnaire, gone.mine) = (questionnaires[2], false)
    (named.questionnaire.anonymous, named.waiting) = (false, [Person(id: ID(31), name: "周国安"), Person(id: ID(32), name: "陈桂兰")])
    return [member, answering, refused, done, office, over, few, gone, named]
  }()
}
