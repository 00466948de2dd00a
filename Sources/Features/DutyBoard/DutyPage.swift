import FeatureKit

/// One duty: what, why, until when, what proves it with its journal entries, and what can be done.
struct DutyPage: Page {
  struct Decision: Hashable, Encodable {
    var entry: String
    var sentence: Word
    var at: Moment
  }
  var duty: DutyLine
  var waiver: Duty.Waiver?
  var waivedBy: String?
  /// The last day on which a further period that begins is waived too; nil where this period alone is.
  var waivedUntil: Day?
  var evidence: [EvidenceLine]
  var decisions: [Decision]
  /// Where it is settled; nil where it is settled or no room does it yet.
  var settle: Address?
  var mayWaive: Bool
  /// Which offices have made the rule stricter here.
  var stricter: [Word] = []
  /// What other rooms say about this duty.
  var panels: [DutyPanel] = []
  var organizationPath: [Crumb.Line]

  static func load(_ key: Duty.Key, _ settles: Settles, _ panels: [DutyPanel.Load] = [], in scope: Scope) throws -> DutyPage {
    let line = try DutyListTable.line(key, in: scope), above = try DutyAndAbove(key, in: scope), duty = above.duty
    let evidence = try DutyListTable.evidence(of: key, in: scope), decisions = try DutyListTable.decisions(about: key, in: scope)
    let by = duty.waiver?.by.map { Reference(Person.reference, $0) }
    let names = try scope.names(evidence.flatMap { Said.references(in: $0.sentence) } + decisions.flatMap { Said.references(in: $0.sentence) } + (by.map { [$0] } ?? []))
    let open = line.state == .pending || line.state == .late || line.state == .missed, isTheirs = scope.actor.posts.contains { works($0, on: line, at: above.path) }
    return DutyPage(
      duty: line, waiver: duty.waiver, waivedBy: by.flatMap { names[$0]?.text }, waivedUntil: duty.state == .waived ? above.standing.flatMap { $0.waiver == duty.waiver ? $0.until : nil } : nil,
      evidence: evidence.map { e in var shown = e; shown.sentence = Said.resolved(e.sentence, names); return shown },
      decisions: decisions.map { Decision(entry: String($0.entry), sentence: Said.resolved($0.sentence, names), at: $0.at) },
      settle: open && isTheirs ? line.proof.compactMap { settles[$0] }.first?(line) : nil, mayWaive: scope.actor.may(Waive.permission, at: above.place),
      stricter: try LocalRuleTable.binding(key.rule, key.start, at: above.path, in: scope).map { .boundBy($0.organizationName, .stricter(scope.rules.binding(key.rule, start: key.start), $0.stricter)) },
      panels: try panels.compactMap { try $0(scope, line) }, organizationPath: [Crumb.Line(line.organizationName, line.organization)])
  }
  /// Its desk or one above it, or whoever leads the group.
  private static func works(_ post: Actor.Post, on line: DutyLine, at path: String) -> Bool {
    if post.role == .groupLeader { return line.key.subject.kind == Group.reference && post.group?.value == line.key.subject.id }
    return Role.desk.contains(post.role) && path.hasPrefix(post.place.path)
  }

  static let samples = [
    DutyPage(
      duty: Sample.line(.late), evidence: [], decisions: [], settle: DutyBoard.list(), mayWaive: true, stricter: [.boundBy("石桥镇党委", Word(zh: "每月 2 次", en: "2 times every month"))],
      panels: [DutyPanel(Word(zh: "督办", en: "Follow-ups"), [.init("请说明原因", under: Word(zh: "待答复", en: "to be answered"), to: DutyBoard.list())], begin: Word(zh: "督办", en: "Ask"), at: DutyBoard.list())], organizationPath: []),
    DutyPage(
      duty: Sample.line(.met),
      evidence: [EvidenceLine(entry: "77", sentence: Word(zh: "12月3日党小组会已记录", en: "recorded the group meeting of 3 December"), kind: "groupMeeting", day: Day(year: 2026, month: 12, day: 3),
        recorded: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), provenance: .recordedLate)],
      decisions: [], mayWaive: false, organizationPath: [Crumb.Line("上湾村党支部", ID(4))]),
    DutyPage(
      duty: Sample.line(.waived), waiver: Duty.Waiver(reason: "全组外出务工，已由支部集中学习", by: ID(9), on: Day(year: 2026, month: 12, day: 2)), waivedBy: "林晓梅", waivedUntil: Day(year: 2027, month: 3, day: 31), evidence: [],
      decisions: [Decision(entry: "80", sentence: Word(zh: "免除第二党小组的11月党小组会", en: "Waived"), at: Moment(Day(year: 2026, month: 12, day: 2), minutes: 600))], mayWaive: true, organizationPath: []),
  ]
  var crumbs: [Crumb] { [Crumb(.duties, DutyBoard.list())] + organizationPath.map { Crumb($0.name, DutyBoard.list(organization: $0.id)) } }
  func title(_ t: Reader) -> String { t(duty.title) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(t(duty.title), duty.whose, actions: actions(t)))
    \(columns(.aside, stack(.normal, duty.state == .missed ? note(.info, t(.graceIsOver), nil, t) : HTML.none, box(nil, summary(facts(t))), proofs(t)), stack(.normal, rule(t), panels.map { $0.html(t) }.joined())))
    """
  }
  private func actions(_ t: Reader) -> HTML {
    // What is over can be put on record, but settles nothing: not what the page asks for, and said below.
    let settle: HTML = settle.map { button(t(duty.state == .pending ? .plan : .record), $0, duty.state == .missed ? .plain : .go) } ?? .none
    guard mayWaive else { return settle }
    switch duty.state {
    case .met: return settle
    case .waived: return "\(settle)\(Form(DutyBoard.undoWaive(duty.key), t, name: "undo", keep: false).html(submit(t(waivedUntil == nil ? .undoWaive : .undoWaiveOn), .plain, icon: .undo)))"
    default: return "\(settle)\(button(t(.waive), DutyBoard.waive(duty.key)))"
    }
  }
  private func facts(_ t: Reader) -> [SummaryLine] {
    var lines = [SummaryLine(t(.stateWord), duty.tag.html(t)), SummaryLine(t(.periodWord), text: t(.span(t.longDate(duty.start), t.longDate(duty.end)))), SummaryLine(t(.until), text: t.deadline(duty))]
    if duty.state != .met && duty.state != .waived { lines.append(SummaryLine(t(.canBeMadeUpUntil), text: t.longDate(duty.graceEnd))) }
    if duty.needed > 1 { lines.append(SummaryLine(t(.times), text: "\(duty.have)/\(duty.needed)")) }
    if !stricter.isEmpty { lines.append(SummaryLine(t(.stricterHere), text: stricter.map { t($0) }.joined(separator: t(Word(zh: "；", en: "; "))))) }
    if let waiver {
      lines.append(SummaryLine(t(.waivedFor), text: waivedUntil.map { t(.waivedUntil(t.longDate($0), waiver.reason)) } ?? waiver.reason))
      lines.append(SummaryLine(t(.waivedBy), text: t(.waivedByOn(waivedBy ?? t(.theWatch), t.longDate(waiver.on)))))
    }
    return lines
  }
  private func proofs(_ t: Reader) -> HTML {
    if evidence.isEmpty && decisions.isEmpty { return emptyState(t(.noEvidence), t(.noEvidenceWhy)) }
    let entries = evidence.map { e in TimelineEntry(t.longDate(e.day), proof(e, t), e.withdrawn ? .late : .done) }
      + decisions.map { TimelineEntry(t.dateAndTime($0.at), "\(t($0.sentence)) \(act(t(.entry), Self.journal($0.entry), about: $0.entry))", .open) }
    return box(t(.evidence), timeline(entries))
  }
  private func proof(_ e: EvidenceLine, _ t: Reader) -> HTML {
    let kind = Vocabulary.house.evidence[e.kind].map { t($0) } ?? e.kind
    let late: HTML = e.provenance == .live ? .none : Tag.info(e.provenance.word).html(t), withdrawn: HTML = e.withdrawn ? Tag.warn(.withdrawn).html(t) : .none
    return " <b>\(kind)</b> \(late)\(withdrawn)<br>\(t(e.sentence))<br><span class=\"small muted\">\(t(.recordedAt(t.dateAndTime(e.recorded))))</span> \(act(t(.entry), Self.journal(e.entry), about: e.entry))"
  }
  /// The journal is another room; its address is the contract of the API.
  private static let journalEntry = Route<String>("/journal/:entry")
  private static func journal(_ entry: String) -> Address { journalEntry(entry) }
  private func rule(_ t: Reader) -> HTML {
    let text = t.cite(duty.clause).map { t($0.text) } ?? duty.rule
    return box(t(.why), "<p>\(text)</p>", "<p>\(clause(duty.clause, t))</p>")
  }
}

extension Crumb {
  struct Line: Hashable, Encodable {
    var name: String
    var id: ID<Organization>
    init(_ name: String, _ id: ID<Organization>) {
      self.name = name
      self.id = id
    }
  }
}
