package cn.shegong.listing;

/** What makes somebody need help early when something happens to the village. */
public enum Signal {
    BEDRIDDEN,
    PARTLY_DISABLED,
    SEVERELY_DISABLED,
    SENSES,
    GRAVELY_ILL,
    LIVING_ALONE,
    EMPTY_NEST,
    AGED,
    WEAK_GUARDIAN,
    WITHOUT_PARENTS,
    UNSAFE_HOUSE,
    STOVE,
    GRID_HEATING,
    NO_HEATING
}
