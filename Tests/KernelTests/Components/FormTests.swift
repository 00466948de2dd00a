import Components
import Essentials
import Foundation
import Testing
import Web

@Suite struct FormTests {
  let t = reader()

  @Test func carriesTheSessionsTokenAndAKeyOfItsOwn() {
    let one = Form(place, t).html(), two = Form(place, t).html()
    let keys = [one, two].map { Found($0).tags("input").first { attribute("name", of: $0) == "_key" }.flatMap { attribute("value", of: $0) } }
    #expect(Found(one).tags("input").contains { attribute("name", of: $0) == "_token" && attribute("value", of: $0) == "secret" })
    #expect(keys[0] != nil && keys[0] != keys[1])
  }
  @Test func showsAgainWhatWasTypedAndNotWhatStoodThereBefore() {
    let form = Form(place, t, Entered(["place": .text("二楼"), "_key": .text("k")]))
    #expect(attribute("value", of: form.text("place", "地点", value: "一楼")) == "二楼")
  }
  @Test func keepsAFieldThatWasEmptiedEmpty() {
    let form = Form(place, t, Entered(["place": .text(""), "_key": .text("k")]))
    #expect(attribute("value", of: form.text("place", "地点", value: "一楼")) == "")
  }
  @Test func fillsOneFieldFromTheAddressAndLeavesTheOthersTheirValues() {
    let form = Form(place, t, Entered(["branch": .text("7")]))
    #expect(attribute("value", of: form.text("place", "地点", value: "一楼")) == "一楼")
    #expect(form.checkboxes("kinds", "种类", [Choice("theme", "主题党日")], values: ["theme"]).markup.contains(" checked"))
    #expect(form.select("branch", "支部", [Choice("7", "上湾村党支部")]).markup.contains("value=\"7\" selected"))
  }
  @Test func leavesABoxUntickedThatWasUntickedWhenTheFormWasSent() {
    let form = Form(place, t, Entered(["_key": .text("k"), "place": .text("二楼")]))
    #expect(!form.checkboxes("kinds", "种类", [Choice("theme", "主题党日")], values: ["theme"]).markup.contains(" checked"))
    #expect(!form.box("remind", "提醒", value: true).markup.contains(" checked"))
  }
  @Test func neverSendsAPasswordBack() {
    let form = Form(place, t, Entered(["password": .text("open sesame"), "_key": .text("k")]))
    #expect(!form.html(form.text("password", "密码", value: "open sesame", kind: .password)).markup.contains("sesame"))
  }
  @Test func listsEveryProblemWithItsLabelAndALinkToItsField() {
    let form = Form(
      place, t,
      Entered(["day": .text("2026-02-30")], problems: [.init("unreadable", Word(zh: "没有这一天", en: "no such day"), field: "day"), .init("closed", Word(zh: "已归档", en: "archived"))]))
    let html = form.html(form.day("day", "日期", hint: "开会那天"))
    #expect(html.markup.contains("<a href=\"#f-day\">日期：没有这一天</a>"))
    #expect(html.markup.contains("<b>已归档</b>"))
    let input = Found(html).tags("input").first { attribute("name", of: $0) == "day" }
    #expect(input.flatMap { attribute("aria-describedby", of: $0) } == "f-day-hint f-day-msg")
    #expect(input.flatMap { attribute("aria-invalid", of: $0) } == "true")
  }
  @Test func showsNoListOfErrorsWhereNothingWasWrong() {
    let html = Form(place, t, Entered(["day": .text("2026-02-28")])).html()
    #expect(!html.markup.contains("summary-err"))
    #expect(!html.markup.contains("错误"))
  }
  @Test func readsAndWritesFieldsOfATree() {
    let form = Form(place, t, Entered(["who": .tree(["7": .text("leave")]), "_key": .text("k")]))
    let html = form.inline("who.7", [Choice("came", "到会"), Choice("leave", "请假")], about: "周国安", value: "came")
    #expect(html.markup.contains("value=\"leave\" checked"))
    #expect(!html.markup.contains("value=\"came\" id=\"f-who-7\" checked"))
  }
}

private func attribute(_ name: String, of html: HTML) -> String? { Found(html).tags("input").first.flatMap { attribute(name, of: $0) } }
