package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.resident.ChangeLog;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what was built on a batch since, so that it cannot simply be taken back. */
final class Dependants {
    private final StationRecords records;
    private final IntakeMapper mapper;
    private final ChangeLog changes;
    private final Batch batch;

    Dependants(StationRecords records, IntakeMapper mapper, ChangeLog changes, Batch batch) {
        this.records = records;
        this.mapper = mapper;
        this.changes = changes;
        this.batch = batch;
    }

    /** One Chinese sentence each. While persons are merged nothing else can be told, for what is theirs has moved. */
    List<String> all(Supplier<List<String>> correctedSince) {
        var touched = mapper.deeds(batch.id()).stream()
                .filter(deed -> deed.kind() == Deed.Kind.PERSON)
                .map(Deed::recordId)
                .collect(Collectors.toSet());
        var merges = records.doubles().holding(batch.id(), batch.untilId(), touched).stream()
                .map(merge -> merge.sentence() + "，请先在“查重”的“合并过的”里撤销那一次合并。")
                .toList();
        return merges.isEmpty() ? besidesMerges(correctedSince.get()) : merges;
    }

    private List<String> besidesMerges(List<String> correctedSince) {
        var all = new ArrayList<String>();
        mapper.visits(batch)
                .forEach(visits -> all.add(named(visits.name()) + "户有 " + visits.number() + " 次走访（最近"
                        + ChineseDate.ofDay(visits.last()).text() + "）。"));
        mapper.otherGrants(batch)
                .forEach(grant -> all.add(grant.name() + "后来又列入了名单（"
                        + ChineseDate.ofDay(grant.last()).text() + "起）。"));
        mapper.otherMembers(batch).forEach(home -> all.add(named(home.name()) + "户后来添了 " + home.number() + " 人。"));
        mapper.otherHouseholds(batch).forEach(village -> all.add(village.name() + "后来有别的登记用到了。"));
        correctedSince.forEach(name -> all.add(name + "后来又更正过，撤销会盖掉那次更正。"));
        laterChanges().forEach(all::add);
        int decided = mapper.laterDecisions(batch.id());
        if (decided > 0) {
            all.add("收下以后又定了 " + decided + " 处退出，请先在“核对了什么”里撤回。");
        }
        return all;
    }

    private LinkedHashSet<String> laterChanges() {
        var sentences = new LinkedHashSet<String>();
        for (var change : mapper.laterChanges(batch)) {
            if (isAsLeft(change)) {
                continue;
            }
            var name =
                    switch (change.subject()) {
                        case "person" ->
                            records.residents()
                                    .person(change.subjectId())
                                    .map(Person::name)
                                    .orElse("一个人");
                        case "household" ->
                            records.households()
                                            .household(change.subjectId())
                                            .flatMap((Household home) -> records.headOf(home))
                                            .map(Person::name)
                                            .orElse("没有户主的一")
                                    + "户";
                        default -> batch.category().label() + "的一条记录";
                    };
            sentences.add(name + "在"
                    + ChineseDate.ofDay(change.at().toLocalDate()).text() + "由" + change.workerName() + "更正过。");
        }
        return sentences;
    }

    /** Whether a record says again what the batch wrote, as after a merge that was undone. */
    private boolean isAsLeft(IntakeMapper.LaterChange change) {
        long id = change.subjectId();
        return switch (change.subject()) {
            case "person" -> isAsLeft(change, records.residents().whole(records.actor(), id));
            case "household" -> isAsLeft(change, records.households().household(id));
            case "roster_entry" -> isAsLeft(change, records.rosters().entry(id));
            case "roster_member" -> isAsLeft(change, records.rosters().member(id));
            default -> false;
        };
    }

    private <T> boolean isAsLeft(IntakeMapper.LaterChange change, Optional<T> current) {
        var left = current;
        for (var since : changes.about(change.subject(), change.subjectId())) {
            left = since.id() > batch.untilId() ? left.map(record -> changes.before(since, record)) : left;
        }
        return current.isPresent() && left.equals(current);
    }

    private static String named(String head) {
        return head.isEmpty() ? "没有户主的一" : head;
    }
}
