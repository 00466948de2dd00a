import FeatureKit
import Foundation
import Support
import Testing
@testable import Enrolments

/// Every refusal of every action, without a database.
@Suite struct EnrolmentDecisions {
  static let day = Sample.day, virtual = EnrolmentTable.Branch(organization: Sample.virtual, founded: day.adding(-400)), one = Sample.members[1]
  private func occasion() throws -> Occasion {
    let house = House(rules: try RuleBook.load(directory: World.root.appending(path: "regulations").path), grants: Grants(enrolments.grants))
    return Occasion(now: Moment(Self.day, minutes: 560), actor: Actor(account: ID(1), posts: []), house: house, seed: 1000)
  }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }
  private func enrol(_ people: [ID<Person>], since: Day = Self.day, until: Day? = nil, _ branch: EnrolmentTable.Branch? = Self.virtual, _ members: [Enrollable] = [Self.one], there: [ID<Person>] = []) throws -> [String] {
    let now = try occasion()
    return try codes { try Enrol(people, in: Sample.virtual.id, from: Sample.branch.id, since: since, until: until).decide(.init(place: Sample.branch.place, branch: branch, members: members, there: there), now) }
  }

  @Test func onlyMembersWithinReachAreEnrolledInAVirtualBranchFromADayThatHasBeen() throws {
    let who = Self.one.person.id, many = (0...Int64(Enrol.most)).map { ID<Person>(200 + $0) }
    var ended = Self.virtual
    ended.ended = Self.day
    #expect(try enrol([who]) == [])
    #expect(try enrol([who, who]) == [], "who is named twice is enrolled once")
    #expect(try enrol([], Self.virtual, []) == ["people.none"])
    #expect(try enrol([who], nil) == ["branch.missing"])
    #expect(try enrol([who], ended) == ["branch.ended"])
    #expect(try enrol([who], Self.virtual, []) == ["people.unknown"], "somebody out of reach, or no member, is unknown")
    #expect(try enrol([who], there: [who]) == ["people.there"])
    #expect(try enrol([who], since: Self.day.adding(1)) == ["since.day"])
    #expect(try enrol([who], since: Self.day.adding(-401)) == ["since.day"])
    #expect(try enrol([who], until: Self.day.adding(-1)) == ["until.order"])
    #expect(try enrol(many, Self.virtual, many.map { Enrollable(person: Person(id: $0, name: "某人"), home: Sample.branch) }) == ["people.many"])
  }
  @Test func theNearestOrganizationAboveAllOfThemDecides() {
    let other = Organization(id: ID(5), parent: ID(2), path: "/1/2/5/", name: "下湾村党支部", kind: .branch), far = Organization(id: ID(9), parent: ID(8), path: "/1/8/9/", name: "别处", kind: .branch)
    #expect(Enrol.common([Sample.branch, Sample.branch])?.path == "/1/2/3/")
    #expect(Enrol.common([Sample.branch, other])?.path == "/1/2/")
    #expect(Enrol.common([Sample.branch, other, far])?.path == "/1/")
    #expect(Enrol.common([]) == nil)
  }
  @Test func anEnrolmentEndsWithAReasonAndOnceOnly() throws {
    let now = try occasion(), open = EndEnrolment.Situation(place: Sample.branch.place, enrolment: Sample.enrolments[0]), over = EndEnrolment.Situation(place: Sample.branch.place, enrolment: Sample.enrolments[1])
    func end(_ s: EndEnrolment.Situation, on: Day = Self.day, _ reason: String = "返乡") throws -> [String] { try codes { try EndEnrolment(ID(91), on: on, because: reason).decide(s, now) } }
    #expect(try end(open) == [])
    #expect(try end(over) == ["over"])
    #expect(try end(open, on: Self.day.adding(1)) == ["on.day"] && end(open, on: Sample.enrolments[0].since.adding(-1)) == ["on.day"])
    #expect(try end(open, " ") == ["reason.missing"] && end(open, String(repeating: "长", count: 101)) == ["reason.long"])
    let out = try EndEnrolment(ID(91), on: Self.day, because: "本人患病").decide(open, now)
    #expect(!out.entry.sentence.zh.contains("患病") && !out.entry.sentence.zh.contains("林晓梅"), "the journal holds neither the reason nor the name")
  }
  @Test func theEndIsUndoneWhileTheBranchStandsAndTheMemberIsOne() throws {
    let now = try occasion(), open = EndEnrolment.Situation(place: Sample.branch.place, enrolment: Sample.enrolments[0])
    var over = EndEnrolment.Situation(place: Sample.branch.place, enrolment: Sample.enrolments[1])
    func resume(_ s: EndEnrolment.Situation) throws -> [String] { try codes { try ResumeEnrolment(ID(92)).decide(s, now) } }
    #expect(try resume(over) == [] && resume(open) == ["stands"])
    (over.branchEnded, over.mayResume) = (true, false)
    #expect(try resume(over) == ["branch.ended", "resume"])
  }
  @Test func whatWasRecordedIsNotTakenBack() throws {
    let now = try occasion()
    var s = EndEnrolment.Situation(place: Sample.branch.place, enrolment: Sample.enrolments[0])
    #expect(try codes { try TakeBackEnrolment(ID(91)).decide(s, now) } == [])
    s.marked = true
    #expect(try codes { try TakeBackEnrolment(ID(91)).decide(s, now) } == ["marked"])
  }
}
