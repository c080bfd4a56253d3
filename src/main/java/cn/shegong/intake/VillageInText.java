package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.place.WrittenPlace;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the one village that a heading, a sheet's name or a title speaks of. */
final class VillageInText {
    private static final Pattern NUMBERING = Pattern.compile("^([0-9]+|[一二三四五六七八九十]+)[、.．]|^[(（].{1,2}[)）]");
    private static final Pattern BRACKETED = Pattern.compile("^[(（\\[【](.{3,})[)）\\]】]$");
    private static final Pattern LABEL = Pattern.compile("^.{0,4}?(单位|村|社区|村名|名称)([(（].*?[)）])?[:：]");
    private static final Pattern NAME =
            Pattern.compile("^(?<name>\\p{IsHan}{1,12}?(?:村(?=民委员会)|村(?![民居级屯组社])|社区|居委会))");
    private static final Pattern NO_NAME = Pattern.compile("[各全本农乡山]?村|社区|居委会|.*(农村|关于|乡村|所有|全部|各).*");

    private VillageInText() {}

    /** The village and, in 东岗村三组（12户）, the villagers' group with it; empty when the text names none. */
    static Map<Target, Cell> place(String text) {
        Map<Target, Cell> place = new EnumMap<>(Target.class);
        find(text).ifPresent(village -> {
            place.put(Target.VILLAGE, Cell.text(village));
            String plain = NUMBERING.matcher(Typed.compact(text)).replaceFirst("");
            WrittenPlace.of(LABEL.matcher(plain).replaceFirst(""))
                    .group()
                    .filter(group -> group.number().isPresent())
                    .ifPresent(group -> place.put(Target.GROUP, Cell.text(group.name())));
        });
        return place;
    }

    /** 东岗村 of 东岗村（12户25人）, 一、东岗村, 东岗村农村留守儿童信息表, 填报单位：示范县青松镇东岗村. */
    static Optional<String> find(String text) {
        String open = BRACKETED.matcher(Typed.compact(text)).replaceFirst("$1");
        String plain = NUMBERING.matcher(open).replaceFirst("");
        Matcher found = NAME.matcher(LABEL.matcher(plain).replaceFirst(""));
        return found.find()
                ? Optional.of(WrittenPlace.of(found.group("name")).village())
                        .filter(name -> !NO_NAME.matcher(name).matches())
                : Optional.empty();
    }
}
