import FeatureKit

/// What was scanned, one by one: each is judged and kept by itself, whatever became of the one before.
struct Arrivals: Sendable {
  let visit: Visit
  let identity: Identity

  private enum Fate {
    case taken(Gathering, Receipt), again(Gathering)
    case refused(Refusal)
    /// Too many wrong codes: seconds to wait.
    case later(Refusal, Int)
  }

  func take(_ fields: [String: Field]) async throws -> Led {
    guard case .list(let items)? = fields["items"] else { return try await one(fields) }
    guard items.count <= CheckInLimits.most else { throw Refusal("items.many", .tooManyItems(CheckInLimits.most), field: "items") }
    var lines: [CheckInResults.Line] = []
    for (index, item) in items.enumerated() {
      guard case .tree(let fields) = item else { throw Refusal("items.unreadable", .itemUnreadable, field: "items") }
      lines.append(line(index, try await fate(of: fields)))
    }
    return .answer(try .json(CheckInResults(results: lines)))
  }
  private func one(_ fields: [String: Field]) async throws -> Led {
    switch try await fate(of: fields) {
    case .taken(let g, let receipt):
      if !visit.wantsJSON { return .done(receipt, Gatherings.one(g.id)) }
      return .answer(try visit.made(CheckInTaken(id: g.id, sentence: .checkedInAt(g.title), again: false, address: Gatherings.one(g.id))))
    case .again(let g):
      if !visit.wantsJSON { return .to(Gatherings.one(g.id)) }
      return .answer(try .json(CheckInTaken(id: g.id, sentence: .checkedInAlready, again: true, address: Gatherings.one(g.id))))
    case .refused(let refusal): throw refusal
    case .later(let refusal, let seconds):
      let page = try await visit.desk.performer.read(as: identity.actor) { try CheckInPage.load(Entered(fields, problems: refusal.problems), in: $0) }
      return .answer(try await visit.refuse(refusal, code: 429, on: page, retryAfter: seconds))
    }
  }
  private func line(_ index: Int, _ fate: Fate) -> CheckInResults.Line {
    let says = visit.language
    switch fate {
    case .taken(let g, _): return .init(index: index, state: .taken, message: says(.checkedInAt(g.title)), gathering: g.id, address: Gatherings.one(g.id))
    case .again(let g): return .init(index: index, state: .again, message: says(.checkedInAlready), gathering: g.id, address: Gatherings.one(g.id))
    case .refused(let refusal): return .init(index: index, state: .refused, code: refusal.problems.first?.code, message: refusal.problems.map { says($0.word) }.joined(separator: says(.listComma)))
    case .later(let refusal, let seconds): return .init(index: index, state: .later, code: "locked", message: refusal.problems.map { says($0.word) }.joined(), retryAfter: seconds)
    }
  }

  private func fate(of fields: [String: Field]) async throws -> Fate {
    let performer = visit.desk.performer, actor = identity.actor
    do {
      let item = try CheckIn(fields)
      do {
        let receipt = try await performer.perform(item, as: actor)
        if let place = receipt.place { visit.desk.live.tell(place.path) }
        let made = receipt.made.map { ID<Gathering>($0.id) } ?? ID(0)
        return .taken(try await performer.read(as: actor) { try GatheringTable.one(made, in: $0) }, receipt)
      } catch let refusal as Refusal {
        return try await judged(refusal, item)
      }
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch is OutOfReach {
      return .refused(Refusal("notExpected", .notExpected, field: "gathering"))
    }
  }
  private func judged(_ refusal: Refusal, _ item: CheckIn) async throws -> Fate {
    let performer = visit.desk.performer, actor = identity.actor
    switch refusal.problems.first?.code {
    case "again":
      let before = try await performer.read(as: actor) { scope in item.earlier(try item.situation(in: scope), scope.now) }
      return before.map(Fate.again) ?? .refused(refusal)
    case "code.wrong":
      try await performer.perform(MissCode(), as: actor)
      return .refused(refusal)
    case "locked":
      let wait = try await performer.read(as: actor) { scope in try scope.actor.person.map { try CheckIn.wait($0, in: scope) } ?? 0 }
      return .later(refusal, max(wait, 1))
    default: return .refused(refusal)
    }
  }
}

extension CheckIn {
  /// As a phone sends it: every field is text, and one left empty was not sent.
  init(_ fields: [String: Field]) throws(Refusal) {
    func given(_ name: String) -> String? { fields[name]?.text.flatMap { $0.isEmpty ? nil : $0 } }
    code = given("code") ?? ""
    gathering = given("gathering").flatMap { ID($0) }
    if given("gathering") != nil, gathering == nil { throw Refusal("notExpected", .notExpected, field: "gathering") }
    at = given("at").flatMap { Moment($0) }
    if given("at") != nil, at == nil { throw Refusal("at.unreadable", .timeUnreadable, field: "at") }
    device = given("device")
    if let device, !(16...64).contains(device.count) || !device.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }) { throw Refusal("device.missing", .deviceMissing, field: "device") }
    how = given("how") == CheckInWay.qr.rawValue ? .qr : .code
  }
}
