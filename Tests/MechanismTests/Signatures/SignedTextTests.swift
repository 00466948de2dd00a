import FeatureKit
import Foundation
import Testing
@testable import Signatures

/// A signed text says who made it, and any change of it is found.
@Suite struct SignedTextTests {
  static let day = Day(year: 2026, month: 12, day: 4)
  private func key(_ id: Int64 = 1) throws -> SigningKey { try SigningKey(ID(id), kept: SigningKey.fresh()) }
  private func entry(_ key: SigningKey, issuer: ID<Issuer>? = nil, until: Day? = nil) -> TrustList.Entry { .init(issuer: issuer, name: "甲县", key: key.publicText, since: Self.day.adding(-9), until: until) }
  private func code(_ work: () throws -> Void) -> String? {
    do { try work(); return nil } catch let refusal as Refusal { return refusal.problems.first?.code } catch { return "\(error)" }
  }
  private let lines = [SignedText.Line("name", "何玉珍"), .init("no", "2026-0012"), .init("empty", " ")]
  /// The payload changed, the signature as it was.
  private func altered(_ text: String, _ from: String, _ to: String) throws -> String {
    let parts = text.dropFirst(4).split(separator: "."), plain = String(parts[0]).replacing("-", with: "+").replacing("_", with: "/")
    let payload = String(decoding: try #require(Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))), as: UTF8.self).replacing(from, with: to)
    return "ZB1." + Data(payload.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "") + "." + parts[1]
  }

  @Test func whatWasSignedIsReadBackFromAnAddressAPasteOrAFile() throws {
    let key = try key(), text = try SignedText(.letter, lines, by: key), trust = TrustList([entry(key)])
    for shown in [text.text, "https://a.example/verify#\(text.text)", "  \(text.text.prefix(40))\n\(text.text.dropFirst(40))\n"] {
      let read = try SignedText(reading: shown)
      #expect(read == text && read["name"] == "何玉珍" && read["empty"] == nil && read.digest == text.digest)
      #expect(try trust.signer(of: read).name == "甲县")
    }
  }
  @Test func aChangedTextADifferentKeyAndAnUnknownIssuerEachHaveTheirAnswer() throws {
    let key = try key(), other = try self.key(2), text = try SignedText(.letter, lines, by: key)
    let changed = try SignedText(reading: altered(text.text, "2026-0012", "2026-0013"))
    #expect(code { _ = try TrustList([entry(key)]).signer(of: changed) } == "signature.wrong")
    let forged = try SignedText(reading: altered(SignedText(.letter, lines, by: other).text, other.mark, key.mark))
    #expect(code { _ = try TrustList([entry(key)]).signer(of: forged) } == "signature.wrong")
    #expect(code { _ = try TrustList([entry(other)]).signer(of: text) } == "issuer.unknown")
    #expect(code { _ = try TrustList([]).signer(of: text) } == "issuer.unknown")
    #expect(code { _ = try TrustList([entry(key, issuer: ID(5), until: Self.day)]).signer(of: text) } == "issuer.ended")
    #expect(code { _ = try TrustList([entry(key, until: Self.day)]).signer(of: text) } == nil, "what a former key of the house signed holds on")
    let receipt = try SignedText(reading: altered(text.text, "zhibu letter", "zhibu receipt"))
    #expect(code { _ = try TrustList([entry(key)]).signer(of: receipt) } == "signature.wrong", "a text of one kind proves nothing of another")
  }
  @Test(arguments: [
    "", "ZB1.", "ZB1.abc", "ZB1.abc.def", "何玉珍", "ZB1.!!!.AAAA", "ZB2.YWJj.AAAA", String(repeating: "A", count: 9000), "ZB1." + String(repeating: "A", count: 5000) + ".AA", "ZB1.YWJj.YWJj.YWJj",
  ]) func whatIsNoSignedTextIsRefused(_ text: String) { #expect(code { _ = try SignedText(reading: text) } == "text.unreadable") }
  @Test func thereIsOneWayOnlyToWriteTheSameThing() throws {
    let text = try SignedText(.letter, lines, by: key()).text
    for (from, to) in [("\nname=", "\n\nname="), ("no=2026-0012", "name=x"), ("=何玉珍", "= 何玉珍"), ("=何玉珍", "="), ("zhibu letter", "zhibu poem"), ("name=", "name"), ("zhibu letter", "zhibu  letter")] {
      #expect(code { _ = try SignedText(reading: self.altered(text, from, to)) } == "text.unreadable", "\(from) to \(to)")
    }
    #expect(code { _ = try SignedText(reading: text + "=") } == "text.unreadable", "padding is not written")
  }
  @Test func aValueCannotBringLinesOfItsOwn() throws {
    let text = try SignedText(.letter, [.init("name", "何玉珍\nno=9\u{2028}x\u{7}"), .init("long", String(repeating: "长", count: 500))], by: key())
    #expect(text["name"] == "何玉珍no=9x" && text["no"] == nil && text["long"]?.count == SignedText.longestValue)
    #expect(try SignedText(reading: text.text) == text)
  }
  @Test func onlyAPublicKeyIsOne() throws {
    let key = try key()
    #expect(SigningKey.publicKey(" \(key.publicText)\n") != nil && SigningKey.publicKey("abc") == nil && SigningKey.publicKey(String(repeating: "A", count: 44)) == nil)
    #expect(throws: Fault.self) { _ = try SigningKey(ID(1), kept: "x") }
  }
  @Test func digitsAreSixAndBelongToWhatTheyAreOf() throws {
    let key = try key(), other = try self.key(2)
    #expect(key.digits("a").count == 6 && key.digits("a") == key.digits("a") && key.digits("a") != key.digits("b") && key.digits("a") != other.digits("a"))
  }
}
