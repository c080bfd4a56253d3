package cn.shegong.pack;

import cn.shegong.resident.Age;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Sex;
import java.time.LocalDate;

/**
 * One of the people of a household, for its sheet.
 *
 * @param kinship a code of {@link Kinship}, or empty
 * @param phone the own one, or that of somebody who can be rung for this person; whole, or masked
 */
record SheetMember(long id, long householdId, String name, String kinship, Sex sex, LocalDate birthDate, String phone) {

    /** 户主, 配偶 …; empty when not known. */
    String kinshipWords() {
        return Kinship.all().stream()
                .filter(k -> k.code().equals(kinship))
                .findFirst()
                .map(k -> k.isHead() ? "户主" : k.label())
                .orElse("");
    }

    /** 男 78岁. */
    String ageWords(LocalDate day) {
        var word = sex == Sex.MALE ? "男" : sex == Sex.FEMALE ? "女" : "";
        return birthDate == null ? word : word + " " + Age.on(birthDate, day);
    }

    SheetMember withPhone(String shown) {
        return new SheetMember(id, householdId, name, kinship, sex, birthDate, shown);
    }
}
