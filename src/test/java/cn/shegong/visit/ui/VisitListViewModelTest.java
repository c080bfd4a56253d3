package cn.shegong.visit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Slice;
import cn.shegong.visit.VisitEntry;
import cn.shegong.visit.VisitVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitListViewModelTest {
    @TempDir
    Path temp;

    private final List<VisitVersion> saved = new ArrayList<>();
    private Office office;
    private VisitListViewModel list;
    private VisitFormViewModel form;

    @BeforeEach
    void open() {
        office = new Office(temp);
        list = new VisitListViewModel(office.ui, office.desk);
        form = new VisitFormViewModel(office.ui, office.desk, (version, next) -> {
            saved.add(version);
            list.saved(version, () -> {});
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void record(long household, LocalDate day) {
        form.record();
        form.pick(household);
        form.fields.date.set(day);
        form.fields.minutes.set("30");
        form.save(false);
    }

    private List<VisitEntry> rows() {
        return list.load(Slice.first()).rows();
    }

    @Test
    void asksForPeriodsOfTheCalendar() {
        record(office.elders, Office.TODAY);
        record(office.elders, LocalDate.of(2026, 2, 28));
        record(office.family, LocalDate.of(2025, 12, 31));

        list.period.set(VisitListViewModel.Period.THIS_MONTH);
        assertThat(rows()).hasSize(1);
        list.period.set(VisitListViewModel.Period.LAST_MONTH);
        assertThat(rows()).hasSize(1);
        list.period.set(VisitListViewModel.Period.THIS_YEAR);
        assertThat(rows()).hasSize(2);
        list.period.set(VisitListViewModel.Period.ALL);
        assertThat(rows()).hasSize(3);
    }

    @Test
    void findsByInitialsAndByPlace() {
        record(office.elders, Office.TODAY);
        list.refresh(() -> {});

        list.text.set("zgl");
        assertThat(rows()).hasSize(1);
        list.village.set(list.villages.get(0));
        assertThat(rows()).hasSize(1);
        list.text.set("szg");
        assertThat(rows()).isEmpty();
    }

    @Test
    void voidsAVisitOnlyWithAReason() {
        record(office.elders, Office.TODAY);

        list.voidVisit(rows().get(0), () -> {});
        assertThat(rows()).hasSize(1);

        office.dialogs.thenAnswer("记重了");
        list.voidVisit(rows().get(0), () -> {});
        assertThat(rows()).isEmpty();
        list.withVoid.set(true);
        assertThat(rows().get(0).visit().voidReason()).isEqualTo("记重了");
    }

    @Test
    void takesBackWhatWasJustSaved() {
        record(office.elders, Office.TODAY);

        office.dialogs.undo();

        assertThat(rows()).isEmpty();
        assertThat(office.dialogs.said()).containsExactly("已保存到磁盘", "已撤销，这次走访不计数");
    }

    @Test
    void countsTheFollowUpsThatAreDue() {
        form.record();
        form.pick(office.elders);
        form.fields.minutes.set("30");
        form.fields.followUpOn.set(Office.TODAY);
        form.save(false);

        list.refresh(() -> {});

        assertThat(list.due()).isEqualTo(1);
    }

    @Test
    void tellsOfTheVisitLeftHalfTyped() {
        form.record();
        form.pick(office.elders);
        form.keepDraft("met");

        list.refresh(() -> {});

        assertThat(VisitListViewModel.words(list.draft.get())).isEqualTo("有一次走访没记完（王老五家）");
        list.discard(list.draft.get(), () -> list.refresh(() -> {}));
        assertThat(list.draft.get()).isNull();
    }
}
