package cn.shegong.quality;

import cn.shegong.policy.PolicyService;
import java.time.LocalDate;

/** The day on which the records are checked, with the figures that hold then. */
record Day(LocalDate today, PolicyService policies) {
    /** A whole figure of the station, e.g. an age. */
    int figure(String parameter) {
        return policies.whole(parameter, today).orElseThrow();
    }

    /** Who was born on this day or before has completed that many years. */
    LocalDate bornFor(int age) {
        return today.minusYears(age);
    }

    /** Who was born on this day or before has reached the age that the station has set. */
    LocalDate bornFor(String parameter) {
        return bornFor(figure(parameter));
    }
}
