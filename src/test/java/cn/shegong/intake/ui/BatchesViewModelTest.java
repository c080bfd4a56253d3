package cn.shegong.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Progress;
import cn.shegong.document.Fonts;
import cn.shegong.intake.Decisions;
import cn.shegong.roster.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesViewModelTest {
    @TempDir
    Path folder;

    private ListOffice office;
    private BatchesViewModel model;

    @BeforeEach
    void take() {
        office = new ListOffice(folder);
        var read = office.intake.read(office.wang, office.list(), Progress.NONE);
        var preview = office.intake.preview(office.wang, read, Category.DIBAO, Decisions.NONE);
        office.intake.take(office.wang, preview, preview.startsOn(), Progress.NONE);
        model = new BatchesViewModel(office.ui, office.intake, () -> "青松镇社工站", Fonts::new);
        model.refresh();
    }

    @AfterEach
    void close() {
        office.close();
        assertThat(office.dialogs.failures()).isEmpty();
    }

    @Test
    void undoesOnlyAfterAsking() {
        model.undo(model.batches.get(0));
        assertThat(office.names()).hasSize(2);
        office.dialogs.thenConfirm();
        model.undo(model.batches.get(0));
        assertThat(office.names()).isEmpty();
        assertThat(model.batches.get(0).undone()).isTrue();
    }

    @Test
    void saysWhatDependsOnABatchInsteadOfUndoingIt() {
        var gao = office.people().stream()
                .filter(person -> person.name().equals("高玉山"))
                .findFirst()
                .orElseThrow();
        var whole = office.residents.whole(office.wang, gao.id()).orElseThrow();
        office.residents.correct(office.wang, whole.with(p -> p.phone = "15400000001"));
        model.undo(model.batches.get(0));
        assertThat(office.dialogs.said())
                .last()
                .asString()
                .startsWith("这一次不能撤销")
                .contains("高玉山");
        assertThat(office.names()).hasSize(2);
    }

    @Test
    void givesBackWhatWasNotTakenThen() {
        var target = folder.resolve("退回.xlsx");
        office.dialogs.thenChoose(target);
        model.saveRefused(model.batches.get(0));
        assertThat(Files.exists(target)).isTrue();
        assertThat(office.dialogs.said()).last().asString().contains("1 行");
    }
}
