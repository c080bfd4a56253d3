package cn.shegong.app;

import cn.shegong.resident.ui.PersonPart;
import java.util.function.BiFunction;
import javafx.scene.Node;

/** What a higher feature shows on the page of a person or a household. */
record OnPerson(String title, BiFunction<Long, Long, Node> content) implements PersonPart {
    @Override
    public Node view(long personId, long householdId) {
        return content.apply(personId, householdId);
    }
}
