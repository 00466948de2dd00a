import Essentials

extension RuleBook {
  /// Data files that cannot be used, with every mistake found: nothing of them takes effect.
  package struct Broken: Error, Hashable, Sendable, CustomStringConvertible {
    package struct Problem: Hashable, Sendable {
      package var file: String
      /// From 1; 0 where the mistake is the file or folder itself.
      package var line: Int
      package var reason: Word
    }
    package var problems: [Problem]

    /// One line to a mistake: `regulations/elections.yaml:12: …`.
    package func text(_ language: Language) -> String {
      problems.map { "\($0.file):\($0.line): \(language($0.reason))" }.joined(separator: "\n")
    }
    package var description: String { text(.en) }
  }
}

/// Collects mistakes while reading goes on, so that all are said at once.
final class Findings {
  private(set) var problems: [RuleBook.Broken.Problem] = []

  func add(_ file: String, _ line: Int, _ reason: Word) {
    let problem = RuleBook.Broken.Problem(file: file, line: line, reason: reason)
    if !problems.contains(problem) { problems.append(problem) }
  }
  func refuse() throws(RuleBook.Broken) {
    guard !problems.isEmpty else { return }
    throw RuleBook.Broken(problems: problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
  }
}
