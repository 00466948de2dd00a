import Essentials
import Web

/// ` name="value"`, or nothing where there is no value.
func attribute(_ name: String, _ value: String?) -> HTML {
  guard let value else { return .none }
  return " \(name)=\"\(value)\""
}
/// A bare attribute such as ` checked`.
func flag(_ name: String, _ on: Bool) -> HTML { on ? " \(name)" : .none }

/// Wraps a phrase of a heading, so that large type breaks between phrases and not inside a word.
package func phrases(_ parts: [String]) -> HTML { parts.map { "<span class=\"ph\">\($0)</span>" as HTML }.joined() }

/// A personal field that is covered: the mask is shown, never the value.
package func masked(_ text: String) -> HTML { "<span class=\"mask\">\(text)</span>" }
/// Small grey text in a line of its own.
package func smallNote(_ text: String) -> HTML { "<p class=\"small muted\">\(text)</p>" }
/// Text for screen readers only.
package func spoken(_ text: String) -> HTML { "<span class=\"sr\">\(text)</span>" }
