package cn.shegong.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionChangesTest {
    @Test
    void namesOldAndNewValues() {
        var older = VisitSamples.to(1).met(11).by(7).visit();
        var newer = VisitSamples.to(1)
                .met(11, 12)
                .by(7)
                .minutes(50)
                .way(VisitWay.PHONE)
                .visit();

        assertThat(VersionChanges.between(older, newer))
                .containsExactly("时长 40 → 50", "走访类型 入户调查 → 电话/视频", "方式 入户 → 电话", "改了见到的人");
    }

    @Test
    void quotesTextsAndCutsLongOnes() {
        var older = VisitSamples.to(1).met(11).by(7).visit();
        var newer = VisitSamples.to(1)
                .met(11)
                .by(7)
                .problems("屋顶\n漏雨" + "，又".repeat(60))
                .visit();

        assertThat(VersionChanges.between(older, newer)).singleElement().satisfies(change -> assertThat(change)
                .startsWith("发现的问题 （空） → “屋顶 漏雨，又")
                .endsWith("…”")
                .hasSizeLessThan(80));
    }

    @Test
    void saysNothingWhenNothingChanged() {
        var visit = VisitSamples.to(1).by(7).missed(MissReason.REFUSED).visit();

        assertThat(VersionChanges.between(visit, visit)).isEmpty();
    }
}
