import FeatureKit

/// How a sheet's gathering was named: by its square code, by the number typed, or by choosing it.
enum SheetNaming: Hashable {
  case code(SheetCode, field: String), choice(ID<Gathering>)

  init(_ delivered: Delivered, _ read: Set<SheetCode>) throws(Refusal) {
    let choice = delivered["gathering"].flatMap { ID<Gathering>($0) }
    if let text = delivered["code"] {
      guard let code = SheetCode(typed: text) else { throw Refusal("code.unread", .noSuchSheet, field: "code") }
      if let found = read.first, found != code { throw Refusal("code.differs", .codeDiffers, field: "code") }
      self = .code(code, field: "code")
    } else if let code = read.first {
      if let choice, choice != code.gathering { throw Refusal("code.differs", .codeDiffers, field: "gathering") }
      self = .code(code, field: "file")
    } else if let choice { self = .choice(choice) } else { throw Refusal("code.missing", .codeNotRead, field: "code") }
  }

  /// Of those that the reader records; a sheet of anybody else's is answered like one that never was.
  func gathering(in scope: Scope) throws -> ID<Gathering> {
    let id: ID<Gathering>?, field: String, code: SheetCode?
    switch self {
    case .code(let read, let name): (id, field, code) = (read.gathering, name, read)
    case .choice(let chosen): (id, field, code) = (chosen, "gathering", nil)
    }
    do {
      guard let id else { throw OutOfReach() }
      let g = try GatheringTable.one(id, in: scope)
      guard code.map({ $0 == SheetCode(g) }) ?? true else { throw OutOfReach() }
      try refuseUnlessPlanned(g)
      return g.id
    } catch is OutOfReach { throw Refusal("sheet.unknown", .noSuchSheet, field: field) }
  }
  /// The photo is of another sheet than the one that is being filed; which one is said to those who record it.
  static func other(_ code: SheetCode, in scope: Scope) throws -> Refusal {
    do {
      guard let id = code.gathering else { throw OutOfReach() }
      let g = try GatheringTable.one(id, in: scope)
      guard code == SheetCode(g) else { throw OutOfReach() }
      return Refusal("sheet.other", .sheetOf(g.label, g.organization.name), field: "file")
    } catch is OutOfReach { return Refusal("sheet.other", .sheetOfAnother, field: "file") }
  }
}
