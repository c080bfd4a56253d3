package cn.shegong.demo;

import cn.shegong.base.Role;
import cn.shegong.resident.DisabilityCertificate;
import cn.shegong.resident.Ethnicity;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.PhoneNumber;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * An invented township (青松镇, 示范县) as its station knows it on a day: nobody in it exists. ID numbers have the never
 * issued sequence 99x and mobile numbers a prefix that no company has. The same day always gives the same town.
 *
 * @param day the reference date; visits cover the twelve months up to it
 * @param aid everything the rosters say, household by household and person by person
 * @param visits in order of time
 */
public record Town(
        LocalDate day,
        List<Village> villages,
        List<Worker> workers,
        List<Household> households,
        List<AidSpell> aid,
        List<Visit> visits) {
    public static final String COUNTY = "示范县";
    public static final String TOWNSHIP = "青松镇";
    public static final String STATION = "青松镇社会工作服务站";

    private static final long SEED = 20_260_315L;

    /** @param groups number of groups, called 1组, 2组 … */
    public record Village(String name, int groups) {}

    public record Worker(int number, String name, Role role, PhoneNumber phone, LocalDate startedOn) {}

    /** @param members the head first; also those who work away and who died within the twelve months */
    public record Household(int number, String village, int group, String address, List<Person> members) {
        public Person head() {
            return members.get(0);
        }
    }

    /**
     * @param nickname what the village calls the person, or empty
     * @param illness a word such as 高血压 or 透析, or empty
     * @param workPlace where one works who is away from the county, or empty
     */
    public record Person(
            int number,
            String name,
            String nickname,
            Kinship kinship,
            IdNumber id,
            Ethnicity ethnicity,
            Optional<PhoneNumber> phone,
            String illness,
            String workPlace,
            Optional<DisabilityCertificate> certificate,
            Optional<LocalDate> diedOn) {
        public boolean isAway() {
            return !workPlace.isEmpty();
        }

        /** Whether the person had been born and was alive and here on a day. */
        public boolean isHereOn(LocalDate day) {
            return !isAway()
                    && !id.birthDate().isAfter(day)
                    && diedOn.filter(died -> !died.isAfter(day)).isEmpty();
        }
    }

    /**
     * A stay on a roster.
     *
     * @param persons numbers of those covered: several for a household's aid, otherwise one
     * @param category name of the roster: 低保, 特困, 残疾人, 高龄, 留守儿童 …
     * @param detail class, grade or care level, or empty
     * @param cause 因病, 因残 … or empty
     * @param monthlyYuan 0 when the roster pays nothing
     * @param reason why it ended, empty while it has not
     */
    public record AidSpell(
            int household,
            List<Integer> persons,
            String category,
            String detail,
            String cause,
            int monthlyYuan,
            LocalDate approvedOn,
            Optional<LocalDate> leftOn,
            String reason) {
        public boolean isOn(LocalDate day) {
            return !approvedOn.isAfter(day)
                    && leftOn.filter(left -> !left.isAfter(day)).isEmpty();
        }
    }

    /**
     * @param way 入户 or 电话
     * @param workers numbers, the visitor first, then who came along
     * @param met numbers of the persons spoken to; nobody when the visit failed
     * @param missReason why nobody could be spoken to, or empty
     * @param economy and the other texts: empty where nothing was noted
     */
    public record Visit(
            int number,
            int household,
            LocalDate day,
            LocalTime from,
            int minutes,
            String way,
            List<Integer> workers,
            List<Integer> met,
            String missReason,
            String economy,
            String housing,
            String health,
            String work,
            String talk,
            String help,
            Optional<FollowUp> followUp) {
        public LocalTime to() {
            return from.plusMinutes(minutes);
        }
    }

    /**
     * A problem found on a visit and what came of it.
     *
     * @param doneOn empty while it is open
     * @param outcome empty while it is open
     */
    public record FollowUp(String problem, String task, LocalDate due, Optional<LocalDate> doneOn, String outcome) {}

    /** The town on a day. */
    public static Town asOf(LocalDate day) {
        List<Village> villages = Settlement.VILLAGES;
        Phones phones = new Phones();
        List<Worker> workers = workers(day, phones);
        List<Household> households = new Settlement(day, new Dice(SEED), phones).households();
        List<AidSpell> aid = new Rosters(day, new Dice(SEED + 1), households).spells();
        List<Visit> visits = new Diary(day, new Dice(SEED + 2), households, aid, workers).visits();
        return new Town(day, villages, workers, households, aid, visits);
    }

    private static List<Worker> workers(LocalDate day, Phones phones) {
        return List.of(
                new Worker(1, "王芳", Role.HEAD, phones.next(), day.minusYears(4).withDayOfYear(60)),
                new Worker(
                        2,
                        "李国庆",
                        Role.SOCIAL_WORKER,
                        phones.next(),
                        day.minusYears(3).withDayOfYear(120)),
                new Worker(
                        3,
                        "单晓丽",
                        Role.SOCIAL_WORKER,
                        phones.next(),
                        day.minusYears(2).withDayOfYear(183)),
                new Worker(
                        4,
                        "金美善",
                        Role.SOCIAL_WORKER,
                        phones.next(),
                        day.minusYears(1).minusMonths(2)));
    }
}
