import Components
import Essentials
import Testing
import Web

@Suite struct StateWordsTests {
  let t = reader()

  @Test(arguments: [(Components.Tag.met, "已完成"), (.late, "逾期，可补"), (.missed, "未完成"), (.pending, "未到期"), (.waived, "已免除")])
  func saysTheFixedWordOfADutyWithAnIcon(tag: Components.Tag, word: String) {
    let html = tag.html(reader())
    #expect(html.markup.contains(word))
    #expect(html.markup.contains("<svg class=\"i\""))
  }
  @Test func tellsDaysInWordsOnBothSidesOfToday() {
    #expect(t.daysLeft(until: t.today.adding(3)) == "还有 3 天")
    #expect(t.daysLeft(until: t.today) == "今天到期")
    #expect(t.daysLeft(until: t.today.adding(-2)) == "已过 2 天")
    let en = reader(.en)
    #expect(en.daysLeft(until: en.today.adding(1)) == "1 day left")
    #expect(en.daysLeft(until: en.today.adding(-2)) == "2 days past")
  }
  @Test func writesDatesWithoutSpacesAndTheYearOnlyWhereItDiffers() {
    #expect(t.date(Day(year: 2026, month: 12, day: 31)) == "12月31日")
    #expect(t.date(Day(year: 2027, month: 1, day: 2)) == "2027年1月2日")
    #expect(t.dateAndWeekday(t.today) == "12月4日 星期五")
    #expect(reader(.en).dateAndWeekday(t.today) == "Friday, 4 December")
  }
  @Test func marksADoubtfulArticleAndALocalRuleButNotAConfirmedOne() {
    #expect(clause(Clause("known"), t).markup.contains(">支部条例 第十一条</a>") || clause(Clause("known"), t, alone: true).markup.hasSuffix(">支部条例 第十一条</a>"))
    #expect(clauseText(Clause("doubtful"), t) == "支部条例 第十一条（条号待核）")
    #expect(clauseText(Clause("local"), t) == "支部条例 第十一条（本县规定）")
    #expect(!clauseText(Clause("known"), t).contains("（"))
    #expect(clause(Clause("known"), t).markup.contains("href=\"/regulations/known\""))
  }
  @Test func saysOnceThatARuleIsTheCountysOwn() {
    #expect(clauseText(Clause("county"), t) == "本县规定")
    #expect(clauseText(Clause("county"), reader(.en)) == "County rules")
  }
  @Test func namesARuleByItsIdWhereNoCitationIsKnown() {
    #expect(clauseText(Clause("XX-99"), t) == "XX-99")
  }
  @Test func putsTheWord错误OnErrorsAndNotOnOtherNotes() {
    #expect(note(.err, "没有办成", nil, t).markup.contains("错误：没有办成"))
    #expect(!note(.warn, "没有办成", nil, t).markup.contains("错误"))
  }
}
