import FeatureKit

/// One record of somebody's file. What was removed keeps standing with its mark.
package struct FileRecord: Hashable, Sendable {
  package struct Removal: Hashable, Sendable, Encodable {
    package var at: Moment
    package var reason: String
  }
  package var id: ID<FileRecord>
  package var person: ID<Person>
  package var section: FileSection
  /// Days and values; of a sealed section nil for those who have not opened it.
  package var facts: RecordFacts?
  package var version: Int
  package var updated: Moment
  package var removed: Removal?
  package static let reference = "fileRecord"
}

/// A record as pages and JSON say it.
struct RecordLine: Hashable, Sendable, Encodable {
  struct Part: Hashable, Sendable, Encodable {
    var field: RecordKey
    var name: Word
    var value: Word
  }
  var id: ID<FileRecord>
  var from: Day?
  var until: Day?
  /// 上湾村小学 校长: the values that say the most.
  var headline: Word
  var parts: [Part]
  var version: Int
  var removed: FileRecord.Removal?

  init(_ record: FileRecord, _ facts: RecordFacts) {
    let parts = record.section.fields.compactMap { field in facts[field.key].map { Part(field: field.key, name: field.word, value: field.shown($0)) } }
    let first = record.section.headline.compactMap { key in parts.first { $0.field == key }?.value }
    id = record.id
    from = facts.from
    until = facts.until
    headline = Word(zh: first.map(\.zh).joined(separator: " "), en: first.map(\.en).joined(separator: ", "))
    self.parts = parts
    version = record.version
    removed = record.removed
  }
}

/// A section as a page shows it: sealed ones to others only as a count.
struct SectionPart: Hashable, Sendable, Encodable {
  var section: FileSection
  var name: Word
  /// Set where the contents are covered for this reader: the field that opens them.
  var covered: PersonField?
  var count: Int
  var records: [RecordLine]
  var mayAdd: Bool

  /// Every section that this reader is to see: empty ones only where they may add to them.
  /// - Parameter opening: sealed sections whose contents are shown.
  static func load(of person: Registered, opening: Set<FileSection> = [], in scope: Scope) throws -> [SectionPart] {
    let own = scope.actor.opensOwn(person.id), desk = scope.actor.may(AddPerson.permission, at: person.place)
    let shown = Set(FileSection.allCases.filter { own || $0.sealed == nil || opening.contains($0) })
    let all = Dictionary(grouping: try FileRecordTable.of(person.id, opening: shown, in: scope), by: \.section)
    return FileSection.allCases.compactMap { section in
      let records = (all[section] ?? []).filter { $0.removed == nil || desk || own }, mayAdd = desk || (own && section.keptBySelf && scope.actor.may(FileKeeping.permission, at: person.place))
      if records.isEmpty && !mayAdd { return nil }
      return SectionPart(
        section: section, name: section.word, covered: shown.contains(section) ? nil : section.sealed, count: records.count { $0.removed == nil },
        records: records.compactMap { record in record.facts.map { RecordLine(record, $0) } }, mayAdd: mayAdd)
    }
  }
}
