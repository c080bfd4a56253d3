package cn.shegong.app;

import cn.shegong.backup.BackupPlaces;
import cn.shegong.base.ChineseDate;
import cn.shegong.base.Progress;
import cn.shegong.base.Refusal;
import cn.shegong.place.PlaceService;
import cn.shegong.place.VillageDraft;
import cn.shegong.place.VillageFile;
import cn.shegong.settings.Preference;
import cn.shegong.settings.StationProfile;
import cn.shegong.settings.StationProfileRules;
import cn.shegong.store.StationStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code init}: makes a new station without a window. */
@Command(
        name = "init",
        header = "建一个新站。",
        description = "不写的项目：有键盘就问，没有就用括号里的试用值，以后在“本站设置”里改。",
        synopsisHeading = "用法：",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class InitCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Mixin
    private PasswordOption password;

    @Option(names = "--head", paramLabel = "姓名", description = "第一个账号，即站长（站长）")
    private String head;

    @Option(names = "--county", paramLabel = "县", description = "县（市、区）（示范县）")
    private String county;

    @Option(names = "--township", paramLabel = "乡镇", description = "乡镇（街道）（青松镇）")
    private String township;

    @Option(names = "--station", paramLabel = "站名", description = "站名（乡镇名加“社工站”）")
    private String station;

    @Option(names = "--contract-from", paramLabel = "日期", description = "合同开始，如 2026-01-01（空着）")
    private String contractFrom;

    @Option(names = "--contract-to", paramLabel = "日期", description = "合同结束（空着）")
    private String contractTo;

    @Option(names = "--filler", paramLabel = "姓名", description = "填表人（同站长）")
    private String filler;

    @Option(names = "--phone", paramLabel = "电话", description = "填表人电话（空着）")
    private String phone;

    @Option(names = "--villages", paramLabel = "文件", description = "村组名单：Excel、CSV 或文本")
    private Path villages;

    @Option(names = "--backup", paramLabel = "文件夹", description = "离开时备份到哪里（数据文件夹里的 backup）")
    private String backup;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        askForTheRest(Keyboard.there());
        var clock = Clock.systemDefaultZone();
        var today = LocalDate.now(clock);
        // Everything that can be refused is read before the first file is made.
        var profile = profile(today);
        var backups = backup.isBlank() ? null : Path.of(backup);
        if (backups != null) {
            BackupPlaces.requireUsable(backups, data.folder());
        }
        var drafts = villages == null
                ? List.<VillageDraft>of()
                : PlaceService.villagesFromText(VillageFile.read(villages, Progress.NONE));
        var out = spec.commandLine().getOut();
        try (var store = StationStore.take(data.folder(), clock)) {
            var created = store.create(1, head, password.read("给站长设一个口令："), false);
            var made = new Station(created.database(), created.keys(), clock);
            try {
                var actor = made.workers.found(1, head, today).actor();
                made.settings.saveProfile(actor, profile);
                made.places.addAll(actor, drafts);
                if (backups != null) {
                    made.backups.add(actor, backups);
                }
                made.settings.choose(actor, Preference.SETUP_STEP, SetupPane.stepCount());
            } finally {
                Leaving.close(made, data.folder(), created.keys(), clock);
            }
            out.println("建好了：" + data.folder().root());
            out.println("恢复码（只显示这一次，请抄下来锁好）：" + created.recoveryCode().grouped());
        }
        return 0;
    }

    private void askForTheRest(Optional<Keyboard> keyboard) {
        head = answer(keyboard, head, "站长姓名", "站长");
        county = answer(keyboard, county, "县（市、区）", "示范县");
        township = answer(keyboard, township, "乡镇（街道）", "青松镇");
        station = answer(keyboard, station, "站名", township + "社工站");
        contractFrom = answer(keyboard, contractFrom, "合同开始，如 2026-01-01", "");
        contractTo = answer(keyboard, contractTo, "合同结束", "");
        filler = answer(keyboard, filler, "填表人", head);
        phone = answer(keyboard, phone, "填表人电话", "");
        backup = answer(keyboard, backup, "离开时备份到哪个文件夹（不填就放在数据文件夹里）", "");
    }

    private static String answer(Optional<Keyboard> keyboard, String given, String question, String standard) {
        if (given != null) {
            return given;
        }
        return keyboard.map(k -> k.ask(question, standard)).orElse(standard);
    }

    private StationProfile profile(LocalDate today) {
        var from = date(contractFrom, today);
        var to = date(contractTo, from == null ? today : from);
        var profile = new StationProfile(county, "", township, station, "", from, to, "", filler, phone, "");
        StationProfileRules.check(profile).refuseErrors();
        return profile;
    }

    private static LocalDate date(String written, LocalDate after) {
        if (written.isBlank()) {
            return null;
        }
        return ChineseDate.readComing(written, after)
                .filter(d -> d.precision() == ChineseDate.Precision.DAY)
                .map(ChineseDate::date)
                .orElseThrow(() -> new Refusal("“" + written + "”不是日期。" + ChineseDate.EXPECTED));
    }
}
