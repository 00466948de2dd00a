import Essentials
import Foundation
import Yams

extension RuleBook {
  /// Reads every `*.yaml` of a folder. All mistakes of all files are said at once, with file and line; a book with any is not made.
  package static func load(directory: String, vocabulary: Vocabulary = .house) throws(Broken) -> RuleBook {
    let findings = Findings()
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw Broken(problems: [.init(file: directory, line: 0, reason: .unreadable)])
    }
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name -> (name: String, text: String)? in
      let path = "\(directory)/\(name)"
      guard let bytes = FileManager.default.contents(atPath: path) else {
        findings.add(path, 0, .unreadable)
        return nil
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        findings.add(path, 0, .notUTF8)
        return nil
      }
      return (path, text)
    }
    if names.allSatisfy({ !$0.hasSuffix(".yaml") }) { findings.add(directory, 0, .noFiles) }
    try findings.refuse()
    return try load(files: files, vocabulary: vocabulary)
  }

  /// The same from texts at hand; `name` is what mistakes are reported under.
  package static func load(files: [(name: String, text: String)], vocabulary: Vocabulary = .house) throws(Broken) -> RuleBook {
    let findings = Findings()
    let roots = files.compactMap { root($0.name, $0.text, findings) }
    try findings.refuse()
    let defaults = defaults(roots, findings)
    var regulations: [Regulation] = [], rules: [Placed<Rule>] = [], overrides: [Placed<Override>] = []
    for root in roots {
      guard let read = RegulationReader(vocabulary: vocabulary, defaults: defaults).read(root) else { continue }
      if regulations.contains(where: { $0.id == read.0.id }) { (root.fields([])?["id"] ?? root).wrong(.repeated(read.0.id)) }
      regulations.append(read.0)
      rules += read.1
      overrides += read.2
    }
    try findings.refuse()
    Checks(rules: rules).run()
    let whole = Localized(rules: rules, overrides: overrides).variants()
    try findings.refuse()
    return RuleBook(regulations, whole, vocabulary, files.map { SourceText(name: $0.name, text: $0.text) })
  }
  /// What the book would be with a new text in place of the file of the same regulation, or beside the others where it is a new one.
  /// - Parameter name: under which its mistakes are reported.
  package func replacing(with text: String, named name: String) throws(Broken) -> RuleBook {
    let findings = Findings(), root = RuleBook.root(name, text, findings)
    try findings.refuse()
    let id = root?.isMapping == true ? root?.fields([])?["id"]?.scalar : nil, place = regulations.firstIndex { $0.id == id }
    try findings.refuse()
    var all = files.map { (name: $0.name, text: $0.text) }
    if let place, place < all.count { all[place] = (name, text) } else { all.append((name, text)) }
    return try RuleBook.load(files: all, vocabulary: vocabulary)
  }

  private static func root(_ name: String, _ text: String, _ findings: Findings) -> Item? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        findings.add(name, 1, .mappingExpected)
        return nil
      }
      return Item(node: node, file: name, findings: findings)
    } catch {
      let (line, reason) = words(error, text)
      findings.add(name, line, reason)
      return nil
    }
  }
  private static func words(_ error: any Error, _ text: String) -> (Int, Word) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _): (mark.line, .yaml(problem))
    case .duplicatedKeysInMapping(let keys, let context): (context.mark.line, .repeatedKey(keys.sorted().joined(separator: ", ")))
    case .reader(let problem, let offset, _, _): (text.prefix(offset ?? 0).reduce(1) { $1.isNewline ? $0 + 1 : $0 }, .yaml(problem))
    default: (1, .yaml(String(describing: error)))
    }
  }
  private static func defaults(_ roots: [Item], _ findings: Findings) -> Defaults {
    let given = roots.compactMap { $0.isMapping ? $0.fields([])?["defaults"] : nil }
    for second in given.dropFirst() { second.wrong(.secondDefaults) }
    guard let first = given.first else {
      findings.add(roots.first?.file ?? "", 0, .noDefaults)
      return Defaults()
    }
    return RegulationReader.defaults(first)
  }
}
