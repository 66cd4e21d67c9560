package import Records

/// 所复文件 — The document on whose page a reply is given and read; nil for what has a page of its own.
extension Record {
    package var document: (kind: String, id: ID)? {
        if let signature = Kept<Signature>(self) { return (StudyPlan.name, signature[Signature.plan].id) }
        if let receipt = Kept<NoticeReceipt>(self) { return (Notice.name, receipt[NoticeReceipt.notice].id) }
        if let referral = Kept<Referral>(self) {
            return ID(referral[Referral.document]).map { (referral[Referral.documentKind], $0) }
        }
        guard let receipt = Kept<Receipt>(self) else { return nil }
        return ID(receipt[Receipt.document]).map { (receipt[Receipt.documentKind], $0) }
    }
}
