import Parties
package import Records

/// 提示 — What a form says beside a word: what it means, or how it may be written.
extension Word {
    package var hint: Title? { Self.hints[self] }

    private static let hints: [Word: Title] = {
        var table: [Word: Title] = [:]
        func say(_ words: Word..., chinese: String, _ english: String) {
            for word in words { table[word] = Title(chinese, english) }
        }
        func like(_ words: Word..., example chinese: String, _ english: String) {
            for word in words { table[word] = Title("如 \(chinese)", "such as \(english)") }
        }
        like(.number, example: "云组发〔2024〕3号", "No. 3 (2024)")
        say(
            .from, chinese: "从哪天起有效。换了日子，旧文管到前一天；日子不换，整份替换",
            "A later day leaves the old text in force until the day before")
        say(.until, chinese: "哪天起不再有效；不写就一直有效", "The day from which it no longer holds")
        say(
            .categories, chinese: "只管这些类别的干部，如 市属、区属；不写就都管", "Only these categories of cadre; all where empty"
        )
        say(.types, chinese: "只管这些类型的挂职，如 驻村、跟班学习", "Only these types of posting")
        say(.ranks, chinese: "只管这些级别；都不勾就都管", "Only these ranks; all where none is ticked")
        say(.partyMembers, chinese: "是：只管党员；否：只管非党员", "Yes: members only; no: others only")
        like(.longerThan, .notLongerThan, example: "6个月、2年", "6 months")
        say(
            .names, chinese: "文件里对各方的叫法，一行一个，如 乡镇党委: 接收单位主管",
            "What the document calls the sides, one a line: name: side")
        say(
            .code, chinese: "小写英文短名。下级制度用同一个代号，就替换上级的这一条",
            "A short name in lower case; the same code displaces a rule of a higher layer")
        say(.strength, chinese: "不选就是必须", "“must” where nothing is chosen")
        say(
            .consents, chinese: "按先后写，用“、”隔开，如 接收单位、组织部", "In their order, such as host unit, organizer")
        say(.due, chinese: "如 当月最后一个工作日、次月5日前、报到后10个工作日内、期满前30日", "such as last working day of the month")
        say(.opens, chinese: "最早哪天可以办，说法同期限；不写就是当期第一天", "The first day on which it can be done")
        say(.readers, chinese: "送给哪些方", "Who gets it")
        say(.evidence, .record, chinese: "交了哪种记录，就算办了", "The record that settles it")
        like(.minutes, example: "20分钟、1小时", "20 minutes")
        say(.documents, chinese: "要写几份材料", "How many papers are to be written")
        say(.each, chinese: "是：每人一次；否：一批只办一次", "Yes: once for each; no: once for the batch")
        say(.atLeast, .countAtMost, .expected, .expectedMost, .fewest, .most, chinese: "写数字", "a number")
        say(.measure, chinese: "天数怎么算", "How days are counted")
        say(.notice, chinese: "提前几天请假，如 3日", "How many days beforehand, such as 3 days")
        say(.reportBack, chinese: "返岗后几天内销假，如 1日", "Within how many days one reports back")
        say(.tiers, chinese: "一行一档，如 超过: 3日；不超过: 7日；批准: 接收单位、组织部；备案: 派出单位", "a tier a line")
        like(.cap, .leastDays, example: "3日", "3 days")
        like(
            .rolling, .validFor, .coolOff, .exactly, .termAtLeast, .termAtMost, example: "6个月、2年", "6 months")
        say(.once, chinese: "按每一次假算时选“是”", "Yes where each leave is counted by itself")
        like(.leastShare, .quota, example: "50%", "50%")
        like(.leastPeople, example: "2人", "2")
        like(.ageAtMost, .ageAtLeast, .yearsOfWork, example: "45", "45")
        like(.bornSince, example: "1980-01", "1980-01")
        say(.isOneEnough, chinese: "是：以上各项有一项合就行", "Yes: one of the conditions is enough")
        say(.barred, chinese: "是：不允许；否则写明须经谁同意", "Yes: it is not allowed")
        say(.conditions, .causes, .proofs, .consequences, chinese: "一行一项", "one a line")
        say(
            .ladder, chinese: "一行一档，如 第: 2次；则: 提醒谈话；告知: 派出单位", "a step a line")
        say(.rates, chinese: "一行一项，如 自: 2024-01-01；金额: 50元；类别: 市属", "a rate a line")
        like(.amount, example: "1000元、1.5万元", "1000")
        say(
            .checkItems, chinese: "一行一项；要写明谁办的，如 体检；由谁: 派出单位", "an item a line")
        say(.appraisalItems, chinese: "一行一项；有分值的，如 工作实绩；分值: 40", "an item a line")
        say(.examiners, chinese: "按先后写，用“、”隔开", "In their order")
        say(.grades, chinese: "从高到低，如 优秀、称职、不称职", "From the best down")
        say(.notDone, chinese: "如 发展党员、收缴党费", "such as admitting members")
        like(.copiesOf, example: "2份", "2")
        for (word, chinese, english) in kinds { table[word] = Title(chinese, english) }
        return table
    }()

    /// What each kind of rule is for, in the choice of a new one.
    private static let kinds: [(Word, String, String)] = [
        (Duty.word, "谁，多久办一次，哪天前", "who, how often, by when"),
        (Count.word, "至少几份，或至多几份", "at least or at most so many"),
        (ChecklistRule.word, "出发前、到岗时、归档时逐项要办的", "what is ticked item by item"),
        (AppraisalRule.word, "谁提出、谁审核、谁定，什么等次", "who proposes, examines and decides"),
        (LeaveTiers.word, "几天以内谁批", "who approves how many days"),
        (LeaveCap.word, "一次或一年最多几天", "at most so many days"),
        (OnDuty.word, "每月至少在岗几天", "at least so many days on duty"),
        (CountsAsDuty.word, "哪些假不减在岗天数", "which leave counts as duty"),
        (TermLimit.word, "挂职多长时间", "how long a posting lasts"),
        (ChangeConsent.word, "延长、提前结束、换岗要谁同意", "whose consent a change needs"),
        (Recall.word, "哪些情形召回，谁定", "what leads to a recall"),
        (Lapse.word, "期满自动免去的", "what ends by itself"),
        (Eligibility.word, "年龄、学历、级别等条件", "age, education, rank"),
        (Headcount.word, "每个单位、每批多少人", "how many people"),
        (PartyRelation.word, "党员组织关系怎么转", "how Party relations go along"),
        (BranchLimit.word, "临时党支部不办的事", "what a branch does not do"),
        (Conduct.prohibition, "不准做的，违反了怎样处置", "what must not be done"),
        (Conduct.requirement, "要一直做到的，做不到怎样处置", "what is to be kept to"),
        (Management.word, "以谁为主管理，谁协助", "who leads, who assists"),
        (Payment.word, "谁付什么，什么标准", "who pays what"),
        (Target.word, "只作期望，不催不比", "hoped for, never owed"),
        (PaperForm.word, "用哪张表，一式几份", "on which form"),
        (SelfCheck.word, "本系统自己要守的", "what the program itself keeps to"),
        (Remark.word, "只显示，不核对", "shown, not checked"),
    ]
}
