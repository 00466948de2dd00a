import FeatureKit

extension Word {
  /// 人民币壹佰贰拾玖元陆角整, as a receipt says an amount beside its digits.
  static func inWords(_ amount: Fen) -> Word { Word(zh: "人民币\(capital(amount))", en: "CNY") }

  static func capital(_ amount: Fen) -> String {
    let yuan = amount.count / 100, jiao = amount.count / 10 % 10, fen = amount.count % 10
    var text = yuan == 0 ? "" : whole(yuan) + "元"
    if jiao == 0 && fen == 0 { return (text.isEmpty ? "零元" : text) + "整" }
    if jiao > 0 { text += digits[jiao] + "角" } else if yuan > 0 { text += "零" }
    return text + (fen > 0 ? digits[fen] + "分" : "整")
  }
  private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"], places = ["", "拾", "佰", "仟"], groups = ["", "万", "亿"]
  private static func whole(_ n: Int) -> String {
    var text = "", rest = n, place = 0, owesZero = false
    while rest > 0 {
      let digit = rest % 10
      if place > 0, place % 4 == 0, rest % 10_000 > 0 {
        text = groups[place / 4] + (owesZero ? "零" : "") + text
        owesZero = false
      }
      if digit > 0 {
        text = digits[digit] + places[place % 4] + (owesZero ? "零" : "") + text
        owesZero = false
      } else if !text.isEmpty, !groups.contains(where: { !$0.isEmpty && text.hasPrefix($0) }) {
        owesZero = true
      }
      rest /= 10
      place += 1
    }
    return text
  }
}
