import Acting
import Components
import Essentials
import HTTPTypes
import Hummingbird
import Secrets
import Web

/// What makes the house installable on a phone and readable without a network: manifest, service worker, and the page that says so.
enum Installing {
  static let worker = Route< >("/service-worker.js"), manifest = Route< >("/manifest.webmanifest"), offline = Route< >("/offline")
  static func endpoints(_ assets: Assets) -> [Endpoint] {
    [workerEndpoint(assets), manifestEndpoint(assets)] + open(offline) { _, _ in OfflinePage() }
  }

  /// At the top, so that it may look after every page; asked for anew each time, so that an old one does not stay.
  private static func workerEndpoint(_ assets: Assets) -> Endpoint {
    Endpoint(.get, worker.pattern, needs: .nobody) { visit in try assets.answer("service-worker.js", visit) }
      .telling(Told(gives: .files(["text/javascript"]) + [Told.Given(304)], summary: "Keeps copies of pages on the device"))
  }
  private static func manifestEndpoint(_ assets: Assets) -> Endpoint {
    Endpoint(.get, manifest.pattern, needs: .nobody) { visit in
      let language: Language = visit.query.choice("language") ?? visit.language
      return try .json(Manifest(language, assets), type: "application/manifest+json")
    }.telling(Told(gives: .files(["application/manifest+json"]), summary: "What a phone needs to install the house"))
  }
}

private struct Manifest: Encodable {
  struct Drawing: Encodable {
    var src: Address
    var sizes: String
    var type = "image/png"
    var purpose: String
  }
  var id = "/", name: String, short_name: String, lang: String, start_url = "/", scope = "/", display = "standalone", theme_color = "#B3150F", background_color = "#F6F6F4"
  var icons: [Drawing]
  init(_ language: Language, _ assets: Assets) {
    name = language(.product)
    short_name = name
    lang = language == .zh ? "zh-Hans" : "en"
    icons = [("icon-192.png", "192x192", "any"), ("icon-512.png", "512x512", "any"), ("icon-512-maskable.png", "512x512", "maskable")].map { Drawing(src: assets.address($0.0), sizes: $0.1, purpose: $0.2) }
  }
}

/// Shown by the service worker where there is neither network nor copy.
struct OfflinePage: Page {
  static let samples = [OfflinePage()]
  var frame: PageFrame { .door }
  func title(_ t: Reader) -> String { t(.offlineTitle) }
  func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.offlineTitle))</h1>
    <p>\(t(.offlineText))</p>
    <section class="mt" data-kept hidden><h2>\(t(.keptPages))</h2><ul class="stack-s"></ul></section>
    <p class="row mt"><a class="btn" href="">\(t(.tryAgain))</a><a class="btn" href="\(House.home())">\(t(.toFirstPage))</a></p>
    """
  }
}

extension Visit {
  /// Tells the keeper of copies (`service-worker.js`) whether it may keep this page, whose session it belongs to and when it was so; another session's copies are dropped.
  func marked(_ response: Response, _ page: some Page, _ identity: Identity?) -> Response {
    guard request.method == .get, response.status == .ok else { return response }
    let session = identity.map { Digest.hex(Array(Digest.sha256($0.formToken).prefix(6))) } ?? "-"
    var response = response
    response.headers[HTTPField.Name("Zhibu-Copy")!] = "\(page.staysReadable ? "keep" : "pass") \(session) \(desk.performer.clock.now().ms)"
    return response
  }
}

extension Word {
  static let offlineTitle = Word(zh: "现在没有网络", en: "There is no network")
  static let offlineText = Word(zh: "这个页面没有存到这台设备上。没有发出的内容还在，有网络后会自动发送。", en: "This page is not kept on this device. What could not be sent is still here and is sent once there is a network.")
  static let keptPages = Word(zh: "现在可以看的页面", en: "Pages that can be read now")
  static let tryAgain = Word(zh: "再试一次", en: "Try again")
}
