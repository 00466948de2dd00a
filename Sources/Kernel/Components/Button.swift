import Essentials
import Web

/// How a button looks. One `.go` to a view; what destroys is `.danger`, outlined.
package enum ButtonLook: String, Sendable {
  case plain = "btn", go = "btn go", danger = "btn danger", big = "btn go big", tight = "btn tight"
  /// A link in a line, as tall as a finger.
  case act
}

/// A link that looks like a button.
package func button(_ text: String, _ to: Address, _ look: ButtonLook = .plain, icon: Icon? = nil) -> HTML {
  "<a class=\"\(look.rawValue)\" href=\"\(to)\">\(icon?.drawing)\(text)</a>"
}
/// Sends the form around it; `to` sends it elsewhere, `name` and `value` tell which of several was pressed.
package func submit(_ text: String, _ look: ButtonLook = .go, icon: Icon? = nil, to: Address? = nil, name: String? = nil, value: String? = nil, disabled: Bool = false) -> HTML {
  let more: HTML = "\(attribute("formaction", to?.path))\(attribute("name", name))\(attribute("value", value))\(flag("disabled", disabled))"
  return "<button class=\"\(look.rawValue)\" type=\"submit\"\(more)>\(icon?.drawing)\(text)</button>"
}
/// A text link with the height of a target; `about` tells screen readers which of many like it.
package func act(_ text: String, _ to: Address, about: String? = nil) -> HTML {
  let more: HTML = about.map { "<span class=\"sr\"> \($0)</span>" } ?? .none
  return "<a class=\"act\" href=\"\(to)\">\(text)\(more)</a>"
}
/// Prints the page; shown by the script only, since a browser's menu does it without.
package func printButton(_ t: Reader, _ text: String? = nil) -> HTML {
  let words = text ?? t(.print)
  return "<button class=\"btn no-print\" type=\"button\" data-print hidden>\(Icon.printer.drawing)\(words)</button>"
}
