import Essentials
import People

/// An invented person, before anything is written.
struct DrawnPerson: Sendable {
  var name: String
  var female: Bool
  var born: Day
  var ethnicity: String
  var education: String
  /// applicant, activist, prospect, probationary, full.
  var status: String
  var joined: Day?
  var confirmed: Day?
  var occupation: String
  var post: String
  var residentNumber: String
  var phone: String
  var address: String
}

/// Draws people after the published figures of 2024: villages older, schools younger than the mean.
struct PersonDraw {
  enum World: Sendable { case village, school, office, hospital, firm, social }

  private let surnames: [(String, Int)]
  private let characters: [String: [(String, Int)]]
  private let singles: [String: Double]
  private let ethnic: [(String, Int)]
  private let ethnicYunxiu: [(String, Int)]
  private let posts: [String: [((post: String, occupation: String), Int)]]
  private let mobilePrefix: String
  private var serial = 0
  private var used: Set<String> = []
  private var numbers: Set<String> = []
  let today: Day

  init(_ material: Material, today: Day) throws {
    self.today = today
    mobilePrefix = material.county.mobilePrefix
    surnames = try material.rows("surnames").map { ($0["surname"] ?? "李", Int($0["weight"] ?? "1") ?? 1) }
    characters = try Dictionary(grouping: material.rows("given-names")) { "\($0["sex"] ?? "") \($0["generation"] ?? "") \($0["position"] ?? "")" }
      .mapValues { $0.map { ($0["character"] ?? "文", Int($0["weight"] ?? "1") ?? 1) } }
    singles = try Dictionary(uniqueKeysWithValues: material.rows("given-shapes").map { ("\($0["sex"] ?? "") \($0["generation"] ?? "")", Double($0["single_share"] ?? "0") ?? 0) })
    let weights = try material.rows("ethnic-weights")
    ethnic = weights.map { ($0["code"] ?? "01", Int($0["county_weight"] ?? "0") ?? 0) }
    ethnicYunxiu = weights.map { ($0["code"] ?? "01", Int($0["yunxiu_weight"] ?? "0") ?? 0) }
    posts = try Dictionary(grouping: material.rows("work-posts")) { $0["unit_kind"] ?? "" }
      .mapValues { $0.map { (($0["post"] ?? "", $0["occupation"] ?? ""), Int($0["weight"] ?? "1") ?? 1) } }
  }

  /// - Parameter status: full unless another stage is wanted.
  mutating func person(_ world: World, status: String = "full", minority: Bool = false, region: String, address: String, _ draw: inout Draw) -> DrawnPerson {
    let female = draw.happens(world.womenShare)
    let age = status == "full" ? draw.pick(world.ages).draw(&draw) : draw.number(20...38)
    let born = today.adding(months: -age * 12).adding(-draw.number(1...360))
    let name = unusedName(female, born, &draw)
    let (joined, confirmed) = membership(status, born, &draw)
    let post = draw.pick(posts[world.postKey] ?? [(("职工", "otherStaff"), 1)])
    let retired = age >= (female ? 56 : 61) && world != .village
    return DrawnPerson(
      name: name, female: female, born: born, ethnicity: draw.pick(minority ? ethnicYunxiu : ethnic), education: education(world, age, &draw), status: status, joined: joined, confirmed: confirmed,
      occupation: retired ? "retired" : post.occupation, post: retired ? "退休人员" : post.post, residentNumber: residentNumber(region, born, female), phone: phone(), address: address)
  }
  /// A person of a branch with a face: name and days are given, the rest is drawn.
  mutating func named(_ face: Material.Face.Member, _ world: World, status: String, region: String, address: String, ethnicity: String?, _ draw: inout Draw) -> DrawnPerson {
    used.insert(face.name)
    let female = face.sex == "女", post = draw.pick(posts[world.postKey] ?? [(("职工", "otherStaff"), 1)])
    let joined = status == "full" || status == "probationary" ? face.joined : nil
    return DrawnPerson(
      name: face.name, female: female, born: face.born, ethnicity: ethnicity ?? "01", education: education(world, face.born.years(until: today), &draw), status: status, joined: joined,
      confirmed: status == "full" ? joined?.adding(months: 12) : nil, occupation: post.occupation, post: post.post, residentNumber: residentNumber(region, face.born, female), phone: phone(), address: address)
  }

  private mutating func unusedName(_ female: Bool, _ born: Day, _ draw: inout Draw) -> String {
    let generation = born.year < 1965 ? "old" : born.year < 1985 ? "middle" : "young", sex = female ? "female" : "male"
    for _ in 0..<20 {
      let surname = draw.pick(surnames)
      var given = draw.happens(singles["\(sex) \(generation)"] ?? 0) ? draw.pick(characters["\(sex) \(generation) single"] ?? [("文", 1)]) : ""
      if given.isEmpty {
        let first = draw.pick(characters["\(sex) \(generation) first"] ?? [("文", 1)]), last = draw.pick(characters["\(sex) \(generation) last"] ?? [("明", 1)])
        given = first == last ? first : first + last
      }
      if used.insert(surname + given).inserted { return surname + given }
    }
    return draw.pick(surnames) + "文"
  }
  private func membership(_ status: String, _ born: Day, _ draw: inout Draw) -> (Day?, Day?) {
    switch status {
    case "full":
      let earliest = born.adding(months: 18 * 12 + draw.number(6...60)), latest = today.adding(months: -14)
      let joined = earliest >= latest ? latest : draw.day(earliest, min(latest, earliest.adding(months: 15 * 12)))
      return (joined, joined.adding(months: 12))
    case "probationary": return (today.adding(months: -draw.number(1...10)).adding(-draw.number(0...20)), nil)
    default: return (nil, nil)
    }
  }
  private func education(_ world: World, _ age: Int, _ draw: inout Draw) -> String {
    let college = world.collegeShare + (age < 40 ? 0.25 : age > 60 ? -0.3 : 0)
    if draw.happens(college) { return draw.pick([("31", 46), ("21", 48), ("14", 6)]) }
    return age > 60 ? draw.pick([("71", 50), ("81", 25), ("61", 25)]) : draw.pick([("71", 25), ("61", 50), ("41", 25)])
  }
  private mutating func phone() -> String {
    let digits = String(10_000_000 + (serial * 7919) % 90_000_000)
    return mobilePrefix + digits
  }
  /// GB 11643 with a region code that does not exist; the order of those born on one day is odd for men.
  private mutating func residentNumber(_ region: String, _ born: Day, _ female: Bool) -> String {
    serial += 1
    let p = born.parts, day = String(p.year * 10_000 + p.month * 100 + p.day)
    var number = ""
    for step in 0..<500 {
      let order = ((serial + step) % 500) * 2 + (female ? 0 : 1)
      number = Self.checked(region.prefix(6) + day + String(1000 + order).suffix(3))
      if numbers.insert(number).inserted { break }
    }
    return number
  }
  private static func checked(_ body: String) -> String { body + String(decoding: [ResidentNumber.check(body.compactMap(\.wholeNumberValue))], as: UTF8.self) }
}

/// An age band, in years.
struct Band: Sendable {
  let from: Int, until: Int
  func draw(_ draw: inout Draw) -> Int { draw.number(from...until) }
}

extension PersonDraw.World {
  /// The whole county comes out near the national bulletin: ≤30 12 %, 31–35 11 %, 36–40 11 %, 41–45 10 %, 46–50 9 %, 51–55 9 %, 56–60 9 %, ≥61 29 %.
  var ages: [(Band, Int)] {
    let young: [Int] = switch self {
    case .village: [8, 8, 9, 9, 9, 10, 10, 37]
    case .school: [18, 17, 16, 13, 11, 8, 6, 11]
    case .office, .hospital: [15, 14, 14, 11, 9, 8, 8, 21]
    case .firm, .social: [20, 16, 15, 12, 10, 9, 6, 12]
    }
    let bands = [Band(from: 21, until: 30), Band(from: 31, until: 35), Band(from: 36, until: 40), Band(from: 41, until: 45), Band(from: 46, until: 50), Band(from: 51, until: 55), Band(from: 56, until: 60), Band(from: 61, until: 86)]
    return Array(zip(bands, young))
  }
  var womenShare: Double { switch self { case .village: 0.24; case .school: 0.5; case .office: 0.32; case .hospital: 0.58; case .firm, .social: 0.35 } }
  var collegeShare: Double { switch self { case .village: 0.3; case .school: 0.97; case .office: 0.92; case .hospital: 0.9; case .firm, .social: 0.62 } }
  var postKey: String { switch self { case .village: "village"; case .school: "school"; case .office: "office"; case .hospital: "hospital"; case .firm: "firm"; case .social: "social" } }
}
