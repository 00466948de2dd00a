/// An expected no, in words and values. All problems of one try at once.
package struct Refusal: Error, Hashable, Sendable, Codable {
  /// `invalid` answers 422, `conflict` 409, `forbidden` 403: seen, but not permitted there.
  package enum Kind: String, Sendable, Codable { case invalid, conflict, forbidden }
  package struct Problem: Hashable, Sendable, Codable {
    package var field: String?
    package var code: String
    package var word: Word
    package var clause: Clause?
    package init(_ code: String, _ word: Word, field: String? = nil, clause: Clause? = nil) {
      self.code = code
      self.word = word
      self.field = field
      self.clause = clause
    }
  }
  package var kind: Kind
  package var problems: [Problem]

  package init(_ kind: Kind = .invalid, _ problems: [Problem]) {
    self.kind = kind
    self.problems = problems
  }
  package init(_ code: String, _ word: Word, field: String? = nil, clause: Clause? = nil, kind: Kind = .invalid) {
    self.init(kind, [Problem(code, word, field: field, clause: clause)])
  }
  /// Collects every problem of a decision before it refuses: `var no = Refusal.Collector(); no.check(…); try no.refuse()`.
  package struct Collector {
    package private(set) var problems: [Problem] = []
    package init() {}
    package mutating func check(_ holds: Bool, _ code: String, _ word: @autoclosure () -> Word, field: String? = nil, clause: Clause? = nil) {
      if !holds { problems.append(Problem(code, word(), field: field, clause: clause)) }
    }
    package func refuse() throws(Refusal) {
      if !problems.isEmpty { throw Refusal(.invalid, problems) }
    }
  }
}

/// Not there, or not to be seen: the same answer, 404.
package struct OutOfReach: Error { package init() {} }

/// Something that must not happen did: 500 with a reference that the log repeats.
package struct Fault: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
