import Testing

@Suite struct HouseRulesTests {
  @Test(arguments: Rules.all) func holds(rule: HouseRule) {
    for file in Tree.swift where rule.applies(file) {
      let found = rule.find(file)
      if rule.exceptions[file.path] == nil { #expect(found.isEmpty, "\(file.path):\(found.joined(separator: ", "))") }
    }
  }
  @Test(arguments: Rules.all) func knowsGoodFromBad(rule: HouseRule) {
    for file in rule.good { #expect(rule.find(file).isEmpty) }
    for file in rule.bad { #expect(!rule.find(file).isEmpty) }
  }
  @Test(arguments: Rules.all) func hasNoStaleException(rule: HouseRule) {
    for path in rule.exceptions.keys {
      let file = Tree.swift.first { $0.path == path }
      #expect(file.map { !rule.find($0).isEmpty } == true, "\(path) no longer needs its exception")
    }
  }
  @Test func filesAreShort() {
    let lengths = Tree.swift.filter { $0.path.hasPrefix("Sources/") }.map { $0.lines.count - 1 }.sorted()
    #expect(lengths[lengths.count / 2] <= 60)
  }
  @Test func functionsAreShort() {
    let lengths = Tree.swift.filter { $0.path.hasPrefix("Sources/") }.flatMap { functions(in: $0) }.map(\.length).sorted()
    #expect(lengths[lengths.count * 9 / 10] <= 25)
  }
}
