import Components
import Essentials
import Testing
import Web

@Suite struct ListTests {
  let t = reader()

  @Test func keepsTheFiltersWhenItTurnsThePage() {
    let html = Pager(page: 2, per: 50, total: 468, at: place.with(["q": "陈", "sort": "name"])).html(t)
    let links = Found(html).values("href")
    #expect(links.allSatisfy { $0.contains("q=%E9%99%88") && $0.contains("sort=name") })
    #expect(links.contains { $0.hasSuffix("page=3") })
    #expect(html.markup.contains("第 51–100 条，共 468 条"))
  }
  @Test func saysMoreThanAThousandInsteadOfAFalseSum() {
    #expect(Pager(page: 1, per: 50, total: 1000, more: true, at: place).html(t).markup.contains("超过 1000 条"))
    #expect(!Pager(page: 1, per: 50, total: 1000, more: true, at: place).html(t).markup.contains("共 1000 条"))
  }
  @Test func offersNoPageBeyondTheEnds() {
    #expect(Found(Pager(page: 1, per: 50, total: 40, at: place).html(t)).values("href") == [])
    #expect(!Pager(page: 10, per: 50, total: 468, at: place).html(t).markup.contains("rel=\"next\""))
    #expect(!Pager(page: 1, per: 50, total: 468, at: place).html(t).markup.contains("rel=\"prev\""))
    #expect(Pager(page: 1, per: 50, total: 0, at: place).html(t) == .none)
  }
  @Test func labelsEveryCellThatFoldsOnAPhoneAndNoEmptyOne() {
    var table = Table("清单", [Column("姓名"), Column("电话"), Column("备注")])
    table.row("陈桂兰", "1****2251", "")
    #expect(Found(table.html(t)).values("data-h") == ["电话"])
  }
  @Test func keepsColumnsInLineWhenRowsCanBePicked() {
    var table = Table("清单", [Column("姓名"), Column("人数", number: true)], pick: "id")
    table.row("甲", "1", pick: ("7", "甲"), t: t)
    table.row("乙", "2")
    table.total("合计", "3")
    let html = table.html(t).markup
    let rows = html.split(separator: "<tr").dropFirst().map { $0.split(separator: "<td").count + $0.split(separator: "<th").count - 2 }
    #expect(Set(rows) == [3])
    #expect(html.contains("aria-label=\"选择：甲\""))
  }
  @Test func leavesNoTraceOfAFilterThatIsNotSet() {
    var bar = FilterBar(at: place)
    bar.select("branch", "支部", [Choice("1", "上湾村党支部")], nil, t)
    #expect(!bar.html(t).markup.contains("清空筛选"))
    bar.text("q", "姓名", "陈")
    #expect(bar.html(t).markup.contains("清空筛选"))
  }
  @Test func drawsThePartsOfADutyToTheirSharesAndNothingForNothingOwed() {
    #expect(stackedBar(DutyCount(met: 0)) == .none)
    let html = stackedBar(DutyCount(met: 1, late: 1, pending: 2)).markup
    #expect(html.contains("class=\"f-met\" x=\"0\"") && html.contains("class=\"f-late\" x=\"25\"") && html.contains("class=\"f-pend\" x=\"50\""))
    #expect(!html.contains("f-miss"))
  }
  @Test func countsWaivedDutiesNowhere() {
    let count = DutyCount(met: 13, late: 1)
    #expect(count.owed == 14)
    #expect(count.words(t) == "13/14　逾期 1")
  }
  @Test func beginsAMonthOnItsWeekdayAndEndsItOnItsLastDay() {
    let html = MonthCalendar(year: 2026, month: 2, marks: [:]).html(t).markup
    #expect(html.contains("<tbody><tr><td></td><td></td><td></td><td></td><td></td><td></td><td class=\"past\"><span>1</span></td></tr>"))
    #expect(html.contains("<span>28</span>") && !html.contains("<span>29</span>"))
  }
  @Test func putsAChartsNumbersIntoATableBesideIt() {
    let html = trendChart("比例", [ChartPoint("1月", 0.84), ChartPoint("2月", 0.9)], unit: .percent, t).markup
    #expect(html.contains("<details>") && html.contains("84%") && html.contains("90%"))
  }
}
