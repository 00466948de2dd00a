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

extension Sample {
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let registered: Registered = {
    var facts = PersonFacts(name: "陈桂兰", sex: .female, status: .full)
    facts.birth = Day(year: 1954, month: 3, day: 12)
    facts.ethnicity = "01"
    facts.education = "71"
    facts.joined = Day(year: 1979, month: 7, day: 1)
    facts.confirmed = Day(year: 1980, month: 7, day: 1)
    facts.workPost = .farmer
    facts.residentNumber = "990101195403129321"
    facts.phone = "11512342251"
    facts.address = "石桥镇上湾村三组十二号"
    return Registered(id: ID(11), facts: facts, organization: branch, group: ID(7), groupName: "第一党小组", masks: facts.masks, version: 3, updated: now)
  }()
  /// The same woman once more, without her number.
  static let double: Registered = {
    var facts = PersonFacts(name: "陈桂兰", sex: .female, status: .none)
    facts.birth = Day(year: 1954, month: 3, day: 12)
    facts.phone = "11512342251"
    return Registered(id: ID(15), facts: facts, organization: branch, group: nil, groupName: nil, masks: facts.masks, version: 1, updated: now)
  }()
  static let look = OpenedField(person: ID(11), field: .phone, reason: "通知体检", reader: "林晓梅", role: .clerk, organization: "石桥镇党委", at: now)
  static let familyLook = OpenedField(person: ID(11), field: .family, reason: "春节走访", reader: "林晓梅", role: .clerk, organization: "石桥镇党委", at: now)
  static func record(_ id: Int64, _ section: FileSection, _ facts: RecordFacts?) -> FileRecord { FileRecord(id: ID(id), person: ID(11), section: section, facts: facts, version: 1, updated: now, removed: nil) }
  static let reward = record(41, .reward, RecordFacts(from: Day(year: 2021, month: 6, day: 28), [.title: "优秀共产党员", .rank: "county", .institution: "中共青禾县委员会"]))
  static let relative = record(42, .family, RecordFacts([.relation: "child", .fullName: "陈永明", .institution: "在东莞务工"]))
  static let work = record(43, .work, RecordFacts(from: Day(year: 1976, month: 3, day: 1), until: Day(year: 1992, month: 12, day: 31), [.institution: "上湾村", .title: "妇女主任"]))
  static let sections: [SectionPart] = FileSection.allCases.map { section in
    let here = [reward, work].filter { $0.section == section }.compactMap { record in record.facts.map { RecordLine(record, $0) } }
    return SectionPart(section: section, name: section.word, covered: section.sealed, count: section == .family ? 2 : here.count, records: here, mayAdd: true)
  }
  static let life = LifeEntry.all(PersonSheet(registered, covered: true), events, [post], sections)
  static let events = [
    PersonEvent(kind: .status, on: Day(year: 1980, month: 7, day: 1), status: .full, standing: .normal, organization: "上湾村党支部", reason: "支部大会决议，镇党委批准"),
    PersonEvent(kind: .added, on: Day(year: 1979, month: 7, day: 1), status: .probationary, standing: .normal, organization: "上湾村党支部"),
  ]
  static let post = PostTable.Post(
    id: ID(21), person: Person(id: ID(11), name: "陈桂兰"), organization: ID(3), organizationName: "上湾村党支部", role: .committeeMember, since: Day(year: 1996, month: 3, day: 1), until: Day(year: 2008, month: 9, day: 30))
}

extension PersonPage {
  static let samples = [
    PersonPage(person: PersonSheet(Sample.registered, covered: true), sections: Sample.sections, life: Sample.life, posts: [Sample.post], events: Sample.events, looks: [Sample.look], mayChange: true, mayOpen: true, reader: "林晓梅", at: Sample.now),
    PersonPage(person: PersonSheet(Sample.registered, covered: true), sections: [], life: [], posts: [], events: [], looks: [], mayChange: false, mayOpen: false, at: Sample.now),
  ]
}

extension MePage {
  static let samples = [
    MePage(
      person: PersonSheet(Sample.registered, covered: false),
      month: [
        TodayCard(
          Word(zh: "我的活动会议", en: "My gatherings"),
          [TodayCard.Line(Word(zh: "主题党日", en: "theme day"), under: Word(zh: "19:00　村部会议室", en: "19:00, village meeting room"), day: Day(year: 2026, month: 12, day: 10), to: People.me())]),
      ],
      requests: [], sections: Sample.sections, life: Sample.life, posts: [Sample.post], events: Sample.events, looks: [Sample.look], mayKeep: true),
    MePage(person: PersonSheet(Sample.registered, covered: true), month: [], requests: [], sections: [], life: [], posts: [], events: [], looks: []),
    MePage(month: [], requests: [], sections: [], life: [], posts: [], events: [], looks: []),
  ]
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
