package cn.shegong.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Refusal;
import cn.shegong.base.Role;
import cn.shegong.store.AuditLine;
import cn.shegong.store.Database;
import cn.shegong.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsServiceTest {
    private static final Actor HEAD = new Actor(7, "王芳", Role.HEAD);
    private static final Actor WORKER = new Actor(8, "李静", Role.SOCIAL_WORKER);
    private static final StationProfile PROFILE = new StationProfile(
            "柳河县",
            "220524",
            "三源浦朝鲜族镇",
            "三源浦朝鲜族镇社工站",
            "晨光社会工作服务中心",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            "王芳",
            "李静",
            "0435-7220000",
            "");

    @TempDir
    Path temp;

    private Database database;
    private SettingsService settings;

    @BeforeEach
    void open() {
        database = TestStore.in(temp, Clock.systemDefaultZone());
        settings = new SettingsService(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsNothingOfTheStationBeforeItIsSaved() {
        assertThat(settings.profile()).isEqualTo(StationProfile.BLANK);
    }

    @Test
    void keepsTheProfileAndItsLaterCorrection() {
        settings.saveProfile(HEAD, PROFILE);
        assertThat(settings.profile()).isEqualTo(PROFILE);
        var renamed = new StationProfile("柳河县", "", "三源浦朝鲜族镇", "新站名", "", null, null, "", "", "", "");
        settings.saveProfile(HEAD, renamed);
        assertThat(settings.profile()).isEqualTo(renamed);
        assertThat(database.audit().about("station", 0)).hasSize(2).first().satisfies(line -> assertThat(line.text())
                .startsWith("本站资料：县区代码 220524 → （空），站名 三源浦朝鲜族镇社工站 → 新站名，")
                .contains("合同结束 2026-12-31 → （空）")
                .doesNotContain("乡镇"));
    }

    @Test
    void refusesAnIncompleteProfileAndAWorkerWhoMayNotManageTheStation() {
        assertThatThrownBy(() -> settings.saveProfile(HEAD, StationProfile.BLANK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("站名");
        assertThatThrownBy(() -> settings.saveProfile(WORKER, PROFILE)).isInstanceOf(Refusal.class);
        assertThat(settings.profile()).isEqualTo(StationProfile.BLANK);
    }

    @Test
    void holdsTheStandardValueUntilSomebodyChooses() {
        assertThat(settings.value(WORKER, Preference.LOCK_MINUTES)).isEqualTo(10);
        settings.choose(HEAD, Preference.LOCK_MINUTES, 5);
        assertThat(settings.value(WORKER, Preference.LOCK_MINUTES)).isEqualTo(5);
        settings.choose(HEAD, Preference.LOCK_MINUTES, 20);
        assertThat(settings.value(WORKER, Preference.LOCK_MINUTES)).isEqualTo(20);
    }

    @Test
    void keepsEachWorkersOwnChoiceApart() {
        settings.choose(WORKER, Preference.THEME, "dark");
        assertThat(settings.value(WORKER, Preference.THEME)).isEqualTo("dark");
        assertThat(settings.value(HEAD, Preference.THEME)).isEqualTo("light");
    }

    @Test
    void letsOnlyTheHeadChooseForTheStation() {
        assertThatThrownBy(() -> settings.choose(WORKER, Preference.LOCK_MINUTES, 60))
                .isInstanceOf(Refusal.class);
        assertThat(settings.value(HEAD, Preference.LOCK_MINUTES)).isEqualTo(10);
    }

    @Test
    void writesNothingWhenTheSameIsChosenAgain() {
        settings.choose(WORKER, Preference.THEME, "dark");
        settings.choose(WORKER, Preference.THEME, "dark");
        assertThat(database.audit().newest(10)).hasSize(1);
    }

    @Test
    void saysWhatWasChosenBeforeAndWhatNow() {
        settings.choose(HEAD, Preference.LOCK_MINUTES, 5);
        settings.choose(HEAD, Preference.BACKUP_FOLDERS, List.of("E:\\备份"));
        settings.choose(WORKER, Preference.THEME, "dark");
        settings.choose(WORKER, Preference.own("kept", "存下的筛选", "").saidAs(kept -> ""), "[{}]");
        assertThat(database.audit().newest(4))
                .extracting(AuditLine::text)
                .containsExactly("改动设置：存下的筛选", "外观：浅色 → 深色", "备份文件夹：数据文件夹里 → E:\\备份", "自动锁定：10 分钟 → 5 分钟");
    }

    @Test
    void fallsBackToTheStandardWhenTheStoredTextIsOfAnotherType() {
        settings.choose(WORKER, Preference.own("page_size", "每页几行", ""), "很多");
        assertThat(settings.value(WORKER, Preference.own("page_size", "每页几行", 50)))
                .isEqualTo(50);
    }
}
