package cn.shegong.visit;

import cn.shegong.fact.FactField;
import cn.shegong.fact.FactFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The kinds of visits that there are, in the order of the form. */
public final class VisitKinds {
    private static final List<VisitKind> ALL = load();

    private VisitKinds() {}

    public static List<VisitKind> all() {
        return ALL;
    }

    public static Optional<VisitKind> find(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The line of a checklist with this code. */
    public static Optional<VisitKind.Line> line(String code) {
        return Stream.concat(Stream.of(Hazards.LINE), ALL.stream().flatMap(kind -> kind.lines().stream()))
                .filter(line -> line.code().equals(code))
                .findFirst();
    }

    /** The kind that belongs to a catalogue item; the first of all when none does. */
    public static VisitKind ofItem(String item) {
        return ALL.stream().filter(kind -> kind.item().equals(item)).findFirst().orElse(ALL.get(0));
    }

    /** The kind of a visit of which only way and item are known. */
    public static VisitKind of(VisitWay way, String item) {
        var byItem = ofItem(item);
        return ALL.stream()
                .filter(kind ->
                        kind.item().isEmpty() && way != null && kind.ways().get(0) != VisitWay.HOME)
                .filter(kind -> kind.ways().contains(way))
                .findFirst()
                .orElse(byItem);
    }

    private static List<VisitKind> load() {
        try (var in = VisitKinds.class.getResourceAsStream("kinds.json")) {
            var all = new ArrayList<VisitKind>();
            new ObjectMapper().readTree(in).forEach(node -> all.add(kind(node)));
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VisitKind kind(JsonNode node) {
        var answers = texts(node.path("answers"));
        return new VisitKind(
                node.get("code").asText(),
                node.get("label").asText(),
                node.get("brief").asText(),
                node.path("item").asText(),
                texts(node.get("ways")).stream().map(VisitWay::valueOf).toList(),
                node.path("situation").asBoolean(),
                VisitKind.Who.valueOf(node.path("who").asText("ANYONE")),
                fields(node.path("household")),
                fields(node.path("person")),
                StreamSupport.stream(node.path("lines").spliterator(), false)
                        .map(line -> line(line, answers))
                        .toList());
    }

    private static VisitKind.Line line(JsonNode node, List<String> usual) {
        var own = texts(node.path("answers"));
        boolean words = node.path("text").asBoolean();
        return new VisitKind.Line(
                node.get("code").asText(), node.get("label").asText(), words ? List.of() : own.isEmpty() ? usual : own);
    }

    private static List<FactField> fields(JsonNode codes) {
        return texts(codes).stream()
                .map(code -> FactFields.find(code).orElseThrow(() -> new IllegalStateException("no field " + code)))
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
