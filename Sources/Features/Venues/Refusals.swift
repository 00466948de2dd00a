import FeatureKit

// Why not, and what to do instead; what the journal says; who is told; who may.
extension Word {
  static let nameMissing = Word(zh: "请填写名称", en: "Please enter a name"), nameTaken = Word(zh: "本组织已有同名的场地，请换一个名称", en: "There is a venue of this name already; choose another")
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let seatsRange = Word(zh: "座位数应在 1 到 20000 之间", en: "Seats are a number from 1 to 20,000")
  static let hoursUnreadable = Word(zh: "请写成“08:00-12:00 14:00-18:00”，按一刻钟起止，各段不重叠", en: "Write “08:00-12:00 14:00-18:00”, by quarters of an hour, without overlap")
  static let hoursNone = Word(zh: "至少有一天开放", en: "It must be open on one day at least")
  static func bookedOutside(_ n: Int, _ day: Day, _ span: Span) -> Word {
    Word(zh: "有 \(n) 个预约不合新的开放时间或使用范围，最早是\(day.inChinese) \(span)；请先与预约的党组织商量取消", en: "\(n == 1 ? "1 booking does" : "\(n) bookings do") not fit, the first on \(day.inEnglish) \(span); have them cancelled first")
  }
  static let venueRetired = Word(zh: "这个场地已停止使用", en: "This venue is no longer let"), venueInUse = Word(zh: "这个场地在用", en: "This venue is in use")
  static let dayPast = Word(zh: "日期已过", en: "This day is past"), untilBeforeFrom = Word(zh: "结束日期早于开始日期", en: "The last day comes before the first")
  static func dayFar(_ months: Int) -> Word { Word(zh: "最多提前 \(months) 个月预约", en: "At most \(months) months ahead") }
  static func closedTooLong(_ n: Int) -> Word { Word(zh: "一次最多 \(n) 天；长期不用请停止使用", en: "At most \(n) days at a time; for longer, let it no longer") }
  static let reasonMissing = Word(zh: "请写明原因", en: "Please say why")
  static func bookedThen(_ n: Int, _ who: String, _ day: Day) -> Word { Word(zh: "这些日子有 \(n) 个预约，最早是\(who)\(day.inChinese)的；请先商量取消", en: "\(n == 1 ? "1 booking stands" : "\(n) bookings stand") then, the first of \(who) on \(day.inEnglish); have them cancelled first") }
  static func notOpenTo(_ keeper: String) -> Word { Word(zh: "这个场地不向该党组织开放，可以请\(keeper)修改“谁可以预约”", en: "It is not open to this organization; ask \(keeper) to open it") }
  static let purposeMissing = Word(zh: "请填写用途", en: "Please say what for"), gatheringUnknown = Word(zh: "没有找到这个活动会议", en: "There is no such gathering")
  static let timeQuarters = Word(zh: "请填写几点几分，按一刻钟起止，如 14:00、14:15", en: "Enter a time by quarters of an hour, such as 14:00 or 14:15")
  static let endsBeforeStarts = Word(zh: "结束时间应晚于开始时间", en: "It ends before it starts"), startsPast = Word(zh: "开始时间已过", en: "This time is past")
  static func closedThatDay(_ reason: String) -> Word { Word(zh: "当天不开放：\(reason)", en: "It is closed that day: \(reason)") }
  static func openThen(_ open: [Span]) -> Word { open.isEmpty ? Word(zh: "当天不开放", en: "It is closed that day") : Word(zh: "当天开放时间是 \(spans(open))", en: "It is open \(spans(open)) that day") }
  static func takenBy(_ who: String, _ span: Span) -> Word { Word(zh: "\(span) 已由\(who)预约，请换一个时间", en: "\(who) has booked \(span); choose another time") }
  static let takenMeanwhile = Word(zh: "这个时段刚刚被预约，请换一个时间", en: "This time has just been booked; choose another")
  static let alreadyCancelled = Word(zh: "这个预约已经取消", en: "This booking was cancelled"), bookingPast = Word(zh: "使用时间已过", en: "The time is past"), bookingStands = Word(zh: "这个预约没有取消", en: "This booking was not cancelled")
  static let keeperReason = Word(zh: "取消别的党组织的预约，请写明原因", en: "Please tell whoever booked why")
  static func stillKeeps(_ n: Int) -> Word { Word(zh: "还有在用的场地 \(n) 处，请先停止使用", en: n == 1 ? "1 venue of it is still let; retire it first" : "\(n) venues of it are still let; retire them first") }
  static func stillBooked(_ n: Int) -> Word { Word(zh: "还有未到期的场地预约 \(n) 个，请先取消", en: n == 1 ? "1 booking of it is still to come; cancel it first" : "\(n) bookings of it are still to come; cancel them first") }

  // MARK: the journal, without anything that somebody typed but the venue's name

  static func kept(_ keeper: String) -> Word { Word(zh: "\(keeper)登记场地", en: "added a venue of \(keeper)") }
  static func changedVenue(_ keeper: String) -> Word { Word(zh: "修改\(keeper)的场地", en: "changed a venue of \(keeper)") }
  static func closedVenue(_ from: Day, _ until: Day) -> Word {
    from == until ? Word(zh: "场地\(from.inChinese)不开放", en: "closed a venue on \(from.inEnglish)") : Word(zh: "场地\(from.inChinese)至\(until.inChinese)不开放", en: "closed a venue from \(from.inEnglish) until \(until.inEnglish)")
  }
  static func openedVenue(_ day: Day) -> Word { Word(zh: "场地\(day.inChinese)恢复开放", en: "opened a venue on \(day.inEnglish) again") }
  static let retiredVenue = Word(zh: "场地停止使用", en: "let a venue no longer"), restoredVenue = Word(zh: "场地恢复使用", en: "let a venue again")
  static func booked(_ venue: String, _ day: Day, _ span: Span) -> Word { Word(zh: "预约\(venue)，\(day.inChinese) \(span)", en: "booked \(venue), \(day.inEnglish) \(span)") }
  static func cancelledBooking(_ venue: String, _ day: Day, _ span: Span) -> Word { Word(zh: "取消\(venue)\(day.inChinese) \(span)的预约", en: "cancelled the booking of \(venue), \(day.inEnglish) \(span)") }
  static func restoredBooking(_ venue: String, _ day: Day, _ span: Span) -> Word { Word(zh: "恢复\(venue)\(day.inChinese) \(span)的预约", en: "took back the cancellation of \(venue), \(day.inEnglish) \(span)") }
  static func wasBooked(_ venue: String, _ who: String, _ day: Day, _ span: Span) -> Word { Word(zh: "\(who)预约了\(venue)：\(day.inChinese) \(span)", en: "\(who) booked \(venue): \(day.inEnglish) \(span)") }
  static func wasCancelled(_ venue: String, _ who: String, _ day: Day, _ span: Span, _ reason: String) -> Word {
    Word(zh: "\(who)对\(venue)\(day.inChinese) \(span)的预约已取消\(reason.isEmpty ? "" : "：\(reason)")", en: "The booking of \(venue) by \(who), \(day.inEnglish) \(span), was cancelled\(reason.isEmpty ? "" : ": \(reason)")")
  }

  static let mayRead = Word(zh: "查看场地", en: "see venues"), mayKeep = Word(zh: "管理场地", en: "keep venues"), mayBook = Word(zh: "预约场地", en: "book venues")
}
