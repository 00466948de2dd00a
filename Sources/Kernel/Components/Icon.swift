import Essentials
import Web

/// A line drawing of 24 × 24, hidden from screen readers: the word beside it speaks.
package struct Icon: Sendable, Hashable {
  package let drawing: HTML
  package init(_ paths: HTML) { drawing = "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">\(paths)</svg>" }

  package static let home = Icon("<path d=\"M3 11l9-8 9 8v10h-6v-6H9v6H3z\"/>")
  package static let tree = Icon("<path d=\"M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4\"/>")
  package static let people = Icon("<circle cx=\"9\" cy=\"8\" r=\"4\"/><path d=\"M2 21c0-4 3-7 7-7s7 3 7 7M16 4a4 4 0 010 8M18 14c3 .6 4 3 4 7\"/>")
  package static let calendar = Icon("<path d=\"M4 5h16v16H4zM4 10h16M8 3v4M16 3v4\"/>")
  package static let menu = Icon("<path d=\"M4 6h16M4 12h16M4 18h16\"/>")
  package static let check = Icon("<path d=\"M4 12l5 6L20 6\"/>")
  package static let flow = Icon("<circle cx=\"6\" cy=\"6\" r=\"3\"/><circle cx=\"18\" cy=\"18\" r=\"3\"/><path d=\"M9 6h6a3 3 0 010 6H9a3 3 0 000 6h6\"/>")
  package static let journal = Icon("<path d=\"M4 4h16v16H4zM8 9h8M8 13h8M8 17h5\"/>")
  package static let transfer = Icon("<path d=\"M12 3v12M7 10l5 5 5-5M4 21h16\"/>")
  package static let chart = Icon("<path d=\"M4 20V10M10 20V4M16 20v-7M2 20h20\"/>")
  package static let search = Icon("<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"M16 16l5 5\"/>")
  package static let clock = Icon("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l4 2\"/>")
  package static let warn = Icon("<path d=\"M12 3L2 20h20zM12 9v5M12 17v.2\"/>")
  package static let info = Icon("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v6M12 7v.2\"/>")
  package static let person = Icon("<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4 21c0-4 4-7 8-7s8 3 8 7\"/>")
  package static let settings = Icon("<circle cx=\"12\" cy=\"12\" r=\"3\"/><path d=\"M12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2\"/>")
  package static let wrong = Icon("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M9 9l6 6M15 9l-6 6\"/>")
  package static let message = Icon("<path d=\"M3 5h18v12H9l-5 4v-4H3z\"/>")
  package static let mail = Icon("<path d=\"M3 6h18v13H3zM3 7l9 7 9-7\"/>")
  package static let plus = Icon("<path d=\"M12 5v14M5 12h14\"/>")
  package static let undo = Icon("<path d=\"M4 9h11a5 5 0 010 10H9M8 5L4 9l4 4\"/>")
  package static let book = Icon("<path d=\"M5 4h6l1 2v15l-1-2H5zM19 4h-6l-1 2v15l1-2h6z\"/>")
  package static let down = Icon("<path d=\"M5 9l7 7 7-7\"/>")
  package static let next = Icon("<path d=\"M9 5l7 7-7 7\"/>")
  package static let previous = Icon("<path d=\"M15 5l-7 7 7 7\"/>")
  package static let lock = Icon("<path d=\"M6 11h12v10H6zM8 11V8a4 4 0 018 0v3\"/>")
  package static let document = Icon("<path d=\"M6 3h9l4 4v14H6zM9 12h7M9 16h7\"/>")
  package static let printer = Icon("<path d=\"M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z\"/>")
  package static let upload = Icon("<path d=\"M12 15V3M7 8l5-5 5 5M4 21h16\"/>")
  package static let money = Icon("<path d=\"M6 4l6 8 6-8M12 12v9M7 13h10M7 17h10\"/>")
  package static let bell = Icon("<path d=\"M6 17V10a6 6 0 0112 0v7l2 2H4zM10 22h4\"/>")
  package static let map = Icon("<path d=\"M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14\"/>")
  package static let study = Icon("<path d=\"M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14\"/>")
}
