import FeatureKit
import Registers

/// What every change of a register starts from. Registers belong to the whole house: its root's desk keeps them.
package struct Keeping: Placed {
  package var place: Place
  var register: Register
  var row: RegisterRow?
  var parentKnown: Bool

  static func load(_ name: String, _ code: String, parent: String? = nil, in scope: Scope) throws -> Keeping {
    let register = try Divisions.named(name)
    return Keeping(
      place: try OrganizationTable.root(in: scope), register: register, row: try RegisterTable.row(code, of: name, in: scope),
      parentKnown: try parent.map { try RegisterTable.row($0, of: name, in: scope) != nil } ?? true)
  }
  func entry(_ word: Word) -> Entry { Entry(word, at: place.id) }
  func check(_ row: RegisterRow, _ no: inout Refusal.Collector) {
    no.check(register.fixed == nil, "register.fixed", .fixedRegister)
    register.check(row, &no)
    no.check(parentKnown, "parent.unknown", .parentUnknown(row.parent ?? ""), field: "parent")
  }
}
