import Divisions
import FeatureKit
import Importing

/// What can be taken out: the national roster first, for it is asked for every month, then every list of the rooms.
enum Offered {
  static let national = "national"
  private static let members = "members"

  static func lists(_ exporters: [Exporter], in scope: Scope) throws -> [Exporter] {
    guard let register = exporters.first(where: { $0.name == members }) else { return exporters }
    let columns = try RosterLayout.columns(in: scope)
    return columns.isEmpty ? exporters : [register.arranged(columns, as: national, .nationalRoster)] + exporters
  }
}

extension Word {
  fileprivate static let nationalRoster = Word(zh: "全国系统花名册（列的次序待核对）", en: "National roster (columns unconfirmed)")
}
