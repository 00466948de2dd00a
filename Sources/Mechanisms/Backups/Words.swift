import Essentials

extension Word {
  static let shortPassphrase = Word(zh: "备份口令至少 12 个字", en: "A passphrase has at least 12 characters")
  static func noFolder(_ path: String) -> Word { Word(zh: "没有这个目录：\(path)，请先建立", en: "There is no folder \(path); make it first") }
  static func noDatabase(_ path: String) -> Word { Word(zh: "没有这个数据库：\(path)", en: "There is no database \(path)") }
  static func noKeys(_ path: String) -> Word {
    Word(zh: "密钥目录 \(path) 里没有密钥；没有密钥的备份打不开个人信息，请用 ZHIBU_KEYS 指明密钥目录", en: "The folder \(path) holds no keys, and without keys no personal field opens; name the folder in ZHIBU_KEYS")
  }
  static func holdsData(_ path: String) -> Word {
    Word(zh: "\(path) 已有数据，没有改动；请恢复到新的位置，或先把原有数据移走", en: "\(path) holds data already and was left as it is; restore to a new place, or move the old data away first")
  }
  static func newerSchema(_ count: Int) -> Word {
    Word(zh: "这份备份由更新的版本制作（有 \(count) 项结构本版本不认识），请先安装那个版本或更新的版本再恢复", en: "This backup was made by a newer version (\(count) steps of its schema are unknown here): install that version or a later one, then restore")
  }
  static func notAlike(_ table: String, _ kept: Int, _ found: Int) -> Word {
    Word(zh: "核对不符：表 \(table) 应有 \(kept) 行，实有 \(found) 行；这份备份不能用", en: "The copy is not the same: table \(table) should hold \(kept) rows and holds \(found); this backup is not good")
  }
  static func incomplete(_ what: String) -> Word { Word(zh: "备份里缺少 \(what)，不能用", en: "The backup lacks \(what) and is not good") }
  static func brokenFile(_ what: String) -> Word {
    Word(zh: "数据库文件本身有损坏（\(what)），没有做成备份；请用最近一份好的备份恢复", en: "The database's own file is damaged (\(what)), so no backup was made; restore the latest good one")
  }
}
