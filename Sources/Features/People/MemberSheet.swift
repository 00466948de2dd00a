import FeatureKit
import Importing
import Spreadsheets

/// The collection form as a spreadsheet: what its columns are called, and how a row becomes somebody in the register.
enum MemberSheet {
  static let columns = [
    ImportColumn("name", PersonField.name.word, ["党员姓名", "名字", "姓  名"], required: true),
    ImportColumn("residentNumber", PersonField.residentNumber.word, ["公民身份号码", "身份证号", "身份证号码", "身份证", "居民身份证号", "居民身份证号码", "证件号码", "身份证件号码", "id number"], required: true),
    ImportColumn("sex", PersonField.sex.word, ["男女"]),
    ImportColumn("ethnicity", PersonField.ethnicity.word, ["民族名称", "ethnicity", "nationality"]),
    ImportColumn("birth", PersonField.birth.word, ["出生年月日", "出生年月", "生日", "出生时间", "date of birth"], .date),
    ImportColumn("education", PersonField.education.word, ["文化程度", "最高学历", "学历情况", "学历层次"]),
    ImportColumn("status", PersonField.status.word, ["党员类别", "党员类型", "人员类型", "政治面貌", "类别", "member type"], required: true),
    ImportColumn("organization", PersonField.organization.word, ["所在党支部", "支部", "党支部", "支部名称", "党支部名称", "所属支部", "所属党支部", "组织关系所在支部", "所在党组织", "所属党组织", "党组织名称"]),
    ImportColumn("joined", PersonField.joined.word, ["入党时间", "加入党组织日期", "加入中共组织日期", "入党年月", "加入党组织时间", "加入中国共产党日期", "date of joining"], .date),
    ImportColumn("confirmed", PersonField.confirmed.word, ["转正时间", "转为正式党员日期", "转正年月", "转为正式党员时间", "date of confirmation"], .date),
    ImportColumn("workPost", PersonField.workPost.word, ["工作岗位类别", "岗位类别"]),
    ImportColumn("phone", PersonField.phone.word, ["联系电话", "手机", "手机号", "手机号码", "联系方式", "移动电话", "电话号码", "联系手机", "mobile", "telephone"]),
    ImportColumn("address", PersonField.address.word, ["家庭住址", "现住址", "居住地址", "地址", "家庭地址", "现居住地", "居住地", "home address"]),
    ImportColumn("standing", PersonField.standing.word, ["党籍"]),
    ImportColumn("lost", Word(zh: "失联情形及日期", en: "Lost contact and since when"), ["失联情况", "失联情形", "失联党员情况", "是否失联", "失去联系情形及日期", "失去联系日期"], covers: ["lostContact", "lostSince"]),
    ImportColumn("floats", Word(zh: "流动及流向", en: "Floating, where to and since when"), ["流动情况", "外出流向", "流动流向", "是否流动党员", "流动党员情况", "外出地点", "流动去向"], covers: ["floatsTo", "floatsSince"]),
  ]

  static let importer = Importer(
    "members", Word(zh: "人员名册", en: "Register of people"), "people.change", columns: columns, claims: ["person.resident": "residentNumber", "person.nameless": "name"], batch: 150,
    takingBack: TakeBackPerson.ofImport, begin: { ground, scope in try MemberRows(ground, scope) })

  /// Every other name of a choice, without blanks and in small letters.
  static func named<T: CaseIterable>(_ word: (T) -> Word, _ more: [String: T] = [:]) -> [String: T] {
    T.allCases.reduce(into: more) { all, value in
      for name in [word(value).zh, word(value).en] { all[name.lowercased().filter { $0 != " " }] = value }
    }
  }
  static let sexes = named(\Sex.word, ["m": .male, "f": .female, "男性": .male, "女性": .female])
  static let statuses = named(\PersonStatus.word, [
    "正式": .full, "中共正式党员": .full, "中共党员（正式）": .full, "中共党员(正式)": .full, "预备": .probationary, "中共预备党员": .probationary, "中共党员（预备）": .probationary, "中共党员(预备)": .probationary,
    "发展对象人选": .prospect, "积极分子": .activist, "申请人": .applicant, "群众": .none,
  ])
  static let standings = named(\Standing.word, ["正常党籍": .normal, "有": .normal, "停止": .stopped, "去世": .dead, "死亡": .dead, "已转出": .inTransit])
  static let workPosts = named(\WorkPost.word, [
    "工人": .worker, "工勤技能人员": .worker, "企事业单位、社会组织专业技术人员": .professional, "企事业单位、社会组织管理人员": .manager, "自由职业": .otherOccupation, "其他人员": .otherOccupation, "农民": .farmer, "务农": .farmer, "牧民": .farmer, "渔民": .farmer, "技术人员": .professional, "教师": .professional, "医生": .professional, "企业管理人员": .manager,
    "公务员": .official, "机关工作人员": .official, "机关干部": .official, "学生党员": .student, "其他": .otherOccupation, "退休": .retired, "退休人员": .retired, "离退休": .retired, "离休": .retired,
  ])
  static let lostContacts = named(\LostContact.word, ["务工": .migrantWork, "出国": .abroad, "出境": .abroad, "毕业": .graduated, "搬迁": .moved])
  static let educationNames = named(educations, [
    "博士": "11", "博士研究生": "11", "硕士": "14", "硕士研究生": "14", "研究生": "10", "本科": "20", "大学本科": "20", "大学": "20", "专科": "30", "大专": "30", "大学专科": "30", "中专": "40", "中等专科": "40",
    "中技": "40", "职高": "44", "技校": "47", "高中": "60", "普通高中": "60", "初中": "70", "小学": "80",
  ])
  static let ethnicityNames = named(ethnicities, Dictionary(ethnicities.lines.filter { $0.word.zh.hasSuffix("族") && $0.word.zh.count > 2 }.map { (String($0.word.zh.dropLast()), $0.code) } + [("汉", "01"), ("回", "03"), ("藏", "04"), ("苗", "06"), ("彝", "07"), ("壮", "08"), ("满", "11"), ("侗", "12"), ("瑶", "13"), ("白", "14"), ("傣", "18"), ("黎", "19"), ("畲", "22"), ("水", "25"), ("土", "30"), ("羌", "33")], uniquingKeysWith: { a, _ in a }))
  private static func named(_ list: CodeList, _ more: [String: String]) -> [String: String] {
    list.lines.reduce(into: more) { all, line in
      for name in [line.word.zh, line.word.en.lowercased().filter { $0 != " " }, line.code] { all[name] = line.code }
    }
  }
  /// 否、无 and their like: the cell says that there is nothing.
  static let nothing: Set<String> = ["否", "无", "未失联", "未流动", "非流动党员", "-", "—", "/", "no", "none"]
}

extension CodeList {
  /// What a sheet shows for a code.
  func name(_ code: String?) -> String { code.map { self[$0]?.zh ?? $0 } ?? "" }
}
