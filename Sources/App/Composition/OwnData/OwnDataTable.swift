import Dues
import FeatureKit
import Foundation
import People

/// Reads what holdings describe, of the reader and of nobody else.
enum OwnDataTable {
  /// The newest rows of one table; more than anybody reads, fewer than a machine minds.
  static let most = 2000

  static func rows(_ holding: Holding, of me: ID<Person>, in scope: Scope) throws -> [[OwnLine]] {
    var columns: [String] = []
    for column in holding.columns {
      switch column.kind {
      case .text, .day, .moment, .month, .money, .secret, .code: columns.append("t.\(column.name)")
      case .organization: columns.append("(SELECT x.name FROM organization x WHERE x.id = t.\(column.name))")
      case .person: columns.append("(SELECT x.name FROM person x WHERE x.id = t.\(column.name))")
      case .sentence: columns += ["t.zh", "t.en"]
      case .beside(let part): columns.append("(\(part))")
      }
    }
    let query: SQL = "SELECT \(SQL(stringLiteral: columns.joined(separator: ", "))) FROM \(SQL(stringLiteral: holding.table)) t WHERE \(condition(holding, me)) AND \(anywhere: "what the house keeps of its reader") LIMIT \(most)"
    let found = try scope.all(query) { row in
      var n = 0
      return try holding.columns.compactMap { column -> OwnLine? in
        defer { n += column.kind.width }
        return row.isNull(n) ? nil : OwnLine(column.word, try value(column.kind, row, n))
      }
    }
    let names = try scope.names(found.flatMap { $0.flatMap { Said.references(in: $0.value) } })
    return found.map { $0.map { OwnLine($0.name, Said.resolved($0.value, names)) } }
  }
  private static func condition(_ holding: Holding, _ me: ID<Person>) -> SQL {
    switch holding.whose {
    case .person(let owners): "(\(owners.map { owner -> SQL in "\(SQL(stringLiteral: owner.hasPrefix("(") ? owner : "t." + owner)) = \(me)" }.joined(" OR ")))"
    case .account: "t.account IN (SELECT x.id FROM account x WHERE x.person = \(me))"
    case .subject: "t.subject = \(Reference(Person.reference, me).description)"
    }
  }
  private static func value(_ kind: Holding.Kind, _ row: any Row, _ n: Int) throws -> Word {
    func plain(_ text: String) -> Word { Word(zh: text, en: text) }
    switch kind {
    case .text, .organization, .person: return plain(row.text(n))
    // A time asked beside the row comes as its number.
    case .beside: return Int64(row.text(n)).flatMap { $0 > 1_000_000_000_000 ? moment(Moment(ms: $0)) : nil } ?? plain(row.text(n))
    case .day: return Word(zh: row.day(n).inChinese, en: row.day(n).inEnglish)
    case .moment: return moment(row.moment(n))
    case .month: return plain(DuesMonth(number: row.int(n)).description)
    case .money: return plain(Fen(row.int(n)).description)
    case .secret(let field): return plain(try row.secret(n, field: field))
    case .code(let word): return word(row.text(n)) ?? plain(row.text(n))
    case .sentence: return Word(zh: row.text(n), en: row.text(n + 1))
    }
  }
  private static func moment(_ m: Moment) -> Word { Word(zh: "\(m.day.inChinese) \(m.time)", en: "\(m.day.inEnglish) \(m.time)") }
}

extension Holding.Kind {
  /// How many columns of the answer it fills.
  fileprivate var width: Int { if case .sentence = self { 2 } else { 1 } }
}
