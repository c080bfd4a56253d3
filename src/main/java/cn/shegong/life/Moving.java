package cn.shegong.life;

import cn.shegong.resident.Household;
import cn.shegong.resident.Kinship;
import java.time.LocalDate;
import java.util.List;

/** What follows when people go from one household of the township to another, or found one. */
final class Moving {
    private final Books books;
    private final Steps steps;
    private final LifeRequest request;
    private final Household from;
    private final LocalDate day;

    Moving(Books books, Steps steps, LifeRequest request) {
        this.books = books;
        this.steps = steps;
        this.request = request;
        from = books.household(request.householdId());
        day = request.happenedOn();
    }

    void plan() {
        var person = books.person(request.personId());
        var along = request.alongIds().stream()
                .filter(id -> id != person.id())
                .map(books::person)
                .toList();
        steps.about(person.id());
        var goers = new java.util.ArrayList<>(request.alongIds());
        goers.add(person.id());
        var left = books.left(from.id(), goers);
        boolean split = request.kind() == LifeKind.SPLIT;
        if (person.gone()) {
            steps.problems.error(
                    "personId",
                    "gone",
                    person.name() + "已经去世或者迁出，不能" + request.kind().label() + "。");
            return;
        }
        if (split && left.isEmpty()) {
            steps.problems.error("alongIds", "all", "全户都走了不叫分户。搬了住处的，请在“改资料”里改住址。");
            return;
        }
        if (!split && !there()) {
            return;
        }
        if (books.head(from, person.id()) && !left.isEmpty()) {
            NewHead.plan(books, steps, request, from.id(), left);
        }
        if (split) {
            founds(person.id(), person.name());
        } else {
            // Whoever goes along goes first: a head cannot leave others behind without one.
            along.forEach(other -> goes(other.id(), other.name(), ""));
            goes(person.id(), person.name(), request.kinship());
        }
        if (split) {
            along.forEach(other -> steps.step(other.name() + "一起分出，与新户主的关系空着，请再补", (actor, made) -> books.households()
                    .move(actor, other.id(), made.householdId, "")));
        }
        if (left.isEmpty()) {
            steps.step("原来的户没有人了，从" + Words.day(day) + "起销户", (actor, made) -> books.households()
                    .close(actor, from.id(), day, "全户并入另一户"));
        }
        goers.forEach(this::stays);
    }

    private boolean there() {
        if (request.toHouseholdId() == null) {
            steps.problems.error("toHouseholdId", "blank", "请选到哪一户。");
        } else if (request.toHouseholdId() == from.id()) {
            steps.problems.error("toHouseholdId", "same", "选的就是现在这一户，请重新选。");
        } else if (books.household(request.toHouseholdId()).closedOn() != null) {
            steps.problems.error("toHouseholdId", "closed", "选的那一户已经销户，请先恢复那一户，或者重新选。");
        } else if (!request.kinship().isEmpty() && Kinship.of(request.kinship()).isEmpty()) {
            steps.problems.error("kinship", "unknown", "不认识“" + request.kinship() + "”这种与户主的关系，请从列表里选。");
        } else {
            return true;
        }
        return false;
    }

    private void founds(long id, String name) {
        steps.step(name + "从" + books.called(from.id()) + "分出，自立一户，村组、住址照原来的户", (actor, made) -> {
            var founded = Household.BLANK.with(h -> {
                h.villageId = from.villageId();
                h.groupId = from.groupId();
                h.address = from.address();
                h.housing = from.housing();
            });
            made.householdId = books.households().addFor(actor, founded, id).id();
        });
    }

    private void goes(long id, String name, String kinship) {
        long to = request.toHouseholdId();
        var relation = Kinship.of(kinship);
        steps.step(
                name + "从" + books.called(from.id()) + "到" + books.called(to)
                        + relation.map(k -> "，与户主关系：" + k.label()).orElse("，与户主的关系空着，请再补"),
                (actor, made) -> books.households()
                        .move(actor, id, to, relation.map(Kinship::code).orElse("")));
    }

    /** The paper that granted something does not change with the household: the county has to say. */
    private void stays(long id) {
        var granted = books.stays(id, day).stream()
                .filter(stay -> stay.category().householdBased())
                .map(stay -> stay.category().label())
                .distinct()
                .toList();
        if (!granted.isEmpty()) {
            steps.say(books.person(id).name() + "仍在原来那一户的" + String.join("、", List.copyOf(granted))
                    + "里，要不要改请按县里的审批到花名册更正");
        }
    }
}
