package cn.shegong.life;

import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What follows when people leave the township for good: by death, by moving away, by marriage. */
final class Leaving {
    private final Books books;
    private final Steps steps;
    private final LifeRequest request;
    private final Household household;
    private final LocalDate day;

    Leaving(Books books, Steps steps, LifeRequest request) {
        this.books = books;
        this.steps = steps;
        this.request = request;
        household = books.household(request.householdId());
        day = request.happenedOn();
    }

    /** The reason for which one leaves a roster, as the rosters count it. */
    private String reason() {
        return switch (request.kind()) {
            case DEATH -> "死亡（自然减员）";
            case MARRIED_OUT -> "迁出（婚出）";
            default -> "迁出";
        };
    }

    void plan() {
        var goers = new ArrayList<>(request.alongIds());
        goers.remove(request.personId());
        // The head goes last: until then there is somebody whom the household is called by.
        goers.add(request.personId());
        for (long id : goers) {
            var person = books.person(id);
            steps.about(id);
            check(person);
            goes(person);
            roster(person);
        }
        afterwards(goers);
    }

    private void check(Person person) {
        if (person.diedOn() != null) {
            steps.problems.error("personId", "gone", person.name() + "已经登记在" + Words.day(person.diedOn()) + "去世。");
        } else if (person.movedOutOn() != null) {
            steps.problems.error("personId", "gone", person.name() + "已经登记在" + Words.day(person.movedOutOn()) + "迁出。");
        } else if (person.birthDate() != null && day.isBefore(person.birthDate())) {
            steps.problems.error("happenedOn", "before_birth", "发生日期早于" + person.name() + "的出生日期，请核对。");
        }
    }

    private void goes(Person person) {
        boolean death = request.kind() == LifeKind.DEATH;
        steps.step(person.name() + "的" + (death ? "去世" : "迁出") + "日期记为" + Words.day(day), (actor, made) -> {
            var whole = books.residents().whole(actor, person.id()).orElseThrow();
            books.residents().correct(actor, whole.with(p -> {
                if (death) {
                    p.diedOn = day;
                } else {
                    p.movedOutOn = day;
                }
            }));
        });
    }

    private void roster(Person person) {
        for (var stay : books.stays(person.id(), day)) {
            var name = stay.category().label();
            var member = stay.member();
            if (member.endedOn() != null) {
                steps.say("已经在" + Words.day(member.endedOn()) + "退出" + name + "，比发生日期晚，没有改动，请到花名册核对");
                continue;
            }
            boolean later = member.startedOn().isAfter(day);
            var on = later ? member.startedOn() : day;
            boolean last = books.rosters().members(List.of(member.entryId())).stream()
                    .noneMatch(other -> other.id() != member.id()
                            && other.endedOn() == null
                            && !request.alongIds().contains(other.personId()));
            steps.step(
                    person.name() + "从" + Words.day(on) + "起退出" + name + "，原因：" + reason()
                            + (later ? "；列入日期晚于发生日期，等于没有在册" : "")
                            + (stay.category().householdBased() ? last ? "；这一户不再有人在册" : "；户内其他人照旧在册，保障人数和金额请核对" : ""),
                    (actor, made) -> books.rosters().endMember(actor, member.id(), on, reason()));
        }
    }

    private void afterwards(List<Long> goers) {
        var left = books.left(household.id(), goers);
        if (left.isEmpty()) {
            if (household.closedOn() == null) {
                var why = request.kind() == LifeKind.DEATH ? "户内已经没有人（死亡）" : "全户迁出";
                steps.step(
                        "户里没有别的人了，这一户从" + Words.day(day) + "起销户（" + why + "），走访等记录都留着",
                        (actor, made) -> books.households().close(actor, household.id(), day, why));
            }
            return;
        }
        if (goers.stream().anyMatch(id -> books.head(household, id))) {
            NewHead.plan(books, steps, request, household.id(), left);
        }
    }
}
