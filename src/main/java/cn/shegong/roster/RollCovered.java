package cn.shegong.roster;

import cn.shegong.resident.Masking;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.Objects;

/** A person whom a household's grant covers; the number is masked. */
public record RollCovered(
        long householdId,
        long personId,
        String name,
        String kinship,
        boolean head,
        Sex sex,
        LocalDate birthDate,
        String idNumber) {
    public RollCovered {
        sex = Objects.requireNonNullElse(sex, Sex.UNKNOWN);
        idNumber = Masking.idNumber(idNumber);
    }
}
