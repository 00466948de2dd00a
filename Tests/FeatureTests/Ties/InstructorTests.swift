import FeatureKit
import Foundation
import Support
import Testing
@testable import Ties

@Suite struct InstructorDecisions {
  static let today = Sample.day
  @Test func anInstructorHasAnAreaAndIsAtOnePlaceAtATime() throws {
    let now = try ContactDecisions.occasion(), long = String(repeating: "长", count: 61), i = Sample.instructor
    func name(_ area: String, at o: Organization = Sample.town, kept: Bool = false) throws -> [String] {
      try ContactDecisions.codes { try NameInstructor(ID(7), at: o.id, area: area).decide(.init(organization: o, person: Sample.leader, isKept: kept), now) }
    }
    #expect(try name("东片") == [])
    #expect(try name(" ", at: Sample.branch, kept: true) == ["organization.branch", "area.missing", "instructor.kept"])
    #expect(try name(long) == ["area.long"])
    let here = BookInstructor.Situation(instructor: i, organization: Sample.branch, taken: [.morning])
    var outside = here, unseen = here, ended = here
    outside.organization = Organization(id: ID(8), parent: ID(1), path: "/1/8/", name: "柳林镇党委", kind: .committee)
    unseen.gatheringSeen = false
    ended.instructor.endedOn = Self.today
    let table: [(BookInstructor.Situation, Day, DayPart, [String])] = [
      (here, Self.today, .evening, []), (here, Self.today, .morning, ["instructor.taken"]), (here, Self.today.adding(-1), .evening, ["day.past"]), (here, Self.today.adding(200), .evening, ["day.far"]),
      (outside, Self.today, .evening, ["organization.outside", "organization.kind"]), (unseen, Self.today, .evening, ["gathering.unknown"]), (ended, Self.today, .evening, ["instructor.ended"]),
    ]
    for (s, day, part, codes) in table { #expect(try ContactDecisions.codes { try BookInstructor(i.id, for: s.organization.id, .themeDay, on: day, part).decide(s, now) } == codes, "\(codes)") }
    let out = try BookInstructor(i.id, for: Sample.branch.id, .themeDay, on: Self.today, .evening).decide(here, now)
    #expect(out.notices.map(\.to) == [.person(i.person.id)] && out.changes.last?.expects == 1)
    #expect(try ContactDecisions.codes { try EndInstructor(i.id).decide(.init(instructor: i, booked: Sample.guidances), now) } == ["instructor.booked"])
    #expect(try ContactDecisions.codes { try EndInstructor(i.id).decide(.init(instructor: ended.instructor, booked: []), now) } == ["instructor.ended"])
  }
  @Test func whatWasCalledOffIsTakenBackWhileThereIsTime() throws {
    let now = try ContactDecisions.occasion(), g = Sample.guidances[0]
    func at(_ g: Guidance, taken: [DayPart] = [], _ place: Place = Sample.branch.place) -> CancelGuidance.Situation { .init(guidance: g, taken: taken, place: place) }
    var gone = g, past = g
    gone.cancelledOn = Self.today
    past.day = Self.today.adding(-1)
    #expect(try CancelGuidance(g.id).decide(at(g), now).notices.count == 1)
    #expect(try CancelGuidance(g.id).decide(at(g, Sample.town.place), now).notices.count == 2, "the branch hears of what the office calls off")
    #expect(try ContactDecisions.codes { try CancelGuidance(g.id).decide(at(gone), now) } == ["guidance.cancelled"])
    #expect(try ContactDecisions.codes { try CancelGuidance(g.id).decide(at(past), now) } == ["day.past"])
    #expect(try ContactDecisions.codes { try RestoreGuidance(g.id).decide(at(gone), now) } == [])
    #expect(try ContactDecisions.codes { try RestoreGuidance(g.id).decide(at(g), now) } == ["guidance.stands"])
    #expect(try ContactDecisions.codes { try RestoreGuidance(g.id).decide(at(gone, taken: [g.part]), now) } == ["instructor.taken"])
  }
  @Test func everyKindOfMeetingHasALocalChecklistInBothLanguages() throws {
    let rules = try ContactDecisions.occasion().rules
    for kind in GuidedKind.allCases {
      let rule = try #require(rules.rule(kind.clause.rule, on: Self.today)), lines = ChecklistPage.lines(of: rule.text)
      #expect(rule.local && lines.count >= 5, "\(kind)")
      #expect(lines.allSatisfy { !$0.part.zh.isEmpty && !$0.part.en.isEmpty && $0.text.zh != $0.text.en }, "\(kind)")
    }
    #expect(ChecklistPage.lines(of: Word(zh: "横幅：写全称\n没有冒号的一行", en: "One line")).map(\.part.zh) == ["横幅", ""])
    #expect(ChecklistPage.lines(of: nil).isEmpty)
  }
}

@Suite struct InstructorStories {
  private func name(_ parish: Parish) async throws -> ID<Instructor> { ID(try await parish.world.perform(NameInstructor(parish.persons[0], at: parish.tree.town.id, area: "东片"), as: parish.clerk).made?.id ?? 0) }

  @Test func aBranchAsksAnInstructorAndNobodyElseGetsThatTime() async throws {
    let parish = try await Parish(), first = parish.tree.first.id, second = parish.tree.second.id
    try await parish.visit { site async throws in
      #expect(try await site.get("/organizations/\(parish.tree.town.id)/instructors/new?q=林", as: "clerk").text.contains("林晓梅"))
      let refused = try await site.post("/organizations/\(parish.tree.town.id)/instructors/new", as: "clerk", [("q", "林"), ("person", parish.persons[0].description), ("area", "")])
      #expect(refused.status == 422 && refused.text.contains("请填写"))
      #expect(try await site.post("/organizations/\(parish.tree.town.id)/instructors/new", as: "clerk", [("person", parish.persons[0].description), ("area", "东片")]).status == 303)
      #expect(try await site.post("/organizations/\(parish.tree.town.id)/instructors/new", as: "clerk", [("person", parish.persons[0].description), ("area", "西片")]).status == 422)
    }
    let id: ID<Instructor> = ID(Int64(try await parish.world.count("SELECT id FROM instructor")))
    try await parish.visit { site async throws in
      #expect(try await site.get("/instructors?day=2026-12-10", as: "neighbour").text.contains("东片"))
      #expect(!(try await site.get("/instructors?day=2026-12-10", as: "stranger").text.contains("东片")))
      #expect(try await site.get("/instructors/\(id)/book?day=2026-12-10&part=evening&gathering=77", as: "secretary").text.contains("12月党员大会"))
      let fields = [("organization", first.description), ("kind", "branchAssembly"), ("day", "2026-12-10"), ("part", "evening"), ("gathering", "77")]
      let made = try await site.post("/instructors/\(id)/book", as: "secretary", fields), one = try #require(made.location)
      #expect(made.status == 303)
      let again = try await site.post("/instructors/\(id)/book", as: "neighbour", [("organization", second.description), ("kind", "themeDay"), ("day", "2026-12-10"), ("part", "evening")])
      #expect(again.status == 422 && again.text.contains("这个时段已约出"))
      #expect(try await site.post("/instructors/\(id)/book", as: "neighbour", [("organization", first.description), ("kind", "themeDay"), ("day", "2026-12-10"), ("part", "morning")]).status == 404)
      #expect(try await site.post("/instructors/\(id)/book", as: "stranger", json: "{\"organization\":\"\(parish.elsewhere.id)\",\"kind\":\"themeDay\",\"day\":\"2026-12-10\",\"part\":\"morning\"}").status == 404)
      #expect(try await site.post("/instructors/\(id)/book", as: "secretary", json: "{\"organization\":\"\(first)\",\"kind\":\"dance\",\"day\":\"2026-02-30\",\"part\":\"night\"}").text.contains(#""field":"kind""#))
      #expect(try await site.get(one, as: "leader").text.contains("/gatherings/77"))
      #expect(try await site.get(one, as: "neighbour").status == 404)
      #expect(try await site.get("/organizations/\(first)/ties", as: "secretary").text.contains("林晓梅"))
      #expect(try await site.get("/instructors", as: "member").status == 403)
      #expect(try await site.post("/instructors/\(id)/end", as: "secretary", json: "{}").status == 403)
      #expect(try await site.post("/instructors/\(id)/end", as: "clerk", json: "{}").status == 422)
    }
    #expect(try await parish.told(0).contains("请指导柳河村党支部"))
    for one in [parish.leader, parish.secretary] { #expect(try await parish.cards(one).contains { $0.hasPrefix("近 7 天的指导") }) }
    #expect(try await parish.cards(parish.neighbour).isEmpty)
  }
  @Test func callingOffFreesTheTimeAndIsUndone() async throws {
    let parish = try await Parish(), id = try await name(parish), day = parish.today.adding(3)
    let guidance: ID<Guidance> = ID(try await parish.world.perform(BookInstructor(id, for: parish.tree.first.id, .partyLecture, on: day, .morning), as: parish.secretary).made?.id ?? 0)
    let clash: SQL = "INSERT INTO guidance_part (person, day, part, guidance) VALUES (\(parish.persons[0]), \(day), 'morning', \(guidance))"
    await #expect(throws: (any Error).self) { try await parish.world.database.write { session in _ = try session.execute(clash) } }
    try await parish.visit { site async throws in
      #expect(try await site.post("/guidance/\(guidance)/cancel", as: "neighbour", json: "{}").status == 404)
      #expect(try await site.post("/guidance/\(guidance)/cancel", as: "leader", json: "{}").status == 403, "who guides asks the office")
      #expect(try await site.post("/guidance/\(guidance)/cancel", as: "clerk").status == 303)
      #expect(try await site.get("/guidance/\(guidance)", as: "secretary").text.contains("已于"))
    }
    let other: ID<Guidance> = ID(try await parish.world.perform(BookInstructor(id, for: parish.tree.second.id, .themeDay, on: day, .morning), as: parish.neighbour).made?.id ?? 0)
    #expect(try await parish.world.refusal(of: RestoreGuidance(guidance), as: parish.secretary)?.problems.map(\.code) == ["instructor.taken"])
    try await parish.world.perform(CancelGuidance(other), as: parish.neighbour)
    try await parish.world.perform(RestoreGuidance(guidance), as: parish.secretary)
    #expect(try await parish.world.count("SELECT count(*) FROM guidance_part") == 1)
    let references = [Reference(Instructor.reference, id), Reference(Guidance.reference, guidance)]
    #expect(try await parish.world.read(as: parish.secretary, sight: Ties.read) { try $0.names(references)[references[0]]?.text } == "林晓梅")
    #expect(try await parish.world.read(as: parish.secretary, sight: Ties.read) { try $0.names(references)[references[1]]?.text } == "柳河村党支部")
    #expect(try await parish.world.read(as: parish.stranger, sight: Ties.read) { try $0.names(references).isEmpty })
    try await parish.world.perform(CancelGuidance(guidance), as: parish.secretary)
    try await parish.world.perform(EndInstructor(id), as: parish.clerk)
    #expect(try await parish.codes(BookInstructor(id, for: parish.tree.first.id, .themeDay, on: day, .morning), as: parish.secretary) == ["instructor.ended"])
  }
  @Test func theChecklistIsReadInBothLanguagesAndPrinted() async throws {
    let parish = try await Parish()
    try await parish.visit { site async throws in
      let page = try await site.get("/checklists/branchAssembly", as: "secretary")
      #expect(page.status == 200 && page.text.contains("横幅") && page.text.contains("☐") && page.text.contains("HQ-01"))
      #expect(try await site.get("/checklists/dance", as: "secretary").status == 404)
      #expect(try await site.get("/checklists/themeDay", as: "member").status == 403)
    }
  }
  @Test func whoGuidesAsTwoFilesIsOneAfterwards() async throws {
    let parish = try await Parish(), id = try await name(parish), (from, to) = (parish.persons[0], parish.persons[3])
    try await parish.world.perform(BookInstructor(id, for: parish.tree.first.id, .partyLecture, on: parish.today, .evening), as: parish.secretary)
    for rows in ties.personRows where ["instructor", "guidance_part"].contains(rows.name) {
      let moved = try await parish.world.read { try rows.movable($0, from, to) }
      #expect(moved.count == 1, "\(rows.name)")
      for change in rows.point(moved, from, to) { #expect(try await parish.world.database.write { try $0.execute(change.sql) } == 1) }
    }
    #expect(try await parish.world.text("SELECT person FROM guidance_part") == to.description)
  }
}
