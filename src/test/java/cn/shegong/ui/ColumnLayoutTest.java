package cn.shegong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ColumnLayoutTest {
    private final AtomicReference<String> kept = new AtomicReference<>("");
    private TableView<String> table;

    @Start
    void open(Stage stage) {
        table = table();
        new ColumnLayout(table, table.getColumns().get(2)).follow(kept::set);
        stage.setScene(new Scene(table, 600, 400));
        stage.show();
    }

    private static TableView<String> table() {
        var table = new TableView<String>();
        Columns.of(table).text("姓名", 80, row -> row).text("等级", 60, row -> row).text("退出", 100, row -> row);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        return table;
    }

    @Test
    void keepsWhatTheHandHasLaidOutAndNothingElse(FxRobot robot) throws TimeoutException {
        robot.interact(() -> table.getColumns().get(2).setVisible(false));
        robot.sleep(1500);
        assertThat(kept).as("the page itself hides this one").hasValue("");

        robot.interact(() -> {
            table.getColumns().get(1).setVisible(false);
            table.resizeColumn(table.getColumns().get(0), 30);
            table.getColumns().add(table.getColumns().remove(0));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !kept.get().isEmpty());

        var fresh = table();
        robot.interact(() -> new ColumnLayout(fresh, fresh.getColumns().get(2)).apply(kept.get()));
        assertThat(fresh.getColumns()).extracting(TableColumnBase::getText).containsExactly("等级", "退出", "姓名");
        assertThat(fresh.getColumns()).extracting(TableColumn::isVisible).containsExactly(false, true, true);
        assertThat(fresh.getColumns().get(2).getPrefWidth()).isEqualTo(110);
    }

    @Test
    void takesColumnsThatWereNotThereThen(FxRobot robot) {
        robot.interact(() -> new ColumnLayout(table).apply("等级\t70\t+\n没有了\t90\t-\n坏的"));
        assertThat(table.getColumns()).extracting(TableColumnBase::getText).containsExactly("等级", "姓名", "退出");
        assertThat(table.getColumns()).allMatch(TableColumn::isVisible);
    }
}
