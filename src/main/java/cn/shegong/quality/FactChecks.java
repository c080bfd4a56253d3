package cn.shegong.quality;

import cn.shegong.resident.DisabilityCertificate.Grade;
import cn.shegong.resident.DisabilityCertificate.Type;
import cn.shegong.roster.Category;
import java.util.List;
import java.util.stream.Stream;

/** What is missing or contradictory in the files, and who may be entitled to what the file does not show. */
final class FactChecks {
    private static final List<String> CHILDREN = Stream.of(
                    Category.LEFT_BEHIND_CHILD, Category.IN_NEED_CHILD, Category.ORPHAN, Category.UNATTENDED_CHILD)
            .map(Category::code)
            .toList();
    private static final List<String> CARER = List.of("carer_name", "carer_relation", "carer_phone");

    private FactChecks() {}

    static List<Check> all(FactCheckMapper mapper) {
        return List.of(
                new Check(
                        "guardian_missing",
                        "孩子没有监护人",
                        Severity.GRAVE,
                        "父母不在身边的孩子，要写明由谁照护；没有人照护的当天就要报告（未成年人保护法第二十二条；国发〔2016〕13号）。",
                        Mend.FACTS,
                        List.of("guardian_name", "guardian_relation", "guardian_phone", "guardian_ability"),
                        day -> mapper.childWithout(CHILDREN, false, day.today()),
                        hit -> "在" + Words.rosters(hit.text()) + "名单上，没有写监护人"),
                new Check(
                        "carer_missing",
                        "独居老人没有联系人",
                        Severity.GRAVE,
                        "一个人住，出了事没有人知道该打给谁。至少留一个照料人或者联系人（民发〔2022〕73号要求定期探访）。",
                        Mend.FACTS,
                        CARER,
                        day -> mapper.aloneWithoutCarer(day.bornFor("elder_age"), day.today()),
                        hit -> "独居，照料人和联系人都没有写"),
                new Check(
                        "certificate_other",
                        "残疾人证号不是本人的",
                        Severity.GRAVE,
                        "残疾人证号前 18 位就是本人的身份证号（残疾人证管理办法）。对不上的不是抄错了，就是放错了人。",
                        Mend.FACTS,
                        List.of("disability_certificate"),
                        day -> mapper.otherHolder(day.today()),
                        hit -> "残疾人证号的前 18 位和本人的身份证号不一样"),
                new Check(
                        "tekun_carer",
                        "分散供养没有照料人",
                        Severity.WRONG,
                        "分散供养的特困人员要有具体的照料服务人（社会救助法第十六条；民发〔2021〕43号）。",
                        Mend.FACTS,
                        CARER,
                        day -> mapper.dispersedWithout(false, day.today()),
                        hit -> "分散供养，没有写照料人"),
                new Check(
                        "tekun_agreement",
                        "分散供养没有照料协议",
                        Severity.WRONG,
                        "照料服务要有协议，写明谁照料、做什么。",
                        Mend.FACTS,
                        List.of("care_agreement_number", "care_agreement_on"),
                        day -> mapper.dispersedWithout(true, day.today()),
                        hit -> "分散供养，协议编号和签订日期都没有写"),
                new Check(
                        "certificate_expired",
                        "残疾人证过期",
                        Severity.WRONG,
                        "过期的证件两项补贴会停。要提醒本人去换证。",
                        Mend.FACTS,
                        List.of("disability_valid_until"),
                        day -> mapper.expiredCard(day.today().toString()),
                        hit -> "残疾人证有效期到 " + hit.text()),
                new Check(
                        "certificate_missing",
                        "残疾人名单上没有证号",
                        Severity.WRONG,
                        "没有证号就不知道类别和等级，两项补贴、重残老人都对不上。",
                        Mend.FACTS,
                        List.of("disability_certificate", "disability_valid_until"),
                        day -> mapper.withoutCard(day.today()),
                        hit -> "在残疾人名单上，没有残疾人证号"),
                new Check(
                        "severe_unlisted",
                        "一二级残疾老人不在重残老人名单",
                        Severity.WRONG,
                        "重度残疾的老年人是要定期探访的特殊困难老年人（民发〔2022〕73号）。可能符合，核实后列入。",
                        Mend.ENTER,
                        List.of(Category.SEVERE_ELDER.code()),
                        day -> mapper.graveNotListed(day.bornFor("elder_age"), day.today()).stream()
                                .map(hit -> hit.since(hit.onDay().plusYears(day.figure("elder_age"))))
                                .toList(),
                        hit -> grade(hit) + "，已满老年，可能符合重残老人，需核实"),
                new Check(
                        "living_allowance",
                        "可能该有困难残疾人生活补贴",
                        Severity.WRONG,
                        "低保家庭里的残疾人可能符合困难残疾人生活补贴，需核实（国发〔2015〕52号；特困供养的不重复享受）。不符合的请填“不符合条件”。",
                        Mend.FACTS,
                        List.of("living_allowance", "allowance_checked_on"),
                        day -> mapper.livingAllowance(day.today()),
                        hit -> "在低保，有残疾，生活补贴" + allowance(hit.text()) + "，可能符合，需核实"),
                new Check(
                        "care_allowance",
                        "可能该有重度残疾人护理补贴",
                        Severity.WRONG,
                        "一级、二级残疾且需要长期照护的，可能符合重度残疾人护理补贴，需核实（国发〔2015〕52号；三级智力、精神按“政策参数”）。不符合的请填“不符合条件”。",
                        Mend.FACTS,
                        List.of("care_allowance", "allowance_checked_on"),
                        day -> mapper.careAllowance(
                                String.valueOf(day.figure("care_allowance_mind_grade")), day.today()),
                        hit -> grade(hit) + "，护理补贴" + allowance(hit.text().substring(2)) + "，可能符合，需核实"),
                new Check(
                        "guardian_phone",
                        "监护人没有电话",
                        Severity.WRONG,
                        "有急事找不到监护人。",
                        Mend.FACTS,
                        List.of("guardian_phone"),
                        day -> mapper.childWithout(CHILDREN, true, day.today()),
                        hit -> "在" + Words.rosters(hit.text()) + "名单上，监护人没有电话"),
                new Check(
                        "certificate_roster",
                        "证号只在名单上",
                        Severity.OPEN,
                        "名单收进来的证号还没有写进本人的档案，到期和等级的提醒要用它。",
                        Mend.COPY_CERTIFICATE,
                        List.of("disability_certificate"),
                        day -> mapper.cardOnRosterOnly(day.today()),
                        hit -> "档案里没有残疾人证号，名单上有"));
    }

    /** 肢体二级, from the two digits at the beginning. */
    private static String grade(Hit hit) {
        return Type.values()[hit.text().charAt(0) - '1'].label()
                + Grade.values()[hit.text().charAt(1) - '1'].label();
    }

    private static String allowance(String content) {
        return content.isEmpty() ? "没有填" : "写的是“" + content + "”";
    }
}
