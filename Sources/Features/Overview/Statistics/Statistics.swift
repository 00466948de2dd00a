import FeatureKit
import People

/// Members of an organization with all below it, told apart as the yearly communiqué does. As the register stands today.
struct Statistics: Hashable, Encodable {
  enum Cut: String, Hashable, Encodable, CaseIterable { case status, sex, ethnicity, age, education, work }
  struct Line: Hashable, Encodable {
    var word: Word
    var count: Int
  }
  struct Table: Hashable, Encodable {
    var cut: Cut
    var lines: [Line]
  }
  /// How many members share these codes; "" is what is not on record.
  struct Cell: Hashable {
    var status: String, sex: String, ethnicity: String, age: String, education: String, work: String
    var count: Int
    subscript(_ cut: Cut) -> String {
      switch cut {
      case .status: status
      case .sex: sex
      case .ethnicity: ethnicity
      case .age: age
      case .education: education
      case .work: work
      }
    }
  }
  var members: Int
  var branches: Int
  var tables: [Table]

  init(branches: Int, _ cells: [Cell]) {
    members = cells.reduce(0) { $0 + $1.count }
    self.branches = branches
    tables = Cut.allCases.map { cut in
      var counts: [String: Int] = [:]
      for cell in cells { counts[cell[cut], default: 0] += cell.count }
      let known = cut.codes.map { Line(word: $0.word, count: counts[$0.code] ?? 0) }, rest = counts.filter { key, _ in !cut.codes.contains { $0.code == key } }.values.reduce(0, +)
      return Table(cut: cut, lines: known + (rest > 0 ? [Line(word: .notOnRecord, count: rest)] : []))
    }
  }
  func count(_ cut: Cut, _ codes: String...) -> Int {
    let lines = tables.first { $0.cut == cut }?.lines ?? []
    return zip(cut.codes, lines).reduce(0) { sum, pair in sum + (codes.contains(pair.0.code) ? pair.1.count : 0) }
  }
  static func load(_ o: Organization, in scope: Scope) throws -> Statistics {
    Statistics(branches: try OrganizationTable.count("branches", at: o.id, in: scope).total, try StatisticsTable.cells(below: o, in: scope))
  }
}

extension Statistics.Cut {
  /// What it is told apart by, in the order of the communiqué.
  var codes: [(code: String, word: Word)] {
    switch self {
    case .status: [PersonStatus.full, .probationary].map { ($0.rawValue, $0.word) }
    case .sex: [Sex.male, .female].map { ($0.rawValue, $0.word) }
    case .ethnicity: [("han", .han), ("other", .minorities)]
    case .age: AgeGroup.allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0.word) }
    // The first digit of GB/T 4658.
    case .education: [("1", .postgraduate), ("2", .undergraduate), ("3", .college), ("4", .vocational), ("6", .highSchool), ("7", .middleSchool), ("8", .primarySchool), ("9", .otherEducation)]
    case .work: WorkPost.allCases.map { ($0.rawValue, $0.word) }
    }
  }
  var word: Word {
    switch self {
    case .status: Word(zh: "党员类别", en: "Status")
    case .sex: Word(zh: "性别", en: "Sex")
    case .ethnicity: Word(zh: "民族", en: "Ethnicity")
    case .age: Word(zh: "年龄", en: "Age")
    case .education: Word(zh: "学历", en: "Education")
    case .work: Word(zh: "职业", en: "Occupation")
    }
  }
}
