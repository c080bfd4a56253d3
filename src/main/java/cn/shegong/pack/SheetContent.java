package cn.shegong.pack;

import cn.shegong.roster.Category;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is printed on a sheet.
 *
 * @param categories by the person's key
 * @param lastVisit the last visit in words, or empty
 * @param open what was promised or noted and is not settled
 * @param unknown what is to be asked
 */
record SheetContent(
        PackSheet sheet,
        PackHousehold household,
        List<SheetMember> members,
        Map<Long, Set<Category>> categories,
        String lastVisit,
        List<String> open,
        List<String> unknown) {

    String categoriesOf(SheetMember member) {
        return categories.getOrDefault(member.id(), Set.of()).stream()
                .map(Category::label)
                .collect(Collectors.joining("、"));
    }

    /** Who is on which roster, as the cover has it: 王老五 低保、残疾人；赵桂兰 低保. */
    String listedWords() {
        return members.stream()
                .filter(member -> categories.containsKey(member.id()))
                .map(member -> member.name() + " " + categoriesOf(member))
                .collect(Collectors.joining("；"));
    }

    /** The first number under which somebody answers, or empty. */
    String phone() {
        return members.stream()
                .map(SheetMember::phone)
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElse("");
    }
}
