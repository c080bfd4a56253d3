package cn.shegong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.key.DataKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final String STATION = "11111111-2222-3333-4444-555555555555";
    private static final DataKey KEY = DataKey.random();

    @TempDir
    Path temp;

    private JournalPlace place;

    @BeforeEach
    void place() {
        place = new JournalPlace(temp.resolve("journal"), temp.resolve("copy"), false);
    }

    private Journal begin(JournalEnd before) throws IOException {
        return Journal.begin(place, KEY, STATION, before, 10);
    }

    private JournalEnd written(String... texts) throws IOException {
        var journal = begin(JournalEnd.NONE);
        for (var text : texts) {
            journal.append(text.getBytes(StandardCharsets.UTF_8));
        }
        journal.finish();
        return journal.end();
    }

    private List<String> read(long session, JournalEnd before) throws IOException {
        var texts = new ArrayList<String>();
        new JournalReader(place, KEY)
                .read(
                        session,
                        before,
                        Long.MAX_VALUE,
                        payload -> texts.add(new String(payload, StandardCharsets.UTF_8)))
                .orElseThrow();
        return texts;
    }

    private void change(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 4;
        Files.write(file, bytes);
    }

    @Test
    void givesBackWhatWasAppendedInItsOrder() throws IOException {
        written("第一笔", "第二笔", "三".repeat(300_000));
        assertThat(read(1, JournalEnd.NONE)).containsExactly("第一笔", "第二笔", "三".repeat(300_000));
        assertThat(place.file(1)).hasSameBinaryContentAs(place.mirror(1));
    }

    @Test
    void linksTheFilesOfSessions() throws IOException {
        var end = written("一");
        var next = begin(end);
        next.append("二".getBytes(StandardCharsets.UTF_8));
        next.finish();
        assertThat(next.end().sequence()).isEqualTo(2);
        assertThat(read(2, end)).containsExactly("二");
        assertThatThrownBy(() -> read(2, JournalEnd.NONE)).isInstanceOf(JournalDamaged.class);
        assertThat(place.generations()).containsExactly(1L, 2L);
    }

    @Test
    void holdsNothingInTheClear() throws IOException {
        written("MARKER-220524194803159937");
        for (var file : List.of(place.file(1), place.mirror(1))) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("MARKER");
        }
    }

    @Test
    void takesATornTailForTheEnd() throws IOException {
        var end = written("一", "二", "三");
        for (var file : List.of(place.file(1), place.mirror(1))) {
            try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end.position() - 5);
            }
        }
        assertThat(read(1, JournalEnd.NONE)).containsExactly("一", "二");
    }

    @Test
    void takesARecordFromTheOtherCopyAndMendsTheFirst() throws IOException {
        var end = written("一", "二", "三");
        var whole = Files.readAllBytes(place.file(1));
        for (int at = 0; at < whole.length; at += 7) {
            change(place.file(1), at);
            assertThat(read(1, JournalEnd.NONE)).as("byte %d", at).containsExactly("一", "二", "三");
            var reader = new JournalReader(place, KEY);
            var reading = reader.read(1, JournalEnd.NONE, Long.MAX_VALUE, payload -> {})
                    .orElseThrow();
            assertThat(reading.good()).as("byte %d", at).isFalse();
            reader.mend(1, JournalEnd.NONE, reading);
            assertThat(place.file(1)).hasBinaryContent(whole);
        }
        assertThat(end.sequence()).isEqualTo(3);
    }

    @Test
    void mendsBothCopiesWhenEachHasLostSomethingElse() throws IOException {
        written("一", "二", "三");
        var whole = Files.readAllBytes(place.file(1));
        change(place.file(1), JournalHeader.SIZE + 20);
        change(place.mirror(1), whole.length - 10);
        var reader = new JournalReader(place, KEY);
        var reading =
                reader.read(1, JournalEnd.NONE, Long.MAX_VALUE, payload -> {}).orElseThrow();
        assertThat(reading.end().sequence()).isEqualTo(3);
        reader.mend(1, JournalEnd.NONE, reading);
        assertThat(place.file(1)).hasBinaryContent(whole);
        assertThat(place.mirror(1)).hasBinaryContent(whole);
    }

    @Test
    void tellsAHoleFromATornTail() throws IOException {
        written("一", "二", "三");
        change(place.file(1), JournalHeader.SIZE + 20);
        change(place.mirror(1), JournalHeader.SIZE + 20);
        assertThatThrownBy(() -> read(1, JournalEnd.NONE))
                .isInstanceOf(JournalDamaged.class)
                .satisfies(e -> assertThat(((JournalDamaged) e).sequence()).isEqualTo(1));
    }

    @Test
    void knowsNoHeaderOfAnotherKeyOrStationOrSession() throws IOException {
        written("一");
        assertThat(new JournalReader(place, DataKey.random()).header(1)).isEmpty();
        Files.copy(place.file(1), place.file(2));
        assertThat(new JournalReader(place, KEY).header(2)).isEmpty();
        assertThat(new JournalReader(place, KEY).header(3)).isEmpty();
    }

    @Test
    void takesNothingMoreAfterAFailure() throws IOException {
        var journal = begin(JournalEnd.NONE);
        journal.append(new byte[] {1});
        journal.close();
        assertThatThrownBy(() -> journal.append(new byte[] {2})).isInstanceOf(IOException.class);
        assertThat(journal.end().sequence()).isEqualTo(1);
    }

    @Test
    void readsOnlyUpToTheRecordThatIsWantedWhileTheFileIsWritten() throws IOException {
        var journal = begin(JournalEnd.NONE);
        journal.append(new byte[] {1});
        journal.append(new byte[] {2});
        var seen = new ArrayList<Byte>();
        new JournalReader(place, KEY).read(1, JournalEnd.NONE, 1, payload -> seen.add(payload[0]));
        assertThat(seen).containsExactly((byte) 1);
        journal.close();
    }
}
