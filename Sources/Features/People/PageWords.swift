import FeatureKit

extension Word {
  static let roster = Word(zh: "人员名册", en: "Register of people")
  static let rosterLead = Word(zh: "您查看范围内的党员、正在培养的人和其他登记人员", en: "Members, those on the way to membership and others registered, as far as your posts reach")
  static func rosterOf(_ name: String) -> Word { Word(zh: "\(name)及其下属的党员、正在培养的人和其他登记人员", en: "Members, those on the way to membership and others registered at \(name) and below") }
  static let registerOne = Word(zh: "登记一人", en: "Register a person")
  static let savedViews = Word(zh: "常用视图", en: "Frequent views")
  static let findPeople = Word(zh: "姓名、拼音首字母、整个电话、身份号码后四位", en: "Name, initials, phone, last four of the number")
  static let organizationWord = Word(zh: "党组织", en: "Organization")
  static let age = Word(zh: "年龄", en: "Age")
  static let bornIn = Word(zh: "出生年月", en: "Born")
  static let remark = Word(zh: "备注", en: "Remarks")
  static let notJoined = Word(zh: "未入党", en: "not joined")
  static let byBranch = Word(zh: "按党组织和姓名拼音首字母排列", en: "by organization and pinyin initials of the name")
  static let byNearness = Word(zh: "最接近的在前", en: "nearest first")
  static let byName = Word(zh: "按姓名拼音首字母排列", en: "by pinyin initials of the name")
  static let byBirth = Word(zh: "按出生日期排列", en: "by birth date")
  static let byJoined = Word(zh: "按入党日期排列", en: "by date of joining")
  static let covered = Word(zh: "电话、身份号码、住址已遮盖，查看要写事由，本人能看到", en: "Phone, resident number and address are covered; uncovering asks for a reason, which the person sees")
  static let goOn = Word(zh: "继续往后看", en: "Go on")
  static let nobodyYet = Word(zh: "名册里还没有人", en: "Nobody is registered yet")
  static let nobodyYetWhy = Word(zh: "可以逐人登记，也可以从表格导入。", en: "Register people one by one, or import a spreadsheet.")
  static let nobodyFound = Word(zh: "没有符合条件的人", en: "Nobody fits")
  static let nobodyFoundWhy = Word(zh: "姓名可以只写一部分；电话、身份号码须写完整，身份号码也可以只写后四位。", en: "A part of a name will do; phone and resident number must be whole, or the number's last four characters.")
  static let showAll = Word(zh: "看全部人员", en: "Show everybody")
  static func people(_ n: Int, _ more: Bool) -> Word { Word(zh: more ? "超过 \(n) 人" : "共 \(n) 人", en: more ? "More than \(n) people" : n == 1 ? "1 person" : "\(n) people") }
  static func lostSince(_ day: Day) -> Word { Word(zh: "失联，自 \(day)", en: "Contact lost since \(day)") }
  static func floatsTo(_ place: String) -> Word { Word(zh: "流动：\(place)", en: "Floats to: \(place)") }
  static func probationEnds(_ day: Day) -> Word { Word(zh: "\(day) 预备期满", en: "probation ends \(day)") }
}
