package cn.shegong.resident.ui;

/** Ages as the county's tables part them, in completed years. */
enum AgeBand {
    CHILD("0～15 岁", 0, 15),
    YOUTH("16～17 岁", 16, 17),
    ADULT("18～59 岁", 18, 59),
    ELDER("60～79 岁", 60, 79),
    AGED("80 岁以上", 80, null);

    final String label;
    final Integer from;
    final Integer to;

    AgeBand(String label, Integer from, Integer to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    String label() {
        return label;
    }
}
