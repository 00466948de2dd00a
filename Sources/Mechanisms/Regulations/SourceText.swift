/// One file of rules as it was read.
struct SourceText: Sendable {
  var name: String
  var text: String
}
