import FeatureKit

/// Performs actions as of past days, in batches of at most 500 to a transaction, through the same performer that pages use.
final class Pen {
  private let performer: Performer
  private var waiting: [(action: any Action, occasion: Occasion)] = []
  private var seeds: ArraySlice<Int64> = []
  private(set) var performed = 0

  init(_ performer: Performer) { self.performer = performer }
  var house: House { performer.house }

  /// - Returns: the key of the row that the action makes: its first.
  func make<Made>(_ action: any Action, as actor: Actor, at moment: Moment, _ provenance: Provenance = .live) async throws -> ID<Made> {
    if seeds.isEmpty { seeds = try await performer.seeds(1000)[...] }
    let occasion = Occasion(now: moment, actor: actor, provenance: provenance, house: performer.house, seed: seeds.removeFirst())
    waiting.append((action, occasion))
    if waiting.count >= 500 { try await flush() }
    return occasion.id()
  }
  func act(_ action: any Action, as actor: Actor, at moment: Moment, _ provenance: Provenance = .live) async throws {
    let _: ID<Never> = try await make(action, as: actor, at: moment, provenance)
  }
  func flush() async throws {
    let batch = waiting, performer = performer
    waiting = []
    guard !batch.isEmpty else { return }
    try await performer.database.write { session in
      for (action, occasion) in batch {
        do { try performer.perform(any: action, occasion, in: session) } catch { throw DemoRefused(action: "\(action)", why: "\(error)") }
      }
    }
    performed += batch.count
  }
}

/// The demo's own material was refused: a mistake in the material, said with what was tried.
struct DemoRefused: Error, CustomStringConvertible {
  var action: String
  var why: String
  var description: String { "the demo could not be made: \(why)\nwhile performing \(action.prefix(600))" }
}
