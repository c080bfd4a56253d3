package cn.shegong.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words over a column say about it.
 *
 * @param subject whom the column speaks of
 * @param attribute what of that person; {@code UNUSED} when the words are not known
 * @param named whether the header says whom, so that a neighbouring column cannot say otherwise
 */
record HeaderMatch(Subject subject, Target attribute, Sureness sureness, boolean named) {
    static final HeaderMatch NONE = new HeaderMatch(Subject.PERSON, Target.UNUSED, Sureness.UNKNOWN, false);

    private static final int LONGEST = 18;

    /** Words that say little without the group above them: 残疾情况 → 类别, 保障情况 → 人数. */
    private static final Set<String> VAGUE = Set.of(
            "类别", "类型", "种类", "等级", "级别", "类", "级", "编号", "证号", "号码", "号", "人口", "人口数", "人数", "总人口", "金额", "标准", "时间",
            "日期", "年月", "起始时间", "开始时间", "原因");

    private static final List<Rule> RULES = List.of(
            new Rule(Target.UNUSED, "人均|年龄段|证件类型|证件种类|证件名称|年(保障|补助|救助)|(累计|合计|全年|年度).*(金|额)|(终止|截止|停)"),
            new Rule(Target.LIVING_ALLOWANCE, "(困难|残疾).*生活补[贴助]|困难.*残疾.*补[贴助]"),
            new Rule(Target.CARE_ALLOWANCE, "重[度残].*补[贴助]|护理补[贴助]"),
            new Rule(Target.AGED_ALLOWANCE, "(高龄|老年|长寿).*[津补]贴"),
            new Rule(Target.DISABILITY_CERTIFICATE, "残.*证.*[号编码]|残疾.*号码?$"),
            new Rule(Target.DISABILITY, "残.*([类型种].*[等级]|[等级].*[类型种])"),
            new Rule(Target.DISABILITY_TYPE, "残.*[类型种]|残别"),
            new Rule(Target.DISABILITY_GRADE, "残.*[等级]"),
            new Rule(Target.ID_NUMBER, "身份证|公民身份|身份号|证件号"),
            new Rule(Target.RELATION, "户主.*关系|关系.*户主"),
            new Rule(Target.HOUSEHOLD_NUMBER, "(户|家庭|低保证?|保障证|救助证).*(编号|编码|号码|序号)|(低保|保障|救助)证.*号|户编?号$"),
            new Rule(Target.NAME, "姓名"),
            new Rule(Target.PHONE, "电话|手机|联系方式"),
            new Rule(Target.APPROVED_ON, "(审批|批准|享受|纳入|认定|起始|起保|入保|开始|确认|保障|救助|供养|低保|待遇).*(时间|日期|年月|月份)"),
            new Rule(Target.INSURED_SIZE, "(保障|享受|救助|低保|施保|纳入|纳保|在保|补助).*(人口|人数)"),
            new Rule(Target.HOUSEHOLD_SIZE, "(家庭|共同生活|户|全家).*(人口|人数|成员数)"),
            new Rule(Target.MONTHLY_AMOUNT, "(月|补助|保障|救助|补差|发放|享受|低保|补贴|供养|领|核定|[应实]发).*(金额?|额|标准|水平|补差)(合计|总计)?$"),
            new Rule(Target.CAUSE, "(致困|致贫|困难|贫困|享受|申请|保障|救助|低保).*(原因|理由)"),
            new Rule(Target.AID_CLASS, "(保障|低保|救助|享受|施保|家庭).*[类档]"),
            new Rule(Target.BIRTH_DATE, "出生|生日"),
            new Rule(Target.AGE, "年龄|周岁"),
            new Rule(Target.SEX, "性别"),
            new Rule(Target.ETHNICITY, "民族"),
            new Rule(Target.REGISTERED_ADDRESS, "(户籍|户口).*[址地]"),
            new Rule(Target.ADDRESS, "(现|家庭|居住|常住|详细|通讯|住).*[址地]|住址|地址"),
            new Rule(Target.VILLAGE_AND_GROUP, "村(?!民).*[组屯社队](名称?|别)?$"),
            new Rule(Target.VILLAGE, "(村|社区|居委会)(委会|名称?|别)?$"),
            new Rule(Target.GROUP, "([组屯社]|小队|生产队)(名称?|别|号)?$"),
            new Rule(Target.TOWN, "乡镇|街道|^.{0,4}[镇乡](名称?)?$"),
            new Rule(Target.CARE_LEVEL, "自理|(护理|照料|照护)(等级|级别)|失能"),
            new Rule(Target.SUPPLY_FORM, "供养(方式|形式|类)"),
            new Rule(Target.LIVING, "居住(情况|状况|方式|类型)"),
            new Rule(Target.NOTE, "备注|说明"));

    private record Rule(Target target, Pattern words) {
        Rule(Target target, String words) {
            this(target, Pattern.compile(words));
        }
    }

    /** @param path the header texts over a column from the outermost group to the column's own word */
    static HeaderMatch of(List<String> path) {
        if (path.isEmpty()) {
            return NONE;
        }
        if (path.size() > 1 && HeaderWord.isUnit(path.get(path.size() - 1))) {
            return of(path.subList(0, path.size() - 1));
        }
        HeaderWord leaf = HeaderWord.of(path.get(path.size() - 1));
        String group = path.subList(0, path.size() - 1).stream()
                .map(text -> HeaderWord.of(text).plain())
                .collect(Collectors.joining());
        if (VAGUE.contains(leaf.plain()) && !group.isEmpty()) {
            Optional<HeaderMatch> within = byRule(group + leaf.plain(), false);
            if (within.isPresent()) {
                return within.get();
            }
        }
        HeaderMatch own = ofWord(leaf);
        if (own.named || own.attribute == Target.UNUSED && own.sureness != Sureness.UNKNOWN) {
            return own;
        }
        Optional<Subject> whose = Subject.in(group).map(Subject.Split::subject);
        if (own.attribute != Target.UNUSED) {
            return whose.filter(subject -> subject != Subject.OTHER)
                    .map(subject -> new HeaderMatch(subject, own.attribute, own.sureness, true))
                    .orElse(own);
        }
        return group.isEmpty() ? own : byRule(group + leaf.plain(), false).orElse(own);
    }

    private static HeaderMatch ofWord(HeaderWord word) {
        for (String form : List.of(word.full(), word.plain(), word.withoutUnit())) {
            Optional<Target> known = Target.ofWord(form);
            if (known.isPresent()) {
                return ofBracketed(word, known.get());
            }
        }
        // 户主信息（姓名）: what the words outside the brackets leave open may stand inside.
        List<HeaderMatch> named = Stream.of(word.plain(), word.full())
                .flatMap(form -> Subject.in(form).stream())
                .map(HeaderMatch::ofSubject)
                .toList();
        if (!named.isEmpty()) {
            return named.stream().filter(HeaderMatch::known).findFirst().orElse(named.get(0));
        }
        return byRule(word.plain(), false).or(() -> byRule(word.full(), false)).orElse(NONE);
    }

    /** 姓名（户主）: what stands in brackets says whose name it is. */
    private static HeaderMatch ofBracketed(HeaderWord word, Target attribute) {
        boolean personal = attribute == Target.NAME || attribute == Target.ID_NUMBER || attribute == Target.PHONE;
        return Subject.in(word.full())
                // 姓名（户主及家庭成员） are the names of all.
                .map(split -> split.subject() == Subject.HEAD
                        ? Subject.in(split.rest()).map(Subject.Split::subject).orElse(Subject.HEAD)
                        : split.subject())
                .filter(subject -> personal && subject != Subject.OTHER)
                .map(subject -> new HeaderMatch(subject, attribute, Sureness.SURE, true))
                .orElse(new HeaderMatch(Subject.PERSON, attribute, Sureness.SURE, false));
    }

    private static HeaderMatch ofSubject(Subject.Split split) {
        Subject subject = split.subject();
        if (subject == Subject.OTHER) {
            return new HeaderMatch(subject, Target.UNUSED, Sureness.LIKELY, true);
        }
        if (split.rest().isEmpty() || split.rest().equals("名")) {
            return new HeaderMatch(subject, Target.NAME, Sureness.LIKELY, true);
        }
        if (split.rest().contains("关系")) {
            // 与儿童关系 says what the guardian is to the child, 与户主关系 what the person is to the head
            Subject whose = subject == Subject.PERSON ? Subject.GUARDIAN : subject;
            return subject == Subject.HEAD
                    ? new HeaderMatch(Subject.PERSON, Target.RELATION, Sureness.LIKELY, true)
                    : new HeaderMatch(whose, Target.RELATION, Sureness.LIKELY, true);
        }
        if (subject == Subject.HEAD && Subject.in(split.rest()).isPresent()) {
            // 户主及家庭成员姓名 are the names of all
            return ofSubject(Subject.in(split.rest()).get());
        }
        if (Subject.in(split.rest())
                .filter(other -> other.rest().isEmpty() && other.subject() != Subject.PERSON)
                .isPresent()) {
            // 监护人或联系人
            return new HeaderMatch(subject, Target.NAME, Sureness.LIKELY, true);
        }
        return Target.ofWord(split.rest())
                .map(attribute -> new HeaderMatch(subject, attribute, Sureness.SURE, true))
                .or(() -> byRule(split.rest(), true)
                        .map(match -> new HeaderMatch(subject, match.attribute, Sureness.LIKELY, true)))
                .orElse(new HeaderMatch(subject, Target.UNUSED, Sureness.UNKNOWN, true));
    }

    private static Optional<HeaderMatch> byRule(String word, boolean named) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.words.matcher(word).find())
                .findFirst()
                .map(rule -> new HeaderMatch(Subject.PERSON, rule.target, Sureness.LIKELY, named));
    }

    boolean known() {
        return sureness != Sureness.UNKNOWN;
    }

    Target target() {
        return subject.target(attribute);
    }
}
