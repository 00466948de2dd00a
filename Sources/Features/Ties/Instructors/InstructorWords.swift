import FeatureKit

extension Word {
  static let instructors = Word(zh: "党建指导员", en: "Instructors"), instructorWord = Word(zh: "指导员", en: "Instructor"), instructorsLead = Word(zh: "按片区指导支部开会，一人同一时段只约一场。", en: "They guide meetings of branches by area, one meeting at a time.")
  static let noInstructors = Word(zh: "没有党建指导员", en: "No instructors"), noInstructorsWhy = Word(zh: "由镇党委或县委组织部聘任，写明负责的片区。", en: "The town or the county names them, each for an area.")
  static let nameInstructor = Word(zh: "聘任指导员", en: "Name an instructor"), endInstructor = Word(zh: "解聘", en: "End"), areaWord = Word(zh: "片区", en: "Area"), areaHint = Word(zh: "如：东片（上湾、下湾、柳树）", en: "Such as the eastern villages"), keptByWord = Word(zh: "聘任单位", en: "Named by")
  static func nameInstructorAt(_ name: String) -> Word { Word(zh: "\(name)聘任指导员", en: "Name an instructor of \(name)") }
  static func bookInstructor(_ name: String) -> Word { Word(zh: "约\(name)指导", en: "Ask \(name) to a meeting") }
  static let bookGo = Word(zh: "预约", en: "Book"), dayWord = Word(zh: "日期", en: "Day"), freeWord = Word(zh: "空闲", en: "Free"), allTaken = Word(zh: "已约满", en: "Nothing free"), takenWord = Word(zh: "已约出", en: "taken"), whenWord = Word(zh: "时间", en: "When"), kindWord = Word(zh: "会议种类", en: "Kind of meeting"), partWord = Word(zh: "时段", en: "Part of the day")
  static func freeOn(_ day: String) -> Word { Word(zh: "\(day)的空闲时段", en: "Free on \(day)") }
  static let guidances = Word(zh: "已约的指导", en: "Meetings to be guided"), gatheringWord = Word(zh: "活动会议", en: "Gathering"), guidedSoon = Word(zh: "近 7 天的指导", en: "Guided in the next 7 days")
  static func guidedMeeting(_ place: String, _ kind: GuidedKind) -> Word { Word(zh: "\(place)：\(kind.word.zh)", en: "\(place): \(kind.word.en)") }
  static func guidanceOf(_ name: String) -> Word { Word(zh: "指导\(name)", en: "Guiding \(name)") }
  static func guideFor(_ name: String) -> Word { Word(zh: "为“\(name)”预约指导员", en: "An instructor for “\(name)”") }
  static func calledOffOn(_ day: String) -> Word { Word(zh: "已于\(day)取消", en: "Called off on \(day)") }
  static let nothingGuided = Word(zh: "没有约指导员", en: "No instructor is booked")
  static let callOff = Word(zh: "取消指导", en: "Call it off"), callOffHint = Word(zh: "会通知指导员；可以再恢复", en: "The instructor is told; it can be taken back"), restoreGuidance = Word(zh: "恢复", en: "Take it back")
  static let noBranchThere = Word(zh: "没有可以约的支部", en: "None of your branches may ask")
  static let checklists = Word(zh: "开会准备清单", en: "Checklists for meetings"), checklistsLead = Word(zh: "横幅怎么写、座次怎么摆、谁参加、按什么顺序开；可以打印。内容是本地规定，可以改。", en: "Banner, seating, who sits in, order of business; to be printed. The lines are local rules and can be changed.")
  static func checklistOf(_ kind: Word) -> Word { Word(zh: "\(kind.zh)准备清单", en: "Checklist: \(kind.en)") }
  static let openChecklist = Word(zh: "准备清单", en: "Checklist"), noChecklist = Word(zh: "没有清单", en: "No checklist"), noChecklistWhy = Word(zh: "本地规定里没有这种会议的清单。", en: "The local rules hold none for this kind of meeting.")
  static let partOfMeeting = Word(zh: "环节", en: "Part"), toCheck = Word(zh: "内容", en: "What"), checkedWord = Word(zh: "已备好", en: "Ready")

  static let officesKeepInstructors = Word(zh: "指导员由支部的上级党组织聘任", en: "Instructors are named by an organization above branches"), areaMissing = Word(zh: "请填写片区", en: "Please enter the area"), instructorKept = Word(zh: "此人已是本单位聘任的指导员", en: "This person is one of its instructors already")
  static let instructorEnded = Word(zh: "这位指导员已解聘", en: "This instructor has ended"), instructorTaken = Word(zh: "这个时段已约出，请换一个时段", en: "Taken at that time; choose another"), branchesAreGuided = Word(zh: "指导员指导的是党支部的会议", en: "Instructors guide meetings of branches")
  static func stillToGuide(_ n: Int, _ who: String, _ day: Day) -> Word { Word(zh: "还有 \(n) 场指导，最早是\(who)\(day.inChinese)的；请先取消", en: "\(n == 1 ? "1 meeting is" : "\(n) meetings are") still to be guided, the first of \(who) on \(day.inEnglish); call off first") }
  static func outsideArea(_ office: String) -> Word { Word(zh: "这位指导员只指导\(office)所属的支部", en: "This instructor guides branches below \(office) only") }
  static let guidancePast = Word(zh: "日期已过", en: "This day is past"), guidanceFar = Word(zh: "最多提前 6 个月预约", en: "At most 6 months ahead"), gatheringUnknown = Word(zh: "没有找到这个活动会议", en: "There is no such gathering")
  static let guidanceCancelled = Word(zh: "这场指导已经取消", en: "This was called off"), guidanceStands = Word(zh: "这场指导没有取消", en: "This was not called off")

  static func namedInstructor(_ who: Reference, _ place: String) -> Word { Word(zh: "\(place)聘任\(who)为党建指导员", en: "made \(who) an instructor of \(place)") }
  static func endedInstructor(_ who: Reference, _ place: String) -> Word { Word(zh: "\(place)解聘党建指导员\(who)", en: "ended \(who) as an instructor of \(place)") }
  static func bookedInstructor(_ who: Reference, _ place: String, _ kind: GuidedKind, _ day: Day) -> Word { Word(zh: "\(place)约\(who)指导\(day.inChinese)\(kind.word.zh)", en: "\(place) asked \(who) to guide a meeting on \(day.inEnglish): \(kind.word.en)") }
  static func cancelledGuidance(_ place: String, _ kind: GuidedKind, _ day: Day) -> Word { Word(zh: "取消对\(place)\(day.inChinese)\(kind.word.zh)的指导", en: "called off the guidance of \(place) on \(day.inEnglish): \(kind.word.en)") }
  static func restoredGuidance(_ place: String, _ kind: GuidedKind, _ day: Day) -> Word { Word(zh: "恢复对\(place)\(day.inChinese)\(kind.word.zh)的指导", en: "took back the calling off of \(place) on \(day.inEnglish): \(kind.word.en)") }
  static func youGuide(_ place: String) -> Word { Word(zh: "\(place)聘您为党建指导员", en: "\(place) made you an instructor") }
  static func pleaseGuide(_ place: String, _ kind: GuidedKind, _ day: Day, _ part: DayPart) -> Word { Word(zh: "请指导\(place)\(day.inChinese)\(part.word.zh)的\(kind.word.zh)", en: "Please guide \(place) on \(day.inEnglish), \(part.word.en): \(kind.word.en)") }
  static let mayGuide = Word(zh: "预约党建指导员", en: "book instructors")
}

extension DayPart {
  var word: Word {
    switch self {
    case .morning: Word(zh: "上午", en: "morning")
    case .afternoon: Word(zh: "下午", en: "afternoon")
    case .evening: Word(zh: "晚上", en: "evening")
    }
  }
}

extension GuidedKind {
  var word: Word {
    switch self {
    case .branchAssembly: Word(zh: "党员大会", en: "members' meeting")
    case .committeeMeeting: Word(zh: "支委会", en: "committee meeting")
    case .groupMeeting: Word(zh: "党小组会", en: "Party-group meeting")
    case .partyLecture: Word(zh: "党课", en: "Party lecture")
    case .themeDay: Word(zh: "主题党日", en: "theme day")
    case .organizationLifeMeeting: Word(zh: "组织生活会", en: "organization-life meeting")
    }
  }
}
