import FeatureKit

/// Who keeps whose file: the desk that covers somebody, and they themselves for the sections that members write.
enum FileKeeping {
  static let permission: Permission = "people.keep"

  /// For the forms: whoever sees a file but does not keep it is told so before filling one in.
  static func demand(of person: Registered, in scope: Scope) throws(Refusal) {
    if scope.actor.person != person.id { try scope.demand(AddPerson.permission, at: person.place) }
  }
  static func check(_ section: FileSection, of person: Registered, _ o: Occasion) throws(Refusal) {
    if o.actor.may(AddPerson.permission, at: person.place) { return }
    guard o.actor.person == person.id else { throw .notPermitted(AddPerson.permission, o.house.grants) }
    if o.actor.isUnproven { throw .unproven }
    if !section.keptBySelf { throw Refusal("section", .keptByDesk(section), kind: .forbidden) }
  }
}

/// Somebody and one record of their file, for who corrects or removes it.
package struct RecordSituation: Placed {
  var person: Registered
  var record: FileRecord
  /// Whether this account may look inside: its own file, an open section, or a sealed one opened just now.
  var opened: Bool
  package var place: Place { person.place }

  static func load(_ record: ID<FileRecord>, of person: ID<Person>, in scope: Scope) throws -> RecordSituation {
    let registered = try PersonTable.one(person, in: scope), found = try FileRecordTable.one(record, of: person, in: scope)
    let opened = try scope.actor.opensOwn(person) || found.section.sealed.map { try OpenedTable.isFresh($0, of: person, in: scope) } ?? true
    return RecordSituation(person: registered, record: found, opened: opened)
  }
}
