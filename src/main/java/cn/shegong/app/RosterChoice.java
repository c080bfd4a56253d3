package cn.shegong.app;

import cn.shegong.base.Refusal;
import cn.shegong.intake.ReadList;
import cn.shegong.roster.Categories;
import cn.shegong.roster.Category;
import java.util.stream.Collectors;

/** Which roster a command is about: the one named, or the one that the list itself speaks of. */
final class RosterChoice {
    private RosterChoice() {}

    /** @param named as typed after {@code --as}, or null */
    static Category of(Categories categories, String named, ReadList list) {
        if (named != null) {
            return categories.of(named).orElseThrow(() -> new Refusal("没有“" + named + "”这种名单。" + choices(categories)));
        }
        if (list.rows().isEmpty()) {
            // A blank form may be of no kind that can be told; any will do, for nothing is compared.
            return list.category().orElse(Category.DIBAO);
        }
        return list.category()
                .orElseThrow(() -> new Refusal("看不出“" + list.fileName() + "”是哪一种名单，没有收。" + choices(categories)));
    }

    private static String choices(Categories categories) {
        return "请用 --as 指定，可以写："
                + categories.all().stream().map(Category::label).collect(Collectors.joining("、")) + "。";
    }
}
