package cn.shegong.intake;

import cn.shegong.roster.Category;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which roster a list is for; the user is asked to confirm it. */
final class CategoryGuess {
    private CategoryGuess() {}

    /** What is said nearest to the table counts first: title, sheet, file, then the kind of columns. */
    static Optional<Category> of(String title, String sheet, String file, ColumnMapping mapping) {
        return Stream.of(title, sheet, file)
                .flatMap(text -> Category.of(text).stream())
                .findFirst()
                .or(() -> byHeaders(mapping))
                .or(() -> byColumns(mapping));
    }

    private static Optional<Category> byHeaders(ColumnMapping mapping) {
        return mapping.columns().stream()
                .filter(column -> switch (column.target()) {
                    case LIVING_ALLOWANCE, CARE_ALLOWANCE, AGED_ALLOWANCE, UNUSED, ROW_CATEGORY -> false;
                    default -> true;
                })
                .flatMap(column -> Category.of(column.header()).stream())
                .findFirst();
    }

    private static Optional<Category> byColumns(ColumnMapping mapping) {
        if (mapping.has(Target.SUPPLY_FORM)) {
            return Optional.of(Category.TEKUN);
        }
        if (mapping.has(Target.AGED_ALLOWANCE)) {
            return Optional.of(Category.AGED);
        }
        return mapping.has(Target.INSURED_SIZE) ? Optional.of(Category.DIBAO) : Optional.empty();
    }
}
