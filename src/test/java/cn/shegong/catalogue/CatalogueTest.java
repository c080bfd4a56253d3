package cn.shegong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void namesThePaperItFollows() {
        assertThat(catalogue.version()).isEqualTo("2021");
        assertThat(catalogue.source().title()).startsWith("吉林省乡镇（街道）社工站项目服务内容参考");
        assertThat(catalogue.source().issuer()).isEqualTo("吉林省民政厅");
        assertThat(catalogue.source().date()).isEqualTo(LocalDate.of(2021, 9, 23));
        assertThat(catalogue.note()).isNotBlank();
    }

    @Test
    void hasThreePartsThirteenDomainsAndFortyThreeItems() {
        assertThat(catalogue.parts()).extracting(Part::code).containsExactly("A", "B", "C");
        assertThat(catalogue.domains()).hasSize(13);
        assertThat(catalogue.items()).hasSize(43);
        var sizes = catalogue.domains().stream()
                .map(d -> d.name() + d.items().size())
                .collect(Collectors.joining("+"));
        assertThat(sizes)
                .isEqualTo(
                        "社会救助6+儿童福利3+城乡社区建设5+养老服务5+残疾人2+婚姻家庭2+防灾减灾救灾2+留守妇女与社区发展2" + "+人才培养4+机构培育2+行业平台3+资源链接2+总结本土经验5");
    }

    @Test
    void numbersItemsWithinTheirDomainAndPart() {
        for (var part : catalogue.parts()) {
            for (int d = 0; d < part.domains().size(); d++) {
                var domain = part.domains().get(d);
                assertThat(domain.code()).isEqualTo(part.code() + (d + 1));
                for (int i = 0; i < domain.items().size(); i++) {
                    assertThat(domain.items().get(i).code()).isEqualTo(domain.code() + "." + (i + 1));
                }
            }
        }
        assertThat(catalogue.items()).extracting(ServiceItem::code).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatEveryItemAsksInOneShortSentence() {
        assertThat(catalogue.items())
                .extracting(ServiceItem::asks)
                .doesNotHaveDuplicates()
                .allSatisfy(asks -> assertThat(asks)
                        .hasSizeBetween(15, 60)
                        .endsWith("。")
                        .containsOnlyOnce("。")
                        .doesNotContainPattern("[,;:!?！\\s]"));
    }

    @Test
    void leavesNothingBlankAndNothingTwice() {
        assertThat(catalogue.items()).allSatisfy(item -> {
            assertThat(item.name()).isNotBlank();
            assertThat(item.units()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(unit -> {
                assertThat(unit.unit()).isNotBlank();
                assertThat(unit.what()).isNotBlank();
            });
            assertThat(item.records()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(record -> assertThat(record)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(16));
            assertThat(item.forms()).extracting(FormOfService::name).doesNotHaveDuplicates();
            assertThat(item.forms()).allSatisfy(form -> {
                assertThat(form.name()).isNotBlank();
                assertThat(form.values())
                        .hasSizeGreaterThan(1)
                        .doesNotHaveDuplicates()
                        .doesNotContain("");
            });
        });
    }

    @Test
    void claimsOnlyTheScreensThatExist() {
        var recorded = catalogue.items().stream()
                .filter(ServiceItem::recorded)
                .collect(Collectors.toMap(
                        ServiceItem::code,
                        i -> i.recordedIn().stream().map(Recording::screen).toList()));
        assertThat(recorded)
                .hasSize(6)
                .containsEntry("A1.1", List.of("名单导入"))
                .containsEntry("A1.2", List.of("走访"))
                .containsEntry("A2.1", List.of("走访"))
                .containsEntry("A4.1", List.of("走访"))
                .containsEntry("A4.2", List.of("走访"))
                .containsEntry("B1.1", List.of("走访"));
        assertThat(catalogue.items())
                .flatExtracting(ServiceItem::recordedIn)
                .extracting(Recording::part)
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "A1.1, 集中, 分散",
        "A1.1, 重点, 全面",
        "A1.3, 街头派发, 入户宣讲",
        "B1.1, 集中, 分散",
        "B1.1, 重点, 全面",
        "C1.3, 线上, 线下",
        "C3.2, 线上, 面授",
        "C3.2, 个别, 团体"
    })
    void offersTheFormsThatThePaperPrints(String code, String one, String other) {
        assertThat(catalogue.item(code).orElseThrow().forms())
                .anySatisfy(form -> assertThat(form.values()).contains(one, other));
    }

    @Test
    void findsAnItemByItsCode() {
        var item = catalogue.item("A1.2").orElseThrow();
        assertThat(item.title()).isEqualTo("A1.2 入户调查");
        assertThat(item.units()).contains(new CountingUnit("户次", "走访"));
        assertThat(catalogue.domainOf(item).name()).isEqualTo("社会救助");
        assertThat(catalogue.item("A1.9")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "白内障, A4.2",
        "喘息计划, A4.4",
        "洗碗, A4.5",
        "警示牌, B3.2",
        "轮流午餐, B4.1",
        "乡村旅社, B4.2",
        "月嫂, A1.5",
        "众筹, A1.4",
        "没有的服务, ''",
        "拐卖, A2.2",
        "临界预防, A2.3",
        "社区基金会, A3.4",
        "老人 手术, A4.2",
        "残疾　手册, B1.2",
        "c5.3, C5.3"
    })
    void findsItemsByTheWordsOfTheirClauses(String text, String code) {
        assertThat(catalogue.search(text))
                .extracting(ServiceItem::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void findsAWholeDomainByItsNameOrCode() {
        assertThat(catalogue.search("养老服务")).hasSize(5).isEqualTo(catalogue.search("a4."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void findsEverythingForABlankText(String text) {
        assertThat(catalogue.search(text)).hasSize(43);
    }
}
