import FeatureKit
import HTTPTypes
import HummingbirdCore

/// Checking in: its pages, and the one address that takes what was scanned, now or out of a phone's queue.
enum CheckIns {
  static let endpoints: [Endpoint] =
    page(Gatherings.checkInSetting, reads: "gatherings.read") { scope, _, id in try CheckInSettingPage.load(id, .nothing, in: scope) }
    + post(Gatherings.checkInSetting, SwitchCheckIn.self, showing: { scope, entered, id in try CheckInSettingPage.load(id, entered, in: scope) }, then: { Gatherings.checkInSetting($1.organization) })
    + page(Gatherings.checkInDesk, reads: "gatherings.record") { scope, _, id in try CheckInDeskPage.load(id, .nothing, in: scope) }
    + prepared(
      Gatherings.checkInDesk, { scope, entered, id in try CheckInDeskPage.load(id, entered, in: scope) },
      prepare: { _, fields, _ in (OpenCheckIn(gathering: ID(fields["gathering"]?.text ?? "") ?? ID(0), secret: Form.freshKey() + Form.freshKey()), true) }, then: { _, action, _ in .go(Gatherings.checkInDesk(action.gathering)) })
    + post(Gatherings.closeCheckIn, CloseCheckIn.self, then: { Gatherings.checkInDesk($1.gathering) })
    + page(Gatherings.checkInScreen, reads: "gatherings.record") { scope, _, id in try CheckInScreen.load(id, in: scope) }.renewing()
    + page(Gatherings.checkIns, reads: CheckIn.permission) { scope, query in try CheckInPage.load(Entered(query.fields), in: scope) }
    + errand(
      Gatherings.checkIns, needs: CheckIn.permission, action: CheckIn.self, fields: ["code", "gathering", "at", "device", "how"], gives: taken,
      showing: { scope, entered in try CheckInPage.load(entered, in: scope) }, do: { visit, delivered, identity in try await Arrivals(visit: visit, identity: identity).take(delivered.fields) })

  private static let taken: [Told.Given] = .value("CheckInTaken") { try Schema(samples: [CheckInTaken(id: ID(9), sentence: .checkedInAlready, again: true, address: Gatherings.one(ID(9)))]) } + .value("CheckInResults", status: 200) { try Schema(samples: [CheckInResults.sample]) } + .at([303, 429])
}

/// The answer to one that was sent as JSON.
struct CheckInTaken: Encodable, Sendable {
  var id: ID<Gathering>
  var sentence: Word
  var again: Bool
  var address: Address
}
/// The answer to several, in their order.
struct CheckInResults: Encodable, Sendable {
  enum State: String, Encodable, Sendable { case taken, again, refused, later }
  struct Line: Encodable, Sendable {
    var index: Int
    var state: State
    var code: String?
    var message: String
    var gathering: ID<Gathering>?
    var address: Address?
    /// Seconds, where it is to be sent again.
    var retryAfter: Int?
  }
  var results: [Line]
  static let sample = CheckInResults(results: [
    Line(index: 0, state: .taken, message: Word.checkedInAlready.zh, gathering: ID(9), address: Gatherings.one(ID(9))), Line(index: 1, state: .later, code: "locked", message: Word.checkInLocked(30).zh, retryAfter: 30),
  ])
}

extension [Endpoint] {
  /// Shown again by the browser itself when the code changes, every half minute, without a script; kept by no browser.
  package func renewing() -> [Endpoint] {
    map { endpoint in
      var again = endpoint
      again.answer = { visit in
        var response = try await endpoint.answer(visit)
        let shortest = Int64(RotatingCode.periods[0]), left = shortest - visit.desk.performer.clock.now().ms / 1000 % shortest
        if let name = HTTPField.Name("Refresh") { response.headers[name] = String(left + 1) }
        response.headers[.cacheControl] = "no-store"
        return response
      }
      return again
    }
  }
}
