import FeatureKit

enum Sample {
  static let day = Day(year: 2026, month: 12, day: 4)
  static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let other = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  static let leader = Person(id: ID(7), name: "林晓梅")
  static let candidate = PostTable.Candidate(person: leader, organization: town.name)
  static let contact = ContactPoint(id: ID(9), leader: leader, organization: branch, since: Day(year: 2026, month: 3, day: 1))
  static let lines = [
    ContactsPage.Line(contact: contact, lastVisit: day.adding(-20), open: 2, overdue: 1), ContactsPage.Line(contact: ContactPoint(id: ID(10), leader: leader, organization: other, since: contact.since, until: day.adding(-1)), lastVisit: nil, open: 0, overdue: 0),
    ContactsPage.Line(contact: contact, lastVisit: day, open: 1, overdue: 0),
  ]
  static let visits = [Visit(id: ID(31), day: day.adding(-20), asked: "水渠年久渗漏，今冬灌溉用水不够。"), Visit(id: ID(30), day: day.adding(-60), asked: "村卫生室缺常用药。")]
  static let promises = [
    Promise(id: ID(41), contact: ID(9), text: "请水利站来人勘查，提出维修方案", due: day.adding(-3), state: .open, answer: ""), Promise(id: ID(42), contact: ID(9), text: "落实维修资金", due: day.adding(40), state: .open, answer: ""),
    Promise(id: ID(43), contact: ID(9), text: "联系卫生院每周配药", due: day.adding(-30), state: .kept, answer: "卫生院每周三送药到村。", answeredOn: day.adding(-33)),
    Promise(id: ID(44), contact: ID(9), text: "修村口小桥", due: day.adding(-30), state: .explained, answer: "列入明年项目。", answeredOn: day.adding(-31)),
  ]
  static let contactPages: [ContactPage] = {
    let full = ContactPage(contact: contact, visits: visits, promises: promises, mayWrite: true, mayEnd: true)
    var refused = full, reader = full, answer = full
    refused.entered = Entered(["asked": .text("")], problems: [.init("asked.missing", .askedMissing, field: "asked")])
    refused.refused = .visit
    (reader.mayWrite, reader.mayEnd, reader.visits, reader.promises) = (false, false, [], [])
    answer.entered = Entered(["state": .text("explained")], problems: [.init("text.missing", .explanationMissing, field: "text")])
    answer.refused = .answer(ID(41))
    return [full, refused, reader, answer]
  }()
  static let member = TeamMember(id: ID(61), person: Person(id: ID(8), name: "赵明远"), organization: branch, sender: "县水利局", since: Day(year: 2025, month: 6, day: 1))
  static let sent = [
    Sent(duty: .firstSecretary, person: Person(id: ID(6), name: "何立新"), organization: branch, sender: "", since: Day(year: 2025, month: 6, day: 1), until: Day(year: 2027, month: 5, day: 31), post: ID(71)),
    Sent(duty: .teamMember, person: member.person, organization: branch, sender: member.sender, since: member.since, member: member.id),
  ]
  static let pairings: [Pairing] = {
    let proposed = Pairing(id: ID(81), purpose: "联合开展主题党日，共用讲课人和场地", proposedOn: day.adding(-5), until: day.adding(360), reason: "", sides: [.init(organization: branch, agreedOn: day.adding(-5)), .init(organization: other)])
    var standing = proposed, ended = proposed
    standing.sides[1].agreedOn = day.adding(-2)
    (ended.sides[1].agreedOn, ended.endedOn, ended.endedBy, ended.reason) = (day.adding(-4), day.adding(-1), other.id, "两村合并办公，不再单独结对")
    return [proposed, standing, ended]
  }()
  static let instructor = Instructor(id: ID(91), person: leader, organization: town, area: "东片（上湾、下湾）")
  static let guidances = [
    Guidance(id: ID(95), instructor: instructor, organization: branch, kind: .branchAssembly, day: day.adding(4), part: .evening, gathering: ID(77)), Guidance(id: ID(96), instructor: instructor, organization: other, kind: .themeDay, day: day.adding(6), part: .morning),
  ]
}
