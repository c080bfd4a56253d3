package cn.shegong.intake;

/** A row that a batch did not take, as it is kept; headers and cells are JSON. */
record StoredRefusal(
        long id,
        long batchId,
        String sheet,
        String title,
        int rowNumber,
        String headers,
        String cells,
        String reason) {}
