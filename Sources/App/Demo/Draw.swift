import Essentials

/// Chance that comes out the same every time, so that a demo is one demo.
struct Draw: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
  mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func pick<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &self)] }
  mutating func pick<T>(_ all: [(T, Int)]) -> T {
    var left = Int.random(in: 0..<max(1, all.reduce(0) { $0 + $1.1 }), using: &self)
    for (value, weight) in all { if left < weight { return value }; left -= weight }
    return all[all.count - 1].0
  }
  mutating func day(_ from: Day, _ until: Day) -> Day { Day(number: number(from.number...max(from.number, until.number))) }
}
