/// 收件 — How much is read of what comes from outside. Who sends more is told so in a sentence.
package enum Intake {
    /// Fields of a member's form, parts of an upload, members of a JSON object: a roll of 300 people has some thousands.
    package static let fields = 20_000
    package static let parts = 1_000
    /// Fields of a form from somebody who is not signed in, and of an address.
    package static let strangersFields = 2_000
    /// Bytes of a field's name, and of what stands above the content of a part.
    package static let name = 512
    package static let head = 8_192
    /// How deep JSON may be nested: ours is flat, and what a program sends back as it read it has lists in it.
    package static let depth = 16
    /// RFC 2046 allows a boundary as many.
    package static let boundary = 70
    /// Cookies of one request.
    package static let cookies = 64

    /// Bytes from somebody who is not signed in: for all the forms at the door, and what was typed beside them.
    package static let strangersForm = 64 << 10
    /// Bytes from a browser whose session has just ended: what was being typed is carried through the sign-in, up to
    /// what is kept of a draft.
    package static let interruptedForm = 256 << 10
}
