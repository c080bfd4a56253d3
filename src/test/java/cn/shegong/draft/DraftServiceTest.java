package cn.shegong.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.base.Role;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftServiceTest {
    private static final Actor WANG = new Actor(7, "王芳", Role.HEAD);
    private static final Actor LI = new Actor(8, "李强", Role.SOCIAL_WORKER);

    @TempDir
    Path temp;

    private Database database;
    private DraftService drafts;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, Clock.systemDefaultZone());
        drafts = new DraftService(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatWasKeptLastWithItsField() {
        drafts.keep(WANG, "visit", "", "{\"done\":\"送\"}", "done");
        drafts.keep(WANG, "visit", "", "{\"done\":\"送药\"}", "followUpOn");

        var draft = drafts.find(WANG, "visit", "").orElseThrow();

        assertThat(draft.content()).isEqualTo("{\"done\":\"送药\"}");
        assertThat(draft.focusedField()).isEqualTo("followUpOn");
    }

    @Test
    void keepsTheDraftsOfWorkersFormsAndSubjectsApart() {
        drafts.keep(WANG, "visit", "", "新", "");
        drafts.keep(WANG, "visit", "12", "改", "");
        drafts.keep(LI, "visit", "", "李的", "");

        assertThat(drafts.of(WANG)).extracting(Draft::content).containsExactlyInAnyOrder("新", "改");
        assertThat(drafts.find(LI, "visit", "").orElseThrow().content()).isEqualTo("李的");
        assertThat(drafts.find(LI, "person", "")).isEmpty();
    }

    @Test
    void dropsOneDraftAndLeavesTheOthers() {
        drafts.keep(WANG, "visit", "", "新", "");
        drafts.keep(WANG, "visit", "12", "改", "");

        drafts.discard(WANG, "visit", "");
        drafts.discard(WANG, "visit", "");

        assertThat(drafts.of(WANG)).extracting(Draft::about).containsExactly("12");
    }

    @Test
    void writesNothingWhenNothingChanged() {
        drafts.keep(WANG, "visit", "", "新", "done");
        drafts.keep(WANG, "visit", "", "新", "done");

        assertThat(database.audit().newest(10)).hasSize(1);
    }
}
