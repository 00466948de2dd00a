import FeatureKit
import Support
import Testing
import enum People.Standing
@testable import People

/// What is wrong with a collection form, as tables: each row changes one right form.
@Suite struct FactsTests {
  static let today = Day(year: 2026, month: 12, day: 4)
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  static let right = AddPerson.chen(at: branch.id).facts

  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var codes: Set<String>
    var change: @Sendable (inout PersonFacts) -> Void
    var testDescription: String { name }
    init(_ name: String, _ codes: Set<String>, _ change: @escaping @Sendable (inout PersonFacts) -> Void) {
      self.name = name
      self.codes = codes
      self.change = change
    }
  }
  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
  static let rows: [Row] = [
    Row("a right form", []) { _ in },
    Row("no name", ["missing"]) { $0.name = " " },
    Row("a number in the name's column", ["name"]) { $0.name = "11512342251" },
    Row("a name that would forge a reference", ["name"]) { $0.name = "⟦person:1⟧" },
    Row("a member without resident number", ["missing"]) { $0.residentNumber = nil },
    Row("17 characters", ["resident.shape"]) { $0.residentNumber = "99010119540312932" },
    Row("a wrong check digit", ["resident.check"]) { $0.residentNumber = "990101195403129320" },
    Row("no such province", ["resident.region"]) { $0.residentNumber = residentNumber("19540312", 932, region: "190101") },
    Row("30 February", ["resident.birth"]) { $0.residentNumber = residentNumber("19540230", 932) },
    Row("another birth date than the number's", ["birth.resident"]) { $0.birth = day("1954-03-13") },
    Row("another sex than the number's", ["sex.resident"]) { $0.sex = .male },
    Row("both at once", ["sex.resident", "birth.resident"]) { ($0.sex, $0.birth) = (.male, day("1954-03-13")) },
    Row("unknown codes", ["code"]) { ($0.ethnicity, $0.education) = ("99", "72") },
    Row("joined at 17", ["joined.age"]) { ($0.joined, $0.confirmed) = (day("1972-03-11"), day("1973-03-11")) },
    Row("joined at 18", []) { ($0.joined, $0.confirmed) = (day("1972-03-12"), day("1973-03-12")) },
    Row("confirmed a day too soon", ["confirmed.soon"]) { $0.confirmed = day("1980-06-30") },
    Row("confirmed before joining", ["confirmed.before"]) { $0.confirmed = day("1978-07-01") },
    Row("confirmed at once while there was no probation", []) { ($0.joined, $0.confirmed) = (day("1975-07-01"), day("1975-07-01")) },
    Row("a full member without confirmation", ["confirmed.missing"]) { $0.confirmed = nil },
    Row("a member without a day of joining", ["joined.missing"]) { $0.joined = nil },
    Row("a probationer already confirmed", ["confirmed.early"]) { $0.status = .probationary },
    Row("an activist with a day of joining", ["joined.none"]) { $0.status = .activist },
    Row("an activist without resident number", []) { ($0.status, $0.joined, $0.confirmed, $0.residentNumber) = (.activist, nil, nil, nil) },
    Row("joining tomorrow", ["joined.future", "confirmed.future"]) { ($0.joined, $0.confirmed) = (day("2026-12-05"), day("2027-12-05")) },
    Row("expelled and still full", ["standing"]) { $0.standing = .expelled },
    Row("a former member without a reason", ["standing"]) { $0.status = .former },
    Row("a former member who died", []) { ($0.status, $0.standing) = (.former, .dead) },
    Row("an applicant who is suspended", ["standing", "joined.none"]) { ($0.status, $0.standing) = (.applicant, .suspended) },
    Row("a phone of 10 digits", ["phone"]) { $0.phone = "1151234225" },
    Row("a phone with a blank", ["phone"]) { $0.phone = "115 1234225" },
    Row("lost contact without a day", ["lost.day"]) { $0.lostContact = .migrantWork },
    Row("lost contact without a kind", ["lost.kind"]) { $0.lostSince = day("2026-10-01") },
    Row("floats since, but not where", ["floats.to"]) { $0.floatsSince = day("2026-01-01") },
  ]
  @Test(arguments: rows) func everyFaultIsSaidAtOnce(row: Row) {
    var facts = Self.right
    row.change(&facts)
    let problems = facts.tidied(demo: true, today: Self.today).problems(at: Self.branch, today: Self.today, demo: true)
    #expect(Set(problems.map(\.code)) == row.codes)
    for problem in problems { #expect(problem.field != nil && !problem.word.zh.isEmpty && !problem.word.en.isEmpty, "\(problem.code)") }
  }
  @Test func theCertainValueIsOffered() {
    var facts = Self.right
    facts.sex = .male
    let word = facts.problems(at: Self.branch, today: Self.today, demo: true).first?.word
    #expect(word?.zh.contains("女") == true && word?.en.contains("female") == true)
  }
  @Test func sexAndBirthComeFromTheNumberWhenLeftOut() {
    var facts = Self.right
    (facts.sex, facts.birth) = (.unknown, nil)
    let tidied = facts.tidied(demo: true, today: Self.today)
    #expect(tidied.sex == .female && tidied.birth == Day(year: 1954, month: 3, day: 12))
  }
  @Test func aRegionThatDoesNotExistIsForDemosOnly() {
    #expect(Self.right.problems(at: Self.branch, today: Self.today, demo: false).map(\.code) == ["resident.region"])
  }
  @Test(arguments: ["11010519491231002X", "440524188001010014"]) func publishedNumbersHaveARightCheckDigit(text: String) {
    #expect(ResidentNumber.check(text.utf8.prefix(17).map { Int($0) - 48 }) == text.utf8.last)
  }
  @Test(arguments: [(Organization.Setting.temporary, false), (.virtual, false), (.joint, true), (.ordinary, true)]) func onlyFullBranchesHoldMembership(setting: Organization.Setting, holds: Bool) {
    var branch = Self.branch
    branch.setting = setting
    #expect(Self.right.problems(at: branch, today: Self.today, demo: true).isEmpty == holds)
    var worker = PersonFacts(name: "何敏", status: .none)
    worker.phone = "11500000000"
    #expect(worker.problems(at: branch, today: Self.today, demo: true).isEmpty)
  }
  @Test func membersBelongToABranchAndNotToACommittee() {
    let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
    #expect(Self.right.problems(at: town, today: Self.today, demo: true).map(\.code) == ["branch"])
  }
  @Test(arguments: [
    (PersonStatus.full, Standing.normal, true), (.full, .restored, true), (.full, .suspended, false), (.full, .stopped, false), (.probationary, .normal, false), (.former, .dead, false),
  ]) func probationersAndTheSuspendedStandOutsideTheBase(status: PersonStatus, standing: Standing, votes: Bool) { #expect(PersonFacts(name: "林", status: status, standing: standing).votes == votes) }
  @Test func whoseMembershipIsStoppedIsCountedNoMore() {
    #expect(PersonFacts(name: "林", status: .full).counts == ["persons", "members", "fullMembers"])
    #expect(PersonFacts(name: "林", status: .full, standing: .stopped).counts == ["persons"])
    #expect(PersonFacts(name: "林", status: .activist).counts == ["persons", "activists"])
  }
}
