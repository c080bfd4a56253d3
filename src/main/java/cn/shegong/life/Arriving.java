package cn.shegong.life;

import cn.shegong.resident.Household;
import cn.shegong.resident.Kinship;
import cn.shegong.resident.Person;
import cn.shegong.resident.PersonRules;
import java.time.LocalDate;

/** What follows when somebody comes into a household: born, moved in, married in, or back again. */
final class Arriving {
    private final Books books;
    private final Steps steps;
    private final LifeRequest request;
    private final Household household;
    private final LocalDate today;

    Arriving(Books books, Steps steps, LifeRequest request, LocalDate today) {
        this.books = books;
        this.steps = steps;
        this.request = request;
        this.today = today;
        household = books.household(request.householdId());
    }

    void newcomer() {
        steps.about(null);
        if (request.newcomer() == null) {
            steps.problems.error("name", "blank", "请填新来的人是谁。");
            return;
        }
        var person = PersonRules.clean(
                request.newcomer().with(p -> {
                    p.householdId = household.id();
                    if (request.kind() == LifeKind.BIRTH && p.birthDate == null) {
                        p.birthDate = request.happenedOn();
                    }
                }),
                today);
        steps.problems.addAll(PersonRules.check(person, today));
        if (request.kind() == LifeKind.BIRTH
                && person.birthDate() != null
                && !person.birthDate().equals(request.happenedOn())) {
            steps.problems.error(
                    "happenedOn", "not_the_birth", "身份证号里的出生日期是" + Words.day(person.birthDate()) + "，和发生日期不一样，请核对。");
        }
        open();
        steps.step(
                books.called(household.id()) + "增加一人：" + described(person),
                (actor, made) ->
                        made.personId = books.residents().add(actor, person).id());
    }

    void back() {
        var person = books.person(request.personId());
        steps.about(person.id());
        if (person.diedOn() != null || person.movedOutOn() == null) {
            steps.problems.error("personId", "here", person.name() + "没有登记迁出，不用迁回。");
            return;
        }
        if (request.happenedOn().isBefore(person.movedOutOn())) {
            steps.problems.error(
                    "happenedOn", "before_leaving", "迁回的日期早于迁出的日期（" + Words.day(person.movedOutOn()) + "），请核对。");
        }
        open();
        steps.step(person.name() + "不再算迁出，回到" + books.called(household.id()), (actor, made) -> {
            var whole = books.residents().whole(actor, person.id()).orElseThrow();
            books.residents().correct(actor, whole.with(p -> p.movedOutOn = null));
        });
        steps.say("迁出时退出的名单不会自己恢复，符合条件的请重新列入");
    }

    private void open() {
        if (household.closedOn() != null) {
            steps.step("这一户恢复，不再算销户", (actor, made) -> books.households()
                    .correct(actor, books.household(household.id()).with(h -> {
                        h.closedOn = null;
                        h.closedReason = "";
                    })));
        }
    }

    private static String described(Person person) {
        var words = new StringBuilder(person.name());
        Kinship.of(person.kinship()).ifPresent(kinship -> words.append("，").append(kinship.label()));
        words.append("，").append(person.sex().label());
        if (person.birthDate() != null) {
            words.append("，").append(Words.day(person.birthDate())).append("生");
        }
        if (person.otherDocument() != null) {
            words.append("，").append(person.otherDocument().label());
        }
        return words.toString();
    }
}
