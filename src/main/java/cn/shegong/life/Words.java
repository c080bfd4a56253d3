package cn.shegong.life;

import cn.shegong.base.ChineseDate;
import cn.shegong.resident.Household;
import cn.shegong.resident.Person;
import java.time.LocalDate;
import java.util.List;

/** How this feature says things. */
final class Words {
    private Words() {}

    static String day(LocalDate day) {
        return ChineseDate.ofDay(day).text();
    }

    /** 张德山户, or 空户 where nobody is. */
    static String called(Household household, List<Person> members) {
        return members.stream()
                .filter(person -> household.headId() != null && household.headId() == person.id())
                .findFirst()
                .or(() -> members.stream().findFirst())
                .map(person -> person.name() + "户")
                .orElse("空户");
    }
}
