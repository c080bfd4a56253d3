package cn.shegong.doubles;

import static cn.shegong.resident.ResidentSamples.READER;
import static cn.shegong.resident.ResidentSamples.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.resident.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One village for all: each test leaves it as it was. */
class DoublesServiceTest {
    @TempDir
    static Path temp;

    private static Doubled town;

    @BeforeAll
    static void open() {
        town = new Doubled(temp);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void findsWhoIsThereTwice() {
        assertThat(town.doubles.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.of(town.kept, town.gone)).isTrue();
            assertThat(pair.left().id()).isEqualTo(town.gone);
            assertThat(pair.likeness().words()).isEqualTo("名字同音、同一天出生、同村、只有一边有身份证号");
        });
    }

    @Test
    void proposesNoMoreWhoIsDifferentUntilThatIsTakenBack() {
        var said = town.doubles.sayDifferent(WORKER, town.gone, town.kept, " 堂兄弟 ");
        assertThat(town.doubles.pairs()).isEmpty();
        assertThat(town.doubles.different(town.kept, town.gone)).isTrue();
        assertThat(town.doubles.differents()).singleElement().satisfies(different -> {
            assertThat(different.note()).isEqualTo("堂兄弟");
            assertThat(different.village()).isEqualTo("朝阳村");
            assertThat(different.saidBy()).isEqualTo("李静");
        });
        assertThat(town.doubles.like(town.hamlet.of(town.kept), null)).isEmpty();
        assertThatThrownBy(() -> town.doubles.sayDifferent(WORKER, town.kept, town.gone, ""))
                .isInstanceOf(Refusal.class);
        town.doubles.takeBack(WORKER, said.id());
        assertThat(town.doubles.pairs()).hasSize(1);
        assertThatThrownBy(() -> town.doubles.takeBack(WORKER, said.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesALongNoteAndReaders() {
        assertThatThrownBy(() -> town.doubles.sayDifferent(WORKER, town.kept, town.gone, "长".repeat(201)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> town.doubles.sayDifferent(READER, town.kept, town.gone, ""))
                .isInstanceOf(Refusal.class);
        assertThat(town.doubles.differents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张德扇 | 220524194803158934 | | 名字同音、身份证只差一位",
                "张德善 | 220524480315993 | | 身份证号是同一个",
                "张得善 | | 1948-03-15 | 名字同音、同一天出生",
                "张德善 | | 1999-01-01 | ",
                "张得善 | | | 同村",
                "王小二 | | 1948-03-15 | "
            })
    void tellsWhoMayBeTheOneThatIsTyped(String name, String number, LocalDate birth, String words) {
        var typed = Person.named(name, number == null ? "" : number).with(p -> p.birthDate = birth);
        var pairs = town.doubles.like(typed, town.hamlet.village.id());
        if (words == null) {
            assertThat(pairs).isEmpty();
        } else {
            assertThat(pairs.get(0).likeness().words().split("、")).contains(words.split("、"));
            assertThat(pairs.get(0).right().id()).isIn(town.gone, town.kept);
        }
    }

    @Test
    void findsNobodyToBeHimself() {
        var typed = town.hamlet.of(town.gone);
        assertThat(town.doubles.like(typed, null))
                .extracting(pair -> pair.right().id())
                .containsExactly(town.kept);
    }
}
