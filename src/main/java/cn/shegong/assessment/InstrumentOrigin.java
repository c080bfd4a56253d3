package cn.shegong.assessment;

/** Who made an instrument. */
public enum InstrumentOrigin {
    SHIPPED,
    OWN
}
