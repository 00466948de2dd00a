import CPicture
import CZBar
import Foundation

/// Finds the square codes in a photo that somebody sent. Nothing of the photo is trusted: how large it is, how often it is drawn and how much memory it takes are bounded.
package enum QRPhoto {
  package struct Limits: Sendable {
    /// Pixels of a JPEG, which is made smaller while it is read, and of a PNG, which is read whole.
    package var jpegPixels = 120_000_000, pngPixels = 40_000_000
    /// Bytes of working space beside the result.
    package var memory = 96 << 20
    /// Pixels that are looked through; a larger photo is made smaller first.
    package var pixels = 12_000_000
    package init() {}
  }
  package enum Unreadable: Error, Hashable {
    /// Neither a JPEG nor a PNG, or not whole.
    case broken
    /// Beyond the limits.
    case tooLarge
  }

  /// One photo after another, on a thread of their own: pages do not wait for it, and the memory that it takes is that of one.
  private static let queue = DispatchQueue(label: "zhibu.photos")
  /// - Returns: what the codes say, each text once; empty where none can be read.
  package static func texts(in bytes: [UInt8], _ limits: Limits = Limits()) async throws -> Set<String> {
    try await withCheckedThrowingContinuation { done in queue.async { done.resume(with: Result { try read(bytes, limits) }) } }
  }

  static func read(_ bytes: [UInt8], _ limits: Limits) throws(Unreadable) -> Set<String> {
    var grey = try grey(bytes, limits)
    defer { cpicture_free(&grey) }
    var picture = Grey(width: grey.width, height: grey.height, pixels: Array(UnsafeBufferPointer(start: grey.pixels, count: grey.width * grey.height)))
    var found = texts(of: picture)
    // A code that is blurred or grainy may be read where it is smaller, and of two codes only one may be read where they are large.
    for _ in 0..<3 where found.isEmpty || picture.pixels.count == grey.width * grey.height {
      picture = picture.halved
      if picture.width < 40 || picture.height < 40 { break }
      found.formUnion(texts(of: picture))
    }
    return found
  }
  private static func grey(_ bytes: [UInt8], _ limits: Limits) throws(Unreadable) -> cpicture_grey {
    var grey = cpicture_grey()
    let isPNG = bytes.starts(with: [0x89, 0x50, 0x4e, 0x47])
    let bounds = cpicture_bounds(most: isPNG ? limits.pngPixels : limits.jpegPixels, memory: limits.memory, wanted: limits.pixels)
    let outcome = bytes.withUnsafeBufferPointer { isPNG ? cpicture_png($0.baseAddress, $0.count, bounds, &grey) : cpicture_jpeg($0.baseAddress, $0.count, bounds, &grey) }
    switch outcome {
    case CPICTURE_READ: return grey
    case CPICTURE_LARGE: throw .tooLarge
    default: throw .broken
    }
  }

  private static func texts(of picture: Grey) -> Set<String> {
    guard let scanner = zbar_image_scanner_create() else { return [] }
    defer { zbar_image_scanner_destroy(scanner) }
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    guard let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    let y800: UInt = 0x3030_3859
    zbar_image_set_format(image, y800)
    zbar_image_set_size(image, UInt32(picture.width), UInt32(picture.height))
    return picture.pixels.withUnsafeBytes { pixels in
      zbar_image_set_data(image, pixels.baseAddress, UInt(pixels.count), nil)
      var found: Set<String> = []
      guard zbar_scan_image(scanner, image) > 0 else { return found }
      var symbol = zbar_image_first_symbol(image)
      while let here = symbol {
        if zbar_symbol_get_type(here) == ZBAR_QRCODE, let data = zbar_symbol_get_data(here) {
          found.insert(String(decoding: UnsafeRawBufferPointer(start: data, count: Int(zbar_symbol_get_data_length(here))), as: UTF8.self))
        }
        symbol = zbar_symbol_next(here)
      }
      return found
    }
  }
}

/// Shades of grey, one byte a pixel.
private struct Grey {
  var width: Int, height: Int, pixels: [UInt8]

  /// Half as wide and high, each pixel the average of four.
  var halved: Grey {
    let w = width / 2, h = height / 2
    let smaller = [UInt8](unsafeUninitializedCapacity: w * h) { out, count in
      pixels.withUnsafeBufferPointer { from in
        for y in 0..<h {
          for x in 0..<w {
            let at = 2 * y * width + 2 * x
            let upper = Int(from[at]) + Int(from[at + 1]), lower = Int(from[at + width]) + Int(from[at + width + 1])
            out[y * w + x] = UInt8((upper + lower) / 4)
          }
        }
      }
      count = w * h
    }
    return Grey(width: w, height: h, pixels: smaller)
  }
}
