/// 任期进度 — How many days of a term have gone, today included, and how many are left.
package struct TermProgress: Sendable, Hashable {
    package let gone: Int
    package let left: Int

    package init(first: Day, last: Day, today: Day) {
        gone = max(0, min(today, last) - first + 1)
        left = max(0, last - max(today, first - 1))
    }
}
