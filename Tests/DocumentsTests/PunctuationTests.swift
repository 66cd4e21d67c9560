import Documents
import Testing

@Suite struct `Marks that people type` {
    @Test(arguments: [
        ("完成梳理。。", "完成梳理。"), ("完成，。", "完成。"), ("完成了。，接着走访", "完成了。接着走访"),
        ("当真？！", "当真？！"), ("好！。", "好！"), ("他说：“先看。”。", "他说：“先看。”"),
        ("走访企业 12 家,座谈3次;很好!", "走访企业12家，座谈3次；很好！"), ("使用 Excel 表格", "使用Excel表格"),
        ("市发改委(含下属单位)", "市发改委（含下属单位）"), ("梳理\"标准地\"流程", "梳理“标准地”流程"),
        ("梳理“梳理“标准地”出让流程”", "梳理“梳理‘标准地’出让流程”"), ("　　首行空两格", "首行空两格"),
        ("六月 七月", "六月 七月"), ("全部完成.", "全部完成。"), ("已报\u{0}\u{8}送\u{FEFF}", "已报送"),
    ])
    func `are put right where that is surely meant`(_ typed: String, _ right: String) {
        #expect(Punctuation.tidied(typed) == right)
    }

    @Test(arguments: [
        "投资1.5亿元，占3.14", "http://a.b/c?x=1,2;y", "Tashan, a mountain (in Yunling).", "10:30开会", "12,000元",
        "“没有合上", "没有打开”", "他说‘好’，“真的”", "……", "省略……。", "5\" 管", "一是走访，二是座谈", "👩‍🌾🏔️下乡", "A.B.C", "",
    ])
    func `are left where they may be meant`(_ typed: String) {
        #expect(Punctuation.tidied(typed) == typed)
    }

    @Test func `a name is quoted once, and its own marks turn`() {
        #expect(Quotation.quoted("梳理流程") == "“梳理流程”")
        #expect(Quotation.quoted("梳理“标准地”出让流程") == "“梳理‘标准地’出让流程”")
        #expect(Quotation.quoted("梳理\"标准地\"流程") == "“梳理‘标准地’流程”")
        #expect(Quotation.quoted("《准入办法》") == "《准入办法》")
        #expect(Quotation.quoted("《甲》和《乙》") == "“《甲》和《乙》”")
    }

    @Test func `numbers that begin a line say its level, in the form of the standard`() {
        #expect(
            OfficialDocument.Block.prose("一.做法\n(一)区域评估\n1、统一做\n(1)先做\n1.5亿元\n\n　\n十一、其他") == [
                .heading1("一、做法"), .heading2("（一）区域评估"), .paragraph("1.统一做"), .paragraph("（1）先做"),
                .paragraph("1.5亿元"), .heading1("十一、其他"),
            ])
        #expect(
            OfficialDocument.Block.prose("一、做法\n（一）评估\n1.先做", under: 1) == [
                .heading2("（一）做法"), .paragraph("1.评估"), .paragraph("（1）先做"),
            ], "one lower under a part of the document")
        #expect(
            OfficialDocument.Block.prose("（一）评估\n说明", under: 1) == [.heading2("（一）评估"), .paragraph("说明")],
            "what stands lower already stays")
        #expect(OfficialDocument.Block.part(12, "其他") == .heading1("十二、其他"))
    }
}
