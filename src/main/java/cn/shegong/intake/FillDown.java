package cn.shegong.intake;

import cn.shegong.base.Typed;
import cn.shegong.document.Cell;
import cn.shegong.document.Sheet;
import cn.shegong.resident.Kinship;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each row what the sender wrote once for several: merged cells, cells left empty below, 同上. */
final class FillDown {
    private static final Set<String> DITTO = Set.of("同上", "同前", "〃", "″", "”", "\"", "''", "’’", "“", "··");

    /** Two persons never share these, whatever is merged. */
    private static final Set<Target> OWN_ONLY = Set.of(
            Target.NAME,
            Target.ID_NUMBER,
            Target.DISABILITY_CERTIFICATE,
            Target.RELATION,
            Target.SERIAL,
            Target.UNUSED);

    private final ColumnMapping mapping;
    private final MergedCells merged;
    private final List<Sheet.Row> rows;
    private final Map<Target, Cell> above = new EnumMap<>(Target.class);
    private final Map<Target, Cell> ofHousehold = new EnumMap<>(Target.class);
    private final Map<Target, Cell> ofPlace = new EnumMap<>(Target.class);
    private final Set<Target> runningOn;
    private final boolean headsWithoutName;

    /** @param rows all rows of persons, to see how densely a column is filled */
    FillDown(ColumnMapping mapping, MergedCells merged, List<Sheet.Row> rows) {
        this.mapping = mapping;
        this.merged = merged;
        this.rows = rows;
        this.runningOn = emptyInMoreThan(50);
        this.headsWithoutName = emptyInMoreThan(10).contains(Target.NAME);
    }

    /** Targets whose cells are empty in so many rows of a hundred; those never filled are left out. */
    Set<Target> emptyInMoreThan(int percent) {
        Set<Target> found = EnumSet.noneOf(Target.class);
        for (ColumnMapping.Column column : mapping.columns()) {
            long filled = rows.stream()
                    .filter(row -> !row.cell(column.index()).blank())
                    .count();
            if (filled > 0 && (rows.size() - filled) * 100 > rows.size() * (long) percent) {
                found.add(column.target());
            }
        }
        return found;
    }

    /** The row's own cells, 同上 already replaced; blank ones are left out. */
    Map<Target, Cell> own(Sheet.Row row) {
        Map<Target, Cell> own = new EnumMap<>(Target.class);
        for (ColumnMapping.Column column : mapping.columns()) {
            Cell cell = row.cell(column.index());
            if (isDitto(cell) && !OWN_ONLY.contains(column.target())) {
                cell = above.getOrDefault(column.target(), Cell.BLANK);
            }
            if (column.target() != Target.UNUSED && !cell.blank()) {
                own.put(column.target(), cell);
            }
        }
        return own;
    }

    /** Whether a cell only says that it is as above. */
    static boolean isDitto(Cell cell) {
        return DITTO.contains(Typed.compact(cell.text()));
    }

    /** Targets for which the row only says that it is as above. */
    Set<Target> ditto(Sheet.Row row) {
        return mapping.columns().stream()
                .filter(column -> isDitto(row.cell(column.index())))
                .map(ColumnMapping.Column::target)
                .collect(Collectors.toSet());
    }

    /** Targets whose cell lies in a merged region begun above. */
    Set<Target> covered(Sheet.Row row) {
        return mapping.columns().stream()
                .filter(column -> row.cell(column.index()).blank())
                .filter(column ->
                        merged.originAbove(row.number(), column.index()).isPresent())
                .map(ColumnMapping.Column::target)
                .collect(Collectors.toSet());
    }

    /** @param begins whether a household begins with this row */
    Map<Target, Cell> filled(Sheet.Row row, Map<Target, Cell> own, boolean begins) {
        if (begins) {
            ofHousehold.clear();
        }
        Map<Target, Cell> cells = new EnumMap<>(own);
        if (own.containsKey(Target.VILLAGE) && !own.get(Target.VILLAGE).equals(ofPlace.get(Target.VILLAGE))) {
            ofPlace.remove(Target.GROUP);
        }
        for (ColumnMapping.Column column : mapping.columns()) {
            Target target = column.target();
            if (!cells.containsKey(target) && !OWN_ONLY.contains(target)) {
                merged.originAbove(row.number(), column.index())
                        .filter(origin -> !origin.blank())
                        .or(() -> fromAbove(target))
                        .ifPresent(value -> cells.put(target, value));
            }
        }
        remember(cells);
        if (begins && own.containsKey(Target.HEAD_NAME)) {
            takeTheHeadForThePerson(cells);
        }
        return cells;
    }

    private Optional<Cell> fromAbove(Target target) {
        if (target.reach() != Target.Reach.ROW && ofHousehold.containsKey(target)) {
            return Optional.of(ofHousehold.get(target));
        }
        return target.reach() == Target.Reach.PLACE && runningOn.contains(target)
                ? Optional.ofNullable(ofPlace.get(target))
                : Optional.empty();
    }

    private void remember(Map<Target, Cell> cells) {
        above.clear();
        above.putAll(cells);
        cells.forEach((target, cell) -> {
            if (target.reach() != Target.Reach.ROW) {
                ofHousehold.putIfAbsent(target, cell);
            }
            if (target.reach() == Target.Reach.PLACE) {
                ofPlace.put(target, cell);
            }
        });
    }

    /** In some lists the head's own row names nobody but the head; the only column of ID numbers is for both. */
    private void takeTheHeadForThePerson(Map<Target, Cell> cells) {
        boolean headsNumber = headsWithoutName
                && !cells.containsKey(Target.HEAD_ID)
                && !cells.containsKey(Target.DISABILITY_CERTIFICATE);
        boolean somebody = cells.containsKey(Target.NAME)
                || cells.containsKey(Target.ID_NUMBER) && !headsNumber
                || cells.containsKey(Target.DISABILITY_CERTIFICATE);
        boolean notTheHead = Kinship.of(
                        cells.getOrDefault(Target.RELATION, Cell.BLANK).text())
                .filter(kinship -> !kinship.isHead())
                .isPresent();
        if (!somebody && !notTheHead) {
            cells.put(Target.NAME, cells.get(Target.HEAD_NAME));
            if (cells.containsKey(Target.HEAD_ID)) {
                cells.put(Target.ID_NUMBER, cells.get(Target.HEAD_ID));
            }
            cells.putIfAbsent(Target.RELATION, Cell.text(Kinship.HEAD.label()));
        }
        boolean onlyHeadsHaveNumbers = !mapping.has(Target.ID_NUMBER) && cells.containsKey(Target.HEAD_ID);
        if (onlyHeadsHaveNumbers && !notTheHead && cells.get(Target.HEAD_NAME).equals(cells.get(Target.NAME))) {
            cells.put(Target.ID_NUMBER, cells.get(Target.HEAD_ID));
        }
    }
}
