import Essentials

extension Word {
  static let foreignFile = Word(zh: "这不是支部系统的备份文件，请核对文件名", en: "This is no backup of Zhibu; check the file's name")
  static let newerFile = Word(zh: "这份备份由更新的版本制作，请先安装那个版本或更新的版本再恢复", en: "This backup was made by a newer version: install that version or a later one, then restore")
  static let cutFile = Word(zh: "备份文件不完整，后面的内容缺失；请重新取得完整的文件，或改用另一份备份", en: "The backup file is cut, its end is missing: fetch it again in full, or use another backup")
  static func damagedFile(_ at: Int) -> Word {
    Word(zh: "备份文件已损坏（第 \(at) 字节附近），请重新取得这个文件，或改用另一份备份", en: "The backup file is damaged (near byte \(at)): fetch it again, or use another backup")
  }
  static let wrongPassphrase = Word(zh: "备份口令不对，请核对后重试", en: "The passphrase is not the one of this backup; check it and try again")
  static let noMemory = Word(zh: "内存不足，无法打开备份；请关闭其他程序后重试", en: "There is not enough memory to open the backup; close other programs and try again")
  static func cannotWrite(_ path: String, _ why: String) -> Word { Word(zh: "\(path) 无法写入：\(why)。请腾出空间或检查权限后重试", en: "\(path) cannot be written: \(why). Make room or check the permissions, then try again") }
  static func cannotRead(_ path: String, _ why: String) -> Word { Word(zh: "\(path) 无法读取：\(why)", en: "\(path) cannot be read: \(why)") }
  static func changedMeanwhile(_ path: String) -> Word { Word(zh: "\(path) 在读取时变短了，请重试", en: "\(path) became shorter while it was read; try again") }
  static func alreadyThere(_ path: String) -> Word { Word(zh: "\(path) 已经存在，没有改动；请换一个名称", en: "\(path) is already there and was left as it is; choose another name") }
  static func noRoom(_ folder: String, needed: Int, there: Int) -> Word {
    Word(zh: "\(folder) 的空间不足：需要约 \(needed) MB，还有 \(there) MB；请腾出空间或换一个位置", en: "There is not enough room in \(folder): about \(needed) MB are needed, \(there) MB are left; make room or choose another place")
  }
}
