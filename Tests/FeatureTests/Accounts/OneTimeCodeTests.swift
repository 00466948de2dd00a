import Foundation
import Testing
@testable import Accounts

@Suite struct OneTimeCodeTests {
  private static let secret = Array("12345678901234567890".utf8)

  /// RFC 6238, appendix B, the column of SHA-1.
  @Test(arguments: [
    (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func codesAreThoseOfTheStandard(_ seconds: Int64, _ code: String) {
    #expect(OneTimeCode.code(Self.secret, step: OneTimeCode.step(at: seconds), digits: 8) == code)
    #expect(OneTimeCode.code(Self.secret, step: OneTimeCode.step(at: seconds)) == code.suffix(6))
  }
  /// RFC 4226, appendix D.
  @Test(arguments: zip(0..<10, ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
  func movingFactorsAreThoseOfTheStandard(_ step: Int, _ code: String) {
    #expect(OneTimeCode.code(Self.secret, step: Int64(step)) == code)
  }
  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func aClockMayBeOneStepOff(_ off: Int64, _ taken: Bool) {
    let now: Int64 = 1_700_000_000, step = OneTimeCode.step(at: now) + off
    #expect(OneTimeCode.matching(OneTimeCode.code(Self.secret, step: step), Self.secret, at: now) == (taken ? step : nil))
  }
  @Test(arguments: ["", "1", "12345", "1234567", "abcdef"]) func whatIsNoCodeMatchesNothing(_ typed: String) {
    #expect(OneTimeCode.matching(typed, Self.secret, at: 59) == nil)
  }
  /// RFC 4648, section 10, without padding.
  @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")])
  func secretsAreWrittenInBase32(_ text: String, _ written: String) {
    #expect(OneTimeCode.base32(Array(text.utf8)) == written)
    #expect(OneTimeCode.bytes(written) == Array(text.utf8))
  }
  @Test func aSecretHas160BitsAndIsNeverTheSame() {
    let some = (0..<20).map { _ in OneTimeCode.secret() }
    #expect(some.allSatisfy { $0.count == 20 })
    #expect(Set(some).count == 20)
    #expect(OneTimeCode.bytes("abc") == nil)
  }
  @Test func theSquareSaysWhatAuthenticatorsRead() {
    #expect(OneTimeCode.address("ABCD", house: "支部", username: "zhou.min") == "otpauth://totp/%E6%94%AF%E9%83%A8:zhou%2Emin?secret=ABCD&issuer=%E6%94%AF%E9%83%A8&algorithm=SHA1&digits=6&period=30")
  }
}
