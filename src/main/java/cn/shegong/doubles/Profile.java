package cn.shegong.doubles;

import cn.shegong.base.Pinyin;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one needs to know of somebody to tell whether it is somebody else again; numbers whole, never for showing.
 *
 * @param villageId null when not known
 * @param village its name, or empty
 * @param birthDate null when not known
 * @param idNumber or empty
 * @param away dead or moved out
 */
public record Profile(
        long id,
        long householdId,
        Long villageId,
        String village,
        String groupLabel,
        String name,
        String formerName,
        String nickname,
        Sex sex,
        LocalDate birthDate,
        String idNumber,
        String documentNumber,
        String phone,
        String phone2,
        boolean away) {
    public Profile {
        village = Objects.requireNonNullElse(village, "");
        groupLabel = Objects.requireNonNullElse(groupLabel, "");
        idNumber = Objects.requireNonNullElse(idNumber, "");
        documentNumber = Objects.requireNonNullElse(documentNumber, "");
    }

    /** What may be an ID number, wherever it was written. */
    List<String> numbers() {
        return Stream.of(idNumber, documentNumber)
                .filter(NumberLikeness::shaped)
                .toList();
    }

    /** Every sound under which another record of the same person may stand. */
    Stream<String> sounds() {
        return Stream.of(name, formerName, nickname)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> Pinyin.sounds(one).stream())
                .distinct();
    }

    /** 靠山村1组, or 村不详. */
    public String place() {
        return village.isEmpty() ? "村不详" : village + groupLabel;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Profile " + id;
    }
}
