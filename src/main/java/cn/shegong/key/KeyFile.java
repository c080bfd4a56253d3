package cn.shegong.key;

import cn.shegong.disk.Json;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the key file holds, authenticated under the data key.
 *
 * @param version grows with every change: of two copies the higher one counts
 */
record KeyFile(int format, String stationId, long version, List<KeySlot> slots, byte[] mac) {
    static final int FORMAT = 2;

    private static final String LABEL = "key-vault";
    private static final ObjectMapper JSON = Json.mapper();

    static KeyFile blank(String stationId) {
        return new KeyFile(FORMAT, stationId, 0, List.of(), new byte[0]);
    }

    /** Empty when the file is gone, half-written or damaged: the other copy decides. */
    static Optional<KeyFile> read(Path path) {
        try {
            var file = JSON.readValue(Files.readAllBytes(path), KeyFile.class);
            return Optional.of(file).filter(KeyFile::whole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean whole() {
        return stationId != null
                && mac != null
                && slots != null
                && slots.stream().allMatch(s -> s != null && s.whole());
    }

    Optional<KeySlot> slot(long workerId) {
        return slots.stream().filter(s -> s.workerId() == workerId).findFirst();
    }

    /** The same with a slot added, or put in the old one's place: the sign-in list keeps its order. */
    List<KeySlot> slotsWith(KeySlot fresh) {
        var all = new ArrayList<>(slots);
        all.replaceAll(s -> s.workerId() == fresh.workerId() ? fresh : s);
        if (slot(fresh.workerId()).isEmpty()) {
            all.add(fresh);
        }
        return all;
    }

    /** The next version, signed. */
    KeyFile next(DataKey key, List<KeySlot> next) {
        var unsigned = new KeyFile(FORMAT, stationId, version + 1, List.copyOf(next), new byte[0]);
        return new KeyFile(FORMAT, stationId, version + 1, unsigned.slots, unsigned.sign(key));
    }

    boolean signed(DataKey key) {
        return Arrays.equals(mac, sign(key));
    }

    private byte[] sign(DataKey key) {
        var content =
                format < FORMAT ? new byte[0] : (stationId + "|" + version + "|").getBytes(StandardCharsets.UTF_8);
        var slotBytes = json(slots);
        var all = Arrays.copyOf(content, content.length + slotBytes.length);
        System.arraycopy(slotBytes, 0, all, content.length, slotBytes.length);
        return key.authenticate(LABEL, all);
    }

    byte[] bytes() {
        return json(this);
    }

    private static byte[] json(Object content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFile file && Arrays.equals(bytes(), file.bytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(stationId, version);
    }
}
