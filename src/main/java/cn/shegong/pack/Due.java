package cn.shegong.pack;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which households are to be visited, and why. */
public interface Due {
    /** What is chosen, as it stands on the cover: 在册的每一户. */
    String words();

    /**
     * @param households of the chosen villages, in the order of the way
     * @return why by the household's key, in a few words and in the order of the paper; who is not in it is not due
     */
    Map<Long, String> reasons(List<PackHousehold> households, LocalDate today);

    /** Whether only households with somebody on a roster can be due. */
    default boolean onlyListed() {
        return true;
    }

    /** Everybody on a roster. */
    static Due everybody() {
        return of("在册的每一户", null);
    }

    /** Those who were not successfully visited since a day, or never. */
    static Due notVisitedSince(LocalDate day) {
        return of(day + " 以来没走访到的户", day);
    }

    private static Due of(String words, LocalDate since) {
        return new Due() {
            @Override
            public String words() {
                return words;
            }

            @Override
            public Map<Long, String> reasons(List<PackHousehold> households, LocalDate today) {
                var reasons = new LinkedHashMap<Long, String>();
                for (var household : households) {
                    if (household.lastVisit() == null) {
                        reasons.put(household.id(), "还没走访过");
                    } else {
                        var last = household.lastVisit().toLocalDate();
                        if (since == null || last.isBefore(since)) {
                            reasons.put(household.id(), ChronoUnit.DAYS.between(last, today) + " 天没走访");
                        }
                    }
                }
                return reasons;
            }
        };
    }
}
