import CXML2
import Records

/// Reads XML in pieces, as they are unpacked.
///
/// Refuses every document type declaration, and with it all entities but the five of XML: no file
/// given to us has an honest use for them.
final class XMLPush {
    private let context: xmlParserCtxtPtr
    private let listener: Listener
    private let fileName: String
    private var gate = XMLGate()

    init(_ reader: XMLReader, named name: String) throws(Failure) {
        self.listener = Listener(reader)
        self.fileName = name
        var events = XMLPush.events
        let me = Unmanaged.passUnretained(listener).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&events, me, nil, 0, nil) else {
            throw .library("libxml2", "out of memory")
        }
        self.context = context
        listener.context = context
        // NOENT turns `&amp;` within attributes into `&`; other entities do not exist without a
        // DTD.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Fails with `.invalid` where the document is not well-formed or has a DTD.
    func feed(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 1 << 16, bytes.count)])
            switch gate.look(piece) {
            case .pass: break
            case .tooLong: throw Unreadable.markup(fileName)
            case .strange: throw Unreadable.encoding(fileName)
            }
            let status = xmlParseChunk(
                context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
            try check(status)
        }
    }

    func feed(_ bytes: [UInt8]) throws(Failure) {
        let failure = bytes.withUnsafeBytes { buffer -> Failure? in
            do throws(Failure) {
                try feed(buffer)
                return nil
            } catch { return error }
        }
        if let failure { throw failure }
    }

    func finish() throws(Failure) {
        try check(xmlParseChunk(context, nil, 0, 1))
    }

    static func read(
        _ bytes: [UInt8], with reader: XMLReader, named name: String
    ) throws(Failure) {
        let push = try XMLPush(reader, named: name)
        try push.feed(bytes)
        try push.finish()
    }

    private func check(_ status: Int32) throws(Failure) {
        if listener.sawDoctype { throw Unreadable.doctype(fileName) }
        if let refusal = listener.reader.refusal { throw refusal }
        // Namespace slips (an undeclared prefix) leave the document well-formed: not our concern.
        if status != 0, context.pointee.wellFormed == 0 { throw Unreadable.damaged(fileName) }
    }

    private final class Listener {
        let reader: XMLReader
        var sawDoctype = false
        var context: xmlParserCtxtPtr?

        init(_ reader: XMLReader) { self.reader = reader }

        static func of(_ pointer: UnsafeMutableRawPointer?) -> Listener? {
            pointer.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    private static var events: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { me, name, _, _, _, _, count, _, fields in
            guard let name else { return }
            Listener.of(me)?.reader.start(
                XMLWord(start: name), XMLAttributes(count: Int(count), fields: fields))
        }
        events.endElementNs = { me, name, _, _ in
            guard let name else { return }
            Listener.of(me)?.reader.end(XMLWord(start: name))
        }
        events.characters = { me, bytes, count in
            Listener.of(me)?.reader.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        events.cdataBlock = events.characters
        events.internalSubset = { me, _, _, _ in
            guard let listener = Listener.of(me) else { return }
            listener.sawDoctype = true
            xmlStopParser(listener.context)
        }
        events.serror = { _, _ in }
        return events
    }
}
