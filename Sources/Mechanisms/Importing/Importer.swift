import Acting
import Essentials
import Journal
import Organizations

/// A list that can be brought in from a spreadsheet; a room publishes it at its door.
package struct Importer: Sendable {
  /// `members`: what the command line calls it.
  package var name: String
  package var word: Word
  /// Who may bring it in, and where.
  package var permission: Permission
  package var columns: [ImportColumn]
  /// Which column a claim of a kind belongs to: `["person.resident": "residentNumber"]`.
  package var claims: [String: String]
  /// Rows to a transaction: many where they come to one statement, few where each touches many pages, which must fit the writer's cache together.
  package var batch: Int
  /// The list is the whole house's, kept at the top of the tree: whoever works below it is not offered it.
  package var ofHouse: Bool
  /// nil where what came in can only be corrected row by row.
  package var takingBack: TakingBack?
  /// Headings that a clerk once said the meaning of, where the file goes to.
  var remembered: [String: String] = [:]
  /// Makes what reads the rows; lookups that serve every row are done here, once.
  package var begin: @Sendable (ImportGround, Scope) throws -> any RowMapper
  package init(
    _ name: String, _ word: Word, _ permission: Permission, columns: [ImportColumn], claims: [String: String] = [:], batch: Int = 500, ofHouse: Bool = false, takingBack: TakingBack? = nil, begin: @escaping @Sendable (ImportGround, Scope) throws -> any RowMapper
  ) {
    self.name = name
    self.word = word
    self.permission = permission
    self.columns = columns
    self.claims = claims
    self.batch = batch
    self.ofHouse = ofHouse
    self.takingBack = takingBack
    self.begin = begin
  }
  package func column(_ name: String?) -> ImportColumn? { columns.first { $0.name == name } ?? columns.first { name.map($0.covers.contains) ?? false } }
}

/// Where the rows go.
package struct ImportGround: Sendable {
  package typealias MakeBranch = @Sendable (_ name: String, _ under: Organization, _ seed: Int64) -> Mapped.Step
  package var into: Organization
  /// True where a dry run supposes an organization that is not there yet.
  package var isAssumed: Bool
  /// The action that makes a branch named in the sheet; nil where branches are not to be made.
  package var makeBranch: MakeBranch?
  /// The names of the columns that the sheet has.
  package internal(set) var present: Set<String> = []
  /// What a clerk chose for rows that may mean several things, by the sheet's row number: the key of one of the row's options.
  package internal(set) var picks: [Int: String] = [:]
  /// When the run began: what is registered since then it may have written itself.
  package internal(set) var since: Moment?
  package init(into: Organization, isAssumed: Bool = false, makeBranch: MakeBranch? = nil) {
    self.into = into
    self.isAssumed = isAssumed
    self.makeBranch = makeBranch
  }
}

/// Puts a row into actions. A value: a batch that is tried again begins with the reader as it was.
package protocol RowMapper: Sendable {
  /// - Parameters:
  ///   - line: the row; its problems and repairs are noted on it.
  ///   - scope: sees what the actor sees; in a run it sees the rows written before.
  ///   - seeds: of the occasions of the actions, one each.
  mutating func map(_ line: inout SheetLine, _ scope: Scope, _ seeds: inout Seeds) throws -> Mapped
  /// What the rows since the last call come to together, asked for at the end of each batch: plain rows of a register are one action, not hundreds.
  mutating func flush(_ scope: Scope, _ seeds: inout Seeds) throws -> [Mapped.Step]
  /// What is kept where the file goes to and did not come up in its rows; asked for once, after the last.
  func leftOver(_ scope: Scope, _ give: (Difference.Line) -> Void) throws
}
extension RowMapper {
  package mutating func flush(_ scope: Scope, _ seeds: inout Seeds) throws -> [Mapped.Step] { [] }
  package func leftOver(_ scope: Scope, _ give: (Difference.Line) -> Void) throws {}
}

/// What a row comes to: no steps where it says what is recorded already, or where its problems forbid any.
package struct Mapped: Sendable {
  package struct Step: Sendable {
    package var action: any Storable
    package var seed: Int64
    /// Where it acts and what it would claim or be refused for, told without looking it up: because the reader knows, or because it stands on something that a step before it makes.
    package var supposed: (place: Place, decide: @Sendable (Occasion) throws -> [Claim])?
    package init(_ action: any Storable, seed: Int64, supposed: (place: Place, decide: @Sendable (Occasion) throws -> [Claim])? = nil) {
      self.action = action
      self.seed = seed
      self.supposed = supposed
    }
  }
  package var steps: [Step]
  /// What no other row of the file may claim, whatever else is wrong with this one.
  package var claims: [Claim]
  /// How the row stands to what is kept; nil where its list is not compared.
  package var compared: Difference.Line?
  package init(_ steps: [Step] = [], claims: [Claim] = [], compared: Difference.Line? = nil) {
    self.steps = steps
    self.claims = claims
    self.compared = compared
  }
}

/// Keys of occasions, one after another.
package struct Seeds: Sendable {
  private var next: Int64
  package init(from first: Int64) { next = first }
  /// The first key that is not taken yet.
  var after: Int64 { next }
  package mutating func take() -> Int64 {
    defer { next += Occasion.keys }
    return next
  }
  /// For a dry run: keys that no row will ever have.
  static let supposed = Seeds(from: 1 << 52)
}
