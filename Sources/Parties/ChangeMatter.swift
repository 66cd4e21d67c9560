package import Records

/// 变动事项 — What may change about a posting.
package enum ChangeMatter: String, Choice, Named {
    case extend, endEarly, move, recall, homePost, borrow

    package var title: Title {
        switch self {
        case .extend: Title("延长", "Extension")
        case .endEarly: Title("提前结束", "Early end")
        case .move: Title("调整岗位", "Change of post")
        case .recall: Title("召回", "Recall")
        case .homePost: Title("调整原职务", "Change of home post")
        case .borrow: Title("借调", "Borrowing")
        }
    }

    package var naming: Naming {
        switch self {
        case .extend: Naming("延长", "extension", also: ["延期"])
        case .endEarly: Naming("提前结束", "early end", also: ["提前"])
        case .move: Naming("调整岗位", "change of post", also: ["调整", "轮换", "变更岗位"])
        case .recall: Naming("召回调换", "recall and replace", also: ["调换", "撤换"])
        case .homePost: Naming("调整原职务", "change of home post", also: ["调整原岗位"])
        case .borrow: Naming("借调", "borrowing", also: ["抽调", "借用"])
        }
    }
}
