import FeatureKit

// Why not, and what to do instead; what the journal says; who is told; who may.
extension Word {
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let nobodyAbove = Word(zh: "最上级党组织没有上级来安排", en: "Nobody stands above this organization"), untilBeforeSince = Word(zh: "最后一天早于开始日期", en: "The last day comes before the first"), sinceFar = Word(zh: "日期太远，最多提前一年", en: "At most a year ahead")
  static let contactStanding = Word(zh: "这位领导这段时间已联系该党组织", en: "This leader looks after it at that time already"), contactEnded = Word(zh: "这个联系点已经结束", en: "This contact has ended")
  static let endsBeforeSince = Word(zh: "早于开始日期", en: "Before it began"), endsLater = Word(zh: "结束日期不能晚于今天", en: "It cannot end after today")
  static let dayFuture = Word(zh: "走访日期不能晚于今天", en: "A visit cannot be after today"), dayOutsideContact = Word(zh: "走访日期不在联系的起止时间内", en: "This day is outside the time of the contact")
  static let askedMissing = Word(zh: "请填写反映的问题和需求；没有就写“无”", en: "Please say what was asked, or that nothing was"), promiseMissing = Word(zh: "请填写承诺的事", en: "Please say what was promised")
  static let dueMissing = Word(zh: "承诺要有办结期限", en: "A promise has an end"), dueEarly = Word(zh: "期限不能早于承诺那天", en: "It cannot be due before it was made"), dueFar = Word(zh: "期限最长两年，长期的事请分步承诺", en: "At most two years; promise what takes longer in steps")
  static let promiseAnswered = Word(zh: "这项承诺已经答复", en: "This promise was answered"), promiseOpen = Word(zh: "这项承诺还在待办", en: "This promise is still open"), chooseOutcome = Word(zh: "请选择已办结或已说明", en: "Choose kept or explained"), explanationMissing = Word(zh: "请写明没有办成的原因", en: "Please say why it was not kept")
  static let senderMissing = Word(zh: "请填写派出单位", en: "Please say which unit sends"), memberThere = Word(zh: "此人已在该村工作队", en: "This person is in that team already"), memberGone = Word(zh: "此人已经期满离开", en: "This person has left")

  // MARK: the journal; persons by reference, and nothing that somebody typed

  static func assigned(_ who: Reference, _ place: String, _ since: Day) -> Word { Word(zh: "安排\(who)联系\(place)，\(since.inChinese)起", en: "made \(who) look after \(place) since \(since.inEnglish)") }
  static func endedContact(_ who: Reference, _ place: String, _ on: Day) -> Word { Word(zh: "\(who)对\(place)的联系于\(on.inChinese)结束", en: "ended on \(on.inEnglish) that \(who) looks after \(place)") }
  static func visited(_ who: Reference, _ place: String, _ day: Day, promised: Bool) -> Word { Word(zh: "\(who)\(day.inChinese)走访\(place)\(promised ? "，作出承诺" : "")", en: "\(who) visited \(place) on \(day.inEnglish)\(promised ? " and promised something" : "")") }
  static func promised(_ who: Reference, _ place: String, _ due: Day) -> Word { Word(zh: "\(who)对\(place)作出承诺，期限\(due.inChinese)", en: "\(who) promised something to \(place) by \(due.inEnglish)") }
  static func answeredPromise(_ who: Reference, _ place: String, _ state: Promise.State, late: Bool) -> Word {
    Word(zh: "\(who)对\(place)的承诺\(state.word.zh)\(late ? "（逾期）" : "")", en: "a promise of \(who) to \(place): \(state.word.en.lowercased())\(late ? ", late" : "")")
  }
  static func reopenedPromise(_ who: Reference, _ place: String) -> Word { Word(zh: "撤销\(who)对\(place)承诺的答复", en: "took back what became of a promise of \(who) to \(place)") }
  static func sent(_ who: Reference, _ place: String, _ since: Day) -> Word { Word(zh: "\(who)到\(place)驻村工作队，\(since.inChinese)起", en: "sent \(who) to the work team of \(place) since \(since.inEnglish)") }
  static func recalled(_ who: Reference, _ place: String, _ on: Day) -> Word { Word(zh: "\(who)\(on.inChinese)离开\(place)驻村工作队", en: "\(who) left the work team of \(place) on \(on.inEnglish)") }

  // MARK: who is told

  static func yourContact(_ place: String, _ since: Day) -> Word { Word(zh: "请联系\(place)，\(since.inChinese)起", en: "You look after \(place) since \(since.inEnglish)") }
  static func contactOfYours(_ place: String, _ since: Day) -> Word { Word(zh: "\(place)\(since.inChinese)起有联系领导", en: "A leader looks after \(place) since \(since.inEnglish)") }
  static func wasPromised(_ place: String, _ due: Day) -> Word { Word(zh: "联系领导对\(place)作出承诺，期限\(due.inChinese)", en: "Something was promised to \(place), to be done by \(due.inEnglish)") }
  static func promiseBecame(_ place: String, _ state: Promise.State) -> Word { Word(zh: "联系领导对\(place)的承诺\(state.word.zh)", en: "A promise to \(place): \(state.word.en.lowercased())") }
  static func memberComes(_ place: String, _ since: Day) -> Word { Word(zh: "\(since.inChinese)起有工作队员驻\(place)", en: "A team member comes to \(place) on \(since.inEnglish)") }

  static let mayRead = Word(zh: "查看联系共建", en: "see ties"), mayArrange = Word(zh: "安排联系和派驻", en: "name contacts and teams"), mayVisit = Word(zh: "记录走访和承诺", en: "record visits and promises")
}
