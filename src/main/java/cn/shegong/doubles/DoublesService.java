package cn.shegong.doubles;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Pinyin;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.resident.Masking;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRules;
import cn.shegong.store.Database;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Who seems to be there twice, and who was said not to be. */
public final class DoublesService {
    private static final int LONGEST_NOTE = 200;

    private final Database database;
    private final DoublesMapper mapper;
    private final MergeMapper merges;

    public DoublesService(Database database) {
        this.database = database;
        mapper = database.mapper(DoublesMapper.class);
        merges = database.mapper(MergeMapper.class);
    }

    /** Everybody who seems to be there twice, the surest first. Takes seconds for a township of 50,000. */
    public List<Pair> pairs() {
        return database.snapshot(() -> Search.run(mapper.profiles(), mapper.differents()));
    }

    /** Up to which deed is known what {@link #pairs} told; another number later means that it may be out of date. */
    public long lastDeed() {
        return mapper.lastDeed();
    }

    /**
     * Who may be the person that is being typed, the surest first.
     *
     * @param typed as it stands in the form; a number that is still masked is the stored one
     * @param villageId of the household that is being made with the person; null when it is there already or not known
     */
    public List<Pair> like(Person typed, Long villageId) {
        return database.snapshot(() -> {
            var profile = profile(typed, villageId);
            var names = Stream.of(profile.name(), profile.formerName(), profile.nickname())
                    .filter(name -> !name.isEmpty())
                    .toList();
            return mapper
                    .candidates(Pinyin.sounds(profile.name()), names, profile.numbers(), profile.birthDate())
                    .stream()
                    .filter(other -> other.id() != typed.id())
                    .filter(other -> typed.id() == 0 || mapper.differentOf(typed.id(), other.id()) == null)
                    .flatMap(other ->
                            LikenessRules.compare(profile, other)
                                    .map(likeness -> new Pair(profile, other, likeness))
                                    .stream())
                    .sorted(Comparator.comparing((Pair pair) -> -pair.likeness().weight())
                            .thenComparing(pair -> pair.right().id()))
                    .toList();
        });
    }

    private Profile profile(Person typed, Long villageId) {
        var stored = typed.id() == 0 ? null : mapper.profile(typed.id());
        var person = PersonRules.clean(typed, database.now().toLocalDate());
        var beside = stored != null
                ? stored.villageId()
                : typed.householdId() == 0 ? villageId : mapper.villageOf(typed.householdId());
        return new Profile(
                typed.id(),
                typed.householdId(),
                beside,
                "",
                "",
                person.name(),
                person.formerName(),
                person.nickname(),
                person.sex(),
                person.birthDate(),
                whole(person.idNumber(), stored == null ? "" : stored.idNumber()),
                whole(person.documentNumber(), stored == null ? "" : stored.documentNumber()),
                whole(person.phone(), stored == null ? "" : stored.phone()),
                whole(person.phone2(), stored == null ? "" : stored.phone2()),
                false);
    }

    private static String whole(String typed, String stored) {
        return Masking.isMasked(typed) ? stored : typed;
    }

    /** Whether two have been said not to be the same. */
    public boolean different(long oneId, long otherId) {
        return mapper.differentOf(oneId, otherId) != null;
    }

    /** All who have been said not to be the same, the last first. */
    public List<Different> differents() {
        return mapper.differents();
    }

    /**
     * The merges that hold and have to be undone before what got its keys between two others can be taken back, the last
     * first.
     *
     * @param gone persons who are concerned as well when they were merged into somebody
     */
    public List<Merge> holding(long afterId, long beforeId, Set<Long> gone) {
        return merges.merges().stream()
                .filter(merge -> !merge.undone() && merge.id() > beforeId)
                .filter(merge -> gone.contains(merge.goneId())
                        || LongStream.concat(
                                        LongStream.of(merge.goneId(), merge.keptId()),
                                        merges.rowsOf(merge.id()).stream().flatMapToLong(Ledger::touched))
                                .anyMatch(id -> id > afterId && id < beforeId))
                .toList();
    }

    /**
     * Says that two are not the same; they are not proposed any more.
     *
     * @param note why, or empty
     */
    public Different sayDifferent(Actor actor, long oneId, long otherId, String note) {
        if (note.strip().length() > LONGEST_NOTE) {
            throw new InvalidInput(Problems.none().error("note", "length", "说明请不要超过 200 个字。"));
        }
        return database.transaction(actor, Right.RECORD, audit -> {
            var one = require(oneId);
            var other = require(otherId);
            if (mapper.differentOf(oneId, otherId) != null) {
                throw new Refusal("这两个人已经认定不是同一个人了，不用再认定。");
            }
            long id = database.nextId();
            mapper.insertDifferent(id, oneId, otherId, note.strip(), database.now(), actor.name());
            audit.note(
                    "doubles.different",
                    "person",
                    oneId,
                    "认定不是同一个人：" + called(one) + "和" + called(other) + (note.isBlank() ? "" : "，" + note.strip()));
            return mapper.different(id);
        });
    }

    /** Takes that back; when they still look alike they are proposed again. */
    public void takeBack(Actor actor, long differentId) {
        database.transaction(actor, Right.RECORD, audit -> {
            var said = mapper.different(differentId);
            if (said == null) {
                throw new Refusal("这一条已经收回了，请刷新后再看。");
            }
            mapper.deleteDifferent(differentId);
            audit.note(
                    "doubles.perhaps", "person", said.oneId(), "收回“不是同一个人”：" + said.oneName() + "和" + said.otherName());
            return null;
        });
    }

    /** Takes back of whom it was said with a list that was taken in, and that is taken back itself. */
    public void takeBack(Actor actor, long afterId, long beforeId) {
        mapper.differents().stream()
                .filter(said -> said.id() > afterId && said.id() < beforeId)
                .forEach(said -> takeBack(actor, said.id()));
    }

    private Profile require(long id) {
        return Objects.requireNonNullElseGet(mapper.profile(id), () -> {
            throw new Refusal("这个人的资料已经不在了，请刷新后再试。");
        });
    }

    private static String called(Profile profile) {
        return profile.place() + profile.name();
    }
}
