package cn.shegong.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes what comes of an answered sheet; everything it knows stands in the instrument and in the station's parameters. */
public final class Scoring {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = MathContext.DECIMAL64;

    private final Instrument instrument;
    private final Answers answers;
    private final Function<String, Optional<BigDecimal>> parameters;
    private final Map<String, ScoreValue> values = new LinkedHashMap<>();

    private Scoring(Instrument instrument, Answers answers, Function<String, Optional<BigDecimal>> parameters) {
        this.instrument = instrument;
        this.answers = answers;
        this.parameters = parameters;
    }

    /** @param parameters the station's policy on the day of the assessment; empty for what nobody has set */
    public static Result of(Instrument instrument, Answers answers, Function<String, Optional<BigDecimal>> parameters) {
        return new Scoring(instrument, answers, parameters).result();
    }

    private Result result() {
        instrument
                .scores()
                .forEach(score -> values.put(score.code(), new ScoreValue(score, value(score), most(score))));
        var all = List.copyOf(values.values());
        var found = values.get(instrument.result());
        var score = found == null ? null : found.value();
        var missing = instrument.items().stream()
                .filter(Item::needed)
                .filter(item -> !answers.has(item))
                .toList();
        if (!missing.isEmpty()) {
            return new Result(all, score, null, List.of(), null, missing, unfinished(missing));
        }
        var preliminary = level(score).orElse(null);
        var reasons = new ArrayList<String>();
        var level = adjusted(preliminary, reasons);
        return new Result(
                all, score, preliminary, List.copyOf(reasons), level, missing, sentence(preliminary, reasons, level));
    }

    private BigDecimal value(Score score) {
        var parts = score.of().stream().flatMap(code -> parts(code).stream()).toList();
        return switch (score.kind()) {
            case SUM -> sum(parts);
            case LOWEST -> parts.stream().min(BigDecimal::compareTo).orElse(null);
            case HIGHEST -> parts.stream().max(BigDecimal::compareTo).orElse(null);
            case MEAN -> parts.isEmpty() ? null : sum(parts).divide(BigDecimal.valueOf(parts.size()), EXACT);
            case PER_HEAD_MONTH -> {
                var heads = one(score.of().get(1));
                yield heads == null || heads.signum() <= 0
                        ? null
                        : one(score.of().get(0)).divide(MONTHS.multiply(heads), EXACT);
            }
            case PERCENT -> {
                var whole = one(score.of().get(1));
                yield whole == null || whole.signum() <= 0
                        ? null
                        : one(score.of().get(0)).multiply(HUNDRED).divide(whole, EXACT);
            }
        };
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal one(String code) {
        return parts(code).stream().findFirst().orElse(null);
    }

    /** The figures under a code that are there. */
    private List<BigDecimal> parts(String code) {
        if (values.containsKey(code)) {
            var value = values.get(code).value();
            return value == null ? List.of() : List.of(value);
        }
        return instrument
                .section(code)
                .map(section -> section.items().stream()
                        .filter(item -> item.scored() || item.kind() == Item.Kind.AMOUNT)
                        .map(this::points)
                        .filter(Objects::nonNull)
                        .toList())
                .orElseGet(
                        () -> instrument.item(code).map(this::points).stream().toList());
    }

    private BigDecimal points(Item item) {
        return answers.one(item)
                .flatMap(answer -> item.chosen() ? item.option(answer).map(Option::points) : AnswerRules.number(answer))
                .orElse(null);
    }

    /** The most that points can give; null for money and shares. */
    private BigDecimal most(Score score) {
        if (score.kind() == Score.Kind.PER_HEAD_MONTH || score.kind() == Score.Kind.PERCENT) {
            return null;
        }
        var mosts = score.of().stream().flatMap(code -> mosts(code).stream()).toList();
        if (mosts.stream().anyMatch(m -> m.signum() <= 0) || mosts.isEmpty()) {
            return null;
        }
        return score.kind() == Score.Kind.SUM
                ? sum(mosts)
                : mosts.stream().max(BigDecimal::compareTo).orElseThrow();
    }

    private List<BigDecimal> mosts(String code) {
        if (values.containsKey(code)) {
            return List.of(Objects.requireNonNullElse(values.get(code).most(), BigDecimal.ZERO));
        }
        return instrument
                .section(code)
                .map(section -> section.items().stream()
                        .filter(Item::scored)
                        .map(Item::most)
                        .toList())
                .orElseGet(() -> instrument.item(code).map(Item::most).stream().toList());
    }

    private Optional<Level> level(BigDecimal score) {
        return score == null
                ? Optional.empty()
                : instrument.levels().stream()
                        .filter(level -> holds(level, score))
                        .findFirst();
    }

    /** A level whose bound nobody has set does not hold. */
    private boolean holds(Level level, BigDecimal score) {
        return (level.from() == null || score.compareTo(level.from()) >= 0)
                && (level.to() == null || score.compareTo(level.to()) <= 0)
                && (level.atLeast() == null
                        || limit(level.atLeast())
                                .filter(l -> score.compareTo(l) >= 0)
                                .isPresent())
                && (level.below() == null
                        || limit(level.below())
                                .filter(l -> score.compareTo(l) < 0)
                                .isPresent());
    }

    private Optional<BigDecimal> limit(Limit limit) {
        var base = parameters.apply(code(limit));
        return limit.times() == null
                ? base
                : base.flatMap(b -> parameters.apply(limit.times()).map(b::multiply));
    }

    private String code(Limit limit) {
        return limit.byItem() == null
                ? limit.parameter()
                : limit.parameter() + "_"
                        + instrument.item(limit.byItem()).flatMap(answers::one).orElse("");
    }

    private Level adjusted(Level preliminary, List<String> reasons) {
        if (preliminary == null) {
            return null;
        }
        var level = preliminary;
        boolean worse = false;
        for (var adjustment : instrument.adjustments()) {
            if (!fulfilled(adjustment.when())) {
                continue;
            }
            reasons.add(reason(adjustment));
            if (adjustment.effect() == Adjustment.Effect.ONE_WORSE) {
                worse = true;
            } else {
                var target = instrument.level(adjustment.level()).orElseThrow();
                level = instrument.rank(target) > instrument.rank(level) ? target : level;
            }
        }
        int last = instrument.levels().size() - 1;
        return worse ? instrument.levels().get(Math.min(last, instrument.rank(level) + 1)) : level;
    }

    private boolean fulfilled(Condition when) {
        if (when.score() != null) {
            var value = values.get(when.score()).value();
            return value != null
                    && (when.above() == null
                            || limit(when.above())
                                    .filter(l -> value.compareTo(l) > 0)
                                    .isPresent())
                    && (when.atMost() == null || value.compareTo(when.atMost()) <= 0);
        }
        var items = when.items().stream()
                .flatMap(code -> instrument.item(code).stream())
                .toList();
        if (when.sum() != null) {
            return sum(items.stream().map(this::points).filter(Objects::nonNull).toList())
                            .compareTo(when.sum())
                    >= 0;
        }
        return when.chosen() != null
                ? items.stream().mapToLong(item -> chosen(item).size()).sum() >= when.chosen()
                : items.stream().anyMatch(item -> answers.of(item).stream().anyMatch(when.is()::contains));
    }

    private List<Option> chosen(Item item) {
        return answers.of(item).stream()
                .flatMap(code -> item.option(code).stream())
                .filter(option -> !option.exclusive())
                .toList();
    }

    /** What is ticked is named; numbers and single choices speak for themselves. */
    private String reason(Adjustment adjustment) {
        if (adjustment.when().chosen() == null) {
            return adjustment.reason();
        }
        return adjustment.reason() + "（"
                + adjustment.when().items().stream()
                        .flatMap(code -> instrument.item(code).stream())
                        .flatMap(item -> chosen(item).stream())
                        .map(Option::label)
                        .collect(Collectors.joining("、"))
                + "）";
    }

    private static String unfinished(List<Item> missing) {
        var named = missing.stream().limit(3).map(Item::label).collect(Collectors.joining("、"));
        return "还有 " + missing.size() + " 项没有答：" + named + (missing.size() > 3 ? "等" : "") + "。答完才能定级。";
    }

    private String sentence(Level preliminary, List<String> reasons, Level level) {
        var words = new StringBuilder(filled(instrument.sentence()));
        var because = String.join("、", reasons);
        if (level == null) {
            words.append(withoutLevel());
        } else if (reasons.isEmpty()) {
            words.append("，").append(level.label()).append("。");
        } else if (level.equals(preliminary)) {
            words.append("，")
                    .append(level.label())
                    .append("；另有")
                    .append(because)
                    .append("，已是这一等级，不再变更。");
        } else {
            words.append("，按分数是").append(preliminary.label()).append("；因").append(because);
            words.append("，定为").append(level.label()).append("。");
        }
        instrument.remarks().stream()
                .filter(remark -> fulfilled(remark.when()))
                .forEach(remark -> words.append(filled(remark.text())));
        return words.toString();
    }

    private String withoutLevel() {
        if (instrument.levels().isEmpty()) {
            return "。";
        }
        var score = values.get(instrument.result());
        return score == null || score.value() == null
                ? "；要紧的一项没有数，定不了级。"
                : "；定级要用的标准没有填，还不能定级。请站长在“政策参数”里填好，再打开这份表保存一次。";
    }

    private String filled(String template) {
        var text = template;
        for (var value : values.values()) {
            text = text.replace("{" + value.score().code() + "}", value.text());
        }
        return text;
    }
}
