import FeatureKit
import Foundation
import Support
import Testing
@testable import Talks

/// Every refusal of every action, without a database.
@Suite struct Decisions {
  private static let posts: [String: Actor.Post] = [
    "secretary": .init(role: .secretary, place: Sample.branch.place, may: ["talks.record", "talks.keep"]), "above": .init(role: .secretary, place: Sample.town.place, may: ["talks.record", "talks.keep"]), "member": .init(role: .member, place: Sample.branch.place, may: ["talks.record"]),
  ]
  private func occasion(_ who: String, _ person: Int64? = nil, _ assurance: Assurance = .full) throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    var actor = Actor(account: ID(1), person: person.map { ID($0) }, posts: [Self.posts[who]].compactMap { $0 })
    actor.assurance = assurance
    return Occasion(now: Moment(Sample.day, minutes: 560), actor: actor, house: House(rules: rules, grants: Grants(talks.grants)), seed: 1000)
  }
  private func codes(_ work: () throws -> Outcome) throws -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map { "\($0.code)\($0.field.map { " \($0)" } ?? "")" } }
  }
  private var situation: RecordTalks.Situation { .init(branch: Sample.branch, round: Sample.matrices[3].round ?? Round(year: 2026, people: [], talks: [])) }
  private func recording(_ one: Int64?, _ with: [Int64], daysAgo: Int = 1, note: String? = nil, as who: String = "secretary", _ person: Int64? = 11, at branch: Organization = Sample.branch) throws -> [String] {
    let action = RecordTalks(at: ID(3), one.map { ID($0) }, with: with.map { ID($0) }, on: Sample.day.adding(-daysAgo), note: note), at = try occasion(who, person)
    var s = situation
    s.branch = branch
    return try codes { try action.decide(s, at) }
  }

  @Test func aTalkIsRecordedByOneOfTheTwoOrByTheBranchsDesk() throws {
    #expect(try recording(nil, [14]) == [])
    #expect(try recording(nil, [15], as: "member", 14) == [])
    #expect(try recording(15, [14], as: "member", 14) == [], "the other of the two")
    #expect(try recording(13, [14, 15, 16]) == [], "one with several, from paper")
    #expect(try recording(13, [14], as: "member", 15) == ["record.others"])
    #expect(try recording(13, [14], as: "above", 90) == ["record.others"], "the same post one level up does not keep the branch's talks")
    #expect(try recording(nil, [14], as: "above", 90) == ["with.unknown with"])
    #expect(try recording(nil, [14], as: "above", nil) == ["one.missing one"])
  }
  @Test func everyProblemIsSaidAtOnce() throws {
    #expect(try recording(nil, [], daysAgo: -1, note: String(repeating: "长", count: 2001)) == ["on.future on", "with.missing with", "note.long note", "note.others note"])
    #expect(try recording(nil, [11, 99], daysAgo: 800, at: Sample.town) == ["branch.only", "on.old on", "with.self with", "with.unknown with"])
    #expect(try recording(nil, [14, 14]) == ["with.many with"])
    #expect(try recording(13, [14], note: "谈得很好") == ["note.others note"], "what was said is not for the secretary to write")
    #expect(try recording(nil, [14, 15], note: "谈得很好") == ["note.others note"])
    #expect(try recording(nil, [12], daysAgo: 3) == ["talk.twice on"], "it is on record, whoever recorded it")
  }
  @Test func whatWasPlannedBecomesTheRecordAndTheOtherIsAsked() throws {
    let action = RecordTalks(at: ID(3), with: [ID(14)], on: Sample.day, note: "家里有事"), outcome = try action.decide(situation, occasion("member", 12))
    #expect(outcome.made == Reference("talk", ID<Talk>(1)), "the row that was planned")
    #expect(outcome.notices.map(\.to) == [.person(ID(14))])
    #expect(!outcome.entry.sentence.zh.contains("家里") && !outcome.entry.sentence.zh.contains("日常"), "neither what was said nor the occasion is in the journal")
  }
  @Test func aRoundIsArrangedByTheBranchItself() throws {
    func planning(_ pairs: [String], in days: Int = 10, as who: String = "secretary") throws -> [String] {
      var action = PlanTalks(at: ID(3), [], by: Sample.day.adding(days))
      action.pairs = pairs
      let at = try occasion(who, 11), planned = action
      return try codes { try planned.decide(situation, at) }
    }
    #expect(try planning(["11-13", "13-15"]) == [])
    #expect(try planning([]) == ["pairs.missing pairs"])
    #expect(try planning(["11-13", "13-11"], in: -1) == ["due.range due", "pairs.unknown pairs"])
    #expect(try planning(["12-14"]) == ["pairs.twice pairs"])
    #expect(try planning(["11-99", "x"]) == ["pairs.unknown pairs"])
    #expect(try planning((0..<31).map { "11-\($0 + 100)" }) == ["pairs.many pairs", "pairs.unknown pairs"])
    #expect(try planning(["11-13"], as: "above") == ["plan.above"])
  }
  private func one(_ n: Int) -> TalkInRound { TalkInRound(talk: Sample.talks[n], round: situation.round) }

  @Test func onlyTheTwoSayWhetherItWasSo() throws {
    #expect(try codes { try AnswerTalk(ID(2), .confirmed).decide(one(1), occasion("member", 12)) } == [])
    #expect(try codes { try AnswerTalk(ID(2), .denied).decide(one(1), occasion("member", 12)) } == [])
    #expect(try codes { try AnswerTalk(ID(2), .confirmed).decide(one(1), occasion("secretary", 13)) } == ["answer.others"])
    #expect(try codes { try AnswerTalk(ID(2), .confirmed).decide(one(1), occasion("member", 11)) } == ["answer.same"])
    #expect(try codes { try AnswerTalk(ID(1), .confirmed).decide(one(0), occasion("member", 14)) } == ["answer.planned"])
    #expect(try codes { try AnswerTalk(ID(4), .denied).decide(one(3), occasion("member", 15)) } == ["withdrawn"])
    #expect(try AnswerTalk(ID(2), .denied).decide(one(1), occasion("member", 12)).notices.map(\.to) == [.person(ID(11))], "who recorded it is told")
  }
  @Test func whoRecordedItOrTheBranchsDeskMendsIt() throws {
    let day = Sample.day.adding(-5)
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: day, .hardship).decide(one(2), occasion("member", 12)) } == [])
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: day, .hardship).decide(one(2), occasion("member", 16)) } == ["correct.others"])
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: day, .hardship).decide(one(2), occasion("above", 90)) } == ["correct.others"])
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: Sample.day.adding(1), .hardship).decide(one(2), occasion("secretary", 11)) } == ["on.future on"])
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: Sample.day.adding(-400), .hardship).decide(one(2), occasion("secretary", 11)) } == ["on.year on"])
    #expect(try codes { try CorrectTalk(ID(3), version: 1, on: Sample.day.adding(-40), .hardship).decide(one(2), occasion("member", 12)) } == ["nothing.changed"])
    #expect(try codes { try CorrectTalk(ID(1), version: 1, on: day, .other).decide(one(0), occasion("secretary", 11)) } == ["correct.planned"])
    #expect(try codes { try WithdrawTalk(ID(3), version: 1).decide(one(2), occasion("member", 16)) } == ["withdraw.others"])
    #expect(try codes { try WithdrawTalk(ID(1), version: 1).decide(one(0), occasion("member", 14)) } == ["withdraw.others"])
    #expect(try codes { try WithdrawTalk(ID(1), version: 1).decide(one(0), occasion("secretary", 11)) } == [])
    #expect(try codes { try WithdrawTalk(ID(4), version: 1).decide(one(3), occasion("secretary", 11)) } == ["withdrawn"])
  }
  @Test func whatWasSaidIsWrittenAndSharedByTheTwoAlone() throws {
    let written = Sample.pages[2].talk
    #expect(try codes { try WriteNote(ID(3), version: 1, "新的内容").decide(written, occasion("member", 12)) } == [])
    #expect(try codes { try WriteNote(ID(3), version: 1, "新的内容").decide(written, occasion("secretary", 11)) } == ["note.others"])
    #expect(try codes { try WriteNote(ID(3), version: 1, "新的内容").decide(written, occasion("member", 12, .slip(proven: false))) } == ["unproven"])
    #expect(try codes { try WriteNote(ID(3), version: 1, String(repeating: "长", count: 2001)).decide(written, occasion("member", 12)) } == ["note.long note"])
    #expect(try codes { try WriteNote(ID(3), version: 1, written.record?.text ?? "").decide(written, occasion("member", 12)) } == ["nothing.changed"])
    #expect(try codes { try WriteNote(ID(1), version: 1, "新的").decide(Sample.talks[0], occasion("member", 14)) } == ["note.planned"])
    #expect(try codes { try ShareNote(ID(3), version: 1, true).decide(written, occasion("member", 16)) } == [])
    #expect(try codes { try ShareNote(ID(3), version: 1, false).decide(written, occasion("member", 16)) } == ["share.same"])
    #expect(try codes { try ShareNote(ID(3), version: 1, true).decide(Sample.talks[2], occasion("member", 16)) } == ["share.nothing"])
    #expect(try codes { try ShareNote(ID(3), version: 1, true).decide(written, occasion("above", 90)) } == ["note.others"])
  }
}
