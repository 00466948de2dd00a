import FeatureKit

/// What a table keeps of a person, as that person may read and copy it (个人信息保护法第四十五条).
struct Holding: Sendable {
  enum Kind: Sendable {
    /// `month` counts from the year 0, `money` is in fen.
    case text, day, moment, month, money
    /// Sealed under this field's name.
    case secret(String)
    /// The name of the organization or the person whose key stands here.
    case organization, person
    /// A stored word of a closed set.
    case code(@Sendable (String) -> Word?)
    /// A sentence that names rows by reference.
    case sentence
    /// Asked beside the row: a part of a statement.
    case beside(String)
  }
  struct Column: Sendable {
    var name: String
    var word: Word
    var kind: Kind
    init(_ name: String, _ word: Word, _ kind: Kind = .text) {
      self.name = name
      self.word = word
      self.kind = kind
    }
  }
  /// Why it is kept, and how long.
  enum Ground: String, Sendable, Encodable { case register, records, account, messages, journal }
  /// How a row is the person's: columns that hold their key, their account's, or a reference to them.
  enum Whose: Sendable { case person([String]), account, subject }

  var table: String
  var word: Word
  var ground: Ground
  var whose: Whose
  var columns: [Column]
  init(_ table: String, _ word: Word, _ ground: Ground, by owners: String..., columns: [Column]) {
    self.init(table, word, ground, .person(owners.isEmpty ? ["person"] : owners), columns)
  }
  init(_ table: String, _ word: Word, _ ground: Ground, _ whose: Whose, _ columns: [Column]) {
    self.table = table
    self.word = word
    self.ground = ground
    self.whose = whose
    self.columns = columns
  }
}

extension Holding.Ground {
  var why: Word {
    switch self {
    case .register: Word(zh: "登记和管理党员所必需，长期保存", en: "Needed to register and look after members; kept for good")
    case .records: Word(zh: "组织生活记录，属于应当归档的材料，长期保存", en: "Records of organization life, to be filed; kept for good")
    case .account: Word(zh: "登录和安全所必需，账号停用、登录结束或者您自己删除后不再保存", en: "Needed to sign in safely; gone when the account, the session or you end it")
    case .messages: Word(zh: "通知和阅读情况，用来知道是否已经告知", en: "Notices and whether they were read, to know who has been told")
    case .journal: Word(zh: "台账，按规定留存，不能删改；不写姓名和内容", en: "The journal: kept as law asks, never changed; without names and contents")
    }
  }
  var clauses: [String] {
    switch self {
    case .register: ["GX-04", "GX-03"]
    case .records: ["DA-01", "GX-03"]
    case .account, .messages: ["GX-04"]
    case .journal: ["AQ-05"]
    }
  }
}
