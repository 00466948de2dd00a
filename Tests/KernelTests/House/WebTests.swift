import Essentials
import Foundation
import Testing
import Web

private struct Form: Decodable, Equatable {
  enum Kind: String, Decodable, Placeholder, CaseIterable { case one, two }
  var title: String
  var kind: Kind
  var on: Day
  var count: Int?
  var whole: Bool
  var who: [String: String]
  var names: [String]
}

@Suite struct WebTests {
  @Test func textInMarkupIsEscapedByItsType() {
    let name = "<b>\"&'"
    let html: HTML = "<p title=\"\(name)\">\(name)</p>"
    #expect(html.markup == "<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>")
  }
  @Test func aPlaceIsRegisteredAndLinkedByOneValue() throws {
    let route = Route<ID<Int>, Day>("/gatherings/:gathering/days/:day")
    #expect(route(ID(5), Day(year: 2026, month: 2, day: 1)).path == "/gatherings/5/days/2026-02-01")
    #expect(route.values { $0 == "gathering" ? "5" : "2026-02-30" } == nil)
    #expect(route.values { $0 == "gathering" ? "x" : "2026-02-01" } == nil)
    #expect(Route< >("/duties")().with(["q": "张 三&x", "none": nil]).path == "/duties?q=%E5%BC%A0%20%E4%B8%89%26x")
    #expect(Route<String>("/a/:b")("../c d").path == "/a/..%2Fc%20d")
  }
  @Test func aTextNeverHoldsTheCharacterThatOneEngineKeepsAndTheOtherRefuses() throws {
    #expect(formFields("title=a%00b%00")["title"]?.text == "ab")
    #expect(try JSONDecoder().decode([String: Field].self, from: Data(#"{"title": "a\u0000b"}"#.utf8))["title"]?.text == "ab")
  }
  @Test func everyWrongFieldIsSaidAtOnce() throws {
    let refusal = #expect(throws: Refusal.self) { _ = try decode(Form.self, formFields("title=&kind=xx&on=2026-02-30&count=1e")) }
    #expect(refusal?.problems.map(\.field) == ["title", "kind", "on", "count"])
    #expect(refusal?.problems.map(\.code) == ["missing", "unreadable", "unreadable", "unreadable"])
  }
  @Test func formsAndJSONDecodeAlike() throws {
    let form = try decode(Form.self, formFields("title=%E4%BC%9A+x&kind=two&on=2026-02-28&whole=on&who.7=came&who.8=leave&names=a&names=b"))
    let json = try JSONDecoder().decode(Field.self, from: Data(#"{"title":"会 x","kind":"two","on":"2026-02-28","whole":true,"who":{"7":"came","8":"leave"},"names":["a","b"]}"#.utf8))
    guard case .tree(let tree) = json else { Issue.record("no tree"); return }
    #expect(try decode(Form.self, tree) == form)
    #expect(form == Form(title: "会 x", kind: .two, on: Day(year: 2026, month: 2, day: 28), count: nil, whole: true, who: ["7": "came", "8": "leave"], names: ["a", "b"]))
  }
  @Test func jsonKeepsTheOrderOfDeclaration() throws {
    struct Inner: Encodable { var z: Int, a: String? }
    struct Outer: Encodable { var name: String, inner: Inner, list: [Inner], day: Day, id: ID<Int>, none: Int?, real: Double, yes: Bool, empty: [Int] }
    let value = Outer(name: "\"\n\u{1}", inner: Inner(z: 1, a: nil), list: [Inner(z: 2, a: "x")], day: Day(year: 2026, month: 1, day: 2), id: ID(9), none: nil, real: 1.5, yes: true, empty: [])
    #expect(String(decoding: try JSON.encode(value), as: UTF8.self)
      == #"{"name":"\"\n\u0001","inner":{"z":1},"list":[{"z":2,"a":"x"}],"day":"2026-01-02","id":"9","real":1.5,"yes":true,"empty":[]}"#)
  }
}
