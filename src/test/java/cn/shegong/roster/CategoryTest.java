package cn.shegong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.fact.FactFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryTest {
    @ParameterizedTest
    @CsvSource({
        "低保花名册,DIBAO",
        "农村低保,DIBAO",
        "城乡居民最低生活保障对象花名册（2026年10月）,DIBAO",
        "低保边缘家庭名单,DIBAO_EDGE",
        "最低生活保障边缘家庭,DIBAO_EDGE",
        "分散特困供养人员,TEKUN",
        "五保户名单,TEKUN",
        "残疾人基础信息,DISABLED",
        "困难残疾人生活补贴发放表,DISABLED",
        "高 龄 老 人,AGED",
        "80岁以上老人,AGED",
        "90周岁以上,AGED",
        "农村留守儿童信息,LEFT_BEHIND_CHILD",
        "困境未成年人,IN_NEED_CHILD",
        "留守老人,LEFT_BEHIND_ELDER",
        "留守妇女,LEFT_BEHIND_WOMAN",
        "散居孤儿,ORPHAN",
        "事实无人抚养儿童,UNATTENDED_CHILD",
        "失能半失能,DISABLED_ELDER",
        "刚性支出困难家庭,RIGID"
    })
    void readsTheWordsOfLists(String written, Category category) {
        assertThat(Category.of(written)).contains(category);
    }

    @Test
    void saysNothingOfATextAboutNobody() {
        assertThat(Category.of("工资表")).isEmpty();
        assertThat(Category.of(null)).isEmpty();
    }

    @Test
    void findsEveryCategoryOfATitleInOrder() {
        assertThat(Category.allIn("农村留守儿童和困境儿童信息表"))
                .containsExactly(Category.LEFT_BEHIND_CHILD, Category.IN_NEED_CHILD);
    }

    @ParameterizedTest
    @MethodSource("cn.shegong.roster.Category#shipped")
    void isFoundAgainByItsLabel(Category category) {
        assertThat(Category.of(category.label())).contains(category);
    }

    @Test
    void namesAStationsOwnByItsCode() {
        var own = Category.own("退役军人", false);
        assertThat(Category.ofCode(own.code())).isEqualTo(own);
        assertThat(Category.ofCode(own.code()).label()).isEqualTo("退役军人");
        assertThat(Category.ofCode(own.code()).householdBased()).isFalse();
        assertThat(own.own()).isTrue();
        assertThat(own).isGreaterThan(Category.LEFT_BEHIND_WOMAN);
    }

    @Test
    void namesOnlyFieldsAndCategoriesThatExist() {
        for (var definition : Category.definitions()) {
            assertThat(definition.source()).isNotBlank();
            assertThat(definition.fields())
                    .allMatch(code -> FactFields.find(code).isPresent());
            assertThat(definition.excludes())
                    .extracting(exclusion -> Category.ofCode(exclusion.category()))
                    .doesNotContain(definition.category());
        }
    }

    @Test
    void grantsSomeToHouseholds() {
        assertThat(Category.DIBAO.householdBased()).isTrue();
        assertThat(Category.DISABLED.householdBased()).isFalse();
    }
}
