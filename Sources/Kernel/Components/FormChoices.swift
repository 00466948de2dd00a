import Essentials
import Web

extension Form {
  /// One of a few, all in sight. `across` puts short ones beside each other.
  package func radios(_ field: String, _ label: String, _ choices: [Choice], hint: String? = nil, value: String? = nil, optional: Bool = false, across: Bool = false) -> HTML {
    let chosen = given(field, value)
    return group(field, label, hint: hint, optional: optional, buttons("radio", field, choices, across) { $0 == chosen })
  }
  /// Any of a few. Nothing ticked sends nothing.
  package func checkboxes(_ field: String, _ label: String, _ choices: [Choice], hint: String? = nil, values: [String] = [], optional: Bool = false, across: Bool = false) -> HTML {
    let chosen = Set(again || entered.fields[field] != nil ? entered.texts(field) : values)
    return group(field, label, hint: hint, optional: optional, buttons("checkbox", field, choices, across) { chosen.contains($0) })
  }
  /// One yes or no, such as a consent.
  package func box(_ field: String, _ label: String, hint: String? = nil, value: Bool = false) -> HTML {
    let typed = entered[field]
    let on = again || typed != nil ? ["true", "on", "1", "yes"].contains(typed) : value
    let look: HTML = entered.problem(field) == nil ? "field" : "field bad"
    return
      """
      <div class="\(look)">\(message(field))<label class="pick"><input type="checkbox" id="\(id(field))" name="\(field)" value="true"\(flag("checked", on))\(described(field, hint: hint))>\
      \(self.label(field, label))</label>\(hintLine(field, hint))</div>
      """
  }
  /// Buttons for one row of a table, without legend: `who.7` for 周国安. `about` is added for screen readers.
  package func inline(_ field: String, _ choices: [Choice], about: String, value: String? = nil) -> HTML {
    let chosen = given(field, value)
    labels.byField[field] = about
    let all: [HTML] = choices.enumerated().map { n, choice in
      let anchor: HTML = n == 0 ? attribute("id", id(field)) : .none
      return
        """
        <label class="pick"><input type="radio" name="\(field)" value="\(choice.value)"\(anchor)\(flag("checked", choice.value == chosen))>\
        \(choice.text)<span class="sr">\(t(.colon))\(about)</span></label>
        """
    }
    return "\(message(field))<span class=\"nowrap\">\(all)</span>"
  }
  /// A bare text field for a cell of a table; `about` is its label for screen readers.
  package func cell(_ field: String, about: String, value: String? = nil, number: Bool = false) -> HTML {
    labels.byField[field] = about
    let mode: HTML = number ? " inputmode=\"decimal\"" : .none
    return
      """
      \(message(field))<input class="in" id="\(id(field))" name="\(field)" aria-label="\(about)" autocomplete="off"\
      \(mode)\(attribute("value", given(field, value)))\(described(field, hint: nil))>
      """
  }

  private func buttons(_ type: String, _ field: String, _ choices: [Choice], _ across: Bool, _ chosen: (String) -> Bool) -> HTML {
    let all: [HTML] = choices.enumerated().map { n, choice in
      let own = n == 0 ? id(field) : "\(id(field))-\(n)"
      let said: HTML = choice.hint.map { "<span>\(choice.text)<span class=\"small muted\">\($0)</span></span>" } ?? "\(choice.text)"
      return
        "<label class=\"pick\" for=\"\(own)\"><input type=\"\(type)\" id=\"\(own)\" name=\"\(field)\" value=\"\(choice.value)\"\(flag("checked", chosen(choice.value)))>\(said)</label>"
    }
    return "<div class=\"choices\(across ? " across" : "")\">\(all)</div>"
  }
}
