import FeatureKit

/// Draws some of many so that whoever knows the seed draws the same again.
enum Sampling {
  /// - Parameters:
  ///   - all: each once; their order does not matter.
  ///   - seed: as the journal says it.
  /// - Returns: `count` of them, or all where there are no more, in rising order.
  static func draw(_ count: Int, of all: [Int64], seed: Int64) -> [Int64] {
    var pool = all.sorted(), state = UInt64(bitPattern: seed)
    let taken = min(count, pool.count)
    for i in 0..<taken {
      let j = i + Int(next(&state) % UInt64(pool.count - i))
      pool.swapAt(i, j)
    }
    return pool.prefix(taken).sorted()
  }
  /// SplitMix64: small, well known, the same everywhere.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
