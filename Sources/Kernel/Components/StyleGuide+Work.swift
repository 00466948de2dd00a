import Essentials
import Web

extension StyleGuideSamples {
  var tables: HTML {
    section(w("表格、筛选、批量、翻页", "Tables, filters, batches, pages"), id: "tables", stack(.normal, views, filters, worklist, pager, register))
  }
  private var views: HTML {
    chips(w("已存的视图", "Saved views"), [(w("全部人员", "Everyone"), here, 468, true), (w("正式党员", "Full members"), here, 412, false), (w("材料不全", "Papers missing"), here, 19, false)])
  }
  private var filters: HTML {
    var bar = FilterBar(at: here)
    bar.text("q", w("姓名、拼音首字母", "Name or initials"), nil)
    bar.select("branch", w("支部", "Branch"), [Choice("1", w("上湾村党支部", "Shangwan Village Branch")), Choice("2", w("竹山村党支部", "Zhushan Village Branch"))], "2", t)
    bar.day("until", w("期限", "Due by"), day(27))
    bar.keep("sort", "due")
    return bar.html(t)
  }
  private var worklist: HTML {
    var table = Table(
      w("待办清单，最急的在前", "What is owed, soonest first"),
      [Column(w("期限", "Due")), Column(w("事项", "Duty")), Column(w("支部", "Branch")), Column(w("状态", "State")), Column.spoken(w("办理", "Act"))], head: 1, pick: "duty")
    func line(_ due: Int, _ name: String, _ branch: String, _ tag: Tag, _ verb: String, _ picked: Bool = false) {
      table.row(
        "<span class=\"nowrap\">\(t.daysLeft(until: day(due)))</span>", "<a href=\"\(here)\">\(name)</a> <div class=\"small muted\">\(clause(rule, t, alone: true))</div>",
        "\(branch)", tag.html(t), act(verb, here, about: "\(name) \(branch)"),
        pick: ("\(table.count + 1)", "\(name) \(branch)"), picked: picked, t: t)
    }
    table.group(w("逾期，可补（2）", "Late, can still be made up (2)"))
    line(-2, w("11月党小组会", "November group meeting"), w("上湾村党支部", "Shangwan Village Branch"), .late, w("记录", "Record"))
    line(-2, w("11月支委会", "November committee meeting"), w("下湾村党支部", "Xiawan Village Branch"), .late, w("记录", "Record"))
    table.group(w("7 天内（2）", "Within 7 days (2)"))
    line(6, w("12月主题党日", "December theme day"), w("竹山村党支部", "Zhushan Village Branch"), .pending, w("安排", "Plan"), true)
    line(6, w("12月主题党日", "December theme day"), w("杨柳铺村党支部", "Yangliupu Village Branch"), .pending, w("安排", "Plan"), true)
    let form = Form(here, t, name: "batch", key: "sample", keep: false, wide: true)
    return form.html(flatBox(nil, table.html(t)), batchBar(t, submit(w("一起安排", "Plan together")), submit(w("申请免除", "Ask for a waiver"), .plain)), keysLine(t))
  }
  private var pager: HTML { Pager(page: 3, per: 50, total: 1000, more: true, at: here).html(t) }
  private var register: HTML {
    var table = Table(
      w("人员名册", "Roster"),
      [
        Column(w("姓名", "Name"), sort: here, sorted: .ascending), Column(w("出生年月", "Born"), sort: here), Column(w("人员类别", "Kind")), Column(w("电话", "Phone")),
        Column(w("党费", "Dues"), number: true),
      ], phone: .scroll, wrap: false)
    table.row(act(w("陈桂兰", "Chen Guilan"), here), "1954-03", "\(w("正式党员", "Full member"))", masked("1****2251"), "0.20")
    table.row(act(w("谭永康", "Tan Yongkang"), here), "1992-01", "\(w("预备党员", "Probationary member"))", masked("1****2004"), "21.50")
    table.total("\(w("合计", "Sum"))", "", "", "", "21.70")
    return
      "\(flatBox(w("人员名册", "Roster"), table.html(t), boxLine("\(w("金额单位：元", "Amounts in yuan"))")))\(signOff(t))\(readLine(w("林晓梅", "Lin Xiaomei"), Moment(t.today, minutes: 571), t))"
  }

  var forms: HTML {
    section(
      w("表单", "Forms"), id: "forms", columns(.two, box(w("安排一次会议", "Plan a meeting"), level: 3, meeting), box(w("填错以后", "After a mistake"), level: 3, mistaken)),
      box(w("谁到了", "Who came"), level: 3, attendance))
  }
  private var meeting: HTML {
    let form = Form(here, t, name: "meeting", key: "sample", keep: false)
    return form.html(
      form.checkboxes(
        "kinds", w("种类", "Kinds"), [Choice("assembly", w("党员大会", "Branch assembly")), Choice("theme", w("主题党日", "Theme day")), Choice("lecture", w("党课", "Party lecture"))],
        hint: w("一个晚上可以合开几种", "One evening may be several"), values: ["theme"], across: true),
      form.day("on", w("日期", "Day"), value: day(6)), form.time("at", w("时间", "Time"), value: "19:00"),
      form.text("place", w("地点", "Place"), value: w("村党群服务中心二楼", "Village service centre, upper floor")),
      form.select("chair", w("主持", "Chair"), [Choice("1", w("周国安", "Zhou Guoan")), Choice("2", w("罗秀珍", "Luo Xiuzhen"))]),
      form.number("due", w("应到人数", "Expected"), value: "26"), form.amount("cost", w("经费", "Cost"), hint: w("单位：元，如 75.00", "In yuan, such as 75.00"), optional: true),
      form.area("plan", w("议题", "Agenda"), optional: true, rows: 3),
      form.radios(
        "vote", w("表决方式", "Vote"), [Choice("hands", w("举手", "Show of hands")), Choice("secret", w("无记名投票", "Secret ballot"), hint: w("接收预备党员用", "for admissions"))], value: "hands"),
      form.box("remind", w("提前一天提醒", "Remind them the day before"), value: true), form.file("paper", w("附件", "Paper"), optional: true),
      row(submit(w("安排", "Plan")), act(w("取消", "Cancel"), here)))
  }
  private var mistaken: HTML {
    let typed: [String: Field] = ["joined": .text("2026-02-30"), "confirmed": .text("2026-08-01"), "branch": .text(w("上湾村党支部", "Shangwan Village Branch"))]
    let entered = Entered(
      typed,
      problems: [
        .init("unreadable", Word(zh: "2026年2月30日这一天不存在", en: "30 February 2026 does not exist"), field: "joined"),
        .init("early", Word(zh: "不能早于入党日期满一年", en: "not before a full year has passed"), field: "confirmed", clause: rule),
      ])
    let form = Form(here, t, entered, name: "wrong", key: "sample", keep: false)
    return form.html(
      form.text("joined", w("入党日期", "Joined"), hint: w("支部党员大会通过的那一天，如 2025-06-17", "The day the assembly voted, such as 2025-06-17")),
      form.text("confirmed", w("转正日期", "Confirmed")),
      form.text("branch", w("所在支部", "Branch")), row(submit(w("保存", "Save")), act(w("取消", "Cancel"), here)))
  }
  private var attendance: HTML {
    let form = Form(here, t, name: "who", key: "sample", keep: false, wide: true)
    var table = Table(w("出席名单", "Attendance"), [Column(w("姓名", "Name")), Column(w("出席", "Attendance")), Column(w("说明", "Note"))], dense: true, enterNext: true)
    let choices = [Choice("came", w("到会", "Came")), Choice("leave", w("请假", "On leave")), Choice("absent", w("缺席", "Absent"))]
    for (n, name) in [w("周国安", "Zhou Guoan"), w("罗秀珍", "Luo Xiuzhen"), w("陈桂兰", "Chen Guilan")].enumerated() {
      table.row(
        "\(name)", form.inline("who.\(n + 1)", choices, about: name, value: n == 2 ? "leave" : "came"),
        n == 2 ? form.cell("note.\(n + 1)", about: w("说明：\(name)", "Note: \(name)"), value: w("身体原因", "Health")) : .none)
    }
    return form.html(table.html(t), smallNote(w("按回车到下一人，1 到会，2 请假，3 缺席", "Enter goes to the next person; 1 came, 2 on leave, 3 absent")))
  }
}
