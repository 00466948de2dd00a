import FeatureKit

enum Sample {
  static let now = Moment(Day(year: 2026, month: 12, day: 4), minutes: 573)
  static let chen = RosterLine(
    id: ID(11), name: "陈桂兰", sex: .female, birth: Day(year: 1954, month: 3, day: 12), status: .full, standing: .normal, organization: ID(3), organizationName: "上湾村党支部", joined: Day(year: 1979, month: 7, day: 1),
    phone: "1****2251", residentNumber: "9901****9321")
  static let tan = RosterLine(
    id: ID(12), name: "谭永康", sex: .male, birth: Day(year: 1992, month: 1, day: 8), status: .probationary, standing: .normal, organization: ID(4), organizationName: "镇机关党支部", joined: Day(year: 2026, month: 3, day: 12),
    phone: "1****2004", residentNumber: "9901****7739")
  static let shi = RosterLine(
    id: ID(13), name: "石小军", sex: .male, birth: Day(year: 1990, month: 8, day: 2), status: .full, standing: .normal, organization: ID(5), organizationName: "流动党员党支部", joined: Day(year: 2014, month: 11, day: 25),
    phone: "1****6672", residentNumber: "9901****0938", lostSince: Day(year: 2026, month: 10, day: 1), floatsTo: "东莞")
  static let qin = RosterLine(id: ID(14), name: "覃丽华", sex: .female, birth: Day(year: 1997, month: 5, day: 20), status: .activist, standing: .normal, organization: ID(3), organizationName: "上湾村党支部", phone: "1****4416")
}

extension RosterPage {
  static let samples = [
    RosterPage(
      items: [Sample.chen, Sample.tan, Sample.shi, Sample.qin], total: 468, page: 1, per: 50, more: false, views: RosterView.allCases.map { Chip(view: $0, count: $0.count == nil ? nil : 37) }, mayAdd: true, reader: "林晓梅",
      at: Sample.now),
    RosterPage(items: [], total: 0, page: 1, per: 50, more: false, views: [], mayAdd: true, at: Sample.now),
    RosterPage(items: [], total: 0, page: 1, per: 50, more: false, views: [], filter: RosterFilter(Query("q=%E6%9E%97&status=full")), at: Sample.now),
  ]
}
