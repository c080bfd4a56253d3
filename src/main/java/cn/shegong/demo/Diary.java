package cn.shegong.demo;

import cn.shegong.demo.Town.AidSpell;
import cn.shegong.demo.Town.FollowUp;
import cn.shegong.demo.Town.Household;
import cn.shegong.demo.Town.Person;
import cn.shegong.demo.Town.Visit;
import cn.shegong.demo.Town.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A year of visits: teams of two drive to the village that waits longest and see who is due there. */
final class Diary {
    private static final List<List<Integer>> TEAMS =
            List.of(List.of(2, 3), List.of(4, 1), List.of(3, 4), List.of(2, 1), List.of(4, 2), List.of(3, 1));
    private static final List<String> MISSES = List.of("无人在家", "住院或外出", "拒绝", "找不到住处");
    private static final LocalTime NOON = LocalTime.of(11, 40);

    /** @param overdue time since the last visit as a multiple of the time allowed */
    private record Due(Household household, double overdue) {}

    private final LocalDate day;
    private final Dice dice;
    private final List<Household> households;
    private final Map<Integer, List<AidSpell>> aid;
    private final List<Worker> workers;
    private final Sentences sentences = new Sentences();
    private final Map<Integer, LocalDate> seen = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Set<Integer> triedToday = new HashSet<>();

    Diary(LocalDate day, Dice dice, List<Household> households, List<AidSpell> aid, List<Worker> workers) {
        this.day = day;
        this.dice = dice;
        this.households = households;
        this.aid = aid.stream().collect(Collectors.groupingBy(AidSpell::household));
        this.workers = workers;
    }

    List<Visit> visits() {
        LocalDate first = day.minusYears(1).plusDays(1);
        households.forEach(h -> seen.put(h.number(), first.minusDays(dice.between(1, interval(h, first)))));
        first.datesUntil(day.plusDays(1)).filter(Diary::isWorkday).forEach(this::work);
        visits.sort(Comparator.comparing(Visit::day).thenComparing(Visit::from));
        return renumbered();
    }

    private List<Visit> renumbered() {
        List<Visit> all = new ArrayList<>();
        visits.forEach(v -> all.add(new Visit(
                all.size() + 1,
                v.household(),
                v.day(),
                v.from(),
                v.minutes(),
                v.way(),
                v.workers(),
                v.met(),
                v.missReason(),
                v.economy(),
                v.housing(),
                v.health(),
                v.work(),
                v.talk(),
                v.help(),
                v.followUp())));
        return List.copyOf(all);
    }

    private static boolean isWorkday(LocalDate date) {
        int holiday =
                switch (date.getMonthValue()) {
                    case 1 -> 3;
                    case 5 -> 5;
                    case 10 -> 7;
                    default -> 0;
                };
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && date.getDayOfMonth() > holiday;
    }

    private void work(LocalDate date) {
        if (dice.chance(6)) {
            return; // a day of meetings, or of snow
        }
        triedToday.clear();
        int many = dice.between(3, 6);
        int turn = dice.between(0, 2) * 2;
        field(date, TEAMS.get(turn), many > 4 ? 3 : many);
        if (many > 4) {
            field(date, TEAMS.get(turn + 1), many - 3);
        }
        if (dice.chance(35)) {
            call(date);
        }
    }

    private void field(LocalDate date, List<Integer> team, int many) {
        LocalTime from = LocalTime.of(8, 30).plusMinutes(5L * dice.between(0, 6));
        for (Household household : round(date, many)) {
            triedToday.add(household.number());
            if (from.isAfter(NOON) && from.isBefore(LocalTime.of(13, 0))) {
                from = LocalTime.of(13, 20);
            }
            Visit visit = dice.chance(8)
                    ? missed(household, date, from, "入户", team, dice.pick(MISSES))
                    : made(household, date, from, 15 + 5 * dice.weighted(1, 3, 5, 5, 3, 2, 1, 1, 1), "入户", team);
            visits.add(visit);
            from = visit.to().plusMinutes(5L * dice.between(2, 5));
        }
    }

    private void call(LocalDate date) {
        List<Integer> caller = List.of(dice.pick(workers).number());
        LocalTime from = LocalTime.of(16, 0).plusMinutes(5L * dice.between(0, 8));
        due(date).stream()
                .map(Due::household)
                .filter(h -> h.members().stream()
                        .anyMatch(p -> p.isHereOn(date) && p.phone().isPresent()))
                .findFirst()
                .ifPresent(h -> visits.add(
                        dice.chance(15)
                                ? missed(h, date, from, "电话", caller, "电话不通")
                                : made(h, date, from, 5 + dice.between(0, 10), "电话", caller)));
    }

    /** Those most overdue of the village where they add up to most. */
    private List<Household> round(LocalDate date, int many) {
        Map<String, List<Due>> byVillage = new LinkedHashMap<>();
        for (Due due : due(date)) {
            List<Due> village = byVillage.computeIfAbsent(due.household().village(), v -> new ArrayList<>());
            if (village.size() < many) {
                village.add(due);
            }
        }
        return byVillage.values().stream()
                .max(Comparator.comparingDouble(
                        some -> some.stream().mapToDouble(Due::overdue).sum()))
                .map(some -> some.stream().map(Due::household).toList())
                .orElse(List.of());
    }

    /** Everybody who may be visited on a day, the most overdue first. */
    private List<Due> due(LocalDate date) {
        return households.stream()
                .filter(h -> h.members().stream().anyMatch(p -> p.isHereOn(date)))
                .filter(h -> !triedToday.contains(h.number()))
                .filter(h -> seen.get(h.number()).isBefore(date.minusDays(3)))
                .map(h -> new Due(h, overdue(h, date)))
                .sorted(Comparator.comparingDouble(Due::overdue).reversed().thenComparing(due -> due.household()
                        .number()))
                .toList();
    }

    private double overdue(Household household, LocalDate date) {
        return (double) (date.toEpochDay() - seen.get(household.number()).toEpochDay()) / interval(household, date);
    }

    private int interval(Household household, LocalDate date) {
        Set<String> on = categories(household, date);
        if (on.contains("特困") || on.contains("失能老人") || (on.contains("独居老人") && on.contains("高龄"))) {
            return 30;
        }
        if (on.contains("低保") || on.contains("留守儿童") || on.contains("独居老人") || on.contains("困境儿童")) {
            return 60;
        }
        return on.isEmpty() ? 300 : 100;
    }

    private Set<String> categories(Household household, LocalDate date) {
        return aid.getOrDefault(household.number(), List.of()).stream()
                .filter(spell -> spell.isOn(date))
                .map(AidSpell::category)
                .collect(Collectors.toSet());
    }

    private Visit missed(
            Household household, LocalDate date, LocalTime from, String way, List<Integer> team, String reason) {
        return new Visit(
                0,
                household.number(),
                date,
                from,
                5,
                way,
                team,
                List.of(),
                reason,
                "",
                "",
                "",
                "",
                "",
                "",
                Optional.empty());
    }

    private Visit made(
            Household household, LocalDate date, LocalTime from, int minutes, String way, List<Integer> team) {
        seen.put(household.number(), date);
        Set<String> traits = Traits.of(household, categories(household, date), date);
        boolean home = way.equals("入户");
        return new Visit(
                0,
                household.number(),
                date,
                from,
                minutes,
                way,
                team,
                met(household, date, home),
                "",
                home && dice.chance(55) ? say("economy", traits, household) : "",
                home && dice.chance(45) ? say("housing", traits, household) : "",
                say("health", traits, household),
                dice.chance(25) ? say("work", traits, household) : "",
                dice.chance(70) ? say("talk", traits, household) : "",
                home && dice.chance(55) ? say("help", traits, household) : "",
                dice.chance(home ? 17 : 6) ? followUp(household, traits, date) : Optional.empty());
    }

    private String say(String topic, Set<String> traits, Household household) {
        return sentences.about(topic, traits, household.number(), dice);
    }

    private List<Integer> met(Household household, LocalDate date, boolean home) {
        List<Integer> here = household.members().stream()
                .filter(p -> p.isHereOn(date))
                .filter(p -> home || p.phone().isPresent())
                .map(Person::number)
                .toList();
        return here.subList(0, home ? dice.between(1, here.size()) : 1);
    }

    private Optional<FollowUp> followUp(Household household, Set<String> traits, LocalDate date) {
        return sentences.problem(traits, household.number(), dice).map(line -> {
            int days = Integer.parseInt(line[4]);
            LocalDate due = date.plusDays(days);
            Optional<LocalDate> done = Optional.of(date.plusDays(dice.between(2, days + 4)))
                    .filter(when -> !when.isAfter(day))
                    .filter(when -> dice.chance(due.isBefore(day.minusDays(60)) ? 94 : 75));
            return new FollowUp(line[2], line[3], due, done, done.isPresent() ? line[5] : "");
        });
    }
}
