package cn.shegong.filling.ui;

import static cn.shegong.resident.ResidentSamples.CLOCK;
import static cn.shegong.resident.ResidentSamples.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.document.BlankForm;
import cn.shegong.filling.FillResult;
import cn.shegong.filling.FillSheet;
import cn.shegong.filling.FillingTown;
import cn.shegong.filling.Per;
import cn.shegong.filling.Who;
import cn.shegong.roster.Category;
import cn.shegong.roster.Movement;
import cn.shegong.ui.DirectTasks;
import cn.shegong.ui.RememberedDialogs;
import cn.shegong.ui.Ui;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FillingViewModelTest {
    @TempDir
    Path folder;

    private final RememberedDialogs dialogs = new RememberedDialogs();
    private FillingTown town;
    private FillingViewModel model;

    @BeforeEach
    void open() throws IOException {
        town = new FillingTown(Files.createDirectory(folder.resolve("store")));
        var ui = new Ui(new DirectTasks(dialogs), dialogs, () -> HEAD);
        model = new FillingViewModel(ui, new FillingDesk(town.service, town.town.places, CLOCK));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Path bySheets() {
        return BlankForm.named("朝阳村")
                .title(4, "低保对象名册（2026年9月）")
                .head("序号", "姓名", "与户主关系", "编码")
                .blank(2, 4)
                .sheet("红星村")
                .title(4, "低保对象名册（2026年9月）")
                .head("序号", "姓名", "与户主关系", "编码")
                .blank(2, 4)
                .write(folder.resolve("分村.xlsx"));
    }

    @Test
    void beginsWithWhatTitleAndSheetSay() {
        model.open(bySheets());
        assertThat(model.order.who.get()).isEqualTo(Who.on(Category.DIBAO));
        assertThat(model.order.month.get()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(model.order.per.get()).isEqualTo(Per.MEMBER);
        assertThat(model.order.village.get())
                .isEqualTo(town.town.villages.get(0).id());
        assertThat(model.preview.get().rows()).isEqualTo(4);
    }

    @Test
    void fillsTheSheetsThatWereLookedAtEachWithItsOwnRows() {
        model.open(bySheets());
        model.show(model.sheets.get(1));
        assertThat(model.preview.get().rows()).isEqualTo(1);
        var name = town.service.choices().stream()
                .filter(field -> field.label().equals("曾用名"))
                .findFirst()
                .orElseThrow();
        model.correct(3, name);
        assertThat(model.sheets)
                .allMatch(sheet -> sheet.columns().get(3).field().equals(name));
        dialogs.thenChoose(folder.resolve("好.xlsx"));
        model.fill();
        assertThat(dialogs.failures()).isEmpty();
        assertThat(model.results).extracting(FillResult::rows).containsExactly(4, 1);
        assertThat(model.back()).isTrue();
        model.leaveOut();
        assertThat(model.sheet.get().name()).isEqualTo("朝阳村");
        assertThat(model.included()).isEqualTo("朝阳村");
    }

    @Test
    void saysWhyNothingIsShown() {
        model.open(bySheets());
        model.order.who.set(Who.EVERYBODY);
        model.order.movement.set(Movement.LEFT);
        assertThat(model.trouble.get()).contains("要选一种名单");
        model.order.movement.set(Movement.AT_END);
        assertThat(model.trouble.get()).isEmpty();
        assertThat(model.preview.get().rows()).isEqualTo(4);
    }

    @Test
    void wholeNumbersAreNotWrittenWithoutAPurpose() {
        model.open(bySheets());
        model.order.whole.set(true);
        dialogs.thenChoose(folder.resolve("好.xlsx"));
        model.fill();
        assertThat(dialogs.failures()).hasSize(1);
        assertThat(folder.resolve("好.xlsx")).doesNotExist();
        model.show(model.sheets.get(1));
        model.order.purpose.set("报县里");
        model.fill();
        assertThat(folder.resolve("好.xlsx")).exists();
        assertThat(town.town.database.audit().newest(2))
                .allMatch(deed -> deed.text().contains("用途：报县里"));
    }

    @Test
    void aFileThatCannotBeFilledLeavesThePageAsItWas() {
        model.open(folder.resolve("没有.xlsx"));
        assertThat(dialogs.failures()).hasSize(1);
        assertThat(model.table.get()).isNull();
        assertThat(model.sheets).extracting(FillSheet::name).isEmpty();
    }
}
