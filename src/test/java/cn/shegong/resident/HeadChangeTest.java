package cn.shegong.resident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadChangeTest {
    @ParameterizedTest
    @CsvSource({
        "妻, 户主, MALE, 配偶",
        "配偶, 长子, MALE, 长子",
        "妻, 孙女, FEMALE, 孙女",
        "妻, 母亲, FEMALE, ''",
        "长子, 户主, MALE, 父亲",
        "长子, 妻, FEMALE, 母亲",
        "长子, 次女, FEMALE, 兄弟姐妹",
        "长子, 儿媳, FEMALE, ''",
        "父亲, 户主, FEMALE, 女",
        "父亲, 妻, FEMALE, ''",
        "孙子, 户主, MALE, ''",
        "'', 户主, MALE, ''"
    })
    void tellsWhatAMemberIsToTheNewHead(String headWas, String memberWas, Sex sex, String becomes) {
        var head = person(1, headWas, Sex.UNKNOWN);
        var code = HeadChange.kinship(head, person(2, memberWas, sex));
        assertThat(Kinship.of(code).map(Kinship::label).orElse("")).isEqualTo(becomes);
        assertThat(HeadChange.kinship(head, head)).isEqualTo(Kinship.HEAD.code());
    }

    private static Person person(long id, String kinship, Sex sex) {
        return Person.BLANK.with(p -> {
            p.id = id;
            p.kinship = Kinship.of(kinship).map(Kinship::code).orElse("");
            p.sex = sex;
        });
    }
}
