import FeatureKit
import People
import Procedures

/// What the register says after a step: each a decision of people, recorded by the room People.
enum Effects {
  private static let ranks: [PersonStatus] = [.applicant, .activist, .prospect, .probationary, .full]
  private static func rank(_ status: PersonStatus) -> Int { ranks.firstIndex(of: status) ?? -1 }

  /// Makes somebody `status`, where they are not that far already: a file taken over from paper may be of somebody who is.
  static func becomes(_ status: PersonStatus, _ reason: Word, on day: @escaping @Sendable (CaseFile, Given) -> Day? = { _, given in given.on }) -> Effect {
    { file, given, occasion throws(Refusal) in
      guard let candidate = file.candidate, rank(candidate.status) < rank(status) else { return [] }
      return [try StoredAction(ChangeStatus(person: candidate.person, version: candidate.version, status: status, on: day(file, given) ?? occasion.today, reason: reason.zh))]
    }
  }
  /// What the committee's decision on a probation makes of it.
  static let ofProbation: Effect = { file, given, occasion throws(Refusal) in
    guard let candidate = file.candidate, candidate.status == .probationary, let decision = file.value("decision", at: "vote").flatMap({ Decision(rawValue: $0) }) else { return [] }
    switch decision {
    case .extend: return []
    case .confirm: return try becomes(.full, .effectConfirmed, on: { _, given in given.day("confirmedOn") })(file, given, occasion)
    case .cancel:
      return [try StoredAction(ChangeStatus(person: candidate.person, version: candidate.version, status: .former, standing: .probationCancelled, on: given.on ?? occasion.today, reason: Word.effectCancelled.zh))]
    }
  }
}
