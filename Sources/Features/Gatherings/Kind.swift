import FeatureKit

extension Gathering {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    case branchAssembly, committeeMeeting, groupMeeting, partyLecture, themeDay, organizationLifeMeeting

    /// Who is expected at it.
    var audience: Audience {
      switch self {
      case .committeeMeeting: .committee
      case .groupMeeting: .groups
      default: .members
      }
    }
    /// What an organization may hold: a temporary branch has no committee of its own, a virtual one has nobody who votes there and no groups, and above branches there are lectures and theme days.
    static func allowed(at o: Organization) -> [Kind] {
      if o.kind != .branch { return [.partyLecture, .themeDay] }
      return switch o.setting {
      case .ordinary, .joint: allCases
      case .temporary: [.branchAssembly, .groupMeeting, .partyLecture, .themeDay]
      case .virtual: [.partyLecture, .themeDay, .organizationLifeMeeting]
      }
    }
    static func label(_ kinds: [Kind], on day: Day) -> Word {
      Word(zh: "\(day.year)年\(day.month)月\(day.day)日\(names(kinds).zh)", en: "\(names(kinds).en) of \(day)")
    }
    static func names(_ kinds: [Kind]) -> Word {
      Word(zh: kinds.map(\.word.zh).joined(separator: "、"), en: kinds.map(\.word.en).joined(separator: ", "))
    }
    /// In the order in which they are always named, each once.
    static func ordered(_ kinds: [Kind]) -> [Kind] { allCases.filter(kinds.contains) }
  }
  enum Audience: Hashable, Sendable { case members, committee, groups }
}
