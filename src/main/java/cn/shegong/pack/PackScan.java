package cn.shegong.pack;

import java.time.LocalDateTime;

/**
 * A page that came back from the scanner.
 *
 * @param page of its file, from 1
 * @param note why it was not recognised, or empty
 * @param sheetId null while it waits
 * @param documentId what it is filed as, or null while it waits
 * @param setAside why it belongs to no sheet, or empty
 */
public record PackScan(
        long id,
        long attachmentId,
        String hash,
        String fileName,
        int page,
        String note,
        Long sheetId,
        Long documentId,
        String setAside,
        long scannedBy,
        LocalDateTime scannedAt) {}
