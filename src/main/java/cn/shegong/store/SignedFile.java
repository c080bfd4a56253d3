package cn.shegong.store;

import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.Json;
import cn.shegong.key.DataKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A small JSON file with an HMAC over its content: changed by hand or by a failing disk, it is as good as not there. */
final class SignedFile {
    private static final String CONTENT = "content";
    private static final String MAC = "mac";
    private static final ObjectMapper MAPPER = Json.mapper().disable(SerializationFeature.INDENT_OUTPUT);

    private SignedFile() {}

    static byte[] bytes(DataKey key, String label, Object content) throws IOException {
        var tree = MAPPER.valueToTree(content);
        var file = MAPPER.createObjectNode();
        file.set(CONTENT, tree);
        file.put(MAC, HexFormat.of().formatHex(key.authenticate(label, MAPPER.writeValueAsBytes(tree))));
        return MAPPER.writeValueAsBytes(file);
    }

    static void write(Path file, DataKey key, String label, Object content) throws IOException {
        AtomicFile.write(file, bytes(key, label, content));
    }

    /** Empty when the file is not there, cannot be read, or is not what was written. */
    static <T> Optional<T> read(Path file, DataKey key, String label, Class<T> type) {
        try {
            return read(Files.readAllBytes(file), key, label, type);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static <T> Optional<T> read(byte[] bytes, DataKey key, String label, Class<T> type) {
        try {
            var tree = MAPPER.readTree(bytes);
            if (!tree.path(CONTENT).isObject()) {
                return Optional.empty();
            }
            var mac = HexFormat.of().parseHex(tree.path(MAC).asText());
            return Arrays.equals(mac, key.authenticate(label, MAPPER.writeValueAsBytes(tree.get(CONTENT))))
                    ? Optional.of(MAPPER.treeToValue(tree.get(CONTENT), type))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The content before a password is there to check it with; only for refusing what is newer than the program. */
    static <T> Optional<T> peek(byte[] bytes, Class<T> type) {
        try {
            var tree = MAPPER.readTree(bytes);
            return Optional.ofNullable(MAPPER.treeToValue(tree.has(CONTENT) ? tree.get(CONTENT) : tree, type));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
