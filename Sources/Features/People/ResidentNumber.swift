import FeatureKit

/// A citizen identity number by GB 11643: six digits of region, eight of birth, three of serial (odd for men), one to check.
package struct ResidentNumber: Hashable, Sendable {
  package enum Fault: String, Error, Sendable { case shape, region, birth, check }
  package let text: String
  package let birth: Day
  package let sex: Sex

  /// - Parameter demo: accepts the region codes from 99, which no province has.
  package init(_ text: String, demo: Bool, today: Day) throws(Fault) {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, bytes.dropLast().allSatisfy({ (48...57).contains($0) }), (48...57).contains(bytes[17]) || bytes[17] == 88 else { throw .shape }
    let digits = bytes.prefix(17).map { Int($0) - 48 }, region = digits[0] * 10 + digits[1]
    guard ResidentNumber.provinces.contains(region) || (demo && region == 99) else { throw .region }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard let birth = Day(checkedYear: number(6..<10), month: number(10..<12), day: number(12..<14)), birth.year >= 1900, birth <= today else { throw .birth }
    guard bytes[17] == ResidentNumber.check(digits) else { throw .check }
    self.text = text
    self.birth = birth
    sex = digits[16] % 2 == 1 ? .male : .female
  }
  /// ISO 7064 MOD 11-2 over the first 17 digits.
  package static func check(_ digits: [Int]) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return Array("10X98765432".utf8)[zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11]
  }
  /// The first two digits of GB/T 2260.
  private static let provinces: Set<Int> = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83]

  package static func mask(_ text: String) -> String { "\(text.prefix(4))****\(text.suffix(4))" }
}
