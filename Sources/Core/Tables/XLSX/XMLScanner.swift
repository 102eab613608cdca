internal import CExpat

/// What listens to the elements of an XML document.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLHandler {
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Expat, fed chunk by chunk.
///
/// A document type stops it: no spreadsheet has one, every attack does.
///
/// A class, since expat keeps its address.
final class XMLScanner {
  enum Failure {
    case malformed, documentType
  }

  private let parser: XML_Parser?
  fileprivate let handler: any XMLHandler
  fileprivate var hasDocumentType = false

  init(handler: any XMLHandler) {
    self.handler = handler
    parser = XML_ParserCreate(nil)
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, startElement, endElement)
    XML_SetCharacterDataHandler(parser, characters)
    XML_SetStartDoctypeDeclHandler(parser, documentType)
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Scans the next chunk; nil while all is well.
  func feed(_ chunk: UnsafeRawBufferPointer) -> Failure? {
    parse(chunk, isLast: 0)
  }

  /// Says that the document is over, and whether it was whole.
  func finish() -> Failure? {
    parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: 1)
  }

  private func parse(_ chunk: UnsafeRawBufferPointer, isLast: Int32) -> Failure? {
    let start = chunk.assumingMemoryBound(to: CChar.self).baseAddress
    guard XML_Parse(parser, start, Int32(chunk.count), isLast) != XML_STATUS_OK else { return nil }
    return hasDocumentType ? .documentType : .malformed
  }

  fileprivate func stopAtDocumentType() {
    hasDocumentType = true
    XML_StopParser(parser, 0)
  }
}

/// Lends the handler to the body; the scanner outlives every call that expat makes.
@inline(__always)
private func withScanner(
  _ data: UnsafeMutableRawPointer?, _ body: (XMLScanner) -> Void
) {
  guard let data else { return }
  Unmanaged<XMLScanner>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
}

private func startElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let name, let attributes else { return }
  withScanner(data) { $0.handler.start(XMLName(name), XMLAttributes(pairs: attributes)) }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  guard let name else { return }
  withScanner(data) { $0.handler.end(XMLName(name)) }
}

private func characters(
  _ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ length: Int32
) {
  let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
  withScanner(data) { $0.handler.text(bytes.assumingMemoryBound(to: UInt8.self)) }
}

private func documentType(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?,
  _: UnsafePointer<CChar>?, _: Int32
) {
  withScanner(data) { $0.stopAtDocumentType() }
}
