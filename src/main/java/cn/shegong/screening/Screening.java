package cn.shegong.screening;

import cn.shegong.roster.Category;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A campaign in which the station goes through its rosters (排查批次).
 *
 * @param version counts the changes; a save on top of an older version is refused
 * @param number e.g. PC2026-001; empty for a new one, which gets the next of its year
 * @param categories rosters whose households are looked into, in their order
 * @param areas villages that take part, with who goes there
 * @param households those picked by hand, whatever rosters they are on
 * @param listedOn the day as of which the work list was made; null while it is being planned
 * @param conduct how it went, in the station's own words, for the report; or empty
 * @param advice what the station proposes beyond the single problems, for the report; or empty
 */
public record Screening(
        long id,
        int version,
        String number,
        String name,
        Manner manner,
        Reach reach,
        List<Category> categories,
        List<Area> areas,
        List<Long> households,
        LocalDate startsOn,
        LocalDate endsOn,
        String note,
        Stage stage,
        LocalDate listedOn,
        String conduct,
        String advice) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** @param workerId who goes through the village; null while that is open */
    public record Area(long villageId, Long workerId) {}

    public Screening {
        number = Objects.requireNonNullElse(number, "");
        name = Objects.requireNonNullElse(name, "").strip();
        categories = categories.stream().distinct().sorted().toList();
        areas = List.copyOf(areas);
        households = households.stream().distinct().toList();
        note = Objects.requireNonNullElse(note, "").strip();
        conduct = Objects.requireNonNullElse(conduct, "").strip();
        advice = Objects.requireNonNullElse(advice, "").strip();
    }

    /** A new one for this month, of the households on 低保: what a station does most often. */
    public static Screening of(LocalDate today) {
        var name = today.getYear() + "年" + today.getMonthValue() + "月" + Category.DIBAO.label() + "对象排查";
        return new Screening(
                0,
                0,
                "",
                name,
                Manner.GATHERED,
                Reach.FULL,
                List.of(Category.DIBAO),
                List.of(),
                List.of(),
                today,
                today.withDayOfMonth(today.lengthOfMonth()),
                "",
                Stage.PLAN,
                null,
                "",
                "");
    }

    /** A copy with some fields changed: {@code screening.with(s -> s.note = "…")}. */
    public Screening with(Consumer<ScreeningDraft> change) {
        var draft = new ScreeningDraft(this);
        change.accept(draft);
        return draft.screening();
    }

    /** The rosters by name, joined by 、; what was picked by hand besides. */
    public String objects() {
        var rosters = categories.stream().map(Category::label).collect(Collectors.joining("、"));
        if (households.isEmpty()) {
            return rosters;
        }
        var picked = "指定的 " + households.size() + " 户";
        return rosters.isEmpty() ? picked : rosters + "、" + picked;
    }

    /** From one day to the other, in words. */
    public String period() {
        return DAY.format(startsOn) + "至" + DAY.format(endsOn);
    }

    /** 集中排查、全面排查. */
    public String kind() {
        return manner.label() + "、" + reach.label();
    }

    /** Whether a day lies in the period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
