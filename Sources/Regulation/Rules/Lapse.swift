package import Records

/// 自然终止 — What ends by itself, without anybody's act: the post with the term, the branch with the
/// batch.
package struct Lapse: Rule {
    package let heading: Heading
    package let what: [Subject]

    package enum Subject: String, Worded, Hashable {
        case post, branch

        package var word: Word {
            switch self {
            case .post: Word("挂任职务", "post", also: ["挂职职务"])
            case .branch: Word("临时党支部", "branch", also: ["支部"])
            }
        }
    }

    package var effect: Title {
        Title(
            what.map { $0 == .post ? "期满次日，挂职自动转为“已期满”" : "批次结束，支部书记的席位自动免去" }
                .joined(separator: "；"),
            what.map {
                $0 == .post
                    ? "the posting ends by itself the day after its term" : "the branch ends with the batch"
            }
            .joined(separator: "; "))
    }
}

extension Word {
    static let lapses = Word("终止的", "what")
}

extension Lapse {
    static let word = Word("自然终止", "lapse", also: ["自然免除", "自然撤销"])

    static let kind = RuleKind(word: word, words: [.lapses]) { entry in
        let what = entry.choices(.lapses, of: Subject.self, isRequired: true)
        let heading = entry.heading(under: word, code: what.first.map { "lapse-\($0.rawValue)" })
        guard let heading, !what.isEmpty else { return nil }
        return Lapse(heading: heading, what: what)
    }
}
