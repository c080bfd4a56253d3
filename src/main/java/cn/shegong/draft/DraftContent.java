package cn.shegong.draft;

import cn.shegong.disk.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/** What stands in a form, as the JSON that a draft keeps of it. */
public final class DraftContent {
    private DraftContent() {}

    public static String write(Record form) {
        try {
            return Json.mapper().writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was written by a program so different that it cannot be read any more. */
    public static <T extends Record> Optional<T> read(String json, Class<T> form) {
        try {
            return Optional.of(Json.mapper().readValue(json, form));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
