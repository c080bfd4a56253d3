package cn.shegong.roster;

import java.util.List;

/**
 * The eight classes of elders with special difficulties (民发〔2022〕73号): each with its list, and all of them with each
 * person once.
 *
 * @param all the roll in which everyone stands once
 * @param distinct how many persons that are
 */
public record ElderFigures(List<ElderClass> classes, Roll all, long distinct) {
    public ElderFigures {
        classes = List.copyOf(classes);
    }

    /** One class; its figure is the length of its roll. */
    public record ElderClass(Roll roll, long persons) {}

    /** Every class added up: who is in two classes counts twice (人次). */
    public long sum() {
        return classes.stream().mapToLong(ElderClass::persons).sum();
    }
}
