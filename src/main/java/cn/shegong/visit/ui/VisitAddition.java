package cn.shegong.visit.ui;

import cn.shegong.visit.VisitEntry;
import javafx.scene.Node;

/** What another feature shows of a visit beside it. */
@FunctionalInterface
public interface VisitAddition {
    /** Nothing more. */
    VisitAddition NONE = entry -> null;

    /** Built afresh every time a visit is shown; null for nothing. */
    Node view(VisitEntry entry);
}
