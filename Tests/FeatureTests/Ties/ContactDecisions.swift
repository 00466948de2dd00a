import FeatureKit
import Foundation
import Support
import Testing
@testable import Ties

/// Every refusal of contacts and teams, without a database.
@Suite struct ContactDecisions {
  static let today = Sample.day
  static func occasion() throws -> Occasion {
    let house = House(rules: try RuleBook.load(directory: World.root.appending(path: "regulations").path), grants: Grants(ties.grants))
    return Occasion(now: Moment(today, minutes: 560), actor: Actor(account: ID(1), posts: []), house: house, seed: 1000)
  }
  static func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }
  private static let long = String(repeating: "长", count: 301)

  @Test func theOfficeAboveNamesALeaderOnceForATime() throws {
    let now = try Self.occasion(), free = AssignContact.Situation(organization: Sample.branch, leader: Sample.leader, standing: [])
    var standing = free, top = free
    standing.standing = [Sample.contact]
    top.organization = Organization(id: ID(1), parent: nil, path: "/1/", name: "县委", kind: .localCommittee)
    func tried(_ since: Day, until: Day? = nil, _ s: AssignContact.Situation) throws -> [String] { try Self.codes { try AssignContact(ID(7), at: ID(3), since: since, until: until).decide(s, now) } }
    #expect(try tried(Self.today, free) == [])
    #expect(try tried(Self.today, standing) == ["contact.standing"])
    #expect(try tried(Sample.contact.since.adding(-100), until: Sample.contact.since.adding(-1), standing) == [], "an earlier time beside it")
    #expect(try tried(Self.today, until: Self.today.adding(-1), free) == ["until.order"])
    #expect(try tried(Self.today.adding(400), free) == ["since.far"])
    #expect(try tried(Self.today, top) == ["organization.top"])
    #expect(Sample.branch.above == Place(id: ID(2), path: "/1/2/") && top.organization.above == top.organization.place)
    let out = try AssignContact(ID(7), at: ID(3), since: Self.today).decide(free, now)
    #expect(out.notices.map(\.to) == [.person(ID(7)), .posts(Role.desk, ID(3))] && out.entry.sentence.zh.contains("⟦person:7⟧") && !out.entry.sentence.zh.contains("林晓梅"))
  }
  @Test func aVisitIsOfADayAndAPromiseHasAnEnd() throws {
    let now = try Self.occasion(), here = RecordVisit.Situation(looking: Looking(contact: Sample.contact, place: Sample.town.place))
    func tried(_ day: Day = Self.today, _ asked: String = "修水渠", _ promise: String? = nil, by due: Day? = nil) throws -> [String] { try Self.codes { try RecordVisit(ID(9), on: day, asked: asked, promise: promise, by: due).decide(here, now) } }
    #expect(try tried() == [])
    #expect(try tried(Self.today, "修水渠", "请人勘查", by: Self.today.adding(30)) == [])
    #expect(try tried(Self.today.adding(1), " ", "请人勘查") == ["day.future", "asked.missing", "due.missing"])
    #expect(try tried(Sample.contact.since.adding(-1)) == ["day.outside"])
    #expect(try tried(Self.today, Self.long, Self.long, by: Self.today.adding(-1)) == ["asked.long", "promise.long", "due.early"])
    #expect(try tried(Self.today, "无", nil, by: Self.today) == ["promise.missing"], "an end without a promise")
    #expect(try tried(Self.today, "无", "修路", by: Self.today.adding(800)) == ["due.far"])
    let out = try RecordVisit(ID(9), on: Self.today, asked: "修水渠", promise: "请人勘查", by: Self.today.adding(30)).decide(here, now)
    #expect(out.changes.count == 2 && out.notices.map(\.to) == [.posts(Role.desk, ID(3))] && !out.entry.sentence.zh.contains("水渠"))
    #expect(try Self.codes { try MakePromise(ID(9), " ", by: Self.today).decide(here, now) } == ["promise.missing"])
    #expect(try Self.codes { try MakePromise(ID(9), "修路", by: Self.today.adding(-1)).decide(here, now) } == ["due.early"])
    var ended = here
    ended.looking.contact.until = Self.today.adding(-1)
    #expect(try Self.codes { try MakePromise(ID(9), "修路", by: Self.today).decide(ended, now) } == ["contact.ended"])
  }
  @Test func aPromiseIsKeptOrExplainedOnce() throws {
    let now = try Self.occasion(), open = AnswerPromise.Situation(promise: Sample.promises[0], looking: Looking(contact: Sample.contact, place: Sample.town.place))
    var kept = open
    kept.promise = Sample.promises[2]
    let table: [(Promise.State, String?, [String])] = [(.kept, nil, []), (.explained, "列入明年项目", []), (.explained, " ", ["text.missing"]), (.open, "", ["state.open"]), (.kept, Self.long, ["text.long"])]
    for (state, text, codes) in table { #expect(try Self.codes { try AnswerPromise(ID(41), state, text).decide(open, now) } == codes, "\(state)") }
    #expect(try Self.codes { try AnswerPromise(ID(43), .kept).decide(kept, now) } == ["promise.answered"])
    #expect(try Self.codes { try ReopenPromise(ID(41)).decide(open, now) } == ["promise.open"])
    #expect(try Self.codes { try ReopenPromise(ID(43)).decide(kept, now) } == [])
    #expect(try AnswerPromise(ID(41), .kept).decide(open, now).entry.sentence.zh.contains("逾期"), "that it came late is said")
  }
  @Test func aContactAndATeamEndWithinTheirTime() throws {
    let now = try Self.occasion()
    func end(_ on: Day, until: Day? = nil) throws -> [String] {
      var c = Sample.contact
      c.until = until
      return try Self.codes { try EndContact(ID(9), on: on).decide(.init(contact: c), now) }
    }
    #expect(try end(Self.today) == [])
    #expect(try end(Self.today, until: Self.today.adding(30)) == [])
    #expect(try end(Sample.contact.since.adding(-1)) == ["on.early"])
    #expect(try end(Self.today.adding(1)) == ["on.future"])
    #expect(try end(Self.today, until: Self.today.adding(-1)) == ["contact.ended"])
    let here = SendMember.Situation(organization: Sample.branch, person: Sample.leader, isThere: false)
    var there = here
    there.isThere = true
    #expect(try Self.codes { try SendMember(ID(7), to: ID(3), from: "县水利局", since: Self.today).decide(here, now) } == [])
    #expect(try Self.codes { try SendMember(ID(7), to: ID(3), from: " ", since: Self.today, until: Self.today.adding(-1)).decide(there, now) } == ["sender.missing", "until.order", "member.there"])
    #expect(try Self.codes { try SendMember(ID(7), to: ID(3), from: Self.long, since: Self.today.adding(400)).decide(here, now) } == ["sender.long", "since.far"])
    #expect(try Self.codes { try RecallMember(ID(61), on: Self.today).decide(.init(member: Sample.member), now) } == [])
    #expect(try Self.codes { try RecallMember(ID(61), on: Sample.member.since.adding(-1)).decide(.init(member: Sample.member), now) } == ["on.early"])
    var gone = Sample.member
    gone.until = Self.today.adding(-1)
    #expect(try Self.codes { try RecallMember(ID(61), on: Self.today).decide(.init(member: gone), now) } == ["member.gone"])
  }
}
