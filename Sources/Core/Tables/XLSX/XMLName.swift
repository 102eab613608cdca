import Glibc

/// The name of an element or attribute without its prefix: `row` for `x:row`.
///
/// It lives as long as the call that brought it.
struct XMLName {
  private let local: UnsafePointer<CChar>
  /// The name where it is one letter, as those of cells are; else 0.
  let letter: UInt8

  init(_ name: UnsafePointer<CChar>) {
    var end = name
    var local = name
    while end.pointee != 0 {
      if end.pointee == CChar(UInt8(ascii: ":")) { local = end + 1 }
      end += 1
    }
    self.local = local
    letter = end == local + 1 ? UInt8(bitPattern: local.pointee) : 0
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    name.isEqual(to: pattern)
  }

  @inline(__always)
  func isEqual(to text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return memcmp(local, text.utf8Start, strnlen(local, length)) == 0
      && strnlen(local, length + 1) == length
  }
}

/// The attributes of an element: they live as long as the call that brought them.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute, whatever its prefix.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var pair = pairs
    while let key = pair[0], let value = pair[1] {
      if XMLName(key).isEqual(to: name) {
        return Self.bytes(value)
      }
      pair += 2
    }
    return nil
  }

  /// The value of an attribute as text.
  func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as a number that is not negative.
  func integer(_ name: StaticString) -> Int? {
    self[name].flatMap(Self.integer)
  }

  /// The bytes of a C string.
  static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(to: UInt8.self)
  }

  /// A number of up to ten digits; nil for anything else.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
