package cn.shegong.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedVillagesTest {
    /** 朝阳村[1组 2组] 东风社区[]. */
    private static String read(String pasted) {
        return PlaceService.villagesFromText(pasted).stream()
                .map(v -> v.name()
                        + v.groups().stream()
                                .map(VillageDraft.GroupDraft::label)
                                .collect(Collectors.joining(" ", "[", "]")))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "朝阳村 3个组, 朝阳村[1组 2组 3组]",
        "朝阳村（共两个村民小组）, 朝阳村[1组 2组]",
        "朝阳村：一组、二组, 朝阳村[一组 二组]",
        "朝阳村：1-3组, 朝阳村[1组 2组 3组]",
        "朝阳村：1、2、3组, 朝阳村[1组 2组 3组]",
        "朝阳村：大王屯、小王屯, 朝阳村[大王屯 小王屯]",
        "朝阳村、红星村，东风社区, 朝阳村[] 红星村[] 东风社区[]",
        "1、朝阳村 2、红星村, 朝阳村[] 红星村[]",
        "朝阳, 朝阳村[]",
        "朝阳村委会 东风社区居委会, 朝阳村[] 东风社区[]"
    })
    void readsOneLine(String pasted, String expected) {
        assertThat(read(pasted)).isEqualTo(expected);
    }

    @Test
    void readsCellsFromExcelWithAHeading() {
        assertThat(read("序号\t村名\t组数\r\n1\t朝阳村\t2\r\n2\t东风社区\t\r\n")).isEqualTo("朝阳村[1组 2组] 东风社区[]");
    }

    @Test
    void gathersAVillageRepeatedOnEachLine() {
        assertThat(read("朝阳村\t一组\n朝阳村\t二组\n红星村\t一组")).isEqualTo("朝阳村[一组 二组] 红星村[一组]");
    }

    @Test
    void takesTheTwelveDigitCode() {
        var drafts = PlaceService.villagesFromText("朝阳村\t220524101201\t4");
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).code()).isEqualTo("220524101201");
        assertThat(drafts.get(0).groups()).hasSize(4);
    }

    @Test
    void seesACommunityByItsEnding() {
        assertThat(PlaceService.villagesFromText("东风社区\n朝阳村"))
                .extracting(VillageDraft::kind)
                .containsExactly(VillageKind.COMMUNITY, VillageKind.VILLAGE);
    }

    @Test
    void findsNothingInBlankText() {
        assertThat(PlaceService.villagesFromText(" \n\t\n")).isEmpty();
    }
}
