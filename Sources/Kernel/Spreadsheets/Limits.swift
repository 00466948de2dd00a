/// How much of a file is read before it is refused; the defaults hold 100,000 people with room to spare.
package struct Limits: Sendable {
  package var fileBytes = 256 << 20
  /// Of all parts of an XLSX together, unpacked.
  package var unpackedBytes = 1 << 30
  /// Unpacked to packed size of one part; looked at only beyond `ratioFrom` bytes, for a small sheet of equal cells packs very well.
  package var ratio = 300
  package var ratioFrom = 32 << 20
  package var entries = 10_000
  /// Columns that hold a value; mere formatting further right is not counted.
  package var columns = 500
  package var rows = 1_048_576
  /// Of one cell; spreadsheet programs hold 32,767 characters.
  package var cellBytes = 128 << 10
  package var sharedTextBytes = 160 << 20
  package var merges = 200_000

  package init() {}
}
