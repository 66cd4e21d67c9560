package import Records

/// 所复文件 — The document on whose page a reply is given and read; nil for what has a page of its own.
extension Record {
    package var document: (kind: String, id: ID)? {
        if let signature = Kept<Signature>(self) { return (StudyPlan.name, signature[Signature.plan].id) }
        if let receipt = Kept<NoticeReceipt>(self) { return (Notice.name, receipt[NoticeReceipt.notice].id) }
        guard let receipt = Kept<Receipt>(self), receipt[Receipt.documentKind] == MonthlyReport.name else {
            return nil
        }
        return ID(receipt[Receipt.document]).map { (MonthlyReport.name, $0) }
    }
}
