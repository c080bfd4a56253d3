package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.visit.MissReason;
import cn.shegong.visit.VisitSamples;
import cn.shegong.visit.VisitWay;
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

        assertThat(VersionChanges.between(older, newer)).containsExactly("时长 40 → 50", "方式 入户 → 电话", "改了见到的人");
    }

    @Test
    void saysNothingWhenNothingChanged() {
        var visit = VisitSamples.to(1).by(7).missed(MissReason.REFUSED).visit();

        assertThat(VersionChanges.between(visit, visit)).isEmpty();
    }
}
