package cn.shegong.quality;

import java.util.List;

/** What can be wrong with households. */
final class HouseholdChecks {
    private HouseholdChecks() {}

    static List<Check> all(HouseholdCheckMapper mapper) {
        return List.of(
                new Check(
                        "village_missing",
                        "没有选村",
                        Severity.WRONG,
                        "按村统计、排查、打印的时候，这一户不在任何村里。",
                        Mend.CORRECT_HOUSEHOLD,
                        List.of("villageId"),
                        day -> mapper.withoutVillage(),
                        hit -> "没有选村（社区）"),
                new Check(
                        "group_missing",
                        "没有选组",
                        Severity.OPEN,
                        "走访和排查的单子按村、组排路线，没有组的排在最后。",
                        Mend.CORRECT_HOUSEHOLD,
                        List.of("groupId"),
                        day -> mapper.withoutGroup(),
                        hit -> "村里分组，这一户没有选组"),
                new Check(
                        "head_missing",
                        "没有户主",
                        Severity.WRONG,
                        "名单和报表用户主的名字叫这一户，没有户主就不知道是谁家。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.withoutHead(),
                        hit -> "户里有人，没有户主"),
                new Check(
                        "head_gone",
                        "户主不在了没有换",
                        Severity.WRONG,
                        "户主去世或者迁走，要换一个在的人当户主；低保按户发的，户主变了也要报县里改。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.goneHead(),
                        hit -> "户主" + Words.day(hit.onDay()) + ("DIED".equals(hit.text()) ? "去世" : "迁出") + "，还没有换户主"),
                new Check(
                        "head_twice",
                        "一户两个户主",
                        Severity.WRONG,
                        "与户主关系写成“户主”或“本人”，却不是这一户的户主。",
                        Mend.CORRECT_PERSON,
                        List.of("kinship"),
                        day -> mapper.secondHead(),
                        hit -> "与户主关系写的是户主，这一户的户主却是别人"),
                new Check(
                        "people_missing",
                        "户里没有人",
                        Severity.WRONG,
                        "空户会算进户数里。没有这一户的请销户；人漏录的请添成员。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.withoutPeople(),
                        hit -> "一个成员也没有，还没有销户"),
                new Check(
                        "people_gone",
                        "人都不在了没有销户",
                        Severity.WRONG,
                        "全家去世或者迁走的户会一直算进户数，走访计划里也还有它。",
                        Mend.CLOSE,
                        List.of(),
                        day -> mapper.allGone(),
                        hit -> hit.amount() + " 人都去世或迁出了，最后一个在" + Words.day(hit.onDay())),
                new Check(
                        "closed_inhabited",
                        "销了户还有人",
                        Severity.WRONG,
                        "销了户的不再走访，里面的人就没有人管了。销错的请恢复；人搬到别家的请迁过去。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.closedWithPeople(),
                        hit -> Words.day(hit.onDay()) + "销户，还有 " + hit.amount() + " 人没有迁走"),
                new Check(
                        "address_missing",
                        "在册户没有住址",
                        Severity.OPEN,
                        "新来的同事找不到门。写门牌，或者写怎么走。",
                        Mend.CORRECT_HOUSEHOLD,
                        List.of("address"),
                        day -> mapper.withoutAddress(day.today()),
                        hit -> "没有住址"),
                new Check(
                        "phone_missing",
                        "在册户没有电话",
                        Severity.OPEN,
                        "全家没有一个能打通的号码，连联系人的也没有。至少留一个邻居或者村干部的。",
                        Mend.HOUSEHOLD,
                        List.of(),
                        day -> mapper.withoutPhone(day.today()),
                        hit -> "全家没有一个电话，也没有联系人的电话"),
                new Check(
                        "never_visited",
                        "在册户从没走访过",
                        Severity.OPEN,
                        "名单上的户一次成功的走访也没有记过，情况没有人核实过。",
                        Mend.VISIT,
                        List.of(),
                        day -> mapper.neverVisited(day.today()),
                        hit -> Words.day(hit.onDay()) + "起在册，没有走访记录"));
    }
}
