package cn.shegong.assessment;

import cn.shegong.base.Actor;
import cn.shegong.base.Problems;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The instruments there are: those that the program brings and the station's own, each in every version that was used.
 * A shipped definition is written into the store with the first sheet that uses it, so that the sheet keeps it.
 */
public final class Instruments {
    private static final String OWN = "own_";
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final InstrumentMapper mapper;
    /** Stored definitions by key; they never change. */
    private final Map<Long, Instrument> read = new ConcurrentHashMap<>();

    public Instruments(Database database) {
        this.database = database;
        mapper = database.mapper(InstrumentMapper.class);
    }

    /**
     * An instrument in its newest version.
     *
     * @param retiredFor why it is not offered any more; empty while it is
     */
    public record Known(Instrument instrument, InstrumentOrigin origin, boolean offered, String retiredFor) {}

    /** Every instrument in its newest version, the shipped ones first; what is stored of a version holds. */
    public List<Known> all() {
        var offers = mapper.offers().stream().collect(Collectors.toMap(InstrumentMapper.Offer::code, o -> o));
        var newest = new LinkedHashMap<String, Instrument>();
        Definitions.shipped().forEach(instrument -> newest.put(instrument.code(), instrument));
        stored().values()
                .forEach(instrument ->
                        newest.merge(instrument.code(), instrument, (a, b) -> b.version() >= a.version() ? b : a));
        return newest.values().stream()
                .map(instrument -> {
                    var offer = offers.get(instrument.code());
                    boolean offered = offer == null || offer.offered();
                    return new Known(
                            instrument,
                            instrument.code().startsWith(OWN) ? InstrumentOrigin.OWN : InstrumentOrigin.SHIPPED,
                            offered,
                            offered ? "" : offer.reason());
                })
                .toList();
    }

    /** Those by which one can assess now. */
    public List<Instrument> offered() {
        return all().stream().filter(Known::offered).map(Known::instrument).toList();
    }

    /** The newest version of an instrument. */
    public Optional<Instrument> find(String code) {
        return all().stream()
                .map(Known::instrument)
                .filter(instrument -> instrument.code().equals(code))
                .findFirst();
    }

    /** Every stored version by key, the oldest first. */
    Map<Long, Instrument> stored() {
        var all = new LinkedHashMap<Long, Instrument>();
        mapper.ids().forEach(id -> all.put(id, stored(id)));
        return all;
    }

    Instrument stored(long id) {
        return read.computeIfAbsent(id, key -> Definitions.read(mapper.row(key).definition()));
    }

    /** The key of this very version, which is put into the store first when need be; within the caller's transaction. */
    long keyOf(Actor actor, Instrument instrument) {
        var known = mapper.find(instrument.code(), instrument.version());
        return known == null ? put(actor, instrument) : known;
    }

    private long put(Actor actor, Instrument instrument) {
        var text = Definitions.text(instrument);
        long id = database.nextId();
        boolean own = instrument.code().startsWith(OWN);
        mapper.insert(new InstrumentMapper.Row(
                id,
                instrument.code(),
                instrument.version(),
                instrument.label(),
                own ? InstrumentOrigin.OWN : InstrumentOrigin.SHIPPED,
                text,
                Definitions.digest(text),
                actor.name(),
                database.now()));
        return id;
    }

    /**
     * Adds an instrument of the station's own; one with the name of another own one becomes its next version, and sheets
     * of the former version stay as they are.
     *
     * @throws cn.shegong.base.InvalidInput when a shipped one has the name already
     */
    public Instrument add(Actor actor, Instrument read) {
        return database.transaction(actor, Right.MANAGE_STATION, audit -> {
            var same = all().stream()
                    .filter(known -> known.instrument().label().equals(read.label()))
                    .findFirst();
            if (same.filter(known -> known.origin() == InstrumentOrigin.SHIPPED).isPresent()) {
                Problems.none()
                        .error("label", "shipped", "“" + read.label() + "”是程序自带的量表，请换一个名称。")
                        .refuseErrors();
            }
            var own = same.map(known -> named(
                            read, known.instrument().code(), known.instrument().version() + 1))
                    .orElseGet(() -> named(read, OWN + database.nextId(), 1));
            put(actor, own);
            audit.note(
                    "settings.instrument",
                    "instrument",
                    0,
                    "收入自制量表“" + own.title() + "”，" + own.items().size() + " 题");
            return own;
        });
    }

    private static Instrument named(Instrument i, String code, int version) {
        return new Instrument(
                code,
                i.label(),
                version,
                i.subject(),
                i.standing(),
                i.source(),
                i.purpose(),
                i.assessors(),
                i.witness(),
                i.signatures(),
                i.sections(),
                i.scores(),
                i.result(),
                i.sentence(),
                i.levels(),
                i.adjustments(),
                i.remarks());
    }

    /**
     * Stops or begins to offer an instrument; sheets that were answered stay as they are and stay counted.
     *
     * @throws cn.shegong.base.InvalidInput when it is stopped without a reason
     */
    public void offer(Actor actor, String code, boolean offered, String reason) {
        var why = reason.strip();
        if (!offered && (why.isEmpty() || why.length() > LONGEST_REASON)) {
            Problems.none()
                    .error("reason", "bad_length", "请写为什么停用，最多 " + LONGEST_REASON + " 个字。")
                    .refuseErrors();
        }
        var label = find(code).orElseThrow().label();
        database.transaction(actor, Right.MANAGE_STATION, audit -> {
            mapper.insertOffer(new InstrumentMapper.Offer(
                    database.nextId(), code, offered, offered ? "" : why, actor.name(), database.now()));
            audit.note(
                    "settings.instrument",
                    "instrument",
                    0,
                    offered ? "重新启用量表“" + label + "”" : "停用量表“" + label + "”，原因：" + why);
            return null;
        });
    }

    /** Every version of an instrument that was ever stored, and the one that would be used now; the newest first. */
    public List<Instrument> versions(String code) {
        var all = new ArrayList<>(stored().values().stream()
                .filter(instrument -> instrument.code().equals(code))
                .toList());
        find(code)
                .filter(now -> all.stream().noneMatch(i -> i.version() == now.version()))
                .ifPresent(all::add);
        all.sort(Comparator.comparingInt(Instrument::version).reversed());
        return all;
    }
}
