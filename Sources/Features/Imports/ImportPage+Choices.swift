import FeatureKit
import Importing

/// What a clerk says of a checked file before it is written.
extension ImportPage {
  /// Rows that may mean several people: both are shown with what tells them apart.
  func askBox(_ t: Reader) -> HTML {
    let asks = problems.items.filter { !$0.options.isEmpty }
    if asks.isEmpty, chosen == 0 { return .none }
    let again = Form(Imports.check(id), t, name: "a", keep: false)
    let anew: HTML = chosen > 0 ? "<p>\(t(.chosenRows(chosen)))</p>\(again.html(again.hidden("forget", "1"), submit(t(.chooseAnew), .plain)))" : .none
    guard !asks.isEmpty else { return box(nil, anew) }
    let form = Form(Imports.check(id), t, entered, name: "w", keep: false, wide: true)
    let groups = asks.map { line in
      form.radios(
        "pick.\(line.row)", t(.rowNamed(line.row, line.written)), line.options.map { Choice($0.key, t($0.word)) } + [Choice("", t(.skipThisRow))], value: "")
    }
    return box(t(.whoIsMeant(asks.count)), "<p class=\"muted\">\(t(.whoIsMeantHint))</p>", form.html(groups.joined(), submit(t(.applyChoices), .plain)), anew)
  }

  /// Which heading is which column, with what stands under it; and in which row the headings stand.
  func columnsForm(_ t: Reader) -> HTML {
    let form = Form(Imports.check(id), t, entered, name: "c", keep: false, wide: true)
    let choices = [Choice("", t(.notRead))] + columns.map { Choice($0.name, t($0.word)) }
    let fields = mapping.compactMap { m in m.place.map { place in form.select("column.\(place)", m.heading, choices, hint: t(m.examples.isEmpty ? .noExamples : .examples(m.examples)), value: m.field ?? "", ask: false) } }
    let half = (fields.count + 1) / 2, left = Array(fields.prefix(half)), right = Array(fields.dropFirst(half))
    let rows = form.select("headings", t(.headingRowWord), headingRows.map { Choice(String($0.number), t(.headingRow($0.number, $0.texts))) }, hint: t(.headingRowHint), value: String(headingRow), ask: false)
    return box(
      nil, "<p class=\"muted\">\(t(.columnsFormHint))</p>",
      form.html(headingRows.isEmpty ? HTML.none : rows, Components.columns(.two, stack(.normal, left.joined()), stack(.normal, right.joined())), submit(t(.checkAgain), waitsForColumns ? .go : .plain)))
  }

  static let samples = [
    sample(.checked), sample(.finished), sample(.running), sample(.running, message: .stoppedByFault("a1b2c3d4")), sample(.running, atWork: true), sample(.checking), sample(.unusable), sample(.checked, problems: []),
    sample(.checked, message: Word(zh: "第 2 行是标题行，但缺少“身份号码”列。请补上后再导入。", en: "Row 2 has the headings, but “Resident number” is missing."), waits: true), sample(.dropped), compared,
  ]
  private static var compared: ImportPage {
    var page = sample(.checked)
    page.difference = DifferencePart(
      counts: [.init(kind: .new, count: 3), .init(kind: .moved, count: 12), .init(kind: .missing, count: 1), .init(kind: .same, count: 395)],
      lines: [
        .init(kind: .new, row: 9, name: "李四", detail: Word(zh: "柳河村党支部", en: "柳河村党支部")), .init(kind: .moved, row: 12, name: "林晓梅", detail: Word(zh: "册内在柳河村党支部，表中在云溪中学党支部", en: "kept at 柳河村党支部, in the file at 云溪中学党支部"), address: "/people/7"),
        .init(kind: .missing, name: "周国安", detail: Word(zh: "柳河村党支部", en: "柳河村党支部"), address: "/people/8"),
      ])
    return page
  }
  private static let lines = [
    Line(row: 7, column: Word(zh: "入党日期", en: "Joined on"), code: "date.impossible", message: Word(zh: "没有“1995.6.31”这一天，请核对", en: "There is no such day as “1995.6.31”; please check"), written: "1995.6.31"),
    Line(row: 23, column: Word(zh: "所在支部", en: "Branch"), code: "branch.unknown", message: Word(zh: "没有叫“上弯村支部”的支部，是不是“上湾村党支部”？", en: "There is no branch called “上弯村支部”; is it “上湾村党支部”?"), written: "上弯村支部", suggestion: "上湾村党支部"),
    Line(
      row: 31, column: Word(zh: "姓名", en: "Name"), code: "person.several", message: Word(zh: "没有填身份号码，而册内已有 2 位“李梅”，分不清是谁", en: "The row has no resident number, and 2 called “李梅” are registered"), written: "李梅",
      options: [Option(key: "person:7", word: Word(zh: "册内的李梅：1990-02-11 出生，女", en: "李梅 in the register: born 1990-02-11")), Option(key: "new", word: Word(zh: "都不是，是新的人", en: "Somebody new"))]),
  ]
  private static func sample(_ state: ImportRun.State, atWork: Bool = false, message: Word? = nil, waits: Bool = false, problems: [Line] = lines) -> ImportPage {
    ImportPage(
      id: ID(9), list: Word(zh: "人员名册", en: "Register of people"), organization: ID(2), organizationName: "石桥镇党委", file: "石桥镇党员花名册（最终版3).xlsx", state: state, atWork: atWork,
      message: state == .unusable ? Word(zh: "表格设有打开密码，无法读取。请打开后取消密码，另存一份再上传。", en: "The sheet needs a password.") : message, waitsForColumns: waits, sheet: "花名册", headingRow: 3, rows: 412,
      accepted: 412 - problems.count, repaired: 38, refused: problems.count, twice: 0, chosen: problems.isEmpty ? 0 : 1, progress: ProgressPage(done: 200, total: 412, rate: 100, remaining: atWork ? 3 : nil, state: "running"),
      problems: Listed(problems, total: problems.count, Paging(page: 1, per: 50)), repairs: [Fixed(word: Word(zh: "日期写法统一", en: "dates written alike"), count: 19)],
      mapping: [Mapping(heading: "党员姓名", column: Word(zh: "姓名", en: "Name"), field: "name", place: 0, examples: ["陈桂兰", "李梅"]), Mapping(heading: "原职务（2019）", column: nil, place: 1)],
      columns: state == .checked ? [ExportsPage.Name(name: "name", word: Word(zh: "姓名", en: "Name"))] : [], headingRows: state == .checked ? [Row(number: 3, texts: "党员姓名｜原职务（2019）")] : [],
      at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 580))
  }
}
