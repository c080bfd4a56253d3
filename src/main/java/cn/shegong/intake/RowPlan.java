package cn.shegong.intake;

import cn.shegong.fact.FactField;
import cn.shegong.resident.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be written for one row of a list, if it is taken.
 *
 * @param index of the row in the list
 * @param before the stored person with whole numbers; empty for a new one
 * @param after the person as the list has him
 * @param saysKinship whether the list tells what the person is to the head
 * @param grant the one that covers the person or is to; empty when there is nothing to write
 * @param facts what the list says and the station does not have, in stored form, by field
 * @param joins whether the person is to be covered from now on
 * @param notThese keys of whom a new one was said not to be
 */
record RowPlan(
        int index,
        Optional<Person> before,
        Person after,
        boolean saysKinship,
        Optional<GrantPlan> grant,
        Map<FactField, String> facts,
        boolean joins,
        List<Long> notThese) {}
