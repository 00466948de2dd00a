/// What somebody typed, without the blanks at both ends; "" where nothing was.
package func trimmed(_ text: String?) -> String {
  guard let text, let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(text[first...last])
}
