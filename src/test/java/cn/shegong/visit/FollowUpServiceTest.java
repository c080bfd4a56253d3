package cn.shegong.visit;

import static cn.shegong.visit.Township.LI;
import static cn.shegong.visit.Township.WANG;
import static cn.shegong.visit.Township.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Slice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpServiceTest {
    private static final LocalDate PROMISED = LocalDate.of(2026, 3, 20);

    @TempDir
    Path temp;

    private Township town;
    private VisitService visits;
    private FollowUpService followUps;

    @BeforeEach
    void open() {
        town = new Township(temp);
        visits = town.visits;
        followUps = new FollowUpService(town.database, visits);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static VisitSamples to(int household) {
        return VisitSamples.to(household).met(head(household)).by(8, 7);
    }

    private List<VisitEntry> due() {
        return visits.followUpsDue(LocalDate.of(2026, 3, 31));
    }

    @Test
    void belongsToTheVisitorWhoWroteItDownUntilItIsHandedOver() {
        var root = visits.record(WANG, to(1).followUp(PROMISED, "送药").visit()).rootId();
        assertThat(due()).singleElement().satisfies(e -> {
            assertThat(e.ownerId()).isEqualTo(7);
            assertThat(e.ownerName()).isEqualTo("王芳");
        });

        followUps.hand(WANG, root, 9);
        followUps.hand(WANG, root, LI.id());

        assertThat(due()).singleElement().satisfies(e -> {
            assertThat(e.ownerId()).isEqualTo(8);
            assertThat(e.ownerName()).isEqualTo("李强");
        });
        assertThatThrownBy(() -> followUps.hand(WANG, root, 99)).isInstanceOf(Refusal.class);
    }

    @Test
    void belongsToTheFirstVisitorWhenSomebodyElseWroteItDown() {
        visits.record(
                WANG,
                VisitSamples.to(1).met(head(1)).by(9, 8).followUp(PROMISED, "").visit());

        assertThat(due().get(0).ownerName()).isEqualTo("李强");
    }

    @Test
    void isClosedByAResultWithoutAVisitAndCanBeOpenedAgain() {
        var root = visits.record(WANG, to(1).followUp(PROMISED, "修炕").visit()).rootId();

        followUps.close(LI, root, LocalDate.of(2026, 3, 19), " 村里修好了 ");

        assertThat(due()).isEmpty();
        var line = visits.list(VisitFilter.ALL, Slice.first()).rows().get(0).visit();
        assertThat(line.result()).isEqualTo("村里修好了");
        assertThat(line.closedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThatThrownBy(() -> followUps.close(LI, root, PROMISED, "又修了")).isInstanceOf(Refusal.class);

        followUps.reopen(LI, root);

        assertThat(due()).hasSize(1);
        assertThat(due().get(0).visit().result()).isEmpty();
        assertThatThrownBy(() -> followUps.reopen(LI, root)).isInstanceOf(Refusal.class);
    }

    @Test
    void asksForAResultAndForADayThatCanBe() {
        var root = visits.record(WANG, to(1).followUp(PROMISED, "修炕").visit()).rootId();

        assertThatThrownBy(() -> followUps.close(WANG, root, LocalDate.of(2026, 4, 1), " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems().errors())
                                .extracting(p -> p.field() + " " + p.code())
                                .containsExactly("closedOn future", "result bad_length"));
        assertThatThrownBy(() -> followUps.close(WANG, root, LocalDate.of(2026, 3, 1), "好"))
                .isInstanceOf(InvalidInput.class);
        assertThat(due()).hasSize(1);
    }

    @Test
    void anUrgentVisitIsDueAtOnceAndHeadsEveryOrderUntilItHasAResult() {
        var urgent = visits.record(
                WANG,
                to(1).at(LocalDateTime.of(2026, 3, 2, 9, 0))
                        .problems("孩子身上有伤")
                        .urgent()
                        .visit());
        visits.record(WANG, to(2).followUp(PROMISED, "送药").visit());
        visits.record(WANG, to(3).at(LocalDateTime.of(2026, 3, 21, 9, 0)).visit());

        assertThat(heads("")).containsExactly("户主甲", "户主丙", "户主乙");
        assertThat(heads("head")).containsExactly("户主甲", "户主乙", "户主丙");
        assertThat(visits.followUpsDue(LocalDate.of(2026, 3, 3)))
                .extracting(e -> e.visit().headName())
                .containsExactly("户主甲");

        var later = visits.record(
                WANG,
                to(1).at(LocalDateTime.of(2026, 3, 4, 9, 0))
                        .followsUp(urgent.rootId())
                        .visit());
        assertThat(heads("")).containsExactly("户主丙", "户主乙", "户主甲", "户主甲");

        visits.voidVisit(WANG, later.id(), "记错户了");
        followUps.close(WANG, urgent.rootId(), LocalDate.of(2026, 3, 5), "派出所已处理");
        assertThat(heads("")).containsExactly("户主丙", "户主乙", "户主甲");
    }

    private List<String> heads(String sort) {
        return visits.list(VisitFilter.ALL, new Slice(sort, true, 0, 10)).rows().stream()
                .map(e -> e.visit().headName())
                .toList();
    }

    @Test
    void listsTheVisitsOfOneKind() {
        visits.record(WANG, to(1).visit());
        visits.record(
                WANG,
                to(2).at(LocalDateTime.of(2026, 3, 15, 11, 0)).kind("ELDER").visit());

        assertThat(visits.list(VisitFilter.ALL.with(f -> f.kind = "ELDER"), Slice.first())
                        .rows())
                .extracting(e -> e.visit().kindLabel())
                .containsExactly("老年人探访巡查");
    }
}
