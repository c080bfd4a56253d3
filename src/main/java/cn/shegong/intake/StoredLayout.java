package cn.shegong.intake;

import java.time.LocalDateTime;

/** A layout as it is kept: its fingerprint and how its columns are read, as JSON. */
record StoredLayout(String layoutKey, String mapping, LocalDateTime rememberedAt, long workerId) {}
