package cn.shegong.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One paper of each form with texts as a township and its station write them, to measure and to look at. */
final class PaperSpecimens {
    static final Organ TOWN = new Organ("青松镇人民政府");
    static final String STATION = "青松镇社会工作服务站";
    static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String SENTENCE =
            "今年以来，社工站坚持每月走访特困人员、低保对象、留守老人和困境儿童，了解取暖、用药、上学等实际困难，能当场办的当场办，办不了的按规定转办，全部记入一户一档。";

    private PaperSpecimens() {}

    static Map<String, Paper> all(Fonts fonts) {
        Map<String, Paper> all = new LinkedHashMap<>();
        all.put("1白头", white(fonts));
        all.put("2红头下行", red(fonts));
        all.put("3红头上行", upward(fonts));
        all.put("4信函", letter(fonts));
        all.put("5站函", stationLetter(fonts));
        all.put("6纪要", minutes(fonts));
        all.put("7名单", list(fonts));
        all.put("8页满", full(fonts));
        return all;
    }

    static Paper white(Fonts fonts) {
        Paper paper = new Paper(fonts, Head.white(STATION))
                .title("青松镇社会工作服务站关于2026年度分散供养特困人员、低保对象、留守老人、困境儿童冬季走访排查和取暖安全情况的报告")
                .recipient("青松镇人民政府")
                .paragraph("按照镇党委、镇政府安排，我站于2026年11月1日至28日对全镇重点对象逐户走访。现将情况报告如下。")
                .heading(1, "基本情况")
                .paragraph(SENTENCE.repeat(3))
                .heading(2, "走访情况")
                .paragraph("应走访420户，已走访412户；70～79岁老人186人，80岁及以上老人73人。")
                .heading(3, "取暖安全")
                .paragraph(SENTENCE.repeat(2))
                .heading(4, "土炕和烟道")
                .paragraph(SENTENCE.repeat(2))
                .heading(1, "下一步打算")
                .paragraph(SENTENCE.repeat(2))
                .annexList(twelve())
                .sealedSignature(STATION, DAY)
                .note("联系人：李强，联系电话：0438-5500001");
        paper.annex("附件1", "青松镇分散供养特困人员冬季走访情况表").table(people(110));
        for (int i = 2; i <= 12; i++) {
            paper.annex("附件" + i, twelve()[i - 1].replace("（含照料护理协议签订、责任人联系方式和应急联络安排）", ""))
                    .paragraph(SENTENCE);
        }
        return paper;
    }

    static Paper red(Fonts fonts) {
        return new Paper(fonts, Head.red(TOWN, new IssueNumber("青政发", 2026, 1), Urgency.URGENT))
                .title("青松镇人民政府关于印发|《青松镇困难群众冬季走访关爱工作方案》|的通知")
                .recipient("各村（社区），镇直各有关单位")
                .paragraph("现将《青松镇困难群众冬季走访关爱工作方案》印发给你们，请认真组织实施。")
                .heading(1, "总体要求")
                .paragraph(SENTENCE.repeat(2))
                .heading(1, "重点任务")
                .paragraph(SENTENCE.repeat(3))
                .annexList("青松镇困难群众冬季走访关爱工作方案", "重点对象名册")
                .sealedSignature(TOWN.name(), DAY)
                .note("此件公开发布")
                .annex("附件1", "青松镇困难群众冬季走访关爱工作方案")
                .heading(1, "对象")
                .paragraph(SENTENCE)
                .landscapeAnnex("附件2", "重点对象名册")
                .table(people(20))
                .imprint(new Imprint(
                        List.of("县民政局", "县残疾人联合会", "县乡村振兴局", "镇党委各部门", "镇人大主席团", "各村（社区）党组织", "镇中心小学", "镇卫生院"),
                        "青松镇党政综合办公室",
                        DAY));
    }

    static Paper upward(Fonts fonts) {
        return new Paper(fonts, Head.upward(TOWN, new IssueNumber("青政报", 2026, 12), "王建国", "李　强", "张秀英"))
                .title("青松镇人民政府关于增配社会工作服务站专职人员的请示")
                .recipient("县民政局")
                .paragraph(SENTENCE.repeat(2))
                .paragraph("妥否，请批示。")
                .sealedSignature(TOWN.name(), DAY)
                .note("联系人：赵敏，联系电话：0438-5500002")
                .imprint(new Imprint(List.of(), "青松镇党政综合办公室", DAY));
    }

    static Paper letter(Fonts fonts) {
        return new Paper(fonts, Head.letter(TOWN, new IssueNumber("青政函", 2026, 8)))
                .title("青松镇人民政府关于商请协助核查外出人员情况的函")
                .recipient("长岭县太平川镇人民政府")
                .paragraph(SENTENCE.repeat(6))
                .paragraph("专此函达，请予支持。")
                .sealedSignature(TOWN.name(), DAY)
                .imprint(new Imprint(List.of("县民政局", "县公安局"), "青松镇党政综合办公室", DAY));
    }

    static Paper stationLetter(Fonts fonts) {
        return new Paper(fonts, Head.letter(STATION, new IssueNumber("青社站函", 2026, 3)))
                .title("关于转介困境儿童王某某个案的函")
                .recipient("县未成年人救助保护中心")
                .paragraph(SENTENCE)
                .sealedSignature(STATION, DAY);
    }

    static Paper minutes(Fonts fonts) {
        return new Paper(fonts, Head.minutes(TOWN, "青松镇社会工作联席会议纪要", new IssueNumber("青社联", 2026, 4)))
                .title("研究困难群众冬季取暖和走访工作")
                .paragraph("2026年11月30日，镇长王建国主持召开第四次社会工作联席会议。纪要如下：")
                .heading(1, "会议听取了社工站11月走访情况汇报")
                .paragraph(SENTENCE)
                .heading(1, "会议议定事项")
                .paragraph(SENTENCE)
                .present("镇政府王建国、赵敏，民政办公室刘洋，社工站李强、张秀英，派出所孙志，卫生院周琳，中心小学吴迪，朝阳村郑和，东风社区冯静")
                .excused("司法所陈立")
                .listening("县民政局社会工作科何颖，松原市某某社会工作服务中心督导杨帆")
                .imprint(new Imprint(List.of("参会各单位"), "青松镇党政综合办公室", DAY));
    }

    /** A paper whose first page the recipients alone would fill. */
    static Paper list(Fonts fonts) {
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            names.append(i == 1 ? "" : "，").append("第").append(i).append("村民委员会");
        }
        return new Paper(fonts, Head.red(TOWN, new IssueNumber("青政发", 2026, 2)))
                .title("青松镇人民政府关于做好2026年度困难群众走访工作的通知")
                .recipient(names.toString())
                .paragraph(SENTENCE.repeat(2))
                .sealedSignature(TOWN.name(), DAY)
                .imprint(new Imprint(List.of("县民政局"), "青松镇党政综合办公室", DAY));
    }

    /** Text that ends with the page, a short last paragraph, and the signature behind it. */
    static Paper full(Fonts fonts) {
        return new Paper(fonts, Head.white(STATION))
                .title("青松镇社会工作服务站关于取暖安全的报告")
                .recipient("青松镇人民政府")
                .paragraph("社工站每月走访特困人员了解生活困难并记入档案".repeat(30).substring(0, 26 + 15 * 28))
                .paragraph("特此报告。")
                .signature(STATION, DAY);
    }

    private static String[] twelve() {
        return new String[] {
            "青松镇分散供养特困人员冬季走访情况表（含照料护理协议签订、责任人联系方式和应急联络安排）",
            "低保对象冬季走访情况表",
            "留守老人联系表",
            "困境儿童走访情况表",
            "孤独症儿童家庭需求表",
            "重度残疾人照护情况表",
            "取暖安全隐患台账",
            "危旧房屋线索表",
            "临时救助转办单",
            "志愿者结对名单",
            "物资发放登记表",
            "未走访家庭名单"
        };
    }

    private static Table people(int rows) {
        Table table = Table.numbered(
                Column.text("村（社区）"),
                Column.code("姓名"),
                Column.integer("年龄"),
                Column.integer("走访", "次数").withTotal(),
                Column.text("走访", "情况"));
        for (int i = 0; i < rows; i++) {
            table.row(
                    i % 2 == 0 ? "朝阳村" : "东风社区", "王秀" + "英兰芝珍".charAt(i % 4), 70 + i % 20, 1 + i % 3, "身体平稳，取暖、用药有着落");
        }
        return table.totals();
    }
}
