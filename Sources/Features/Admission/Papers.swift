import FeatureKit
import People
import Procedures

/// The forms of an admission, filled in from what is known. What a branch writes by hand stays blank.
enum Papers {
  static let all = [
    CasePaper("register", .paperRegister) { file, day in person(file) + register(file) + [.sign("支部书记签名：", day.inChinese)] },
    CasePaper("consultation", .paperConsultation, from: "pick") { file, day in consultation(file, day) },
    CasePaper("notice", .paperNotice, from: "consent", link: { AdmissionRoutes.notice($0).path }) { file, day in notice(file, day) },
    CasePaper("review", .paperReview, from: "review") { file, _ in
      person(file) + [.line("本人情况", file.value("self", at: "review") ?? ""), .line("主要社会关系情况", file.value("relatives", at: "review") ?? ""), .line("结论", "经审查合格"), .sign("党支部（盖章）", said(file.taken("review")))]
    },
    CasePaper("ballot", .paperBallot, from: "form") { file, _ in
      [.text("候选人：\(name(file))。同意接收为预备党员的，在“赞成”下画“○”；不同意的，在“反对”下画“○”；弃权的，在“弃权”下画“○”。另选一种以上的无效。"), .table([["姓名", "赞成", "反对", "弃权"], [name(file), "　", "　", "　"]])]
    },
    CasePaper("resolution", .paperResolution, from: "meeting") { file, _ in resolution(file, "meeting", by: "FZ-15") },
    CasePaper("approval", .paperApproval, from: "approve") { file, _ in approval(file) },
    CasePaper("conversion", .paperConversion, from: "vote") { file, _ in resolution(file, "vote", by: "FZ-23") },
    CasePaper("confirmation", .paperConfirmation, from: "approveVote") { file, _ in confirmation(file) },
    CasePaper("index", .paperIndex) { file, day in
      [.line("姓名", name(file)), .table([["序号", "材料对应的步骤", "办理日期"]] + done(file).enumerated().map { ["\($0 + 1)", $1.0, $1.1] }), .sign("整理人：", day.inChinese)]
    },
  ]

  static func name(_ file: CaseFile) -> String { file.candidate?.name ?? "" }
  static func said(_ day: Day?) -> String { day?.inChinese ?? "　　年　月　日" }
  private static func person(_ file: CaseFile) -> [CasePaper.Part] {
    [
      .line("姓名", name(file)), .line("性别", file.candidate?.sex.word.zh ?? ""), .line("出生日期", said(file.candidate?.birth)), .line("所在党支部", file.organization.name),
      .line("递交入党申请书", said(file.taken("apply"))),
    ]
  }
  private static func register(_ file: CaseFile) -> [CasePaper.Part] {
    var parts: [CasePaper.Part] = [.line("派人谈话", "\(said(file.taken("talk")))　\(file.value("who", at: "talk") ?? "")"), .line("确定为入党积极分子", said(file.taken("pick")))]
    let companions = ["first", "second"].compactMap { file.value($0, at: "companions") }.joined(separator: "、")
    parts.append(.line("培养联系人", companions))
    let assessed = file.events.filter { $0.kind == .taken && $0.step == "assess" }
    parts.append(.table([["考察日期", "思想汇报（份）", "考察情况"]] + assessed.map { [$0.day.inChinese, $0.values["reports"] ?? "", $0.values["record"] ?? ""] }))
    return parts
  }
  private static func consultation(_ file: CaseFile, _ day: Day) -> [CasePaper.Part] {
    let step = file.isOfOldText ? "listOld" : "hear"
    return person(file) + [
      .line("听取意见日期", said(file.taken(step))), .line("听取人数", file.value("asked", at: step) ?? "　　"), .line("党小组、培养联系人、党员和群众意见", file.value("opinions", at: step) ?? "　"), .sign("记录人：", said(file.taken(step) ?? day)),
    ]
  }
  private static func notice(_ file: CaseFile, _ day: Day) -> [CasePaper.Part] {
    let from = file.taken("notice") ?? day, until = file.noticeEnds(from: from)
    return [
      .text("根据《中国共产党发展党员工作细则》，经党支部委员会讨论、上级党委同意，拟将\(name(file))列为发展对象，现予公示。"),
      .table([["姓名", "性别", "出生年月", "申请入党日期", "列为积极分子日期"], [name(file), file.candidate?.sex.word.zh ?? "", file.candidate?.birth.map { "\($0.year)年\($0.month)月" } ?? "", said(file.taken("apply")), said(file.taken("pick"))]]),
      .line("公示期限", "\(from.inChinese)至\(said(until))（不少于\(file.figure("FZ-07", "notice") ?? 5)个工作日，张贴当日不计）"),
      .text("公示期间，党员和群众可以当面、来信或者来电向党支部反映情况，反映情况要真实，提倡实名。"), .line("受理", "\(file.organization.name)　电话："), .sign(file.organization.name, from.inChinese),
    ]
  }
  private static func resolution(_ file: CaseFile, _ step: String, by rule: String) -> [CasePaper.Part] {
    guard let event = file.last(step), let candidate = file.candidate, let ballot = Ballot(Given(values: event.values), by: rule, on: file.file.boundOn, candidate.rules) else { return [] }
    let tellers = ["teller", "secondTeller"].compactMap { event.values[$0] }.joined(separator: "、")
    let decided: String
    switch event.values["decision"].flatMap({ Decision(rawValue: $0) }) {
    case nil: decided = "同意接收\(name(file))为中国共产党预备党员，预备期一年，自\(event.day.inChinese)起。"
    case .confirm?: decided = "同意\(name(file))按期转为中国共产党正式党员。"
    case .extend?: decided = "延长\(name(file))预备期\(event.values["months"] ?? "")个月。"
    case .cancel?: decided = "取消\(name(file))预备党员资格。"
    }
    return [
      .line("会议日期", event.day.inChinese), .text("支部大会于\(event.day.inChinese)召开，讨论\(name(file))的\(step == "meeting" ? "入党" : "转正")问题。\(ballot.sentence)赞成票超过应到会有表决权人数的半数，大会决议：\(decided)"),
      .text(event.values["resolution"] ?? event.values["opinions"] ?? ""), .line("计票人", tellers), .sign("支部书记签名：", event.day.inChinese),
    ]
  }
  private static func approval(_ file: CaseFile) -> [CasePaper.Part] {
    [
      .text("经审查，\(name(file))具备党员条件，入党手续完备。\(said(file.taken("approve")))党委会议集体讨论表决，批准\(name(file))为中国共产党预备党员。"),
      .line("预备期", "\(said(file.admittedOn))至\(said(file.probationEnds))"), .line("党籍起算", said(file.admittedOn)), .line("文号", file.value("document", at: "approve") ?? ""), .sign("党委（盖章）", said(file.taken("approve"))),
    ]
  }
  private static func confirmation(_ file: CaseFile) -> [CasePaper.Part] {
    let on = file.value("confirmedOn", at: "approveVote").flatMap { Day($0) }, extended = file.extendedBy.map { "，预备期延长\($0)个月，至\(said(file.probationEnds))" } ?? ""
    return [
      .text("\(said(file.taken("approveVote")))党委会议集体讨论，批准支部大会\(said(file.taken("vote")))关于\(name(file))的决议\(extended)。"), .line("党龄起算", said(on)), .sign("党委（盖章）", said(file.taken("approveVote"))),
    ]
  }
  private static func done(_ file: CaseFile) -> [(String, String)] {
    file.events.filter { $0.kind == .taken }.compactMap { event in Admission.plan.step(event.step).map { ($0.title.zh, event.day.inChinese) } }
  }
}
