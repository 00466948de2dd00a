import FeatureKit

/// What the holder of a post keeps to come in by. None of it gives what the post gave once the post has ended: the posts of the day decide at every request.
enum MatterTable {
  static let keys: House.Matters = { scope, _, holder in
    let found = try scope.first("""
      SELECT (SELECT count(*) FROM access_token k WHERE k.account = a.id AND k.ends > \(scope.now)), (SELECT count(*) FROM slip s WHERE s.account = a.id AND s.used IS NULL AND s.revoked IS NULL AND s.ends > \(scope.now)),
        (SELECT count(*) FROM known_device d WHERE d.account = a.id AND d.ends > \(scope.now)), a.username
      FROM account a WHERE a.person = \(holder) AND a.state = 'active' AND \(anywhere: "what the holder of the post keeps, in figures only")
      """) { (tokens: $0.int(0), slips: $0.int(1), devices: $0.int(2), username: $0.text(3)) }
    guard let found else { return [] }
    let all: [(Int, Word)] = [(1, .ownLogin(found.username)), (found.tokens, .tokensKept(found.tokens)), (found.slips, .slipsKept), (found.devices, .devicesKept(found.devices))]
    return all.filter { $0.0 > 0 }.map { OpenMatter(.key, $0.1) }
  }
}

extension Word {
  fileprivate static func ownLogin(_ username: String) -> Word { Word(zh: "账号 \(username)：本人保留，交接后没有本职务的权限", en: "Account \(username): kept by its owner, without what the post gave") }
  fileprivate static func tokensKept(_ n: Int) -> Word { Word(zh: "访问令牌 \(n) 个：交接后没有本职务的权限", en: n == 1 ? "1 access token: without what the post gave" : "\(n) access tokens: without what the post gave") }
  fileprivate static let slipsKept = Word(zh: "未使用的登录条 1 张：只能以党员身份登录", en: "1 unused slip: lets its owner in as a member only")
  fileprivate static func devicesKept(_ n: Int) -> Word { Word(zh: "凭登录条登录过的设备 \(n) 台：只能以党员身份登录", en: n == 1 ? "1 device known by a slip: lets its owner in as a member only" : "\(n) devices known by slips: let their owner in as a member only") }
}
