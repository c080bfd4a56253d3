package cn.shegong.quality;

import static cn.shegong.resident.ResidentSamples.HEAD;
import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.WORKER;

import cn.shegong.fact.FactService.Subject;
import cn.shegong.resident.Household;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.PersonDraft;
import cn.shegong.resident.Sex;
import cn.shegong.roster.Category;
import cn.shegong.store.TestStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** For each check somebody who is to be found, and somebody like him who is not. */
final class CheckSamples {
    static final LocalDate GROWN = LocalDate.of(1980, 1, 1);
    static final LocalDate OLD = LocalDate.of(1950, 1, 1);
    static final LocalDate CHILD = LocalDate.of(2015, 1, 1);
    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** Makes one household whose head bears the name; {@code wrong} says which of the two. */
    @FunctionalInterface
    interface Sample {
        void make(String name, boolean wrong);
    }

    private final QualityStation station;
    private final Map<String, Sample> all = new LinkedHashMap<>();

    CheckSamples(QualityStation station) {
        this.station = station;
        persons();
        households();
        rosters();
        facts();
    }

    Map<String, Sample> all() {
        return all;
    }

    private Household home(String name, LocalDate birth, boolean wrong, Consumer<PersonDraft> change) {
        return station.home(name, birth, wrong ? change : p -> {});
    }

    private void tamper(String statement) {
        TestStore.tamper(station.database, statement);
    }

    private void persons() {
        all.put(
                "id_missing",
                (name, wrong) -> station.home(name, GROWN, p -> {
                    p.idNumber = "";
                    p.birthDate = GROWN;
                    p.sex = Sex.MALE;
                    p.otherDocument = wrong ? OtherDocument.NOT_SEEN : OtherDocument.REGISTER_ONLY;
                }));
        all.put(
                "unregistered",
                (name, wrong) -> station.home(name, GROWN, p -> {
                    p.idNumber = "";
                    p.birthDate = GROWN;
                    p.sex = Sex.MALE;
                    p.otherDocument = wrong ? OtherDocument.UNREGISTERED : OtherDocument.LOST;
                }));
        all.put("sex_conflict", (name, wrong) -> home(name, GROWN, wrong, p -> p.sex = Sex.FEMALE));
        all.put("birth_conflict", (name, wrong) -> home(name, GROWN, wrong, p -> p.birthDate = GROWN.plusDays(1)));
        all.put("birth_impossible", (name, wrong) -> {
            var home = station.home(name, GROWN);
            tamper("update person set birth_date = date '" + (wrong ? "1905-11-20" : "1906-11-20") + "' where id = "
                    + home.headId());
        });
        all.put("birth_missing", (name, wrong) -> withoutNumber(name, p -> p.birthDate = wrong ? null : GROWN));
        all.put("sex_missing", (name, wrong) -> withoutNumber(name, p -> p.sex = wrong ? Sex.UNKNOWN : Sex.UNSTATED));
        all.put("phone_invalid", (name, wrong) -> {
            var home = station.home(name, GROWN);
            tamper("update person set phone2 = '" + (wrong ? "1234567" : "0435-7312345") + "' where id = "
                    + home.headId());
        });
        all.put("phone_shared", (name, wrong) -> {
            station.home(name, GROWN, p -> p.phone = wrong ? "15499999999" : "15488888888");
            station.home("孙立", GROWN, p -> p.phone = wrong ? "15499999999" : "15488888888");
            station.home("钱方", GROWN, p -> p.phone = wrong ? "15499999999" : "15477777777");
        });
        all.put(
                "kinship_sex",
                (name, wrong) ->
                        station.member(station.home("陈甲", GROWN), name, CHILD, p -> p.kinship = wrong ? "30" : "20"));
        all.put(
                "spouse_same_sex",
                (name, wrong) -> station.member(station.home("陈乙", GROWN), name, GROWN, p -> {
                    p.kinship = "10";
                    p.sex = wrong ? Sex.MALE : Sex.FEMALE;
                }));
        all.put("spouses_several", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.member(home, "刘兰", GROWN, p -> p.kinship = "12");
            station.member(home, "吴梅", GROWN, p -> p.kinship = wrong ? "12" : "97");
        });
        all.put(
                "generation",
                (name, wrong) ->
                        station.member(station.home("陈丙", GROWN), name, wrong ? OLD : CHILD, p -> p.kinship = "20"));
    }

    private void withoutNumber(String name, Consumer<PersonDraft> change) {
        station.home(name, GROWN, p -> {
            p.idNumber = "";
            p.otherDocument = OtherDocument.REGISTER_ONLY;
            p.birthDate = GROWN;
            p.sex = Sex.MALE;
            change.accept(p);
        });
    }

    private void households() {
        all.put(
                "village_missing",
                (name, wrong) -> station.households.correct(
                        WORKER, station.home(name, GROWN).with(h -> {
                            h.groupId = null;
                            h.villageId = wrong ? null : station.village;
                        })));
        all.put(
                "group_missing",
                (name, wrong) -> station.households.correct(
                        WORKER, station.home(name, GROWN).with(h -> h.groupId = wrong ? null : station.group)));
        all.put("head_missing", (name, wrong) -> {
            var home = station.home(name, GROWN);
            if (wrong) {
                // A household without a head is called so, so it is found by that name.
                tamper("update household set head_id = null where id = " + home.id());
            }
        });
        all.put("head_gone", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.member(home, "陈小", GROWN, p -> p.kinship = "20");
            if (wrong) {
                station.correct(home.headId(), p -> p.diedOn = DAY);
            }
        });
        all.put(
                "head_twice",
                (name, wrong) ->
                        station.member(station.home("陈丁", GROWN), name, GROWN, p -> p.kinship = wrong ? "02" : "71"));
        all.put("people_missing", (name, wrong) -> {
            var home = station.home(name, GROWN);
            if (wrong) {
                tamper("update household set head_id = null where id = " + home.id());
                tamper("delete from person where id = " + home.headId());
            }
        });
        all.put("people_gone", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.correct(home.headId(), p -> p.diedOn = DAY);
            if (!wrong) {
                station.households.close(WORKER, home.id(), DAY, "去世");
            }
        });
        all.put("closed_inhabited", (name, wrong) -> {
            var home = station.home(name, GROWN);
            if (!wrong) {
                station.correct(home.headId(), p -> p.movedOutOn = DAY);
            }
            station.households.close(WORKER, home.id(), DAY, "迁出");
        });
        all.put("address_missing", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.households.correct(WORKER, home.with(h -> h.address = ""));
            if (wrong) {
                station.list(Category.DISABLED, home.headId(), SINCE);
            }
        });
        all.put("phone_missing", (name, wrong) -> {
            var home = station.home(name, OLD, p -> p.phone = "");
            station.list(Category.DISABLED, home.headId(), SINCE);
            if (!wrong) {
                station.fact(home.headId(), "carer_phone", "15412345678");
            }
        });
        all.put("never_visited", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DISABLED, home.headId(), SINCE);
            if (!wrong) {
                tamper(
                        "insert into visit select " + home.id() + ", " + home.id()
                                + ", 1, 'ACTIVE', " + home.id()
                                + ", null, timestamp '2026-05-01 10:00:00', 30, 'HOME', null, 'A2.1',"
                                + " '', '', '', '', null, null, '', '', '', '', false, null, '', '', 7, timestamp '2026-05-01 11:00:00', 'CHILD'");
            }
        });
    }

    private void rosters() {
        all.put("dead_listed", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DISABLED, home.headId(), SINCE);
            station.correct(home.headId(), p -> p.diedOn = DAY);
            if (!wrong) {
                station.rosters.end(WORKER, entry(home), DAY, "死亡");
            }
        });
        all.put("moved_listed", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DISABLED, home.headId(), SINCE);
            station.correct(home.headId(), p -> p.movedOutOn = DAY);
            if (!wrong) {
                station.rosters.end(WORKER, entry(home), DAY, "迁出");
            }
        });
        all.put("dead_before", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.correct(home.headId(), p -> p.diedOn = wrong ? SINCE.minusDays(1) : SINCE);
            station.list(Category.DISABLED, home.headId(), SINCE);
        });
        all.put("born_after", (name, wrong) -> {
            var home = station.home(name, CHILD);
            station.list(Category.DISABLED, home.headId(), wrong ? CHILD.minusDays(1) : CHILD);
        });
        all.put("other_household", (name, wrong) -> {
            var home = station.home("陈戊", GROWN);
            long member = station.member(home, name, CHILD, p -> p.kinship = "20");
            station.list(Category.DIBAO, member, SINCE, e -> e.monthlyAmount = BigDecimal.TEN);
            if (wrong) {
                station.households.move(
                        WORKER, member, station.home("陈己", GROWN).id(), "97");
            }
        });
        all.put("excluded", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DIBAO, home.headId(), SINCE, e -> e.monthlyAmount = BigDecimal.TEN);
            station.list(wrong ? Category.TEKUN : Category.DISABLED, home.headId(), SINCE);
        });
        all.put("condition", (name, wrong) -> {
            var home = station.home(name, wrong ? LocalDate.of(2010, 11, 20) : LocalDate.of(2010, 11, 21));
            station.list(Category.LEFT_BEHIND_CHILD, home.headId(), SINCE);
        });
        all.put("aged_unlisted", (name, wrong) -> {
            var home = station.home(name, LocalDate.of(1946, 11, wrong ? 20 : 21));
            station.list(Category.DISABLED, home.headId(), SINCE);
        });
        all.put("review_overdue", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DISABLED, home.headId(), SINCE, e -> e.reviewOn = wrong ? TODAY.minusDays(1) : TODAY);
        });
        all.put("review_missing", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.DISABLED, home.headId(), SINCE, e -> e.reviewOn = wrong ? null : TODAY);
        });
        all.put("review_late", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.facts.set(WORKER, Subject.household(home.id()), Map.of("income_stable", "收入不稳定、有劳动力"), null);
            station.list(Category.DIBAO, home.headId(), SINCE, e -> e.reviewOn = TODAY.plusMonths(wrong ? 7 : 6));
        });
        all.put("amount_missing", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.list(Category.DIBAO, home.headId(), SINCE, e -> e.monthlyAmount = wrong ? null : BigDecimal.ZERO);
        });
        all.put("insured_many", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.list(Category.DIBAO, home.headId(), SINCE, e -> {
                e.householdSize = 1;
                e.insuredSize = wrong ? 2 : 1;
            });
        });
        all.put("recorded_late", (name, wrong) -> {
            var home = station.home(name, OLD);
            var entry = station.list(Category.DISABLED, home.headId(), TODAY);
            // The station began with this list, on that day.
            tamper(
                    "update roster_entry set recorded_on = date '2026-01-01' where id = (select min(id) from roster_entry)");
            tamper("update roster_entry set started_on = date '" + (wrong ? "2026-09-20" : "2026-09-21")
                    + "' where id = " + entry.id());
        });
    }

    private long entry(Household home) {
        return station.rosters.entriesOfPerson(home.headId()).get(0).id();
    }

    private void facts() {
        all.put("guardian_missing", (name, wrong) -> {
            long child = child(name);
            if (!wrong) {
                station.fact(child, "guardian_name", "奶奶");
            }
        });
        all.put("guardian_phone", (name, wrong) -> {
            long child = child(name);
            station.fact(child, "guardian_name", "奶奶");
            if (!wrong) {
                station.fact(child, "guardian_phone", "15412345678");
            }
        });
        all.put("carer_missing", (name, wrong) -> {
            var home = station.home(name, OLD, p -> p.contactName = wrong ? "" : "邻居老李");
            station.fact(home.headId(), "living", "独居");
        });
        all.put("certificate_other", (name, wrong) -> {
            var home = station.home(name, GROWN);
            card(home, wrong ? station.person("郑强", GROWN).idNumber() : number(home), "43");
        });
        all.put(
                "certificate_expired",
                (name, wrong) -> station.fact(
                        station.home(name, GROWN).headId(),
                        "disability_valid_until",
                        wrong ? "2026-11-19" : "2026-11-20"));
        all.put("certificate_missing", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.list(Category.DISABLED, home.headId(), SINCE, e -> e.number = wrong ? "" : number(home) + "43");
        });
        all.put("certificate_roster", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.list(Category.DISABLED, home.headId(), SINCE, e -> e.number = number(home) + "43");
            if (!wrong) {
                card(home, number(home), "43");
            }
        });
        all.put("severe_unlisted", (name, wrong) -> {
            var home = station.home(name, OLD);
            card(home, number(home), "42");
            if (!wrong) {
                station.list(Category.SEVERE_ELDER, home.headId(), SINCE);
            }
        });
        all.put("tekun_carer", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.TEKUN, home.headId(), SINCE);
            station.fact(home.headId(), "supply_form", wrong ? "分散供养" : "集中供养");
        });
        all.put("tekun_agreement", (name, wrong) -> {
            var home = station.home(name, OLD);
            station.list(Category.TEKUN, home.headId(), SINCE);
            station.fact(home.headId(), "supply_form", "分散供养");
            if (!wrong) {
                station.fact(home.headId(), "care_agreement_on", "2026-01-01");
            }
        });
        all.put("living_allowance", (name, wrong) -> {
            var home = station.home(name, GROWN);
            station.list(Category.DIBAO, home.headId(), SINCE);
            card(home, number(home), "44");
            station.fact(home.headId(), "living_allowance", wrong ? "停发" : "不符合条件");
        });
        all.put("care_allowance", (name, wrong) -> {
            var home = station.home(name, GROWN);
            card(home, number(home), wrong ? "42" : "53");
        });
    }

    private long child(String name) {
        long child = station.home(name, CHILD).headId();
        station.list(Category.LEFT_BEHIND_CHILD, child, SINCE);
        return child;
    }

    private String number(Household home) {
        return station.residents.whole(HEAD, home.headId()).orElseThrow().idNumber();
    }

    private void card(Household home, String number, String typeAndGrade) {
        station.fact(home.headId(), "disability_certificate", number + typeAndGrade);
    }

    /** Names that no other sample bears. */
    static String name(boolean wrong, int index) {
        var digits = "零一二三四五六七八九";
        return (wrong ? "错" : "对") + digits.charAt(index / 10) + digits.charAt(index % 10);
    }

    static List<String> called(String name) {
        return List.of(name, name + "家", "没有户主的一户");
    }
}
