package cn.shegong.quality;

import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Masking;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.PhoneNumber;
import cn.shegong.resident.Sex;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be wrong with what everybody's record says. */
final class PersonChecks {
    private static final int OLDEST = 120;
    private static final List<String> PHONES = List.of("phone", "phone2", "contact_phone");
    private static final int LENGTH_OF_ID = 18;

    private PersonChecks() {}

    static List<Check> all(PersonCheckMapper mapper) {
        return List.of(
                check(
                        "id_missing",
                        "没有身份证号",
                        Severity.WRONG,
                        "没有号码就认不准人，和县里的名单对不上，待遇也容易重领、漏领。",
                        Mend.CORRECT_PERSON,
                        "idNumber",
                        day -> mapper.withoutNumber(List.of(OtherDocument.NOT_SEEN.name())),
                        hit -> hit.said() == null ? "没有身份证号，也没有写原因" : "身份证号待补，写的是“" + document(hit) + "”"),
                check(
                        "unregistered",
                        "没有上户口",
                        Severity.WRONG,
                        "没有户口就办不了低保、医保和上学。要帮助本人向公安机关申请登记户口（国办发〔2015〕96号）；孩子没有户口的还要告诉儿童督导员。",
                        Mend.CORRECT_PERSON,
                        "otherDocument",
                        day -> mapper.withoutNumber(List.of(OtherDocument.UNREGISTERED.name())).stream()
                                .filter(hit -> hit.said() != null)
                                .toList(),
                        hit -> "登记的是“" + document(hit) + "”"),
                check(
                        "sex_conflict",
                        "性别和身份证号不一致",
                        Severity.WRONG,
                        "身份证号第 17 位单数是男、双数是女。多半是性别点错了；号码也可能抄错，先对照证件。",
                        Mend.FROM_ID_NUMBER,
                        "sex",
                        day -> mapper.otherSex(),
                        PersonChecks::otherSex),
                check(
                        "birth_conflict",
                        "出生日期和身份证号不一致",
                        Severity.WRONG,
                        "年龄决定能不能进高龄、留守儿童等名单。对照证件：以证件为准；证件本身错了的，请点“不用改”写明。",
                        Mend.FROM_ID_NUMBER,
                        "birthDate",
                        day -> mapper.otherBirth(),
                        hit -> "登记的是" + Words.day(hit.onDay()) + "，身份证号里是" + hit.text()),
                check(
                        "birth_impossible",
                        "出生日期不可能",
                        Severity.GRAVE,
                        "出生日期在今天以后，或者已经超过一百二十岁，年龄全都不对；也可能人早已去世没有登记。",
                        Mend.CORRECT_PERSON,
                        "birthDate",
                        day -> mapper
                                .impossibleBirth(
                                        day.today(), day.bornFor(OLDEST + 1).plusDays(1))
                                .stream()
                                .map(hit -> hit.saying(
                                        hit.onDay().isAfter(day.today())
                                                ? "还没有到"
                                                : Age.on(hit.onDay(), day.today()) + " 岁"))
                                .toList(),
                        hit -> "出生日期是" + Words.day(hit.onDay()) + "，" + hit.text()),
                check(
                        "birth_missing",
                        "没有出生日期",
                        Severity.WRONG,
                        "没有出生日期就算不出年龄，到八十岁、十六岁的时候程序提醒不了。",
                        Mend.CORRECT_PERSON,
                        "birthDate",
                        day -> mapper.withoutBirth(),
                        hit -> "没有出生日期"),
                check(
                        "sex_missing",
                        "没有填性别",
                        Severity.OPEN,
                        "按性别统计时不知道算在哪边。",
                        Mend.CORRECT_PERSON,
                        "sex",
                        day -> mapper.withoutSex(),
                        hit -> "没有填性别"),
                check(
                        "phone_invalid",
                        "电话号码不对",
                        Severity.WRONG,
                        "打不通就通知不到人。手机是 11 位，座机要带区号。",
                        Mend.CORRECT_PERSON,
                        "phone",
                        day -> mapper.oddPhones(PHONES).stream()
                                .filter(hit -> invalid(hit.text()))
                                .toList(),
                        hit -> "“" + hit.text() + "”不是手机号，也不是带区号的座机"),
                check(
                        "phone_shared",
                        "好几户用同一个电话",
                        Severity.OPEN,
                        "往往是村干部或者填表人的电话，真有事时找不到本人。",
                        Mend.CORRECT_PERSON,
                        "phone",
                        day -> shared(mapper, day.figure("shared_phone_households")),
                        hit -> "电话 " + Masking.phone(hit.text()) + " 有 " + hit.amount() + " 户在用"),
                check(
                        "kinship_sex",
                        "与户主关系和性别不一致",
                        Severity.OPEN,
                        "关系和性别总有一个点错了。",
                        Mend.CORRECT_PERSON,
                        "kinship",
                        day -> mapper.otherKinship(ofSex(Sex.MALE), ofSex(Sex.FEMALE)),
                        hit -> "与户主关系是“" + kinship(hit) + "”，性别却不是"),
                check(
                        "spouse_same_sex",
                        "配偶和户主同一性别",
                        Severity.OPEN,
                        "性别或者关系总有一个点错了。",
                        Mend.CORRECT_PERSON,
                        "kinship",
                        day -> mapper.sameSexSpouse(),
                        hit -> "是户主的配偶，性别却和户主一样，都是" + Sex.valueOf(hit.text()).label()),
                check(
                        "spouses_several",
                        "户主有几个配偶",
                        Severity.OPEN,
                        "多半是换户主以后关系没有跟着改。",
                        Mend.HOUSEHOLD,
                        "",
                        day -> mapper.severalSpouses(),
                        hit -> "有 " + hit.amount() + " 个人写的是户主的配偶"),
                check(
                        "generation",
                        "辈分和年龄对不上",
                        Severity.OPEN,
                        "子女比户主大、父母比户主小，多半是换户主以后关系没有跟着改，或者出生日期错了。",
                        Mend.CORRECT_PERSON,
                        "kinship",
                        day -> mapper.wrongGeneration(),
                        hit -> "与户主关系是“" + kinship(hit) + "”，出生日期（" + Words.day(hit.onDay()) + "）和户主的对不上"));
    }

    private static Check check(
            String code,
            String title,
            Severity severity,
            String why,
            Mend mend,
            String field,
            Check.Search search,
            Function<Hit, String> words) {
        return new Check(code, title, severity, why, mend, field.isEmpty() ? List.of() : List.of(field), search, words);
    }

    private static String otherSex(Hit hit) {
        var recorded = Sex.valueOf(hit.text().substring(0, hit.text().length() - LENGTH_OF_ID));
        return "登记的是" + recorded.label() + "，身份证号显示" + (recorded == Sex.MALE ? Sex.FEMALE : Sex.MALE).label();
    }

    private static String document(Hit hit) {
        return OtherDocument.valueOf(hit.text()).label();
    }

    private static String kinship(Hit hit) {
        return Kinship.of(hit.text()).map(Kinship::label).orElse(hit.text());
    }

    /** Those whose phone is that of so many households. */
    private static List<Hit> shared(PersonCheckMapper mapper, int fewest) {
        var phones = mapper.sharedPhones(fewest);
        var hits = phones.isEmpty() ? List.<Hit>of() : mapper.withPhone(phones);
        var households = hits.stream()
                .collect(Collectors.groupingBy(Hit::text, Collectors.mapping(Hit::householdId, Collectors.toSet())));
        return hits.stream()
                .map(hit -> hit.counting(households.get(hit.text()).size()))
                .toList();
    }

    private static boolean invalid(String phone) {
        try {
            return new PhoneNumber(phone).text().isEmpty();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static List<String> ofSex(Sex sex) {
        return Kinship.all().stream()
                .filter(kinship -> kinship.sex().filter(sex::equals).isPresent())
                .map(Kinship::code)
                .toList();
    }
}
