package cn.shegong.resident;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static cn.shegong.resident.ResidentSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PersonRulesTest {
    private static Person cleaned(Consumer<PersonDraft> change) {
        return PersonRules.clean(ZHANG.with(change), TODAY);
    }

    private static Problems check(Consumer<PersonDraft> change) {
        return PersonRules.check(cleaned(change), TODAY);
    }

    @Test
    void acceptsACompleteRecord() {
        assertThat(check(p -> {}).isEmpty()).isTrue();
    }

    @Test
    void takesSexAndBirthDateFromTheNumber() {
        var person = cleaned(p -> {});
        assertThat(person.sex()).isEqualTo(Sex.MALE);
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1948, 3, 15));
    }

    @Test
    void normalisesNumbersNamesAndWords() {
        var person = cleaned(p -> {
            p.name = " 张 德山 ";
            p.idNumber = "220524480315993";
            p.phone = "无电话";
            p.contactPhone = "154 0000 1234";
            p.kinship = "户主";
            p.ethnicity = "朝鲜族";
        });
        assertThat(person.name()).isEqualTo("张德山");
        assertThat(person.idNumber()).isEqualTo("220524194803159937");
        assertThat(person.phone()).isEmpty();
        assertThat(person.contactPhone()).isEqualTo("15400001234");
        assertThat(person.kinship()).isEqualTo("02");
        assertThat(person.ethnicity()).isEqualTo("10");
    }

    @Test
    void takesTheSecondOfTwoPhonesInOneCell() {
        var person = cleaned(p -> p.phone = "15400001234、0435-7312345");
        assertThat(person.phone()).isEqualTo("15400001234");
        assertThat(person.phone2()).isEqualTo("0435-7312345");
    }

    @Test
    void asksForAReasonWhenThereIsNoNumber() {
        assertThat(check(p -> p.idNumber = "").about("idNumber")).isPresent();
        assertThat(check(p -> {
                            p.idNumber = "";
                            p.otherDocument = OtherDocument.NOT_SEEN;
                        })
                        .hasErrors())
                .isFalse();
    }

    @Test
    void keepsAConflictWithTheNumberAndWarns() {
        var problems = check(p -> {
            p.sex = Sex.FEMALE;
            p.birthDate = LocalDate.of(1949, 3, 15);
        });
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.warnings()).extracting(Problem::code).containsExactly("sex_conflict", "birth_conflict");
        assertThat(cleaned(p -> p.sex = Sex.FEMALE).sexConflict()).isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(check(p -> p.idNumber = "220524194803159938").about("idNumber"))
                .isPresent();
        assertThat(check(p -> p.diedOn = LocalDate.of(1940, 1, 1)).about("diedOn"))
                .isPresent();
        assertThat(check(p -> p.movedOutOn = TODAY.plusDays(1)).about("movedOutOn"))
                .isPresent();
        assertThat(check(p -> p.phone = "1234").about("phone")).isPresent();
        assertThat(check(p -> p.contactPhone = "1234").about("contactPhone")).isPresent();
        assertThat(check(p -> p.kinship = "师傅").about("kinship")).isPresent();
        assertThat(check(p -> p.ethnicity = "火星族").about("ethnicity")).isPresent();
        assertThat(check(p -> p.note = "长".repeat(1001)).about("note")).isPresent();
        assertThat(check(p -> p.name = "").about("name")).isPresent();
    }

    @Test
    void refusesAMaskedNumber() {
        assertThat(check(p -> p.idNumber = Masking.idNumber(p.idNumber)).hasErrors())
                .isTrue();
        assertThat(check(p -> p.phone = "154****1234").hasErrors()).isTrue();
    }

    @Test
    void warnsWhenKinshipAndSexDisagree() {
        assertThat(check(p -> p.kinship = "妻").warnings())
                .extracting(Problem::code)
                .contains("kinship_conflict");
    }
}
