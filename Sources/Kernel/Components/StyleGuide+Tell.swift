import Essentials
import Web

extension StyleGuideSamples {
  var messages: HTML {
    section(
      w("消息和各种情形", "Messages and situations"), id: "messages",
      columns(
        .two,
        stack(
          .normal,
          note(
            .info, w("数据截至 9:20，正在重新计算", "Data as of 9:20, being counted again"),
            w("导入刚写入 391 行，总览约 1 分钟后更新。现在的数字不含这一批。", "The import has just written 391 rows; the overview follows in about a minute and does not contain them yet."), t),
          note(.ok, w("已归档，办结 3 项", "Archived, 3 duties met"), w("第四季度党员大会、12月主题党日、第四季度党课。", "Fourth-quarter assembly, December theme day, fourth-quarter lecture."), t),
          note(
            .warn, w("您打开以后，周国安在 9:41 改过这份资料", "Zhou Guoan changed this record at 9:41, after you opened it"),
            w("您改的是电话，他改的是住址，两处不冲突。", "You changed the phone, he the address; they do not conflict."), t),
          note(
            .err, w("这一步没有办成", "This step was not done"),
            w(
              "磁盘空间不够，照片没有存上。文字已经存好。请告诉系统管理员，报编号 7Q4-20F。", "The disk is full; the photo was not kept. The text was. Please tell the administrator and give the reference 7Q4-20F."),
            t, "<p>\(act(w("再试一次", "Try again"), here))</p>")),
        stack(
          .normal,
          emptyState(
            w("这个月没有要办的事", "Nothing is owed this month"), w("12月的三项已安排，第一项在 10日 19:00。", "The three of December are planned, the first for the 10th at 19:00."),
            button(w("看12月安排", "See December"), here), act(w("看以前的记录", "See earlier records"), here)),
          progress(w("正在写入花名册", "Writing the roster"), done: 250, total: 391, rate: 7, seconds: 20, at: here, running: false, t, button(w("暂停", "Pause"), here)),
          box(
            w("撤销这次导入？", "Undo this import?"), level: 3,
            "<p>\(w("391 行会退回导入前的样子。台账里留下撤销的记录。", "391 rows go back to what they were before. The journal keeps a record of the undoing."))</p>",
            row(submit(w("撤销导入", "Undo the import"), .danger, icon: .undo), button(w("不撤销", "Keep it"), here))))))
  }
  var figures: HTML {
    let months = (1...11).map { w("\($0)月", ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N"][$0 - 1]) }
    let now = zip(months, [0.84, 0.88, 0.87, 0.89, 0.88, 0.90, 0.89, 0.91, 0.90, 0.92, 0.93]).map { ChartPoint($0, $1) }
    let before = zip(months, [0.77, 0.80, 0.82, 0.81, 0.83, 0.82, 0.84, 0.83, 0.85, 0.86, 0.85]).map { ChartPoint($0, $1) }
    let towns = [ChartPoint(w("石桥镇", "Shiqiao"), 14), ChartPoint(w("柳林镇", "Liulin"), 11), ChartPoint(w("白沙镇", "Baisha"), 10), ChartPoint(w("河口镇", "Hekou"), 9)]
    return section(
      w("数字和图", "Figures and charts"), id: "figures",
      figuresLine,
      columns(
        .two, box(w("五句话", "In five sentences"), sentences(told)),
        box(
          w("每月按期完成的比例", "Share done in time, by month"),
          trendChart(w("每月按期完成的比例", "Share done in time, by month"), now, before: before, beforeName: w("去年同期", "the year before"), unit: .percent, t)),
        box(w("支部数", "Branches"), barChart(w("支部数", "Branches"), towns, t)), flatBox(w("要留意的", "To watch"), watchList(watched))),
      flatBox(
        w("事项和单位", "Duties by unit"), end: dutyKey(t, missed: true), matrix.html(t),
        boxLine("\(w("分母是应当做的支部数：不足 7 名正式党员的支部不设支委会。", "The second number is the branches that owe it: a branch of fewer than 7 full members has no committee."))")))
  }
  private var figuresLine: HTML {
    Components.figures([(w("应参加", "Expected"), w("14 次", "14")), (w("参加", "Came"), w("9 次", "9")), (w("请假", "On leave"), w("5 次", "5")), (w("学时", "Hours"), "18")], boxed: true)
  }
  private var told: [(text: String, icon: Icon, end: HTML)] {
    [
      (w("11月的会，388 项开了 360 项。", "Of November's 388 meetings 360 were held."), .check, act(w("看明细", "Details"), here)),
      (w("还差 28 项，补办期内补办、补记均有效。", "28 are missing and can still be made up."), .warn, act(w("看名单", "List"), here)),
      (w("组织生活会开了 53 个，127 个要在年内开。", "53 organization life meetings held, 127 to come this year."), .clock, act(w("看名单", "List"), here)),
    ]
  }
  private var watched: [(text: String, why: String, icon: Icon, end: HTML)] {
    [
      (
        w("3 个支部 30 天没有任何记录", "3 branches without any record for 30 days"), w("本县规定，由所在镇党委联系支部书记", "Rule of this county; the township committee calls the secretary"), .warn,
        act(w("看名单", "List"), here)
      ),
      (
        w("1 个支部 10月支委会未完成", "1 branch did not hold its October committee meeting"), w("清水镇党委 12月8日前答复督办", "Qingshui committee answers by 8 December"), .wrong,
        act(w("看督办", "Follow-up"), here)
      ),
    ]
  }
  private var matrix: DutyMatrix {
    let columns = [(w("支委会", "Committee"), w("11月", "November")), (w("主题党日", "Theme day"), w("11月", "November")), (w("党员大会", "Assembly"), w("第四季度", "4th quarter"))]
    func line(_ unit: String, _ branches: Int, _ counts: [DutyCount?]) -> DutyMatrix.Line {
      .init(unit, here, branches: branches, counts.map { count in count.map { ($0, here) } })
    }
    let a = DutyCount(met: 13, late: 1), b = DutyCount(met: 21, late: 1), c = DutyCount(met: 13, pending: 9), d = DutyCount(met: 8, missed: 1), e = DutyCount(met: 4, pending: 5)
    return DutyMatrix(
      w("各单位各事项完成情况", "Duties by unit"), columns: columns, lines: [line(w("县直机关工委", "County offices"), 22, [a, b, c]), line(w("县卫生健康局党委", "Health bureau"), 9, [nil, d, e])],
      total: line(w("全县", "County"), 31, [a, b + d, c + e]))
  }
  var cases: HTML {
    let stages = [
      FlowStage(
        w("一、申请入党", "1. Application"),
        [
          .init(w("递交入党申请书", "Application handed in"), w("2025年3月4日", "4 March 2025"), .done),
          .init(w("党组织派人谈话", "First talk"), w("3月20日，一个月内", "20 March, within a month"), .done),
        ]),
      FlowStage(
        w("二、入党积极分子", "2. Activist"),
        [
          .init(w("推荐和确定", "Chosen"), w("2025年9月10日", "10 September 2025"), .done),
          .init(w("培养教育考察", "Training and observation"), w("满 1 年，考察 2 次", "one year, observed twice"), .done),
        ]),
      FlowStage(
        w("三、发展对象", "3. Prospect"),
        [
          .init(w("上级党委同意", "Committee agrees"), w("11月27日", "27 November"), .done), .init(w("公示 5 个工作日", "Notice of 5 working days"), w("第 4 天", "day 4"), .here),
          .init(w("政治审查", "Political review"), nil, .ahead),
        ]),
      FlowStage(
        w("四、预备党员的接收", "4. Admission"),
        [.init(w("支部大会讨论", "Assembly votes"), w("无记名", "secret ballot"), .ahead), .init(w("上级党委审批", "Committee approves"), w("3 个月内", "within 3 months"), .ahead)]),
      FlowStage(w("五、预备期和转正", "5. Probation and confirmation"), [.init(w("入党宣誓", "Oath"), nil, .ahead), .init(w("材料归档", "Papers archived"), nil, .ahead)]),
    ]
    return section(w("办件的全程图", "The drawn procedure"), id: "cases", "<div class=\"box\">\(flow(stages, t))</div>")
  }
  var navigation: HTML {
    section(
      w("导航和入口", "Navigation and doors"), id: "navigation",
      breadcrumbs([Crumb(Word(zh: "石桥镇", en: "Shiqiao Township"), here), Crumb(Word(zh: "人员名册", en: "Roster"), here)], here: w("陈桂兰", "Chen Guilan"), t),
      tabs(w("档案各部分", "Parts of the file"), [(w("基本情况", "Basics"), here, true), (w("党籍", "Membership"), here, false), (w("党费", "Dues"), here, false)], more: w("更多", "More")),
      doors(
        w("办事入口", "Ways in"),
        [
          (w("给书记写信", "Write to the secretary"), w("可以不写姓名，凭编号查答复", "No name needed; read the answer by its number"), .mail, here),
          (w("三务公开", "Disclosure"), w("党务、村务、财务", "Party, village, finance"), .journal, here),
          (w("今天谁值班", "On duty today"), w("罗秀珍，到 17:30", "Luo Xiuzhen, until 17:30"), .clock, here),
        ]),
      details(
        w("看一份会议记录的版式", "See the minutes as printed"),
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(w("会议记录版式", "Minutes as printed"))\">\(Self.minutes.html)</div>"))
  }
  /// A wall of the same county; it fills a screen of its own.
  var wall: Wall {
    let map: HTML =
      "<svg viewBox=\"0 0 400 240\" role=\"img\" aria-label=\"\(w("三个乡镇今天的场次", "Meetings today in three townships"))\"><path class=\"on2\" d=\"M20 20H190V220H20z\"/><path d=\"M190 20H380V120H190zM190 120H380V220H190z\"/><text x=\"105\" y=\"120\">\(w("石桥镇", "Shiqiao"))</text><circle cx=\"105\" cy=\"145\" r=\"5.5\"/></svg>"
    return Wall(
      w("青禾县基层党建情况", "Party work in Qinghe County"), asOf: Moment(t.today, minutes: 560),
      tiles: [
        .init(w("党组织", "Organizations"), "217", w("个", ""), under: w("其中党支部 180 个", "180 of them branches")),
        .init(w("党员", "Members"), "4512", w("名", ""), under: w("其中预备党员 61 名", "61 of them on probation")),
        .init(w("应尽事项", "Duties"), "360", w("项已完成，共 388 项", "of 388 done"), under: w("逾期 28 项", "28 late")),
      ],
      map: (
        w("今天在哪里开会、办活动", "Where meetings are held today"), map,
        w("示意图，轮廓由本单位自绘，不表示实际界线。每点一场。", "A sketch drawn by this office, not the actual boundaries. One dot for each meeting.")
      ),
      feed: [
        ("9:20", w("石桥镇", "Shiqiao"), w("上湾村党支部 归档一次党小组会记录", "Shangwan Village Branch archived a group meeting")),
        ("9:14", w("双塔镇", "Shuangta"), w("一个村党支部 开始主题党日", "a village branch began its theme day")),
      ],
      bars: [(w("11月支委会", "Committee, November"), DutyCount(met: 108, late: 6)), (w("第四季度党员大会", "Assembly, 4th quarter"), DutyCount(met: 100, pending: 80))])
  }
  static var minutes: Sheet {
    Sheet(
      "会议记录", reference: "编号 2026-10347　第 1 页，共 1 页", title: ["中共石桥镇上湾村支部", "党员大会记录"], number: 1, footer: "林晓梅 2026年12月11日8时30分打印　扫码核对原记录",
      Sheet.line("时间", "2026年12月10日19时至20时40分"), Sheet.line("地点", "上湾村党群服务中心二楼会议室"), Sheet.line("出席", "应到26人，到会19人。有表决权23人，到会17人。请假5人，缺席2人，签到名单另附。"),
      Sheet.paragraph("罗秀珍通报党员联系农户、党费收缴和山塘管护情况。", lead: "一、通报四季度工作。"), Sheet.paragraph("大会以举手方式表决，赞成16人，反对0人，弃权1人，通过2027年度支部工作计划。", lead: "二、决议。"),
      Sheet.signature("主持人签名：", "2026年12月10日", blank: true))
  }
}
