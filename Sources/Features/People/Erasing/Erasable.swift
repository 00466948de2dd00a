import Attachments
import FeatureKit

/// What is erased when somebody asks: no rule asks the house to keep it.
package enum Erasable: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case phone, address, family, hardship, photo

  package var word: Word {
    switch self {
    case .phone: PersonField.phone.word
    case .address: PersonField.address.word
    case .family: FileSection.family.word
    case .hardship: FileSection.hardship.word
    case .photo: Paper.Kind.photo.word
    }
  }
  var section: FileSection? {
    switch self {
    case .family: .family
    case .hardship: .hardship
    case .phone, .address, .photo: nil
    }
  }
}

/// An erasure that was done: what, because of what, who decided.
package struct Erasure: Hashable, Sendable, Encodable {
  package var fields: [Erasable]
  package var reason: String
  /// The day on which it was asked for.
  package var asked: Day
  package var at: Moment
  package var decider: String?
}

/// What the file holds of what can be erased.
struct Held: Sendable, Placed {
  var person: Registered
  /// Records of a section, those taken out too; photos.
  var counts: [Erasable: Int]
  var photos: [String]
  /// Whether the person has asked for an erasure that nobody has decided yet.
  var waiting = false
  var place: Place { person.place }
  var fields: [Erasable] { Erasable.allCases.filter { counts[$0, default: 0] > 0 } }

  static func load(_ id: ID<Person>, in scope: Scope) throws -> Held {
    let person = try PersonTable.one(id, opening: true, in: scope), photos = try PaperTable.of(id, in: scope).filter { $0.kind == .photo }.map(\.file.digest)
    let records = Dictionary(grouping: try FileRecordTable.of(id, opening: [], in: scope), by: \.section).mapValues(\.count)
    var counts: [Erasable: Int] = [.phone: person.facts.phone == nil ? 0 : 1, .address: person.facts.address == nil ? 0 : 1, .photo: photos.count]
    for field in Erasable.allCases { if let section = field.section { counts[field] = records[section] ?? 0 } }
    return Held(person: person, counts: counts, photos: photos)
  }
}
