import FeatureKit

/// The pages of an organization's overview.
enum Way: CaseIterable {
  case now, periods, attendance, children, participation, statistics, bulletin

  var word: Word {
    switch self {
    case .now: .asItStands
    case .periods: .twoPeriods
    case .attendance: .attendanceTitle
    case .children: .sideBySide
    case .participation: .participation
    case .statistics: .statistics
    case .bulletin: .bulletin
    }
  }
  func address(_ id: ID<Organization>) -> Address {
    switch self {
    case .now: Overview.of(id)
    case .periods: Overview.periods(id)
    case .attendance: Overview.attendance(id)
    case .children: Overview.children(id)
    case .participation: Overview.participation(id)
    case .statistics: Overview.statistics(id)
    case .bulletin: Overview.bulletin(id)
    }
  }
  static func links(_ id: ID<Organization>, here: Way, _ t: Reader) -> HTML {
    chips(t(.overview), Way.allCases.map { (text: t($0.word), to: $0.address(id), count: nil, here: $0 == here) })
  }
}
