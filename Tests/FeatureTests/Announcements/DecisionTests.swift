import Documents
import FeatureKit
import Foundation
import Support
import Testing
@testable import Announcements

/// Every refusal of every action, without a database.
@Suite struct Decisions {
  static let town = Sample.town, reader = ID<Person>(5)
  static func occasion(person: ID<Person>? = reader) throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    let house = House(rules: rules, grants: Grants(announcements.grants))
    return Occasion(now: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), actor: Actor(account: ID(1), person: person, posts: []), house: house, seed: 1000)
  }
  static var standing: Announcement { Sample.announcement }
  static var withdrawn: Announcement { Sample.pages[3].announcement }
  static func publishing(_ now: Occasion) -> Publish.Situation { .init(publisher: town, asking: .nothing(of: town.id, now.rules, on: now.today)) }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }

  @Test func aTitleAndATextAreAskedForAndEveryMistakeIsSaidAtOnce() throws {
    let now = try Self.occasion()
    func tried(_ title: String, _ body: String) throws -> [String] { try codes { try Publish(title, body, to: .subtree).decide(Self.publishing(now), now) } }
    #expect(try tried("通知", "正文") == [])
    #expect(try tried(" \n", " ") == ["title.missing", "body.missing"])
    #expect(try tried(String(repeating: "长", count: 61), "[a](javascript:x)") == ["title.long", "document.link"])
    #expect(try tried("一\n二", "---") == ["title.lines", "body.missing"])
    #expect(try tried("通知", String(repeating: "> ", count: 5000) + "a") == ["document.deep"])
  }
  @Test func publishingKeepsTheTextAndCountsItsWriterAsAReader() throws {
    let now = try Self.occasion(), out = try Publish(" 通知 ", "**正文**", to: .organization).decide(Self.publishing(now), now), id: ID<Announcement> = now.id()
    let kept = try AnnouncementTable.publish(id, at: Self.town, .organization, receipt: true, Wording(title: "通知", body: "**正文**"), now.now)
    #expect(out.changes == kept + [ReadingTable.acknowledge(id, 1, by: Self.reader, now.now)])
    #expect(out.entry == Entry(.published(.organization), subject: Reference(Announcement.reference, id), at: Self.town.id))
    #expect(out.made == out.entry.subject && out.notices.isEmpty)
  }
  @Test func onlyWhoIsAddressedAcknowledgesAndOnlyTheTextAsItStands() throws {
    let now = try Self.occasion(), mine = Acknowledge.Situation(addressed: Sample.branch.place, announcement: Self.standing), others = Acknowledge.Situation(addressed: nil, announcement: Self.standing)
    #expect(try codes { try Acknowledge(ID(9)).decide(mine, now) } == [])
    #expect(try codes { try Acknowledge(ID(9), version: 2).decide(mine, now) } == ["changed"])
    #expect(try codes { try Acknowledge(ID(9)).decide(others, now) } == ["person.notAddressed"])
    #expect(try codes { try Acknowledge(ID(9)).decide(mine, Self.occasion(person: nil)) } == ["person.none"])
    #expect(try codes { try Acknowledge(ID(9)).decide(.init(addressed: Sample.branch.place, announcement: Self.withdrawn), now) } == ["withdrawn"])
    #expect(try Acknowledge(ID(9)).decide(mine, now).entry.organization == Sample.branch.id, "it is journalled where the reader belongs")
  }
  @Test func aCorrectionChangesSomething() throws {
    let now = try Self.occasion(), same = Correct(ID(9), version: 1, Self.standing.title, Self.standing.body.source)
    #expect(try codes { try same.decide(Self.standing, now) } == ["body.same"])
    #expect(try codes { try Correct(ID(9), version: 1, "", "").decide(Self.standing, now) } == ["title.missing", "body.missing"])
    #expect(try codes { try Correct(ID(9), version: 1, "新", "新").decide(Self.withdrawn, now) } == ["withdrawn"])
  }
  @Test func aWithdrawalHasAReasonAndHappensOnce() throws {
    let now = try Self.occasion()
    #expect(try codes { try Withdraw(ID(9), version: 1, because: " ").decide(.init(announcement: Self.standing), now) } == ["reason.missing"])
    #expect(try codes { try Withdraw(ID(9), version: 1, because: String(repeating: "长", count: 201)).decide(.init(announcement: Self.standing), now) } == ["reason.long"])
    #expect(try codes { try Withdraw(ID(9), version: 1, because: "重复").decide(.init(announcement: Self.withdrawn), now) } == ["withdrawn"])
  }
  @Test func theUnreadAreRemindedOnceADayEachOnce() throws {
    let now = try Self.occasion(), unread = [ID<Person>(7), ID(8)]
    var today = Self.standing
    today.remindedOn = now.today
    let out = try Remind(ID(9)).decide(.init(announcement: Self.standing, unread: unread), now)
    #expect(out.notices.map(\.to) == [.person(ID(7)), .person(ID(8))])
    #expect(try codes { try Remind(ID(9)).decide(.init(announcement: today, unread: unread), now) } == ["reminded"])
    #expect(try codes { try Remind(ID(9)).decide(.init(announcement: Self.standing, unread: []), now) } == ["unread.none"])
    #expect(try codes { try Remind(ID(9)).decide(.init(announcement: Self.standing, unread: (1...5001).map { ID($0) }), now) } == ["unread.many"])
    #expect(try codes { try Remind(ID(9)).decide(.init(announcement: Self.withdrawn, unread: unread), now) } == ["withdrawn"])
  }
}
