import Crypto
import Essentials
import Foundation
import Spreadsheets

/// SHA-256 of a file, read in pieces.
func fileDigest(_ path: String) throws -> [UInt8] {
  let file = try FileHandle(forReadingFrom: URL(filePath: path))
  defer { try? file.close() }
  var hash = SHA256()
  while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
  return Array(hash.finalize())
}
