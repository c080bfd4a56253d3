package cn.shegong.filling;

import cn.shegong.intake.HeaderReading;
import cn.shegong.roster.Category;
import cn.shegong.visit.VisitEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tables ask for and no list that is taken in ever says: visits, assessments, whether somebody is on a roster. */
final class OwnFields {
    /** A field with the words that stand over such a column. */
    private record Worded(FillField field, Set<String> words) {}

    private static final Pattern WHETHER = Pattern.compile("^是否(享受|为|属于|属|纳入|列入)?(.+?)(对象|人员|家庭|户|待遇)?$");
    private static final String LIVING = "困难残疾人生活补贴";
    private static final String CARE = "重度残疾人护理补贴";

    private static final List<Worded> WORDED = List.of(
            field(
                    "visit.last",
                    "最近走访日期",
                    Line::lastVisit,
                    "走访日期 走访时间 探访日期 探访时间 上次走访日期 上次走访时间 最近走访时间 最近探访日期 最近探访时间 上次探访日期 上次探访时间 最近一次走访 最近一次走访日期 最近一次走访时间"
                            + " 最近一次探访日期 最近一次探访时间 末次走访日期 巡访日期 巡访时间 最近巡访日期 入户日期 入户时间 入户走访时间 入户走访日期 本月走访日期 本月探访日期"),
            field(
                    "visit.count",
                    "本月走访次数",
                    line -> line.visits().size(),
                    "走访次数 探访次数 巡访次数 本月探访次数 当月走访次数 当月探访次数 月走访次数 月探访次数 本月入户次数 入户次数 本月巡访次数 走访次数次 探访次数次"),
            field(
                    "visit.visitors",
                    "走访人",
                    line -> names(line, VisitEntry::visitorNames),
                    "探访人 巡访人 走访人员 探访人员 走访人姓名 探访人姓名 走访员 探访员 入户人 入户人员 走访社工 探访社工 走访工作人员 探访服务人员"),
            field(
                    "visit.findings",
                    "本月发现问题及处理",
                    OwnFields::findings,
                    "发现问题及处理 发现问题 发现的问题 存在问题 存在的问题 发现问题及处理情况 问题及处理情况 走访发现问题 探访发现问题 走访发现的问题 走访情况 探访情况 发现问题和处理情况"),
            field("visit.any", "本月是否走访", line -> yes(!line.visits().isEmpty()), "是否走访 是否探访 本月是否探访 是否入户"),
            field(
                    "assessment.level",
                    "评估等级",
                    Line::level,
                    "评估结果 评估结论 能力评估等级 能力等级 老年人能力等级 风险等级 评估风险等级 老年人能力评估等级 儿童风险等级"),
            field(
                    "roster.started",
                    "列入日期",
                    line -> line.grant().map(Grant::startedOn).orElse(null),
                    "列入时间 在册日期 入册日期 入册时间 纳入名单日期 新增日期 新增时间"),
            field(
                    "roster.ended",
                    "退出日期",
                    line -> line.grant().map(Grant::endedOn).orElse(null),
                    "退出时间 停发日期 停发时间 停保日期 停保时间 取消日期 取消时间 退保日期 退保时间 终止日期 终止时间 减员日期 减员时间 退出年月"),
            field(
                    "roster.reason",
                    "退出原因",
                    line -> line.grant()
                            .filter(grant -> grant.endedOn() != null)
                            .map(Grant::endReason)
                            .orElse(""),
                    "停发原因 停保原因 取消原因 退保原因 终止原因 减员原因 退出事由"),
            field(
                    "disability.due",
                    "应享两项补贴（按低保和等级推算）",
                    OwnFields::allowances,
                    "应享补贴 应享受补贴 应享两项补贴 应享受补贴类型 应享补贴类型 应享补贴种类"),
            field("person.nickname", "小名", line -> line.person().nickname(), "绰号 别名"),
            field("person.former", "曾用名", line -> line.person().formerName(), "原名 曾用姓名"));

    /** Words over columns that nobody should fill but a hand, with why they stay empty. */
    private static final Map<Pattern, String> LEFT = Map.of(
            Pattern.compile("签字|签名|盖章|手印|按印"), "留着手签",
            Pattern.compile("核查|复核人|审核人|措施|整改|未享|责任人|包保|领导"), "站里没有记这一项，留给您写",
            Pattern.compile("^(备注|备注说明|备考|说明)$"), "备注留给您写",
            Pattern.compile("账号|帐号|账户|帐户|开户|银行|卡号|存折|一卡通|社保卡"), "站里不记银行账号",
            Pattern.compile("户籍.*址|户籍地|户口.*[址地]"), "站里不单记户籍地址");

    private OwnFields() {}

    private static Worded field(String key, String label, Function<Line, Object> value, String words) {
        var all = new LinkedHashSet<String>();
        Stream.concat(Stream.of(label), Stream.of(words.split(" ")))
                .map(HeaderReading::word)
                .forEach(all::add);
        return new Worded(new FillField(key, label, false, value), all);
    }

    static List<FillField> all(List<Category> categories) {
        var all = new ArrayList<FillField>();
        WORDED.forEach(worded -> all.add(worded.field()));
        categories.forEach(category -> all.add(whether(category)));
        return all;
    }

    private static FillField whether(Category category) {
        return new FillField(
                "roster.on." + category.code(), "是否" + category.label(), false, line -> yes(line.on(category)));
    }

    /** @param word as {@link HeaderReading#word} brings it to one form */
    static Optional<FillField> of(String word, List<Category> categories) {
        return WORDED.stream()
                .filter(worded -> worded.words().contains(word))
                .map(Worded::field)
                .findFirst()
                .or(() -> whether(word, categories));
    }

    private static Optional<FillField> whether(String word, List<Category> categories) {
        Matcher asked = WHETHER.matcher(word);
        return asked.matches()
                ? Category.allIn(asked.group(2), categories).stream()
                        .findFirst()
                        .map(OwnFields::whether)
                : Optional.empty();
    }

    /** Why a column is left to a hand; empty when it is merely not known. */
    static Optional<String> left(String word) {
        return LEFT.entrySet().stream()
                .filter(left -> left.getKey().matcher(word).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String names(Line line, Function<VisitEntry, String> names) {
        return line.visits().stream()
                .map(names)
                .flatMap(text -> Stream.of(text.split("、")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String findings(Line line) {
        return line.visits().stream()
                .map(entry -> entry.visit().problems()
                        + (entry.visit().done().isEmpty()
                                ? ""
                                : "（处理：" + entry.visit().done() + "）"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String allowances(Line line) {
        var due = new ArrayList<String>();
        if (line.on(Category.DIBAO)) {
            due.add(LIVING);
        }
        var grade = StandardFields.grade(line);
        if (grade.equals("一级") || grade.equals("二级")) {
            due.add(CARE);
        }
        return String.join("、", due);
    }
}
