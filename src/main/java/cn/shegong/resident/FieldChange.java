package cn.shegong.resident;

import java.time.LocalDateTime;

/** One corrected field as a page shows it, numbers masked. */
public record FieldChange(LocalDateTime at, String workerName, String label, String before, String after) {}
