package cn.shegong.resident.ui;

import static cn.shegong.resident.ResidentSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Problem;
import cn.shegong.resident.OtherDocument;
import cn.shegong.resident.Person;
import cn.shegong.resident.ResidentSamples;
import cn.shegong.resident.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonFormViewModelTest {
    private final PersonFormViewModel blank = new PersonFormViewModel(Person.BLANK, TODAY);

    @Test
    void takesBirthAndSexFromTheIdNumberAndSaysSo() {
        blank.idNumber.set(ResidentSamples.LIU.idNumber());

        assertThat(blank.birthDate.get()).isEqualTo(LocalDate.of(1946, 1, 1));
        assertThat(blank.sex.get()).isEqualTo(Sex.FEMALE);
        assertThat(blank.derivedProperty().get()).isEqualTo("由身份证号得出：1946-01-01 生，80 岁，女");
    }

    @Test
    void forgetsTheReasonForHavingNoNumberOnceThereIsOne() {
        blank.otherDocument.set(OtherDocument.NOT_SEEN);

        blank.idNumber.set(ResidentSamples.LIU.idNumber());

        assertThat(blank.otherDocument.get()).isNull();
    }

    @Test
    void tellsUnderWhichFieldSomethingIsWrong() {
        blank.name.set("张德山");
        blank.idNumber.set("220524194803159930");
        blank.phone.set("123");

        assertThat(blank.check().errors()).extracting(Problem::field).containsExactlyInAnyOrder("idNumber", "phone");
    }

    @Test
    void doesNotComplainOfNumbersThatAreMasked() {
        var masked = new PersonFormViewModel(
                ResidentSamples.ZHANG
                        .with(p -> p.birthDate = LocalDate.of(1948, 3, 15))
                        .masked(),
                TODAY);

        assertThat(masked.check().all()).isEmpty();
        assertThat(masked.changed()).isFalse();
        assertThat(masked.derivedProperty().get()).contains("1948-03-15");
    }

    @Test
    void readsKinshipAsPeopleSayIt() {
        blank.kinship.set("老伴");

        assertThat(blank.person().kinship()).isEqualTo("10");
        assertThat(blank.changed()).isTrue();
    }
}
