package cn.shegong.power;

/** Something done to the disk that a cut may undo until it is made durable. */
sealed interface PowerOperation permits PowerWrite, PowerLink {
    void applyTo(PowerState state);

    /** The memory that keeping it takes. */
    long weight();
}
