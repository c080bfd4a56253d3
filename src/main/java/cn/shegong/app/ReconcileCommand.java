package cn.shegong.app;

import cn.shegong.base.Actor;
import cn.shegong.base.Refusal;
import cn.shegong.disk.Json;
import cn.shegong.intake.Balance;
import cn.shegong.intake.Decisions;
import cn.shegong.intake.Preview;
import cn.shegong.intake.PreviewRow;
import cn.shegong.intake.Verdict;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reconcile}: holds a county's list against the roster in the store, and writes nothing. */
@Command(
        name = "reconcile",
        header = "把一份名单和站里的花名册对一遍。",
        description = "说出名单上没有了的、新增的、有变化的各有哪些。只比较，什么也不写；要收下或者让人退出，请在窗口的“名单导入”里做。",
        synopsisHeading = "用法：",
        parameterListHeading = "参数：%n",
        optionListHeading = "选项：%n",
        sortOptions = false)
final class ReconcileCommand implements Callable<Integer> {
    private static final Map<Balance.Change, String> WORDS = Map.of(
            Balance.Change.GONE, "名单上没有",
            Balance.Change.NEW, "新增",
            Balance.Change.CHANGED, "有变化",
            Balance.Change.SAME, "没有变化");

    @Mixin
    private ListOption named;

    @Option(names = "--names", description = "连名字一起写出来")
    private boolean names;

    @Option(names = "--json", description = "结果写成一个 JSON 对象")
    private boolean json;

    @Mixin
    private StationOption station;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var preview = station.with(Clock.systemDefaultZone(), this::compare);
        var balance = Balance.of(preview);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(json(preview, balance));
        } else {
            lines(preview, balance).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private Preview compare(Station open, Actor actor) {
        var list = named.read(open, actor);
        if (list.rows().isEmpty()) {
            throw new Refusal(String.join("", list.notes()));
        }
        return open.intake.preview(actor, list, named.rosterOf(open, list), Decisions.NONE);
    }

    private List<String> lines(Preview preview, Balance balance) {
        var lines = new ArrayList<String>();
        lines.add("“" + preview.list().fileName() + "”和站里的" + preview.category().label() + "花名册：");
        for (var change : Balance.Change.values()) {
            lines.add("  " + WORDS.get(change) + " " + balance.count(Balance.Of.HOUSEHOLDS, change) + " 户 "
                    + balance.count(Balance.Of.PERSONS, change) + " 人");
            if (names && change != Balance.Change.SAME) {
                balance.names(Balance.Of.PERSONS, change).forEach(name -> lines.add("    " + name));
            }
        }
        if (names) {
            preview.rows().stream()
                    .filter(row -> !row.differences().isEmpty())
                    .forEach(row ->
                            lines.add("  " + row.row().village() + row.row().name() + "：" + changes(row)));
        }
        lines.addAll(preview.notes());
        lines.add("只是比较，什么也没有写。");
        return lines;
    }

    private static String changes(PreviewRow row) {
        return row.differences().stream()
                .map(difference ->
                        difference.label() + " " + orEmpty(difference.before()) + " → " + orEmpty(difference.after()))
                .collect(Collectors.joining("，"));
    }

    private static String orEmpty(String text) {
        return text.isEmpty() ? "（空）" : text;
    }

    private String json(Preview preview, Balance balance) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", named.file().getFileName().toString());
        object.put("category", preview.category().label());
        object.put("period", preview.list().period().map(Object::toString).orElse(null));
        for (var of : Balance.Of.values()) {
            for (var change : Balance.Change.values()) {
                object.put(key(of, change), balance.count(of, change));
            }
        }
        object.put("refused", preview.count(Verdict.REFUSED));
        object.put("undecided", preview.count(Verdict.PERHAPS_SAME));
        if (names) {
            for (var of : Balance.Of.values()) {
                for (var change : Balance.Change.values()) {
                    if (change != Balance.Change.SAME) {
                        object.put(key(of, change) + "_names", balance.names(of, change));
                    }
                }
            }
        }
        object.put("notes", preview.notes());
        try {
            return Json.mapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(Balance.Of of, Balance.Change change) {
        return (of + "_" + change).toLowerCase(Locale.ROOT);
    }
}
