package cn.shegong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problem;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormStateTest {
    private final RememberedDialogs dialogs = new RememberedDialogs();
    private final List<String> written = new ArrayList<>();
    private Problems wrong = Problems.none();
    private final FormState state = new FormState(new Ui(new DirectTasks(dialogs), dialogs, () -> null), () -> wrong);

    private List<String> told() {
        return state.found().get().all().stream().map(Problem::field).toList();
    }

    @Test
    void whatTheProgramFillsInIsNotTyped() {
        state.begin(() -> {
            state.fill(state::touch);
            state.touch();
        });
        assertThat(state.changed()).isFalse();

        state.touch();
        assertThat(state.changed()).isTrue();
    }

    @Test
    void tellsOfSeenFieldsOnlyUntilItIsToBeSaved() {
        wrong = Problems.none().error("name", "blank", "请填姓名。").error("day", "blank", "请填日期。");
        state.left("day");
        assertThat(told()).containsExactly("day");

        assertThat(state.mayBeSaved()).isFalse();
        assertThat(told()).containsExactly("name", "day");
        assertThat(state.wantedField().get()).isEqualTo("name");
    }

    @Test
    void aRefusedSaveKeepsWhatWasTyped() {
        state.touch();
        state.<String>save(
                () -> {
                    throw new InvalidInput(Problems.none().error("day", "late", "日期不对。"));
                },
                written::add);
        assertThat(told()).containsExactly("day");
        assertThat(state.wantedField().get()).isEqualTo("day");

        state.<String>save(
                () -> {
                    throw new Refusal("别人刚改过。");
                },
                written::add);
        assertThat(dialogs.failures()).hasSize(1);
        assertThat(state.changed()).isTrue();
        assertThat(state.saving().get()).isFalse();
        assertThat(written).isEmpty();

        state.save(() -> "存了", written::add);
        assertThat(written).containsExactly("存了");
        assertThat(state.changed()).isFalse();
    }
}
