import FeatureKit
import People
import Procedures

/// 发展党员: from the application to full membership and the archive. Steps of the texts of 2014 and 2026 stand in one plan; a case goes through those of the text that binds it.
package enum Admission: Procedure {
  package static let plan = Plan(
    "admission", .admission, of: [.branch], about: .person, under: Clause("FZ-06"), transition: Figure("FZ-38", "opening"), knowing: Candidate.load, papers: Papers.all,
    [Stage(.stageApplying, applying), Stage(.stageActivist, cultivating), Stage(.stageProspect, listing), Stage(.stageAdmitting, admitting), Stage(.stageProbation, probation)])
  static let committee = Office.nearest([.committee, .localCommittee])
  static let ofNewText: @Sendable (CaseFile) -> Bool = { !$0.isOfOldText }
  /// Where a general branch stands between, it deliberates what its branches decided.
  static let underGeneralBranch: @Sendable (CaseFile) -> Bool = { $0.above.last?.kind == .generalBranch }

  static let on = Blank.on(.onDay)
  static let yesOrNo: @Sendable (CaseFile) -> [Blank.Option] = { _ in [.init("yes", .fit), .init("no", .unfit)] }
  static let members: @Sendable (CaseFile) -> [Blank.Option] = { file in (file.candidate?.voters ?? []).map { .init($0.name, Word(zh: $0.name, en: $0.name)) } }

  private static let applying = [
    Step("apply", .apply, done: .applied, by: .own, under: Clause("FZ-01"), blanks: [Blank.on(.appliedOn)], guards: [Gates.noMember, Gates.age], effect: Effects.becomes(.applicant, .effectApplied)),
    Step("talk", .talk, done: .talked, by: .own, under: Clause("FZ-02"), within: Figure("FZ-02", "talk"), blanks: [on, Blank("who", .talkedBy, of: members), Blank("record", .talkRecord, .text)], guards: [Gates.voters(1, "FZ-02")]),
  ]
  private static let cultivating = [
    Step(
      "pick", .pick, done: .picked, by: .own, under: Clause("FZ-03"), blanks: [on, Blank("by", .recommendedBy, of: recommendations), Blank("why", .otherwiseWhy, hint: .otherwiseHint, optional: true), Blank("record", .decisionRecord, .text)],
      guards: [Gates.league], effect: Effects.becomes(.activist, .effectPicked)),
    Step("file", .fileActivist, done: .filedActivist, by: committee, under: Clause("FZ-04"), blanks: [on], together: true),
    Step(
      "companions", .nameCompanions, done: .namedCompanions, by: .own, under: Clause("FZ-05"), blanks: [on, Blank("first", .companion, of: members), Blank("second", .secondCompanion, of: members, optional: true)],
      guards: [Gates.voters(1, "FZ-05"), Gates.differ("first", "second", "FZ-05")]),
    Step(
      "assess", .assess, done: .assessed, by: .own, under: Clause("FZ-06"), within: Figure("FZ-06", "assess"), blanks: [on, Blank("reports", .reportCount, .number, hint: .reportHint), Blank("record", .assessRecord, .text)], guards: [Gates.reports],
      leads: assessed),
  ]
  private static let recommendations: @Sendable (CaseFile) -> [Blank.Option] = { _ in [.init("league", .byLeague), .init("mass", .byMass), .init("members", .byMembers)] }
  /// Again every half-year until the year is full; two at least.
  private static let assessed: @Sendable (CaseFile, Given) -> String? = { file, given in
    guard let began = file.taken("pick"), let least = file.figure("FZ-06", "least") else { return nil }
    let day = given.on ?? began
    return file.times("assess", after: began) + 1 < 2 || day < began.adding(months: least) ? "assess" : nil
  }

  private static let listing = [
    Step(
      "hear", .hear, done: .heard, by: .own, under: Clause("FZ-07"), notBefore: Wait("pick", Figure("FZ-06", "least"), why: .cultivatedNew), blanks: [on, Blank("asked", .askedPeople, .number), Blank("opinions", .opinions, .text), Blank("result", .committeeSays, of: yesOrNo)],
      guards: [Gates.result("FZ-07")], applies: ofNewText),
    Step("consent", .consent, done: .consented, by: committee, under: Clause("FZ-08"), blanks: [on], together: true, applies: ofNewText),
    Step("notice", .notice, done: .noticed, by: .own, under: Clause("FZ-07"), blanks: [Blank.on(.noticeFrom), Blank("place", .noticePlace)], applies: ofNewText),
    Step(
      "list", .list, done: .listed, by: .own, under: Clause("FZ-07"), notBefore: Wait("notice", Figure("FZ-07", "notice"), why: .noticeFive), blanks: [on, Blank("objections", .objectionCount, .number), Blank("handled", .objectionsHandled, .text, optional: true)],
      guards: [Gates.objections], effect: Effects.becomes(.prospect, .effectListed), applies: ofNewText),
    Step(
      "listOld", .listOld, done: .listed, by: .own, under: Clause("FZ-07"), notBefore: Wait("pick", Figure("FZ-06", "least"), why: .cultivatedOld), blanks: [on, Blank("asked", .askedPeople, .number), Blank("opinions", .opinions, .text), Blank("result", .committeeSays, of: yesOrNo)],
      guards: [Gates.result("FZ-07")], effect: Effects.becomes(.prospect, .effectListed), applies: { $0.isOfOldText }),
    Step("fileOld", .fileProspect, done: .filedProspect, by: committee, under: Clause("FZ-08"), blanks: [on], together: true, applies: { $0.isOfOldText }),
    Step(
      "introducers", .nameIntroducers, done: .namedIntroducers, by: .own, under: Clause("FZ-09"), blanks: [on, Blank("first", .introducer, of: members), Blank("second", .secondIntroducer, of: members)],
      guards: [Gates.voters(2, "FZ-09"), Gates.differ("first", "second", "FZ-09")]),
    Step(
      "review", .review, done: .reviewed, by: .own, under: Clause("FZ-10"), blanks: [on, Blank("self", .reviewOfSelf, .text), Blank("relatives", .reviewOfRelatives, .text), Blank("result", .reviewResult, of: yesOrNo)], guards: [Gates.result("FZ-10")]),
    Step(
      "train", .train, done: .trained, by: committee, under: Clause("FZ-11"), blanks: [Blank.on(.trainedOn), Blank("days", .trainingDays, .number), Blank("hours", .trainingHours, .number), Blank("result", .trainingResult, of: yesOrNo)],
      guards: [Gates.training, Gates.result("FZ-11")], together: true),
  ]
}
