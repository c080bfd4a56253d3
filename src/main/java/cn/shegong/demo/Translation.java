package cn.shegong.demo;

import cn.shegong.resident.PhoneNumber;
import cn.shegong.settings.StationProfile;
import cn.shegong.visit.HardshipKind;
import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitWay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The invented township in the words of the features: pure translations, one for each kind of record. */
final class Translation {
    private static final int FORGOTTEN_AFTER = 45;

    private Translation() {}

    static StationProfile profile(Town town) {
        var year = town.day().getYear();
        var workers = town.workers();
        return new StationProfile(
                Town.COUNTY,
                "",
                Town.TOWNSHIP,
                Town.STATION,
                "示范县同心社会工作服务中心",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                workers.get(0).name(),
                workers.get(1).name(),
                workers.get(1).phone().text(),
                workers.get(0).name());
    }

    static cn.shegong.resident.Person person(Town.Person invented) {
        return cn.shegong.resident.Person.named(invented.name(), invented.id().text())
                .with(p -> {
                    p.nickname = invented.nickname();
                    p.kinship = invented.kinship().code();
                    p.sex = invented.id().sex();
                    p.birthDate = invented.id().birthDate();
                    p.ethnicity = invented.ethnicity().code();
                    p.phone = invented.phone().map(PhoneNumber::text).orElse("");
                    p.note = note(invented);
                });
    }

    static String note(Town.Person invented) {
        var words = new ArrayList<String>();
        if (!invented.illness().isEmpty()) {
            words.add(invented.illness());
        }
        if (invented.isAway()) {
            words.add("在" + invented.workPlace() + "务工");
        }
        return String.join("；", words);
    }

    static List<String> categories(Town town, Town.Visit visit) {
        return town.aid().stream()
                .filter(s -> s.household() == visit.household() && s.isOn(visit.day()))
                .map(Town.AidSpell::category)
                .distinct()
                .toList();
    }

    static HardshipKind cause(Town town, Town.Visit visit) {
        return town.aid().stream()
                .filter(s -> s.household() == visit.household() && s.isOn(visit.day()))
                .flatMap(s -> Arrays.stream(HardshipKind.values())
                        .filter(k -> k.label().equals(s.cause())))
                .findFirst()
                .orElse(null);
    }

    static VisitWay way(String label) {
        return Arrays.stream(VisitWay.values())
                .filter(w -> w.label().equals(label))
                .findFirst()
                .orElse(VisitWay.OTHER);
    }

    static MissReason miss(String label) {
        return Optional.of(label)
                .filter(l -> !l.isEmpty())
                .map(l -> Arrays.stream(MissReason.values())
                        .filter(m -> m.label().equals(l))
                        .findFirst()
                        .orElse(MissReason.OTHER))
                .orElse(null);
    }

    /** A follow-up that is still to be done; older ones were done without anybody writing it down. */
    static Optional<Town.FollowUp> open(Town town, Town.Visit visit) {
        return visit.followUp().filter(f -> f.doneOn().isEmpty()).filter(f -> f.due()
                .isAfter(town.day().minusDays(FORGOTTEN_AFTER)));
    }
}
