package cn.shegong.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.shegong.base.Actor;
import cn.shegong.document.PdfPages;
import cn.shegong.place.VillageDraft;
import cn.shegong.plan.CallDraft;
import cn.shegong.resident.Household;
import cn.shegong.resident.IdNumber;
import cn.shegong.resident.Person;
import cn.shegong.roster.Category;
import cn.shegong.roster.RosterEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In 朝阳村 吴淑芬 is on a roster and never visited, and 孙喜 is on none; in 东风社区 nobody is on a roster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackCommandTest {
    private Path temp;

    private SmallStation station;
    private Path password;
    private long sun;
    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        temp = folder;
        station = SmallStation.in(temp.resolve("站"), Clock.systemDefaultZone());
        password = Files.writeString(temp.resolve("口令.txt"), SmallStation.PASSWORD);
        station.session((open, head) -> {
            var chaoyang = open.places.add(head, VillageDraft.of("朝阳村", 2));
            open.places.add(head, VillageDraft.of("东风社区", 1));
            var wu = household(open, head, chaoyang.id(), "吴淑芬", 1);
            sun = household(open, head, chaoyang.id(), "孙喜", 2).id();
            open.rosters.enter(
                    head,
                    RosterEntry.ofPerson(Category.LIVING_ALONE, LocalDate.now().minusYears(1)),
                    List.of(wu.headId()));
        });
    }

    private static Household household(Station open, Actor head, long village, String name, int number) {
        var group = open.places.groups(village).get(0).id();
        var id = IdNumber.of("220524", LocalDate.of(1950, 5, 6), number);
        return open.households.add(head, Household.in(village, group), Person.named(name, id.text()));
    }

    @BeforeEach
    void listen() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int pack(String... more) {
        var args = new ArrayList<>(
                List.of("pack", "--data", station.folder().root().toString()));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private int packs() {
        var packs = new int[1];
        station.session((open, head) -> packs[0] = open.packs.packs().size());
        return packs[0];
    }

    private String text(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return PdfPages.text(Files.readAllBytes(files.findFirst().orElseThrow()))
                    .replaceAll("\\s", "");
        }
    }

    @Test
    void writesThePackIntoAFolderThatIsNotThereYet() throws Exception {
        var folder = temp.resolve("新/文件夹");
        assertThat(pack("--village", "朝阳村", "--all", "--out", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("写好了：").contains("朝阳村").contains(".pdf");
        assertThat(text(folder)).contains("朝阳村入户包", "吴淑芬").doesNotContain("孙喜");
    }

    @Test
    void takesBySinceWhoWasNotVisitedAndByThePlanAlsoWhereSomethingHappened() throws Exception {
        var since = temp.resolve("一");
        assertThat(pack("--village", "朝阳村", "--since", "2026-01-01", "--out", since.toString()))
                .isZero();
        assertThat(text(since)).contains("以来没走访到的户", "吴淑芬");
        station.session((open, head) -> open.calls.record(
                head, new CallDraft(sun, null, open.database.now().minusMinutes(5), "村支书", "摔伤")));
        var planned = temp.resolve("二");
        assertThat(pack("--village", "朝阳村", "--out", planned.toString())).isZero();
        assertThat(text(planned)).contains("突发情况：摔伤", "孙喜");
    }

    @Test
    void makesNothingWhereNobodyIsDueAndForNoVillageThatIsNotThere() {
        int before = packs();
        var folder = temp.resolve("没有");
        assertThat(pack("--village", "东风社区", "--out", folder.toString())).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有做入户包").contains("换一个村");
        assertThat(pack("--village", "没有村", "--out", folder.toString())).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("没有“没有村”这个村");
        assertThat(packs()).isEqualTo(before);
    }

    @Test
    void makesNothingWhereAFileStandsInThePlaceOfTheFolder() throws Exception {
        int before = packs();
        var file = Files.writeString(temp.resolve("文件"), "这是一个文件");
        assertThat(pack("--village", "朝阳村", "--all", "--out", file.toString())).isEqualTo(Commands.REFUSED);
        assertThat(err.toString()).contains("建不起来").contains("换一个文件夹");
        assertThat(packs()).isEqualTo(before);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(pack("--village", "朝阳村")).isEqualTo(2);
        assertThat(err.toString()).contains("还缺").contains("--out");
        assertThat(pack("--out", temp.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--village");
    }
}
