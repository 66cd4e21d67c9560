/// 来处 — The address from which the work of this task was asked for; nil for what the office does by itself.
///
/// It is set in one place, where a request comes in, and stands in every step that follows from it.
package enum Whence {
    @TaskLocal package static var current: String?
}
