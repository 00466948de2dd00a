import Duties
import FeatureKit
import Foundation

/// Makes the demo: a county that has worked with Zhibu for two years, by performing what its people would have performed.
package struct DemoCounty {
  package enum Size: String, Sendable, CaseIterable {
    case small, county
    /// About 100,000 members and two months: for measuring.
    case city
    var months: Int { switch self { case .small: 4; case .county: 24; case .city: 2 } }
  }
  private let performer: Performer
  private let directory: URL
  private let size: Size

  /// - Parameter directory: `Data/demo`.
  package init(_ performer: Performer, material directory: URL, size: Size) {
    self.performer = performer
    self.directory = directory
    self.size = size
  }

  /// - Parameter said: what is being done, and how far of the whole, 0 to 1.
  /// - Returns: how many actions were performed.
  package func make(said: @escaping @Sendable (String, Double) -> Void) async throws -> Int {
    let now = performer.clock.now(), material = try Material(directory: directory), pen = Pen(performer)
    var draw = Draw(seed: 20_261_204)
    let plan = switch size {
    case .small: CountyPlan.small(material, today: now.day, &draw)
    case .county: try CountyPlan(material, today: now.day, &draw)
    case .city: try CountyPlan(material, today: now.day, &draw).repeated(22)
    }
    let first = now.day.adding(months: -size.months), start = Moment(Day(year: first.year, month: first.month, day: 1), minutes: 9 * 60)
    var founding = Founding(pen: pen, plan: plan, material: material, start: start, today: now, draw: draw, people: try PersonDraw(material, today: now.day), said: { said($0, $1 * 0.15) })
    let founded = try await founding.found()
    let county = try await DemoAccounts(pen: pen, at: start).open(founded)
    var years = Timeline(pen: pen, performer: performer, county: county, material: material, start: start, today: now, draw: founding.draw, said: { said($0, 0.15 + $1 * 0.85) })
    try await years.pass()
    try await Supervision(pen: pen, performer: performer, county: county, today: now).take()
    try await Neighbourhood(pen: pen, performer: performer, county: county, today: now).take()
    try await Talking(pen: pen, performer: performer, county: county, start: start, today: now).take()
    try await Collecting(pen: pen, performer: performer, county: county, start: start, today: now).take()
    try await Oversight(pen: pen, performer: performer, county: county, today: now).take()
    try await Righting(pen: pen, county: county, start: start, today: now).take()
    var admitting = Admitting(pen: pen, county: county, region: material.county.code, start: start, today: now, people: founding.people, draw: founding.draw)
    try await admitting.take()
    try await Burden(pen: pen, performer: performer, county: county, today: now).take()
    try await DemoFiles(pen: pen, today: now).write(county)
    try await Evening(pen: pen, today: now).plan(county)
    try await Together(pen: pen, county: county, today: now).take()
    try await Faraway(pen: pen, county: county, today: now).take()
    try await Transferring(pen: pen, county: county, today: now).take()
    try await DemoAccounts(pen: pen, at: now).slip(county, performer.database.vault, at: now)
    return pen.performed
  }
}

extension DemoCounty {
  package static let accounts = ["county.admin", "town.clerk", "branch.secretary", "group.leader", "member", "auditor", "system.admin", "security.admin"]
  package static let password = DemoAccounts.password
}
