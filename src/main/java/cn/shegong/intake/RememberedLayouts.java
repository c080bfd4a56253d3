package cn.shegong.intake;

import java.util.Optional;

/** Where corrected mappings are kept, by layout. */
@FunctionalInterface
public interface RememberedLayouts {
    /** Nothing is remembered. */
    RememberedLayouts NONE = layout -> Optional.empty();

    /** The mapping that a user has once corrected or confirmed for this layout. */
    Optional<ColumnMapping> find(LayoutKey layout);
}
