import COpenSSL
import Essentials

/// SM3, 密码杂凑算法 (GB/T 32905-2016), and the HMAC over it, by Debian's OpenSSL.
package enum SM3 {
  package static let bytes = 32

  package static func hash(_ bytes: [UInt8]) throws -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: SM3.bytes), length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sm3(), nil) == 1, Int(length) == SM3.bytes else { throw Fault("OpenSSL has no SM3") }
    return digest
  }
  package static func authenticate(_ bytes: [UInt8], key: [UInt8]) throws -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: SM3.bytes), length: UInt32 = 0
    guard HMAC(EVP_sm3(), key, Int32(key.count), bytes, bytes.count, &digest, &length) != nil, Int(length) == SM3.bytes else { throw Fault("OpenSSL has no SM3") }
    return digest
  }
}

/// SM4, 分组密码算法 (GB/T 32907-2016), in counter mode, by Debian's OpenSSL.
package enum SM4 {
  package static let block = 16

  /// Encrypts and decrypts: the same.
  package static func counter(_ bytes: [UInt8], key: [UInt8], start: [UInt8]) throws -> [UInt8] {
    guard key.count == block, start.count == block, bytes.count <= Int(Int32.max) - block else { throw Fault("SM4 takes 16 bytes of key and of start") }
    guard let context = EVP_CIPHER_CTX_new() else { throw Fault("OpenSSL has no memory") }
    defer { EVP_CIPHER_CTX_free(context) }
    var out = [UInt8](repeating: 0, count: bytes.count + block), length: Int32 = 0
    guard EVP_EncryptInit_ex(context, EVP_sm4_ctr(), nil, key, start) == 1, EVP_EncryptUpdate(context, &out, &length, bytes, Int32(bytes.count)) == 1, Int(length) == bytes.count else { throw Fault("OpenSSL has no SM4") }
    return Array(out.prefix(bytes.count))
  }
}
