package cn.shegong.store;

import java.time.LocalDateTime;

/**
 * A file kept with the records.
 *
 * @param name as it was called where it came from
 * @param size bytes
 * @param hash SHA-256 of the content in hexadecimal
 */
public record Attachment(long id, String name, long size, String hash, LocalDateTime addedAt, long addedBy) {}
