package cn.shegong.quality;

import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import cn.shegong.roster.CategoryDefinition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What can be wrong with who is on which roster. */
final class RosterChecks {
    private RosterChecks() {}

    static List<Check> all(RosterCheckMapper mapper, Categories categories) {
        var rules = new RosterRuleSearch(mapper, categories);
        return List.of(
                new Check(
                        "dead_listed",
                        "去世的人还在名单上",
                        Severity.GRAVE,
                        "去世后还领的钱要追回，期末人数也多算了。家庭人口有变化的要及时核查、增减或者停发（民发〔2021〕57号）。",
                        Mend.END_DEAD,
                        List.of(),
                        day -> mapper.dead(day.today()),
                        hit -> Words.day(hit.onDay()) + "去世，还在" + Words.rosters(hit.text()) + "名单上"),
                new Check(
                        "excluded",
                        "在两个不能同时在的名单上",
                        Severity.GRAVE,
                        "两种待遇只能领一种。请和县里核对该在哪一边，从另一边退出。",
                        Mend.PERSON,
                        List.of(),
                        rules::exclusions,
                        Hit::text),
                new Check(
                        "dead_before",
                        "列入之前就去世了",
                        Severity.GRAVE,
                        "去世日期、列入日期总有一个错了；都对的，这一条不该列入。",
                        Mend.PERSON,
                        List.of(),
                        day -> mapper.deadBefore(),
                        hit -> Words.day(hit.onDay()) + "去世，列入" + Words.rosters(hit.text()) + "却在这以后"),
                new Check(
                        "born_after",
                        "列入的时候还没有出生",
                        Severity.WRONG,
                        "出生日期、列入日期总有一个错了。孩子后来才加进来的，请改成加进来的那一天。",
                        Mend.PERSON,
                        List.of(),
                        day -> mapper.beforeBirth(),
                        hit -> Words.day(hit.onDay()) + "列入" + Words.rosters(hit.text()) + "，那时还没有出生"),
                new Check(
                        "moved_listed",
                        "迁走的人还在名单上",
                        Severity.WRONG,
                        "迁出本地的，待遇由迁入地重新申请；还在册的人数就多算了。",
                        Mend.END_MOVED,
                        List.of(),
                        day -> mapper.moved(day.today()),
                        hit -> Words.day(hit.onDay()) + "迁出，还在" + Words.rosters(hit.text()) + "名单上"),
                new Check(
                        "other_household",
                        "名单上的人不在这一户",
                        Severity.WRONG,
                        "这一户的待遇算着别户的人。人搬走了的请从这一条退出；没有搬的请迁回来。",
                        Mend.PERSON,
                        List.of(),
                        day -> mapper.elsewhere(day.today()),
                        hit -> "算在别户的" + Words.rosters(hit.text()) + "里"),
                new Check(
                        "condition",
                        "不合名单的条件",
                        Severity.WRONG,
                        "名单的条件写在“名单种类”页，年龄按“政策参数”页的数。批不批不由程序定：到了年龄的请退出，别的请核对。",
                        Mend.PERSON,
                        List.of(),
                        rules::conditions,
                        Hit::text),
                new Check(
                        "aged_unlisted",
                        "到了高龄不在高龄名单上",
                        Severity.WRONG,
                        "可能应享未享高龄津贴，能不能享受按本地规定核实（老年人权益保障法第三十三条）。核实了的请列入高龄名单。",
                        Mend.ENTER,
                        List.of(Category.AGED.code()),
                        day -> mapper.notListed(Category.AGED.code(), day.bornFor("aged_age"), day.today()).stream()
                                .map(hit -> hit.since(hit.onDay().plusYears(day.figure("aged_age"))))
                                .toList(),
                        hit -> Words.day(hit.onDay()) + "到龄，可能符合高龄，需核实"),
                new Check(
                        "review_overdue",
                        "复核过期",
                        Severity.WRONG,
                        "到期没有复核，继续领就没有依据。复核完把下次的日期填上（民发〔2021〕57号；两项补贴每年复核，国发〔2015〕52号）。",
                        Mend.REVIEW,
                        List.of(),
                        day -> mapper.overdueReview(day.today()),
                        hit -> Words.rosters(hit.text()) + "应在" + Words.day(hit.onDay()) + "复核"),
                new Check(
                        "amount_missing",
                        "低保没有填金额",
                        Severity.WRONG,
                        "台账和月报按户写保障金额，没有金额就合不上县里的数。",
                        Mend.AMOUNT,
                        List.of(),
                        day -> mapper.withoutAmount(Category.DIBAO.code(), day.today()),
                        hit -> "没有填每月保障金额"),
                new Check(
                        "insured_many",
                        "保障人数比户内人口多",
                        Severity.WRONG,
                        "两个数总有一个错了，请对照县里的名单。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.tooManyInsured(day.today()),
                        hit -> "户内 " + hit.text() + " 人，保障 " + hit.amount() + " 人"),
                new Check(
                        "review_missing",
                        "没有下次复核日期",
                        Severity.OPEN,
                        "没有日期，到期了程序提醒不了。",
                        Mend.REVIEW,
                        List.of(),
                        day -> rules.withoutReview(day),
                        hit -> Words.rosters(hit.text()) + "没有写下次什么时候复核"),
                new Check(
                        "review_late",
                        "收入不稳定的复核排晚了",
                        Severity.WRONG,
                        "收入来源不固定、有劳动能力的低保家庭要比收入稳定的早复核（民发〔2021〕57号，几个月见“政策参数”）。",
                        Mend.REVIEW,
                        List.of(),
                        rules::lateReviews,
                        hit -> hit.text() + "，下次复核却写的是" + Words.day(hit.onDay())),
                new Check(
                        "recorded_late",
                        "登记晚了很久",
                        Severity.OPEN,
                        "发生了很久才登记，中间几个月的报表都少了他。日期填错的请改；没有填错的，以后尽早登记。",
                        Mend.PERSON,
                        List.of(),
                        RosterChecks.late(mapper),
                        hit -> Words.rosters(hit.text().split(" ")[0]) + Words.day(hit.onDay()) + "起在册，"
                                + Words.day(LocalDate.parse(hit.text().split(" ")[1])) + "才登记"));
    }

    private static Check.Search late(RosterCheckMapper mapper) {
        return day -> {
            var first = mapper.firstRecorded();
            return first == null ? List.of() : late(mapper.recordedAfter(first, day.today()), day);
        };
    }

    private static List<Hit> late(List<Hit> hits, Day day) {
        int most = day.figure("late_record_days");
        return hits.stream()
                .filter(hit -> ChronoUnit.DAYS.between(
                                hit.onDay(), LocalDate.parse(hit.text().split(" ")[1]))
                        > most)
                .toList();
    }

    /** The categories that ask for a review. */
    static List<String> reviewed(Categories categories) {
        return categories.ever().stream()
                .map(categories::definition)
                .filter(definition -> !definition.reviewMonths().isEmpty())
                .map(CategoryDefinition::category)
                .map(Category::code)
                .toList();
    }
}
