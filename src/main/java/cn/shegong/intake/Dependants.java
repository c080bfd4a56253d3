package cn.shegong.intake;

import cn.shegong.base.ChineseDate;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Says what was built on a batch since, so that it cannot simply be taken back. */
final class Dependants {
    private final StationRecords records;
    private final IntakeMapper mapper;
    private final Batch batch;

    Dependants(StationRecords records, IntakeMapper mapper, Batch batch) {
        this.records = records;
        this.mapper = mapper;
        this.batch = batch;
    }

    /** One Chinese sentence each. */
    List<String> all(List<String> correctedSince) {
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

    private static String named(String head) {
        return head.isEmpty() ? "没有户主的一" : head;
    }
}
