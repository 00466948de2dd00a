import Essentials
@testable import Spreadsheets
import Testing

@Suite struct Values {
  @Test(arguments: ["2021-03-04", "2021/3/4", "2021.3.4", "20210304", "2021年3月4日", "2021年03月04", "２０２１．３．４", " 2021－03－04\u{3000}", "2021-03-04 00:00:00", "2021-03-04T08:30:00+08:00", "2021/3/4 8:30", "2021年3月4号", "2021 年 3 月 4 日"])
  func aDayIsReadHoweverItIsWritten(_ text: String) { #expect(dateFromText(text) == .day(Day(year: 2021, month: 3, day: 4))) }

  @Test(arguments: ["2021年3月", "2021.03", "202103", "2021-3", "2021/03", "2021年3"])
  func aMonthStaysAMonth(_ text: String) { #expect(dateFromText(text) == .month(year: 2021, month: 3)) }

  @Test(arguments: ["2021-02-30", "20210230", "2021年2月30日", "2021.13", "202113", "2021-00-04", "1899-12-31", "2100-02-29", "2021-4-31"])
  func aDayThatDoesNotExistIsSaidToBeImpossible(_ text: String) { #expect(dateFromText(text) == .impossible) }

  @Test(arguments: ["", "2021", "不详", "21-3-4", "3/4/2021", "2021-3/4", "2021-3-4-5", "44259", "2021--3", "-2021-3", "2021年", "2021月3", "2021-03-04 上午", "20210304x", "110105199003070012", "2021年3月4月", "2021 3 4", "2021 0304"])
  func whatIsNoDateIsNotGuessedToBeOne(_ text: String) { #expect(dateFromText(text) == .unreadable) }

  @Test func blanksAndFullWidthFormsAreTidied() {
    #expect(tidied("\u{3000}\u{FEFF} 张　三\u{200B}\t") == "张 三")
    #expect(compacted("\u{3000}张　三\u{200B} ") == "张三")
    #expect(tidied("１３８ＡＢｃ（东）") == "138ABc（东）")
    #expect(tidied(" \u{3000}\u{200B}") == "" && tidied("") == "" && tidied("plain") == "plain")
    #expect(halfWidth("Ｘ　１") == "X 1")
  }

  @Test func columnsAreNamedAsTheClerkSeesThem() {
    #expect([0, 25, 26, 701, 702, 16_383].map(columnLetters) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    #expect("XFD1".withCString(columnIndex) == 16_383)
  }

  @Test func formatsAreToldApart() {
    let days = ["yyyy-mm-dd", "m/d/yy h:mm", "[$-F800]dddd, mmmm dd, yyyy", "yyyy\\-mm\\-dd;@", "m\"月\"d\"日\"", "[$-804]aaaa", "yyyy年m月d日"]
    #expect(days.map(NumberFormat.init(code:)).allSatisfy { $0 == .day })
    #expect(["yyyy\"年\"m\"月\"", "mmm-yy", "yyyy.mm"].map(NumberFormat.init(code:)).allSatisfy { $0 == .month })
    #expect(["h:mm", "[h]:mm:ss", "上午/下午h\"时\"mm\"分\"", "h:mm AM/PM"].map(NumberFormat.init(code:)).allSatisfy { $0 == .time })
    #expect(["General", "@", "0.00E+00", "\"day\"#", "0%", "[Red]General", ""].map(NumberFormat.init(code:)).allSatisfy { $0 == .general })
    #expect(NumberFormat(code: "0000_ ;-0") == .digits(whole: 4, decimals: 0) && NumberFormat(code: "#,##0") == .digits(whole: 1, decimals: 0) && NumberFormat(code: "#,##0.00") == .digits(whole: 1, decimals: 2))
  }
}
