import FeatureKit

extension Word {
  static let venues = Word(zh: "场地", en: "Venues"), venueWord = Word(zh: "场地", en: "Venue"), bookings = Word(zh: "场地预约", en: "Bookings")
  static func venuesOf(_ name: String) -> Word { Word(zh: "\(name)可用的场地", en: "Venues for \(name)") }
  static let venuesLead = Word(zh: "本组织可以使用的会议室、活动室，点空闲时段预约。", en: "Rooms that your organizations may use; press a free time to book it.")
  static func freeOn(_ day: String) -> Word { Word(zh: "\(day)的空闲时段", en: "Free on \(day)") }
  static let freeWord = Word(zh: "空闲", en: "Free"), bookedWord = Word(zh: "已预约", en: "Booked"), nothingFree = Word(zh: "已约满", en: "Nothing free"), closedWord = Word(zh: "不开放", en: "Closed")
  static let noVenues = Word(zh: "没有场地", en: "No venues"), noVenuesWhy = Word(zh: "这个范围内没有可用的场地。可以少要一些座位，或请村部、镇里登记场地。", en: "Nothing here may be used. Ask for fewer seats, or have the village or the town enter its rooms.")
  static let noVenuesKeep = Word(zh: "把会议室、活动室登记进来，写明座位、设备和开放时间，所属各支部就能预约。", en: "Enter your rooms with seats, equipment and hours, and the branches may book them.")
  static let newVenue = Word(zh: "登记场地", en: "Add a venue"), changeVenue = Word(zh: "修改场地", en: "Change the venue")
  static func newVenueAt(_ name: String) -> Word { Word(zh: "为\(name)登记场地", en: "Add a venue of \(name)") }
  static let dayWord = Word(zh: "日期", en: "Day"), seatsAtLeast = Word(zh: "座位不少于", en: "Seats at least"), seatsWord = Word(zh: "座位", en: "Seats")
  static func seats(_ n: Int) -> Word { Word(zh: "\(n) 座", en: n == 1 ? "1 seat" : "\(n) seats") }
  static let nameWord = Word(zh: "名称", en: "Name"), addressWord = Word(zh: "地址", en: "Address"), equipmentWord = Word(zh: "设备", en: "Equipment"), equipmentHint = Word(zh: "如：投影、音响、国旗党旗", en: "Such as a projector, loudspeakers, flags")
  static let audienceWord = Word(zh: "谁可以预约", en: "Who may book"), hoursWord = Word(zh: "开放时间", en: "Opening hours")
  static let hoursHint = Word(zh: "每天一行，如“08:00-12:00 14:00-18:00”，按一刻钟起止；空着就是不开放。", en: "A line a day, such as “08:00-12:00 14:00-18:00”, by quarters of an hour; an empty line is a closed day.")
  static let whenWord = Word(zh: "时间", en: "When"), userWord = Word(zh: "使用单位", en: "Used by"), purposeWord = Word(zh: "用途", en: "Purpose"), gatheringWord = Word(zh: "活动会议", en: "Gathering")
  static let purposeHint = Word(zh: "如：12月党员大会", en: "Such as the members' meeting of December"), quartersHint = Word(zh: "按一刻钟起止", en: "By quarters of an hour")
  static let startsWord = Word(zh: "开始", en: "From"), endsWord = Word(zh: "结束", en: "Until")
  static let book = Word(zh: "预约", en: "Book")
  static func bookTitle(_ name: String) -> Word { Word(zh: "预约\(name)", en: "Book \(name)") }
  static func bookingOf(_ name: String) -> Word { Word(zh: "\(name)的预约", en: "Booking of \(name)") }
  static func lookingFor(_ name: String) -> Word { Word(zh: "为“\(name)”预约场地", en: "A venue for “\(name)”") }
  static let ourBookings = Word(zh: "本组织的预约", en: "Booked by your organizations"), itsBookings = Word(zh: "它的预约", en: "What it has booked"), bookedSoon = Word(zh: "近 7 天预约的场地", en: "Venues booked for the next 7 days")
  static func weekFrom(_ day: String) -> Word { Word(zh: "\(day)起的一周", en: "Week of \(day)") }
  static let weekBefore = Word(zh: "上一周", en: "Week before"), thisWeek = Word(zh: "本周", en: "This week"), weekAfter = Word(zh: "下一周", en: "Week after")
  static let closedDays = Word(zh: "不开放的日子", en: "Closed days"), noClosedDays = Word(zh: "没有另外不开放的日子", en: "No closed days"), noClosedDaysWhy = Word(zh: "按每周的开放时间开放。", en: "It is open by its weekly hours.")
  static let closeMore = Word(zh: "登记不开放的日子", en: "Close it for some days"), closeGo = Word(zh: "登记", en: "Close"), openAgain = Word(zh: "恢复开放", en: "Open again")
  static let fromDay = Word(zh: "从", en: "From"), untilDay = Word(zh: "到", en: "Until"), untilHint = Word(zh: "只有一天就空着", en: "Leave empty for one day"), reasonWord = Word(zh: "原因", en: "Reason")
  static let retireVenue = Word(zh: "停止使用", en: "Let it no longer"), retireHint = Word(zh: "以后不能再预约，以前的预约仍可查；可以恢复。", en: "Nothing more is booked; what was booked stays. It can be taken back."), restoreVenue = Word(zh: "恢复使用", en: "Let it again")
  static func retiredSince(_ day: String) -> Word { Word(zh: "\(day)起停止使用", en: "No longer let since \(day)") }
  static let cancelBooking = Word(zh: "取消预约", en: "Cancel the booking"), restoreBooking = Word(zh: "恢复预约", en: "Take it again")
  static let keeperHint = Word(zh: "会通知预约的党组织", en: "Whoever booked is told"), cancelHint = Word(zh: "取消后时段空出，可以再恢复", en: "The time is free again; you can take it back")
  static func cancelledAt(_ time: String) -> Word { Word(zh: "已于\(time)取消", en: "Cancelled on \(time)") }
  static let notOpenToYou = Word(zh: "您任职的党组织不能预约这个场地", en: "This is not open to your organizations")
  static func notOpenToYouWhy(_ keeper: String) -> Word { Word(zh: "它由\(keeper)管理，可以请其修改“谁可以预约”。", en: "\(keeper) keeps it; ask there for it to be opened to you.") }

  private static let days = ["一", "二", "三", "四", "五", "六", "日"], dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  /// 1 is Monday.
  static func weekday(_ n: Int) -> Word { Word(zh: "星期\(days[n - 1])", en: dayNames[n - 1]) }
  static func weekdays(_ a: Int, _ b: Int) -> Word { a == b ? weekday(a) : Word(zh: "星期\(days[a - 1])至\(days[b - 1])", en: "\(dayNames[a - 1]) to \(dayNames[b - 1])") }
  static func spans(_ all: [Span]) -> String { all.map(\.description).joined(separator: ", ") }
}

extension Venue.Audience {
  var word: Word {
    switch self {
    case .subtree: Word(zh: "本组织和所有下级", en: "this organization and all below it")
    case .neighbours: Word(zh: "上级党组织所属的各党组织", en: "every organization below the one above")
    }
  }
}
