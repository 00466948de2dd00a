import Essentials
import Web

/// What a text field takes, so that a phone shows the right keys.
package enum TextKind: Sendable {
  case plain, name, phone, mail, newPassword, password, code, username, search
}

extension Form {
  package func text(_ field: String, _ label: String, hint: String? = nil, value: String? = nil, optional: Bool = false, kind: TextKind = .plain, limit: Int? = nil) -> HTML {
    let secret = kind == .password || kind == .newPassword
    let shown = secret ? nil : given(field, value)
    return self.field(
      field, label, hint: hint, optional: optional,
      "<input class=\"in\" id=\"\(id(field))\" name=\"\(field)\"\(kind.attributes)\(attribute("value", shown))\(attribute("maxlength", limit.map(String.init)))\(described(field, hint: hint))>"
    )
  }
  /// A whole number or an amount; the value is text, so that what was typed wrongly comes back as it was.
  package func number(_ field: String, _ label: String, hint: String? = nil, value: String? = nil, optional: Bool = false, decimals: Bool = false) -> HTML {
    let mode: HTML = decimals ? "decimal" : "numeric"
    return self.field(
      field, label, hint: hint, optional: optional,
      "<input class=\"in short\" id=\"\(id(field))\" name=\"\(field)\" inputmode=\"\(mode)\" autocomplete=\"off\"\(attribute("value", given(field, value)))\(described(field, hint: hint))>"
    )
  }
  /// Amounts in yuan with two decimals: "75.00".
  package func amount(_ field: String, _ label: String, hint: String? = nil, value: String? = nil, optional: Bool = false) -> HTML {
    number(field, label, hint: hint, value: value, optional: optional, decimals: true)
  }
  package func day(_ field: String, _ label: String, hint: String? = nil, value: Day? = nil, optional: Bool = false) -> HTML {
    dated("date", field, label, hint, value?.description, optional)
  }
  package func time(_ field: String, _ label: String, hint: String? = nil, value: String? = nil, optional: Bool = false) -> HTML {
    dated("time", field, label, hint, value, optional)
  }
  /// Day and time: `2026-12-10T19:00`, in Asia/Shanghai.
  package func moment(_ field: String, _ label: String, hint: String? = nil, value: Moment? = nil, optional: Bool = false) -> HTML {
    dated("datetime-local", field, label, hint, value.map { "\($0.day)T\($0.time)" }, optional)
  }
  private func dated(_ type: String, _ field: String, _ label: String, _ hint: String?, _ value: String?, _ optional: Bool) -> HTML {
    self.field(
      field, label, hint: hint, optional: optional,
      "<input class=\"in short\" type=\"\(type)\" id=\"\(id(field))\" name=\"\(field)\"\(attribute("value", given(field, value)))\(described(field, hint: hint))>")
  }
  /// `document`: the value as the editor reads it; what the editor writes is sent as `<field>Document` beside the text.
  package func area(_ field: String, _ label: String, hint: String? = nil, value: String? = nil, optional: Bool = false, rows: Int = 4, document: String? = nil) -> HTML {
    self.field(
      field, label, hint: hint, optional: optional,
      """
      <textarea class="in" id="\(id(field))" name="\(field)" rows="\(rows)"\(attribute("data-editor", document))\(described(field, hint: hint))>
      \(given(field, value))</textarea>
      """)
  }
  /// One of a list. `ask` is the first entry with no value (请选择); nil starts with the first choice.
  package func select(_ field: String, _ label: String, _ choices: [Choice], hint: String? = nil, value: String? = nil, optional: Bool = false, ask: Bool = true) -> HTML {
    let chosen = given(field, value)
    let first: HTML = ask ? "<option value=\"\">\(t(.pleaseChoose))</option>" : .none
    return self.field(
      field, label, hint: hint, optional: optional,
      "<select class=\"in\" id=\"\(id(field))\" name=\"\(field)\"\(described(field, hint: hint))>\(first)\(choices.map { option($0, $0.value == chosen) })</select>")
  }
  /// `most`: the most bytes; the script then sends the file in pieces and goes on where a lost connection left off.
  package func file(_ field: String, _ label: String, hint: String? = nil, accept: String? = nil, many: Bool = false, optional: Bool = false, most: Int? = nil) -> HTML {
    self.field(
      field, label, hint: hint, optional: optional,
      "<input class=\"in\" type=\"file\" id=\"\(id(field))\" name=\"\(field)\"\(attribute("accept", accept))\(flag("multiple", many))\(attribute("data-most", most.map(String.init)))\(described(field, hint: hint))>")
  }
  package func hidden(_ field: String, _ value: String) -> HTML { "<input type=\"hidden\" name=\"\(field)\" value=\"\(value)\">" }
}

extension TextKind {
  var attributes: HTML {
    switch self {
    case .plain: " autocomplete=\"off\""
    case .name: " autocomplete=\"name\""
    case .phone: " type=\"tel\" autocomplete=\"tel\""
    case .mail: " type=\"email\" autocomplete=\"email\" spellcheck=\"false\""
    case .password: " type=\"password\" autocomplete=\"current-password\""
    case .newPassword: " type=\"password\" autocomplete=\"new-password\""
    case .code: " inputmode=\"numeric\" autocomplete=\"one-time-code\""
    case .username: " autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\""
    case .search: " type=\"search\" autocomplete=\"off\""
    }
  }
}
