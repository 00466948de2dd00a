import FeatureKit
import People
import Procedures

extension Admission {
  static let admitting = [
    Step("examine", .examine, done: .examined, by: .own, under: Clause("FZ-12"), blanks: [on, Blank("record", .decisionRecord, .text), Blank("result", .committeeSays, of: yesOrNo)], guards: [Gates.reviewStands, Gates.result("FZ-12")]),
    Step(
      "preview", .preview, done: .previewed, by: committee, under: Clause("FZ-13"), blanks: [on, Blank("leaves", .leavesOn, .day, hint: .leavesHint, optional: true), Blank("result", .previewResult, of: yesOrNo)],
      guards: [Gates.reviewStands, Gates.leaving, Gates.result("FZ-13")]),
    Step("form", .volunteerForm, done: .formFilled, by: .own, under: Clause("FZ-14"), blanks: [on, Blank("number", .formNumber)]),
    Step(
      "meeting", .meeting, done: .admitted, by: .own, under: Clause("FZ-15"), within: Figure("FZ-15", "meeting"), since: "preview", blanks: [Blank.on(.meetingOn)] + ballot + [Blank("resolution", .resolution, .text)],
      guards: [Gates.ballot("FZ-15"), Gates.carried, Gates.tellers]),
    Step("general", .generalDeliberates, done: .generalDeliberated, by: .nearest([.generalBranch]), under: Clause("FZ-15"), blanks: [on, Blank("record", .decisionRecord, .text)], applies: underGeneralBranch),
    Step("talkAbove", .talkAbove, done: .talkedAbove, by: committee, under: Clause("FZ-16"), blanks: [on, Blank("who", .talkedBy), Blank("record", .talkOpinion, .text)]),
    Step(
      "approve", .approve, done: .approved, by: committee, under: Clause("FZ-17"), within: Figure("FZ-17", "approve"), since: "meeting", blanks: [on, Blank("document", .documentNumber, optional: true)], guards: [Gates.approvalInTime],
      effect: Effects.becomes(.probationary, .effectAdmitted, on: { file, _ in file.admittedOn })),
    Step("record", .fileUp, done: .filedUp, by: committee, under: Clause("FZ-18"), blanks: [on], together: true),
  ]
  /// Counted by two people, each for themselves.
  private static let ballot = [
    Blank("entitled", .entitled, .number, hint: .entitledHint), Blank("present", .present, .number), Blank("written", .writtenOpinions, .number, optional: true), Blank("teller", .teller, of: members), Blank("agree", .agree, .number), Blank("against", .against, .number),
    Blank("abstain", .abstain, .number), Blank("secondTeller", .secondTeller, of: members), Blank("agreeAgain", .agreeAgain, .number), Blank("againstAgain", .againstAgain, .number), Blank("abstainAgain", .abstainAgain, .number),
  ]

  static let probation = [
    Step("assign", .assign, done: .assigned, by: .own, under: Clause("FZ-19"), blanks: [on, Blank("group", .groupName, optional: true)], together: true),
    Step("oath", .oath, done: .sworn, by: .own, under: Clause("FZ-20"), within: Figure("FZ-20", "oath"), since: "approve", blanks: [on, Blank("place", .place)], together: true),
    Step("observe", .observe, done: .observed, by: .own, under: Clause("FZ-21"), within: Figure("FZ-21", "assess"), blanks: [on, Blank("record", .assessRecord, .text)], leads: observed),
    Step("convert", .convert, done: .askedToConvert, by: .own, under: Clause("FZ-22"), blanks: [Blank.on(.convertOn)], guards: [Gates.probationOver]),
    Step(
      "vote", .voteOnProbation, done: .votedOnProbation, by: .own, under: Clause("FZ-23"),
      blanks: [Blank.on(.meetingOn), Blank("opinions", .opinions, .text), Blank("decision", .decisionWord, of: { _ in Decision.allCases.map { .init($0.rawValue, $0.word) } }), Blank("months", .extensionMonths, .number, hint: .extensionHint, optional: true)] + ballot,
      guards: [Gates.ballot("FZ-23"), Gates.decision, Gates.tellers]),
    Step("generalAgain", .generalDeliberates, done: .generalDeliberated, by: .nearest([.generalBranch]), under: Clause("FZ-23"), blanks: [on, Blank("record", .decisionRecord, .text)], applies: underGeneralBranch),
    Step(
      "approveVote", .approveVote, done: .approvedVote, by: committee, under: Clause("FZ-24"), within: Figure("FZ-24", "approve"), since: "vote", blanks: [on, Blank("confirmedOn", .confirmedOn, .day, hint: .confirmedHint, optional: true)], guards: [Gates.confirmedOn],
      effect: Effects.ofProbation, leads: { file, _ in file.value("decision", at: "vote") == Decision.extend.rawValue ? "observe" : nil }),
    Step("archive", .archive, done: .archived, by: committee, under: Clause("FZ-25"), blanks: [on, Blank("where", .archivedWhere)], together: true),
  ]
  /// Again every half-year until probation is about to end.
  private static let observed: @Sendable (CaseFile, Given) -> String? = { file, given in
    guard let began = file.admittedOn, let ends = file.probationEnds, let each = file.figure("FZ-21", "assess") else { return nil }
    let extended = file.extendedBy != nil, day = given.on ?? ends
    return (!extended && file.times("observe", after: began) + 1 < 2) || day.adding(months: each) <= ends ? "observe" : nil
  }
}
