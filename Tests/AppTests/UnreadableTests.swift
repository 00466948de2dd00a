import FeatureKit
import Testing

/// Whatever stands in a body, reading it ends, and says what was wrong.
@Suite struct UnreadableTests {
  private struct Typed: Decodable {
    var text: String
    var number: Int
    var share: Double?
    var day: Day?
    var flag: Bool
    var list: [String]
    var kind: Role?
  }
  private static let odd: [Field] = [.tree([:]), .tree(["a": .none]), .list([.tree([:])]), .list([.list([])]), .list([.none]), .list([])]

  @Test func aTreeWhereATextBelongsIsRefused() {
    for name in ["text", "number", "share", "day", "kind", "list"] {
      for odd in Self.odd {
        var fields: [String: Field] = ["text": .text("a"), "number": .number(1)]
        fields[name] = odd
        do { _ = try decode(Typed.self, fields) } catch let refusal as Refusal {
          #expect(refusal.problems.allSatisfy { $0.field?.hasPrefix(name) ?? true }, "\(name): \(refusal.problems)")
        } catch { Issue.record("\(name) \(odd): \(error)") }
      }
    }
    #expect(throws: Refusal.self) { try decode(Typed.self, ["text": .tree([:]), "number": .number(1)]) }
    #expect(throws: Refusal.self) { try decode(Typed.self, ["text": .text("a"), "number": .list([.tree([:])])]) }
  }
  @Test func whatATypeReadsIsToldWithoutAValue() {
    let schema = Schema(reading: Typed.self)
    #expect(schema.properties.map(\.name) == ["text", "number", "share", "day", "flag", "list", "kind"])
    #expect(schema.properties.filter(\.required).map(\.name) == ["text", "number"])
    #expect(schema.properties.first { $0.name == "day" }?.schema.format == "date")
    #expect(schema.properties.first { $0.name == "kind" }?.schema.choices == Role.allCases.map(\.rawValue))
  }
  @Test func whatAValueShowsIsToldWithItsOptionals() throws {
    struct Line: Encodable { var id: ID<Account>, name: String?, day: Day }
    struct Shown: Encodable { var lines: [Line], note: String?, word: Word }
    let schema = try Schema(samples: [Shown(lines: [], note: nil, word: .save), Shown(lines: [Line(id: ID(1), name: nil, day: Day(number: 0))], note: "a", word: .save)])
    #expect(schema.properties.filter(\.required).map(\.name) == ["lines", "word"])
    #expect(schema.node.yaml == """
      type: object
      properties:
        lines:
          type: array
          items:
            type: object
            properties:
              id:
                type: string
                pattern: "^[1-9][0-9]{0,15}$"
              name:
                type: string
              day:
                type: string
                format: date
            required: [id, day]
        note:
          type: string
        word:
          "$ref": "#/components/schemas/Word"
      required: [lines, word]

      """)
  }
}
