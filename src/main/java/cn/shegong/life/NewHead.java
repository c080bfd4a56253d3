package cn.shegong.life;

import cn.shegong.resident.Person;
import java.util.List;

/** Who is the head of a household when the head leaves it and others stay. */
final class NewHead {
    private NewHead() {}

    static void plan(Books books, Steps steps, LifeRequest request, long householdId, List<Person> left) {
        steps.heads.addAll(Books.heads(left, request.happenedOn()));
        if (request.newHeadId() == null) {
            steps.problems.error("newHeadId", "blank", "户主要离开这一户，请选新户主。");
            return;
        }
        left.stream()
                .filter(person -> person.id() == request.newHeadId())
                .findFirst()
                .ifPresentOrElse(
                        head -> steps.step(
                                "户主换成" + head.name() + "，各人与户主的关系跟着改，推不出来的空着，请再补",
                                (actor, made) -> books.households().changeHead(actor, householdId, head.id())),
                        () -> steps.problems.error("newHeadId", "unknown", "选的新户主不在留下的人里，请重新选。"));
    }
}
